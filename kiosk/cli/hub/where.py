"""Which hub a command is about: its data folder, and its database where that is elsewhere."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.hub.storage import HubStorage


def add_where(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Give `parser` --data and --database."""
    parser.add_argument(
        "--data", type=Path, required=needed, metavar="DIR", help="the hub's key and database"
    )
    parser.add_argument(
        "--database", metavar="URL", help="default: SQLite in DIR; or postgresql://…"
    )


@contextmanager
def stored(chosen: argparse.Namespace) -> Iterator[HubStorage]:
    """What the hub of `chosen` keeps. Raises BadSettings where no hub ever was: none is made."""
    from kiosk.domain.errors import BadSettings
    from kiosk.hub.server import open_storage

    if chosen.database is None and not (chosen.data / "hub.sqlite").is_file():
        raise BadSettings(
            str(chosen.data),
            "No hub has ever run with this data folder.",
            "Name the folder that “petition-kiosk hub serve --data” was given.",
        )
    with open_storage(chosen.data, chosen.database) as storage:
        yield storage
