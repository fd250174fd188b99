"""A database as it stands at one moment, copied into a file of its own, or out of one again.

Whatever the hub's database is, the copy is a SQLite file: it can be checked by opening it, needs
no other program's help, and goes back into either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, Table, func, insert, select, text

from kiosk.domain.errors import StorageDamaged

from .engine import MIGRATION_SECONDS, failure_of, make_engine, reading, transaction
from .records import tables as _records  # noqa: F401 - its tables are copied, too
from .schema import migrate
from .tables import metadata

PAGES = 500
"""Of the file, copied between two looks at how far it is."""
ROWS = 500
Progress = Callable[[int, int], None]
"""Gets (done, total), now and then."""
Counts = Mapping[str, int]
"""Rows by table."""


def copy_file(source: Path, into: Path, progress: Progress) -> Counts:
    """Copy a SQLite database, also one that is written to meanwhile; what its tables then held.

    The source's connection holds its view of the database from before the first page to after
    the last, so that writers neither wait nor make it begin again. Raises DatabaseFailure.
    """
    uri = f"{source.absolute().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as there,
            closing(sqlite3.connect(into, isolation_level=None)) as here,
        ):
            there.execute("BEGIN")
            counts = _counted(there)
            there.backup(
                here,
                pages=PAGES,
                progress=lambda _status, left, total: progress(total - left, total),
            )
            there.execute("COMMIT")
            # One file, without a log beside it.
            here.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise failure_of(error) from None
    return counts


def copy_rows(engine: Engine, into: Path, progress: Progress) -> Counts:
    """Copy a PostgreSQL database of this program's version; what its tables then held.

    All tables are read as they were at one moment. Raises StorageUnavailable.
    """
    made = make_engine(URL.create("sqlite", database=str(into)))
    try:
        migrate(made)
        still = reading(engine).execution_options(isolation_level="REPEATABLE READ")
        with transaction(still) as there, transaction(made) as here:
            there.execute(text(f"SET LOCAL statement_timeout = '{MIGRATION_SECONDS}s'"))
            there.execute(
                text(f"SET LOCAL idle_in_transaction_session_timeout = '{MIGRATION_SECONDS}s'")
            )
            counts = pour(there, here, progress)
        bare = made.raw_connection()
        try:
            bare.cursor().execute("PRAGMA journal_mode = DELETE").close()
        finally:
            bare.close()
    finally:
        made.dispose()
    return counts


def pour(there: Connection, here: Connection, progress: Progress) -> Counts:
    """Every row of our tables, from one transaction into another; how many of each."""
    total = sum(count_rows(there).values())
    counts: dict[str, int] = {}
    done = 0
    for table in metadata.sorted_tables:
        counts[table.name] = 0
        rows = there.execution_options(yield_per=ROWS).execute(select(table)).mappings()
        for portion in rows.partitions(ROWS):
            here.execute(insert(table), [dict(row) for row in portion])
            counts[table.name] += len(portion)
            done += len(portion)
            progress(done, max(done, total))
        _go_on_counting(here, table)
    return counts


def count_rows(connection: Connection) -> Counts:
    """What our tables hold."""
    tables = metadata.sorted_tables
    return {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0
        for table in tables
    }


def count_file(file: Path) -> Counts:
    """What the tables of a copy hold. Raises StorageDamaged if the file is not sound."""
    try:
        uri = f"{file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as copy:
            (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            if verdict != "ok" or copy.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise StorageDamaged("integrity_check")
            return _counted(copy)
    except (sqlite3.Error, ValueError) as error:
        raise StorageDamaged(type(error).__name__) from None


def _counted(connection: sqlite3.Connection) -> Counts:
    """Of the tables that are there: an older version's has fewer."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    here = {name for (name,) in found} & metadata.tables.keys()
    count = "SELECT count(*) FROM {}"
    return {name: connection.execute(count.format(name)).fetchone()[0] for name in sorted(here)}


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL counts numbers up in a sequence, which does not see rows that bring their own."""
    column = table.autoincrement_column
    if column is None or connection.dialect.name != "postgresql":
        return
    connection.execute(
        text(
            f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), "  # noqa: S608
            f"greatest(max({column.name}), 1), max({column.name}) IS NOT NULL) FROM {table.name}"
        )
    )
