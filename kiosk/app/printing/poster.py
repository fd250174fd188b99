"""The campaign as a poster for a stall: one page of PDF, vector, fonts inside.

How large the code must be: the rule of thumb, a tenth of the distance, asks for 500 mm at 5 m, and
A3 is 297 mm wide. So from optics: a phone of 12 megapixels behind a lens of 26 mm sees 0.58
pixels of each millimetre from 5 m, and a reader wants 3.2 pixels of each module to forgive a
slanted, blurred view (both in tests/app/photograph.py and its test): MODULE millimetres. An
address of 77 bytes makes 45 modules with their quiet zone, 252 mm: A3 has room for it. A4 does
not; its code is as wide as the page allows and is read from as much nearer, 3.5 m.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter

from kiosk.bridge.qr import qr_image
from kiosk.domain.campaign import Campaign, Edition
from kiosk.domain.errors import BadPack, StorageUnavailable
from kiosk.export.atomic import write_atomically

from .page import UNITS, Paper, draw_code, draw_crop_marks, draw_picture
from .typesetting import SANS, SERIF, Paragraph, Type, column_height, draw_column

MODULE = 5.6
"""Millimetres."""
WIDEST = (0.86, 0.8, 0.74, 0.68)
"""Most of the paper's width that the code takes; less only for words that do not fit otherwise."""
BLEED, MARK = 3.0, 5.0
"""Millimetres of colour beyond where the page is cut, and of the crop marks beyond that."""
MARGIN, BAND = 0.065, 0.15
"""Shares of the width: beside and above text, and for the picture below it at scale 1."""
SCALES = tuple(1 - step / 50 for step in range(26))
"""Type is set smaller until it fits; at half its size the smallest is, on A4, 8 points."""
BOX = re.compile(rb"/TrimBox \[0 0 (\S+) (\S+)\]")


@dataclass(frozen=True, slots=True)
class Order:
    """Which poster is wanted. `bleed`: with colour beyond the edge, and crop marks."""

    campaign: Campaign
    edition: Edition
    paper: Paper
    bleed: bool = False


def write_poster(path: Path, order: Order) -> None:
    """Write the PDF, whole or not at all. Needs a QGuiApplication, for its fonts.

    Raises BadPack if the words do not fit; StorageFull or StorageUnavailable if the disk fails.
    """
    made = poster_pdf(order)

    def check(part: Path) -> None:
        if part.read_bytes() != made:
            raise StorageUnavailable("read_back")

    def write(file: BinaryIO) -> None:
        file.write(made)

    write_atomically(path, write, check)


def poster_pdf(order: Order) -> bytes:
    """The PDF. Raises BadPack if the words do not fit."""
    around = BLEED + MARK if order.bleed else 0.0
    trim = order.paper.millimetres
    page = QPageSize(
        trim.grownBy(QMarginsF(around, around, around, around)),
        QPageSize.Unit.Millimeter,
        order.paper.value,
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(order.edition.title)
    writer.setCreator("Petition Kiosk")
    writer.setPageSize(page)
    writer.setPageMargins(QMarginsF())
    writer.setResolution(round(25.4 * UNITS))
    painter = QPainter(writer)
    try:
        painter.translate(around * UNITS, around * UNITS)
        _draw(painter, order, trim * UNITS)
    finally:
        painter.end()
    return _trimmed(bytes(made.data()), around)


def _trimmed(made: bytes, around: float) -> bytes:
    """With the box that tells a print shop where to cut: Qt says “at the edge”, and has no setter.

    As long as before, because a PDF knows its parts by their places in the file.
    """
    found = BOX.search(made)
    assert found
    points = around * 72 / 25.4
    width, height = float(found[1]) - points, float(found[2]) - points
    box = f"/TrimBox [{points:.2f} {points:.2f} {width:.2f} {height:.2f}]".encode()
    return made.replace(found[0], box.ljust(len(found[0])))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things go: the words on the night above `ground`, the code below it."""

    words: list[Paragraph]
    ground: float
    side: float


def _draw(painter: QPainter, order: Order, trim: QSizeF) -> None:
    """Night above with words and picture; below, on white, the code and its address."""
    campaign, width = order.campaign, trim.width()
    margin = MARGIN * width
    code = qr_image(campaign.petition_url)
    address = _address(campaign.petition_url, width)
    plan = _planned(order, trim, MODULE * UNITS * code.width(), address.height)
    ground, side = plan.ground, plan.side
    over = BLEED * UNITS if order.bleed else 0.0
    page = QRectF(0, 0, width, trim.height()).adjusted(-over, -over, over, over)
    night = QRectF(page.x(), page.y(), page.width(), ground + over)
    painter.fillRect(page, QColor("white"))
    painter.fillRect(night, QColor(campaign.colours.night))
    if campaign.picture:
        words_end = margin + column_height(plan.words)
        mirror = order.edition.right_to_left
        draw_picture(painter, campaign.picture, night, words_end, campaign.colours.night, mirror)
    draw_column(painter, plan.words, margin, margin)
    draw_code(painter, code, QRectF((width - side) / 2, ground, side, side))
    address.draw(painter, margin, ground + side)
    if order.bleed:
        draw_crop_marks(painter, QRectF(QPointF(), trim), over, MARK * UNITS)


def _planned(order: Order, trim: QSizeF, enough: float, address: float) -> _Plan:
    """The code as large as is enough, the words as large as fits above. Raises BadPack."""
    width = trim.width()
    margin = MARGIN * width
    for share in WIDEST:
        side = min(enough, share * width)
        ground = trim.height() - side - address - margin / 2
        if words := _fitted(order, width, ground - margin):
            return _Plan(words, ground, side)
    raise BadPack(
        f"{order.edition.language}/wording.toml",
        f"Title, breath and ask do not fit on {order.paper.value} in letters that can be read.",
        "Shorten them; a shorter petition_url, too, leaves more room.",
    )


def _fitted(order: Order, width: float, room: float) -> list[Paragraph] | None:
    """The words, as large as leaves room for the picture; None if they are too long."""
    edition = order.edition
    measure = width * (1 - 2 * MARGIN)
    for scale in SCALES:
        words = [
            Paragraph(text, type, measure, scale=scale, right_to_left=edition.right_to_left)
            for text, type in _texts(order.campaign, edition, width)
        ]
        needed = column_height(words) + BAND * width * scale
        if needed <= room and all(each.fits for each in words):
            return words
    return None


def _texts(campaign: Campaign, edition: Edition, width: float) -> list[tuple[str, Type]]:
    colours = campaign.colours
    title = Type(SERIF, 0.1 * width, colours.on_night, QFont.Weight.Bold, leading=1.14)
    breath = Type(SANS, 0.0275 * width, colours.on_night, leading=1.4, gap=1.0)
    ask = Type(
        SANS,
        0.038 * width,
        colours.accent_on_night,
        QFont.Weight.Bold,
        leading=1.35,
        gap=1.0,
        bar=0.2,
    )
    return [
        (edition.title, title),
        *((sentence, breath) for sentence in edition.breath),
        (edition.ask, ask),
    ]


def _address(words: str, width: float) -> Paragraph:
    """On one line, if it can be read there."""
    type = Type(SANS, 0.036 * width, "black", anywhere=True)
    tries = (Paragraph(words, type, width * (1 - 2 * MARGIN), scale=scale) for scale in SCALES)
    *larger, smallest = tries
    return next((each for each in larger if each.lines == 1), smallest)
