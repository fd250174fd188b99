"""Which keys the on-screen keyboard shows for a field."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.postcodes import only_digits

KEYBOARDS = {
    "en": "en_GB",
    "ar": "ar_AR",
    "fr": "fr_FR",
    "de": "de_DE",
    "es": "es_ES",
    "ru": "ru_RU",
}
"""Qt Virtual Keyboard's layout for a language; others get the Latin one."""
LATIN_KEYBOARD = "en_GB"
LATIN_FIELDS = frozenset({FieldName.EMAIL, FieldName.POSTCODE})
_Hint = Qt.InputMethodHint


def keyboard_for(language: str) -> str:
    """The layout for text in `language` (a BCP 47 tag, of which the first part counts)."""
    return KEYBOARDS.get(language.partition("-")[0], LATIN_KEYBOARD)


def layout_of(name: FieldName, language: str) -> str:
    """The layout for a field of a form in `language`."""
    return LATIN_KEYBOARD if name in LATIN_FIELDS else keyboard_for(language)


def hints_of(name: FieldName, draft: Draft) -> int:
    """Qt's input method hints for a field, as a number.

    Only a country that the signer chose takes the letters away: with the campaign's own country
    digits come first, and somebody from elsewhere finds letters behind a key.
    """
    hints = _Hint.ImhNone
    if name is FieldName.EMAIL:
        hints = _Hint.ImhEmailCharactersOnly | _Hint.ImhNoAutoUppercase
    elif name is FieldName.POSTCODE and not only_digits(draft.country):
        hints = _Hint.ImhPreferUppercase
    elif name is FieldName.POSTCODE:
        chosen = draft.values.get(FieldName.COUNTRY)
        hints = _Hint.ImhDigitsOnly if chosen else _Hint.ImhPreferNumbers
    return int(hints.value)
