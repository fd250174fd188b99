"""What is on the second copy's stick, and how it grows.

The second copy: every row, sealed as it is, on a stick as it comes.
"""

from __future__ import annotations

import asyncio
import errno
import os
import stat
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.domain.errors import NO_ROOM, Unavailable
from kiosk.domain.outbox import Row, State
from kiosk.paths import sync_folder
from kiosk.sealing.keys import kiosk_id

from .mirror_file import RowFrame, frames, kiosk_frame, row_frame


class SecondCopy:
    """One kiosk's file on a stick, only ever added to.

    The file is opened for each portion and closed after it, so that a stick can be taken out in
    good order at any time. If it is not as it was left (another stick, another program, a cut),
    or after any error, it is read anew: what was written before an error is not trusted.
    """

    def __init__(self, name: str, device_public: str) -> None:
        self._name = name
        self._whose = kiosk_frame(device_public)
        self._kiosk = kiosk_id(device_public)
        self._left: tuple[int, int, int] | None = None
        self._known: dict[str, int] = {}
        self._withdrawn: set[str] = set()
        self._envelopes: set[str] = set()
        self._here: set[str] = set()
        self.cursor = 0
        """Every row up to this revision is on the stick."""

    @property
    def copied(self) -> int:
        """Rows of this store that are on the stick."""
        return len(self._here)

    def look(self, folder: Path) -> bool:
        """Read the file unless it is as it was left; whether it was read. Raises OSError."""
        fresh = not (folder / self._name).exists()
        with self._opened(folder) as descriptor:
            if self._left == _identity(descriptor):
                return False
            self._read(descriptor)
        if fresh:
            sync_folder(folder)
        return True

    def add(self, folder: Path, rows: Sequence[Row]) -> bool:
        """Put `rows` (the next after `cursor`) on the stick; False if it is not as it was left.

        Raises OSError.
        """
        missing = [row for row in rows if self._lacks(row)]
        with self._opened(folder) as descriptor:
            if self._left != _identity(descriptor):
                self._left = None
                return False
            if missing:
                self._write(descriptor, b"".join((self._whose, *map(self._framed, missing))))
        for row in missing:
            self._learn(row, bool(row.envelope))
        self._here.update(row.id for row in rows)
        self.cursor = rows[-1].revision
        return True

    @contextmanager
    def _opened(self, folder: Path) -> Iterator[int]:
        try:
            with _opened(folder / self._name) as descriptor:
                yield descriptor
        except BaseException as error:
            # Whatever it was, a file that was left as it was found need not be read again.
            if not isinstance(error, OSError) or error.errno not in NO_ROOM:
                self._left = None
            raise

    def _lacks(self, row: Row) -> bool:
        """A row that the stick knows as withdrawn never comes back; a withdrawal always comes."""
        older = self._known.get(row.id, -1) < row.revision
        if row.state is State.WITHDRAWN:
            return older or row.id not in self._withdrawn
        return row.id not in self._withdrawn and (older or row.id not in self._envelopes)

    def _framed(self, row: Row) -> bytes:
        return row_frame(row, self._kiosk, b"" if row.id in self._envelopes else row.envelope)

    def _learn(self, row: Row, with_envelope: bool) -> None:
        self._known[row.id] = max(row.revision, self._known.get(row.id, -1))
        if with_envelope:
            self._envelopes.add(row.id)
        if row.state is State.WITHDRAWN:
            self._withdrawn.add(row.id)

    def _read(self, descriptor: int) -> None:
        self._left, self.cursor = None, 0
        self._known, self._withdrawn = {}, set()
        self._envelopes, self._here = set(), set()
        _forget_cached(descriptor)
        left = _identity(descriptor)
        with os.fdopen(os.dup(descriptor), "rb") as stream:
            stream.seek(0)
            for frame in frames(stream):
                if isinstance(frame, RowFrame) and frame.kiosk == self._kiosk:
                    self._learn(frame.row, frame.size > 0)
        self._left = left

    def _write(self, descriptor: int, data: bytes) -> None:
        left, self._left = _identity(descriptor), None
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        except OSError as error:
            if error.errno in NO_ROOM:
                # Not a byte too many stays: once there is room, it goes on without reading.
                os.ftruncate(descriptor, left[-1])
                self._left = left
            raise
        self._left = _identity(descriptor)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A descriptor that adds at the end; never through a link or pipe that somebody put there."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no file")
        yield descriptor
    finally:
        # After an error its word counts for nothing, and after fsync there is nothing to add.
        with suppress(OSError):
            os.close(descriptor)


def _identity(descriptor: int) -> tuple[int, int, int]:
    """Device, file and size (last)."""
    found = os.fstat(descriptor)
    return found.st_dev, found.st_ino, found.st_size


