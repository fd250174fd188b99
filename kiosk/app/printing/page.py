"""A page before it is on paper: parts that know their place, to be drawn and to be looked for.

Shapes on a printed page: code, picture, crop marks. Lengths are in the page's units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import atan2, degrees, hypot
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPainterPath, QPen, qGray
from PySide6.QtSvg import QSvgRenderer

from kiosk.domain.signature import HEIGHT, WIDTH, Line, svg_path

from .typesetting import Paragraph, fonts_for

UNITS = 100
"""To a millimetre: fonts come in whole units."""
VEILS = 40
VEIL = 0.86
"""How opaque the ground's colour lies over a picture behind words. Below the words it thins out in
so many layers, and half-way down the picture is clear."""


class Paper(StrEnum):
    """Sizes, upright (ISO 216, and the one that North America uses)."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"

    @property
    def millimetres(self) -> QSizeF:
        """Width and height."""
        return QPageSize(QPageSize.PageSizeId[self.value]).size(QPageSize.Unit.Millimeter)


def draw_code(painter: QPainter, code: QImage, place: QRectF) -> None:
    """A picture of one pixel a module: one black shape, so that no seams show between modules."""
    module = place.width() / code.width()
    shape = QPainterPath()
    for y in range(code.height()):
        for x in range(code.width()):
            if qGray(code.pixel(x, y)) == 0:
                left, top = place.x() + x * module, place.y() + y * module
                shape.addRect(QRectF(left, top, module, module))
    painter.fillPath(shape, QColor("black"))


def draw_picture(
    painter: QPainter, file: Path, place: QRectF, words_end: float, ground: str, mirror: bool
) -> None:
    """A picture that fills `place` from its lower edge up, and fades behind the words."""
    picture = QSvgRenderer(str(file)) if file.suffix.lower() == ".svg" else QImage(str(file))
    size = picture.viewBoxF().size() if isinstance(picture, QSvgRenderer) else picture.size()
    shown = QSizeF(size).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    middle, top = place.center().x(), place.bottom() - shown.height()
    where = QRectF(middle - shown.width() / 2, top, shown.width(), shown.height())
    painter.save()
    frame = QPainterPath()
    frame.addRect(place)
    painter.setClipPath(frame)
    if mirror:
        painter.translate(2 * middle, 0)
        painter.scale(-1, 1)
    if isinstance(picture, QSvgRenderer):
        picture.render(painter, where)
    else:
        painter.drawImage(where, picture)
    painter.restore()
    _veil(painter, place, words_end, ground)


def _veil(painter: QPainter, place: QRectF, words_end: float, ground: str) -> None:
    """In layers, each reaching less far down: Qt writes no gradients of opacity into PDF."""
    colour = QColor(ground)
    through = 1.0
    for layer in range(1, VEILS + 1):
        wanted = 1 - VEIL * layer / VEILS
        colour.setAlphaF(1 - wanted / through)
        through = wanted
        end = words_end + (place.bottom() - words_end) * (1 - layer / VEILS) / 2
        painter.fillRect(QRectF(place.topLeft(), QPointF(place.right(), end)), colour)


def draw_crop_marks(painter: QPainter, trim: QRectF, away: float, length: float) -> None:
    """Two hairlines at each corner of `trim`, `away` from it: where the paper is cut."""
    painter.setPen(QPen(QColor("black"), length / 20))
    for x, out in ((trim.left(), -1), (trim.right(), 1)):
        for y, down in ((trim.top(), -1), (trim.bottom(), 1)):
            near, far = away, away + length
            painter.drawLine(QLineF(x + out * near, y, x + out * far, y))
            painter.drawLine(QLineF(x, y + down * near, x, y + down * far))


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
