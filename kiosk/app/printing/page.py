"""A page before it is on paper: parts that know their place, to be drawn and to be looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kiosk.domain.strokes import HEIGHT, WIDTH, Line, svg_path

from .fonts import fonts_for
from .paper import UNITS
from .typesetting import Paragraph

INK, QUIET, HAIR = "#000000", "#444444", "#8a8a8a"
"""For words, for words around the rows, and for thin lines: a black-and-white printer has all."""
PALE = "#d6d6d6"
"""A watermark: seen from across a table, and black words on it still stand out at 14:1."""
NIB = 0.4
"""Millimetres: about a ball pen."""
_STEP = re.compile(r"([MQL])([^MQL]*)")


class Part(Protocol):
    """Something on a page. Lengths are in the page's units."""

    @property
    def box(self) -> QRectF:
        """Where it is."""
        ...

    def draw(self, painter: QPainter) -> None:
        """On paper, or on whatever the painter paints."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `rows` of the list are on it, for whoever watches."""

    parts: tuple[Part, ...]
    rows: int = 0

    @property
    def boxed(self) -> int:
        """How many of its texts have a letter that no font here has."""
        return sum(isinstance(part, Words) and part.paragraph.boxed for part in self.parts)

    def draw(self, painter: QPainter) -> None:
        """Every part, in its order."""
        for part in self.parts:
            part.draw(painter)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph with its upper left corner at `x`, `y`."""

    paragraph: Paragraph
    x: float
    y: float

    @property
    def box(self) -> QRectF:
        """Where it is."""
        return QRectF(self.x, self.y, self.paragraph.width, self.paragraph.height)

    def draw(self, painter: QPainter) -> None:
        """With text that can be searched for."""
        self.paragraph.draw(painter, self.x, self.y)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finger's signature, as large as fits into `box`."""

    lines: tuple[Line, ...]
    box: QRectF

    def draw(self, painter: QPainter) -> None:
        """As curves, never as pixels."""
        scale = min(self.box.width() / WIDTH, self.box.height() / HEIGHT)
        painter.save()
        painter.translate(
            self.box.x() + (self.box.width() - scale * WIDTH) / 2,
            self.box.y() + (self.box.height() - scale * HEIGHT) / 2,
        )
        painter.scale(scale, scale)
        pen = QPen(QColor(INK), NIB * UNITS / scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(_curves(self.lines), pen)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled box: a line across the page."""

    box: QRectF
    colour: str = INK

    def draw(self, painter: QPainter) -> None:
        """Filled."""
        painter.fillRect(self.box, QColor(self.colour))


@dataclass(frozen=True, slots=True)
class Watermark:
    """One word, pale and as large as the diagonal of `box` allows, below everything else.

    Drawn as a shape: as text it would lie across the rows of whoever searches or copies.
    """

    word: str
    box: QRectF

    def draw(self, painter: QPainter) -> None:
        """From the lower left to the upper right."""
        font = QFont(list(fonts_for(self.word)))
        font.setPixelSize(10 * UNITS)
        font.setWeight(QFont.Weight.Black)
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        shape.addText(QPointF(), font, self.word)
        wide, bounds = hypot(self.box.width(), self.box.height()), shape.boundingRect()
        scale = min(0.72 * wide / bounds.width(), 0.2 * wide / bounds.height())
        painter.save()
        painter.translate(self.box.center())
        painter.rotate(-degrees(atan2(self.box.height(), self.box.width())))
        painter.scale(scale, scale)
        painter.translate(-bounds.center())
        painter.fillPath(shape, QColor(PALE))
        painter.restore()


def _curves(lines: tuple[Line, ...]) -> QPainterPath:
    path = QPainterPath()
    for step in _STEP.finditer(svg_path(lines)):
        x, y, *end = map(float, step[2].split())
        match step[1]:
            case "M":
                path.moveTo(x, y)
            case "Q":
                path.quadTo(x, y, *end)
            case _:
                path.lineTo(x, y)
    return path
