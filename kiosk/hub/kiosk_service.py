"""What the hub does with what arrives. No HTTP and no SQL in here."""

from __future__ import annotations

import asyncio
import base64
import binascii
import secrets
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from kiosk.domain.delivery import Acknowledged, Lost, Receipt
from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import Envelope, parse, verify
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import make_receipt
from kiosk.sealing.withdrawal import verifier_of

from .ingest import Accepted, Contested, Delivery, Ingested, Moment, Rejected, lost_of
from .limits import AdmissionControl
from .storage import EnrolmentOutcome, HubStorage, KnownKiosk, hashed
from .tablet_status import TabletStatuses

ENVELOPES = 400
"""In one transaction, unless a single request brings more: 2 MiB on their way."""
ALONE = 4
"""Deliveries that are tried alone at the same time, after their portion was contested."""
Store = Callable[[Sequence[Delivery], Moment], tuple[Ingested, ...]]
_Waiting = tuple[Delivery, Moment, "asyncio.Future[Ingested]"]


class BatchWriter:
    """Hands deliveries to `store`, as many at once as have come.

    Nobody waits for company: what comes while a writer is free leaves at once; what comes
    meanwhile leaves together next. Each is answered after the commit that holds it. Where a
    portion is contested, each of it is tried alone, in threads of their own, so that a kiosk
    that is in the way holds up and fails nobody but itself. For one event loop.
    """

    def __init__(self, store: Store, writers: int) -> None:
        self._store = store
        self._free = writers
        self._waiting: deque[_Waiting] = deque()
        self._writers = ThreadPoolExecutor(writers, "hub-writer")
        self._alone = ThreadPoolExecutor(ALONE, "hub-alone")

    async def deliver(self, delivery: Delivery, moment: Moment) -> Ingested:
        """What became of `delivery`, once it is on the disk. Raises StorageUnavailable."""
        answer: asyncio.Future[Ingested] = asyncio.get_running_loop().create_future()
        self._waiting.append((delivery, moment, answer))
        self._go_on()
        return await answer

    def _go_on(self) -> None:
        while self._waiting and self._free:
            portion = self._next()
            self._free -= 1
            stored = asyncio.get_running_loop().run_in_executor(
                self._writers, self._store, [delivery for delivery, _, _ in portion], portion[0][1]
            )
            stored.add_done_callback(partial(self._stored, portion))

    def _next(self) -> list[_Waiting]:
        """Of one moment, so that nothing is dated by its neighbour."""
        portion = [self._waiting.popleft()]
        room = ENVELOPES - len(portion[0][0].envelopes)
        while self._waiting and self._waiting[0][1] == portion[0][1]:
            room -= len(self._waiting[0][0].envelopes)
            if room < 0:
                break
            portion.append(self._waiting.popleft())
        return portion

    def _stored(
        self, portion: list[_Waiting], stored: asyncio.Future[tuple[Ingested, ...]]
    ) -> None:
        self._free += 1
        self._go_on()
        error = stored.exception()
        if isinstance(error, Contested) and len(portion) > 1:
            for one in portion:
                self._try_alone(one)
            return
        for index, (_, _, answer) in enumerate(portion):
            if answer.done():
                continue
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(stored.result()[index])

    def _try_alone(self, one: _Waiting) -> None:
        delivery, moment, answer = one

        def settle(stored: asyncio.Future[tuple[Ingested, ...]]) -> None:
            if answer.done():
                return
            if error := stored.exception():
                answer.set_exception(error)
            else:
                answer.set_result(stored.result()[0])

        tried = asyncio.get_running_loop().run_in_executor(
            self._alone, self._store, [delivery], moment
        )
        tried.add_done_callback(settle)


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
