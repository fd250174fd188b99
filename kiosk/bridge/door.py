"""The desk's door for QML: a PIN, and longer pauses after wrong ones."""

from __future__ import annotations

import hmac

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.sealing.withdrawal import proof_of, verifier_of

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

    def __init__(
        self,
        appeal: Appeal,
        pin: str,
        reset: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`reset` is the verifier of the office's reset code (`sealing.withdrawal`)."""
        super().__init__(parent)
        self._pin = pin
        self._reset = reset
        self._reminder = ""
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
        self._settle(hmac.compare_digest(pin.encode(), self._pin.encode()))

    @Slot(str)
    def tryReset(self, code: str) -> None:
        """The office's code opens the desk too, and the PIN is shown there. Same pauses."""
        if self._pause_left or self._reset is None:
            return
        try:
            right = hmac.compare_digest(verifier_of(proof_of(code)), self._reset)
        except ValueError:
            right = False
        self._reminder = self._pin if right else ""
        self._settle(right)

    @Slot()
    def forget(self) -> None:
        """The desk is left: the PIN is no longer shown."""
        self._reminder = ""
        self.changed.emit()

    def _settle(self, right: bool) -> None:
        if right:
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

    def _get_resettable(self) -> bool:
        return self._reset is not None

    def _get_reminder(self) -> str:
        return wording.pin_reminder(self._reminder) if self._reminder else ""

    def _get_blocked(self) -> bool:
        return self._pause_left > 0

    resettable = Property(bool, _get_resettable, constant=True)
    reminder = Property(str, _get_reminder, notify=changed)
    """The PIN, in a sentence, after the office's code was typed; "" otherwise."""
    problem = Property(str, _get_problem, notify=changed)
    blocked = Property(bool, _get_blocked, notify=changed)
