"""Withdrawal by code for QML: typed, or read by a scanner that types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.services.desk import Withdrawal

from .appeal import Appeal
from .desk_task import DeskTask, Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Withdrawals(DeskTask):
    """One code at a time. It never says whose signature it was, and it forgets the code."""

    changed = Signal()
    withdrawn = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        withdraw: Callable[[str], Withdrawal],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._withdraw = withdraw
        self._outcome: Withdrawal | None = None

    @Slot(str)
    def withdraw(self, code: str) -> None:
        """Take back the signature whose code this is."""
        self._outcome = None
        self._do(lambda: self._withdraw(code), self._tell)

    def _clear(self) -> None:
        """The next one begins anew."""
        self._outcome = None

    def _tell(self, outcome: Withdrawal) -> None:
        self._outcome = outcome
        self._say(lambda: wording.withdrawal(outcome))
        if outcome is Withdrawal.DONE:
            self.withdrawn.emit()

    def _get_done(self) -> bool:
        return self._outcome is Withdrawal.DONE

    done = Property(bool, _get_done, notify=changed)
