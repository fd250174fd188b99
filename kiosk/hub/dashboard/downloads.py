"""What can be taken home: sealed signatures for the office's key, and counts for anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import kiosk_id
from kiosk.services.mirror_file import REHEARSAL, SUFFIX, kiosk_frame, row_frame

from ..overview import DayCount, SealedRow

PIECE_BYTES = 1 << 18
"""Handed on at a time: frame by frame, the hub would be busy with handing."""
COLUMNS = ("day", "campaign", "tablet", "signatures")


def sealed_name(campaign: str, hour: str, *, rehearsal: bool) -> str:
    """The file's name; by it `petition-kiosk open` knows what it is, and a rehearsal is none."""
    at = hour[: len("2026-11-24T15")].replace("-", "")
    return f"{REHEARSAL if rehearsal else ''}hub-{campaign}-{at}Z{SUFFIX}"


def sealed_file(rows: Iterable[SealedRow]) -> Iterator[bytes]:
    """The form of a tablet's second copy, with many tablets in it: the office opens it as one.

    Signatures that were withdrawn are in it as such, so that an older bundle does not bring
    them back.
    """
    piece = bytearray()
    for frame in _frames(rows):
        piece += frame
        if len(piece) >= PIECE_BYTES:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)


def _frames(rows: Iterable[SealedRow]) -> Iterator[bytes]:
    """Each tablet is introduced before its first row."""
    told: set[str] = set()
    for row in rows:
        if row.public_key not in told:
            told.add(row.public_key)
            yield kiosk_frame(row.public_key)
        yield row_frame(_row(row), kiosk_id(row.public_key), row.envelope or b"")


def counts_csv(days: Iterable[DayCount]) -> Iterator[str]:
    """Counts by day, campaign and tablet; a tablet is its id and its name.

    No cell begins with what a name begins with, so no spreadsheet takes one for a formula.
    """
    yield "\ufeff" + _line(COLUMNS)
    for each in days:
        yield _line((each.day, each.campaign, f"{each.kiosk} {each.name}", str(each.count)))


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow(cells)
    return text.getvalue()


def _row(row: SealedRow) -> Row:
    """As a tablet would tell of it; the hour is that of the arrival."""
    return Row(
        id=row.id,
        seq=row.seq,
        event=row.event,
        shift=None,
        state=State.WITHDRAWN if row.envelope is None else State.DELIVERED,
        envelope=b"",
        digest=row.digest,
        receipt=None,
        attempts=0,
        next_attempt_at=0.0,
        last_problem=None,
        hour=f"{row.received_at[:13]}Z",
    )
