"""Every letter of CLDR's languages in Latin and Cyrillic hides behind a key that is there."""

import unicodedata

import pytest

from kiosk.domain.exemplars import CYRILLIC, LATIN
from kiosk.domain.keyboards import alternatives, keys_of, letters_of

A_TO_Z = frozenset("abcdefghijklmnopqrstuvwxyz")
SHARED = frozenset("абвгдежзиклмнопрстуфхцчш,")
"""What every Cyrillic layout has."""


@pytest.mark.parametrize("language", LATIN)
def test_latin_letters_have_a_key_on_every_layout(language: str) -> None:
    """One of a to z, or the comma."""
    homeless = [x for x in letters_of(language) if not {*keys_of(x)} & (A_TO_Z | {",", "I"})]
    assert homeless == []


@pytest.mark.parametrize("language", CYRILLIC)
def test_cyrillic_letters_have_a_key_on_every_layout(language: str) -> None:
    """Themselves, or one that all layouts share."""
    homeless = [x for x in letters_of(language) if not {x, *keys_of(x)} & SHARED]
    assert homeless == []


def test_letters_are_composed_and_of_their_own_case() -> None:
    """Small letters behind small ones, capitals behind capitals; a key is not behind itself."""
    for key, letters in alternatives().items():
        assert key not in letters
        assert len(set(letters)) == len(letters)
        assert all(unicodedata.is_normalized("NFC", letter) for letter in letters)
        if len(key) == 1 and key.isupper():
            assert not any(letter.islower() for letter in letters if letter.upper() != letter)


def test_capitals_that_unicode_spells_otherwise() -> None:
    """A sharp s has a capital, and Turkish two letters i."""
    assert "ẞ" in alternatives()["S"]
    assert "SS" not in alternatives()["S"]
    assert "İ" in alternatives()["I"]
    assert "ı" in alternatives()["i"]
