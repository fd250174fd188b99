"""What one signer does to the on-screen keyboard is nothing to the next: layout, shift, lists."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.devtools.finger import class_of
from kiosk.devtools.walk import Walk
from kiosk.domain.journey import Screen
from tests.app.hands import Hand, caps, middle, name_of, named, ways
from tests.app.lone import Lone
from tests.proof import some

GIVEN, FAMILY, EMAIL, POSTCODE = "Given name", "Family name", "E-mail", "Postcode"
TYPED_ON = (GIVEN, FAMILY, EMAIL, POSTCODE)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Lone]:
    """No hub: it would only take time."""
    made = Lone(tmp_path / "stand")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _steady_cursor(qapp: QGuiApplication) -> Iterator[None]:
    """A cursor that does not blink, so that frames can be compared."""
    usual = qapp.styleHints().cursorFlashTime()
    qapp.styleHints().setCursorFlashTime(0)
    yield
    qapp.styleHints().setCursorFlashTime(usual)


def letters_at(walk: Walk, label: str) -> set[str]:
    """The letters that come up for a field."""
    walk.finger.tap(label)
    walk.finger.until(lambda: caps(walk.finger), "keys")
    walk.finger.look()
    return {letter.lower() for letter in walk.finger.keyboard_letters()}


def list_open(walk: Walk) -> bool:
    """Whether the list of layouts is open."""
    return any(class_of(item) == "LayoutList" for item in walk.finger._items())


def use(walk: Walk, name: str) -> None:
    """Choose a layout by its language's name, with two touches."""
    walk.finger.press_key("ChangeLanguageKey")
    walk.finger.tap(name)
    walk.finger.look()


def frames(walk: Walk) -> list[QImage]:
    """What the next person sees: the form with the keyboard up for each field."""
    walk.open_form()
    found = []
    for label in some(TYPED_ON, 2):
        letters_at(walk, label)
        found.append(walk.finger.look())
    leave(walk)
    return found


def leave(walk: Walk) -> None:
    """Back to the start."""
    walk.kiosk.journey.leave()
    walk.at(Screen.ATTRACT)
    walk.finger.look()


def test_a_layout_is_chosen_by_mouse_finger_and_keys(walk: Walk) -> None:
    """The globe's list, each way: the layout comes up, the list goes, nothing is typed."""
    walk.open_form()
    letters_at(walk, GIVEN)
    use(walk, "Русский")
    assert "ф" in letters_at(walk, GIVEN)
    hand = Hand(walk.finger)
    hand.tap(hand.special("ChangeLanguageKey"))
    hand.tap(next(item for item in named(walk.finger, "LayoutList", "Shqip")))
    assert "ë" in letters_at(walk, GIVEN)
    walk.finger.press_key("ChangeLanguageKey")
    for _ in walk.kiosk.appeal.campaign.editions:
        walk.finger.key(Qt.Key.Key_Up)
    for _ in range(60):
        walk.finger.key(Qt.Key.Key_Left)
    walk.finger.key(Qt.Key.Key_Return)
    assert not list_open(walk)
    assert letters_at(walk, GIVEN) >= set("qwerty") - letters_at(walk, EMAIL)
    walk.finger.press_key("ChangeLanguageKey")
    walk.finger.key(Qt.Key.Key_Escape)
    assert not list_open(walk)
    assert walk.finger.text_of(GIVEN) == ""


def test_the_list_names_languages_as_the_bar_does(walk: Walk) -> None:
    """The campaign's come first, by the names that stand above the screen."""
    walk.open_form()
    letters_at(walk, GIVEN)
    walk.finger.press_key("ChangeLanguageKey")
    walk.finger.look()
    names = list(dict.fromkeys(name_of(item) for item in named(walk.finger, "LayoutList")))
    editions = [edition.endonym for edition in walk.kiosk.appeal.campaign.editions]
    assert names[: len(editions)] == editions
    assert {"Українська", "Türkçe", "Polski", "Tiếng Việt", "עברית"} <= set(names)


def test_a_chosen_layout_is_for_names_and_not_for_addresses(walk: Walk) -> None:
    """E-mail and postcode come up Latin; the other name with what was chosen."""
    walk.open_form()
    letters_at(walk, GIVEN)
    use(walk, "Русский")
    assert "q" in letters_at(walk, EMAIL)
    assert "ф" not in letters_at(walk, POSTCODE)
    assert "ф" in letters_at(walk, FAMILY)
    walk.kiosk.appeal.choose("fr")
    assert "ф" not in {letter.lower() for letter in walk.finger.keyboard_letters()}


def _caps_lock(walk: Walk) -> None:
    walk.finger.press_key("ShiftKey")
    walk.finger.press_key("ShiftKey")


def _held(walk: Walk) -> None:
    hand = Hand(walk.finger)
    key = next(key for key in caps(walk.finger) if key.property("face").lower() == "o")
    hand.press(middle(key))
    walk.finger.until(hand.offered, "what is behind the key")


def _second_page(walk: Walk) -> None:
    walk.finger.press_key("SymbolModeKey")
    walk.finger.tap_item(next(k for k in caps(walk.finger) if k.property("face") == "1/2"))


def _latin_page(walk: Walk) -> None:
    use(walk, "עברית")
    walk.finger.press_key("InputModeKey")


MISCHIEF: dict[str, Callable[[Walk], None]] = {
    "layout": lambda walk: use(walk, "Tiếng Việt"),
    "script": lambda walk: walk.finger.tap_item(ways(walk.finger)[0]),
    "latin page": _latin_page,
    "shift": lambda walk: walk.finger.press_key("ShiftKey"),
    "caps lock": _caps_lock,
    "symbols": lambda walk: walk.finger.press_key("SymbolModeKey"),
    "second page": _second_page,
    "list": lambda walk: walk.finger.press_key("ChangeLanguageKey"),
    "letters": _held,
    "put away": lambda walk: walk.finger.press_key("HideKeyboardKey"),
    "real keys": lambda walk: walk.finger.key(Qt.Key.Key_CapsLock),
}


@pytest.mark.proof
def test_every_state_of_the_keyboard_ends_with_its_signer(walk: Walk) -> None:
    """Left in any of them, in a name or an address: the next form is as new, pixel for pixel."""
    fresh = frames(walk)
    assert frames(walk) == fresh
    for label in some((GIVEN, EMAIL), 1):
        for name, act in some(MISCHIEF.items(), 4):
            walk.open_form()
            letters_at(walk, label)
            act(walk)
            leave(walk)
            assert frames(walk) == fresh, (label, name)


def test_the_frames_show_a_layout_that_stayed(walk: Walk) -> None:
    """Negative control: in the same form the chosen layout is still there, and seen."""
    walk.open_form()
    letters_at(walk, GIVEN)
    fresh = walk.finger.look()
    use(walk, "Русский")
    assert walk.finger.look() != fresh
