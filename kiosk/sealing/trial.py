"""A key opens a test envelope, before anything real is sealed to it."""

from __future__ import annotations

import uuid

from kiosk.domain.errors import BadEnvelope, BadKey

from .envelope import FIRST_PREV, Header, open_envelope, seal
from .keys import OpeningKey, SigningKey, fingerprint, kiosk_id


def try_key(key: OpeningKey, recipient: str, place: str) -> None:
    """Seal to `recipient`, open with what was read back. Raises BadKey naming `place`."""
    device = SigningKey.generate()
    header = Header(
        id=str(uuid.uuid4()),
        campaign="test",
        event="test",
        kiosk=kiosk_id(device.public),
        seq=1,
        prev=FIRST_PREV,
        recipients=(fingerprint(recipient),),
        withdrawal=FIRST_PREV,
    )
    envelope = seal(header, {"test": "open me"}, [recipient], device)
    try:
        opened = open_envelope(envelope, device.public, [key])
    except BadEnvelope:
        opened = {}
    if opened != {"test": "open me"}:
        raise BadKey(
            place,
            "The key that was read back does not open the test envelope.",
            "Do not use this file: make a new key on another disk.",
        )
