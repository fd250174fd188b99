"""What can still be read, as rows, of a database that was set aside.

SQLite reads on either side of a damaged page; the envelopes that it cannot reach are carved
afterwards (`carving.py`). Nothing is believed unread: of a signature its seal is checked, of a
receipt that it is this envelope's, of a shift's key that it is one.
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
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Boolean, Float, Integer, LargeBinary, String, Table
from sqlalchemy.types import TypeEngine

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import BadEnvelope, BadKey
from kiosk.domain.outbox import Row, State
from kiosk.sealing.envelope import ID, SLUG, parse, verify
from kiosk.sealing.keys import check_recipient

from .carving import FRAME_BYTES, FRAME_HEADER_BYTES, LOG_HEADER_BYTES, LOG_SUFFIX, committed
from .engine import PAGE_BYTES
from .tables import metadata, outbox, shifts
from .versions import reading

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
            return row
    return None


def _is_tombstone(row: Row) -> bool:
    whole = ID.fullmatch(row.id) and SLUG.fullmatch(row.event) and _HEX64.fullmatch(row.digest)
    proven = row.proof is None or _HEX64.fullmatch(row.proof)
    return bool(whole and proven and type(row.seq) is int and row.seq > 0 and not row.envelope)


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
