"""`petition-kiosk gallery`: every control in every state, for developers."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.domain.errors import BadSettings

EPILOG = """\
example:
  petition-kiosk gallery --lang ar --text-scale 2 --picture gallery.png
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    from kiosk.cli.run import text_scale

    command = commands.add_parser(
        "gallery",
        help="show every control of the interface in every state, for developers",
        description="Show every control in every state, on both grounds: ordinary, loud, disabled, "
        "checked, with a problem, with too much text. In a window, or with --picture as a file.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--lang", metavar="L", help="a language of the campaign")
    command.add_argument("--text-scale", type=text_scale, default=1.0, metavar="N", help="1 to 2")
    command.add_argument("--high-contrast", action="store_true", help="for weak eyes")
    command.add_argument("--picture", type=Path, metavar="FILE", help="render this PNG, off-screen")
    command.add_argument("--campaign", type=Path, metavar="PACK", help="default: the shipped one")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Until the window is closed, or the picture is made."""
    if chosen.picture:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    from kiosk import paths
    from kiosk.app.environment import set_environment
    from kiosk.devtools.pictures.gallery import Appearance, Gallery
    from kiosk.packs.pack import open_pack

    with open_pack(chosen.campaign or paths.DEFAULT_CAMPAIGN) as pack:
        known = [edition.language for edition in pack.campaign.editions]
        language = chosen.lang or known[0]
        if language not in known:
            raise BadSettings("--lang", f"There is no “{language}”.", f"There are: {known}.")
        set_environment()
        application = QGuiApplication(sys.argv[:1])
        gallery = Gallery(
            pack.campaign, Appearance(language, chosen.text_scale, chosen.high_contrast)
        )
        try:
            if not chosen.picture:
                return application.exec()
            gallery.picture(chosen.picture)
            return 0
        finally:
            gallery.close()
