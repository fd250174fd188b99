"""What is around the rows of each page, and how much room it leaves them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont

from .fonts import SANS
from .page import INK, QUIET, Bar, Part, Watermark, Words
from .paper import UNITS
from .typesetting import Paragraph, Type

SIDE, TOP, FOOT = 18.0 * UNITS, 13.0 * UNITS, 12.0 * UNITS
"""Beside, above and below what is printed; office printers leave 6 mm white."""
SMALL = Type(SANS, 2.75 * UNITS, QUIET, even=False)
SMALL_STRONG = replace(SMALL, colour=INK, weight=QFont.Weight.DemiBold)
HEADING = Type(SANS, 4.6 * UNITS, INK, QFont.Weight.Bold, even=False)
FACT = Type(SANS, 3.6 * UNITS, INK, leading=1.45, even=False, typed=True)
LABELS = 0.3
"""Of the width, for what stands before a fact."""
SPLIT = 0.6
"""Of the width, for what stands where lines begin; the rest is for what stands where they end."""
THICK = 40.0
BASE = 0.75
"""Of a line's height, from its top to where letters stand."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size, margins and direction. `watermark` is a word, or ""."""

    millimetres: QSizeF
    right_to_left: bool
    watermark: str = ""

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.millimetres.width() * UNITS - 2 * SIDE

    @property
    def bottom(self) -> float:
        """Where the lower margin begins."""
        return self.millimetres.height() * UNITS - FOOT

    def under(self) -> tuple[Part, ...]:
        """What lies below everything."""
        if not self.watermark:
            return ()
        size = self.millimetres * UNITS
        return (Watermark(self.watermark, QRectF(0, 0, size.width(), size.height())),)

    def pair(self, near: str, far: str, y: float, type: Type = SMALL) -> tuple[list[Part], float]:
        """Words at both ends of a line from `y` down, and where it ends."""
        begins = self.paragraph(near, type, SPLIT * self.width)
        ends = self.paragraph(far, replace(type, far=True), (1 - SPLIT) * self.width)
        left, right = SIDE, SIDE + SPLIT * self.width
        if self.right_to_left:
            left, right = SIDE + (1 - SPLIT) * self.width, SIDE
        parts: list[Part] = [Words(begins, left, y), Words(ends, right, y)]
        return parts, y + max(begins.height, ends.height)

    def fact(self, label: str, text: str, y: float, type: Type) -> tuple[list[Words], float]:
        """What something is called and what it is, on one line, and where that ends."""
        name = self.paragraph(label, replace(FACT, colour=QUIET), LABELS * self.width)
        words = self.paragraph(text, type, (1 - LABELS) * self.width)
        near, rest = SIDE, SIDE + LABELS * self.width
        if self.right_to_left:
            near, rest = SIDE + (1 - LABELS) * self.width, SIDE
        lowered = BASE * (type.leading * type.size - FACT.leading * FACT.size)
        height = max(words.height, name.height)
        return [Words(name, near, y + lowered), Words(words, rest, y)], y + height

    def rule(self, y: float) -> Bar:
        """A line from margin to margin."""
        return Bar(QRectF(SIDE, y, self.width, THICK))

    def paragraph(self, text: str, type: Type, width: float, scale: float = 1) -> Paragraph:
        """In the page's direction."""
        return Paragraph(text, type, width, scale=scale, right_to_left=self.right_to_left)
