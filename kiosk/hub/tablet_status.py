"""What each tablet tells of itself with its requests: how many wait, which program it runs."""

from __future__ import annotations

import re
from collections.abc import Callable

from sqlalchemy import Engine, update

from kiosk.domain.delivery import TabletStatus
from kiosk.domain.errors import StorageUnavailable

from .engine import transaction
from .log import failure
from .tables import kiosks

HEADER = "Petition-Kiosk-Standing"
REMEMBERED = 10_000
"""Kiosks whose last word a process remembers, so that the same word is not written again."""
_WORDS = re.compile(
    r"waiting=(\d{1,9}) attention=(\d{1,9}) version=([0-9A-Za-z.+-]{1,32})(?: .*)?", re.ASCII
)


def parsed(header: str | None) -> TabletStatus | None:
    """What the header says; None if it is not there, or not ours. More words may follow."""
    found = _WORDS.fullmatch(header or "")
    return TabletStatus(int(found[1]), int(found[2]), found[3]) if found else None


class TabletStatuses:
    """Keeps the newest of each kiosk. A database that fails does not fail the request."""

    def __init__(self, engine: Engine, quarter: Callable[[], str]) -> None:
        """`quarter` is now, rounded down to the quarter of an hour (RFC 3339, UTC)."""
        self._engine = engine
        self._quarter = quarter
        self._last: dict[str, tuple[TabletStatus, str]] = {}

    def is_news(self, kiosk: str, status: TabletStatus) -> bool:
        """Whether it is another word than the last, or was said in another quarter."""
        return self._last.get(kiosk) != (status, self._quarter())

    def keep(self, kiosk: str, status: TabletStatus) -> None:
        """Write it down."""
        quarter = self._quarter()
        told = {
            "waiting": status.waiting,
            "needs_attention": status.needs_attention,
            "version": status.version,
            "told_at": quarter,
        }
        try:
            with transaction(self._engine) as connection:
                connection.execute(update(kiosks).where(kiosks.c.id == kiosk).values(**told))
        except StorageUnavailable as error:
            failure("status", error)
            return
        if len(self._last) >= REMEMBERED:
            self._last.pop(next(iter(self._last)), None)
        self._last[kiosk] = (status, quarter)
