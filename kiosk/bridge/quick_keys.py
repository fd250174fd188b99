"""Quick keys: what stands above the keyboard while a field has the focus, one touch each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bridge import wording
from kiosk.domain.addresses import EmailEnding, endings
from kiosk.domain.campaign import FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.postcodes import has_letters

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
