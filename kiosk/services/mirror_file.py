"""The second copy's file (*.pkmirror): frames, one after another, that a cut cannot spoil.

    magic 8 | header length 4 | envelope length 4 | SHA-256, first 16 bytes | header | envelope

Lengths are big-endian; the hash covers them, the header (canonical JSON) and the envelope.
Frames are only ever added. Whatever is torn or foreign is passed over to the next magic. A
frame of kind `kiosk` says whose file it is; one of kind `row` gives a row's newest state, and
its envelope unless an earlier frame did. There is no time in it finer than the hour.

What stands on a stick may come from anybody: every fact has its type and its bounds. What a newer
program wrote is whole, and no damage: kinds of frames that it added are passed over, and a row in a
state that it added needs attention, as `NEWER`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeGuard

from kiosk.domain.outbox import Row, State
from kiosk.sealing.canonical import canonical, unique_keys
from kiosk.sealing.envelope import MAX_BODY_BYTES, MAX_HEADER_BYTES
from kiosk.sealing.keys import kiosk_id

SUFFIX = ".pkmirror"
REHEARSAL = "REHEARSAL-"
"""Before the name of a file of practice."""
MAGIC = b"PKMIR1\r\n"
HASH_BYTES = 16
PREFIX_BYTES = len(MAGIC) + 8 + HASH_BYTES
MAX_FACTS_BYTES = 4096
MAX_ENVELOPE_BYTES = MAX_HEADER_BYTES + MAX_BODY_BYTES + 80
MAX_FRAME_BYTES = PREFIX_BYTES + MAX_FACTS_BYTES + MAX_ENVELOPE_BYTES
PIECE_BYTES = 1 << 18
"""Read at a time."""
NEWER = "newer_version"
"""The problem of a row whose state only a newer program knows: that program can tell."""
MAX_NUMBER = 2**63 - 1
"""The largest that a database holds."""
_KEY = re.compile(r"[0-9a-f]{64}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_KIOSK = re.compile(r"[0-9a-f]{32}")
_STATES = frozenset(State)


def _is_text(value: object) -> TypeGuard[str]:
    """That can be written: half a surrogate pair would stop whoever tries."""
    return type(value) is str and (value.isascii() or not _SURROGATE.search(value))


def _is_number(value: object) -> bool:
    return type(value) is int and 0 <= value <= MAX_NUMBER


def _is_truth(value: object) -> bool:
    return type(value) is bool


def _or_none(fits: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or fits(value)


_FACTS: Mapping[str, Callable[[object], bool]] = {
    "id": lambda value: _is_text(value) and value != "",
    "seq": _is_number,
    "event": _is_text,
    "shift": _or_none(_is_number),
    "digest": _is_text,
    "receipt": _or_none(_is_text),
    "last_problem": _or_none(_is_text),
    "hour": _is_text,
    "exported": _is_truth,
    "set_aside": _is_truth,
    "proof": _or_none(_is_text),
    "revision": _is_number,
    "campaign": _is_text,
}
"""The facts of a row, and what each may be."""
_SINCE = {"campaign": ""}
"""Facts that frames of earlier releases do not have, and what stands for them."""


def mirror_name(device_public: str, *, rehearsal: bool = False) -> str:
    """The file's name: the kiosk's, so that one stick can serve several tablets."""
    return f"{REHEARSAL if rehearsal else ''}petition-kiosk-{kiosk_id(device_public)[:12]}{SUFFIX}"


def kiosk_frame(device_public: str) -> bytes:
    """The frame that says whose signatures these are."""
    return _frame({"kind": "kiosk", "key": device_public}, b"")


def row_frame(row: Row, kiosk: str, envelope: bytes) -> bytes:
    """The frame of a row of the kiosk with that id; `envelope` is empty if it is there already."""
    facts = {name: getattr(row, name) for name in _FACTS}
    facts |= {"kind": "row", "kiosk": kiosk, "state": row.state.value}
    return _frame(facts, envelope)


def _frame(facts: dict[str, Any], envelope: bytes) -> bytes:
    head = canonical(facts)
    covered = _covered(head, envelope)
    return b"".join((MAGIC, covered[:8], _hash(covered), covered[8:]))


def _covered(head: bytes, envelope: bytes) -> bytes:
    return len(head).to_bytes(4, "big") + len(envelope).to_bytes(4, "big") + head + envelope


def _hash(covered: bytes) -> bytes:
    return hashlib.sha256(covered).digest()[:HASH_BYTES]


@dataclass(frozen=True, slots=True)
class KioskFrame:
    """Whose signatures these are."""

    key: str
    """Ed25519 public key, 64 hex digits."""


@dataclass(frozen=True, slots=True)
class RowFrame:
    """A row's state at one time; its envelope, if it is in this frame, lies at `at`."""

    kiosk: str
    row: Row
    """Without its envelope."""
    at: int
    size: int


