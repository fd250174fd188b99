"""A file appears under its name complete, checked and on the disk, or not at all."""

from __future__ import annotations

import errno
import glob
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.paths import sync_folder

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_atomically(
    path: Path, write: Callable[[BinaryIO], None], check: Callable[[Path], None]
) -> None:
    """Let `write` fill a temporary file beside `path`, `check` it, then give it its name.

    The file is its owner's alone (mode 0600). `check` gets the temporary's path and raises if
    what stands there is not what was written. Whatever is raised, by either or by the disk,
    the temporary is gone and `path` is as it was; a kill leaves at most a temporary, which the
    next attempt removes. Raises StorageFull or StorageUnavailable, named by their errno.
    """
    try:
        _remove_leftovers(path)
        part = _filled(path, write)
        try:
            check(part)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise _foreseen(error) from None


def _filled(path: Path, write: Callable[[BinaryIO], None]) -> Path:
    descriptor, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
            _forget_cached(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _forget_cached(descriptor: int) -> None:
    """Make `check` read from the medium (a USB stick that lies), where the system can."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _remove_leftovers(path: Path) -> None:
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        leftover.unlink(missing_ok=True)


def _foreseen(error: OSError) -> StorageFull | StorageUnavailable:
    code = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return StorageFull(code) if error.errno in NO_ROOM else StorageUnavailable(code)
