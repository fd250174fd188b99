"""Whether a touch is one that was meant, or the same one found again after a tremor lost it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QPointerEvent

from .presence import USUAL_DENSITY

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
