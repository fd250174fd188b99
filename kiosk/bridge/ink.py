"""A signature drawn with a finger, for QML: in memory only, until it is sealed or wiped."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.signature import (
    FINE,
    HEIGHT,
    MOST_POINTS,
    WIDTH,
    Line,
    Point,
    full,
    on_grid,
    svg_path,
    thinned,
)

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Ink(QObject):
    """Lines on a pad. Places are shares of its width and height, 0 to 1 from its upper left."""

    changed = Signal()
    moved = Signal()
    """The line under the finger grew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._line: list[Point] = []

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was drawn."""
        return self._lines

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """A finger came down: a dot, if it does not move. On a full pad it leaves nothing."""
        self._line = [] if full(self._lines) else [on_grid(x, y)]
        self.moved.emit()

    @Slot(float, float)
    def move(self, x: float, y: float) -> None:
        """The finger moved."""
        place = on_grid(x, y)
        if self._line and place != self._line[-1] and len(self._line) < MOST_POINTS:
            self._line.append(place)
            self.moved.emit()

    @Slot()
    def lift(self) -> None:
        """The finger left: the line is drawn."""
        if self._line:
            self._lines += (thinned(tuple(self._line), FINE),)
            self._line = []
            self.moved.emit()
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last line back."""
        self._show(self._lines[:-1])

    @Slot()
    def clear(self) -> None:
        """Take everything back."""
        self._show(())

    def _show(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._line = []
        self.moved.emit()
        self.changed.emit()

    def _get_drawn(self) -> str:
        return svg_path(self._lines)

    def _get_fresh(self) -> str:
        return svg_path([tuple(self._line)] if self._line else [])

    def _get_empty(self) -> bool:
        return not self._lines

    def _get_width(self) -> int:
        return WIDTH

    def _get_height(self) -> int:
        return HEIGHT

    drawn = Property(str, _get_drawn, notify=changed)
    """SVG path of all finished lines, on the grid."""
    fresh = Property(str, _get_fresh, notify=moved)
    """SVG path of the line under the finger."""
    empty = Property(bool, _get_empty, notify=changed)
    gridWidth = Property(int, _get_width, constant=True)
    gridHeight = Property(int, _get_height, constant=True)
