"""Opening the store, whatever state its file is in: collecting goes on."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from kiosk.domain.errors import BadEnvelope, StorageDamaged, StorageFull, StorageUnavailable
from kiosk.sealing.envelope import MAGIC, Envelope, parse_prefix, verify

from .engine import foreseen, make_engine, migrate
from .neighbours import SqlEnrolments, SqlShifts
from .outbox import SqlOutbox

FILE = "outbox.sqlite"
_SIDE_FILES = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Store:
    """An open store."""

    outbox: SqlOutbox
    shifts: SqlShifts
    enrolments: SqlEnrolments
    set_aside: Path | None
    """The damaged file that was found instead of a database, kept under a new name."""
    carved: int
    """Envelopes rescued from it."""
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
    path = folder / FILE
    engine = make_engine(path)
    set_aside = None
    try:
        check(engine)
        migrate(engine)
    except (StorageFull, StorageUnavailable):
        engine.dispose()
        raise
    except Exception:
        # Whatever a damaged file can raise (UnicodeDecodeError among it): here and here only.
        engine.dispose()
        set_aside = put_aside(path)
        engine = make_engine(path)
        migrate(engine)
    outbox = SqlOutbox(engine)
    carved = outbox.restore(list(carve(set_aside, device_public))) if set_aside else 0
    return Store(outbox, SqlShifts(engine), SqlEnrolments(engine), set_aside, carved, engine)


def check(engine: Engine) -> None:
    """Raise StorageDamaged if SQLite itself finds the file unsound."""
    try:
        with engine.connect() as connection:
            verdict = connection.scalar(text("PRAGMA quick_check(1)"))
    except DBAPIError as error:
        raise foreseen(error.orig) from None
    if verdict != "ok":
        raise StorageDamaged("quick_check")


def put_aside(path: Path) -> Path:
    """Rename a damaged database and its side files; the new name of the main one."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    for side in _SIDE_FILES:
        old = path.with_name(path.name + side)
        if old.exists():
            old.rename(aside.with_name(aside.name + side))
    return aside


def carve(path: Path, device_public: str) -> Iterator[Envelope]:
    """Every envelope of this device in the bytes of a database and its log, each id once."""
    seen: set[str] = set()
    for side in _SIDE_FILES[:2]:
        file = path.with_name(path.name + side)
        if not file.exists() or not file.stat().st_size:
            continue
        with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as m:
            at = m.find(MAGIC)
            while at >= 0:
                envelope = _sound(m[at : at + 8192], device_public)
                if envelope and envelope.header.id not in seen:
                    seen.add(envelope.header.id)
                    yield envelope
                at = m.find(MAGIC, at + 1)


def _sound(data: bytes, device_public: str) -> Envelope | None:
    try:
        envelope = parse_prefix(data)
        verify(envelope, device_public)
    except BadEnvelope:
        return None
    return envelope
