"""Which signatures were taken back, in a file of its own: the database may be what gets damaged.

One line each, only ever added: 16 hex digits of its SHA-256, a blank, a JSON object. A line that
was torn or changed is passed over. No line names anybody: ids are random.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.paths import sync_folder
from kiosk.sealing.canonical import canonical

FILE = "withdrawn.jsonl"
_HASH_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A signature that was taken back: its place in the chain, and nothing of what it was."""

    id: str
    seq: int
    event: str
    digest: str
    proof: str | None
    """What lets a hub take it back too; None if it never left."""
    campaign: str = ""
    """Whose balance counts it; "" in lines of earlier releases."""


class Tombstones:
    """The file in `folder`, the store's."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    @contextmanager
    def noted(self, taken_back: Sequence[Tombstone]) -> Iterator[None]:
        """Note them durably before the block commits; unless it succeeds, they are struck again.

        A cut in between leaves the lines: the store's next opening does what they say.
        Raises OSError.
        """
        if not taken_back:
            yield
            return
        before = self._append(b"".join(map(_line, taken_back)))
        try:
            yield
        except BaseException:
            with suppress(OSError):
                os.truncate(self._path, before)
            raise

    def read(self) -> tuple[Tombstone, ...]:
        """Every whole line, in order, each id once. Raises OSError."""
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return ()
        found = [each for line in lines if (each := _parsed(line)) is not None]
        return tuple({each.id: each for each in found}.values())

    def _append(self, data: bytes) -> int:
        """Add `data` durably; the file's size before."""
        fresh = not self._path.exists()
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(self._path, flags, 0o600), "r+b") as file:
            size = file.seek(0, os.SEEK_END)
            try:
                file.write(b"\n" * _torn(file, size) + data)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    os.ftruncate(file.fileno(), size)
                raise
        if fresh:
            sync_folder(self._path.parent)
        return size


def _torn(file: BinaryIO, size: int) -> bool:
    """Whether the last line is not whole: what is added must not end up on it."""
    if size == 0:
        return False
    file.seek(size - 1)
    return file.read(1) != b"\n"


def _line(tombstone: Tombstone) -> bytes:
    text = canonical(asdict(tombstone))
    return _hash(text) + b" " + text + b"\n"


def _parsed(line: bytes) -> Tombstone | None:
    """Members that a newer program added are of no matter here."""
    hash, _, text = line.partition(b" ")
    if hash != _hash(text):
        return None
    try:
        found = json.loads(text)
        proof = found["proof"]
        return Tombstone(
            str(found["id"]),
            int(found["seq"]),
            str(found["event"]),
            str(found["digest"]),
            None if proof is None else str(proof),
            str(found.get("campaign", "")),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _hash(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest()[:_HASH_LETTERS].encode()
