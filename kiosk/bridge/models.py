"""Frozen dataclasses as list models: each field is a role of its own name.

What the form's models show: one row for a field, a consent, a country.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kiosk.domain.campaign import FieldName, FormField
from kiosk.domain.draft import Draft, FieldProblem

from . import wording
from .countries import country_name
from .keyboards import hints_of, layout_of, quick_keys

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


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field as QML shows it."""

    name: str
    label: str
    needed: bool
    typed: str
    """What a new control starts with; a control that exists keeps its own text."""
    problem: str
    advice: str
    """Something to look at again; it stops nothing."""
    suggestion: str
    """What one touch would put into the field, or ""."""
    offer: str
    """The words for that touch."""
    keyboard: str
    """The layout it insists on, or ""."""
    hints: int
    """Qt's input method hints."""
    quick: list[str]
    """What stands on the quick keys."""
    live: bool
    """Whether the quick keys can be touched now."""


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One contact consent, unticked unless the signer ticked it."""

    consent: str
    wording: str
    given: bool


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A line of the country chooser."""

    code: str
    name: str


def field_row(
    draft: Draft,
    field: FormField,
    language: str,
    *,
    problem: FieldProblem | None,
    advice: str,
    suggestion: str,
) -> FieldRow:
    """A field of `draft` for a reader of `language`."""
    name, typed = field.name, draft.values.get(field.name, "")
    quick = quick_keys(draft, name, language)
    return FieldRow(
        name=name.value,
        label=wording.field_label(name),
        needed=field.required,
        typed=country_name(language, typed) if name is FieldName.COUNTRY else typed,
        problem=wording.field_problem(name, problem) if problem else "",
        advice=advice,
        suggestion=suggestion,
        offer=wording.offer(name, suggestion) if suggestion else "",
        keyboard=layout_of(name),
        hints=hints_of(name, draft),
        quick=quick.shown,
        live=quick.live,
    )
