"""A process that signs once, through the real window, and is killed while it says thank you.

Started, and killed, by `test_day.py`: python -m tests.app.passer_by EVENT FOLDER GIVEN FAMILY
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


def main(event_file: Path, folder: Path, given: str, family: str) -> None:
    """Sign, say so, and wait for the end."""
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    event = load_event(event_file, paths.CAMPAIGNS)
    with open_pack(event.campaigns[0]) as pack:
        kiosk = Kiosk(Setting((pack.campaign,), event, folder, size=QSize(1280, 800), voice=None))
        kiosk.open()
        walk = Walk(kiosk)
        walk.choose_language("en")
        walk.open_form()
        for label, text in (("Given name", given), ("Family name", family), ("Postcode", "10115")):
            walk.finger.tap(label)
            walk.finger.keys(text)
        walk.submit()
        print("thanked", flush=True)
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5])
