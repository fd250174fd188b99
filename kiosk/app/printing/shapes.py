"""Shapes on a printed page: code, picture, crop marks. Lengths are in the page's units."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, qGray
from PySide6.QtSvg import QSvgRenderer

VEILS = 40
VEIL = 0.86
"""How opaque the ground's colour lies over a picture behind words. Below the words it thins out in
so many layers, and half-way down the picture is clear."""


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
