"""The drawer of what needs attention, for QML: what the hub said, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.outbox import Row

from .appeal import Appeal
from .desk_task import DeskTask, Work
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class AttentionWork(Protocol):
    """What the drawer asks of the application; each call runs on the worker thread."""

    def refused(self) -> Sequence[Row]:
        """Every row that needs attention, in chain order."""
        ...

    def retry(self, id: str) -> None:
        """It waits again."""
        ...

    def set_aside(self, id: str) -> None:
        """It is the office's."""
        ...


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One refused signature, as the drawer shows it. Nothing here can show a name."""

    key: str
    """The row's id; in QML, `id` is a word of its own."""
    label: str
    """Its number in this tablet's chain."""
    reason: str
    """What the hub said, in words."""
    aside: bool


@QmlElement
class Attention(DeskTask):
    """Row by row: try again, or set aside for the office."""

    changed = Signal()
    retried = Signal()
    """Something waits again: send it, count anew."""

    def __init__(
        self, appeal: Appeal, work: Work, drawer: AttentionWork, parent: QObject | None = None
    ) -> None:
        super().__init__(appeal, work, parent)
        self._drawer = drawer
        self._found: Sequence[Row] = ()
        self._rows = RecordsModel(RefusedRow, self)
        self.changed.connect(self._show)

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        self._do(self._drawer.refused, self._keep)

    @Slot(str)
    def tryAgain(self, id: str) -> None:
        """It waits, and is sent."""
        self._do(lambda: self._after(self._drawer.retry, id), self._again)

    @Slot(str)
    def setAside(self, id: str) -> None:
        """It stays in the bundle, and nobody here tries it again."""
        self._do(lambda: self._after(self._drawer.set_aside, id), self._keep)

    def _clear(self) -> None:
        """The drawer is shut."""
        self._found = ()

    def _after(self, act: Callable[[str], None], id: str) -> Sequence[Row]:
        act(id)
        return self._drawer.refused()

    def _again(self, found: Sequence[Row]) -> None:
        self._keep(found)
        self.retried.emit()

    def _keep(self, found: Sequence[Row]) -> None:
        self._found = found

    def _show(self) -> None:
        self._rows.show(
            [
                RefusedRow(
                    row.id,
                    wording.signature_number(row.seq),
                    wording.refusal(row.last_problem or ""),
                    row.set_aside,
                )
                for row in self._found
            ]
        )

    def _get_rows(self) -> QObject:
        return self._rows

    rows = Property(QAbstractItemModel, _get_rows, constant=True)
