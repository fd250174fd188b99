"""What pages say of a person: the name in its order, a postcode's area, a country's name."""

from __future__ import annotations

from functools import cache

from kiosk.bridge.countries import country_name
from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import Signature
from kiosk.domain.text import clean

OUTWARD = frozenset({"GB", "GG", "IM", "JE"})
"""Countries whose postcodes have an outward code, before the blank."""
FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})
"""Languages in which the family name comes first (CLDR, personNames)."""


def postcode_area(country: str, postcode: str) -> str:
    """How much of a postcode may be shown: its area, never the street.

    The outward code where the country has one ("SW1A" of "SW1A 1AA"); elsewhere the first half
    of its letters and digits, rounded down ("10" of "10115", "K1A" of "K1A 0B1"). "…" follows.
    """
    outward, blank, _ = postcode.partition(" ")
    if country in OUTWARD and blank and len(outward) <= 4:
        return f"{outward} …"
    signs = [character for character in postcode if character.isalnum()]
    half = "".join(signs[: len(signs) // 2])
    return f"{half} …" if half else ""


def full_name(signature: Signature) -> str:
    """Both names, in the order of the language in which the person signed."""
    names = [signature.fields.get(n, "") for n in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)]
    if signature.language.partition("-")[0] in FAMILY_FIRST:
        names.reverse()
    return clean(" ".join(names))


@cache
def country_shown(language: str, code: str) -> str:
    """A country's name in `language`; a code that is none stays as it is."""
    return country_name(language, code) or clean(code)
