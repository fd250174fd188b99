"""Seconds that run out: the clock decides, a timer only looks at it."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.services.clocks import boottime
from kiosk.services.ports import Clock

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
