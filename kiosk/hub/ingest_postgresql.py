"""PostgreSQL's way of placing envelopes: two statements and one commit for everything at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

import psycopg
from psycopg.types.numeric import Int8
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kiosk.sealing.envelope import Envelope

from .database_failure import DatabaseFailure, failure_of
from .engine import committing
from .ingest import Accepted, Contested, Delivery, Ingested, Moment, Rejected, is_current

REMEMBERED = 10_000
"""Kiosks of which a process knows that they were noted as seen in this quarter of an hour."""
CONTESTED = ("22", "23", "40", "55")
"""Classes of SQLSTATE that may be one delivery's doing: its values, a deadlock, a lock not had."""
_Line: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"
_LOCK = """
SELECT id, token_hash FROM kiosks WHERE id = ANY(%b) AND NOT revoked ORDER BY id
FOR NO KEY UPDATE
"""
_STORE = """
INSERT INTO envelopes
  (id, digest, kiosk, seq, campaign, event, envelope, prev, withdrawal, received_at)
SELECT s.id, s.digest, s.kiosk, s.seq, s.campaign, s.event, s.envelope, s.prev, s.withdrawal, %s
FROM unnest(%b::text[], %b::text[], %b::text[], %b::text[], %b::bigint[], %b::text[], %b::text[],
            %b::bytea[], %b::text[], %b::text[])
  AS s (token_hash, id, digest, kiosk, seq, campaign, event, envelope, prev, withdrawal)
JOIN kiosks k ON k.id = s.kiosk AND NOT k.revoked
  AND (s.token_hash IS NULL OR k.token_hash = s.token_hash)
WHERE NOT EXISTS (SELECT FROM tombstones t WHERE t.id = s.id)
  AND NOT EXISTS (SELECT FROM campaigns c WHERE c.id = s.campaign AND c.anonymised_at IS NOT NULL)
ORDER BY s.id
ON CONFLICT (id) DO NOTHING
RETURNING id
"""
_SEEN = """
UPDATE kiosks SET seen_at = %s WHERE id = ANY(%b) AND NOT revoked
  AND (seen_at IS NULL OR seen_at < %s)
"""
_KEPT = "SELECT id, digest, received_at FROM envelopes WHERE id = ANY(%b)"
_BARRED = "SELECT id FROM tombstones WHERE id = ANY(%b)"
_ANONYMOUS = "SELECT id FROM campaigns WHERE id = ANY(%b) AND anonymised_at IS NOT NULL"


class PostgresIngest:
    """Places deliveries of many kiosks in one exchange with PostgreSQL.

    The statements travel together (pipeline) and are one transaction that ends when the pipeline
    does. The first locks the kiosks in the order of their ids; the second has, as every statement
    under READ COMMITTED, a view of its own, so that it sees the tombstone of a withdrawal for
    which the first had to wait. Rows go in by id, so that two hubs never wait for each other
    crosswise. A connection that broke is replaced once: storing twice is harmless.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = committing(engine)
        self._seen: dict[str, str] = {}

    def place(self, deliveries: Sequence[Delivery], moment: Moment) -> tuple[Ingested, ...]:
        """Same order; returning means that it is on the disk. Raises StorageUnavailable."""
        try:
            return self._placed(deliveries, moment)
        except _Broken:
            self._engine.dispose()
        try:
            return self._placed(deliveries, moment)
        except _Broken:
            raise DatabaseFailure("away", "connection") from None

    def _placed(self, deliveries: Sequence[Delivery], moment: Moment) -> tuple[Ingested, ...]:
        first = _firsts(deliveries)
        with self._line() as line:
            tokens, fresh = self._store(line, deliveries, first, moment)
            missed = [
                envelope
                for id, (delivery, envelope) in first.items()
                if id not in fresh and is_current(delivery, tokens)
            ]
            known = _known(line, missed) if missed else _NOTHING
        unsaid = set(fresh)

        def verdict(envelope: Envelope) -> Accepted | Rejected:
            id = envelope.header.id
            if id not in fresh:
                return known.verdict(envelope)
            if first[id][1].digest != envelope.digest:
                return Rejected("other_digest")
            is_first = id in unsaid
            unsaid.discard(id)
            return Accepted(is_first, moment.hour)

        return tuple(
            tuple(verdict(envelope) for envelope in delivery.envelopes)
            if is_current(delivery, tokens)
            else None
            for delivery in deliveries
        )

    def _store(
        self,
        line: _Line,
        deliveries: Sequence[Delivery],
        first: Mapping[str, tuple[Delivery, Envelope]],
        moment: Moment,
    ) -> tuple[dict[str, str], set[str]]:
        """Accepted kiosks with their tokens' hashes, and the ids that were not there before."""
        ids = sorted({delivery.kiosk for delivery in deliveries})
        unseen = [id for id in ids if self._seen.get(id) != moment.quarter]
        with line.pipeline():
            locked = line.execute(_LOCK, (ids,))
            stored = line.execute(_STORE, (moment.hour, *_columns(first))) if first else None
            if unseen:
                line.execute(_SEEN, (moment.quarter, unseen, moment.quarter))
        if len(self._seen) + len(unseen) > REMEMBERED:
            self._seen = {}
        self._seen.update(dict.fromkeys(unseen, moment.quarter))
        return dict(locked.fetchall()), {row[0] for row in stored.fetchall()} if stored else set()

    @contextmanager
    def _line(self) -> Iterator[_Line]:
        """A connection, and what it raises as StorageUnavailable without text."""
        try:
            pooled = self._engine.raw_connection()
        except DBAPIError as error:
            raise failure_of(error.orig) from None
        except (psycopg.Error, SQLAlchemyError) as error:
            raise failure_of(error) from None
        line: _Line = pooled.driver_connection  # type: ignore[assignment]
        try:
            yield line
        except psycopg.Error as error:
            if line.closed:
                pooled.invalidate()
                raise _Broken from None
            if error.sqlstate and error.sqlstate[:2] in CONTESTED:
                raise Contested("contested", error.sqlstate) from None
            raise failure_of(error) from None
        finally:
            pooled.close()


