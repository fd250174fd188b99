"""Whether an event tells of a person, or of a drop of water, a shaking table, a book on a key.

And whether a touch is one that was meant, or the same one found again after a tremor lost it; and
seconds that run out without any: the clock decides, a timer only looks at it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QPointerEvent, QSinglePointEvent, QTouchEvent

from kiosk.services.ports import Clock, boottime

LEAST_MS = 10
"""Between two looks, where clock and timer do not quite agree."""


class Countdown(QObject):
    """A span of time, by a clock that goes on while the machine sleeps (Qt's timers do not).

    While it runs it ticks whenever another whole second has gone, and at its end; a second late
    at most, after waking. Whoever must know before the next tick asks for `left`.
    """

    ticked = Signal()

    def __init__(self, clock: Clock = boottime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._end: float | None = None
        self._watched = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    @property
    def left(self) -> float:
        """Seconds; 0 when they have run out, and when none are running."""
        return 0.0 if self._end is None else max(0.0, self._end - self._clock())

    @property
    def over(self) -> bool:
        """Whether they were running and have run out, told or not."""
        return self._end is not None and self.left <= 0

    @property
    def seconds(self) -> int:
        """Those that are left, as one counts down."""
        return math.ceil(self.left)

    def start(self, seconds: float) -> None:
        """From now on, so many seconds."""
        self._end = self._clock() + seconds
        self._arm()

    def stop(self) -> None:
        """None run any more."""
        self._end = None
        self._timer.stop()

    def watch(self, on: bool) -> None:
        """Whether anybody sees the seconds go: they run out all the same, but nothing ticks."""
        self._watched = on
        if self._end is not None:
            self._arm()

    def _arm(self) -> None:
        if not self._watched:
            self._timer.stop()
            return
        left = self.left
        pause = left % 1 or min(left, 1.0)
        self._timer.start(max(LEAST_MS, math.ceil(pause * 1000)))

    def _tick(self) -> None:
        if not self.over:
            self._arm()
        self.ticked.emit()


SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
"""Events that tell of a person by themselves."""
MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TabletMove, QEvent.Type.TouchUpdate})
"""Events that do if something has come far enough."""
STRIDE_MM = 3.0
"""So far: a resting finger rolls by one or two, a drop of water trembles by less."""
USUAL_DENSITY = 96 / 25.4
"""Pixels to a millimetre, where the screen does not tell."""


class Presence:
    """Looks at a window's events, one after another.

    A point counts at its press, and whenever it has moved `STRIDE_MM` from where it last counted.
    So a touch that stays in its place counts once, however long it lasts and trembles.
    """

    def __init__(self, density: float = 0.0) -> None:
        """`density`: device-independent pixels to a millimetre; 0: not known."""
        self._stride = STRIDE_MM * (density or USUAL_DENSITY)
        self._touches: dict[int, QPointF] = {}
        self._pointers: dict[int, QPointF] = {}

    def counts(self, event: QEvent) -> bool:
        """Whether `event` is a sign of life."""
        if isinstance(event, QKeyEvent):
            return event.type() in SIGNS_OF_LIFE and not event.isAutoRepeat()
        if event.type() not in SIGNS_OF_LIFE | MOVES:
            return False
        if isinstance(event, QTouchEvent):
            if event.type() is QEvent.Type.TouchBegin:
                self._touches.clear()
            # All of them, not the first that counts.
            return max(map(self._touched, event.points()), default=False)
        if isinstance(event, QSinglePointEvent):
            pressed = event.type() in SIGNS_OF_LIFE
            return self._moved(self._pointers, 0, event.position(), pressed=pressed)
        return event.type() in SIGNS_OF_LIFE

    def _touched(self, point: QEventPoint) -> bool:
        if point.state() is QEventPoint.State.Released:
            self._touches.pop(point.id(), None)
        if point.state() in (QEventPoint.State.Released, QEventPoint.State.Stationary):
            return False
        pressed = point.state() is QEventPoint.State.Pressed
        return self._moved(self._touches, point.id(), point.position(), pressed=pressed)

    def _moved(
        self, counted: dict[int, QPointF], number: int, at: QPointF, *, pressed: bool
    ) -> bool:
        """Where nothing is known of a point yet, it begins to be, and no more."""
        way = at - counted.setdefault(number, at)
        counts = pressed or way.x() ** 2 + way.y() ** 2 >= self._stride**2
        if counts:
            counted[number] = at
        return counts


BEGINS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
ENDS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
PARTS = frozenset(
    {
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonDblClick,
    }
)
SAME_SECONDS = 0.12
"""A contact so soon after the last was lifted is the same touch; a double letter takes longer."""
SAME_MM = 10.0
"""And so near: two aims within 4 mm of one place."""


class Tremor:
    """Looks at a window's touches, one after another, by the times that they carry."""

    def __init__(self, density: float = 0.0) -> None:
        """`density`: device-independent pixels to a millimetre; 0: not known."""
        self._reach = SAME_MM * (density or USUAL_DENSITY)
        self._lifted: tuple[float, QPointF] | None = None
        self._repeating = False

    def repeats(self, event: QEvent) -> bool:
        """Whether `event` belongs to a touch that was there already, and counts for nothing."""
        kind = event.type()
        if kind not in BEGINS | ENDS | PARTS or not isinstance(event, QPointerEvent):
            return False
        seconds, at = event.timestamp() / 1000, event.point(0).position()
        if kind in BEGINS:
            self._repeating = self._is_same(seconds, at)
        repeats = self._repeating
        if kind in ENDS:
            self._lifted, self._repeating = (seconds, at), False
        return repeats

    def _is_same(self, seconds: float, at: QPointF) -> bool:
        if self._lifted is None:
            return False
        lifted, there = self._lifted
        way = at - there
        near = way.x() ** 2 + way.y() ** 2 <= self._reach**2
        return near and 0 <= seconds - lifted < SAME_SECONDS
