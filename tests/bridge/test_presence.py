"""What tells of a person: a press, and a way of some millimetres; not a tremor, a drop, a book."""

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTouchEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.presence import STRIDE_MM, USUAL_DENSITY, Presence

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
STRIDE = STRIDE_MM * USUAL_DENSITY
"""Pixels."""


class Ear(QObject):
    """Asks `presence` about everything that really happens to a window."""

    def __init__(self, presence: Presence) -> None:
        super().__init__()
        self._presence = presence
        self.signs = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the signs of life; take touches, as a control does, or Qt makes a mouse of them."""
        self.signs += self._presence.counts(event)
        return isinstance(event, QTouchEvent)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWindow]:
    """Something to touch."""
    made = QWindow()
    made.resize(800, 600)
    made.show()
    qtbot.waitUntil(made.isExposed)
    yield made
    made.destroy()


@pytest.fixture
def ear(window: QWindow) -> Iterator[Ear]:
    """At the window."""
    made = Ear(Presence())
    window.installEventFilter(made)
    yield made
    window.removeEventFilter(made)


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def test_a_press_and_a_way_count(window: QWindow, ear: Ear, glass: QPointingDevice) -> None:
    """Control: a finger comes down, and draws a line of ten strides."""
    touch = QTest.touchEvent(window, glass)
    touch.press(0, QPoint(100, 100)).commit()
    assert ear.signs == 1
    for step in range(1, 101):
        touch.move(0, QPoint(100 + math.ceil(step * STRIDE / 10), 100)).commit()
    assert 9 <= ear.signs - 1 <= 10
    touch.release(0, QPoint(500, 100)).commit()


def test_a_drop_of_water_counts_once(window: QWindow, ear: Ear, glass: QPointingDevice) -> None:
    """It stays, trembles by a pixel or two, and creeps to and fro within a stride, for hours."""
    touch = QTest.touchEvent(window, glass)
    touch.press(0, QPoint(300, 300)).commit()
    for step in range(500):
        around = QPoint(step % 3 - 1, (step // 3) % 3 - 1)
        creeping = round(math.sin(step / 50) * STRIDE * 0.6)
        touch.move(0, QPoint(300 + creeping, 300) + around).commit()
    assert ear.signs == 1
    touch.release(0, QPoint(300, 300)).commit()
    assert ear.signs == 1


def test_another_finger_beside_a_drop_is_seen(
    window: QWindow, ear: Ear, glass: QPointingDevice
) -> None:
    """While the drop lies there, a touch is an update of the same event: it counts."""
    touch = QTest.touchEvent(window, glass)
    touch.press(0, QPoint(300, 300)).commit()
    for number in range(1, 6):
        touch.move(0, QPoint(300, 300)).press(number, QPoint(50 * number, 500)).commit()
        touch.move(0, QPoint(300, 300)).release(number, QPoint(50 * number, 500)).commit()
    assert ear.signs == 6
    touch.move(0, QPoint(301, 300)).commit()
    assert ear.signs == 6
    touch.release(0, QPoint(301, 300)).commit()


def test_a_mouse_that_lies_on_a_shaking_table_is_nobody(window: QWindow, ear: Ear) -> None:
    """A pixel to and fro, wherever it lies; moved across the screen, somebody moves it."""
    QTest.mouseMove(window, QPoint(400, 300))
    for step in range(200):
        QTest.mouseMove(window, QPoint(400 + step % 2, 300 + step % 3))
    assert ear.signs == 0
    QTest.mouseMove(window, QPoint(400 + math.ceil(STRIDE) + 1, 300))
    assert ear.signs == 1
    QTest.mouseClick(window, LEFT, NONE, QPoint(400 + math.ceil(STRIDE) + 1, 300))
    assert ear.signs == 2


def test_a_key_that_is_held_counts_once() -> None:
    """A book on the keyboard repeats its key for ever."""
    presence = Presence()
    kind = QEvent.Type.KeyPress
    assert presence.counts(QKeyEvent(kind, Qt.Key.Key_A, NONE, "a"))
    repeated = QKeyEvent(kind, Qt.Key.Key_A, NONE, "a", True)
    assert not any(presence.counts(repeated) for _ in range(100))
    assert not presence.counts(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_A, NONE, "a"))


@pytest.mark.parametrize("density", [0.0, 4.0, 12.0])
def test_the_way_is_measured_on_the_glass(density: float) -> None:
    """Twelve pixels are three millimetres of one screen, and one of another."""
    presence = Presence(density)
    mouse = QPointingDevice.primaryPointingDevice()
    assert mouse.type() is QInputDevice.DeviceType.Mouse

    def moved(x: float) -> bool:
        at = QPointF(x, 0)
        move = QEvent.Type.MouseMove
        return presence.counts(QMouseEvent(move, at, at, at, NO_BUTTON, NO_BUTTON, NONE, mouse))

    stride = STRIDE_MM * (density or USUAL_DENSITY)
    assert not moved(0)
    assert not moved(stride - 0.5)
    assert not moved(0)
    assert moved(stride + 0.5)
    assert not moved(stride + 1)
    assert moved(0)


@pytest.mark.parametrize(
    "kind", [QEvent.Type.Timer, QEvent.Type.Expose, QEvent.Type.FocusIn, QEvent.Type.HoverMove]
)
def test_what_the_machine_does_is_no_sign_of_life(kind: QEvent.Type) -> None:
    """Painting, timers, focus."""
    assert not Presence().counts(QEvent(kind))
