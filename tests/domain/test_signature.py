"""What gets sealed: complete, plain JSON, nothing that is not needed."""

from __future__ import annotations

import json

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, Signature

SIGNATURE = Signature(
    fields={FieldName.GIVEN_NAME: "محمد", FieldName.EMAIL: "m@example.org"},
    language="ar",
    campaign_version=3,
    statement_version=2,
    wording="ab" * 32,
    consents=(GivenConsent("contact_email", 4, given=True),),
    hour="2026-11-24T15Z",
    fill_seconds=61,
    marks=("fast",),
)


def test_the_payload_is_this() -> None:
    """The format that the office reads: a change here is a new version of the format."""
    assert SIGNATURE.payload() == {
        "fields": {"given_name": "محمد", "email": "m@example.org"},
        "language": "ar",
        "campaign_version": 3,
        "statement": {"version": 2, "wording": "ab" * 32},
        "consents": [{"id": "contact_email", "version": 4, "given": True}],
        "hour": "2026-11-24T15Z",
        "fill_seconds": 61,
        "marks": ["fast"],
    }


def test_the_payload_is_plain_json() -> None:
    """It comes out of JSON as it went in: no enumeration or tuple is left inside."""
    payload = SIGNATURE.payload()
    assert json.loads(json.dumps(payload)) == payload
    assert all(type(key) is str for key in payload["fields"])
