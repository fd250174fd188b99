"""Countries in any language of a campaign, found by a few letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.countries import countries, country_name, matching

LANGUAGES = ["en", "ar", "fr", "de", "ru", "ce", "ckb", "pt-BR", "zh-Hant-TW", "sr-Latn", "ar-001"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_complete(language: str) -> None:
    """At least 240 countries and territories, each code once, each with a name."""
    found = countries(language)
    codes = [code for code, _ in found]
    assert len(found) >= 240
    assert len(set(codes)) == len(codes)
    assert {"DE", "SY", "PS", "XK", "TW", "RU", "GB", "AQ", "CI"} <= set(codes)
    assert all(name.strip() for _, name in found)
    assert not {"EU", "UN", "ZZ", "XA"} & set(codes)


@pytest.mark.parametrize("language", ["tlh", "xx-YY", "zxx"])
def test_a_language_that_nobody_has_counted_gets_english(language: str) -> None:
    """A pack in a language that CLDR does not know still has a list."""
    assert countries(language) == countries("en")


def test_names_are_in_their_language() -> None:
    """The list speaks the language asked for, and is ordered in it."""
    assert country_name("ar", "SY") == "سوريا"
    assert country_name("fr", "DE") == "Allemagne"
    assert country_name("en", "ZZ") == country_name("en", "") == ""
    names = [name for _, name in countries("fr")]
    assert names.index("Égypte") < names.index("Finlande")


@pytest.mark.parametrize(
    ("language", "typed", "code"),
    [
        ("en", "ger", "DE"),
        ("en", "GERM", "DE"),
        ("en", "kingdom", "GB"),
        ("en", "bissau", "GW"),
        ("en", "cote d'i", "CI"),
        ("en", "Côte d’I", "CI"),
        ("en", "ivoire", "CI"),
        ("en", "aland", "AX"),
        ("en", "turkiye", "TR"),
        ("fr", "egypte", "EG"),
        ("fr", "Égy", "EG"),
        ("de", "osterreich", "AT"),
        ("ar", "سوريا", "SY"),
        ("ar", "المانيا", "DE"),
        ("ar", "ألمانيا", "DE"),
        ("ru", "рос", "RU"),
        ("en", "  germany ", "DE"),
    ],
)
def test_a_few_letters_find_it(language: str, typed: str, code: str) -> None:
    """The start of any word, in any case, accents and kinds of apostrophe ignored."""
    assert code in [found for found, _ in matching(language, typed)]


def test_what_does_not_start_so_is_left_out() -> None:
    """Letters inside a word do not count, nonsense finds nothing, nothing finds everything."""
    assert "DE" not in [code for code, _ in matching("en", "many")]
    assert matching("en", "qqq") == []
    assert matching("en", "") == matching("en", "   ") == list(countries("en"))


@given(st.sampled_from(LANGUAGES), st.text(max_size=12))
def test_anything_may_be_typed(language: str, typed: str) -> None:
    """No error, and never a line that is not in the list."""
    assert set(matching(language, typed)) <= set(countries(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_its_own_name(language: str) -> None:
    """Whoever types the whole name sees it."""
    assert all(pair in matching(language, pair[1]) for pair in countries(language))
