"""Envelopes are taken in: each id once, told by the database, for several requests at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, bindparam, literal, select, union, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.domain.delivery import Acknowledged, Lost
from kiosk.sealing.envelope import Envelope

from .engine import DatabaseFailure, reading, transaction
from .tables import campaigns, envelopes, kiosks, tombstones


@dataclass(frozen=True, slots=True)
class Accepted:
    """The envelope is in the database, now or since before."""

    fresh: bool
    received_at: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The envelope cannot be stored: `other_digest`, `withdrawn` or `campaign_closed`."""

    problem: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one request of one kiosk brings; the envelopes are that kiosk's."""

    kiosk: str
    envelopes: tuple[Envelope, ...]
    token_hash: str | None = None
    """Of the token it came with, which must be the kiosk's still; None: any will do."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When deliveries arrive, as coarsely as it is kept (RFC 3339, UTC)."""

    hour: str
    """For envelopes."""
    quarter: str
    """The quarter of an hour in which the kiosk was seen."""


class Contested(DatabaseFailure):
    """Not the database, but one of several deliveries is in the way: try each alone."""


Ingested = tuple[Accepted | Rejected, ...] | None
"""In the envelopes' order; None: the kiosk is not accepted any more, nothing was stored."""

_WITHDRAWN, _CLOSED = "withdrawn", "campaign_closed"
# Made once: what a statement costs is in large part its making.
_LOCK = (
    select(kiosks.c.id, kiosks.c.token_hash, kiosks.c.seen_at)
    .where(kiosks.c.id.in_(bindparam("kiosks", expanding=True)), ~kiosks.c.revoked)
    .order_by(kiosks.c.id)
    .with_for_update(key_share=True)
)
_SEEN = update(kiosks).where(kiosks.c.id.in_(bindparam("kiosks", expanding=True)))
_BARRED = union_all(
    select(tombstones.c.id, literal(_WITHDRAWN).label("why")).where(
        tombstones.c.id.in_(bindparam("ids", expanding=True))
    ),
    select(campaigns.c.id, literal(_CLOSED)).where(
        campaigns.c.id.in_(bindparam("campaigns", expanding=True)),
        campaigns.c.anonymised_at.is_not(None),
    ),
)
_STORE = {
    dialect.__name__.rpartition(".")[2]: dialect.insert(envelopes)
    .on_conflict_do_nothing(index_elements=["id"])
    .returning(envelopes.c.id)
    for dialect in (postgresql, sqlite)
}
_KEPT = select(envelopes.c.id, envelopes.c.digest, envelopes.c.received_at).where(
    envelopes.c.id.in_(bindparam("ids", expanding=True))
)


def ingest(
    connection: Connection, deliveries: Sequence[Delivery], moment: Moment
) -> tuple[Ingested, ...]:
    """Within the caller's transaction, all at once; same order. Raises Contested.

    The kiosks are locked first, in the order of their ids, so that a withdrawal and a late
    delivery of the same envelope happen one after the other; every later statement has, under
    READ COMMITTED, a view of its own, and sees what the lock waited for. Rows go in by id, so
    that two hubs never wait for each other crosswise.
    """
    tokens = _lock(connection, deliveries, moment)
    current = [each for each in deliveries if _is_current(each, tokens)]
    first: dict[str, Envelope] = {}
    for delivery in current:
        for envelope in delivery.envelopes:
            first.setdefault(envelope.header.id, envelope)
    found = _store(connection, first, moment.hour) if first else {}
    unsaid = {id for id, each in found.items() if isinstance(each, _Kept) and each.fresh}

    def outcome(envelope: Envelope) -> Accepted | Rejected:
        id = envelope.header.id
        kept = found[id]
        if isinstance(kept, Rejected):
            return kept
        if kept.digest != envelope.digest:
            return Rejected("other_digest")
        is_first = id in unsaid
        unsaid.discard(id)
        return Accepted(is_first, kept.received_at)

    return tuple(
        tuple(map(outcome, each.envelopes)) if _is_current(each, tokens) else None
        for each in deliveries
    )


def _lock(connection: Connection, deliveries: Sequence[Delivery], moment: Moment) -> dict[str, str]:
    """The kiosks that are accepted, with their tokens' hashes; they are noted as seen."""
    ids = sorted({delivery.kiosk for delivery in deliveries})
    found = connection.execute(_LOCK, {"kiosks": ids}).all()
    unseen = [row.id for row in found if (row.seen_at or "") < moment.quarter]
    if unseen:
        connection.execute(_SEEN.values(seen_at=moment.quarter), {"kiosks": unseen})
    return {row.id: row.token_hash for row in found}


def _is_current(delivery: Delivery, tokens: Mapping[str, str]) -> bool:
    current = tokens.get(delivery.kiosk)
    return current is not None and delivery.token_hash in (None, current)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the database has under an id."""

    digest: str
    received_at: str
    fresh: bool = False


def _store(
    connection: Connection, arrived: Mapping[str, Envelope], hour: str
) -> dict[str, _Kept | Rejected]:
    """What each id stands for now."""
    signed = {envelope.header.campaign for envelope in arrived.values()}
    barred = connection.execute(_BARRED, {"ids": [*arrived], "campaigns": [*signed]}).all()
    closed = {row.id for row in barred if row.why == _CLOSED}
    found: dict[str, _Kept | Rejected] = {
        row.id: Rejected(_WITHDRAWN) for row in barred if row.why == _WITHDRAWN
    }
    rows = [
        _row(arrived[id], hour)
        for id in sorted(arrived.keys() - found.keys())
        if arrived[id].header.campaign not in closed
    ]
    if rows:
        stored = connection.execute(_STORE[connection.dialect.name], rows).scalars()
        found |= {id: _Kept(arrived[id].digest, hour, fresh=True) for id in stored}
    missed = arrived.keys() - found.keys()
    kept = connection.execute(_KEPT, {"ids": [*missed]}).all() if missed else []
    found |= {row.id: _Kept(row.digest, row.received_at) for row in kept}
    for id in missed - found.keys():
        if arrived[id].header.campaign not in closed:
            raise Contested("unsettled")  # erased between two looks
        found[id] = Rejected(_CLOSED)
    return found


def _row(envelope: Envelope, at: str) -> dict[str, object]:
    header = envelope.header
    return {
        "id": header.id,
        "digest": envelope.digest,
        "kiosk": header.kiosk,
        "seq": header.seq,
        "campaign": header.campaign,
        "event": header.event,
        "envelope": envelope.raw,
        "received_at": at,
        "prev": header.prev,
        "withdrawal": header.withdrawal,
    }


PORTION = 500
"""Ids named in one statement."""


def lost_of(engine: Engine, kiosk: str, acknowledged: Acknowledged) -> Lost:
    """Of `acknowledged`, what is not here. A withdrawn number is here by its tombstone.

    The tablet names what it knows to be here, and the hub what is not; neither is asked for a row
    that it never had. The runs rise and are apart; no number is counted one by one. Raises
    StorageUnavailable.
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