class _Passed:
    """A whole frame of a kind that only a newer program knows."""


_PASSED = _Passed()


def frames(
    stream: BinaryIO, damaged: Callable[[int], None] = lambda _bytes: None
) -> Iterator[KioskFrame | RowFrame]:
    """Every whole frame that can be understood, from where `stream` stands.

    `damaged` gets the size of each place that is no whole frame. Raises OSError.
    """
    start, at, skipped = stream.tell(), 0, 0
    buffer = b""
    while True:
        if len(buffer) - at < MAX_FRAME_BYTES:
            start, buffer, at = start + at, buffer[at:] + stream.read(PIECE_BYTES), 0
        if at == len(buffer):
            break
        size, found = _parsed(buffer, at, start + at)
        if found is None:
            size = _to_next_magic(buffer, at)
            skipped += size
        else:
            if skipped:
                damaged(skipped)
            skipped = 0
            if not isinstance(found, _Passed):
                yield found
        at += size
    if skipped:
        damaged(skipped)


def _to_next_magic(buffer: bytes, at: int) -> int:
    found = buffer.find(MAGIC, at + 1)
    if found >= 0:
        return found - at
    # Half a magic may end the piece; at the end of the file, the next turn finds less than that.
    return max(1, len(buffer) - at - len(MAGIC) + 1)


def _parsed(
    buffer: bytes, at: int, position: int
) -> tuple[int, KioskFrame | RowFrame | _Passed | None]:
    """Size and meaning of the frame at `at`; None if there is no whole one of ours."""
    if not buffer.startswith(MAGIC, at):
        return 0, None
    lengths = buffer[at + len(MAGIC) : at + len(MAGIC) + 8]
    head_size, envelope_size = (
        int.from_bytes(lengths[:4], "big"),
        int.from_bytes(lengths[4:], "big"),
    )
    if head_size > MAX_FACTS_BYTES or envelope_size > MAX_ENVELOPE_BYTES:
        return 0, None
    body = at + PREFIX_BYTES
    size = PREFIX_BYTES + head_size + envelope_size
    covered = lengths + buffer[body : at + size]
    if len(buffer) < at + size or _hash(covered) != buffer[body - HASH_BYTES : body]:
        return 0, None
    place = position + PREFIX_BYTES + head_size
    return size, _meaning(buffer[body : body + head_size], place, envelope_size)


def _meaning(head: bytes, at: int, size: int) -> KioskFrame | RowFrame | _Passed | None:
    """None for what no program of ours has ever written."""
    try:
        facts = json.loads(head.decode("utf-8"), object_pairs_hook=unique_keys)
    except (ValueError, RecursionError):
        return None
    if type(facts) is not dict or not _is_text(kind := facts.get("kind")):
        return None
    if kind == "kiosk":
        key = facts.get("key")
        return KioskFrame(key) if _is_text(key) and _KEY.fullmatch(key) else None
    return _row(facts, at, size) if kind == "row" else _PASSED


def _row(facts: dict[str, Any], at: int, size: int) -> RowFrame | None:
    kiosk, state = facts.get("kiosk"), facts.get("state")
    if not (_is_text(kiosk) and _KIOSK.fullmatch(kiosk) and _is_text(state)):
        return None
    told: dict[str, Any] = {name: facts.get(name, _SINCE.get(name)) for name in _FACTS}
    if not facts.keys() | _SINCE >= told.keys() or not all(
        fits(told[name]) for name, fits in _FACTS.items()
    ):
        return None
    if state not in _STATES:
        state, told["last_problem"] = State.NEEDS_ATTENTION.value, NEWER
    row = Row(**told, state=State(state), envelope=b"", attempts=0, next_attempt_at=0.0)
    return RowFrame(kiosk, row, at, size)
