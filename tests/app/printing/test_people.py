"""What pages say of a person."""

import pytest

from kiosk.app.printing.register import country_shown, full_name, postcode_area

from .signers import signer


@pytest.mark.parametrize(
    ("country", "postcode", "area"),
    [
        ("GB", "SW1A 1AA", "SW1A …"),
        ("GB", "M1 1AE", "M1 …"),
        ("GB", "SW1A1AA", "SW1 …"),
        ("JE", "JE2 3AB", "JE2 …"),
        ("CA", "K1A 0B1", "K1A …"),
        ("DE", "10115", "10 …"),
        ("PL", "00-950", "00 …"),
        ("NL", "1012 AB", "101 …"),
        ("IE", "D02 AF30", "D02 …"),
        ("RU", "101000", "101 …"),
        ("IS", "101", "1 …"),
        ("", "SW1A 1AA", "SW1 …"),
        ("GB", "10 Downing Street", "10 …"),
        ("DE", "1", ""),
        ("DE", "", ""),
    ],
)
def test_a_postcode_area_is_never_a_street(country: str, postcode: str, area: str) -> None:
    """The outward code where there is one, else no more than half of what was typed."""
    assert postcode_area(country, postcode) == area
    assert len(area) - 2 <= max(4, len(postcode) / 2)


def test_names_in_the_order_of_their_language() -> None:
    """Family names come first for those who signed in Chinese, last in English; one may miss."""
    assert full_name(signer(1, "小明", "王", language="zh").signature) == "王 小明"
    assert full_name(signer(1, "Ada", "Lovelace").signature) == "Ada Lovelace"
    assert full_name(signer(1, "Suharto").signature) == "Suharto"


def test_names_are_cleaned_once_more() -> None:
    """What another tablet sealed without care cannot turn the page's direction or fake a row."""
    assert full_name(signer(1, "\u202eAda\n2\t", "Eve").signature) == "Ada2 Eve"


def test_countries_in_the_language_of_the_page() -> None:
    """A code that is none stays as it is, cleaned."""
    assert country_shown("de", "GB") == "Vereinigtes Königreich"
    assert country_shown("de", "Q\u202eQ") == "QQ"
