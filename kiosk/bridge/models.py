"""Frozen dataclasses as list models: each field is a role of its own name."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RecordsModel(QAbstractListModel):
    """Rows of one dataclass. Replacing a row of the same key keeps its delegate, and its focus."""

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = tuple(f.name for f in dataclasses.fields(kind))
        self._rows: list[Any] = []

    def show(self, rows: Sequence[Any]) -> None:
        """Show `rows`: in place if their number is unchanged, anew otherwise."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def rows(self) -> tuple[Any, ...]:
        """What is shown."""
        return tuple(self._rows)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of rows; none below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The field that `role` stands for."""
        number = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= number < len(self._roles):
            return None
        return getattr(self._rows[index.row()], self._roles[number])

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers to field names."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + n: QByteArray(name.encode()) for n, name in enumerate(self._roles)}
