"""The second copy's file: whole frames are read, whatever else stands between them."""

import io
import json
import random
from typing import Any

import pytest

from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import kiosk_id
from kiosk.services.mirror_file import (
    MAGIC,
    MAX_FRAME_BYTES,
    MAX_NUMBER,
    NEWER,
    PIECE_BYTES,
    PREFIX_BYTES,
    KioskFrame,
    RowFrame,
    _covered,
    _hash,
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


def facts_of(frame: bytes) -> dict[str, Any]:
    """What a frame says."""
    length = int.from_bytes(frame[len(MAGIC) : len(MAGIC) + 4], "big")
    found: dict[str, Any] = json.loads(frame[PREFIX_BYTES : PREFIX_BYTES + length])
    return found


def forged(head: bytes, envelope: bytes = b"") -> bytes:
    """A whole frame around whatever somebody likes to write: the hash is no signature."""
    covered = _covered(head, envelope)
    return b"".join((MAGIC, covered[:8], _hash(covered), covered[8:]))


def saying(facts: object, envelope: bytes = b"") -> bytes:
    """A frame with these facts, in JSON as Python writes it, NaN and all."""
    return forged(json.dumps(facts).encode(), envelope)


ROW = facts_of(framed(row(2)))
NAN, INFINITY, DEEP = float("nan"), float("inf"), json.loads("[" * 90 + "]" * 90)
NO_TEXT: tuple[object, ...] = (True, 2, 1.5, NAN, [], {}, ["2"], DEEP, "\ud800")
NO_NUMBER: tuple[object, ...] = (
    True,
    "2",
    "",
    -1,
    2.0,
    1.5,
    MAX_NUMBER + 1,
    10**400,
    NAN,
    INFINITY,
    [],
    {"2": 2},
)
NO_TRUTH: tuple[object, ...] = (None, 0, 1, "true", NAN, [True])
WRONG: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("event", "campaign", "digest", "hour", "kind", "state"), (*NO_TEXT, None)),
    **dict.fromkeys(("receipt", "last_problem", "proof"), NO_TEXT),
    **dict.fromkeys(("exported", "set_aside"), NO_TRUTH),
    "id": (*NO_TEXT, None, ""),
    "kiosk": (*NO_TEXT, None, "", "2", "x" * 32, "A" * 32, "a" * 31, "a" * 33),
    "seq": (*NO_NUMBER, None),
    "revision": (*NO_NUMBER, None),
    "shift": NO_NUMBER,
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_a_fact_of_another_kind_is_passed_over(name: str) -> None:
    """Whole frames that somebody forged: neighbours are read, and nothing is believed or raised."""
    assert ROW.keys() == WRONG.keys(), "each fact of a row is looked at"
    assert read(framed(row(1)) + saying(ROW) + framed(row(3))) == ([1, 2, 3], []), "control"
    for value in WRONG[name]:
        data = framed(row(1)) + saying(ROW | {name: value}) + framed(row(3))
        found, harm = read(data)
        assert (found, len(harm)) == ([1, 3], 1), value
    lacking = {key: fact for key, fact in ROW.items() if key != name}
    earlier = name == "campaign"  # frames of earlier releases do not have it
    there = [1, 2, 3] if earlier else [1, 3]
    assert read(framed(row(1)) + saying(lacking) + framed(row(3)))[0] == there


@pytest.mark.parametrize(
    "head",
    [
        *(b"", b"{", b"null", b"[]", b"7", b"\xff\xfe", b'"row"', b"NaN"),
        *(b"[" * 4000, b'{"kind":' * 500, b'{"kind":"row","kind":"row"}', b'{"kind":["row"]}'),
        *(b'{"kind":"kiosk"}', b'{"kind":"kiosk","key":7}', b'{"kind":"kiosk","key":"zz"}'),
        b'{"kind":"row","revision":' + b"9" * 4000 + b"}",
    ],
    ids=lambda head: repr(head[:12]),
)
def test_what_is_no_record_at_all_is_passed_over(head: bytes) -> None:
    """Not JSON, no object, nested as deep as a frame can hold, numbers without end."""
    data = framed(row(1)) + forged(head) + framed(row(3))
    assert read(data) == ([1, 3], [len(forged(head))])


def test_frames_of_a_newer_program_are_no_damage() -> None:
    """Kinds that it added are passed over whole, whatever lies in them; so are facts it added."""
    inside = framed(row(7))
    data = b"".join(
        (
            framed(row(1)),
            saying({"kind": "note", "anything": [1.5, None, {"at": "all"}]}, inside),
            saying({"kind": "batch"}, MAGIC * 3),
            saying(ROW | {"colour": 1.5, "more": {"than": ["we", "know"]}}),
            framed(row(3)),
        )
    )
    assert read(data) == ([1, 2, 3], [])
    assert read(inside) == ([7], []), "control: alone it would be read"


def test_a_state_of_a_newer_program_is_known_to_be_one() -> None:
    """Its row is there, with number, revision and envelope; what it means, that program knows."""
    sealed = row(2).envelope
    data = saying(ROW | {"state": "resting", "revision": 40}, sealed)
    (found,) = frames(io.BytesIO(data))
    assert isinstance(found, RowFrame)
    assert (found.row.state, found.row.last_problem) == (State.NEEDS_ATTENTION, NEWER)
    assert (found.row.id, found.row.seq, found.row.revision) == ("id-2", 2, 40)
    assert data[found.at : found.at + found.size] == sealed
