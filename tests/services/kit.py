"""A stall ready to sign: keys, event, what was typed."""

import uuid
from dataclasses import replace
from pathlib import Path

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.event import Event
from kiosk.domain.signature import Signature
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.services.signing import Signing
from kiosk.storage.database import Store
from tests.clock import HOUR as HOUR
from tests.domain.kit import CAMPAIGN

DEVICE = SigningKey.generate()
OFFICE, STANDBY = OpeningKey.generate(), OpeningKey.generate()
EVENT = Event(
    id="a-stall",
    name="Stall at the lake",
    campaigns=(Path("lake"),),
    office=OFFICE.recipient,
    standby=STANDBY.recipient,
    hub=None,
    pin="2580",
    readable_lists=True,
)
OFFICE_ONLY = replace(EVENT, standby=None, readable_lists=False)
TYPED = {
    FieldName.GIVEN_NAME: "Zdravkomira-Ćanari",
    FieldName.FAMILY_NAME: "عبدالرحمن القصيبي",
    FieldName.EMAIL: "zdravkomira.canari@posteo.example.org",
    FieldName.POSTCODE: "QX7 9ZKV",
    FieldName.COUNTRY: "AQ",
}


def draft(typed: dict[FieldName, str]) -> Draft:
    """A draft with one consent given."""
    return Draft(CAMPAIGN, 0.0, dict(typed), {"contact_email": True})


def signature(typed: dict[FieldName, str] = TYPED) -> Signature:
    """What was typed, signed after a minute."""
    return draft(typed).sign("ar", 60.0, HOUR)


def signing(store: Store, event: Event = EVENT) -> Signing:
    """The use case, on a real store."""
    return Signing(
        event, CAMPAIGN.id, DEVICE, store.outbox, store.shifts, lambda: str(uuid.uuid4())
    )
