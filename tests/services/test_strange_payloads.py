"""What was sealed without our tablet: refused or cleaned; and whatever the form takes is taken."""

import json
import sys
from dataclasses import replace
from typing import Any

import pytest
import unicodedata2
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.bridge.countries import countries
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.postcodes import CODES
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.domain.unicode import category, nfc
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.services.doubles import signed_with
from kiosk.services.listing import open_all
from kiosk.services.payload import EPOCH, is_cleaned, signature_from
from tests.domain.kit import CAMPAIGN
from tests.proof import PROOF
from tests.sealing.kit import sealed

DEVICE, OFFICE = SigningKey.generate(), OpeningKey.generate()
GOOD = Signature(
    fields={FieldName.GIVEN_NAME: "Ada", FieldName.EMAIL: "ada@example.org"},
    language="en",
    campaign_version=1,
    statement_version=1,
    wording="ab" * 32,
    consents=(GivenConsent("contact_email", 1, given=True),),
    hour="2026-11-24T15Z",
    fill_seconds=40,
    marks=("fast",),
)


def with_field(name: str, value: str) -> dict[str, Any]:
    """GOOD with another field."""
    payload = GOOD.payload()
    payload["fields"] |= {name: value}
    return payload


def with_member(**members: object) -> dict[str, Any]:
    """GOOD with another member."""
    return GOOD.payload() | members


def consent(**members: object) -> dict[str, object]:
    """A consent with another member."""
    return {"id": "news", "version": 1, "given": True} | members


REFUSED = [
    with_member(hour="9999-99-99T99Z"),
    with_member(hour="2026-02-30T10Z"),
    with_member(hour="2026-11-24T24Z"),
    with_member(hour="0001-01-01T00Z"),
    with_member(hour="1969-12-31T23Z"),
    with_member(hour="２０２６-11-24T15Z"),
    with_member(hour="2026-11-24T15Z\n"),
    with_member(hour=""),
    with_field("given_name", "A" * 3_000),
    with_field("family_name", "A" * 121),
    with_field("given_name", "e\u0301" * 121),
    with_field("email", "ada@example.org\r\nBcc: all@example.org"),
    with_field("email", "ada@example.org, all@example.org"),
    with_field("email", "Ada <ada@example.org>"),
    with_field("email", "ada"),
    with_field("email", "ada@"),
    with_field("email", "@example.org"),
    with_field("email", "ada@one@example.org"),
    with_field("email", "a" * 65 + "@example.org"),
    with_field("email", "ada@" + "a" * 251),
    with_field("postcode", "1" * 17),
    with_member(language="en\n"),
    with_member(language="no language"),
    with_member(language="x" * 300),
    with_member(statement={"version": 1, "wording": "ab\x00"}),
    with_member(statement={"version": 1, "wording": "a" * 129}),
    with_member(consents=[consent(id="")]),
    with_member(consents=[consent(id="news\nletter")]),
    with_member(consents=[consent(version=-1)]),
    with_member(consents=[consent(version=2**60)]),
    with_member(consents=[consent()] * 33),
    with_member(marks=["fast", "a\u202eb"]),
    with_member(marks=["fast"] * 33),
    with_member(fill_seconds=-1),
    with_member(fill_seconds=2**70),
    with_member(campaign_version=-1),
    with_member(statement={"version": -1, "wording": ""}),
    with_field("given_name", "half \ud83d"),
    with_member(fields=[["given_name", "Ada"]]),
    with_member(hour=None),
    with_member(marks=[["fast"]]),
]


WELL_TYPED = 37
"""So many of them have the right types."""


@pytest.mark.parametrize("payload", REFUSED, ids=range(len(REFUSED)))
def test_what_no_tablet_takes_is_no_signature(payload: dict[str, Any]) -> None:
    """One code, nothing quoted; an earlier release's record of it is still read."""
    with pytest.raises(BadEnvelope, match=r"^payload_members$") as caught:
        signature_from(payload)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("payload", REFUSED[:WELL_TYPED], ids=range(WELL_TYPED))
def test_what_an_earlier_release_took_is_still_read(payload: dict[str, Any]) -> None:
    """Without what would not be taken now, so that one record never stops a list."""
    signature = signature_from(payload, entered=True)
    assert signature_from(signature.payload()) == signature
    assert signature.hour in (GOOD.hour, EPOCH)


CLEANED = [
    ("given_name", "A\x00da", "Ada"),
    ("given_name", "\u202eadA\u2066", "adA"),
    ("given_name", "A\u200bd\u00ada\ufeff", "Ada"),
    ("given_name", " Ada  Maria ", "Ada Maria"),
    ("family_name", "Love\r\nlace", "Lovelace"),
    ("family_name", "\x1b[31mLovelace", "[31mLovelace"),
    ("family_name", "a" + "\u0301" * 9, nfc("a" + "\u0301" * 5)),
    ("family_name", "\x00\x01", None),
    ("family_name", "Love\ufffelace\U0001fffflace", "Lovelacelace"),
    ("email", "ada@example.org\r\n", "ada@example.org"),
    ("email", "\u202eada@example.org", "ada@example.org"),
    ("postcode", "AB1\x002CD", "AB12CD"),
    ("country", "ZZ", None),
    ("country", "XX", None),
    ("country", "Nowhere", None),
    ("country", "de", None),
    ("country", "D\x00E", "DE"),
]


