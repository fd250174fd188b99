"""Paragraphs on a page: set in either direction, smaller until they fit, never cut.

Which typefaces printed words are set in.

Debian: fonts-noto-core has all of FONTS but Chinese, Japanese and Korean, which are in
fonts-noto-cjk. What no font on the machine has is printed as a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kiosk.domain.lettering import LATIN, LETTERINGS

SERIF = (LATIN.serif, LETTERINGS["Arab"].serif)
SANS = (LATIN.sans, LETTERINGS["Arab"].sans)
MONO = ("DejaVu Sans Mono", "Noto Sans Mono")
FONTS = (
    (0x0530, 0x058F, "Noto Sans Armenian"),
    (0x0590, 0x05FF, LETTERINGS["Hebr"].sans),
    (0x0700, 0x074F, "Noto Sans Syriac"),
    (0x0780, 0x07BF, "Noto Sans Thaana"),
    (0x07C0, 0x07FF, "Noto Sans NKo"),
    (0x0900, 0x097F, "Noto Sans Devanagari"),
    (0x0980, 0x09FF, "Noto Sans Bengali"),
    (0x0A00, 0x0A7F, "Noto Sans Gurmukhi"),
    (0x0A80, 0x0AFF, "Noto Sans Gujarati"),
    (0x0B00, 0x0B7F, "Noto Sans Oriya"),
    (0x0B80, 0x0BFF, "Noto Sans Tamil"),
    (0x0C00, 0x0C7F, "Noto Sans Telugu"),
    (0x0C80, 0x0CFF, "Noto Sans Kannada"),
    (0x0D00, 0x0D7F, "Noto Sans Malayalam"),
    (0x0D80, 0x0DFF, "Noto Sans Sinhala"),
    (0x0E00, 0x0E7F, "Noto Sans Thai"),
    (0x0E80, 0x0EFF, "Noto Sans Lao"),
    (0x0F00, 0x0FFF, "Noto Serif Tibetan"),
    (0x1000, 0x109F, "Noto Sans Myanmar"),
    (0x10A0, 0x10FF, "Noto Sans Georgian"),
    (0x1100, 0x11FF, "Noto Sans CJK KR"),
    (0x1200, 0x139F, "Noto Sans Ethiopic"),
    (0x13A0, 0x13FF, "Noto Sans Cherokee"),
    (0x1400, 0x167F, "Noto Sans Canadian Aboriginal"),
    (0x1780, 0x17FF, "Noto Sans Khmer"),
    (0x1800, 0x18AF, "Noto Sans Mongolian"),
    (0x2D30, 0x2D7F, "Noto Sans Tifinagh"),
    (0x3040, 0x30FF, "Noto Sans CJK JP"),
    (0x3400, 0x9FFF, "Noto Sans CJK SC"),
    (0xAC00, 0xD7AF, "Noto Sans CJK KR"),
    (0x20000, 0x3FFFF, "Noto Sans CJK SC"),
)
"""First and last code point of a script's block (Unicode, Blocks.txt), and its family."""

SERIFS = {each.sans: each.serif for each in LETTERINGS.values()}
"""Which of them has serifs, for words among others with serifs."""


def fonts_for(text: str, usual: tuple[str, ...] = SANS) -> tuple[str, ...]:
    """The families for the scripts in `text`, then the usual ones.

    Left alone, Qt looks through the usual families first, and says on each look that they lack the
    shaping rules of the script.
    """
    if text.isascii():
        return usual
    wanted = dict.fromkeys(
        face for character in text for first, last, face in FONTS if first <= ord(character) <= last
    )
    if usual is SERIF:
        wanted = dict.fromkeys(SERIFS.get(face, face) for face in wanted)
    return (*wanted, *usual)


