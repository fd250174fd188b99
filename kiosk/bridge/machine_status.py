"""What the machine tells, for QML: battery, room, second copy, and how well it is locked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.services.desk import Check, MachineHealth

from .desk_task import Speaking, Work
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A line as it is shown."""

    label: str
    remedy: str
    """What to do, where it is not as it should be."""
    ok: bool
    known: bool


@QmlElement
class MachineStatus(QObject):
    """Looked at when the desk is opened. Nothing here ever blocks collecting."""

    changed = Signal()

    def __init__(
        self,
        appeal: Speaking,
        work: Work,
        look: Callable[[], MachineHealth],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._look = look
        self._health = MachineHealth()
        self._copy, self._copied, self._copy_place = "off", 0, ""
        self._rows = RecordsModel(CheckRow, self)
        appeal.languageChanged.connect(self._show)

    @property
    def health(self) -> MachineHealth:
        """As last looked at."""
        return self._health

    @property
    def copy(self) -> str:
        """The second copy's condition."""
        return self._copy

    @property
    def copied(self) -> int:
        """Signatures on it."""
        return self._copied

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        self._work.run(self._look, self._keep, lambda _error: None)

    def show_copy(self, condition: str, copied: int, place: str) -> None:
        """The second copy's news."""
        self._copy, self._copied = condition, copied
        self._copy_place = Path(place).name or place
        self.changed.emit()

    def _keep(self, health: MachineHealth) -> None:
        self._health = health
        self._show()

    def _show(self) -> None:
        self._rows.show(list(_rows(self._health.checks)))
        self.changed.emit()

    def _get_power(self) -> str:
        health = self._health
        return wording.power(health.percent, health.hours_left, health.charging)

    def _get_room(self) -> str:
        free = self._health.free_bytes
        return "" if free is None else wording.room(free)

    def _get_copy(self) -> str:
        return wording.second_copy(self._copy, self._copied, self._copy_place)

    def _get_summary(self) -> str:
        known = [each.ok for each in self._health.checks if each.ok is not None]
        return wording.lock_summary(sum(known), len(known))

    def _get_locked(self) -> bool:
        return all(each.ok is not False for each in self._health.checks)

    def _get_rows(self) -> QObject:
        return self._rows

    power = Property(str, _get_power, notify=changed)
    """Battery in words; "" where there is none."""
    room = Property(str, _get_room, notify=changed)
    secondCopy = Property(str, _get_copy, notify=changed)
    """"" where none is asked for."""
    lockSummary = Property(str, _get_summary, notify=changed)
    locked = Property(bool, _get_locked, notify=changed)
    checks = Property(QAbstractItemModel, _get_rows, constant=True)


def _rows(checks: Sequence[Check]) -> Sequence[CheckRow]:
    return [
        CheckRow(
            wording.check_label(each.code),
            "" if each.ok else wording.check_remedy(each.code, known=each.ok is not None),
            each.ok is True,
            each.ok is not None,
        )
        for each in checks
    ]
