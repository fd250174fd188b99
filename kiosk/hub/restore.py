"""Restoring a backup: checked first, then put in place; what was there stays, under a new name."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, text

from kiosk.domain.errors import BadSettings, StorageDamaged
from kiosk.paths import sync_folder
from kiosk.sealing.keys import SigningKey

from . import barred_list
from .backup import DATABASE, BackupManifest, unpack
from .barred_list import BarredList
from .barring import apply, close_again, learn, merge
from .copying import Progress, count_rows, pour
from .engine import MIGRATION_SECONDS, make_engine, reading, transaction
from .examination import Use, check_integrity, examine, place_of
from .identity import KEY, settle_key
from .retention import Retention
from .schema import SchemaState, migrate, migrate_within

SIDES = ("", "-wal", "-shm")
"""A SQLite database's file, and what SQLite keeps beside it."""
REPLACED = "replaced-"
CLOSING_TENTHS = 30
"""Of a second, for PostgreSQL to see that a connection was closed."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    public_key: str
    signatures: int
    barred_again: int
    """What the backup did not know yet: it has gone again."""
    kept: tuple[str, ...]
    """Names under which what was there before is kept."""


def check_place(address: URL, *, replace: bool) -> None:
    """Raise BadSettings where something is in the way, unless it is to be replaced."""
    place = place_of(address)
    if address.get_backend_name() == "sqlite":
        there = any(_side(Path(str(address.database)), side).exists() for side in SIDES)
    else:
        there = examine(address, Use.SERVE).state is not SchemaState.EMPTY
    if there and not replace:
        raise BadSettings(
            place,
            "There is a hub's database here already.",
            "Restore into a new folder; or say --replace: what is here is then kept under a new "
            "name.",
        )


def restore(
    backup: Path, data: Path, address: URL, work: Path, *, replace: bool, progress: Progress
) -> Restored:
    """Put `backup` in place; nothing else works with `data` meanwhile (`database.alone_in`).

    `work` is an empty folder on the same disk. Before anything that is there is moved, the
    backup is taken apart, looked through, brought up to date, and what can never come back goes
    from it again: by the list in `data`, by the backup's own, and by the database that is there.
    Raises BadBundle, BadSettings, StorageUnavailable.
    """
    check_place(address, replace=replace)
    manifest = unpack(backup, work)
    listed = BarredList(data / barred_list.FILE)
    _learn_from(address, listed)
    merge(listed, BarredList(work / barred_list.FILE).entries())
    again, signatures = _prepare(work, listed)
    number = _number(data)
    kept = _keep_key(data, manifest, number)
    if address.get_backend_name() == "sqlite":
        kept += _place_file(work / DATABASE, Path(str(address.database)), number)
    else:
        kept += _place_rows(work / DATABASE, address, progress)
    _place_key(work / KEY, data / KEY)
    return Restored(manifest.public_key, signatures, again, kept)


def _prepare(work: Path, listed: BarredList) -> tuple[int, int]:
    """Bring the copy up to date, bar again what it forgot; how much, and the signatures left."""
    engine = _opened(work / DATABASE)
    barred_list.attach(engine, listed)
    try:
        migrate(engine, place="the backup")
        settle_key(engine, work)
        again = apply(engine) + close_again(engine, listed)
        Retention(engine).let_go(time.time())
        learn(engine)
        with transaction(reading(engine)) as connection:
            signatures = count_rows(connection)["envelopes"]
    finally:
        engine.dispose()
    check_integrity(URL.create("sqlite", database=str(work / DATABASE)))
    return again, signatures


def _learn_from(address: URL, listed: BarredList) -> None:
    """What the database that is there has barred is on the list before it goes.

    One that is damaged, or of another version, can tell nothing: the list has what was noted.
    """
    try:
        if examine(address, Use.SERVE).state is not SchemaState.CURRENT:
            return
        check_integrity(address)
    except BadSettings:
        return
    engine = make_engine(address)
    barred_list.attach(engine, listed)
    try:
        learn(engine)
    finally:
        engine.dispose()


def _keep_key(data: Path, manifest: BackupManifest, number: int) -> tuple[str, ...]:
    path = data / KEY
    if not path.exists() or SigningKey.load(path).public == manifest.public_key:
        return ()
    kept = data / f"hub-{REPLACED}{number}.key"
    _named_too(path, kept)
    return (kept.name,)


def _place_key(fresh: Path, path: Path) -> None:
    """A database whose key is not there yet is not served: this comes after it."""
    if path.exists() and SigningKey.load(path).public == SigningKey.load(fresh).public:
        return
    _on_the_disk(fresh)
    fresh.replace(path)
    sync_folder(path.parent)


def _place_file(fresh: Path, path: Path, number: int) -> tuple[str, ...]:
    """Give the file its name, and no log beside it that belongs to another.

    At no moment is there no database: a hub that was started then would begin a new one.
    """
    kept: tuple[str, ...] = ()
    if any(_side(path, side).exists() for side in SIDES):
        _settle_log(path)
        name = path.with_stem(f"{path.stem}-{REPLACED}{number}")
        while name.exists():  # a database that is not in the data folder
            name = name.with_stem(f"{name.stem}-again")
        for side in SIDES[1:]:
            if (old := _side(path, side)).exists():
                old.rename(_side(name, side))
        if path.exists():
            _named_too(path, name)
        sync_folder(path.parent)
        kept = (name.name,)
    _on_the_disk(fresh)
    fresh.replace(path)
    sync_folder(path.parent)
    return kept


def _named_too(path: Path, name: Path) -> None:
    """Give a file a second name, which it keeps when another takes its first."""
    try:
        os.link(path, name)
    except OSError:  # a disk without links
        path.rename(name)


def _on_the_disk(fresh: Path) -> None:
    fresh.chmod(0o600)
    with fresh.open("rb") as file:
        os.fsync(file.fileno())


def _settle_log(path: Path) -> None:
    """A sound database takes its log in, so that it is one file; another keeps it beside it."""
    try:
        check_integrity(URL.create("sqlite", database=str(path)))
        with closing(sqlite3.connect(path)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (BadSettings, sqlite3.Error):
        pass


def _place_rows(fresh: Path, address: URL, progress: Progress) -> tuple[str, ...]:
    """Everything in one transaction: until it is done, what was there is what is there."""
    engine, source = make_engine(address), _opened(fresh)
    try:
        with transaction(engine) as here, _patiently(here, place_of(address)):
            kept = _set_aside(here)
            migrate_within(here, place=place_of(address))
            with transaction(reading(source)) as there:
                counts = pour(there, here, progress)
                if count_rows(here) != counts or count_rows(there) != counts:
                    raise StorageDamaged("counts")
    finally:
        engine.dispose()
        source.dispose()
    return kept


@contextmanager
def _patiently(connection: Connection, place: str) -> Iterator[None]:
    for name in ("statement_timeout", "idle_in_transaction_session_timeout"):
        connection.execute(text(f"SET LOCAL {name} = '{MIGRATION_SECONDS}s'"))
    if count := _others(connection):
        raise BadSettings(
            place,
            f"{count} other connections are open to this database: a hub may be running with it.",
            "Stop every hub and forwarder on every machine, close psql, then try again.",
        )
    yield


def _others(connection: Connection) -> int:
    """Connections but this one; those that are just being closed get a moment."""
    others = text(
        "SELECT pg_stat_clear_snapshot(), count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND backend_type = 'client backend'"
    )
    count = 0
    for _ in range(CLOSING_TENTHS):
        if not (count := connection.execute(others).one()[1]):
            return 0
        connection.execute(text("SELECT pg_sleep(0.1)"))
    return count


def _set_aside(connection: Connection) -> tuple[str, ...]:
    """Move the tables that are there into a schema of their own."""
    mine = text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    tables = connection.execute(mine).scalars().all()
    if not tables:
        return ()
    taken = text("SELECT nspname FROM pg_namespace")
    schemas = set(connection.execute(taken).scalars())
    number = next(n for n in range(1, 10_000) if f"replaced_{n}" not in schemas)
    name = f"replaced_{number}"
    connection.execute(text(f"CREATE SCHEMA {name}"))
    quote = connection.dialect.identifier_preparer.quote
    for table in tables:
        connection.execute(text(f"ALTER TABLE {quote(table)} SET SCHEMA {name}"))
    return (f"schema {name}",)


def _opened(file: Path) -> Engine:
    return make_engine(URL.create("sqlite", database=str(file)))


def _number(data: Path) -> int:
    """Of this restore: the first of which nothing that was replaced is there."""
    number = 1
    while any(data.glob(f"*-{REPLACED}{number}.*")):
        number += 1
    return number


def _side(path: Path, side: str) -> Path:
    return path.with_name(f"{path.name}{side}")
