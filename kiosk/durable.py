"""SQLite, held to what makes a commit durable: a tablet's store and a hub's database alike."""

from __future__ import annotations

import sqlite3
import time

from kiosk.domain.errors import StorageUnavailable

PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("synchronous", "EXTRA", 3),
    ("journal_mode", "WAL", "wal"),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)
"""Name, value set, value that must be read back; set on every connection, in this order."""


_PAUSE_SECONDS = 0.02


def hold_pragmas(connection: sqlite3.Connection) -> None:
    """Set the pragmas. Raises StorageUnavailable for one that does not hold."""
    for name, value, expected in PRAGMAS:
        _set(connection, f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != expected:
            raise StorageUnavailable(f"pragma_{name}")


def _set(connection: sqlite3.Connection, statement: str) -> None:
    """Where two processes make one new file a WAL, SQLite refuses one without waiting at all."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    end = time.monotonic() + patience / 1000
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_SECONDS)
