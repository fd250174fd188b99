"""Sheets of paper, and how lengths are counted on them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize

UNITS = 100
"""To a millimetre: fonts come in whole units."""


class Paper(StrEnum):
    """Sizes, upright (ISO 216, and the one that North America uses)."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"

    @property
    def millimetres(self) -> QSizeF:
        """Width and height."""
        return QPageSize(QPageSize.PageSizeId[self.value]).size(QPageSize.Unit.Millimeter)
