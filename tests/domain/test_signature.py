"""What gets sealed: complete, plain JSON, nothing that is not needed."""

import json
from dataclasses import replace

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, Signature
from tests.clock import HOUR

SIGNATURE = Signature(
    fields={FieldName.GIVEN_NAME: "محمد", FieldName.EMAIL: "m@example.org"},
    language="ar",
    campaign_version=3,
    statement_version=2,
    wording="ab" * 32,
    consents=(GivenConsent("contact_email", 4, given=True),),
    hour=HOUR,
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
        "hour": HOUR,
        "fill_seconds": 61,
        "marks": ["fast"],
    }


def test_the_payload_is_plain_json() -> None:
    """It comes out of JSON as it went in: no enumeration or tuple is left inside."""
    payload = SIGNATURE.payload()
    assert json.loads(json.dumps(payload)) == payload
    assert all(type(key) is str for key in payload["fields"])


def test_what_a_finger_drew_is_there_only_if_it_drew() -> None:
    """One more member, as the page of the format says; without it, the payload as it always was."""
    drawn = replace(SIGNATURE, strokes=(((1, 2), (3, 4)), ((5, 6),))).payload()
    assert drawn.pop("strokes") == {"size": [1000, 500], "lines": [[1, 2, 3, 4], [5, 6]]}
    assert drawn == SIGNATURE.payload()
