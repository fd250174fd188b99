"""An envelope as tablets seal them, for whatever the test does not care about filled in."""

import uuid
from collections.abc import Sequence
from typing import Any

from kiosk.sealing.envelope import FIRST_PREV, Envelope, Header, seal
from kiosk.sealing.keys import SigningKey, fingerprint, kiosk_id


def sealed(
    device: SigningKey,
    recipients: Sequence[str],
    seq: int = 1,
    prev: str = FIRST_PREV,
    payload: dict[str, Any] | None = None,
    *,
    id: str | None = None,
    campaign: str = "a-campaign",
    event: str = "a-stall",
    withdrawal: str = "0" * 64,
) -> Envelope:
    """Number `seq` of `device`'s chain, without fields unless `payload` says otherwise."""
    header = Header(
        id=id or str(uuid.uuid4()),
        campaign=campaign,
        event=event,
        kiosk=kiosk_id(device.public),
        seq=seq,
        prev=prev,
        recipients=tuple(map(fingerprint, recipients)),
        withdrawal=withdrawal,
    )
    return seal(header, payload or {"fields": {}}, recipients, device)
