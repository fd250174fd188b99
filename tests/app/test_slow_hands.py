"""A finger that rests and a hand that trembles write what they mean."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from tests.app.conftest import OpenKiosk
from tests.app.hands import Hand, Resting, Trembling, caps, middle, name_of
from tests.app.lone import Lone
from tests.app.test_letters import read_by_the_office
from tests.proof import some

RESTS = 0.7
"""Seconds."""
FOUR_MM = 24
"""In pixels: 12 mm are nine hundredths of the window's 800."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Lone]:
    """No hub: it would only take time."""
    made = Lone(tmp_path / "stand")
    yield made
    made.close()


def sign(walk: Walk, hand: Hand, given: str, family: str) -> None:
    """Everything by this hand: fields, letters, the buttons."""
    touch(walk, hand, said("AttractScreen", "Sign"))
    walk.at(Screen.FORM)
    for name, text in ((FieldName.GIVEN_NAME, given), (FieldName.FAMILY_NAME, family)):
        touch(walk, hand, walk.label(name))
        walk.finger.until(lambda: caps(walk.finger), "keys")
        walk.finger.look()
        hand.write(text)
    hand.tap(hand.special("HideKeyboardKey"))
    touch(walk, hand, said("FormScreen", "Sign"))
    walk.at(Screen.THANKS)
    touch(walk, hand, said("ThanksScreen", "Done"))
    walk.at(Screen.ATTRACT)


def touch(walk: Walk, hand: Hand, name: str) -> None:
    """Something that is no key."""
    hand.tap(walk.finger.reach(name))


@pytest.mark.proof
@pytest.mark.parametrize("language", some(["de", "en", "ru"], 1))
def test_a_resting_finger_writes_plain_letters(
    demo: Lone, open_kiosk: OpenKiosk, language: str
) -> None:
    """Long enough on each key that letters are offered over it: none of them is written."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.05)
    walk.choose_language(language)
    given, family = ("Леся", "Соснова") if language == "ru" else ("Anna", "Season")
    sign(walk, Resting(walk.finger), given, family)
    assert read_by_the_office(walk, demo) == [(given, family)]


@pytest.mark.proof
@pytest.mark.parametrize("seed", some(range(3), 1))
def test_a_hand_that_trembles_writes_each_letter_once(demo: Lone, walk: Walk, seed: int) -> None:
    """Within 4 mm of each aim, every contact twice: the name with its double letters, no more."""
    sign(walk, Trembling(walk.finger, FOUR_MM, seed), "Hannah", "Willoughby")
    assert read_by_the_office(walk, demo) == [("Hannah", "Willoughby")]


def rest(walk: Walk, hand: Hand, key: QQuickItem) -> None:
    """Down, `RESTS` seconds, up."""
    end = time.monotonic() + RESTS
    hand.press(middle(key))
    walk.finger.until(lambda: time.monotonic() > end, "a rest")
    hand.now += round(1000 * RESTS)
    hand.lift(middle(key))
    hand.now += 300


def begin(walk: Walk) -> None:
    """In the given name."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.until(lambda: caps(walk.finger), "keys")
    walk.finger.look()


