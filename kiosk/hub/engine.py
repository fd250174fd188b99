"""The hub's database: SQLite so that a commit is on the disk, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from kiosk.domain.errors import BadSettings, StorageUnavailable

BUSY_SECONDS = 10.0
"""How long a writer waits for another before the kiosk is asked to come back."""
CONNECTIONS = 40
"""As many as the web framework has worker threads, so that none waits for a connection."""
DIALECTS = ("sqlite", "postgresql")
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


def make_engine(url: str) -> Engine:
    """An engine on `url`. Raises BadSettings for what is neither SQLite nor PostgreSQL."""
    try:
        address = make_url(url)
        if address.get_backend_name() not in DIALECTS:
            raise _bad_database()
        engine = create_engine(
            address, hide_parameters=True, pool_size=CONNECTIONS, max_overflow=0, pool_pre_ping=True
        )
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise _bad_database() from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _busy)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _bad_database() -> BadSettings:
    return BadSettings(
        "--database",
        "This is not the address of a database that the hub can use.",
        "Leave it out for SQLite, or write postgresql://NAME@HOST/DATABASE and install psycopg.",
    )


def _busy(_dialect: Any, _record: Any, _arguments: Any, parameters: dict[str, Any]) -> None:
    parameters["timeout"] = BUSY_SECONDS


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
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
        raise StorageUnavailable(type(error.orig).__name__) from None
    except SQLAlchemyError as error:
        raise StorageUnavailable(type(error).__name__) from None


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to `revision`. Raises StorageUnavailable."""
    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    with transaction(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
