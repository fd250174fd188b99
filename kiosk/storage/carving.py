"""Envelopes out of the bytes of a damaged database or its log, whatever SQLite thinks of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import MAGIC, Envelope, parse_prefix, verify

from .engine import PAGE_BYTES

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
