"""Every character that is shipped has a real glyph in the fonts of the theme."""

from collections.abc import Iterable
from itertools import chain
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout

from kiosk.app.environment import SETS, join_typefaces
from kiosk.bridge.countries import countries
from kiosk.bridge.lettering import CurrentLettering
from kiosk.domain.lettering import FACES
from kiosk.packs.campaign import load_campaign
from kiosk.paths import TRANSLATIONS
from tests.packs.shipped import LANGUAGES, SHIPPED, texts

NOWHERE = "\U0010fffd"
"""A private character, which no font has."""
WIDE = 1e7
"""Pixels; one line for any text."""


@pytest.fixture(autouse=True)
def joined(qapp: QGuiApplication) -> None:
    """As in the kiosk: each face stands in for the others."""
    join_typefaces()


def families(language: str) -> tuple[str, str]:
    """The faces of a language's script, serif and sans."""
    letters = CurrentLettering(language)
    return letters.property("serif"), letters.property("sans")


def drawn(text: str, family: str) -> dict[str, bool]:
    """Families that Qt draws `text` with when asked for `family`, and whether one has a gap."""
    font = QFont(family)
    font.setPixelSize(24)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(WIDE)
    layout.endLayout()
    gaps: dict[str, bool] = {}
    for run in layout.glyphRuns():
        name = run.rawFont().familyName()
        gaps[name] = gaps.get(name, False) or 0 in run.glyphIndexes()
    return gaps


def missing(text: str, family: str) -> dict[str, str]:
    """Characters of `text` without a glyph, as "U+0041", each with the family that lacks it."""
    return {
        f"U+{ord(each):04X}": name
        for each in sorted(set(text))
        for name, gap in drawn(each, family).items()
        if gap
    }


def translated(language: str) -> list[str]:
    """The interface's sentences in `language`; in English, also those in the sources."""
    found: list[str] = []
    for file in TRANSLATIONS.glob("*.ts"):
        root = ElementTree.parse(file).getroot()
        if root.get("language") == language:
            found += [each.text or "" for each in root.iter("translation")]
            found += [each.text or "" for each in root.iter("numerusform")]
        if language == "en":
            found += [each.text or "" for each in root.iter("source")]
    return found


def counted_and_dated(language: str) -> list[str]:
    """All digits with their separators, a percentage, and every month's and day's name."""
    locale = QLocale(language)
    form = QLocale.FormatType.LongFormat
    days = [QDate(2026, month, month) for month in range(1, 13)]
    numbers = [locale.toString(9_876_543_210), locale.toString(-0.5, "f", 1), locale.percent()]
    return numbers + [locale.toString(day, form) for day in days]


def shipped(language: str) -> list[str]:
    """Everything that the kiosk can say in `language`."""
    editions = chain.from_iterable(load_campaign(each).editions for each in SHIPPED)
    return [
        *chain.from_iterable(texts(each) for each in editions if each.language == language),
        *translated(language),
        *(name for _, name in countries(language)),
        *counted_and_dated(language),
    ]


def on_one_line(said: Iterable[str]) -> str:
    """One text of many."""
    return " ".join(" ".join(said).split("\n"))


def test_the_fonts_of_the_theme_are_there() -> None:
    """Qt would replace a missing family without a word; an invented one is not there."""
    assert set(chain.from_iterable(SETS)) == FACES
    assert set(QFontDatabase.families()) >= FACES
    assert "Noto Sans Fabelried" not in QFontDatabase.families()


def test_languages_are_all_looked_at() -> None:
    """No translation is in a language that no pack is in."""
    files = {ElementTree.parse(f).getroot().get("language") for f in TRANSLATIONS.glob("*.ts")}
    assert files <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_has_a_glyph(language: str) -> None:
    """Stories, interface, countries, numbers and dates: no gap, and no font but the theme's."""
    text = on_one_line(shipped(language))
    assert len(text) > 8_000
    for family in families(language):
        assert missing(text, family) == {}
        assert drawn(text, family).keys() <= FACES
        assert not any(drawn(text, family).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_named_in_every_language(language: str) -> None:
    """The list of languages, each in its own script, is whole whatever script is around it."""
    endonyms = {e.endonym for each in SHIPPED for e in load_campaign(each).editions}
    text = on_one_line(sorted(endonyms))
    for family in families(language):
        assert missing(text, family) == {}
        assert drawn(text, family).keys() <= FACES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_is_reported(language: str) -> None:
    """A character that no font has is named, with the font that was tried."""
    for family in families(language):
        assert missing(f"a{NOWHERE}b", family) == {"U+10FFFD": family}
