"""Envelopes find their place: each id once, told by the database, for several requests at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from kiosk.sealing.envelope import Envelope

from .database_failure import DatabaseFailure
from .engine import insert_once
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


def ingest(
    connection: Connection, deliveries: Sequence[Delivery], moment: Moment
) -> tuple[Ingested, ...]:
    """Within the caller's transaction, row by row, on any database. Same order."""
    ids = sorted({delivery.kiosk for delivery in deliveries})
    query = select(kiosks.c.id, kiosks.c.token_hash, kiosks.c.seen_at)
    locked = query.where(kiosks.c.id.in_(ids), ~kiosks.c.revoked).order_by(kiosks.c.id)
    found = connection.execute(locked.with_for_update(key_share=True)).all()
    unseen = [row.id for row in found if (row.seen_at or "") < moment.quarter]
    if unseen:
        seen = update(kiosks).where(kiosks.c.id.in_(unseen))
        connection.execute(seen.values(seen_at=moment.quarter))
    tokens = {row.id: row.token_hash for row in found}
    return tuple(
        tuple(_place(connection, envelope, moment.hour) for envelope in delivery.envelopes)
        if is_current(delivery, tokens)
        else None
        for delivery in deliveries
    )


def is_current(delivery: Delivery, tokens: dict[str, str]) -> bool:
    """Whether its kiosk is among the accepted ones (id → token's hash), with this token."""
    current = tokens.get(delivery.kiosk)
    return current is not None and delivery.token_hash in (None, current)


def _place(connection: Connection, envelope: Envelope, at: str) -> Accepted | Rejected:
    header = envelope.header
    if connection.execute(select(tombstones.c.id).where(tombstones.c.id == header.id)).first():
        return Rejected("withdrawn")
    stored = select(envelopes.c.digest, envelopes.c.received_at).where(envelopes.c.id == header.id)
    anonymous = select(campaigns.c.id).where(
        campaigns.c.id == header.campaign, campaigns.c.anonymised_at.is_not(None)
    )
    if connection.execute(anonymous).first() is None:
        if insert_once(connection, envelopes, _row(envelope, at), "id"):
            return Accepted(True, at)
    elif connection.execute(stored).first() is None:
        return Rejected("campaign_closed")
    digest, received_at = connection.execute(stored).one()
    return Accepted(False, received_at) if digest == envelope.digest else Rejected("other_digest")


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