@pytest.mark.parametrize(("name", "typed", "kept"), CLEANED)
def test_what_cannot_be_seen_is_taken_out(name: str, typed: str, kept: str | None) -> None:
    """The signature stands, and it is known that something was taken out; control: not in GOOD."""
    payload = with_field(name, typed)
    signature = signature_from(payload)
    assert signature.fields.get(FieldName(name)) == kept
    assert is_cleaned(payload, signature)
    assert signature_from(signature.payload()) == signature
    assert not is_cleaned(GOOD.payload(), signature_from(GOOD.payload()))


NAMES = [
    *("Ada", "Łęcka", "O'Neill", "O’Neill", "d'Arc", "Jean-Luc", "Nguyễn Thị Minh Khai", "Þórðr"),
    *(
        "محمد",
        "عبدالرحمن القصيبي",
        "نمی‌خواهم",
        "מרים",
        "Ελένη",
        "Всеволод",
        "Мар'яна",
        "საქართველო",
    ),
    *("Հայկ", "王小明", "𠮷野", "さくら", "김민준", "สมชาย", "ສົມສັກ", "မောင်", "ខ្មែរ", "བསྟན་འཛིན"),
    *("क्षिप्रा", "ශ්‍රී", "தமிழ்ச்செல்வன்", "మహేష్", "ರಾಜ್", "മലയാളം", "ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી", "বাংলা"),
    *("ኃይለ", "ⵎⵓⵃⵎⵎⴷ", "ᏣᎳᎩ", "ߒߞߏ", "𞤀𞤣𞤤𞤢𞤥", "ꆈꌠ", "A", "Ó", "X Æ A-Xii", "Jr.", "3rd", "😀"),
    *("q̣̣̂̂", "Z͑ͫ̓̍", "א֑֖֣֤", "بِسْمِ", "ʻOkina", "Hawaiʻi", "N'Ko", "-", "𝒜nna", "ﷺ", "İrem", "ıssız"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_taken_letter_for_letter(name: str) -> None:
    """As it was sealed, composed or not."""
    for typed in (name, unicodedata2.normalize("NFD", name)):
        payload = with_field("given_name", typed)
        signature = signature_from(payload)
        assert signature.fields[FieldName.GIVEN_NAME] == typed
        assert not is_cleaned(payload, signature)


def test_letters_of_a_newer_unicode_are_taken() -> None:
    """A tablet may know letters that an older office does not."""
    codes = (chr(n) for n in range(0x10000, sys.maxunicode) if n & 0xFFFE != 0xFFFE)
    new = next(c for c in codes if category(c) == "Cn")
    payload = with_field("given_name", f"A{new}da")
    signature = signature_from(payload)
    assert signature.fields[FieldName.GIVEN_NAME] == f"A{new}da"
    assert not is_cleaned(payload, signature)


def test_whatever_country_the_form_offers_is_taken() -> None:
    """In any language that it is shown in."""
    for language in ("en", "fr", "de", "es", "ru", "ar", "zh", "pt-BR"):
        assert {code for code, _ in countries(language)} <= CODES


TYPED = st.text(max_size=130)


@given(TYPED, TYPED, st.emails() | TYPED, st.text(max_size=18), st.sampled_from(sorted(CODES)))
@settings(
    deadline=None,
    max_examples=300 if PROOF else 60,
    suppress_health_check=[HealthCheck.filter_too_much],  # two thirds are no names: as it should be
)
def test_whatever_the_form_takes_is_taken(
    given_name: str, family_name: str, email: str, postcode: str, country: str
) -> None:
    """If a draft may be signed, its signature comes back as it was."""
    typed = (given_name, family_name, email, postcode, country)
    draft = Draft(CAMPAIGN, 0.0, dict(zip(FieldName, typed, strict=True)))
    assume(not draft.check())
    signature = draft.sign("en", 1_796_012_238.0, GOOD.hour)
    payload = json.loads(json.dumps(signature.payload()))
    assert signature_from(payload) == signature
    assert not is_cleaned(payload, signature)


def test_the_office_is_told_how_many() -> None:
    """Refused ones are damaged, by their code; cleaned ones are counted; none stops the rest."""
    payloads = [
        GOOD.payload(),
        with_member(hour="9999-99-99T99Z"),
        with_field("given_name", "A\x00da"),
        with_field("given_name", "A" * 3_000),
        GOOD.payload(),
    ]
    envelopes = [
        sealed(DEVICE, [OFFICE.recipient], n, payload=each) for n, each in enumerate(payloads, 1)
    ]
    found = open_all(envelopes, DEVICE.public, [OFFICE])
    assert (len(found.opened), found.cleaned, len(found.damaged)) == (3, 1, 2)
    assert {each.code for each in found.damaged} == {"payload_members"}
    stored = [(DEVICE.public, each.raw) for each in envelopes]
    search = signed_with("ada@example.org", stored, [OFFICE])
    assert (len(search.found), search.closed) == (5, 0)  # theirs, whether it counts or not


def test_a_finger_drawing_survives() -> None:
    """Cleaning a field leaves everything else as it was."""
    drawn = replace(GOOD, strokes=(((1, 2), (3, 4)),))
    payload = drawn.payload()
    payload["fields"]["given_name"] = "A\x00da"
    assert signature_from(payload) == drawn
