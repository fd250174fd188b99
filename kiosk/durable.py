"""SQLite, held to what makes a commit durable: a tablet's store and a hub's database alike."""

from __future__ import annotations

import sqlite3

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


def hold_pragmas(connection: sqlite3.Connection) -> None:
    """Set the pragmas. Raises StorageUnavailable for one that does not hold."""
    for name, value, expected in PRAGMAS:
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != expected:
            raise StorageUnavailable(f"pragma_{name}")
