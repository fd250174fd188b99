"""The petition as it is handed in: a cover, then everybody on numbered pages, with digests.

It holds no contact detail: of a postcode no more than its area (`postcode_area`), and no e-mail
address, whatever columns are chosen. What the digests are computed from stands in `table.py`.

The first page of the petition as it is handed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QFont

from kiosk.domain.campaign import Campaign, Edition, FieldName
from kiosk.domain.errors import BadPack
from kiosk.domain.signature import Signature
from kiosk.domain.text import clean
from kiosk.services.listing import UNWATCHED, Opened, Steps, Watch, WrittenFile

from . import table
from .document import Attachment, PdfDocument, write_pdf
from .page import INK, QUIET, UNITS, Page, Paper, Part, Words
from .register import Register, RegisterSection, country_shown, full_name, postcode_area
from .table import (
    FACT,
    SIDE,
    SMALL,
    SMALL_STRONG,
    Cell,
    Frame,
    grouped,
    page_digest,
    page_text,
    whole_digest,
)
from .typesetting import MONO, SANS, SERIF, Paragraph, Type, column_height
from .wording import Wording

TOP = 22.0 * UNITS
KICKER = Type(SANS, 4.2 * UNITS, QUIET, QFont.Weight.DemiBold, even=False)
TITLE = Type(SERIF, 11.0 * UNITS, INK, QFont.Weight.Bold, leading=1.18, gap=0.35)
ASK = Type(
    SANS, 5.2 * UNITS, INK, QFont.Weight.DemiBold, leading=1.35, gap=1.5, bar=0.2, even=False
)
HEADING = Type(SANS, 3.9 * UNITS, INK, QFont.Weight.Bold, gap=2.2, even=False)
BODY = Type(SERIF, 3.9 * UNITS, INK, leading=1.45, gap=0.5, even=False)
TOTAL = Type(SERIF, 19.0 * UNITS, INK, QFont.Weight.Bold, leading=1.15, even=False)
DIGEST = Type(MONO, 3.2 * UNITS, INK, leading=1.5, gap=0.3, even=False)
SCALES = tuple(1 - step / 50 for step in range(26))
"""Type is set smaller until all fits; at half its size the smallest is 5 points."""


def cover(
    frame: Frame,
    say: Wording,
    edition: Edition,
    *,
    where: str,
    hour: str,
    total: int,
    paper: int,
    pages: int,
    digest: str,
) -> Page:
    """Title, demand, what was signed, total, and how the pages hold together. Raises BadPack."""
    facts = (
        (say.signatures(), say.number(total)),
        (say.signed_on_paper(), say.number(paper) if paper else ""),
        (say.collected_at(), where),
        (say.as_of(), say.hour(hour)),
        (say.pages(), say.number(pages)),
    )
    below, height = _below(frame, say, facts, digest)
    room = frame.bottom - height - TOP - 8 * UNITS
    above = _fitted(frame, say, edition, room)
    parts: list[Part] = [*frame.under(), *_column(above, TOP)]
    y = frame.bottom - height
    parts += [frame.rule(y - 4 * UNITS), *(replace(each, y=each.y + y) for each in below)]
    return Page(tuple(parts))


def _fitted(frame: Frame, say: Wording, edition: Edition, room: float) -> list[Paragraph]:
    """The campaign's words, as large as there is room for."""
    numbered = [f"{say.number(n)}.\u2002{text}" for n, text in enumerate(edition.demands, start=1)]
    texts = [
        (say.petition() if not frame.watermark else frame.watermark, KICKER),
        (edition.title, TITLE),
        (edition.ask, ASK),
        (say.what_was_signed(), HEADING),
        (" ".join(edition.statement.split()), BODY),
        *((text, BODY) for text in numbered),
    ]
    for scale in SCALES:
        words = [frame.paragraph(text, type, frame.width, scale) for text, type in texts]
        if column_height(words) <= room and all(each.fits for each in words):
            return words
    raise BadPack(
        f"{edition.language}/wording.toml",
        "Title, ask, statement and demands do not fit on one page in letters that can be read.",
        "Shorten them.",
    )


def _below(
    frame: Frame, say: Wording, facts: Sequence[tuple[str, str]], digest: str
) -> tuple[list[Words], float]:
    """Total, facts and digest, from 0 down, and how high they are."""
    (label, number), *others = facts
    parts, y = frame.fact(label, number, 0, TOTAL)
    for label, fact in others:
        if fact:
            more, y = frame.fact(label, fact, y, FACT)
            parts += more
    digest_lines = [grouped(digest[:32], 32), grouped(digest[32:], 32)]
    rest = [
        frame.paragraph(say.digest_of_all(), replace(SMALL_STRONG, gap=1.6), frame.width),
        *(frame.paragraph(line, DIGEST, frame.width) for line in digest_lines),
        frame.paragraph(say.about_digests(), replace(SMALL, gap=0.6, leading=1.4), frame.width),
    ]
    return [*parts, *_column(rest, y)], y + column_height(rest)


