"""What the hub does with what arrives. No HTTP and no SQL in here."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import Envelope, parse, verify
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import make_receipt
from kiosk.sealing.withdrawal import verifier_of

from .storage import Admission, HubStorage, Kept, KnownKiosk, NotKept

TOKEN_BYTES = 32
"""256 random bits."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one envelope: exactly one of `receipt` and `problem` is set."""

    id: str | None
    receipt: Receipt | None = None
    fresh: bool = False
    problem: str | None = None


class Reception:
    """Admits kiosks, stores their envelopes, signs receipts, takes withdrawals.

    A receipt is made after the commit. One bad envelope never stops the rest. Times that are
    kept or signed are rounded down to the hour: a finer time plus a camera could name somebody.
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
        self._key = key
        self._clock = clock
        self._campaigns = campaigns
        self.public_key = key.public
        self.rehearsal = rehearsal
        """Whether only rehearsals are taken."""

    def time(self) -> str:
        """Now, RFC 3339, UTC."""
        return _utc(self._clock()).strftime("%Y-%m-%dT%H:%M:%SZ")

    def hour(self) -> str:
        """Now, rounded down to the hour, RFC 3339, UTC."""
        return _utc(self._clock()).strftime("%Y-%m-%dT%H:00:00Z")

    def check(self) -> None:
        """Raise StorageUnavailable unless the database answers."""
        self._storage.answers()

    def enrol(self, code: str, public_key: str, name: str) -> str | Admission:
        """The new token of the kiosk that owns `public_key`, or why there is none."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        admission = self._storage.enrol(code, public_key, name, token, self.hour())
        return token if admission is Admission.WELCOME else admission

    def kiosk_with(self, token: str) -> KnownKiosk | None:
        """Who holds `token`."""
        return self._storage.kiosk_with(token)

    def receive(self, kiosk: KnownKiosk, texts: Sequence[str]) -> tuple[Verdict, ...]:
        """One verdict for each of the base64 texts, in their order."""
        read = [self._read(kiosk, text) for text in texts]
        sound = [each for each in read if isinstance(each, Envelope)]
        placed = iter(self._storage.store(kiosk.id, sound, self.hour()) if sound else ())
        return tuple(
            self._verdict(each, next(placed)) if isinstance(each, Envelope) else each
            for each in read
        )

    def withdraw(self, kiosk: KnownKiosk, id: str, proof: str) -> bool:
        """Bar `id` for ever; False if `proof` does not belong to its envelope."""
        return self._storage.withdraw(kiosk.id, id, verifier_of(proof), self.hour())

    def _read(self, kiosk: KnownKiosk, text: str) -> Envelope | Verdict:
        try:
            envelope = parse(base64.b64decode(text.encode("ascii"), validate=True))
        except (UnicodeEncodeError, binascii.Error):
            return Verdict(None, problem="base64")
        except BadEnvelope as error:
            return Verdict(None, problem=error.code)
        header = envelope.header
        try:
            verify(envelope, kiosk.public_key)
        except BadEnvelope as error:
            return Verdict(header.id, problem=error.code)
        if self._campaigns and header.campaign not in self._campaigns:
            return Verdict(header.id, problem="campaign")
        return envelope

    def _verdict(self, envelope: Envelope, placed: Kept | NotKept) -> Verdict:
        id = envelope.header.id
        if isinstance(placed, NotKept):
            return Verdict(id, problem=placed.problem)
        receipt = make_receipt(self._key, id, envelope.digest, placed.received_at)
        return Verdict(id, receipt, placed.fresh)


def _utc(now: float) -> datetime:
    return datetime.fromtimestamp(now, UTC)
