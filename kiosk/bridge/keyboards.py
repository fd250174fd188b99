"""Which keys the on-screen keyboard shows for a field.

Quick keys: what stands above the keyboard while a field has the focus, one touch each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from kiosk.domain.addresses import EmailEnding, endings
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.keyboards import LATIN_KEYBOARD, alternatives, letters_of, offered, standing
from kiosk.domain.postcodes import has_letters, only_digits
from kiosk.domain.unicode import marks

from . import wording

LATIN_FIELDS = frozenset({FieldName.EMAIL, FieldName.POSTCODE})
_Hint = Qt.InputMethodHint


def layout_of(name: FieldName) -> str:
    """The layout that a field insists on, or "": whichever the signer types on."""
    return LATIN_KEYBOARD if name in LATIN_FIELDS else ""


def keyboards_of(campaigns: Sequence[Campaign]) -> dict[str, object]:
    """What the on-screen keyboard can show, as Typing.qml wants it."""
    editions = (edition for each in campaigns for edition in each.editions)
    return keyboards_for(list(dict.fromkeys(edition.language for edition in editions)))


def keyboards_for(languages: Sequence[str]) -> dict[str, object]:
    """The same for whoever reads one of these languages (BCP 47 tags)."""
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


DIGITS = "0123456789"
"""For postcodes of letters and digits: no way to and fro between two layouts."""


@dataclass(frozen=True, slots=True)
class QuickKey:
    """One key. `touch` changes the draft and says whether the field is done with."""

    shown: str
    touch: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class QuickKeys:
    """The keys of one field; while not `live` they are seen and cannot be touched."""

    keys: tuple[QuickKey, ...] = ()
    live: bool = True

    @property
    def shown(self) -> list[str]:
        """What stands on them."""
        return [key.shown for key in self.keys]


def quick_keys(draft: Draft, name: FieldName, language: str) -> QuickKeys:
    """What may help to fill in field `name` of `draft` for a reader of `language`."""
    typed = draft.values.get(name, "")
    if name is FieldName.EMAIL:
        found = endings(typed, language)
        return QuickKeys(tuple(_ending(draft, each) for each in found), live=bool(typed.strip()))
    if name is FieldName.FAMILY_NAME and draft.asks(name):
        key = QuickKey(wording.only_one_name(), lambda: _claim_one_name(draft))
        return QuickKeys((key,), live=not typed and not draft.single_name)
    if name is FieldName.POSTCODE and has_letters(draft.country):
        return QuickKeys(tuple(_digit(draft, digit) for digit in DIGITS))
    return QuickKeys()


def _ending(draft: Draft, ending: EmailEnding) -> QuickKey:
    def touch() -> bool:
        draft.type(FieldName.EMAIL, ending.address)
        return ending.whole

    return QuickKey(ending.shown, touch)


def _digit(draft: Draft, digit: str) -> QuickKey:
    def touch() -> bool:
        draft.type(FieldName.POSTCODE, draft.values.get(FieldName.POSTCODE, "") + digit)
        return False

    return QuickKey(digit, touch)


def _claim_one_name(draft: Draft) -> bool:
    draft.claim_one_name()
    return True
