"""`petition-kiosk hub key`: the public key that event files name."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "key",
        help="print the hub's public key",
        description="Print the hub's public key, which event files name, and below it the same "
        "key's fingerprint in words, to compare by voice. Makes the key if there is none yet.",
        epilog="example: petition-kiosk hub key --data hub-data",
    )
    command.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="the hub's key and database"
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print it. Raises BadKey."""
    from kiosk.hub.server import hub_key
    from kiosk.sealing.spoken import in_words

    public = hub_key(chosen.data).public
    print(public)
    print(f"In words: {in_words(public)}")
    return 0
