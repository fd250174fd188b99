"""What the hub does with what arrives. No HTTP and no SQL in here."""

from __future__ import annotations

import asyncio
import base64
import binascii
import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from kiosk.domain.delivery import Acknowledged, Lost, Receipt
from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import Envelope, parse, verify
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import make_receipt
from kiosk.sealing.withdrawal import verifier_of

from .admission_control import AdmissionControl
from .batch_writer import BatchWriter
from .comparing import lost_of
from .ingest import Accepted, Delivery, Moment, Rejected
from .storage import EnrolmentOutcome, HubStorage, KnownKiosk, hashed
from .tablet_status import TabletStatuses

T = TypeVar("T")
TOKEN_BYTES = 32
"""256 random bits."""
FEW = 8
"""Envelopes that are checked between two other requests (a millisecond); more get a thread."""
REMEMBERED = 10_000
"""Tokens whose kiosk a process remembers: 10 MB."""
QUARTER_SECONDS = 15 * 60


@dataclass(frozen=True, slots=True)
class EnvelopeOutcome:
    """What became of one envelope: exactly one of `receipt` and `problem` is set."""

    id: str | None
    receipt: Receipt | None = None
    fresh: bool = False
    problem: str | None = None


class KioskService:
    """Admits kiosks, stores their envelopes, signs receipts, takes withdrawals.

    A receipt is made after the commit. One bad envelope never stops the rest. Times that are
    kept or signed are rounded down to the hour: a finer time plus a camera could name somebody.

    Whose a token is, and which public key that kiosk has, is remembered, since it never changes;
    whether the token still holds is asked within the transaction that stores.
    """

    def __init__(
        self,
        storage: HubStorage,
        key: SigningKey,
        clock: Callable[[], float],
        campaigns: frozenset[str] = frozenset(),
        rehearsal: bool = False,
    ) -> None:
        self._storage = storage
        self.key = key
        self._clock = clock
        self._campaigns = campaigns
        self._writer = BatchWriter(storage.deliver, storage.writers)
        self.admission = AdmissionControl()
        self.tablet_statuses = TabletStatuses(storage.engine, lambda: self.moment().quarter)
        self._reader = ThreadPoolExecutor(1, "hub-reader")
        self._senders: dict[str, KnownKiosk] = {}
        self.public_key = key.public
        self.rehearsal = rehearsal
        """Whether only rehearsals are taken."""

    def time(self) -> str:
        """Now, RFC 3339, UTC."""
        return _utc(self._clock()).strftime("%Y-%m-%dT%H:%M:%SZ")

    def hour(self) -> str:
        """Now, rounded down to the hour, RFC 3339, UTC."""
        return _utc(self._clock()).strftime("%Y-%m-%dT%H:00:00Z")

    def enrol(self, code: str, public_key: str, name: str) -> str | EnrolmentOutcome:
        """The new token of the kiosk that owns `public_key`, or why there is none."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        admission = self._storage.enrol(code, public_key, name, token, self.hour())
        return token if admission is EnrolmentOutcome.WELCOME else admission

    def kiosk_with(self, token: str) -> KnownKiosk | None:
        """Who holds `token`."""
        return self._storage.kiosk_with(token)

    async def sender(self, token: str) -> KnownKiosk | None:
        """Who holds `token`, or held it when this process last asked."""
        hash = hashed(token)
        known = self._senders.get(hash)
        return known or await self.sender_now(token)

    async def sender_now(self, token: str) -> KnownKiosk | None:
        """Who holds `token`, asked of the database."""
        hash = hashed(token)
        found = await asyncio.to_thread(self._storage.kiosk_with, token)
        self._senders.pop(hash, None)
        if found is not None and not found.revoked:
            if len(self._senders) >= REMEMBERED:
                del self._senders[next(iter(self._senders))]
            self._senders[hash] = found
        return found

    async def receive(
        self, kiosk: KnownKiosk, token: str, texts: Sequence[str]
    ) -> tuple[EnvelopeOutcome, ...] | None:
        """One outcome for each of the base64 texts, in order; stored with what others bring now.

        None if `token` is not the kiosk's any more, or where nothing was sound enough to ask.
        """
        read = await self._apart(texts, lambda: self._read_all(kiosk, texts))
        sound = _sound(read)
        if not sound:
            current = await self.sender_now(token)
            return self._outcomes(read, ()) if current and not current.revoked else None
        delivery = Delivery(kiosk.id, sound, hashed(token))
        ingested = await self._writer.deliver(delivery, self.moment())
        if ingested is None:
            return None
        return await self._apart(texts, lambda: self._outcomes(read, ingested))

    def moment(self) -> Moment:
        """Now, as coarsely as it is kept."""
        quarter = self._clock() // QUARTER_SECONDS * QUARTER_SECONDS
        return Moment(self.hour(), _utc(quarter).strftime("%Y-%m-%dT%H:%M:00Z"))

    async def _apart(self, texts: Sequence[str], work: Callable[[], T]) -> T:
        """Much work is done in a thread, one request after the other."""
        if len(texts) <= FEW:
            return work()
        return await asyncio.get_running_loop().run_in_executor(self._reader, work)

    def _read_all(
        self, kiosk: KnownKiosk, texts: Sequence[str]
    ) -> list[Envelope | EnvelopeOutcome]:
        return [self._read(kiosk, text) for text in texts]

    def _outcomes(
        self, read: Sequence[Envelope | EnvelopeOutcome], ingested: Sequence[Accepted | Rejected]
    ) -> tuple[EnvelopeOutcome, ...]:
        found = iter(ingested)
        return tuple(
            self._outcome(each, next(found)) if isinstance(each, Envelope) else each
            for each in read
        )

    def withdraw(self, kiosk: KnownKiosk, id: str, proof: str) -> bool:
        """Bar `id` for ever; False if `proof` does not belong to its envelope."""
        return self._storage.withdraw(kiosk.id, id, verifier_of(proof), self.hour())

    def lost_of(self, kiosk: KnownKiosk, acknowledged: Acknowledged) -> Lost:
        """Of what `kiosk` knows to be here, what is not."""
        return lost_of(self._storage.engine, kiosk.id, acknowledged)

    def _read(self, kiosk: KnownKiosk, text: str) -> Envelope | EnvelopeOutcome:
        try:
            envelope = parse(base64.b64decode(text.encode("ascii"), validate=True))
        except (UnicodeEncodeError, binascii.Error):
            return EnvelopeOutcome(None, problem="base64")
        except BadEnvelope as error:
            return EnvelopeOutcome(None, problem=error.code)
        header = envelope.header
        try:
            verify(envelope, kiosk.public_key)
        except BadEnvelope as error:
            return EnvelopeOutcome(header.id, problem=error.code)
        if self._campaigns and header.campaign not in self._campaigns:
            return EnvelopeOutcome(header.id, problem="campaign")
        return envelope

    def _outcome(self, envelope: Envelope, ingested: Accepted | Rejected) -> EnvelopeOutcome:
        id = envelope.header.id
        if isinstance(ingested, Rejected):
            return EnvelopeOutcome(id, problem=ingested.problem)
        receipt = make_receipt(self.key, id, envelope.digest, ingested.received_at)
        return EnvelopeOutcome(id, receipt, ingested.fresh)


def _sound(read: Sequence[Envelope | EnvelopeOutcome]) -> tuple[Envelope, ...]:
    return tuple(each for each in read if isinstance(each, Envelope))


def _utc(now: float) -> datetime:
    return datetime.fromtimestamp(now, UTC)
