"""The number of hands on the attract screen: counted from rows when the screen comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.rounding import coarse, tenths

from .desk_task import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignatureCounter(QObject):
    """Counts what was pressed, coarsely; it knows nothing of who pressed."""

    changed = Signal()

    def __init__(
        self,
        work: Work,
        count: Callable[[], int],
        parent: QObject | None = None,
        *,
        goal: int = 0,
    ) -> None:
        """`goal`: so many signatures a day the stall hopes for; 0: it has set itself none."""
        super().__init__(parent)
        self._goal = goal
        self._work = work
        self._count = count
        self._shown = 0

    def refresh(self) -> None:
        """Count anew; a disk that fails leaves the number as it is."""
        self._work.run(self._count, self._show, lambda _: None)

    def _show(self, count: int) -> None:
        if coarse(count) != self._shown:
            self._shown = coarse(count)
            self.changed.emit()

    def _get_shown(self) -> int:
        return self._shown

    def _get_goal(self) -> int:
        return self._goal

    def _get_tenths(self) -> int:
        return tenths(self._shown, self._goal)

    goal = Property(int, _get_goal, constant=True)
    tenths = Property(int, _get_tenths, notify=changed)
    """Of the goal, by what is shown."""
    shown = Property(int, _get_shown, notify=changed)
    """Signatures of today, rounded down to tens (fifties, hundreds); 0 below ten."""