BALANCING = 12
"""Halvings in the search for the narrowest measure that needs no more lines."""
LIGATURES = QFont.Tag("liga")
"""OpenType's feature of that name; those that a script cannot do without have others."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set. Lengths are in the page's units."""

    families: tuple[str, ...]
    size: float
    colour: str
    weight: QFont.Weight = QFont.Weight.Normal
    leading: float = 1.25
    """From line to line, in sizes of the type."""
    gap: float = 0.0
    """Above, in sizes of the type."""
    bar: float = 0.0
    """How thick the bar before the words is, in sizes of the type."""
    anywhere: bool = False
    """Centred, broken anywhere and read from the left: for an address."""
    even: bool = True
    """In lines about equally long."""
    typed: bool = False
    """In the direction of its own first letter, broken inside a word if there is no other way."""
    far: bool = False
    """At the side where lines end: for numbers."""


class Paragraph:
    """Words at a scale, in faces that have their letters, on the lines of the usual face.

    `fits` is False if a single word is wider than `width`.
    """

    def __init__(
        self, words: str, type: Type, width: float, *, scale: float = 1, right_to_left: bool = False
    ) -> None:
        self._type = type
        self._width = width
        self._mirrored = right_to_left and not type.anywhere
        self._size = type.size * scale
        self._indent = 3 * type.bar * self._size
        self._metrics = QFontMetricsF(_font(type.families, type.weight, self._size))
        families = fonts_for(words, type.families)
        self._layout = QTextLayout(words, _font(families, type.weight, self._size))
        self._layout.setTextOption(_option(type, self._mirrored))
        measure = width - self._indent
        lines, self.fits = self._set(measure)
        if self.fits and type.even and not type.anywhere:
            self._balance(measure, lines)
        self.gap = type.gap * self._size

    @property
    def words(self) -> str:
        """What it says."""
        return self._layout.text()

    @property
    def width(self) -> float:
        """What it was given."""
        return self._width

    @property
    def boxed(self) -> bool:
        """Whether no font here has one of its letters; a box stands for it."""
        return not self.words.isascii() and any(
            0 in run.glyphIndexes() for run in self._layout.glyphRuns()
        )

    @property
    def lines(self) -> int:
        """How many there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """Of all lines together."""
        return self.lines * self._type.leading * self._size

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """With the upper left corner of its width at `x`, `y`."""
        colour = QColor(self._type.colour)
        if self._indent:
            thick = self._type.bar * self._size
            at = x + self._width - thick if self._mirrored else x
            painter.fillRect(QRectF(at, y, thick, self.height), colour)
        painter.setPen(colour)
        measure = self._layout.lineAt(0).width()
        left = x + self._width - measure - self._indent if self._mirrored else x + self._indent
        self._layout.draw(painter, QPointF(left, y))

    def _balance(self, measure: float, lines: int) -> None:
        low, high = measure / 2, measure
        for _ in range(BALANCING):
            middle = (low + high) / 2
            count, fits = self._set(middle)
            low, high = (low, middle) if fits and count == lines else (middle, high)
        self._set(high)

    def _set(self, measure: float) -> tuple[int, bool]:
        """Lines of this measure: how many, and whether each holds its words."""
        step = self._type.leading * self._size
        ascent = self._metrics.ascent()
        air = (step - ascent - self._metrics.descent()) / 2
        fits = True
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(measure)
            top = step * (self.lines - 1) + air
            line.setPosition(QPointF(0, top + ascent - line.ascent()))
            fits = fits and line.naturalTextWidth() <= measure
        self._layout.endLayout()
        return self.lines, fits


def column_height(paragraphs: Iterable[Paragraph]) -> float:
    """Of paragraphs below each other, with the gaps between them."""
    return sum(each.gap + each.height for each in paragraphs)


def draw_column(painter: QPainter, paragraphs: Sequence[Paragraph], x: float, y: float) -> None:
    """Below each other, from `y` down."""
    for each in paragraphs:
        y += each.gap
        each.draw(painter, x, y)
        y += each.height


def _font(families: Sequence[str], weight: QFont.Weight, size: float) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(round(size))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Whoever searches the file for “Griffith”, or copies a file's name, has no ﬃ on the keyboard.
    font.setFeature(LIGATURES, 0)
    return font


def _option(type: Type, mirrored: bool) -> QTextOption:
    option = QTextOption()
    if mirrored and not type.typed:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    right = Qt.AlignmentFlag.AlignRight if mirrored != type.far else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(right | Qt.AlignmentFlag.AlignAbsolute)
    if type.typed:
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if type.anywhere:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return option
