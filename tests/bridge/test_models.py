"""Dataclasses as list models, and changes that keep what did not change."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.bridge.models import RecordsModel

from .kit import shown


@dataclass(frozen=True, slots=True)
class Fruit:
    """Something to show."""

    name: str
    count: int
    ripe: bool = False


@pytest.fixture
def model() -> RecordsModel:
    """A model that Qt's own tester watches."""
    model = RecordsModel(Fruit)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_each_field_is_a_role(model: RecordsModel) -> None:
    """Roles are named like the fields, and give the fields' values."""
    model.show([Fruit("apple", 3), Fruit("سفرجل", 0, ripe=True)])
    assert shown(model) == [
        {"name": "apple", "count": 3, "ripe": False},
        {"name": "سفرجل", "count": 0, "ripe": True},
    ]
    assert model.rows() == (Fruit("apple", 3), Fruit("سفرجل", 0, ripe=True))


@pytest.mark.parametrize("role", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, 9999])
def test_other_roles_and_places_are_empty(model: RecordsModel, role: int) -> None:
    """No role of Qt's own, no row that is not there, nothing below a row."""
    model.show([Fruit("apple", 3)])
    first = model.index(0)
    assert model.data(first, role) is None
    assert model.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
    assert model.data(model.index(1), Qt.ItemDataRole.UserRole) is None
    assert model.rowCount(first) == 0


def test_a_changed_row_changes_in_place(model: RecordsModel, qtbot: QtBot) -> None:
    """Same number of rows: only what differs is announced, and nothing is made anew."""
    model.show([Fruit("apple", 3), Fruit("pear", 1), Fruit("plum", 2)])
    changes: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show([Fruit("apple", 3), Fruit("pear", 9), Fruit("plum", 8)])
        model.show([Fruit("apple", 3), Fruit("pear", 9), Fruit("plum", 8)])
    assert changes == [(1, 1), (2, 2)]
    assert [row["count"] for row in shown(model)] == [3, 9, 8]


@pytest.mark.parametrize("count", [0, 1, 4])
def test_another_number_of_rows_is_a_reset(model: RecordsModel, qtbot: QtBot, count: int) -> None:
    """More or fewer rows: everything anew."""
    model.show([Fruit("apple", 3), Fruit("pear", 1)])
    rows: list[Any] = [Fruit("plum", n) for n in range(count)]
    with qtbot.waitSignal(model.modelReset):
        model.show(rows)
    assert (model.rowCount(), list(model.rows())) == (count, rows)
