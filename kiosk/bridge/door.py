"""The desk's door for QML: a PIN, and longer pauses after wrong ones."""

from __future__ import annotations

import hmac

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording

from .appeal import Appeal

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

PIN_PAUSES = (0, 0, 5, 15, 30, 60)
"""Seconds to wait after the 1st, 2nd, … wrong PIN in a row; the last one stays."""


@QmlElement
class Door(QObject):
    """Guards screens, never signatures: those nobody can read here."""

    changed = Signal()
    opened = Signal()

    def __init__(self, appeal: Appeal, pin: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pin = pin
        self._wrong = 0
        self._pause_left = 0
        self._pause = QTimer(self, interval=1000)
        self._pause.timeout.connect(self._count_pause)
        appeal.languageChanged.connect(self.changed)

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """Right: `opened`. Wrong: a longer pause each time."""
        if self._pause_left:
            return
        if hmac.compare_digest(pin.encode(), self._pin.encode()):
            self._wrong = 0
            self.opened.emit()
        else:
            self._wrong += 1
            self._pause_left = PIN_PAUSES[min(self._wrong, len(PIN_PAUSES)) - 1]
            if self._pause_left:
                self._pause.start()
        self.changed.emit()

    def _count_pause(self) -> None:
        self._pause_left -= 1
        if self._pause_left <= 0:
            self._pause.stop()
        self.changed.emit()

    def _get_problem(self) -> str:
        return wording.pin_problem(self._pause_left) if self._wrong else ""

    def _get_blocked(self) -> bool:
        return self._pause_left > 0

    problem = Property(str, _get_problem, notify=changed)
    blocked = Property(bool, _get_blocked, notify=changed)
