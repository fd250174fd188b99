"""Whether an event tells of a person, or of a drop of water, a shaking table, a book on a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QKeyEvent, QSinglePointEvent, QTouchEvent

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
