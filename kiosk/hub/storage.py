"""What the hub keeps. Exactly once is a unique constraint here, never a look before an insert."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import (
    Connection,
    Engine,
    delete,
    false,
    select,
    true,
    tuple_,
    update,
)

from kiosk.domain.errors import KioskNotAccepted
from kiosk.sealing.envelope import Envelope, parse
from kiosk.sealing.keys import kiosk_id

from .barring import bar_kiosk, bar_signatures
from .engine import WRITERS, DatabaseFailure, insert_once, reading, transaction
from .ingest import Accepted, Contested, Delivery, Ingested, Moment, Rejected, ingest
from .records.forgetting import forget_envelope
from .tables import enrolment_codes, envelopes, facts, kiosks, tombstones

CONTESTED = ("22", "23", "40", "55")
"""Classes of SQLSTATE that may be one delivery's doing: its values, a deadlock, a lock not had."""
PORTION = 500
_REHEARSAL = "rehearsal"
_TRIAL = "health"


@dataclass(frozen=True, slots=True)
class KnownKiosk:
    """An enrolled kiosk."""

    id: str
    public_key: str
    name: str
    revoked: bool
    enrolled_at: str


class EnrolmentOutcome(StrEnum):
    """The answer to an enrolment."""

    WELCOME = "welcome"
    WRONG_CODE = "code"
    REVOKED = "revoked"


def hashed(secret: str) -> str:
    """SHA-256 (hex): all the database ever sees of a token or an enrolment code."""
    return hashlib.sha256(secret.encode()).hexdigest()


