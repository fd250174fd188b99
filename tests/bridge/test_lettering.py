"""Letters follow the script of a language, whichever way it runs."""

from typing import Any

import pytest

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.lettering import CurrentLettering
from kiosk.domain.lettering import FACES, LATIN, LETTERINGS, lettering

NASKH, HEBREW = "Noto Naskh Arabic", "Noto Serif Hebrew"
SERIFS = {
    "en": "Noto Serif",
    "uk": "Noto Serif",
    "tr-TR": "Noto Serif",
    "el": "Noto Serif",
    "ar": NASKH,
    "ar-EG": NASKH,
    "fa": NASKH,
    "ckb": NASKH,
    "ur": NASKH,
    "az-Arab": NASKH,
    "pa-PK": NASKH,
    "he": HEBREW,
    "he-IL": HEBREW,
    "yi": HEBREW,
    "dv": "Noto Sans Thaana",
    "tlh": "Noto Serif",
}
"""Two right-to-left languages of one script, one of another, and one that Qt has never heard of."""


@pytest.mark.parametrize("language", SERIFS)
def test_each_script_has_its_faces(language: str) -> None:
    """The serif face of each language."""
    assert CurrentLettering(language).property("serif") == SERIFS[language]


def test_only_airy_faces_are_set_close() -> None:
    """Hebrew stands on lines as Latin does; Arabic faces bring their air themselves."""
    hebrew, arabic = lettering("Hebr"), lettering("Arab")
    assert (hebrew.leading, hebrew.tight, hebrew.airy) == (LATIN.leading, LATIN.tight, False)
    assert arabic.leading < LATIN.leading
    assert arabic.airy
    assert {each.sans for each in LETTERINGS.values()} < FACES


def test_they_follow_the_language(appeal: Appeal) -> None:
    """One touch changes the faces with everything else, and back."""
    letters: Any = appeal.letters
    found = [letters.property("sans")]
    for language in ("ar", "en"):
        appeal.choose(language)
        found.append(letters.property("sans"))
    assert found == ["Noto Sans", "Noto Sans Arabic", "Noto Sans"]
