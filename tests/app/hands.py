"""Hands on the on-screen keyboard: real touches, with more than one finger, that rest and tremble.

Each touch carries its own time, so that what a hand does in milliseconds is the same on a slow
machine. Keys are found as they stand on the screen.
"""

import random
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QAccessible, QInputDevice, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devtools.finger import Finger, class_of

SCREEN = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
assert isinstance(SCREEN, QPointingDevice)


class Hand(QObject):
    """Touches the keys of one window; counts its touches."""

    def __init__(self, finger: Finger) -> None:
        super().__init__()
        self.finger = finger
        finger.window.installEventFilter(self)
        self.touches = 0
        self.now = 10_000
        """Milliseconds of this hand's own clock."""

    def press(self, at: QPointF, number: int = 0) -> None:
        """Finger `number` comes down."""
        self.touches += 1
        self._touch().press(number, at.toPoint()).commit()

    def move(self, at: QPointF, number: int = 0) -> None:
        """It slides."""
        self._touch().move(number, at.toPoint()).commit()

    def lift(self, at: QPointF, number: int = 0) -> None:
        """It is lifted."""
        self._touch().release(number, at.toPoint()).commit()

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.finger.window, SCREEN, False)

    def tap(self, item: QQuickItem) -> None:
        """Down and up, in the middle."""
        self.press(middle(item))
        self.now += 60
        self.lift(middle(item))
        self.now += 200

    def offered(self) -> list[QQuickItem]:
        """The letters of the open bubble."""
        return list(named(self.finger, "LetterBubble"))

    def letter_offered(self, letter: str) -> QQuickItem:
        """One of them."""
        return next(each for each in self.offered() if name_of(each) == letter)

    def write(self, text: str) -> None:
        """Type `text` letter by letter, in as few touches as a letter takes."""
        for letter in letters(text):
            self.letter(letter)

    def letter(self, letter: str) -> None:
        """Type one letter: on its key, behind a key, as a capital, on another script's keys."""
        if self.find(letter):
            return
        for way in (None, *ways(self.finger)):
            if way is not None:
                self.tap(way)
                self.finger.look()
            if self._key(letter.swapcase()) is not None and not self._key(letter):
                self.tap(self.special("ShiftKey"))
            if self.find(letter):
                return
        raise AssertionError(f"no way to U+{ord(letter[0]):04X}")

    def find(self, letter: str) -> bool:
        """Type it with one touch, if that can be: on its key, or behind a key."""
        if letter == " ":
            self.tap(self.special("SpaceKey"))
            return True
        key = self._key(letter)
        if key is None:
            return False
        if key.property("face") == letter:
            self.tap(key)
        else:
            self.choose(key, letter)
        return True

    def _key(self, letter: str) -> QQuickItem | None:
        keys = caps(self.finger)
        shown = (key for key in keys if key.property("face") == letter)
        hidden = (key for key in keys if letter in key.property("behind"))
        return next(shown, None) or next(hidden, None)

    def special(self, kind: str) -> QQuickItem:
        """A key that writes no letter: "ShiftKey", "SpaceKey", …"""
        return next(item for item, found, _ in self.finger.shown_keys() if found == kind)

    def choose(self, key: QQuickItem, letter: str) -> None:
        """Hold `key`, slide to `letter`, lift."""
        self.press(middle(key))
        self.finger.until(self.offered, "what is behind the key")
        place = middle(self.letter_offered(letter))
        self.move(place)
        self.now += 900
        self.lift(place)
        self.now += 200

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heard first: gives each touch this hand's time."""
        if isinstance(event, QTouchEvent):
            event.setTimestamp(self.now)
        return False


class Trembling(Hand):
    """Aims within `reach` pixels, trembles as far while it is down, and touches twice."""

    def __init__(self, finger: Finger, reach: float, seed: int) -> None:
        super().__init__(finger)
        self._reach = reach
        self._chance = random.Random(seed)

    def tap(self, item: QQuickItem) -> None:
        """A contact, lost and found again 80 ms later."""
        at = self._near(middle(item))
        for _ in range(2):
            self.press(at)
            for _ in range(3):
                self.now += 20
                self.move(self._near(at))
            self.lift(at)
            self.now += 80
        self.now += 300

    def _near(self, at: QPointF) -> QPointF:
        share = self._chance.uniform
        return at + QPointF(share(-1, 1), share(-1, 1)) * (self._reach / 2**0.5)


class Resting(Hand):
    """Every touch lasts until what is behind the key has opened."""

    def tap(self, item: QQuickItem) -> None:
        """Down, a rest, up."""
        self.press(middle(item))
        if item.property("behind"):
            self.finger.until(self.offered, "what is behind the key")
        self.now += 700
        self.lift(middle(item))
        self.now += 200


def letters(text: str) -> list[str]:
    """The letters of `text` with their marks: what one key types."""
    found: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        if unicodedata.combining(sign) and found:
            found[-1] += sign
        else:
            found.append(sign)
    return found


def caps(finger: Finger) -> list[QQuickItem]:
    """Every key that is up."""
    return [item for item in finger._items() if class_of(item) == "KeyCap"]


def ways(finger: Finger) -> list[QQuickItem]:
    """The keys that lead to another script."""
    return [key for key in caps(finger) if class_of(key.parentItem()) == "SpaceBar"]


def named(finger: Finger, kind: str, name: str | None = None) -> Iterator[QQuickItem]:
    """What has a name inside of the `kind` that is up; only those called `name`, if given."""
    for item in finger._items():
        above = item.parentItem()
        while above is not None and class_of(above) != kind:
            above = above.parentItem()
        if above is not None and name_of(item) and name in (None, name_of(item)):
            yield item


def name_of(item: QQuickItem) -> str:
    """Its accessible name."""
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name) if face else ""


def middle(item: QQuickItem) -> QPointF:
    """In the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
