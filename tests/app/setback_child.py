"""A kiosk that cannot start, and a volunteer in front of it: `python -m tests.app.setback_child`.

PICTURE, and then the command line of `petition-kiosk` (or “in-use EVENT FOLDER”). Prints what can
be read on the screen, tries every wrong way out, holds the corner, and ends with the command's
own exit status.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app.environment import set_environment
from kiosk.app.run import run_kiosk
from kiosk.app.setback import show_setback
from kiosk.app.setting import Setting
from kiosk.cli.main import main
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import HOLD_MS, said
from kiosk.domain.errors import BadInput
from kiosk.packs.event import load_event
from kiosk.packs.pack import open_pack

LOOK_MS = 50
BRIEFLY_MS = 500


def volunteer(picture: Path) -> None:
    """Once there is a window: read, try to get out as anybody would, then hold the corner."""
    window = next(iter(QGuiApplication.topLevelWindows()), None)
    if not isinstance(window, QQuickWindow) or not window.isExposed():
        QTimer.singleShot(LOOK_MS, lambda: volunteer(picture))
        return
    finger = Finger(window)
    finger.picture(picture)
    print(*finger.names(), sep="\n", flush=True)
    corner = said("HiddenCorner", "Volunteers: press and hold")
    finger.key(Qt.Key.Key_Escape)
    finger.key(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    finger.key(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    finger.tap(finger.names()[0])
    finger.hold(corner, BRIEFLY_MS)
    window.close()
    QTest.qWait(LOOK_MS)
    print("still there" if window.isVisible() else "gone", flush=True)
    finger.hold(corner, HOLD_MS)


def in_use(event_file: Path, folder: Path, picture: Path) -> None:
    """Stopped late, when the application object is there: another kiosk has the folder."""
    event = load_event(event_file, paths.CAMPAIGNS)
    with open_pack(event.campaigns[0]) as pack:
        try:
            run_kiosk(Setting((pack.campaign,), event, folder))
        except BadInput as error:
            show_setback(error, started=lambda _: QTimer.singleShot(0, lambda: volunteer(picture)))
            sys.exit(2)


if __name__ == "__main__":
    _, seen, *arguments = sys.argv
    if arguments[0] == "in-use":
        in_use(Path(arguments[1]), Path(arguments[2]), Path(seen))
    set_environment()
    application = QGuiApplication([])
    QTimer.singleShot(LOOK_MS, lambda: volunteer(Path(seen)))
    sys.exit(main(arguments))
