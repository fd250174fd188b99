"""What is on the second copy's stick, and how it grows."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.domain.disk import NO_ROOM
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