class HubStorage:
    """Kiosks, envelopes, tombstones. Each call is one durable transaction.

    Every call raises StorageUnavailable when the database fails; nothing has changed then.
    Whatever writes for a kiosk locks the kiosk's row first, so that a withdrawal and a late
    delivery of the same envelope happen one after the other on PostgreSQL too.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._engine = engine
        self._reading = reading(engine)
        self.writers = 1 if engine.dialect.name == "sqlite" else WRITERS
        """How many transactions of one process may usefully store at once."""

    def try_writing(self) -> None:
        """Raise StorageUnavailable unless something can be stored: one row is written over."""
        change = update(facts).where(facts.c.name == _TRIAL)
        row = {"name": _TRIAL, "value": secrets.token_hex(8)}
        with transaction(self._engine) as connection:
            if not connection.execute(change.values(value=row["value"])).rowcount:
                insert_once(connection, facts, row, "name")

    def settle_world(self, rehearsal: bool) -> bool:
        """Whether this database is a rehearsal's; decided by whoever comes first, for ever.

        One that holds kiosks since before this was asked is real.
        """
        with transaction(self._engine) as connection:
            known = connection.execute(select(kiosks.c.id).limit(1)).first() is not None
            value = str(rehearsal and not known)
            insert_once(connection, facts, {"name": _REHEARSAL, "value": value}, "name")
            found = connection.scalar(select(facts.c.value).where(facts.c.name == _REHEARSAL))
        return bool(found == str(True))

    def has_codes(self) -> bool:
        """Whether any enrolment code exists."""
        with transaction(self._reading) as connection:
            return connection.execute(select(enrolment_codes).limit(1)).first() is not None

    def add_code(self, code: str, at: str) -> None:
        """Accept `code` from now on; adding it again changes nothing."""
        row = {"code_hash": hashed(code), "created_at": at}
        with transaction(self._engine) as connection:
            insert_once(connection, enrolment_codes, row, "code_hash")

    def enrol(self, code: str, public_key: str, name: str, token: str, at: str) -> EnrolmentOutcome:
        """Let a kiosk in, or give one that is known already a new token."""
        known = select(enrolment_codes).where(enrolment_codes.c.code_hash == hashed(code))
        row = {
            "id": kiosk_id(public_key),
            "public_key": public_key,
            "name": name,
            "token_hash": hashed(token),
            "revoked": False,
            "enrolled_at": at,
        }
        with transaction(self._engine) as connection:
            if connection.execute(known).first() is None:
                return EnrolmentOutcome.WRONG_CODE
            if insert_once(connection, kiosks, row, "id"):
                return EnrolmentOutcome.WELCOME
            renewed = (
                update(kiosks)
                .where(kiosks.c.id == row["id"], kiosks.c.revoked == false())
                .values(name=name, token_hash=row["token_hash"])
            )
            changed = connection.execute(renewed).rowcount
        return EnrolmentOutcome.WELCOME if changed else EnrolmentOutcome.REVOKED

    def kiosk_with(self, token: str) -> KnownKiosk | None:
        """The kiosk that holds `token`, revoked or not."""
        query = select(*_KIOSK).where(kiosks.c.token_hash == hashed(token))
        with transaction(self._reading) as connection:
            found = connection.execute(query).mappings().first()
        return KnownKiosk(**found) if found else None

    def kiosks(self) -> tuple[KnownKiosk, ...]:
        """Every kiosk that ever enrolled."""
        query = select(*_KIOSK).order_by(kiosks.c.enrolled_at, kiosks.c.id)
        with transaction(self._reading) as connection:
            return tuple(KnownKiosk(**found) for found in connection.execute(query).mappings())

    def revoke(self, kiosk: str) -> bool:
        """Never again accept anything from `kiosk`; whether there is such a kiosk."""
        change = update(kiosks).where(kiosks.c.id == kiosk, ~kiosks.c.revoked)
        known = select(kiosks.c.id).where(kiosks.c.id == kiosk)
        with transaction(self._engine) as connection:
            if connection.execute(change.values(revoked=true())).rowcount:
                bar_kiosk(connection, kiosk)
            return connection.execute(known).first() is not None

    def deliver(self, deliveries: Sequence[Delivery], moment: Moment) -> tuple[Ingested, ...]:
        """Store what several requests brought, in one transaction; same order.

        Returning means that it is on the disk; that one delivery is not accepted is no matter
        to another. The kiosks are noted as seen.
        """
        try:
            with transaction(self._engine) as connection:
                return ingest(connection, deliveries, moment)
        except DatabaseFailure as failure:
            if failure.driver.startswith(CONTESTED):
                raise Contested("contested", failure.driver) from None
            raise

    def store(
        self, kiosk: str, arrived: Sequence[Envelope], at: str
    ) -> tuple[Accepted | Rejected, ...]:
        """Store what `kiosk` sent; returning means that it is on the disk. Same order.

        Raises KioskNotAccepted for a kiosk that is unknown or revoked.
        """
        (placed,) = self.deliver([Delivery(kiosk, tuple(arrived))], Moment(at, at))
        if placed is None:
            raise KioskNotAccepted(kiosk)
        return placed

    def withdraw(self, kiosk: str, id: str, verifier: str, at: str) -> bool:
        """Erase an envelope and bar its id for ever; False if `verifier` is not the envelope's.

        An id that never arrived is barred too: the kiosk may hold it still. The tombstone keeps
        an erased envelope's place, so that a withdrawn number is no gap in its kiosk's chain.
        """
        barred = select(tombstones.c.verifier).where(tombstones.c.id == id)
        stored = select(envelopes.c.withdrawal, envelopes.c.envelope, *_PLACE).where(
            envelopes.c.id == id
        )
        row: dict[str, object] = {"kiosk": kiosk}
        with transaction(self._engine) as connection:
            _lock(connection, kiosk)
            known = connection.scalar(barred)
            if known is None and (found := connection.execute(stored).mappings().first()):
                known = found["withdrawal"] or _verifier(found["envelope"])
                row = {column.name: found[column.name] for column in _PLACE}
            if known not in (None, "", verifier):
                return False
            connection.execute(delete(envelopes).where(envelopes.c.id == id))
            row |= {"id": id, "verifier": verifier, "withdrawn_at": at}
            if insert_once(connection, tombstones, row, "id"):
                bar_signatures(connection, [row])
            forget_envelope(connection, id)
        return True

    def envelopes(self) -> Iterator[tuple[str, bytes]]:
        """(kiosk's public key, envelope) of all, in the order of each chain, read in portions.

        What was made anonymous (see `retention`) is empty and left out.
        """
        key = (envelopes.c.kiosk, envelopes.c.seq, envelopes.c.id)
        ingest = tuple_(*key)
        query = (
            select(kiosks.c.public_key, envelopes.c.envelope, *key)
            .join(kiosks, kiosks.c.id == envelopes.c.kiosk)
            .where(envelopes.c.envelope != b"")
            .order_by(*key)
            .limit(PORTION)
        )
        after = ("", 0, "")
        while True:
            with transaction(self._reading) as connection:
                portion = connection.execute(query.where(ingest > after)).all()
            yield from ((row.public_key, row.envelope) for row in portion)
            if len(portion) < PORTION:
                return
            after = (portion[-1].kiosk, portion[-1].seq, portion[-1].id)


_PLACE = (envelopes.c.kiosk, envelopes.c.seq, envelopes.c.digest, envelopes.c.campaign)
_KIOSK = (
    kiosks.c.id,
    kiosks.c.public_key,
    kiosks.c.name,
    kiosks.c.revoked,
    kiosks.c.enrolled_at,
)


def _verifier(raw: bytes) -> str | None:
    """Of an envelope older than its column; None for one that was made anonymous."""
    return parse(raw).header.withdrawal if raw else None


def _lock(connection: Connection, kiosk: str) -> None:
    connection.execute(select(kiosks.c.id).where(kiosks.c.id == kiosk).with_for_update())
