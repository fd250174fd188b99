"""Sheets to sign with a pen: what is signed, lines to sign on, and the privacy notice on the back.

Each page in front says which sheet it is, for whoever types it in and as a code (`domain.sheet`).
Nothing on it is of anybody before somebody signs. What a pack says of privacy was written for a
tablet; what is different on paper stands above it, since a promise of a tablet's is none of a
sheet that lies on a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.domain.campaign import Campaign, Edition, FieldName
from kiosk.domain.errors import BadPack
from kiosk.domain.sheet import TICKS, Sheet
from kiosk.services.listing import WrittenFile

from .document import PdfDocument, write_pdf
from .key_sheet import Code
from .page import HAIR, INK, UNITS, Bar, Page, Paper, Part, Words
from .table import SIDE, SMALL, SMALL_STRONG, TOP, Column, Frame, PageTable, number_column
from .typesetting import MONO, SANS, SERIF, Paragraph, Type, column_height
from .wording import Wording

TITLE = Type(SERIF, 6.0 * UNITS, INK, QFont.Weight.Bold, leading=1.15, even=False)
BODY = Type(SERIF, 3.5 * UNITS, INK, leading=1.35, gap=0.5, even=False)
ALARM = Type(SANS, 3.2 * UNITS, INK, QFont.Weight.Bold, leading=1.35, gap=0.8, even=False)
AROUND = Type(SANS, 3.2 * UNITS, INK, leading=1.35, gap=0.8, even=False)
MARK = Type(MONO, 5.4 * UNITS, INK, QFont.Weight.Bold, even=False)
NOTICE = Type(SERIF, 4.6 * UNITS, INK, leading=1.45, gap=0.7, even=False)
HEADING = Type(SANS, 5.4 * UNITS, INK, QFont.Weight.Bold, even=False)
SCALES = tuple(1 - step / 50 for step in range(21))
"""Type is set smaller until it fits; the smallest in front is 6, on the back 8 points."""
CODE_SIDE = 27.0 * UNITS
"""A telephone or a scanner reads it from a hand's breadth: a module is half a millimetre."""
ROW = 10.0 * UNITS
"""What a pen needs."""
LEAST_LINES = 5
ABOVE = 0.56
"""Of the page: the most that the words above the lines take before they are set smaller."""
NEAR = 0.5
"""Of the width: what is signed; beside it stands what happens to it."""
GUTTER, BOX, HAIRLINE = 7.0 * UNITS, 4.5 * UNITS, 15.0
SHARES = {
    FieldName.GIVEN_NAME: 32.0,
    FieldName.FAMILY_NAME: 36.0,
    FieldName.EMAIL: 54.0,
    FieldName.POSTCODE: 19.0,
    FieldName.COUNTRY: 25.0,
}
TICK_SHARE, PEN_SHARE = 8.0, 36.0


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """Which sheets are wanted: their numbers, and how many lines at most (0: as many as fit).

    `rehearsal`: nothing on them will be real.
    """

    campaign: Campaign
    edition: Edition
    numbers: Sequence[int]
    paper: Paper = Paper.A4
    lines: int = 0
    rehearsal: bool = False


def write_sheets(path: Path, order: SheetOrder) -> WrittenFile:
    """Write two pages for each sheet, read them again and compare. `count`: lines on all of them.

    Needs a QGuiApplication, for its fonts. Raises BadPack if the campaign's words leave no room,
    StorageFull or StorageUnavailable; then there is no file.
    """
    sheets = _Sheets(order)
    size = order.paper.millimetres.transposed()
    document = PdfDocument(order.edition.title, size, sheets.pages)
    return write_pdf(path, document, sheets.lines * len(order.numbers))


