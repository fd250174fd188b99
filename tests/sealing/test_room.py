"""The sealed payload has room for the longest signature that a form can make."""

import random
from dataclasses import replace

import pytest

from kiosk.domain.campaign import Consent, FieldName
from kiosk.domain.draft import BY_FINGER, FAST, OLD_CLOCK, ONE_NAME, Draft, check_email
from kiosk.domain.signature import HEIGHT, MOST_LINES, MOST_POINTS, WIDTH, Line
from kiosk.domain.text import EMAIL_LOCAL, NAME_LIMIT, POSTCODE_LIMIT
from kiosk.packs.campaign import MAX_CONSENTS
from kiosk.sealing.canonical import canonical
from kiosk.sealing.envelope import PAYLOAD_BYTES
from kiosk.services.signing import REHEARSAL
from tests.domain.kit import CAMPAIGN, ENGLISH

WIDE = "𠮷"
"""Four bytes of UTF-8 in one code point: nothing that passes is longer."""
NUMBER = 2**63 - 1
"""The largest that a pack's file can hold."""
IDS = [f"{'c' * 31}{n}" for n in range(MAX_CONSENTS)]
LANGUAGE = "abc-" + "-".join(["a1b2c3d4"] * 3)
LONGEST = replace(
    CAMPAIGN,
    version=NUMBER,
    statement_version=NUMBER,
    consents=tuple(Consent(id, NUMBER) for id in IDS),
    editions=(
        replace(ENGLISH, language=LANGUAGE.ljust(35, "x"), consents=dict.fromkeys(IDS, "Yes.")),
    ),
)


def email() -> str:
    """The longest address: every octet allowed, in letters that take most of them."""
    domain = ".".join(["b" * 63, "c" * 63, "d" * 58, "de"])
    return f"{'a' * EMAIL_LOCAL}@{domain}"


def typed() -> dict[FieldName, str]:
    """Every field at its limit."""
    return {
        FieldName.GIVEN_NAME: WIDE * NAME_LIMIT,
        FieldName.FAMILY_NAME: WIDE * NAME_LIMIT,
        FieldName.EMAIL: email(),
        FieldName.POSTCODE: WIDE * POSTCODE_LIMIT,
        FieldName.COUNTRY: "AQ",
    }


def scribbles(lines: int, points: int) -> tuple[Line, ...]:
    """Noise in the largest numbers of the grid."""
    chance = random.Random(lines)
    return tuple(
        tuple((chance.randrange(100, WIDTH), chance.randrange(100, HEIGHT)) for _ in range(points))
        for _ in range(lines)
    )


@pytest.mark.parametrize(
    ("lines", "points"), [(1, MOST_POINTS), (10, 100), (MOST_LINES, 20), (MOST_LINES, 1)]
)
def test_the_longest_signature_fits(lines: int, points: int) -> None:
    """Longest names, address, postcode and consents, every mark, and a pad full of scribbles."""
    draft = Draft(LONGEST, -1e12, typed(), strokes=scribbles(lines, points))
    assert draft.check() == {}
    signature = draft.sign(LANGUAGE, 0.0, "1970-01-01T00Z")
    signature = replace(signature, marks=(FAST, ONE_NAME, BY_FINGER, OLD_CLOCK, REHEARSAL))
    payload = {**signature.payload(), "header": "0" * 64}
    assert payload["strokes"]["lines"]
    assert len(canonical(payload)) <= PAYLOAD_BYTES
    assert points == 1 or len(canonical(payload)) > PAYLOAD_BYTES - 1000


def test_the_test_is_as_hard_as_it_looks() -> None:
    """Negative control: one code point more, one octet more, and the form refuses."""
    for name, value in typed().items():
        if name is FieldName.EMAIL:
            assert check_email(value) is None
            assert check_email(value.replace("@b", "@bb")) is not None
        elif name is not FieldName.COUNTRY:
            assert Draft(LONGEST, 0.0, {name: value + WIDE}).check_field(name) is not None