def _column(paragraphs: Sequence[Paragraph], y: float) -> list[Words]:
    words = []
    for each in paragraphs:
        y += each.gap
        words.append(Words(each, SIDE, y))
        y += each.height
    return words


SHORT_DIGEST = 16
"""Hex digits printed on a page: 64 bits, more than anybody searches through for one page."""
ATTACHED = "rows.txt"


class PrintedColumn(StrEnum):
    """What may be printed of a person, in this order, after a running number."""

    NAME = "name"
    AREA = "area"
    COUNTRY = "country"
    SIGNATURE = "signature"
    """Drawn with a finger, where there is one."""


@dataclass(frozen=True, slots=True)
class HandIn:
    """How the petition is handed in."""

    campaign: Campaign
    edition: Edition
    """Its language is the language of the pages."""
    event: str
    place: str
    hour: str
    """UTC hour, "2026-11-24T15Z"."""
    columns: frozenset[PrintedColumn]
    paper: Paper = Paper.A4
    rehearsal: bool = False


def write_hand_in(
    path: Path, order: HandIn, people: Sequence[Opened], *, watch: Watch = UNWATCHED
) -> WrittenFile:
    """Write the PDF, read it again by another program's eyes, compare row by row.

    Every row is counted three times for `watch`: measured, drawn and compared. From any thread;
    fonts need a QGuiApplication. Raises StorageFull, StorageUnavailable or Cancelled, and then
    there is no file; BadPack if the campaign's words do not fit on a cover.
    """
    step = Steps(watch, 3 * len(people))
    return write_pdf(path, _Petition(order, people, step).document(), len(people), step)


class _Petition:
    """The pages of one hand-in, measured."""

    def __init__(self, order: HandIn, people: Sequence[Opened], step: Steps) -> None:
        self._order = order
        self._total = len(people)
        self._paper = sum(each.signature.paper is not None for each in people)
        self._columns = [column for column in PrintedColumn if column in order.columns]
        self._say = say = Wording(order.edition.language)
        word = say.rehearsal() if order.rehearsal else ""
        self._frame = Frame(order.paper.millimetres, order.edition.right_to_left, word)
        self._register = Register(
            self._frame, say, order.edition.title, self._headings(), self._cells, step
        )
        self._layout = self._register.layout([RegisterSection(people)], self._mark("0" * 64))
        self._digests = [page_digest(self._register.rows(page)) for page in self._layout]

    def document(self) -> PdfDocument:
        """What is to be written."""
        pages = enumerate(zip(self._layout, self._digests, strict=True), start=1)
        texts = [
            f"page\t{number}\t{digest}\n".encode() + page_text(self._register.rows(page))
            for number, (page, digest) in pages
        ]
        return PdfDocument(
            self._order.edition.title,
            self._order.paper.millimetres,
            self._leaves,
            (Attachment(ATTACHED, b"".join(texts)),),
        )

    def _leaves(self) -> Iterator[Page]:
        order = self._order
        yield cover(
            self._frame,
            self._say,
            order.edition,
            where=", ".join(filter(None, (order.event, order.place))),
            hour=order.hour,
            total=self._total,
            paper=self._paper,
            pages=len(self._layout),
            digest=whole_digest(self._digests),
        )
        yield from self._register.pages(self._layout, [self._mark(each) for each in self._digests])

    def _mark(self, digest: str) -> str:
        return self._say.digest_of_page(grouped(digest, SHORT_DIGEST))

    def _headings(self) -> list[table.Column]:
        say = self._say
        kinds = {
            PrintedColumn.NAME: table.Column(say.name(), 72, table.STRONG),
            PrintedColumn.AREA: table.Column(say.postcode_area(), 24),
            PrintedColumn.COUNTRY: table.Column(say.country(), 46),
            PrintedColumn.SIGNATURE: table.Column(say.signature(), 0),
        }
        return [kinds[column] for column in self._columns]

    def _cells(self, each: Opened) -> tuple[Cell, ...]:
        return tuple(self._cell(column, each.signature) for column in self._columns)

    def _cell(self, column: PrintedColumn, signature: Signature) -> Cell:
        country = signature.fields.get(FieldName.COUNTRY, "")
        match column:
            case PrintedColumn.NAME:
                return full_name(signature)
            case PrintedColumn.AREA:
                return postcode_area(country, clean(signature.fields.get(FieldName.POSTCODE, "")))
            case PrintedColumn.COUNTRY:
                return country_shown(self._order.edition.language, country)
            case PrintedColumn.SIGNATURE:
                return signature.strokes
