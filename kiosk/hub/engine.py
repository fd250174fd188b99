"""The hub's database: SQLite so that a commit is on the disk, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from kiosk.domain.errors import BadSettings, StorageUnavailable
from kiosk.durable import hold_pragmas

SQLSTATES: tuple[tuple[str, str], ...] = (
    ("25006", "read_only"),
    ("53100", "full"),
    ("53", "crowded"),
    ("55P03", "locked"),
    ("57014", "locked"),
    ("57P", "away"),
    ("08", "away"),
    ("28", "denied"),
    ("42501", "denied"),
    ("3D000", "denied"),
    ("42P01", "schema"),
    ("42703", "schema"),
    ("58", "disk"),
    ("XX", "damaged"),
    ("40", "contested"),
    ("23", "contested"),
)
"""PostgreSQL's codes (its manual's appendix A), or how they begin; the first that fits counts."""
SQLITE: tuple[tuple[str, str], ...] = (
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_FULL", "full"),
    ("SQLITE_IOERR_SHMSIZE", "full"),
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_PERM", "denied"),
    ("SQLITE_AUTH", "denied"),
    ("SQLITE_CANTOPEN", "away"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "damaged"),
    ("SQLITE_IOERR", "disk"),
    ("SQLITE_ERROR", "schema"),
    ("SQLITE_CONSTRAINT", "contested"),
)
"""SQLite's names (sqlite.org/rescode.html), or how they begin."""
SENTENCES: dict[str, tuple[str, str]] = {
    "read_only": (
        "This database can only be read.",
        "Make the file or disk writable, or name PostgreSQL's primary server, not a standby.",
    ),
    "full": ("There is no room on the database's disk.", "Make room, and try again."),
    "crowded": (
        "The database server takes no more connections.",
        "Start fewer hub processes, or raise max_connections; then try again.",
    ),
    "locked": (
        "Somebody else has held this database for too long.",
        "Try again; if it stays so, look for a program that is busy with it.",
    ),
    "away": (
        "The database does not answer.",
        "See whether it runs and can be reached from here, then try again.",
    ),
    "denied": (
        "The database does not let this user do that.",
        "Give the hub's database user the rights to its tables, or name another user.",
    ),
    "schema": (
        "This database's tables are not those of this program.",
        "Start “petition-kiosk hub serve” of this version once, or name the right database.",
    ),
    "disk": (
        "The disk beneath the database fails.",
        "Look at the disk, and restore a backup elsewhere (“petition-kiosk hub restore”).",
    ),
    "damaged": (
        "This database is damaged.",
        "Keep it, and restore a backup (“petition-kiosk hub restore”).",
    ),
}
OTHER = "other"


class DatabaseFailure(StorageUnavailable):
    """The database failed. `code` is ours (see SENTENCES), `driver` its own: no value, no text."""

    def __init__(self, code: str, driver: str = "") -> None:
        super().__init__(f"{code} ({driver})" if driver else code)
        self.code = code
        self.driver = driver


def failure_of(error: BaseException | None) -> DatabaseFailure:
    """A driver's error as one of ours."""
    state = getattr(error, "sqlstate", None)
    name = getattr(error, "sqlite_errorname", None)
    if isinstance(state, str):
        return DatabaseFailure(_code(state, SQLSTATES), state)
    if isinstance(name, str):
        return DatabaseFailure(_code(name, SQLITE), name)
    kind = type(error).__name__
    # psycopg has no state for a connection that broke, or was never made.
    return DatabaseFailure("away" if kind == "OperationalError" else OTHER, kind)


def said(failure: StorageUnavailable, place: str) -> BadSettings:
    """A failure for people: where, what, and what to do."""
    code = failure.code if isinstance(failure, DatabaseFailure) else OTHER
    what, remedy = SENTENCES.get(
        code,
        (
            f"The database failed ({failure}).",
            "Try again; if it stays so, its own log says more.",
        ),
    )
    return BadSettings(place, what, remedy)


def _code(name: str, table: tuple[tuple[str, str], ...]) -> str:
    return next((code for start, code in table if name.startswith(start)), OTHER)


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
    hold_pragmas(connection)


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


LOG_SECONDS = 2.0
"""How long at most a quiet hub leaves something in the log."""


def settle_log(engine: Engine) -> bool:
    """Empty SQLite's log, unless somebody reads or writes just now; whether nothing is left in it.

    Then the file alone is enough. What was taken back or erased is in the log until then, too.
    It waits for nobody and nobody waits for it for long. Raises DatabaseFailure.
    """
    file = engine.url.database
    if engine.dialect.name != "sqlite" or not file:
        return True
    path = Path(file)
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return True
    try:
        with closing(sqlite3.connect(path, timeout=0.0)) as connection:
            prepare(connection, None)
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
    except sqlite3.Error as error:
        failure = failure_of(error)
        if failure.code == "locked":
            return False
        raise failure from None
