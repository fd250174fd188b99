"""`petition-kiosk hub key`: the public key that event files name."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from .where import DATA

EXAMPLE = """examples:
  petition-kiosk hub key --data hub-data
  petition-kiosk hub key --data hub-data --new

The hub makes its key at its first start. With --new it is made before, for event files that are
written before the hub runs: only in a folder where no hub has run yet."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "key",
        help="print the hub's public key",
        description="Print the hub's public key, which event files name, and below it the same "
        "key's fingerprint in words, to compare by voice.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    spoken = os.environ.get(DATA) or None
    command.add_argument(
        "--data",
        type=Path,
        default=spoken,
        required=spoken is None,
        metavar="DIR",
        help=f"the hub's key and database (or {DATA})",
    )
    command.add_argument(
        "--new", action="store_true", help="make the key, where no hub has run yet"
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print it. Raises BadKey, BadSettings."""
    from kiosk.hub.identity import hub_key, new_key
    from kiosk.sealing.spoken import in_words

    public = (new_key if chosen.new else hub_key)(chosen.data).public
    print(public)
    print(f"In words: {in_words(public)}")
    return 0