class _Sheets:
    """All of a sheet but its number, measured once."""

    def __init__(self, order: SheetOrder) -> None:
        self._order, self._edition = order, order.edition
        self._fields = order.campaign.fields
        self._say = Wording(order.edition.language)
        word = self._say.rehearsal() if order.rehearsal else ""
        size = order.paper.millimetres.transposed()
        self._frame = Frame(size, order.edition.right_to_left, word)
        self._above, top = self._fitted()
        self._table = PageTable(
            self._columns(), SIDE, self._frame.width, right_to_left=order.edition.right_to_left
        )
        self._heads, self._top = self._table.head(top + 4 * UNITS)
        room = int((self._frame.bottom - self._top) / ROW)
        if room < LEAST_LINES:
            raise self._too_long("Statement, demands, consents and privacy_short leave no room")
        self.lines = min(order.lines or room, room)
        self._back = self._notice()

    def pages(self) -> Iterator[Page]:
        """In front and on the back, sheet after sheet."""
        for number in self._order.numbers:
            order = self._order
            yield self._front(Sheet(order.campaign, order.edition, number, order.rehearsal))
            yield self._back

    def _front(self, sheet: Sheet) -> Page:
        frame, mirrored = self._frame, self._edition.right_to_left
        left = SIDE if mirrored else SIDE + frame.width - CODE_SIDE
        code = Code(sheet.code, QRectF(left, TOP, CODE_SIDE, CODE_SIDE))
        room = (1 - NEAR) * frame.width - CODE_SIDE - GUTTER
        beside = left + CODE_SIDE + GUTTER / 2 if mirrored else left - GUTTER / 2 - room
        name = frame.paragraph(self._say.sheet(), SMALL, room)
        # In plain digits everywhere, from left to right: it is typed at the office.
        mark = frame.paragraph(f"\u2066{sheet.mark}\u2069", MARK, room)
        words = [Words(name, beside, TOP + 5 * UNITS)]
        words.append(Words(mark, beside, TOP + 5 * UNITS + name.height))
        return Page((*frame.under(), code, *words, *self._above, *self._heads, *self._rows()))

    def _fitted(self) -> tuple[list[Words], float]:
        """What stands above the lines, and where it ends."""
        height = ABOVE * self._order.paper.millimetres.width() * UNITS
        for scale in SCALES:
            words, end = self._columns_of_words(scale)
            if end <= height and all(each.paragraph.fits for each in words):
                return words, end
        return words, end

    def _columns_of_words(self, scale: float) -> tuple[list[Words], float]:
        width = self._frame.width
        near, far = NEAR * width - GUTTER / 2, (1 - NEAR) * width - GUTTER / 2
        begins, ends = SIDE, SIDE + width - far
        if self._edition.right_to_left:
            begins, ends = SIDE + width - near, SIDE
        first = self._column(self._what(), near, scale)
        second = self._column(self._what_of_it(), far, scale)
        lower = TOP + CODE_SIDE
        bottom = max(TOP + column_height(first), lower + column_height(second))
        return [*_placed(first, begins, TOP), *_placed(second, ends, lower)], bottom

    def _what(self) -> list[tuple[str, Type]]:
        """What one signs."""
        numbered = enumerate(self._edition.demands, start=1)
        return [
            (self._edition.title, TITLE),
            (" ".join(self._edition.statement.split()), BODY),
            *((f"{self._say.number(n)}.\u2002{text}", BODY) for n, text in numbered),
        ]

    def _what_of_it(self) -> list[tuple[str, Type]]:
        """What one agrees to besides, and what happens to it."""
        wording = self._edition.consents
        asked = [wording[consent.id] for consent in self._order.campaign.consents]
        lettered = [f"{t}\u2002{text}" for t, text in zip(TICKS, asked, strict=False)]
        return [
            *([(self._say.ticks_are_free(), ALARM)] if lettered else []),
            *((text, AROUND) for text in lettered),
            (self._say.seen_on_paper(), ALARM),
            (" ".join(self._edition.privacy_short.split()), AROUND),
        ]

    def _columns(self) -> list[Column]:
        fields = [(self._say.field(f.name, f.required), SHARES[f.name]) for f in self._fields]
        ticks = TICKS[: len(self._order.campaign.consents)]
        return [
            number_column(self._say.running_number()),
            *(Column(heading, share) for heading, share in fields),
            *(Column(tick, TICK_SHARE) for tick in ticks),
            Column(self._say.signature(), PEN_SHARE),
        ]

    def _rows(self) -> Iterator[Part]:
        """Lines to write on, each with its number and boxes to tick."""
        places = [part.box for part in self._heads if isinstance(part, Words)]
        ticks = places[len(self._fields) + 1 : -1]
        for n in range(self.lines):
            y = self._top + n * ROW
            number = self._frame.paragraph(
                f"{n + 1}", replace(SMALL_STRONG, far=True), places[0].width()
            )
            yield Words(number, places[0].x(), y + ROW - number.height - UNITS)
            yield Bar(QRectF(SIDE, y + ROW - HAIRLINE, self._frame.width, HAIRLINE), HAIR)
            for place in ticks:
                x = place.right() - BOX if self._edition.right_to_left else place.x()
                yield from _box(QRectF(x, y + ROW - BOX - 1.5 * UNITS, BOX, BOX))

    def _notice(self) -> Page:
        """The whole privacy notice, larger."""
        words = [
            (self._say.privacy(), HEADING),
            (self._say.seen_on_paper(), replace(ALARM, size=NOTICE.size)),
            *((block.text, NOTICE) for block in self._edition.privacy),
        ]
        for scale in SCALES:
            column = self._column(words, self._frame.width, scale)
            if column_height(column) <= self._frame.bottom - TOP:
                return Page((*self._frame.under(), *_placed(column, SIDE, TOP)))
        raise self._too_long("The privacy notice does not fit")

    def _column(
        self, texts: Sequence[tuple[str, Type]], width: float, scale: float
    ) -> list[Paragraph]:
        return [self._frame.paragraph(text, type, width, scale) for text, type in texts]

    def _too_long(self, what: str) -> BadPack:
        return BadPack(
            f"{self._edition.language}/wording.toml",
            f"{what} on a sheet of {self._order.paper.value} in letters that can be read.",
            "Shorten them.",
        )


def _placed(column: Sequence[Paragraph], x: float, y: float) -> Iterator[Words]:
    for each in column:
        y += each.gap
        yield Words(each, x, y)
        y += each.height


def _box(place: QRectF) -> Iterator[Bar]:
    """An empty box to tick."""
    x, y, side = place.x(), place.y(), place.width()
    for bar in (
        QRectF(x, y, side, HAIRLINE),
        QRectF(x, y + side - HAIRLINE, side, HAIRLINE),
        QRectF(x, y, HAIRLINE, side),
        QRectF(x + side - HAIRLINE, y, HAIRLINE, side),
    ):
        yield Bar(bar)
