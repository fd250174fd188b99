"""The command line, with a volunteer in front of its window, in a process of its own.

    python -m tests.old.volunteer '{"sign": true, …}' run --event EVENT …

Does at the desk what the JSON asks, closes the kiosk as volunteers do, and prints as JSON what the
desk showed.
"""

import json
import os
import sys
import traceback
from dataclasses import replace
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QSize, QTimer

import kiosk.app.run as running
from kiosk.app.kiosk import Kiosk
from kiosk.app.setting import Setting
from kiosk.cli.main import main
from kiosk.devtools.walk import Walk, said

NEWCOMER = ("Quentin", "Marlowe", "10999")
"""Whoever signs when asked to: given name, family name, postcode."""
_run_kiosk = running.run_kiosk


def work(kiosk: Kiosk, asked: dict[str, Any]) -> dict[str, Any]:
    """From the attract screen to the way out; what was seen."""
    walk = Walk(kiosk)
    seen: dict[str, Any] = {}
    walk.choose_language("en")
    walk.open_desk()
    seen["first"] = _settled(walk)
    shift = kiosk.desk.shift
    seen["shift"] = [shift.place, shift.initials] if shift else None
    if asked.get("sign"):
        walk.leave_desk()
        _sign(walk)
        walk.open_desk()
    if words := asked.get("words"):
        walk.export_list(words)
        seen["list"] = kiosk.lists.last_message
        walk.back_to_desk()
    if code := asked.get("take_back"):
        walk.take_back(code)
        walk.back_to_desk()
    if asked.get("bundle"):
        walk.export_bundle()
        seen["bundle"] = kiosk.lists.last_message
        walk.back_to_desk()
    if "waiting" in asked:
        walk.finger.until(lambda: walk.balance().get("waiting") == asked["waiting"], "all sent")
    walk.finger.until(lambda: kiosk.machine_status.copy == "up_to_date", "the second copy")
    seen["last"] = walk.balance()
    walk.finger.tap(said("DeskScreen", "Close the app"))
    walk.finger.find(said("ConfirmSheet", "No, go back"))
    walk.finger.tap(said("DeskFlow", "Close the app"))
    return seen


def _settled(walk: Walk) -> dict[str, int]:
    """The desk's sum, once it is counted."""
    walk.finger.until(lambda: walk.balance().get("signed"), "the balance")
    return walk.balance()


def _sign(walk: Walk) -> None:
    walk.open_form()
    for label, text in zip(("Given name", "Family name", "Postcode"), NEWCOMER, strict=True):
        walk.finger.tap(label)
        walk.finger.keys(text)
    walk.submit()
    walk.done()


def visit(kiosk: Kiosk, asked: dict[str, Any]) -> None:
    """Whatever goes wrong ends the process: an open window would wait for ever."""
    try:
        print(json.dumps(work(kiosk, asked)), flush=True)
    except Exception:  # noqa: BLE001 - told, and not swallowed by the event loop
        traceback.print_exc()
        os._exit(3)


def run_with_a_volunteer(setting: Setting) -> int:
    """As the command does, in a window, and the volunteer comes when it is up."""
    seen = replace(setting, size=QSize(1280, 800), voice=None)
    asked = json.loads(sys.argv[1])
    return _run_kiosk(seen, lambda kiosk: QTimer.singleShot(0, lambda: visit(kiosk, asked)))


if __name__ == "__main__":
    running.run_kiosk = run_with_a_volunteer  # type: ignore[assignment]
    sys.exit(main(sys.argv[2:]))
