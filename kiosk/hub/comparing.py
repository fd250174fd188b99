"""What a hub has lost of what it had acknowledged: it came out of a backup, its tablets did not.

The tablet names what it knows to be here, and the hub what is not; neither is asked for a row that
it never had. No number is counted one by one: a run is as cheap as it is long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Engine, select, union

from kiosk.domain.delivery import Acknowledged, Lost

from .engine import reading, transaction
from .tables import envelopes, tombstones

PORTION = 500
"""Ids named in one statement."""


def lost_of(engine: Engine, kiosk: str, acknowledged: Acknowledged) -> Lost:
    """Of `acknowledged`, what is not here. A withdrawn number is here by its tombstone.

    The runs rise and are apart. Raises StorageUnavailable.
    """
    delivered, withdrawn = acknowledged.delivered, acknowledged.withdrawn
    with transaction(reading(engine)) as connection:
        here = _numbers(connection, kiosk, delivered[0][0], delivered[-1][1]) if delivered else []
        buried = _buried(connection, withdrawn)
    gaps = tuple(gap for run in delivered for gap in _gaps(run, here))
    return Lost(gaps, tuple(id for id in withdrawn if id not in buried))


def _numbers(connection: Connection, kiosk: str, first: int, last: int) -> Sequence[int]:
    found = union(
        *(
            select(table.c.seq).where(table.c.kiosk == kiosk, table.c.seq.between(first, last))
            for table in (envelopes, tombstones)
        )
    )
    return sorted(connection.scalars(found))


def _buried(connection: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(ids), PORTION):
        named = tombstones.c.id.in_(ids[start : start + PORTION])
        found.update(connection.scalars(select(tombstones.c.id).where(named)))
    return found


def _gaps(run: tuple[int, int], here: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What of `run` is not among the rising numbers `here`."""
    following, last = run
    for number in here[bisect_left(here, following) : bisect_left(here, last + 1)]:
        if number > following:
            yield following, number - 1
        following = number + 1
    if following <= last:
        yield following, last
