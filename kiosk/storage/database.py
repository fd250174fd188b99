"""Opening the store, whatever state its file is in: collecting goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from kiosk.domain.errors import StorageDamaged, disk_errors
from kiosk.paths import sync_folder

from .engine import make_engine, migrate
from .neighbours import SqlEnrolments, SqlExports, SqlShifts, add_missing
from .outbox import SqlOutbox
from .paper_notes import SqlPaperNotes
from .salvage import LOG_SUFFIX, carve, make_ready, salvage
from .tombstones import FILE as TOMBSTONES
from .tombstones import Tombstones
from .versions import FILE as FILE
from .versions import refuse_foreign

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
    paper_notes: SqlPaperNotes
    set_aside: bool
    """Whether a damaged file was found instead, and is kept under a new name."""
    rescued: int
    """Signatures that came out of damaged files."""
    _engine: Engine

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def open_store(folder: Path, device_public: str) -> Store:
    """The store in `folder`, its schema up to date.

    A damaged file is set aside under a new name and a new store starts with whatever can still be
    read of it: rows in their states, shifts, tombstones; every envelope besides that still carries
    this device's signature is carved out of its bytes, and waits. What was taken back never does.
    Raises StorageFull or StorageUnavailable, and BadStore for a sound file that a newer version or
    another program has written, or that cannot be brought to this version: it is left as it is.
    """
    with disk_errors():
        if (folder / ERASING).exists():
            erase(folder)
        # Read before SQLite does, which takes the first damaged frame for the end of the log.
        logged = list(carve(folder / LOG, device_public)) if (folder / LOG).exists() else []
        engine, set_aside = _sound_engine(folder)
        try:
            tombstones = Tombstones(folder)
            store = SqlOutbox(engine, tombstones, REVISIONS * len(_put_aside(folder)))
            rescued = _salvage(store, folder, device_public)
            # Before anything is carved: the bytes of what was taken back may still be somewhere.
            store.bury(tombstones.read())
            rescued += store.restore(logged) + _carve(store, folder, device_public)
        except BaseException:
            engine.dispose()
            raise
    neighbours = SqlShifts(engine), SqlEnrolments(engine), SqlExports(engine), SqlPaperNotes(engine)
    return Store(store, *neighbours, set_aside, rescued, engine)


def erase(folder: Path) -> None:
    """Remove a closed store and whatever of older ones was kept. Raises StorageFull or
    StorageUnavailable.

    The database first gets another name, and loses it last: after a crash in between,
    `open_store` finds that name and goes on erasing. There is never a store that looks whole
    and lacks rows, and no log or set-aside file from which they come back.
    """
    note = folder / ERASING
    with disk_errors():
        if (folder / FILE).exists():
            (folder / FILE).replace(note)
        else:
            note.touch()
        sync_folder(folder)
        for file in (*folder.glob("outbox*.sqlite*"), *folder.glob(TOMBSTONES)):
            if file != note:
                file.unlink()
        sync_folder(folder)
        note.unlink()
        sync_folder(folder)


def _sound_engine(folder: Path) -> tuple[Engine, bool]:
    """An engine on a store that works, and whether another had to be set aside for it."""
    file = folder / FILE
    refuse_foreign(file)
    engine = make_engine(file)
    try:
        make_ready(engine, file)
        return engine, False
    except StorageDamaged:
        engine.dispose()
    except BaseException:
        engine.dispose()
        raise
    put_aside(folder)
    engine = make_engine(file)
    migrate(engine)
    return engine, True


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


def _salvage(store: SqlOutbox, folder: Path, device_public: str) -> int:
    """Take over whatever can be read of what was set aside; how many signatures that are kept."""
    kept = 0
    for file in sorted(folder.glob(f"{DAMAGED}*.sqlite")):
        found = salvage(file, device_public)
        kept += store.take_over(found.rows)
        add_missing(store.engine, found.others)
    return kept


def _carve(store: SqlOutbox, folder: Path, device_public: str) -> int:
    """Carve what was set aside and is not yet carved; how many envelopes were new."""
    carved = 0
    for file in sorted(folder.glob(f"{DAMAGED}*")):
        carved += store.restore(carve(file, device_public))
        file.rename(folder / file.name.replace(DAMAGED, CARVED))
    return carved
