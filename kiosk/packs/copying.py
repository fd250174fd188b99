"""Copying campaigns and event files: for this user alone, without what file managers leave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .signature import BALLAST

_PIECE = 1 << 20
"""Bytes copied at a time."""


class SourceAway(OSError):
    """What is copied cannot be read, or not any more; any other OSError is of where it goes."""


def copy(source: Path, target: Path) -> None:
    """A file, a link as a link, or a folder with all that is in it. Raises OSError."""
    with reading():
        link = source.readlink() if source.is_symlink() else None
        inside = sorted(source.iterdir()) if link is None and source.is_dir() else None
    if link is not None:
        target.symlink_to(link)
    elif inside is None:
        copy_file(source, target)
    else:
        target.mkdir(mode=0o700)
        for each in inside:
            if each.name not in BALLAST:
                copy(each, target / each.name)


def copy_file(source: Path, target: Path) -> None:
    """To a file that is not there yet. Raises OSError."""
    with reading():
        opened = source.open("rb")
    with opened, target.open("xb") as file:
        target.chmod(0o600)
        while True:
            with reading():
                piece = opened.read(_PIECE)
            if not piece:
                return
            file.write(piece)


@contextmanager
def reading() -> Iterator[None]:
    """Whatever the disk says in the block, it says of the source."""
    try:
        yield
    except OSError as error:
        raise SourceAway(error.errno, error.strerror) from None
