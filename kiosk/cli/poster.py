"""`petition-kiosk poster`: the campaign's page for the stall, for the printer."""

from __future__ import annotations

import argparse
from pathlib import Path

EPILOG = """\
examples:
  petition-kiosk poster poster.pdf --campaign my-campaign --lang ar --size A3
  petition-kiosk poster poster.pdf --size A3 --bleed

The first is for a printer in the office: print it at 100 %, not “fit to page”. The second is
for a print shop: 3 mm of colour beyond the edge, and crop marks. A phone reads the code from
5 m on A3 and from 3.5 m on A4; the shorter the address, the farther on A4.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "poster",
        help="make a poster with the code, as a PDF to print",
        description="Make a poster in the campaign's design: title, breath, ask, picture, and the "
        "code of the online petition as large as the paper allows. Upright, vector, fonts inside.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("file", type=Path, metavar="PDFFILE", help="the poster to make")
    command.add_argument("--campaign", type=Path, metavar="PACK", help="default: the shipped one")
    command.add_argument(
        "--lang", metavar="L", help="a language of the campaign (default: its first)"
    )
    command.add_argument(
        "--size", choices=("A4", "A3"), default="A4", help="of the paper (default: %(default)s)"
    )
    command.add_argument(
        "--bleed", action="store_true", help="3 mm beyond the edge and crop marks, for print shops"
    )
    command.add_argument("--force", action="store_true", help="overwrite the file if it exists")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Make the poster. Raises BadPack, BadSettings."""
    from kiosk.domain.errors import BadSettings, StorageFull, StorageUnavailable

    from .office.prints import press

    check_target(chosen.file, chosen.force)
    with press(chosen.campaign, chosen.lang) as (campaign, edition):
        from kiosk.app.printing.page import Paper
        from kiosk.app.printing.poster import Order, write_poster

        order = Order(campaign, edition, Paper(chosen.size), chosen.bleed)
        try:
            write_poster(chosen.file, order)
        except (StorageFull, StorageUnavailable) as error:
            raise BadSettings(
                str(chosen.file),
                f"The poster cannot be written here ({error}).",
                "Choose a folder that can be written to, and has room.",
            ) from None
    print(f"{chosen.file}: {chosen.size}, {edition.endonym}. Print it at 100 %, not “fit to page”.")
    return 0


def check_target(target: Path, force: bool) -> None:
    """Raise BadSettings for a file that is there (unless `force`), or whose folder is not."""
    from kiosk.domain.errors import BadSettings

    if target.exists() and not (force and target.is_file()):
        raise BadSettings(
            str(target),
            "There is a file of this name already.",
            "Choose another name, or overwrite it with --force.",
        )
    if not target.parent.is_dir():
        raise BadSettings(str(target), "There is no such folder.", "Make it, or choose another.")
