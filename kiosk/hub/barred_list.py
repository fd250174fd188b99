"""The list of what can never come back, in a file of its own beside the database.

A database that is restored is one from yesterday: it has forgotten who took a signature back
today, who was erased, and which tablet or token was shut out. This list is only ever added to, is
on the disk before such an act is confirmed, and is applied to the database at each start
(`barring`). Nothing personal is in it: random ids, ids and public keys of tablets, ids of
campaigns, hashes of tokens.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, Engine

from kiosk.domain.errors import BadSettings
from kiosk.paths import sync_folder

from .engine import DatabaseFailure

FILE = "barred.jsonl"
_OPTION = "kiosk_barred"


class BarredKind(StrEnum):
    """What an entry bars."""

    SIGNATURE = "signature"
    """An id that was taken back or erased; its tombstone is in the details."""
    KIOSK = "kiosk"
    """A tablet that was shut out; its public key is in the details."""
    TOKEN = "token"  # noqa: S105 - no token
    """The SHA-256 of a token that was revoked."""
    CAMPAIGN = "campaign"
    """A campaign that was made anonymous."""
    CLOSED = "closed"
    """A campaign whose names were promised to go; when is in the details."""
    REOPENED = "reopened"
    """A campaign for which that was taken back."""
    RECORD = "record"
    """A signature of the OSDI API that was erased with its person."""
    PERSON = "person"
    """A person of the OSDI API who was erased."""


@dataclass(frozen=True, slots=True)
class BarredEntry:
    """One line: what is barred, and what is needed to bar it again.

    `at`: the hour (UTC) of the act, or, of tablets and tokens, of when they came.
    """

    kind: BarredKind
    id: str
    at: str
    details: Mapping[str, str | int | None] = field(default_factory=dict)

    @property
    def key(self) -> tuple[BarredKind, str, str]:
        """Equal for the same act. A campaign can be closed and reopened again and again."""
        again = self.kind in (BarredKind.CLOSED, BarredKind.REOPENED)
        return self.kind, self.id, self.at if again else ""

    def line(self) -> bytes:
        """As it is written."""
        words = {"kind": self.kind.value, "id": self.id, "at": self.at, **self.details}
        return json.dumps(words, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


class BarredList:
    """The list in `path`. Several processes may add to it at once; reading it makes nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, entries: Iterable[BarredEntry]) -> None:
        """Add them, in this order; returning means that they are on the disk.

        Raises DatabaseFailure: the act that they belong to must not be confirmed then.
        """
        lines = b"".join(entry.line() for entry in entries)
        if not lines:
            return
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "r+b", buffering=0) as file, _alone(file):
                _append(file, lines)
                os.fsync(file.fileno())
            sync_folder(self.path.parent)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            name = errno.errorcode.get(error.errno or 0, type(error).__name__)
            raise DatabaseFailure("full" if full else "disk", name) from None

    def entries(self) -> Iterator[BarredEntry]:
        """All of them, oldest first. A line that the power cut short is no entry.

        Raises BadSettings for what this program does not know: a newer one barred it.
        """
        try:
            file = self.path.open("rb")
        except FileNotFoundError:
            return
        except OSError:
            raise BadSettings(
                str(self.path),
                "This user may not read the list of what can never come back.",
                "Run the command as the hub's user, or give this user the file (chown).",
            ) from None
        with file:
            for number, line in enumerate(file, start=1):
                entry = _entry(line, f"{self.path}:{number}")
                if entry is not None:
                    yield entry

    def known(self) -> frozenset[tuple[BarredKind, str]]:
        """What is barred already."""
        return frozenset((entry.kind, entry.id) for entry in self.entries())


def attach(engine: Engine, barred: BarredList) -> None:
    """From now on, what is barred through `engine` is written to `barred` as well."""
    engine.update_execution_options(**{_OPTION: barred})


def list_of(source: Engine | Connection) -> BarredList | None:
    """The list that was attached to the engine, if any."""
    found: BarredList | None = source.get_execution_options().get(_OPTION)
    return found


def bar(connection: Connection, *entries: BarredEntry) -> None:
    """Write `entries` to the list of the transaction's engine, before that is committed."""
    if (barred := list_of(connection)) is not None:
        barred.add(entries)


def _append(file: BinaryIO, lines: bytes) -> None:
    """Whole lines or none: what a full disk took half of is taken off again."""
    length = os.fstat(file.fileno()).st_size
    if length and os.pread(file.fileno(), 1, length - 1) != b"\n":
        lines = b"\n" + lines  # the power went in the middle of the last one
    try:
        written = 0
        while written < len(lines):
            written += os.write(file.fileno(), lines[written:])
    except OSError:
        with suppress(OSError):
            os.ftruncate(file.fileno(), length)
        raise


@contextmanager
def _alone(file: BinaryIO) -> Iterator[None]:
    """No other process adds meanwhile; the lock ends with the file."""
    try:
        import fcntl
    except ImportError:  # Windows: one process, whose appends are whole
        yield
        return
    fcntl.flock(file, fcntl.LOCK_EX)
    yield


def _entry(line: bytes, place: str) -> BarredEntry | None:
    try:
        words = json.loads(line)
        kind, id, at = words.pop("kind"), words.pop("id"), words.pop("at")
    except (ValueError, AttributeError, KeyError, TypeError):
        return None
    if kind not in list(BarredKind):
        raise BadSettings(
            place,
            "This program does not know what a newer one has barred here.",
            "Start the newer version: with this one, somebody who was promised to be gone could "
            "come back.",
        )
    return BarredEntry(BarredKind(kind), str(id), str(at), words)
