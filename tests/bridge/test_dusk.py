"""The screen that goes dark: when, and what the touch that wakes it does."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from pytestqt.qtbot import QtBot

from kiosk.bridge.dusk import Dusk
from kiosk.bridge.journey import ENDS, GESTURES, Journey
from kiosk.domain.journey import Act, Screen

from .kit import Seen, running

LONG = 3600.0
PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


class Room:
    """A journey in a room where it gets dark."""

    def __init__(self, seconds: float = LONG) -> None:
        self.dusk = Dusk(seconds)
        self.journey = Journey(dusk=self.dusk)

    @property
    def dark(self) -> bool:
        """Whether nothing is seen."""
        return bool(Seen(self.dusk).dark)

    def meets(self, event: QEvent | QEvent.Type) -> bool:
        """Something happens to the window; whether it goes no further."""
        met = QEvent(event) if isinstance(event, QEvent.Type) else event
        return self.journey.eventFilter(QObject(), met)


def mouse(kind: QEvent.Type, x: float) -> QMouseEvent:
    """The pointer at `x`, with no button."""
    none, at = Qt.MouseButton.NoButton, QPointF(x, 0)
    return QMouseEvent(kind, at, at, none, none, Qt.KeyboardModifier.NoModifier)


def test_it_gets_dark_where_one_may_stay_for_ever(qtbot: QtBot) -> None:
    """On the start and the neutral screen the time counts; where a limit counts, it does not."""
    room = Room()
    counting = {}
    for screen in Screen:
        room.journey.go(screen)
        counting[screen] = running(room.dusk) != []
    assert {screen for screen in Screen if counting[screen]} == {Screen.ATTRACT, Screen.HIDDEN}
    short = Room(0.05)
    with qtbot.waitSignals([short.dusk.falling, short.dusk.changed], order="strict"):
        pass
    assert short.dark
    assert running(short.dusk) == []


def test_without_a_time_it_stays_light() -> None:
    """No timer, on any screen."""
    room = Room(0)
    for screen in Screen:
        room.journey.go(screen)
        assert running(room.dusk) == []


def event_of(begins: QEvent.Type) -> QEvent:
    """How a gesture begins."""
    if begins is QEvent.Type.KeyPress:
        return QKeyEvent(begins, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    return QEvent(begins) if begins is QEvent.Type.TouchBegin else mouse(begins, 1)


@pytest.mark.parametrize("begins", list(GESTURES), ids=lambda kind: kind.name)
def test_what_wakes_it_does_nothing_else(begins: QEvent.Type) -> None:
    """The whole of it, to its end, is swallowed; the next one counts. Control: in the light."""
    room = Room()
    event = event_of(begins)
    ends = next(kind for kind in GESTURES[begins] if kind in ENDS)
    assert not room.meets(event)
    assert not room.meets(ends)
    room.dusk.fall()
    assert room.meets(event_of(begins))
    if begins is QEvent.Type.TouchBegin:
        return  # An event without points is no finger: the window's test has a real one.
    assert not room.dark
    for kind in sorted(GESTURES[begins] - ENDS):
        assert room.meets(kind)
    assert room.meets(ends)
    assert not room.meets(ends)
    assert room.journey.current is Screen.ATTRACT


def test_a_mouse_that_trembles_does_not_wake_it() -> None:
    """One that is moved does; neither is more than a move."""
    room = Room()
    room.dusk.fall()
    for x in (100, 101, 100):
        assert room.meets(mouse(MOVE, x))
        assert room.dark
    assert room.meets(mouse(MOVE, 160))
    assert not room.dark


def test_a_finger_from_before_may_be_lifted() -> None:
    """Else what it holds would be held for ever; it wakes nothing."""
    room = Room()
    assert not room.meets(PRESS)
    room.dusk.fall()
    assert not room.meets(RELEASE)
    assert room.dark


def test_what_comes_by_no_event_makes_light() -> None:
    """A screen reader's action, a volunteer's gesture, a fault: there is something to see."""
    for act in (Act.SIGN, Act.FAIL, Act.HIDE):
        room = Room()
        room.dusk.fall()
        room.journey.act(act)
        assert not room.dark
    room = Room()
    room.dusk.fall()
    room.journey.touch()
    assert not room.dark
    assert running(room.dusk) != []


def test_a_touch_puts_it_off(qtbot: QtBot) -> None:
    """The time begins anew."""
    room = Room()
    (timer,) = running(room.dusk)
    # A coarse one is rounded to a time that others have, too.
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    room.dusk.await_touch(True)
    qtbot.waitUntil(lambda: timer.remainingTime() < LONG * 1000 - 200)
    before = timer.remainingTime()
    room.meets(mouse(PRESS, 1))
    assert timer.remainingTime() > before
