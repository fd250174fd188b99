"""Which keys the on-screen keyboard shows for a field."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.keyboards import LATIN_KEYBOARD, alternatives, letters_of, offered, standing
from kiosk.domain.postcodes import only_digits
from kiosk.domain.unicode import marks

LATIN_FIELDS = frozenset({FieldName.EMAIL, FieldName.POSTCODE})
_Hint = Qt.InputMethodHint


def layout_of(name: FieldName) -> str:
    """The layout that a field insists on, or "": whichever the signer types on."""
    return LATIN_KEYBOARD if name in LATIN_FIELDS else ""


def keyboards_of(campaign: Campaign) -> dict[str, object]:
    """What the on-screen keyboard can show, as Typing.qml wants it."""
    languages = [edition.language for edition in campaign.editions]
    return {
        "layouts": [
            {
                "code": layout.code,
                "name": layout.name,
                "script": layout.script.value,
                "letters": letters_of(layout.language),
            }
            for layout in offered(languages)
        ],
        "standing": {script.value: code for script, code in standing(languages).items()},
        "behind": alternatives(),
        "marks": marks(),
    }


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
