"""A process that signs and signs, through the real window, and says each code it was thanked with.

Started, and killed at any instant, by `test_kill.py`: python -m tests.app.signer EVENT FOLDER
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import faults
from kiosk.app.environment import set_environment
from kiosk.app.kiosk import Kiosk
from kiosk.app.setting import Setting
from kiosk.devtools.walk import Walk
from kiosk.packs.event import load_event
from kiosk.packs.pack import open_pack


def main(event_file: Path, folder: Path) -> None:
    """Sign for ever."""
    faults.harden_process()
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    event = load_event(event_file, paths.CAMPAIGNS)
    with open_pack(event.campaigns[0]) as pack:
        kiosk = Kiosk(Setting((pack.campaign,), event, folder, size=QSize(1280, 800)))
        kiosk.open()
        walk = Walk(kiosk)
        print("ready", flush=True)
        while True:
            walk.open_form()
            walk.finger.tap("Given name")
            walk.finger.keys("Amina")
            walk.finger.tap("Family name")
            walk.finger.keys("Haddad")
            walk.submit()
            code = next(n for n in walk.finger.names() if n.startswith("Withdrawal code"))
            print(code.split()[-1], flush=True)
            walk.done()
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
