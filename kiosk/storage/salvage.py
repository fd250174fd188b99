"""Whether a store is sound; and what can still be read, as rows, of one that was set aside.

Only what SQLite, its integrity check or an unreadable row says is damage.

SQLite reads on either side of a damaged page; the envelopes that it cannot reach are carved
afterwards. Nothing is believed unread: of a signature its seal is checked, of a
receipt that it is this envelope's, of a shift's key that it is one.

Envelopes out of the bytes of a damaged database or its log, whatever SQLite thinks of them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import (
    Boolean,
    Engine,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
    select,
    text,
)
from sqlalchemy.types import TypeEngine

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import BadEnvelope, BadKey, BadStore, StorageDamaged, StorageUnavailable
from kiosk.domain.outbox import Row, State
from kiosk.sealing.envelope import ID, MAGIC, SLUG, Envelope, parse, parse_prefix, verify
from kiosk.sealing.keys import check_recipient

from .engine import CORRUPT, PAGE_BYTES, migrate, transaction
from .rows import metadata, outbox, shifts
from .versions import reading

LOG_SUFFIX = "-wal"
PIECE_BYTES = 1 << 20
"""Read at a time."""
_ENVELOPE_BYTES = 8192
"""More than the longest envelope."""
LOG_HEADER_BYTES = 32
FRAME_HEADER_BYTES = 24
FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES


def carve(file: Path, device_public: str) -> Iterator[Envelope]:
    """Every envelope of this device in the bytes of a file, each id once.

    Of a log, only what was committed. Places that the disk cannot read any more are passed over.
    """
    seen: set[str] = set()
    with file.open("rb") as stream:
        end = file.stat().st_size
        if file.name.endswith(LOG_SUFFIX):
            end = committed(stream, end)
        for start in range(0, end, PIECE_BYTES):
            piece = _read(stream, start, min(PIECE_BYTES + _ENVELOPE_BYTES, end - start))
            at = piece.find(MAGIC)
            while 0 <= at < PIECE_BYTES:
                envelope = _sound(piece[at : at + _ENVELOPE_BYTES], device_public)
                if envelope and envelope.header.id not in seen:
                    seen.add(envelope.header.id)
                    yield envelope
                at = piece.find(MAGIC, at + 1)


def committed(log: BinaryIO, size: int) -> int:
    """Where the last finished transaction of SQLite's log ends (its file format, 4.1).

    What follows was given up, and its signer was told so; or is left from an older log, whose
    salt is another. Salts are read twice: the header may be what is damaged. Checksums are not
    looked at: rather one too many, cut off in its last page, than one that was thanked for lost.
    """
    header = _read(log, 0, LOG_HEADER_BYTES + FRAME_HEADER_BYTES)
    salts = {header[16:24], header[40:48]}
    end = 0
    for start in range(LOG_HEADER_BYTES, size - FRAME_BYTES + 1, FRAME_BYTES):
        frame = _read(log, start, FRAME_HEADER_BYTES)
        if frame[8:16] in salts and any(frame[4:8]):
            end = start + FRAME_BYTES
    return end


def _read(stream: BinaryIO, start: int, count: int) -> bytes:
    with suppress(OSError):
        stream.seek(start)
        return stream.read(count)
    return b""


def _sound(data: bytes, device_public: str) -> Envelope | None:
    try:
        envelope = parse_prefix(data)
        verify(envelope, device_public)
    except BadEnvelope:
        return None
    return envelope


Values = Mapping[str, Any]
COPY = "outbox-copy.sqlite"
"""Only while it is read."""
MOST_PAGES = 1 << 20
"""16 GiB: a page of a higher number is damage."""
_HEX64 = re.compile(r"[0-9a-f]{64}")
_TYPES: Mapping[type[TypeEngine[Any]], type | tuple[type, ...]] = {
    String: str,
    Integer: int,
    Boolean: int,
    Float: (int, float),
    LargeBinary: bytes,
}
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Salvage:
    """Rows of a set-aside database, each checked as far as it can be."""

    rows: tuple[Row, ...]
    others: Mapping[str, tuple[Values, ...]]
    """Of each further table, by its name."""


def salvage(file: Path, device_public: str) -> Salvage:
    """Everything in `file` and its log that reads as ours. What cannot be read is left out.

    Raises OSError.
    """
    try:
        with _copied(file) as copy, reading(copy) as database:
            database.row_factory = sqlite3.Row
            read = {
                table.name: tuple(filter(partial(_is_typed, table), _each(database, table)))
                for table in metadata.sorted_tables
            }
    except _UNREADABLE:
        return Salvage((), {})
    rows = (_row(each, device_public) for each in read.pop(outbox.name))
    read[shifts.name] = tuple(filter(_is_shift, read[shifts.name]))
    return Salvage(tuple(row for row in rows if row is not None), read)


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    """A copy with the log's committed pages in their places, and a header that is right.

    SQLite reads nothing at all of a file whose header lies about its length, and the header says
    nothing that is not known: its other hundred bytes are the same for every store.
    """
    copy = file.with_name(COPY)
    try:
        shutil.copyfile(file, copy)
        with copy.open("r+b") as stream:
            _apply_log(file.with_name(f"{file.name}{LOG_SUFFIX}"), stream)
            size = -(-stream.seek(0, os.SEEK_END) // PAGE_BYTES) * PAGE_BYTES
            stream.truncate(size)
            stream.seek(0)
            stream.write(_header(size // PAGE_BYTES))
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _apply_log(log: Path, database: BinaryIO) -> None:
    if not log.exists():
        return
    with log.open("rb") as stream:
        end = committed(stream, log.stat().st_size)
        for start in range(LOG_HEADER_BYTES, end, FRAME_BYTES):
            stream.seek(start)
            frame = stream.read(FRAME_BYTES)
            number = int.from_bytes(frame[:4], "big")
            if 0 < number <= MOST_PAGES:
                database.seek((number - 1) * PAGE_BYTES)
                database.write(frame[FRAME_HEADER_BYTES:])


def _header(pages: int) -> bytes:
    """Of a database of so many pages, in UTF-8, with nothing free (SQLite's file format, 1.3)."""
    fixed = struct.pack(">16sHBBBBBB", b"SQLite format 3\0", PAGE_BYTES, 1, 1, 0, 64, 32, 32)
    counts = struct.pack(">IIIIIIIIIIII", 1, pages, 0, 0, 1, 4, 0, 0, 1, 0, 0, 0)
    return fixed + counts + bytes(20) + struct.pack(">II", 1, 0)


def _each(database: sqlite3.Connection, table: Table) -> Iterator[Values]:
    """Rows from both ends towards a damaged place, and then one by one across it.

    Of the columns, those that there are: the file may be of an older version.
    """
    there = {found["name"] for found in database.execute(f'PRAGMA table_info("{table.name}")')}
    columns = [column.name for column in table.columns if column.name in there]
    if not columns:
        return
    named = ", ".join(f'"{column}"' for column in columns)
    query = f'SELECT rowid AS _at, {named} FROM "{table.name}"'  # noqa: S608 - our own names
    seen: set[int] = set()
    for order in ("", " ORDER BY rowid DESC"):
        with suppress(*_UNREADABLE):
            for found in database.execute(query + order):
                if found["_at"] not in seen:
                    seen.add(found["_at"])
                    yield {column: found[column] for column in columns}
    for at in set(range(1, max(seen, default=0))) - seen:
        with suppress(*_UNREADABLE):
            for found in database.execute(f"{query} WHERE rowid = ?", (at,)):
                yield {column: found[column] for column in columns}


def _row(found: Values, device_public: str) -> Row | None:
    """The row, if its envelope is whole, or if it is a tombstone; else None: it may be carved."""
    with suppress(BadEnvelope, ValueError, TypeError):
        row = Row(**{**found, "state": State(found["state"])})
        if row.state is State.WITHDRAWN:
            return row if _is_tombstone(row) else None
        envelope = parse(row.envelope)
        verify(envelope, device_public)
        header = envelope.header
        whole = (row.id, row.seq, row.digest) == (header.id, header.seq, envelope.digest)
        if whole and (row.state is not State.DELIVERED or _is_receipt(row)):
            return replace(row, campaign=header.campaign)
    return None


def _is_tombstone(row: Row) -> bool:
    whole = ID.fullmatch(row.id) and SLUG.fullmatch(row.event) and _HEX64.fullmatch(row.digest)
    proven = row.proof is None or _HEX64.fullmatch(row.proof)
    known = row.campaign == "" or SLUG.fullmatch(row.campaign)
    return bool(
        whole and proven and known and type(row.seq) is int and row.seq > 0 and not row.envelope
    )


def _is_receipt(row: Row) -> bool:
    receipt = Receipt(**json.loads(row.receipt or ""))
    return (receipt.id, receipt.digest) == (row.id, row.digest)


def _is_typed(table: Table, found: Values) -> bool:
    """Whether each value is what its column says; SQLite itself would take any."""
    return all(
        table.columns[name].nullable
        if value is None
        else isinstance(value, _TYPES[type(table.columns[name].type)])
        for name, value in found.items()
    )


def _is_shift(found: Values) -> bool:
    """Its key's checksum holds: signatures must not be sealed to a damaged one."""
    with suppress(BadKey):
        if found["recipient"] is not None:
            check_recipient(found["recipient"], "shift")
        return found["closed"] in (0, 1)
    return False


_FORMATS = (b"\x01\x01", b"\x02\x02")
"""Bytes 18 and 19 of a database file: the versions of its format (SQLite's file format, 1.3.3)."""
_TRIAL = {"seq": 0, "event": "", "envelope": b"", "digest": "", "receipt": "", "hour": ""}


def make_ready(engine: Engine, file: Path) -> None:
    """Check the file, bring it to this version's schema, and try what will be asked of it.

    Raises StorageDamaged for what is damaged, and for nothing else; StorageFull or
    StorageUnavailable if the disk fails; BadStore if the schema cannot be brought up to date,
    and then the file is as it was.
    """
    try:
        check(engine)
        _bring_up_to_date(engine, file)
        rehearse(engine)
    except StorageUnavailable as error:
        if str(error) == "SQLITE_READONLY" and _odd_format(file):
            raise StorageDamaged("format") from None
        raise
    except UnicodeDecodeError:
        # Python's word for a name or a value in the file that is no text.
        raise StorageDamaged("text") from None


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

    SQLite's own check passes over text that is no text, and over a changed name in the schema,
    which at this version is ours to the letter.
    """
    with transaction(engine) as connection:
        try:
            for table in metadata.sorted_tables:
                for _row in connection.execute(select(table)):
                    pass
        except (ValueError, TypeError):
            raise StorageDamaged("values") from None
        for state in State:
            connection.execute(insert(outbox).values(**_TRIAL, id=state.value, state=state.value))
        connection.rollback()


def _bring_up_to_date(engine: Engine, file: Path) -> None:
    try:
        migrate(engine)
    except StorageDamaged as error:
        if str(error).startswith(CORRUPT):
            raise
        raise BadStore(
            str(file),
            f"The signatures stored here could not be brought to this version ({error}). They are "
            "all there, and nothing was changed.",
            "Install the version that was here before, and send us this sentence.",
        ) from None


def _odd_format(file: Path) -> bool:
    """A damaged byte of the header makes SQLite, and nobody else, take the file for read-only."""
    with file.open("rb") as stream:
        return stream.read(20)[18:] not in _FORMATS
