"""A kiosk in a process of its own with a client of the accessibility bus beside it.

Usage: python -m tests.app.at_spi_kiosk FOLDER COMMAND…
"""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

from kiosk.app.environment import set_environment
from kiosk.app.kiosk import Kiosk
from tests.app.lone import Lone


def main() -> None:
    """Run until the client has ended; say what it said, and the balance."""
    folder, program, *arguments = sys.argv[1:]
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    demo = Lone(Path(folder))
    try:
        kiosk = Kiosk(demo.setting())
        kiosk.open()
        client = QProcess()
        client.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        client.finished.connect(lambda *_: application.exit(0))
        client.start(program, arguments)
        application.exec()
        print(f"{kiosk.station.balance().signed} in the outbox", flush=True)
        kiosk.close()
    finally:
        demo.close()


if __name__ == "__main__":
    main()
