"""Opening the store, whatever state its file is in: collecting goes on."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert, select, text

from kiosk.domain.errors import StorageDamaged, StorageFull, StorageUnavailable
from kiosk.domain.outbox import State
from kiosk.paths import sync_folder

from .carving import LOG_SUFFIX, carve
from .engine import make_engine, migrate, transaction
from .neighbours import SqlEnrolments, SqlExports, SqlShifts
from .outbox import SqlOutbox
from .tables import metadata, outbox

FILE = "outbox.sqlite"
LOG = f"{FILE}{LOG_SUFFIX}"
DAMAGED = "outbox-damaged-"
"""Set aside, still to be carved; the name is the note that a crash cannot lose."""
CARVED = "outbox-carved-"
ERASING = "outbox-erasing.sqlite"
"""The store's name while it is erased; the name is the note that a crash cannot lose."""
REVISIONS = 1 << 40
"""Of each file there ever was: a new store's rows are newer than those of one set aside."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store."""

    outbox: SqlOutbox
    shifts: SqlShifts
    enrolments: SqlEnrolments
    exports: SqlExports
    set_aside: bool
    """Whether a damaged file was found instead, and is kept under a new name."""
    carved: int
    """Envelopes rescued from damaged files."""
    _engine: Engine

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def open_store(folder: Path, device_public: str) -> Store:
    """The store in `folder`, its schema up to date.

    A damaged file is set aside under a new name, a new store starts, and every envelope that
    still carries this device's signature is carved out of the old one.
    Raises StorageFull or StorageUnavailable.
    """
    try:
        if (folder / ERASING).exists():
            erase(folder)
        # Read before SQLite does, which takes the first damaged frame for the end of the log.
        logged = list(carve(folder / LOG, device_public)) if (folder / LOG).exists() else []
        engine, set_aside = _sound_engine(folder)
        try:
            store = SqlOutbox(engine, REVISIONS * len(_put_aside(folder)))
            carved = store.restore(logged) + _rescue(store, folder, device_public)
        except BaseException:
            engine.dispose()
            raise
    except OSError as error:
        raise StorageUnavailable(type(error).__name__) from None
    neighbours = SqlShifts(engine), SqlEnrolments(engine), SqlExports(engine)
    return Store(store, *neighbours, set_aside, carved, engine)


def erase(folder: Path) -> None:
    """Remove a closed store and whatever of older ones was kept. Raises StorageUnavailable.

    The database first gets another name, and loses it last: after a crash in between,
    `open_store` finds that name and goes on erasing. There is never a store that looks whole
    and lacks rows, and no log or set-aside file from which they come back.
    """
    note = folder / ERASING
    try:
        if (folder / FILE).exists():
            (folder / FILE).replace(note)
        else:
            note.touch()
        sync_folder(folder)
        for file in folder.glob("outbox*.sqlite*"):
            if file != note:
                file.unlink()
        sync_folder(folder)
        note.unlink()
        sync_folder(folder)
    except OSError as error:
        raise StorageUnavailable(type(error).__name__) from None


def _sound_engine(folder: Path) -> tuple[Engine, bool]:
    """An engine on a store that works, and whether another had to be set aside for it."""
    engine = make_engine(folder / FILE)
    try:
        check(engine)
        migrate(engine)
        rehearse(engine)
        return engine, False
    except Exception as error:
        engine.dispose()
        if not _is_damage(error, folder / FILE):
            raise
    put_aside(folder)
    engine = make_engine(folder / FILE)
    migrate(engine)
    return engine, True


def _is_damage(error: Exception, file: Path) -> bool:
    """Whatever a damaged file can raise (UnicodeDecodeError among it): here and here only."""
    if str(error) == "SQLITE_READONLY":
        # One damaged byte makes SQLite, and nobody else, think so.
        return os.access(file, os.W_OK)
    return not isinstance(error, StorageFull | StorageUnavailable)


def check(engine: Engine) -> None:
    """Raise StorageDamaged if SQLite itself finds the file unsound.

    The whole check, not the quick one, which does not see an index that has lost a row (and
    that row then cannot change its state). 50,000 rows take a quarter of a second.
    """
    with transaction(engine) as connection:
        verdict = connection.scalar(text("PRAGMA integrity_check(1)"))
    if verdict != "ok":
        raise StorageDamaged("integrity_check")


def rehearse(engine: Engine) -> None:
    """Raise StorageDamaged unless every row can be read and new ones written; keeps nothing.

    SQLite's own check passes over text that is no text, and over a changed name in the schema.
    """
    with transaction(engine) as connection:
        for table in metadata.sorted_tables:
            for _row in connection.execute(select(table)):
                pass
        for state in State:
            connection.execute(insert(outbox).values(**_TRIAL, id=state.value, state=state.value))
        connection.rollback()


_TRIAL = {
    "seq": 0,
    "event": "",
    "envelope": b"",
    "digest": "",
    "receipt": "",
    "hour": "",
}


def _put_aside(folder: Path) -> list[Path]:
    return [file for kept in (DAMAGED, CARVED) for file in folder.glob(f"{kept}*.sqlite")]


def put_aside(folder: Path) -> None:
    """Rename a damaged database and its side files, itself last."""
    number = 1
    while any(folder.glob(f"outbox-*-{number}.sqlite*")):
        number += 1
    for side in (LOG_SUFFIX, "-shm", ""):
        old = folder / f"{FILE}{side}"
        if old.exists():
            old.rename(folder / f"{DAMAGED}{number}.sqlite{side}")


def _rescue(store: SqlOutbox, folder: Path, device_public: str) -> int:
    """Carve what was set aside and is not yet carved; how many envelopes were new."""
    carved = 0
    for file in sorted(folder.glob(f"{DAMAGED}*")):
        carved += store.restore(carve(file, device_public))
        file.rename(folder / file.name.replace(DAMAGED, CARVED))
    return carved
