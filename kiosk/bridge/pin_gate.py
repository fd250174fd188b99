"""The gate before the desk, for QML: a PIN, and longer pauses after wrong ones."""

from __future__ import annotations

import hmac

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.ports import Clock, boottime

from .appeal import Appeal
from .presence import Countdown

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

PIN_PAUSES = (0, 0, 5, 15, 30, 60)
"""Seconds to wait after the 1st, 2nd, … wrong PIN in a row; the last one stays."""


@QmlElement
class PinGate(QObject):
    """Guards screens, never signatures: those nobody can read here."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        appeal: Appeal,
        pin: str,
        reset: str | None = None,
        parent: QObject | None = None,
        *,
        clock: Clock = boottime,
    ) -> None:
        """`reset` is the verifier of the office's reset code (`sealing.withdrawal`).

        `clock`: seconds since some moment, asleep or awake.
        """
        super().__init__(parent)
        self._pin = pin
        self._reset = reset
        self._reminder = ""
        self._wrong = 0
        self._pause = Countdown(clock, self)
        self._pause.ticked.connect(self.changed)
        appeal.languageChanged.connect(self.changed)

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """Right: `opened`. Wrong: a longer pause each time."""
        if self._get_blocked():
            return
        self._settle(hmac.compare_digest(pin.encode(), self._pin.encode()))

    @Slot(str)
    def tryReset(self, code: str) -> None:
        """The office's code opens the desk too, and the PIN is shown there. Same pauses."""
        if self._get_blocked() or self._reset is None:
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

    def watch(self, on: bool) -> None:
        """Whether somebody stands at the PIN; a pause goes on without, but nothing ticks."""
        self._pause.watch(on)
        self.changed.emit()

    def _settle(self, right: bool) -> None:
        if right:
            self._wrong = 0
            self.opened.emit()
        else:
            self._wrong += 1
            pause = PIN_PAUSES[min(self._wrong, len(PIN_PAUSES)) - 1]
            if pause:
                self._pause.start(pause)
        self.changed.emit()

    def _get_problem(self) -> str:
        return wording.pin_problem(self._pause.seconds) if self._wrong else ""

    def _get_resettable(self) -> bool:
        return self._reset is not None

    def _get_reminder(self) -> str:
        return wording.pin_reminder(self._reminder) if self._reminder else ""

    def _get_blocked(self) -> bool:
        return self._pause.left > 0

    resettable = Property(bool, _get_resettable, constant=True)
    reminder = Property(str, _get_reminder, notify=changed)
    """The PIN, in a sentence, after the office's code was typed; "" otherwise."""
    problem = Property(str, _get_problem, notify=changed)
    blocked = Property(bool, _get_blocked, notify=changed)
