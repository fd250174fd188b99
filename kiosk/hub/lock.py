"""A hub's data folder in use: by many at once, or by one that replaces what is in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import BadSettings


@contextmanager
def in_use(data: Path) -> Iterator[None]:
    """This process works with the hub in `data`; others may, too. Raises BadSettings."""
    with _held(data, alone=False):
        yield


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """Nobody else works with the hub in `data`. Raises BadSettings if somebody does."""
    with _held(data, alone=True):
        yield


@contextmanager
def _held(data: Path, *, alone: bool) -> Iterator[None]:
    """A lock on the folder itself: nothing is made for it, and it ends with the process.

    Where the system cannot lock folders (Windows, some network disks) there is none; Windows
    by itself lets nobody rename a database that is open.
    """
    try:
        import fcntl

        descriptor = os.open(data, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        how = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise _taken(data, alone=alone) from None
    except OSError:
        pass
    try:
        yield
    finally:
        os.close(descriptor)


def _taken(data: Path, *, alone: bool) -> BadSettings:
    if alone:
        return BadSettings(
            str(data),
            "A hub is running with this data folder, or another command works with it.",
            "Stop it first; or name a new folder.",
        )
    return BadSettings(
        str(data),
        "A backup is being restored into this data folder.",
        "Wait until that is done, then try again.",
    )
