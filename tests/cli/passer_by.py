"""The command line, with somebody in front of its window: `python -m tests.cli.passer_by run …`.

Signs once, waits until the hub has it, and closes the kiosk from the desk as a volunteer does.
"""

import os
import sys
import traceback
from dataclasses import replace

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QSize, QTimer

import kiosk.app.run as running
from kiosk.app.kiosk import Kiosk
from kiosk.app.setting import Setting
from kiosk.cli.main import main
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName

GIVEN, FAMILY = "Wilhelmine", "Zuckerkandl"
_run_kiosk = running.run_kiosk


def sign(kiosk: Kiosk) -> None:
    """From the attract screen to the way out."""
    walk = Walk(kiosk)
    typed = {
        FieldName.GIVEN_NAME: GIVEN,
        FieldName.FAMILY_NAME: FAMILY,
        FieldName.POSTCODE: "10115",
    }
    person = Visitor("en", typed)
    walk.sign(person)
    walk.done()
    walk.open_desk()
    walk.finger.until(lambda: walk.balance().get("delivered") == 1, "one delivered")
    walk.finger.tap(said("DeskScreen", "Close the app"))
    walk.finger.find(said("ConfirmSheet", "No, go back"))
    walk.finger.tap(said("DeskFlow", "Close the app"))


def visit(kiosk: Kiosk) -> None:
    """Whatever goes wrong ends the process: an open window would wait for ever."""
    try:
        sign(kiosk)
    except Exception:  # noqa: BLE001 - told, and not swallowed by the event loop
        traceback.print_exc()
        os._exit(3)


def run_with_somebody(setting: Setting) -> int:
    """As the command does, in a window, and somebody comes when it is up."""
    seen = replace(setting, size=QSize(1280, 800), voice=None)
    return _run_kiosk(seen, lambda kiosk: QTimer.singleShot(0, lambda: visit(kiosk)))


if __name__ == "__main__":
    running.run_kiosk = run_with_somebody  # type: ignore[assignment]
    sys.exit(main(sys.argv[1:]))
