"""The screen goes dark where nobody has touched it for long, and light again at the first touch."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Dusk(QObject):
    """Dark or not. Without a time it never is, and no timer runs; nothing ticks meanwhile."""

    changed = Signal()
    falling = Signal()
    """In a moment it is dark: whoever comes next is somebody else."""

    def __init__(self, seconds: float = 0.0, parent: QObject | None = None) -> None:
        """`seconds` without a sign of life until it is dark; 0: never."""
        super().__init__(parent)
        self._dark = False
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self.fall)

    def await_touch(self, wanted: bool) -> None:
        """Light now; from now on the time counts, where it is `wanted`."""
        if wanted and self._timer.interval() > 0:
            self._timer.start()
        else:
            self._timer.stop()
        self._set(dark=False)

    def fall(self) -> None:
        """Dark, once everything is as for the next person."""
        self.falling.emit()
        self._timer.stop()
        self._set(dark=True)

    def _set(self, *, dark: bool) -> None:
        if dark is not self._dark:
            self._dark = dark
            self.changed.emit()

    def _get_dark(self) -> bool:
        return self._dark

    dark = Property(bool, _get_dark, notify=changed)
