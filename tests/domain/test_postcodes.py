"""Postcodes: written as their country writes them, doubted softly, refused never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.postcodes import has_letters, only_digits, shaped


@pytest.mark.parametrize(
    ("country", "typed", "written"),
    [
        ("GB", "sw1a2aa", "SW1A 2AA"),
        ("GB", "SW1A 2AA", "SW1A 2AA"),
        ("GB", "sw1 a2aa", "SW1A 2AA"),
        ("IE", "a65f4e2", "A65 F4E2"),
        ("NL", "1234ab", "1234 AB"),
        ("PL", "00950", "00-950"),
        ("DE", "53225", "53225"),
        ("DE", "53 225", "53225"),
        ("FR", "٧٥٠٠١", "75001"),
        ("US", "221621010", "22162-1010"),
        ("DE", "D-10115", "10115"),
        ("DE", "d 10115", "10115"),
        ("DE", "DE-10115", "10115"),
        ("DE", "D – 10115", "10115"),
        ("AT", "A-1010", "1010"),
        ("CH", "CH-8001", "8001"),
        ("FR", "F-75001", "75001"),
        ("IT", "I-00144", "00144"),
        ("LU", "L-4750", "4750"),
        ("SE", "SE-114 55", "114 55"),
        ("FI", "FIN-00550", "00550"),
        ("LT", "LT-04340", "04340"),
        ("LV", "1010", "LV-1010"),
        ("LV", "lv1010", "LV-1010"),
        ("MD", "MD-2012", "2012"),
        ("NL", "NL-1234 AB", "1234 AB"),
        ("JP", "〒100-0001", "100-0001"),
        ("JP", "〒 １００－０００１", "100-0001"),
        ("BR", "CEP 40301-110", "40301-110"),
        ("AD", "AD100", "AD100"),
        ("KZ", "a15e3b9", "A15E3B9"),
        ("KZ", "Z05 T2H3", "Z05T2H3"),
        ("KZ", "040900", "040900"),
        ("GI", "gx111aa", "GX11 1AA"),
        ("GI", "GX11 1AA", "GX11 1AA"),
    ],
)
def test_it_is_written_as_there(country: str, typed: str, written: str) -> None:
    """Capitals, and blank or dash in their place, whatever was typed."""
    assert shaped(country, typed) == written


@pytest.mark.parametrize(
    ("country", "typed"),
    [
        *[("DE", "1234"), ("GB", "12345"), ("US", "SW1A"), ("AT", "LV-1010"), ("DE", "A-10115")],
        *[("DE", "D-"), ("KZ", "A15E3B")],
    ],
)
def test_what_looks_different_is_doubted(country: str, typed: str) -> None:
    """No shape is made up for it."""
    assert shaped(country, typed) is None


@pytest.mark.parametrize("country", ["", "HK", "ZZ", "??", "gb"])
def test_where_nothing_is_known_nothing_is_doubted(country: str) -> None:
    """No country, one without postcodes, no country at all: as typed."""
    assert shaped(country, "any thing") == "any thing"
    assert not only_digits(country)
    assert not has_letters(country)


def test_which_keys_a_country_needs() -> None:
    """Digits for most; letters and digits for some."""
    assert [c for c in ("DE", "FR", "US", "PL", "ES", "SA") if only_digits(c)] == [
        *("DE", "FR", "US", "PL", "ES", "SA")
    ]
    assert [c for c in ("GB", "NL", "CA", "IE", "DE") if has_letters(c)] == ["GB", "NL", "CA", "IE"]
    assert has_letters("KZ"), "letters of the newer form must be within reach"
    assert only_digits("LV"), "the country's sign is put there by the shape"


@given(st.sampled_from(["GB", "DE", "", "AR", "LV"]), st.text(max_size=16))
def test_anything_may_be_typed(country: str, typed: str) -> None:
    """No error, and shaping twice is shaping once."""
    written = shaped(country, typed)
    assert written is None or shaped(country, written) == written
