"""The petition as it is handed in: a cover, then everybody on numbered pages, with digests.

It holds no contact detail: of a postcode no more than its area (`postcode_area`), and no e-mail
address, whatever columns are chosen. What the digests are computed from stands in `row_digests.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.domain.campaign import Campaign, Edition, FieldName
from kiosk.domain.signature import Signature
from kiosk.domain.text import clean
from kiosk.services.listing import UNWATCHED, Opened, Steps, Watch, WrittenFile

from . import table
from .cover import cover
from .document import Attachment, PdfDocument, write_pdf
from .frame import Frame
from .page import Page
from .paper import Paper
from .people import country_shown, full_name, postcode_area
from .register import Register, RegisterSection
from .row_digests import Cell, grouped, page_digest, page_text, whole_digest
from .wording import Wording

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
