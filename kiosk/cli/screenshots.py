"""`petition-kiosk screenshots`: every screen in every state it has."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

EPILOG = """\
example:
  petition-kiosk screenshots pictures --lang ar --size 800x1280 --text-scale 1.5
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    from kiosk.cli.run import size, text_scale

    command = commands.add_parser(
        "screenshots",
        help="render every screen in every state, desk and fault screen included",
        description="Render every screen in every state it has into DIR, off-screen, through the "
        "real window. Options may be repeated; without them: every language of the campaign, "
        "1280x800 and 800x1280, text at 1.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--lang", action="append", metavar="L", help="a language of the campaign")
    command.add_argument("--size", action="append", type=size, metavar="WxH", help="window size")
    command.add_argument(
        "--text-scale", action="append", type=text_scale, metavar="N", help="1 to 2"
    )
    command.add_argument("--campaign", type=Path, metavar="PACK", help="default: the shipped one")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Render; one line per series."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    from kiosk import paths
    from kiosk.app import faults
    from kiosk.app.gallery import STATES, Gallery
    from kiosk.app.kiosk import Kiosk, set_environment
    from kiosk.app.stand import CAMPAIGN, Stand
    from kiosk.domain.errors import BadSettings

    set_environment()
    application = QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="petition-kiosk-") as place:
        stand = Stand(Path(place) / "stand", chosen.campaign or paths.CAMPAIGNS / CAMPAIGN)
        known = [edition.language for edition in stand.campaign.editions]
        try:
            for language in chosen.lang or known:
                if language not in known:
                    raise BadSettings(
                        "--lang", f"The campaign has no “{language}”.", f"It has {known}."
                    )
                for width, height in chosen.size or [(1280, 800), (800, 1280)]:
                    for scale in chosen.text_scale or [1.0]:
                        prefix = f"{language}-{width}x{height}-{round(scale * 100)}"
                        size = QSize(width, height)
                        kiosk = Kiosk(stand.setting(size=size, text_scale=scale))
                        try:
                            kiosk.open()
                            count = sum(
                                1 for _ in Gallery(kiosk, language).show_all(chosen.folder, prefix)
                            )
                        finally:
                            kiosk.close()
                        print(f"{prefix}: {count} of {len(STATES)} states", flush=True)
        finally:
            stand.close()
    application.quit()
    return 0
