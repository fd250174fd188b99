"""`petition-kiosk tour`: a whole stall day, off-screen, in pictures."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

EPILOG = """\
example:
  petition-kiosk tour tour --window 800x1280
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    from kiosk.cli.run import size

    command = commands.add_parser(
        "tour",
        help="walk through a whole day off-screen, with a picture of every step",
        description="Run the same kiosk without a display and walk through a whole day with real "
        "pointer and key events: story, signatures in two languages, the hub down and up, the "
        "desk, the export. Leaves numbered pictures and the exported files in DIR.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", type=Path, metavar="DIR", nargs="?", default=Path("tour"))
    command.add_argument("--window", type=size, default=(1280, 800), metavar="WxH")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Walk; 0 if everything was as it should be."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    from kiosk.app import faults
    from kiosk.app.environment import set_environment
    from kiosk.app.kiosk import Kiosk
    from kiosk.devtools.demo_setup import DemoSetup
    from kiosk.devtools.tour import Tour

    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("[0-9][0-9]-*.png"), *folder.glob("rehearsal-*")):
        old.unlink()
    set_environment()
    application = QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    with tempfile.TemporaryDirectory(prefix="petition-kiosk-") as place:
        demo = DemoSetup(Path(place) / "stand")
        kiosk = Kiosk(demo.setting(size=QSize(*chosen.window)))
        try:
            kiosk.open()
            print(f"A stall day, {chosen.window[0]} by {chosen.window[1]}:")
            Tour(kiosk, demo, folder, print).run()
        finally:
            kiosk.close()
            demo.close()
    application.quit()
    print(f"Look at the pictures in {folder}/")
    return 0
