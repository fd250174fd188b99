"""Whether a database is one that this version of the program may open. Needs sqlite3 alone.

A sound file of a newer version, or of another program, is refused in words and left as it is:
setting it aside as damaged would throw away what only that version understands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.domain.errors import BadStore

FILE = "outbox.sqlite"
_TABLE = "outbox"
VERSION_TABLE = "alembic_version"
_STEPS = Path(__file__).parent / "migrations" / "versions"


def known_versions() -> frozenset[str]:
    """Every version of the schema that this program can open, by the names of its steps."""
    return frozenset(step.name[1:5] for step in _STEPS.glob("v[0-9][0-9][0-9][0-9]_*.py"))


def refuse_foreign(file: Path) -> None:
    """Raise BadStore for a sound file that a newer version, or another program, has written.

    Looks without writing a byte. Whatever cannot be read here is for `soundness` to judge.
    """
    if not file.is_file() or file.stat().st_size == 0:
        return
    try:
        with reading(file) as database:
            version = _version(database)
            if version in known_versions() or (version is None and _may_be_ours(database)):
                return
            if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return
    except (sqlite3.Error, UnicodeDecodeError):
        return
    if version is None:
        raise BadStore(
            str(file),
            "This is the database of another program.",
            "Move it elsewhere, or choose another folder with --data.",
        )
    raise BadStore(
        str(file),
        "The signatures here were stored by a newer version of this program. They are all there, "
        "and nothing was changed.",
        "Install that version again, or collect in another folder (--data) until it is.",
    )


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """A database that is only looked at: no byte of it changes, and no file appears beside it
    where there is no log to be read. Raises sqlite3.Error.
    """
    log = file.with_name(f"{file.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)) as database:
        yield database


def _version(database: sqlite3.Connection) -> str | None:
    """What the store says its schema is; None if it says nothing."""
    if not _has(database, VERSION_TABLE):
        return None
    found = database.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()  # noqa: S608
    return str(found[0]) if found else None


def _may_be_ours(database: sqlite3.Connection) -> bool:
    """Our outbox whose version was lost, or nothing yet: a first start that was cut short."""
    empty = database.execute("SELECT 1 FROM sqlite_master").fetchone() is None
    return empty or _has(database, _TABLE)


def _has(database: sqlite3.Connection, table: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return database.execute(query, (table,)).fetchone() is not None
