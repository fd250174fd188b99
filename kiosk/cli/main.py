"""`petition-kiosk`: one command, one module each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from kiosk import __version__, children
from kiosk.domain.errors import BadInput, KioskError

COMMANDS = (
    "init",
    "run",
    "doctor",
    "self-test",
    "poster",
    "paper",
    "campaign",
    "event",
    "keys",
    "hub",
    "kiosk",
    "open",
    "forward",
    "recover",
)
"""Modules of this package, a dash for an underscore; each has `add(commands)`, and imports what is
heavy only when run."""
FOR_DEVELOPERS = ("demo", "tour", "screenshots", "gallery")
"""Modules of `kiosk.devtools.commands`, where that part is installed."""

OF_OFFICE = frozenset({"PySide6", "qrcode", "xlsxwriter", "msoffcrypto", "pypdfium2"})
"""What a hub's command needs only to make files for people, which is an office's work."""


def parser() -> argparse.ArgumentParser:
    """The whole command line, for running and for checking the documentation against."""
    top = argparse.ArgumentParser(
        prog="petition-kiosk",
        description="A petition kiosk for stalls: sign by touch, sealed at once, sent when there "
        "is a network. A tablet, a hub and an office each install their own part of it.",
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True, dest="top_command")
    for name in COMMANDS:
        import_module(f"kiosk.cli.{name.replace('-', '_')}").add(commands)
    if find_spec("kiosk.devtools"):
        for name in FOR_DEVELOPERS:
            import_module(f"kiosk.devtools.commands.{name}").add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; 0 is success, 1 a foreseen failure, 2 input that cannot be used."""
    children.end_with_parent()
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen) or 0)
    except BadInput as error:
        print(f"{error.place}: {error.what}\n  What to do: {error.remedy}", file=sys.stderr)
        return 2
    except KioskError as error:
        print(f"petition-kiosk: {error}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "kiosk":
            raise
        part = _part(chosen.top_command, error.name.partition(".")[0])
        print(
            f"petition-kiosk {chosen.top_command}: the part for this is not installed here "
            f"({error.name} is missing).\n  What to do: pip install 'petition-kiosk[{part}]'",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        return 130


def _part(command: str, missing: str) -> str:
    """The extra that brings what `command` lacks."""
    if command in ("run", "doctor", "self-test", "campaign"):
        return "tablet"
    return "hub" if command in ("hub", "kiosk") and missing not in OF_OFFICE else "office"
