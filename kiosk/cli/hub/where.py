"""Which hub a command is about: its data folder, and its database where that is elsewhere.

A disk that fails under long work, for people.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.domain.errors import BadInput, StorageDamaged, StorageFull, StorageUnavailable

if TYPE_CHECKING:
    from kiosk.hub.storage import HubStorage


DATA = "PETITION_KIOSK_HUB_DATA"
DATABASE = "PETITION_KIOSK_HUB_DATABASE"
"""The environment's names for --data and --database: what is on the line, everybody may see."""


def add_where(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Give `parser` --data and --database."""
    spoken, database = os.environ.get(DATA) or None, os.environ.get(DATABASE) or None

    class Folder(argparse.Action):
        """Whoever names a folder means that hub, and not the environment's database."""

        def __call__(self, _parser: Any, found: Any, value: Any, _option: Any = None) -> None:
            found.data = value
            if found.database is database:
                found.database = None

    parser.add_argument(
        "--data",
        type=Path,
        action=Folder,
        default=spoken,
        required=needed and spoken is None,
        metavar="DIR",
        help=f"the hub's key and database (or {DATA})",
    )
    parser.add_argument(
        "--database",
        default=database,
        metavar="URL",
        help=f"default: SQLite in DIR; or postgresql://… (or {DATABASE})",
    )


@contextmanager
def looked_at(chosen: argparse.Namespace) -> Iterator[HubStorage]:
    """What the hub of `chosen` keeps, only to be read. Raises BadSettings where none ever ran."""
    from kiosk.hub.database import existing
    from kiosk.hub.examination import Use

    with existing(chosen.data, chosen.database, Use.READ) as storage:
        yield storage


@contextmanager
def stored(chosen: argparse.Namespace) -> Iterator[HubStorage]:
    """The same, to be changed: also then no database is made, and none is brought up to date."""
    from kiosk.hub.database import existing
    from kiosk.hub.examination import Use

    _check_folder(chosen)
    with existing(chosen.data, chosen.database, Use.WRITE) as storage:
        yield storage


def _check_folder(chosen: argparse.Namespace) -> None:
    """What is barred is noted in the folder too: one that is not there is a slip of the pen."""
    from kiosk.domain.errors import BadSettings

    if not chosen.data.is_dir():
        raise BadSettings(
            str(chosen.data),
            "No hub has ever run here: there is no such folder.",
            "Name the folder that “petition-kiosk hub serve --data” was given.",
        )


@contextmanager
def failing(place: Path, kind: type[BadInput]) -> Iterator[None]:
    """What the disk at `place` says comes out as `kind`, with the way out."""
    try:
        yield
    except StorageFull:
        raise kind(
            str(place), "There is no room on this disk.", "Make room, or name another."
        ) from None
    except StorageDamaged:
        raise kind(
            str(place),
            "What was written does not read back the same: nothing was kept.",
            "Try another disk; if it stays so, look at the hub's.",
        ) from None
    except StorageUnavailable as error:
        from kiosk.hub.engine import DatabaseFailure, said

        if isinstance(error, DatabaseFailure):
            raise said(error, str(place)) from None
        raise kind(
            str(place),
            f"This disk cannot be written to ({error}).",
            "Name a place that can be written to.",
        ) from None
