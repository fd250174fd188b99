"""A kiosk in a process of its own, with somebody's name in its form.

Usage: python -m tests.app.sleeping_kiosk FOLDER

Says each frame by the screen it shows, and, for each line of its input, what stands there now.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.environment import set_environment
from kiosk.app.kiosk import Kiosk
from kiosk.domain.campaign import FieldName
from tests.app.lone import Lone

NAME = "Amina"


def say(line: str) -> None:
    """One write, so that lines of several programs stay whole."""
    os.write(1, f"{line}\n".encode())


def main(folder: str) -> None:
    """Until the input ends."""
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    demo = Lone(Path(folder))
    kiosk = Kiosk(demo.setting(size=QSize(800, 600), voice=None))

    def begin() -> None:
        kiosk.window.frameSwapped.connect(lambda: say(f"frame {kiosk.journey.current.value}"))
        kiosk.journey.sign()
        kiosk.form.type(FieldName.GIVEN_NAME.value, NAME)

    def hear() -> None:
        if not sys.stdin.readline():
            application.exit(0)
            return
        typed = kiosk.form.typed(FieldName.GIVEN_NAME) or "nothing"
        say(f"now {kiosk.journey.current.value} {typed}")

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(hear)
    kiosk.open()
    QTimer.singleShot(0, begin)
    application.exec()
    kiosk.close()
    demo.close()


if __name__ == "__main__":
    main(sys.argv[1])