def _forget_cached(descriptor: int) -> None:
    """Make the next reading come from the medium, where the system can."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


T = TypeVar("T")

PORTION = 50
"""Rows in one write: some 300 KB, which the slowest stick takes in a second."""
SLOW_SECONDS = 3.0
"""A stick that takes longer than this for one step is said to fail, while it is waited for."""
RETRY_SECONDS = 60.0
"""Until a stick that failed or was full is tried again, if nothing else happens before."""


class MirrorCondition(StrEnum):
    """How the second copy stands."""

    OFF = "off"
    """None is wanted."""
    UP_TO_DATE = "up_to_date"
    COPYING = "copying"
    AWAY = "away"
    """The stick is not there."""
    FULL = "full"
    FAILING = "failing"
    """The stick is there and cannot be written."""


@dataclass(frozen=True, slots=True)
class MirrorReport:
    """What the desk is told."""

    condition: MirrorCondition
    copied: int = 0
    """Rows of this tablet that are on the stick, in their newest state."""
    place: str = ""
    """The stick's, as the settings name it."""


class OnThread(Protocol):
    """Runs a call on some thread, and awaits it."""

    def __call__(self, call: Callable[[], T], /) -> Awaitable[T]:
        """The call's result, or what it raised."""
        ...


class Mirroring:
    """Keeps the second copy up to date, and heals by itself after any fault.

    | what happens                           | second copy                                    |
    |----------------------------------------|------------------------------------------------|
    | a row is new, or its state is          | added within the round that `wake` begins      |
    | the stick is away                      | waits for `wake` (a mount, a signature)        |
    | it is back, or another is there        | is read; what is missing is added              |
    | it is full, read-only, fails           | said so; tried again at `wake` or in a minute  |
    | a write takes `SLOW_SECONDS`           | said to fail, and waited for                   |
    | reading what is there takes so long    | said to be copying                             |
    | the store fails                        | tried again at `wake` or in a minute           |
    | anything unforeseen                    | told to `unforeseen`; said to fail; tried again|

    Nothing polls: while all is well, or the stick is away, it awaits `wake` for ever. It never
    holds the store while it writes.
    """

    def __init__(
        self,
        copy: SecondCopy,
        place: str,
        *,
        find: Callable[[], Path | None],
        changes: Callable[[int, int], tuple[Row, ...]],
        on_store: OnThread,
        on_stick: OnThread,
        report: Callable[[MirrorReport], None],
        unforeseen: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        self._copy = copy
        self._place = place
        self._find = find
        self._changes = changes
        self._on_store = on_store
        self._on_stick = on_stick
        self._report = report
        self._unforeseen = unforeseen
        self._woken = asyncio.Event()
        self._said: MirrorReport | None = None

    @property
    def copied(self) -> int:
        """Rows of this tablet that are on the stick."""
        return self._copy.copied

    def wake(self) -> None:
        """Rows or mounts have changed. On the loop that runs this only."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            condition = await self._round()
            self._say(condition)
            trouble = condition in (MirrorCondition.FULL, MirrorCondition.FAILING)
            with suppress(TimeoutError):
                async with asyncio.timeout(RETRY_SECONDS if trouble else None):
                    await self._woken.wait()

    async def _round(self) -> MirrorCondition:
        folder: Path | None = None
        try:
            folder = await self._stick(self._find)
            if folder is None:
                return MirrorCondition.AWAY
            if await self._stick(partial(self._copy.look, folder), slow=MirrorCondition.COPYING):
                self._say(MirrorCondition.COPYING)
            return await self._catch_up(folder)
        except Unavailable:
            return MirrorCondition.FAILING
        except OSError as error:
            if error.errno in NO_ROOM:
                return MirrorCondition.FULL
            gone = folder is not None and await self._stick(self._find) is None
            return MirrorCondition.AWAY if gone else MirrorCondition.FAILING
        except Exception as error:  # noqa: BLE001 - a bug must not end the only second copy
            self._unforeseen(error)
            return MirrorCondition.FAILING

    async def _catch_up(self, folder: Path) -> MirrorCondition:
        while rows := await self._on_store(partial(self._changes, self._copy.cursor, PORTION)):
            if not await self._stick(partial(self._copy.add, folder, rows)):
                self._woken.set()  # another stick: begin anew
                return MirrorCondition.COPYING
            if len(rows) == PORTION:
                self._say(MirrorCondition.COPYING)
        return MirrorCondition.UP_TO_DATE

    async def _stick(
        self, call: Callable[[], T], slow: MirrorCondition = MirrorCondition.FAILING
    ) -> T:
        """Whatever touches the stick: nobody waits longer than `SLOW_SECONDS` for news of it."""
        answer = asyncio.ensure_future(self._on_stick(call))
        done, _ = await asyncio.wait((answer,), timeout=SLOW_SECONDS)
        if not done:
            self._say(slow)
        return await answer

    def _say(self, condition: MirrorCondition) -> None:
        news = MirrorReport(condition, self.copied, self._place)
        if news != self._said:
            self._said = news
            self._report(news)
