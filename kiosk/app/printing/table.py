"""Rows in columns on pages: how high each row is, where a page ends, where each cell stands.

What is around the rows of each page, and how much room it leaves them.

Rows as they are handed in, and the digests that hold them together.

The canonical form of a page is UTF-8 text, one line for each row, ended by a line feed: the
running number in plain digits, then what stands in each printed column, in the printed order,
each after a tab. A finger signature stands there as the SHA-256 (hex) of its lines, written
[[x,y,x,y,…],…] without blanks on the grid of `domain/signature.py`; no signature is an empty cell.
A page's digest is the SHA-256 of that text; on paper stand its first 16 hex digits. The
digest on the cover is the SHA-256 of all pages' full digests in hex, each ended by a line feed, so
that a page changed, left out, added or swapped shows.

The same text travels inside the PDF as `rows.txt`, each page after a line
“page <number> <digest>” (with tabs), for whoever recomputes it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont

from kiosk.domain.signature import HEIGHT, WIDTH, Line, flat
from kiosk.domain.unicode import category

from .page import HAIR, INK, QUIET, UNITS, Bar, Drawn, Part, Watermark, Words
from .typesetting import SANS, Paragraph, Type

Cell = str | tuple[Line, ...]
"""Text, or a finger signature's lines."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One signature as it is printed."""

    number: int
    """1, 2, 3, … through all pages."""
    cells: tuple[Cell, ...]

    def canonical(self) -> str:
        """Its line of the canonical form."""
        return "\t".join([str(self.number), *map(_canonical, self.cells)]) + "\n"


def page_text(rows: Sequence[PersonRow]) -> bytes:
    """A page's canonical form."""
    return "".join(row.canonical() for row in rows).encode()


def page_digest(rows: Sequence[PersonRow]) -> str:
    """64 hex digits."""
    return hashlib.sha256(page_text(rows)).hexdigest()


def whole_digest(pages: Sequence[str]) -> str:
    """Of all pages, from their digests: 64 hex digits."""
    return hashlib.sha256("".join(f"{digest}\n" for digest in pages).encode()).hexdigest()


def grouped(digest: str, digits: int = 64) -> str:
    """The first `digits` in groups of four, for the eye; they run from left to right anywhere."""
    return f"\u2066{' '.join(digest[at : at + 4] for at in range(0, digits, 4))}\u2069"


def _canonical(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if not cell:
        return ""
    text = json.dumps([flat(line) for line in cell], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


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
