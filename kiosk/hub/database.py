"""Opening the database of a hub, whatever is there instead; with it comes the barred list.

The data folder is in use meanwhile: by many at once, or by one that replaces what is in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine

from kiosk.domain.errors import BadSettings

from . import barred_list
from .barred_list import BarredList
from .barring import apply
from .engine import DatabaseFailure, make_engine, said
from .examination import Use, address_of, examine, place_of
from .schema import migrate
from .storage import HubStorage


@contextmanager
def in_use(data: Path) -> Iterator[None]:
    """This process works with the hub in `data`; others may, too. Raises BadSettings."""
    with _held(data, alone=False):
        yield


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """Nobody else works with the hub in `data`. Raises BadSettings if somebody does."""
    with _held(data, alone=True):
        yield


@contextmanager
def _held(data: Path, *, alone: bool) -> Iterator[None]:
    """A lock on the folder itself: nothing is made for it, and it ends with the process.

    Where the system cannot lock folders (Windows, some network disks) there is none; Windows
    by itself lets nobody rename a database that is open.
    """
    try:
        import fcntl

        descriptor = os.open(data, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        how = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise _taken(data, alone=alone) from None
    except OSError:
        pass
    try:
        yield
    finally:
        os.close(descriptor)


def _taken(data: Path, *, alone: bool) -> BadSettings:
    if alone:
        return BadSettings(
            str(data),
            "A hub is running with this data folder, or another command works with it.",
            "Stop it first; or name a new folder.",
        )
    return BadSettings(
        str(data),
        "A backup is being restored into this data folder.",
        "Wait until that is done, then try again.",
    )


@contextmanager
def open_storage(data: Path, database: str | None) -> Iterator[HubStorage]:
    """The storage with its schema up to date, made if it is missing, closed at the end.

    Raises BadSettings for whatever is in the way, StorageUnavailable if the database fails.
    """
    make_folder(data)
    address = address_of(data, database)
    with in_use(data):
        examine(address, Use.SERVE)
        with _engine(address, data) as engine:
            try:
                migrate(engine, place=place_of(address))
            except DatabaseFailure as failure:
                raise said(failure, place_of(address)) from None
            yield HubStorage(engine)


@contextmanager
def existing(data: Path, database: str | None, use: Use) -> Iterator[HubStorage]:
    """The storage of a hub that is there, to look at or to change: nothing is made or migrated.

    Raises BadSettings for whatever is in the way, also for a database that fails meanwhile.
    """
    address = address_of(data, database)
    examine(address, use)
    with in_use(data), _engine(_as_it_is(address, use), data) as engine:
        try:
            if use is Use.WRITE:
                apply(engine)  # also where no hub was started since a file was put back by hand
            yield HubStorage(engine)
        except DatabaseFailure as failure:
            raise said(failure, place_of(address)) from None


def make_folder(data: Path) -> None:
    """Make a hub's data folder for its owner alone. Raises BadSettings."""
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        what = "There is a file of this name" if data.is_file() else "This folder cannot be made"
        raise BadSettings(
            str(data),
            f"{what} ({error.strerror}).",
            "Name a folder that the hub's user may make and write to.",
        ) from None


@contextmanager
def _engine(address: URL, data: Path) -> Iterator[Engine]:
    engine = make_engine(address)
    barred_list.attach(engine, BarredList(data / barred_list.FILE))
    try:
        if address.get_backend_name() != "sqlite":
            # psycopg is no part of SQLite's
            from .examination_postgresql import refuse_shared_sessions

            refuse_shared_sessions(engine)
        yield engine
    finally:
        engine.dispose()


def _as_it_is(address: URL, use: Use) -> URL:
    """SQLite makes no file; who only reads leaves a log beside it where it is.

    The last one to close a file moves its log into it, and that may be another file's log: a hub
    finds this out before it serves.
    """
    if address.get_backend_name() != "sqlite":
        return address
    path = Path(str(address.database)).absolute()
    log = path.with_name(f"{path.name}-wal")
    logged = log.exists() and log.stat().st_size > 0
    mode = "ro" if use in (Use.READ, Use.COPY) and logged else "rw"
    return URL.create("sqlite", database=path.as_uri(), query={"mode": mode, "uri": "true"})
