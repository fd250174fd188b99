"""The system's word about a disk, as one of the tree's: its errno's name, never a path."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import StorageFull, StorageUnavailable

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_errors() -> Iterator[None]:
    """Whatever OSError comes out of the block becomes StorageFull or StorageUnavailable."""
    try:
        yield
    except OSError as error:
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        kind = StorageFull if error.errno in NO_ROOM else StorageUnavailable
        raise kind(code) from None
