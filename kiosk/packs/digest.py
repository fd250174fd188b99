"""One digest for a whole pack, folder or zip: what the organisers sign beside the event file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.domain.errors import BadPack
from kiosk.domain.unicode import nfc
from kiosk.sealing.canonical import canonical

from .archive import unpack

_ABOUT = b"petition-kiosk pack v1\n"
BALLAST = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"})
"""What file managers leave in folders: no pack reads it, so it changes none."""


def pack_digest(path: Path) -> str:
    """SHA-256 (64 hex digits) over names and contents of the pack's files.

    A folder and its zip have the same one. A link counts as what it points to is called, not as
    what is there: that has to lie in the pack, and is counted under its own name.
    Raises BadPack, StorageFull.
    """
    if path.is_dir():
        return _of_folder(path)
    with TemporaryDirectory(prefix="pack-") as place:
        return _of_folder(unpack(path, Path(place)))


def _of_folder(folder: Path) -> str:
    try:
        found = sorted(_entries(folder, folder))
    except OSError as error:
        raise _unreadable(Path(error.filename or folder)) from None
    return hashlib.sha256(_ABOUT + canonical([list(each) for each in found])).hexdigest()


def _entries(folder: Path, top: Path) -> Iterator[tuple[str, str, str]]:
    """Name from the top, kind, digest or where a link leads."""
    with os.scandir(folder) as listed:
        for each in listed:
            path = Path(each.path)
            name = nfc(path.relative_to(top).as_posix())
            if each.name in BALLAST:
                continue
            if each.is_symlink():
                yield _sound(name), "link", _sound(path.readlink().as_posix())
            elif each.is_dir():
                yield from _entries(path, top)
            elif each.is_file():
                yield _sound(name), "file", _file_digest(path)
            else:
                raise _unreadable(path)


def _unreadable(path: Path) -> BadPack:
    return BadPack(
        str(path),
        "This file of the pack cannot be read.",
        "Copy the pack again, or let this person read it.",
    )


def _sound(name: str) -> str:
    """A name as UTF-8 can write it, whatever bytes the disk has."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
