"""A disk that fails under long work, for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import BadInput, StorageDamaged, StorageFull, StorageUnavailable


@contextmanager
def failing(place: Path, kind: type[BadInput]) -> Iterator[None]:
    """What the disk at `place` says comes out as `kind`, with the way out."""
    try:
        yield
    except StorageFull:
        raise kind(
            str(place), "There is no room on this disk.", "Make room, or name another."
        ) from None
    except StorageDamaged:
        raise kind(
            str(place),
            "What was written does not read back the same: nothing was kept.",
            "Try another disk; if it stays so, look at the hub's.",
        ) from None
    except StorageUnavailable as error:
        from kiosk.hub.engine import DatabaseFailure, said

        if isinstance(error, DatabaseFailure):
            raise said(error, str(place)) from None
        raise kind(
            str(place),
            f"This disk cannot be written to ({error}).",
            "Name a place that can be written to.",
        ) from None