def test_a_mark_is_seen_on_a_circle(open_kiosk: OpenKiosk) -> None:
    """Vowel signs of Arabic, behind a key: alone they would be an empty place. Its name is it."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.05)
    walk.choose_language("ar")
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.GIVEN_NAME))
    hand = Hand(walk.finger)

    def of_the_mark() -> QQuickItem | None:
        holding = (each for each in caps(walk.finger) if "\u064e" in each.property("behind"))
        return next(holding, None)

    walk.finger.until(of_the_mark, "the mark's key")
    key = of_the_mark()
    assert key is not None
    hand.press(middle(key))
    walk.finger.until(hand.offered, "what is behind the key")
    seen = {
        name_of(letter): child.property("text")
        for letter in hand.offered()
        for child in letter.childItems()
        if child.property("text")
    }
    assert seen["\u064e"] == "\u25cc\u064e"
    assert seen["\u0640"] == "\u0640"
    hand.lift(middle(key))


def key_of(walk: Walk, letter: str) -> QQuickItem:
    """The key that shows `letter`."""
    return next(key for key in caps(walk.finger) if key.property("face").lower() == letter)


def test_who_is_in_no_hurry_is_offered_nothing_so_soon(open_kiosk: OpenKiosk) -> None:
    """With “no time limits” the same rest opens nothing; without, it does."""
    walk = open_kiosk(with_hub=False, hold_seconds=RESTS / 2)
    begin(walk)
    hand = Hand(walk.finger)
    hand.press(middle(key_of(walk, "o")))
    walk.finger.until(hand.offered, "what is behind the key")
    hand.lift(middle(key_of(walk, "o")))
    walk.kiosk.comfort.setUnhurried(True)
    assert walk.kiosk.comfort.property("hold") == round(3000 * RESTS / 2)


def test_a_resting_finger_erases_one_letter(open_kiosk: OpenKiosk) -> None:
    """Backspace goes on only for whom holds it twice as long as letters take."""
    walk = open_kiosk(with_hub=False, hold_seconds=60)
    begin(walk)
    walk.finger.keys("abcdef")
    rest(walk, Hand(walk.finger), Hand(walk.finger).special("BackspaceKey"))
    assert walk.finger.text_of("Given name") == "abcde"


def test_a_held_erase_key_goes_on(open_kiosk: OpenKiosk) -> None:
    """And stops when it is let go of."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.05)
    begin(walk)
    walk.finger.keys("abcdef")
    hand = Hand(walk.finger)
    key = hand.special("BackspaceKey")
    hand.press(middle(key))
    walk.finger.until(lambda: walk.finger.text_of("Given name") == "", "nothing left")
    hand.lift(middle(key))
    hand.now += 300
    hand.write("a")
    assert walk.finger.text_of("Given name").lower() == "a"


def test_a_second_finger_chooses(open_kiosk: OpenKiosk) -> None:
    """While one holds the key; lifting that writes nothing more."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.05)
    begin(walk)
    hand, key = Hand(walk.finger), key_of(walk, "o")
    hand.press(middle(key))
    walk.finger.until(hand.offered, "what is behind the key")
    place = middle(hand.letter_offered("Ö"))
    hand.press(place, 1)
    hand.lift(place, 1)
    hand.lift(middle(key))
    assert walk.finger.text_of("Given name") == "Ö"
    assert hand.offered() == []


def test_sliding_away_writes_nothing(open_kiosk: OpenKiosk) -> None:
    """Neither the key nor what is behind it: a way back."""
    walk = open_kiosk(with_hub=False, hold_seconds=0.05)
    begin(walk)
    hand, key = Hand(walk.finger), key_of(walk, "o")
    hand.press(middle(key))
    walk.finger.until(hand.offered, "what is behind the key")
    far = middle(key) + QPointF(-400, 150)
    hand.move(far)
    hand.lift(far)
    assert walk.finger.text_of("Given name") == ""


def test_two_fingers_in_turn_write_in_their_order(walk: Walk) -> None:
    """The second comes down before the first is lifted, as quick typists do."""
    begin(walk)
    hand = Hand(walk.finger)
    one, two = middle(key_of(walk, "o")), middle(key_of(walk, "k"))
    hand.press(one)
    hand.press(two, 1)
    hand.lift(two, 1)
    hand.lift(one)
    assert walk.finger.text_of("Given name") == "Ok"


def test_a_key_shows_that_there_is_more_behind_it(walk: Walk) -> None:
    """Letters do; space, shift and the digits' key do not."""
    begin(walk)
    marked = {key.property("called").lower() for key in caps(walk.finger) if marks(key)}
    assert set("aeioulszc") <= marked
    assert marked.isdisjoint({"space", "capital letters", "enter", "erase", "digits and signs"})


def marks(key: QQuickItem) -> bool:
    """Whether its three dots are seen."""
    rows = (item for face in key.childItems() for item in face.childItems())
    return any(row.inherits("QQuickRow") and row.isVisible() for row in rows)
