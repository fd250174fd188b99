"""The on-screen keyboard: inside the window, below the field, with the letters the field needs."""

from functools import partial

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.devtools.walk import Walk
from kiosk.domain.campaign import FieldName
from tests.app.conftest import LANDSCAPE, PORTRAIT, OpenKiosk
from tests.proof import some

SMALL = QSize(1024, 600)
TYPED_ON = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME, FieldName.EMAIL, FieldName.POSTCODE)


def edges(item: QQuickItem) -> tuple[float, float]:
    """Upper and lower edge in the window, in pixels."""
    top = item.mapToScene(QPointF(0, 0)).y()
    return top, top + item.height()


def keyboard_top(walk: Walk) -> float:
    """Where the keyboard begins."""
    key = next(item for item, kind, text in walk.finger.shown_keys() if text)
    return edges(key)[0]


def stands_clear(walk: Walk, field: QQuickItem) -> bool:
    """Whether the whole of `field` is between the window's top and the keyboard."""
    top, bottom = edges(field)
    return top >= 0 and bottom <= keyboard_top(walk)


def offers(walk: Walk, letter: str) -> bool:
    """Whether the keyboard shows `letter`."""
    return letter in walk.finger.keyboard_letters()


@pytest.mark.proof
@pytest.mark.parametrize("size", some([LANDSCAPE, PORTRAIT, SMALL], 2), ids=str)
@pytest.mark.parametrize("language", some(["ar", "en"], 1))
def test_the_field_stands_above_the_keyboard(
    open_kiosk: OpenKiosk, size: QSize, language: str
) -> None:
    """Every field, both orientations, both directions: whole, and clear of the keys."""
    walk = open_kiosk(size=size, with_hub=False)
    walk.choose_language(language)
    walk.open_form()
    for name in TYPED_ON:
        walk.finger.tap(walk.label(name))
        walk.finger.until(lambda: walk.finger.keyboard_letters(), "keyboard")
        field = walk.finger.find(walk.label(name))
        walk.finger.until(partial(stands_clear, walk, field), f"{name} above the keyboard")


def test_the_letters_are_those_of_language_and_field(walk: Walk) -> None:
    """Arabic letters for a name in Arabic, Latin ones for its e-mail address."""
    walk.choose_language("ar")
    walk.open_form()
    for name, letter in ((FieldName.GIVEN_NAME, "ش"), (FieldName.EMAIL, "a")):
        walk.finger.tap(walk.label(name))
        walk.finger.until(partial(offers, walk, letter), f"{name} letters")


def test_done_and_next_lead_on(walk: Walk) -> None:
    """The keyboard's Enter goes from field to field."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.type("Amina")
    walk.finger.press_key("EnterKey")
    walk.finger.type("Haddad")
    assert walk.finger.text_of("Given name") == "Amina"
    assert walk.finger.text_of("Family name") == "Haddad"


def test_names_begin_with_a_capital_and_addresses_do_not(walk: Walk) -> None:
    """One touch a letter: shift is up for a name's first letter and down for an address."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.until(lambda: "A" in walk.finger.keyboard_letters(), "capitals")
    walk.finger.tap("E-mail")
    walk.finger.until(lambda: "a" in walk.finger.keyboard_letters(), "small letters")


def test_there_is_no_way_to_settings_or_handwriting(walk: Walk) -> None:
    """Only letters, shift, symbols, language, space, hide, erase and enter."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.until(lambda: walk.finger.keyboard_letters(), "keyboard")
    kinds = {kind for _, kind, _ in walk.finger.shown_keys()}
    assert kinds <= {
        "Key",
        "ShiftKey",
        "SymbolModeKey",
        "ChangeLanguageKey",
        "SpaceKey",
        "HideKeyboardKey",
        "BackspaceKey",
        "EnterKey",
    }


def test_a_real_keyboard_works_as_well(walk: Walk) -> None:
    """Tab moves from field to field; what is typed arrives."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys("Jo")
    walk.finger.key(Qt.Key.Key_Tab)
    walk.finger.keys("Ng")
    assert walk.finger.text_of("Family name") == "Ng"
