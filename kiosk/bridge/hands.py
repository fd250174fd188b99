"""The number of hands on the attract screen: counted from rows when the screen comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.hands import coarse

from .work import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Hands(QObject):
    """Counts what was pressed, coarsely; it knows nothing of who pressed."""

    changed = Signal()

    def __init__(self, work: Work, count: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    shown = Property(int, _get_shown, notify=changed)
    """Signatures of today, rounded down to tens (fifties, hundreds); 0 below ten."""
