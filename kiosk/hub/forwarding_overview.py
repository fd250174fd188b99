"""What was forwarded, to all receivers: for dashboards, and for whoever erases a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Engine, and_, case, false, func, or_, select, true

from kiosk.domain.outbox import State
from kiosk.services.forwarding_ports import OPTED_OUT, ForwardingBalance, ToTell

from .engine import reading, transaction
from .tables import envelopes, forwardings, receivers, tombstones

PORTION = 500
"""Ids in one statement: every SQLite takes as many."""


class ForwardingOverview:
    """Every receiver's rows together: for dashboards, and for whoever erases a person."""

    def __init__(self, engine: Engine) -> None:
        self._reading = reading(engine)

    def balances(self) -> dict[str, ForwardingBalance]:
        """Of every receiver there is, by name."""
        count = (
            select(
                receivers.c.name,
                forwardings.c.state,
                func.count(forwardings.c.signature),
                func.sum(case((forwardings.c.merged, 1), else_=0)),
                func.sum(case((forwardings.c.last_problem == OPTED_OUT, 1), else_=0)),
            )
            .outerjoin(forwardings, forwardings.c.receiver == receivers.c.name)
            .group_by(receivers.c.name, forwardings.c.state)
            .order_by(receivers.c.name)
        )
        found: dict[str, dict[str, int]] = {}
        with transaction(self._reading) as connection:
            for name, state, rows, merged, opted_out in connection.execute(count):
                counts = found.setdefault(name, {})
                if state is not None:
                    counts[state] = rows
                if state == State.DELIVERED.value:
                    counts |= {"merged": int(merged), "opted_out": int(opted_out)}
        return {name: ForwardingBalance(**counts) for name, counts in found.items()}

    def to_tell(self, receiver: str | None = None) -> tuple[ToTell, ...]:
        """Withdrawn after they were sent, or may have been, and the receiver has not heard yet."""
        mine = true() if receiver is None else forwardings.c.receiver == receiver
        return self._told(and_(to_be_told(), mine))

    def receivers_of(self, ids: Sequence[str]) -> tuple[ToTell, ...]:
        """Which receivers have these signatures, or may have them, whatever their state is."""
        return tuple(
            each
            for portion in portions(ids)
            for each in self._told(
                and_(forwardings.c.signature.in_(portion), forwardings.c.attempts > 0)
            )
        )

    def _told(self, condition: ColumnElement[bool]) -> tuple[ToTell, ...]:
        fields = (forwardings.c.receiver, forwardings.c.signature, forwardings.c.reference)
        query = select(*fields).where(condition).order_by(*fields[:2])
        with transaction(self._reading) as connection:
            return tuple(ToTell(*row) for row in connection.execute(query))


class HubTombstones:
    """What was taken back at a hub."""

    def __init__(self, engine: Engine) -> None:
        self._reading = reading(engine)

    def of(self, campaign: str) -> tuple[str, ...]:
        """Ids, barred for ever; those of no known campaign too."""
        unknown = tombstones.c.campaign.is_(None)
        query = select(tombstones.c.id).where(or_(unknown, tombstones.c.campaign == campaign))
        with transaction(self._reading) as connection:
            return tuple(connection.execute(query).scalars())

    def holds(self, id: str) -> bool:
        """Whether `id` was taken back."""
        with transaction(self._reading) as connection:
            query = select(tombstones.c.id).where(tombstones.c.id == id)
            return connection.execute(query).first() is not None

    def stamp(self) -> tuple[int, int]:
        """Changes whenever an envelope arrives or is taken back: how many of either there are."""
        counts = (select(func.count()).select_from(table) for table in (envelopes, tombstones))
        with transaction(self._reading) as connection:
            arrived, gone = (connection.scalar(count) or 0 for count in counts)
        return arrived, gone


def to_be_told() -> ColumnElement[bool]:
    """Rows withdrawn after they were tried, of which the receiver has not heard."""
    return and_(
        forwardings.c.state == State.WITHDRAWN.value,
        forwardings.c.attempts > 0,
        forwardings.c.told == false(),
    )


def portions(ids: Iterable[str]) -> Iterator[list[str]]:
    """As many as fit one statement."""
    each = iter(ids)
    while portion := list(islice(each, PORTION)):
        yield portion
