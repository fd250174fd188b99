"""A new tablet as its session starts it: `python -m tests.app.first_start_child EVENT-NAME WORDS…`.

WORDS are the command line of `petition-kiosk`. Somebody sets it up with the event of that name from
a stick, waits for the kiosk that begins then, closes it at the desk, and it ends.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app.environment import set_environment
from kiosk.app.run import application_here
from kiosk.cli.main import main
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import HOLD_MS, said

LOOK_MS = 50
PIN = "2468"


def when_shown(title: str, act: object) -> None:
    """Once a window of this title is up: `act` on it."""
    shown = [
        each
        for each in QGuiApplication.topLevelWindows()
        if isinstance(each, QQuickWindow) and each.title() == title and each.isExposed()
    ]
    if shown:
        act(Finger(shown[0]))  # type: ignore[operator]
    else:
        QTimer.singleShot(LOOK_MS, lambda: when_shown(title, act))


def set_up(finger: Finger) -> None:
    """From the welcome to “Start”."""
    finger.tap("English")
    finger.tap(said("StartWelcome", "I have an event file"))
    finger.tap(sys.argv[1])
    finger.tap(said("StartSigner", "The words are the same"))
    finger.tap(said("StartMachine", "Next"))
    finger.tap(said("StartRehearsal", "Not now"))
    QTimer.singleShot(LOOK_MS, lambda: when_shown("Petition Kiosk", close_at_desk))
    finger.tap(said("StartReady", "Start"))


def close_at_desk(finger: Finger) -> None:
    """The kiosk itself is up."""
    finger.tap("English")
    finger.find(said("AttractScreen", "Sign"))
    print("attract", flush=True)
    finger.hold(said("HiddenCorner", "Volunteers: press and hold"), HOLD_MS)
    for digit in PIN:
        finger.tap(digit)
    finger.tap(said("PinPad", "OK"))
    finger.tap(said("DeskScreen", "Close the app"))
    finger.tap(said("DeskFlow", "Close the app"))


if __name__ == "__main__":
    set_environment()
    application_here()
    QTimer.singleShot(LOOK_MS, lambda: when_shown("Set up the tablet", set_up))
    sys.exit(main(sys.argv[2:]))
