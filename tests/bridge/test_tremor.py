"""A contact lost and found again is one touch; two touches that were meant are two."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from kiosk.bridge.presence import Tremor

KINDS = {
    "press": QEvent.Type.MouseButtonPress,
    "move": QEvent.Type.MouseMove,
    "lift": QEvent.Type.MouseButtonRelease,
    "double": QEvent.Type.MouseButtonDblClick,
}


def touch(kind: str, at: float, milliseconds: int) -> QMouseEvent:
    """An event at `at` millimetres from the left, `milliseconds` after some moment."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(at, 0)
    event = QMouseEvent(KINDS[kind], place, place, left, left, none)
    event.setTimestamp(milliseconds)
    return event


def told(tremor: Tremor, *events: tuple[str, float, int]) -> list[bool]:
    """For each event: whether it is only a repetition."""
    return [tremor.repeats(touch(*event)) for event in events]


def test_a_contact_found_again_is_the_same_touch() -> None:
    """All of it, with what Qt makes of two clicks; and the third contact, too."""
    once = (("press", 5, 1000), ("move", 6, 1020), ("lift", 6, 1050))
    again = (("press", 9, 1130), ("double", 9, 1130), ("move", 8, 1150), ("lift", 8, 1200))
    third = (("press", 5, 1280), ("lift", 5, 1300))
    assert told(Tremor(1), *once, *again, *third) == [False] * 3 + [True] * 6


@pytest.mark.parametrize(
    ("at", "milliseconds"),
    [pytest.param(5, 1200, id="a double letter"), pytest.param(17, 1060, id="the key beside")],
)
def test_two_touches_that_were_meant(at: float, milliseconds: int) -> None:
    """Later on the same place, or at once on another."""
    second = (("press", at, milliseconds), ("lift", at, milliseconds + 50))
    assert told(Tremor(1), ("press", 5, 1000), ("lift", 5, 1050), *second) == [False] * 4


def test_keys_are_no_touches() -> None:
    """A real keyboard has its own ways."""
    none = Qt.KeyboardModifier.NoModifier
    assert not Tremor(1).repeats(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none))
