"""Signing: from a checked signature to a sealed row on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kiosk.domain.event import Event
from kiosk.domain.outbox import Link, Row
from kiosk.domain.signature import Signature
from kiosk.sealing.envelope import Envelope, Header, seal
from kiosk.sealing.keys import SigningKey, fingerprint, kiosk_id
from kiosk.sealing.withdrawal import new_code, proof_of, verifier_of

from .ports import Outbox, Shifts

UNDO_SECONDS = 20
"""So long one touch takes a signature back."""
HOLD_SECONDS = 600.0
"""So long a new signature stays here at most, if its thank-you screen does not let it go before."""


REHEARSAL = "rehearsal"
"""The mark inside a sealed record that nobody signed in earnest."""


def hour_of(now: float) -> str:
    """The UTC hour of `now` (Unix seconds), e.g. "2026-11-24T15Z"."""
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%HZ")


@dataclass(frozen=True, slots=True)
class Signed:
    """What the thank-you screen needs."""

    row: Row
    code: str
    """The withdrawal code: shown once, stored nowhere."""


def _marked(signature: Signature) -> Signature:
    return replace(signature, marks=(*signature.marks, REHEARSAL))


class Signing:
    """Seals signatures to the office's keys, and to the shift's where one is open."""

    def __init__(
        self,
        event: Event,
        campaign: str,
        device: SigningKey,
        outbox: Outbox,
        shifts: Shifts,
        new_id: Callable[[], str],
    ) -> None:
        self._event = event
        self._campaign = campaign
        self._device = device
        self._outbox = outbox
        self._shifts = shifts
        self._new_id = new_id

    def sign(self, signature: Signature, held_until: float = 0.0) -> Signed:
        """Seal and store; returning means it is on the disk. Not sent before `held_until`.

        Raises StorageFull, StorageDamaged or StorageUnavailable, and then nothing was stored.
        """
        shift = self._shifts.current()
        recipients = self._event.recipients
        if shift and shift.recipient:
            recipients += (shift.recipient,)
        code = new_code()
        sealed = _marked(signature) if self._event.rehearsal else signature

        def make(link: Link) -> Envelope:
            header = Header(
                id=self._new_id(),
                campaign=self._campaign,
                event=self._event.id,
                kiosk=kiosk_id(self._device.public),
                seq=link.seq,
                prev=link.prev,
                recipients=tuple(fingerprint(each) for each in recipients),
                withdrawal=verifier_of(proof_of(code)),
            )
            return seal(header, sealed.payload(), recipients, self._device)

        row = self._outbox.append(
            make,
            hour=signature.hour,
            shift=shift.id if shift else None,
            held_until=held_until,
        )
        return Signed(row, code)
