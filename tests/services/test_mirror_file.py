"""The second copy's file: whole frames are read, whatever else stands between them."""

from __future__ import annotations

import io
import random

import pytest

from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import kiosk_id
from kiosk.services.mirror_file import (
    MAX_FRAME_BYTES,
    PIECE_BYTES,
    KioskFrame,
    RowFrame,
    frames,
    kiosk_frame,
    mirror_name,
    row_frame,
)

from .kit import DEVICE, HOUR

KIOSK = kiosk_id(DEVICE.public)


def row(number: int, *, size: int = 90, state: State = State.WAITING) -> Row:
    """A row whose envelope is `size` random bytes: the file does not look into them."""
    envelope = random.Random(number).randbytes(size)
    return Row(
        id=f"id-{number}",
        seq=number,
        event="a-stall",
        shift=2,
        state=state,
        envelope=envelope,
        digest="d" * 64,
        receipt='{"a":"receipt"}',
        attempts=0,
        next_attempt_at=0.0,
        last_problem=None,
        hour=HOUR,
        exported=True,
        revision=number,
    )


def framed(each: Row) -> bytes:
    """Its frame, envelope included."""
    return row_frame(each, KIOSK, each.envelope)


def read(data: bytes) -> tuple[list[int], list[int]]:
    """Numbers of the rows in `data`, and sizes of what was passed over."""
    harm: list[int] = []
    found = list(frames(io.BytesIO(data), harm.append))
    return [each.row.seq for each in found if isinstance(each, RowFrame)], harm


def test_what_was_written_is_read() -> None:
    """Key and rows come back in order, each envelope where the frame says it lies."""
    rows = [row(n, size=n * 50, state=state) for n, state in enumerate(State, start=1)]
    data = kiosk_frame(DEVICE.public) + b"".join(framed(each) for each in rows)
    first, *rest = frames(io.BytesIO(data))
    assert first == KioskFrame(DEVICE.public)
    for each, found in zip(rows, rest, strict=True):
        assert isinstance(found, RowFrame)
        assert found.kiosk == KIOSK
        assert data[found.at : found.at + found.size] == each.envelope
        for name in ("id", "seq", "event", "shift", "state", "digest", "receipt", "hour"):
            assert getattr(found.row, name) == getattr(each, name)
        assert (found.row.exported, found.row.revision, found.row.envelope) == (
            True,
            each.revision,
            b"",
        )


def test_a_tail_torn_at_any_byte_costs_that_frame_only() -> None:
    """Cut at every offset of the last frame, and written on: all others are read, none is made."""
    first, last, after = framed(row(1)), framed(row(2)), framed(row(3))
    for cut in range(len(last)):
        assert read(first + last[:cut]) == ([1], [cut] if cut else [])
        assert read(first + last[:cut] + after) == ([1, 3], [cut] if cut else [])
    assert read(first + last + after) == ([1, 2, 3], [])


def test_a_changed_byte_costs_that_frame_only() -> None:
    """Whichever byte of a frame is another: it is passed over, its neighbours are read."""
    before, middle, after = framed(row(1)), framed(row(2)), framed(row(3))
    for place in range(len(middle)):
        bad = bytearray(middle)
        bad[place] ^= 0x41
        assert read(before + bytes(bad) + after) == ([1, 3], [len(middle)])


@pytest.mark.parametrize("size", [1, 7, 8, 31, 5000, PIECE_BYTES - 3, 2 * PIECE_BYTES + 11])
@pytest.mark.parametrize("kind", ["zeros", "noise", "magic"])
def test_garbage_in_the_middle_is_passed_over(size: int, kind: str) -> None:
    """Zeros of a file system that was pulled, noise, half frames: the frame after it is found."""
    garbage = {
        "zeros": bytes(size),
        "noise": random.Random(size).randbytes(size),
        "magic": (b"PKMIR1\r\n\0\0\0\x05\0\0" * (size // 4 + 1))[:size],
    }[kind]
    assert read(framed(row(1)) + garbage + framed(row(2))) == ([1, 2], [size])
    assert read(garbage) == ([], [size])


def test_pieces_do_not_matter() -> None:
    """Frames that lie across the pieces in which a file is read are found, each once."""
    count = 3 * PIECE_BYTES // 6000
    data = b"".join(framed(row(n, size=6000)) for n in range(count))
    assert read(data) == (list(range(count)), [])
    assert len(framed(row(1, size=6000))) < MAX_FRAME_BYTES


def test_the_name_is_the_kiosk_s() -> None:
    """Twelve digits of its id; a rehearsal says so first."""
    assert mirror_name(DEVICE.public) == f"petition-kiosk-{KIOSK[:12]}.pkmirror"
    practice = mirror_name(DEVICE.public, rehearsal=True)
    assert practice == f"REHEARSAL-petition-kiosk-{KIOSK[:12]}.pkmirror"
