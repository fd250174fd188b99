"""Many envelopes that verify, quickly: a few sealed bodies under ever new, signed headers.

Sealing is the tablet's work and not what is measured here; the hub never looks into a body.
"""

import uuid
from dataclasses import replace

from kiosk.hub.storage import EnrolmentOutcome, HubStorage
from kiosk.sealing.envelope import FIRST_PREV, Envelope, assemble
from kiosk.sealing.keys import SigningKey, kiosk_id
from tests.clock import AT as AT
from tests.hub.kit import CODE, sealed

BODIES = 20


class Device:
    """An enrolled kiosk that signs a chain."""

    def __init__(self, token: str) -> None:
        self.key = SigningKey.generate()
        self.kiosk = kiosk_id(self.key.public)
        self.token = token
        self.seq = 0
        self.prev = FIRST_PREV


class Mint:
    """Devices and their envelopes."""

    def __init__(self) -> None:
        maker = SigningKey.generate()
        self._bodies = [sealed(maker, fields={"given_name": "Amina"}) for _ in range(BODIES)]
        self._turn = 0

    def devices(self, storage: HubStorage, count: int) -> list[Device]:
        """So many new kiosks, enrolled at the hub."""
        storage.add_code(CODE, AT)
        made = [Device(f"token-{uuid.uuid4()}") for _ in range(count)]
        for each in made:
            admission = storage.enrol(CODE, each.key.public, "a stall", each.token, AT)
            assert admission is EnrolmentOutcome.WELCOME
        return made

    def envelope(self, device: Device) -> Envelope:
        """The next of `device`'s chain."""
        body = self._bodies[self._turn % BODIES]
        self._turn += 1
        device.seq += 1
        header = replace(
            body.header,
            id=str(uuid.uuid4()),
            kiosk=device.kiosk,
            seq=device.seq,
            prev=device.prev,
        )
        made = assemble(header.to_bytes(), body.body, device.key)
        device.prev = made.digest
        return made
