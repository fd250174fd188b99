"""A secret key as a page to lock away: as a code, as letters that can be typed back, and in words.

The only copy of a key may be this page, so it is set large, says what it is and where it belongs,
and every line of letters proves itself (`sealing.paper_key`). It names no person and no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, qGray

from kiosk.bridge.qr import qr_image
from kiosk.domain.errors import BadKey, StorageUnavailable
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.paper_key import LINES, PREFIX, PaperLine, paper_lines, typed_line
from kiosk.sealing.spoken import in_words
from kiosk.sealing.trial import try_key
from kiosk.services.listing import WrittenFile

from .document import PdfDocument, write_pdf
from .page import INK, QUIET, UNITS, Page, Paper, Part, Words, draw_code
from .reading import DOTS
from .table import HEADING, SIDE, TOP, Frame
from .typesetting import MONO, SANS, SERIF, Type

TITLE = Type(SERIF, 11.0 * UNITS, INK, QFont.Weight.Bold, leading=1.2, even=False)
BODY = Type(SANS, 4.0 * UNITS, INK, leading=1.45, even=False)
ALARM = replace(BODY, weight=QFont.Weight.Bold)
LETTERS = Type(MONO, 7.4 * UNITS, INK, leading=1.6, even=False)
PROOF = replace(LETTERS, colour=QUIET)
PLAIN = Type(MONO, 3.4 * UNITS, INK, leading=1.5, even=False, typed=True)
CODE_SIDE = 62.0 * UNITS
"""A module is 1.3 mm then: a phone or a scanner reads it from half a metre."""
GUTTER = 8.0 * UNITS
NUMBER_ROOM, PROOF_AT = 12.0 * UNITS, 118.0 * UNITS


@dataclass(frozen=True, slots=True)
class KeySheet:
    """What is printed. `what`: sentences about this key; `keep`: where it belongs."""

    title: str
    what: str
    keep: str
    date: str
    """"2026-11-24"."""
    paper: Paper = Paper.A4


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that fills `box`."""

    text: str
    box: QRectF

    def draw(self, painter: QPainter) -> None:
        """In black."""
        draw_code(painter, qr_image(self.text), self.box)


def write_key_sheet(path: Path, sheet: KeySheet, key: OpeningKey) -> WrittenFile:
    """Write the page, read it again and compare. Needs a QGuiApplication, for its fonts.

    Whoever reads the file has the key. Raises StorageFull or StorageUnavailable, and then there
    is no file.
    """

    def pages() -> Iterator[Page]:
        yield Page(tuple(_Page(sheet).parts(key)))

    return write_pdf(path, PdfDocument(sheet.title, sheet.paper.millimetres, pages), 0)


def read_key_sheet(path: Path, sheet: KeySheet, recipient: str) -> OpeningKey:
    """The key on a page that `write_key_sheet` wrote, as its letters and its code say it.

    It is `recipient`'s, and opens a test envelope. Raises StorageUnavailable("read_back").
    """
    try:
        with closing(pdfium.PdfDocument(path)) as document:
            page = document[0]
            with closing(page.get_textpage()) as text:
                secret = _typed_back(text.get_text_range())
            bitmap = page.render(scale=DOTS * 25.4 / 72, grayscale=True)
            seen: Image.Image = bitmap.to_pil().convert("L")
        key = OpeningKey.from_secret(secret, "the page")
        codes = (each for each in _Page(sheet).parts(key) if isinstance(each, Code))
        if key.recipient != recipient or not all(_shows(seen, each) for each in codes):
            raise StorageUnavailable("read_back")
        try_key(key, recipient, "the page")
    except (pdfium.PdfiumError, OSError, ValueError, IndexError, BadKey):
        raise StorageUnavailable("read_back") from None
    return key


