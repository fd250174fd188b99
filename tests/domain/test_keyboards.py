"""Which layout a language is typed on."""

import pytest

from kiosk.domain.keyboards import (
    KEYBOARDS,
    LATIN_KEYBOARD,
    LAYOUTS,
    Script,
    has_keyboard,
    keyboard_for,
    offered,
    standing,
)


@pytest.mark.parametrize("language", KEYBOARDS)
def test_a_region_does_not_change_the_script(language: str) -> None:
    """Egypt's Arabic is typed like any."""
    assert keyboard_for(language) == keyboard_for(f"{language}-XX") == KEYBOARDS[language]


WITH_LAYOUT = ("uk", "el", "he", "fa", "tr", "pl", "cs", "hu", "ro", "sr", "bg", "hi", "vi")


@pytest.mark.parametrize("language", WITH_LAYOUT)
def test_languages_with_a_layout_get_it(language: str) -> None:
    """And not the English one."""
    assert keyboard_for(language).startswith(f"{language}_")
    assert has_keyboard(language)


@pytest.mark.parametrize(
    ("language", "layout"),
    [
        ("tlh", LATIN_KEYBOARD),
        ("cy", LATIN_KEYBOARD),
        ("kk", "ru_RU"),
        ("ce", "ru_RU"),
        ("be-BY", "ru_RU"),
        ("sr-Latn", LATIN_KEYBOARD),
        ("uz-Cyrl-UZ", "ru_RU"),
        ("ka", LATIN_KEYBOARD),
    ],
)
def test_languages_without_a_layout(language: str, layout: str) -> None:
    """One in their script, where that is Cyrillic; else Latin."""
    assert keyboard_for(language) == layout
    assert not has_keyboard(language)


def test_the_campaigns_layouts_come_first_and_each_once() -> None:
    """Then all others."""
    found = [layout.code for layout in offered(["ru", "en", "tlh", "ar"])]
    assert found[:3] == ["ru_RU", "en_GB", "ar_AR"]
    assert sorted(found) == sorted(LAYOUTS)


def test_a_layout_stands_for_each_script() -> None:
    """The campaign's first; Latin and Cyrillic also where the campaign has none."""
    assert standing(["ar"]) == {
        Script.ARABIC: "ar_AR",
        Script.LATIN: "en_GB",
        Script.CYRILLIC: "ru_RU",
    }
    assert standing(["uk", "de", "ru"]) == {Script.CYRILLIC: "uk_UA", Script.LATIN: "de_DE"}