class _Broken(Exception):
    """The connection is of no use any more."""


def _firsts(deliveries: Sequence[Delivery]) -> dict[str, tuple[Delivery, Envelope]]:
    """Of each id the first envelope and who brought it: one statement stores a row once."""
    first: dict[str, tuple[Delivery, Envelope]] = {}
    for delivery in deliveries:
        for envelope in delivery.envelopes:
            first.setdefault(envelope.header.id, (delivery, envelope))
    return first


def _columns(first: Mapping[str, tuple[Delivery, Envelope]]) -> tuple[list[Any], ...]:
    """In the order of _STORE's arrays."""
    headers = [envelope.header for _, envelope in first.values()]
    return (
        [delivery.token_hash for delivery, _ in first.values()],
        [header.id for header in headers],
        [envelope.digest for _, envelope in first.values()],
        [header.kiosk for header in headers],
        [Int8(header.seq) for header in headers],
        [header.campaign for header in headers],
        [header.event for header in headers],
        [envelope.raw for _, envelope in first.values()],
        [header.prev for header in headers],
        [header.withdrawal for header in headers],
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database knows of envelopes that were not stored now."""

    kept: Mapping[str, tuple[str, str]]
    """Digest and hour, by id."""
    barred: frozenset[str]
    closed: frozenset[str]
    """Campaigns."""

    def verdict(self, envelope: Envelope) -> Accepted | Rejected:
        """What becomes of `envelope`. Raises Contested if it was erased between two looks."""
        id = envelope.header.id
        if id in self.barred:
            return Rejected("withdrawn")
        if id in self.kept:
            digest, received_at = self.kept[id]
            same = digest == envelope.digest
            return Accepted(False, received_at) if same else Rejected("other_digest")
        if envelope.header.campaign in self.closed:
            return Rejected("campaign_closed")
        raise Contested("unsettled")


_NOTHING = _Known({}, frozenset(), frozenset())


def _known(line: _Line, missed: Sequence[Envelope]) -> _Known:
    ids = [envelope.header.id for envelope in missed]
    with line.pipeline():
        kept = line.execute(_KEPT, (ids,))
        barred = line.execute(_BARRED, (ids,))
        closed = line.execute(_ANONYMOUS, ([envelope.header.campaign for envelope in missed],))
    return _Known(
        {id: (digest, received_at) for id, digest, received_at in kept.fetchall()},
        frozenset(row[0] for row in barred.fetchall()),
        frozenset(row[0] for row in closed.fetchall()),
    )
