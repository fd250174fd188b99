"""`petition-kiosk`: one command, one module each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from kiosk import __version__, children
from kiosk.domain.errors import BadInput, KioskError

COMMANDS = (
    "init",
    "run",
    "demo",
    "tour",
    "screenshots",
    "gallery",
    "poster",
    "campaign",
    "event",
    "keys",
    "hub",
    "kiosk",
    "open",
    "forward",
    "recover",
)
"""Modules of this package; each has `add(commands)`, and imports what is heavy only when run."""


def parser() -> argparse.ArgumentParser:
    """The whole command line, for running and for checking the documentation against."""
    top = argparse.ArgumentParser(
        prog="petition-kiosk",
        description="A petition kiosk for stalls: sign by touch, sealed at once, sent when there "
        "is a network. Start with “petition-kiosk demo”.",
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        import_module(f"kiosk.cli.{name}").add(commands)
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
    except KeyboardInterrupt:
        return 130
