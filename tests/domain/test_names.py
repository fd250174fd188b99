"""Capitals of names: what nobody set is mended, what somebody meant stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import INNER, mend_name
from kiosk.domain.text import clean

FAMILY = {
    "smith": "Smith",
    "von und zu guttenberg": "von und zu Guttenberg",
    "Von und zu guttenberg": "von und zu Guttenberg",
    "sturm und drang": "Sturm Und Drang",
    "nguyen van anh": "Nguyen Van Anh",
    "nguyễn văn anh": "Nguyễn Văn Anh",
    "jansen van rensburg": "Jansen van Rensburg",
    "van ijzendoorn": "van IJzendoorn",
    "ijaz": "Ijaz",
    "o'neill": "O'Neill",
    "o’neill": "O’Neill",
    "O'neill": "O'Neill",
    "jean-luc": "Jean-Luc",
    "de la cruz": "de la Cruz",
    "De la cruz": "de la Cruz",
    "Van der berg": "van der Berg",
    "van 't hoff": "van 't Hoff",
    "'t hooft": "'t Hooft",
    "ramón y cajal": "Ramón y Cajal",
    "al sayed": "al Sayed",
    "dell'acqua": "Dell'Acqua",
    "sa'id": "Sa'id",
    "le pen": "Le Pen",
    "La fontaine": "La Fontaine",
    "van": "Van",
    "al": "Al",
    "  garcía   lópez ": "García López",
    "петрова": "Петрова",
    "мар'яненко": "Мар'яненко",
    "в'юн": "В'юн",
    "παπαδόπουλος": "Παπαδόπουλος",
}
KEPT = [
    *("McDonald", "de la Cruz", "van der Berg", "DiCaprio", "De la Cruz", "Van den Berg"),
    *("O'Neill", "o'Neill", "d'Estaing", "SMITH", "MACDONALD-ROSS", "von der Leyen"),
    *("<img src=x>", "1a", "x_y", "a@b"),
    *("منصور", "دي لا كروز", "王小明", "მარიამი", "עמית", "ß", ""),
]


@pytest.mark.parametrize(("typed", "mended"), FAMILY.items())
def test_a_family_name_gets_the_capitals_nobody_set(typed: str, mended: str) -> None:
    """Words in small letters get one; particles stay small; the keyboard's own goes, if need be."""
    assert mend_name(typed, "en", family=True) == mended


@pytest.mark.parametrize("name", KEPT)
def test_what_was_meant_stays(name: str) -> None:
    """A capital made by hand, all capitals, and scripts that have none."""
    assert mend_name(name, "en", family=True) == name


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("amina", "Amina"),
        ("thi van anh", "Thi Van Anh"),
        ("Thi van anh", "Thi Van Anh"),
        ("minh di", "Minh Di"),
        ("anna von lea", "Anna Von Lea"),
        ("jean la e y", "Jean La E Y"),
        ("maria del carmen", "Maria del Carmen"),
        ("maria de los angeles", "Maria de los Angeles"),
        ("Anna maria", "Anna Maria"),
        ("Di", "Di"),
        ("van anh", "Van Anh"),
        ("al", "Al"),
    ],
)
def test_a_given_name_does_not_begin_with_a_particle(typed: str, mended: str) -> None:
    """Inside it particles stay small, at its front they are names."""
    assert mend_name(typed, "en", family=False) == mended


@pytest.mark.parametrize(
    ("language", "typed", "mended"),
    [
        ("tr", "ismail", "İsmail"),
        ("az-Latn", "ilham", "İlham"),
        ("tr", "ışık", "Işık"),
        ("en", "ışık", "Işık"),
        ("en", "ismail", "Ismail"),
        ("nl", "ijsbrand", "IJsbrand"),
        ("nl-BE", "Ijsbrand", "IJsbrand"),
        ("en", "ijaz", "Ijaz"),
        ("es", "maria de jesus", "Maria de Jesus"),
        ("de", "maria de jesus", "Maria De Jesus"),
        ("pt-BR", "joana do carmo", "Joana do Carmo"),
    ],
)
def test_what_a_language_does(language: str, typed: str, mended: str) -> None:
    """Turkish has two letters i, Dutch has one letter ij, Spanish has particles in given names."""
    assert mend_name(typed, language, family=False) == mended


@given(st.text(max_size=40), st.booleans(), st.sampled_from(["en", "tr", "ar"]))
def test_only_letters_change_and_only_their_case(typed: str, family: bool, language: str) -> None:
    """Whatever is typed: the same letters, and mending twice is mending once."""
    mended = mend_name(typed, language, family=family)
    assert len(mended) == len(clean(typed))
    for before, after in zip(clean(typed), mended, strict=True):
        assert after == before or after in (before.title(), before.lower(), "İ")
        assert unicodedata.category(after)[0] == unicodedata.category(before)[0]
    assert mend_name(mended, language, family=family) == mended


def test_particles_are_in_small_letters() -> None:
    """A word of the table in capitals would never be found."""
    assert all(word == word.lower() for word in INNER)


def test_ijsselmuiden() -> None:
    """A Dutch reader's family name begins with one letter of two signs; nobody else's does."""
    assert mend_name("ijsselmuiden", "nl", family=True) == "IJsselmuiden"
    assert mend_name("ijsselmuiden", "en", family=True) == "Ijsselmuiden"
