"""Whole signatures of tablets, sealed as in earnest, for tests of the OSDI API."""

import uuid

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, SheetLine, Signature
from kiosk.hub.ingest import Delivery, Moment
from kiosk.hub.storage import HubStorage
from kiosk.sealing.envelope import Envelope
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from kiosk.services.paper import ON_PAPER
from tests.clock import AT as AT
from tests.clock import HOUR as HOUR
from tests.sealing.kit import sealed

from .kit import CODE, OFFICE, VERIFIER


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
        paper: SheetLine | None = None,
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
            fill_seconds=0 if paper else 30,
            marks=(ON_PAPER,) if paper else (),
            paper=paper,
        )
        return self.store(self.sealed(signature, campaign or self.campaign, office))

    def sealed(self, signature: Signature, campaign: str, office: OpeningKey = OFFICE) -> Envelope:
        """The next envelope of this tablet."""
        self.seq += 1
        to, payload = [office.recipient], signature.payload()
        return sealed(
            self.device, to, self.seq, payload=payload, campaign=campaign, withdrawal=VERIFIER
        )

    def store(self, envelope: Envelope) -> str:
        """Deliver it."""
        delivery = Delivery(kiosk_id(self.device.public), (envelope,))
        self.storage.deliver([delivery], Moment(AT, AT))
        return envelope.header.id
