"""A PDF read again by PDFium, which is not what wrote it, and compared part by part.

In the box of each part its own letters must stand: as many of each as were set there. The order of
letters is not compared: each reader has its own idea of it where directions mix. Nor are marks
that stand alone, blanks, and brackets, which readers mirror. So a row left out, swapped with
another, put elsewhere or cut is found, and a page lost; two words made of the same letters are
not told apart. On the whole page there must be no letter more.

Scripts whose letters grow together (those of India, Khmer, …) cannot be read back from a PDF of
Qt's, which says what each shape means only where one shape is one letter; finger signatures have
no letters at all. There, and wherever letters differ, the picture of the page decides: PDFium's
rendering beside Qt's, both in squares of SQUARE millimetres, whose darkness may differ by UNLIKE.
A dot more or less is not seen there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import zip_longest
from operator import eq
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.unicode import category, nfkc

from .page import UNITS, Drawn, Page, Words

POINT = 72 / 25.4 / UNITS
"""Points to a unit."""
DOTS = 8
"""To a millimetre, of rendered pages."""
SQUARE = 1.0
UNLIKE = 0.33
"""Of the way from white to black. Measured over names in five scripts of India and South-East Asia
and over finger signatures: at most 0.21 between PDFium and Qt for the same ones, at least 0.46 for
others (tests/app/printing/test_reading.py)."""
_COUNTED = frozenset({"L", "N", "S"})
_COUNTED_SIGNS = frozenset({"Po", "Pd", "Pc"})


def compare(
    file: Path,
    pages: Iterable[Page],
    attached: Sequence[bytes],
    step: Callable[[], None] = lambda: None,
) -> None:
    """Whether `file` is what `pages` and `attached` say. Raises StorageUnavailable("read_back").

    `step` is called for each row found, and may raise.
    """
    try:
        with closing(pdfium.PdfDocument(file)) as document:
            same = _attachments(document) == list(attached)
            for page, expected in zip_longest(_pages(document), pages):
                if page is None or expected is None or not same:
                    raise StorageUnavailable("read_back")
                same = _Page(page).shows(expected)
                for _ in range(expected.rows):
                    step()
            if not same:
                raise StorageUnavailable("read_back")
    except pdfium.PdfiumError:
        raise StorageUnavailable("read_back") from None


def letters(text: str) -> Counter[str]:
    """What is counted of a text."""
    return Counter(
        character
        for character in nfkc(text)
        if (kind := category(character))[0] in _COUNTED or kind in _COUNTED_SIGNS
    )


def _attachments(document: pdfium.PdfDocument) -> list[bytes]:
    found = (document.get_attachment(n) for n in range(document.count_attachments()))
    return [bytes(each.get_data()) for each in found]


def _pages(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    for number in range(len(document)):
        with closing(document[number]) as page:
            yield page


class _Page:
    """A page as PDFium sees it."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page

    def shows(self, expected: Page) -> bool:
        """Whether each part is where it should be, and nothing else is there."""
        return self._reads(expected) or unlike(*self._pictures(expected)) <= UNLIKE

    def _reads(self, expected: Page) -> bool:
        """By letters alone."""
        if any(isinstance(part, Drawn) for part in expected.parts):
            return False
        words = [part for part in expected.parts if isinstance(part, Words)]
        wanted = [letters(each.paragraph.words) for each in words]
        with closing(self._page.get_textpage()) as text:
            everything = letters(text.get_text_range())
            found = (letters(self._inside(text, each.box)) for each in words)
            return everything == sum(wanted, Counter()) and all(map(eq, found, wanted))

    def _inside(self, text: pdfium.PdfTextPage, box: QRectF) -> str:
        height = self._page.get_height()
        found: str = text.get_text_bounded(
            left=box.left() * POINT,
            right=box.right() * POINT,
            top=height - box.top() * POINT,
            bottom=height - box.bottom() * POINT,
        )
        return found

    def _pictures(self, expected: Page) -> tuple[Image.Image, Image.Image]:
        """As PDFium sees the page, and as Qt does."""
        bitmap = self._page.render(scale=DOTS * 25.4 / 72, grayscale=True)
        seen: Image.Image = bitmap.to_pil().convert("L")
        return seen, _painted(expected, seen.size)


def unlike(seen: Image.Image, wanted: Image.Image) -> float:
    """By how much the most different squares differ, of the way from white to black."""
    width, height = (max(1, round(dots / DOTS / SQUARE)) for dots in wanted.size)
    small = [each.resize((width, height), Image.Resampling.BOX) for each in (seen, wanted)]
    return max(ImageChops.difference(*small).tobytes()) / 255


def _painted(expected: Page, size: tuple[int, int]) -> Image.Image:
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DOTS / UNITS, DOTS / UNITS)
    expected.draw(painter)
    painter.end()
    pixels = bytes(image.constBits())
    return Image.frombytes("L", size, pixels, "raw", "L", image.bytesPerLine())
