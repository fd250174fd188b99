"""Rows in columns on pages: how high each row is, where a page ends, where each cell stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.domain.strokes import HEIGHT, WIDTH
from kiosk.domain.unicode import category

from .fonts import SANS
from .frame import THICK
from .page import HAIR, INK, Bar, Drawn, Part, Words
from .paper import UNITS
from .row_digests import PersonRow
from .typesetting import Paragraph, Type

HEAD = Type(SANS, 2.75 * UNITS, INK, QFont.Weight.Bold, even=False)
PLAIN = Type(SANS, 3.5 * UNITS, INK, even=False, typed=True)
STRONG = replace(PLAIN, size=3.9 * UNITS, weight=QFont.Weight.DemiBold)
NUMBER = Type(SANS, 3.1 * UNITS, INK, even=False, far=True)
PAD, GAP = 1.4 * UNITS, 3.0 * UNITS
"""Above and below what a row holds, and between columns."""
THIN = 12.0
"""The line between rows."""
PEN = 22.0 * UNITS
"""Width of a finger signature; it is half as high."""
NUMBERS = 11.0 * UNITS
STEP = 5.0 * UNITS
"""From line to line, for type of any size: cells of a row stand on one line."""
TALL = 2.0
"""So many steps where marks are piled up: four above a capital reach 1.3 sizes beyond a line."""
_PILE = 3
"""Marks in a row that need it: Arabic, Vietnamese and Thai get by with two."""


@dataclass(frozen=True, slots=True)
class Column:
    """`share`: of the width that is left, or 0 for signatures, which have their own width."""

    heading: str
    share: float
    type: Type = PLAIN


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    width: float


def number_column(heading: str) -> Column:
    """For running numbers: the first column of a table."""
    return Column(heading, 0, NUMBER)


class PageTable:
    """Lays out rows in `columns`, from `left` on, `width` wide.

    The first column is for running numbers. Columns run from the side where the language begins.
    """

    def __init__(
        self, columns: Sequence[Column], left: float, width: float, *, right_to_left: bool
    ) -> None:
        self._columns = columns
        self._left, self._width = left, width
        self._mirrored = right_to_left
        self._places = self._placed()

    def head(self, y: float) -> tuple[list[Part], float]:
        """Headings and the line below them, from `y` down, and where rows begin."""
        pairs = list(zip(self._columns, self._places, strict=True))
        words = [
            self._words(column.heading, replace(HEAD, far=column.type.far), place)
            for column, place in pairs
        ]
        bottom = y + max(each.height for each in words)
        parts: list[Part] = [
            Words(each, place.x, bottom - each.height)
            for each, place in zip(words, self._places, strict=True)
        ]
        bottom += PAD / 2
        rule = Bar(QRectF(self._left, bottom, self._width, THICK))
        return [*parts, rule], bottom + THICK

    def height(self, row: PersonRow) -> float:
        """Of a row."""
        return self._height(row, self._texts("", row))

    def row(self, row: PersonRow, number: str, y: float) -> tuple[list[Part], float]:
        """A row's cells and the thin line below it, and where the next one begins."""
        texts = self._texts(number, row)
        height = self._height(row, texts)
        top = y + (height - max(each.height for each in texts if each)) / 2
        parts: list[Part] = []
        for place, cell, text in zip(self._places, (number, *row.cells), texts, strict=True):
            if text and text.words:
                parts.append(Words(text, place.x, top))
            elif not isinstance(cell, str) and cell:
                box = QRectF(place.x, y + PAD / 2, place.width, height - PAD)
                parts.append(Drawn(cell, box))
        y += height
        return [*parts, Bar(QRectF(self._left, y - THIN, self._width, THIN), HAIR)], y

    def _height(self, row: PersonRow, texts: Sequence[Paragraph | None]) -> float:
        tallest = max(each.height for each in texts if each)
        drawn = any(cell and not isinstance(cell, str) for cell in row.cells)
        least = PEN * HEIGHT / WIDTH - PAD if drawn else 0.0
        return max(tallest, least) + 2 * PAD

    def _texts(self, number: str, row: PersonRow) -> list[Paragraph | None]:
        """A paragraph for each cell of text, all on one first line."""
        cells = (number, *row.cells)
        piled = any(isinstance(cell, str) and _piled(cell) for cell in cells)
        return [
            self._words(cell, column.type, place, piled) if isinstance(cell, str) else None
            for cell, column, place in zip(cells, self._columns, self._places, strict=True)
        ]

    def _words(self, text: str, type: Type, place: _Place, piled: bool = False) -> Paragraph:
        type = replace(type, leading=(TALL if piled else 1.0) * STEP / type.size)
        return Paragraph(text, type, place.width, right_to_left=self._mirrored)

    def _placed(self) -> tuple[_Place, ...]:
        _, *others = self._columns
        shares = sum(column.share for column in others)
        fixed = NUMBERS + PEN * sum(not column.share for column in others)
        left = self._width - fixed - GAP * len(others)
        widths = [NUMBERS, *(left * c.share / shares if c.share else PEN for c in others)]
        places, x = [], 0.0
        for width in widths:
            near = self._width - x - width if self._mirrored else x
            places.append(_Place(self._left + near, width))
            x += width + GAP
        return tuple(places)


def paged(heights: Iterable[float], room: float) -> tuple[int, ...]:
    """How many rows each page holds; a row higher than `room` has a page of its own."""
    pages: list[int] = []
    left = 0.0
    for height in heights:
        if not pages or height > left:
            pages.append(0)
            left = room
        pages[-1] += 1
        left -= height
    return tuple(pages)


def _piled(text: str) -> bool:
    if text.isascii():
        return False
    kinds = "".join(category(character)[0] for character in text)
    return re.search("M" * _PILE, kinds) is not None