def _typed_back(text: str) -> str:
    """The secret in the lines that prove themselves. Raises ValueError if one is missing."""
    found = []
    for number in range(1, LINES + 1):
        # Not from the beginning of a line: PDFium puts the first one behind the sentence above.
        ends = re.findall(rf"(?<!\S){number}((?: [0-9A-Z]{{2,4}})+)", text)
        proved = (typed_line(number, each) for each in ends)
        found.append(next(filter(None, proved), None))
    if None in found:
        raise ValueError("a line of the key is not on the page")
    return PREFIX + "".join(filter(None, found))


def _shows(page: Image.Image, code: Code) -> bool:
    """Whether each module of the code is on the page, looked at in its middle."""
    wanted = qr_image(code.text)
    side = wanted.width()
    dots = DOTS / UNITS

    def dark(column: int, row: int) -> bool:
        x = (code.box.x() + (column + 0.5) * code.box.width() / side) * dots
        y = (code.box.y() + (row + 0.5) * code.box.height() / side) * dots
        return int(page.getpixel((round(x), round(y)))) < 128  # type: ignore[arg-type]

    return all(
        dark(column, row) == (qGray(wanted.pixel(column, row)) < 128)
        for row in range(side)
        for column in range(side)
    )


class _Page:
    """Things below each other; `_y` is where the next one begins."""

    def __init__(self, sheet: KeySheet) -> None:
        self._sheet = sheet
        self._frame = Frame(sheet.paper.millimetres, right_to_left=False)
        self._y = TOP

    def parts(self, key: OpeningKey) -> Iterator[Part]:
        """From top to bottom."""
        yield self._line(f"Petition Kiosk · {self._sheet.date}", replace(BODY, colour=QUIET))
        yield self._line(self._sheet.title, TITLE, after=3)
        yield self._line(self._sheet.what, ALARM, after=2)
        yield self._line(self._sheet.keep, BODY, after=6)
        yield from self._code(key)
        yield self._line("The key in letters", HEADING, after=1)
        yield self._line(
            f"Each key begins with {PREFIX}. The pale pair at the end of a line proves that line.",
            BODY,
            after=2,
        )
        for line in paper_lines(key.secret):
            yield from self._letters(line)
        self._y += 6 * UNITS
        yield self._line("The public key (no secret: it stands in event files)", HEADING, after=1)
        yield self._line(key.recipient, PLAIN, after=3)
        yield self._line("The public key in words", HEADING, after=1)
        yield self._line(in_words(key.recipient), BODY)

    def _code(self, key: OpeningKey) -> Iterator[Part]:
        """The code, and beside it how it is read."""
        yield Code(key.secret, QRectF(SIDE, self._y, CODE_SIDE, CODE_SIDE))
        beside = SIDE + CODE_SIDE + GUTTER
        room = self._frame.width - CODE_SIDE - GUTTER
        y = self._y + 5 * UNITS
        for text, type in (
            ("The key as a code", HEADING),
            ("A scanner that types like a keyboard reads it back in one go.", BODY),
            ("Never photograph it: a picture in a telephone's cloud is a key in many hands.", BODY),
        ):
            words = self._frame.paragraph(text, type, room)
            yield Words(words, beside, y)
            y += words.height + 3 * UNITS
        self._y += CODE_SIDE + 4 * UNITS

    def _letters(self, line: PaperLine) -> Iterator[Part]:
        number = self._frame.paragraph(f"{line.number}", replace(BODY, colour=QUIET), NUMBER_ROOM)
        left, room = SIDE + NUMBER_ROOM, PROOF_AT - NUMBER_ROOM
        letters = self._frame.paragraph(" ".join(line.groups), LETTERS, room)
        proof = self._frame.paragraph(line.check, PROOF, 4 * NUMBER_ROOM)
        yield Words(number, SIDE, self._y + (letters.height - number.height) / 2)
        yield Words(letters, left, self._y)
        yield Words(proof, SIDE + PROOF_AT, self._y)
        self._y += letters.height

    def _line(self, text: str, type: Type, *, after: float = 0) -> Words:
        """`after` in millimetres."""
        words = self._frame.paragraph(text, type, self._frame.width)
        placed = Words(words, SIDE, self._y)
        self._y += words.height + after * UNITS
        return placed
