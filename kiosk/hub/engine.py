"""The hub's database: SQLite so that a commit is on the disk, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from kiosk.domain.errors import BadSettings, StorageUnavailable

from .database_failure import failure_of

BUSY_SECONDS = 10.0
"""How long a writer waits for another before the kiosk is asked to come back."""
CONNECTIONS = {"sqlite": 40, "postgresql": 10}
"""At most, for one process. SQLite: as many as the web framework has worker threads. PostgreSQL,
where each is a process of the server's: fewer, and a thread waits for one."""
WRITERS = 2
"""Transactions of one process that store at a time: while one commits, one is filled."""
DIALECTS = ("sqlite", "postgresql")
CONNECT_SECONDS = 5
LOCK_SECONDS = 3
"""Locks are held for milliseconds; whoever waits longer waits for a hub that has stopped."""
STATEMENT_SECONDS = 60
IDLE_SECONDS = 30
"""A transaction that its hub has forgotten, frozen or lost, is ended by PostgreSQL after this."""
MIGRATION_SECONDS = 3600
"""For a statement that goes through whole tables: a migration, a VACUUM."""
SETTINGS: Mapping[str, str] = {
    "default_transaction_isolation": "read committed",
    "lock_timeout": f"{LOCK_SECONDS}s",
    "statement_timeout": f"{STATEMENT_SECONDS}s",
    "idle_in_transaction_session_timeout": f"{IDLE_SECONDS}s",
}
"""For every session with PostgreSQL. Under another isolation, what comes after a wait for a lock
would not see what was waited for."""
DURABLE: Mapping[str, tuple[str, ...]] = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "remote_write", "remote_apply"),
}
"""Settings of PostgreSQL without which a receipt would promise too much; they are read back."""
PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("synchronous", "EXTRA", 3),
    ("journal_mode", "WAL", "wal"),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)
"""Name, value set, value that must be read back; set on every connection, in this order."""
_READS = "kiosk_reads"


def make_engine(url: str | URL) -> Engine:
    """An engine on `url`. Raises BadSettings for what is neither SQLite nor PostgreSQL."""
    try:
        address = make_url(url)
        if address.get_backend_name() not in DIALECTS:
            raise bad_database()
        if address.drivername == "postgresql":
            address = address.set(drivername="postgresql+psycopg")
        engine = create_engine(
            address,
            hide_parameters=True,
            pool_size=CONNECTIONS[address.get_backend_name()],
            max_overflow=0,
            pool_pre_ping=True,
        )
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise bad_database() from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _busy)
        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", _begin)
    else:
        event.listen(engine, "do_connect", _patient)
        event.listen(engine, "connect", _settle)
    return engine


def bad_database() -> BadSettings:
    """What is said of an address that is none."""
    return BadSettings(
        "--database",
        "This is not the address of a database that the hub can use.",
        "Leave it out for SQLite, or write postgresql://NAME@HOST/DATABASE.",
    )


def _busy(_dialect: Any, _record: Any, _arguments: Any, parameters: dict[str, Any]) -> None:
    parameters["timeout"] = BUSY_SECONDS


def _patient(_dialect: Any, _record: Any, _arguments: Any, parameters: dict[str, Any]) -> None:
    parameters.setdefault("connect_timeout", CONNECT_SECONDS)
    parameters.setdefault("tcp_user_timeout", CONNECT_SECONDS * 1000)


def _settle(connection: Any, _record: Any) -> None:
    with connection.cursor() as cursor:
        for name, value in SETTINGS.items():
            cursor.execute("SELECT set_config(%s, %s, false)", (name, value))
        for name, allowed in DURABLE.items():
            cursor.execute("SELECT current_setting(%s)", (name,))
            if cursor.fetchone()[0] not in allowed:
                raise StorageUnavailable(f"setting_{name}")
    connection.commit()


def prepare(connection: sqlite3.Connection, _record: Any) -> None:
    """Set the pragmas. Raises StorageUnavailable for one that does not hold."""
    connection.isolation_level = None
    for name, value, expected in PRAGMAS:
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != expected:
            raise StorageUnavailable(f"pragma_{name}")


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get(_READS)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read: on SQLite they wait for no writer."""
    return engine.execution_options(**{_READS: True})


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One durable transaction; a database error comes out as StorageUnavailable, textless."""
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise failure_of(error.orig) from None
    except SQLAlchemyError as error:
        raise failure_of(error) from None


def insert_once(connection: Connection, table: Table, row: Mapping[str, object], *key: str) -> bool:
    """Insert unless `key` (its columns) is there already; whether this call inserted.

    Asked by RETURNING: a row count of such an insert is not reported for PostgreSQL.
    """
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = (
        dialect.insert(table)
        .values(**row)
        .on_conflict_do_nothing(index_elements=list(key))
        .returning(table.c[key[0]])
    )
    return connection.execute(statement).first() is not None


def scrub(engine: Engine) -> None:
    """Let go of the bytes of deleted rows, as far as the database can; a busy one does it later.

    SQLite empties its write-ahead log (what is deleted in the file itself is overwritten at
    once). PostgreSQL frees the rows' space for use again; its own log and backups keep old
    bytes until they are rotated.
    """
    try:
        if engine.dialect.name == "postgresql":
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql(f"SET statement_timeout = '{MIGRATION_SECONDS}s'")
                connection.exec_driver_sql("VACUUM")
                connection.exec_driver_sql(f"SET statement_timeout = '{STATEMENT_SECONDS}s'")
            return
        bare = engine.raw_connection()
        try:
            bare.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            bare.close()
    except DBAPIError as error:
        raise failure_of(error.orig) from None
    except sqlite3.Error as error:
        raise failure_of(error) from None
