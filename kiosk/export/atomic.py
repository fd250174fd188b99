"""A file appears under its name complete, checked and on the disk, or not at all."""

from __future__ import annotations

import glob
import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import disk_errors
from kiosk.paths import sync_folder


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be: `write` fills it, `check` reads it again and raises if it is another."""

    path: Path
    write: Callable[[BinaryIO], None]
    check: Callable[[Path], None]


def write_atomically(
    path: Path, write: Callable[[BinaryIO], None], check: Callable[[Path], None]
) -> str:
    """Let `write` fill a temporary file beside `path`, `check` it, then give it its name.

    The file is its owner's alone (mode 0600). `check` gets the temporary's path and raises if
    what stands there is not what was written. Whatever is raised, by either or by the disk,
    the temporary is gone and `path` is as it was; a kill leaves at most a temporary, which the
    next attempt removes. Gives the SHA-256 (hex) of what the disk holds.
    Raises StorageFull or StorageUnavailable, named by their errno.
    """
    (digest,) = write_together([Planned(path, write, check)])
    return digest


def write_together(files: Sequence[Planned]) -> tuple[str, ...]:
    """As `write_atomically`, for files of one folder that are only good together.

    None gets its name before all are written and checked, and then in the order given; if a
    later one cannot get its name, the earlier ones are removed. A kill between two names leaves
    the first of them alone.
    """
    with disk_errors(), ExitStack() as undo:
        parts: list[Path] = []
        digests: list[str] = []
        for file in files:
            _remove_leftovers(file.path)
            parts.append(_filled(file.path, file.write))
            undo.callback(parts[-1].unlink, missing_ok=True)
            file.check(parts[-1])
            digests.append(_digest(parts[-1]))
        for file, part in zip(files, parts, strict=True):
            part.replace(file.path)
            if file is not files[-1]:
                undo.callback(file.path.unlink, missing_ok=True)
        undo.pop_all()
        sync_folder(files[0].path.parent)
    return tuple(digests)


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


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
