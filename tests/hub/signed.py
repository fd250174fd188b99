"""Whole signatures of tablets, sealed as in earnest, for tests of the OSDI API."""

from __future__ import annotations

import uuid

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.hub.ingest import Delivery, Moment
from kiosk.hub.storage import HubStorage
from kiosk.sealing.envelope import FIRST_PREV, Envelope, Header, seal
from kiosk.sealing.keys import OpeningKey, SigningKey, fingerprint, kiosk_id
from kiosk.sealing.withdrawal import proof_of, verifier_of
from tests.clock import AT as AT
from tests.clock import HOUR as HOUR

from .kit import CODE, OFFICE, WITHDRAWAL


class Stall:
    """A tablet that is enrolled at a hub's storage, and what was signed on it."""

    def __init__(self, storage: HubStorage, campaign: str = "an-appeal") -> None:
        self.storage = storage
        self.campaign = campaign
        self.device = SigningKey.generate()
        self.seq = 0
        storage.add_code(CODE, AT)
        storage.enrol(CODE, self.device.public, "a stall", uuid.uuid4().hex, AT)

    def sign(
        self,
        email: str = "",
        given: str = "Ana",
        family: str = "Pérez",
        *,
        opted_in: bool = False,
        campaign: str | None = None,
        office: OpeningKey = OFFICE,
        hour: str = HOUR,
        **more: str,
    ) -> str:
        """One signature, sealed and stored; its id."""
        typed = {"email": email, "given_name": given, "family_name": family, **more}
        signature = Signature(
            fields={FieldName(name): value for name, value in typed.items() if value},
            language="es",
            campaign_version=1,
            statement_version=1,
            wording="0" * 64,
            consents=(GivenConsent("contact_email", 1, opted_in),),
            hour=hour,
            fill_seconds=30,
        )
        return self.store(self.sealed(signature, campaign or self.campaign, office))

    def sealed(self, signature: Signature, campaign: str, office: OpeningKey = OFFICE) -> Envelope:
        """The next envelope of this tablet."""
        self.seq += 1
        header = Header(
            id=str(uuid.uuid4()),
            campaign=campaign,
            event="a-stall",
            kiosk=kiosk_id(self.device.public),
            seq=self.seq,
            prev=FIRST_PREV,
            recipients=(fingerprint(office.recipient),),
            withdrawal=verifier_of(proof_of(WITHDRAWAL)),
        )
        return seal(header, signature.payload(), [office.recipient], self.device)

    def store(self, envelope: Envelope) -> str:
        """Deliver it."""
        delivery = Delivery(kiosk_id(self.device.public), (envelope,))
        self.storage.deliver([delivery], Moment(AT, AT))
        return envelope.header.id
