"""The readable list on paper: everything that matters to people, in two parts.

What pages say of a person: the name in its order, a postcode's area, a country's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.campaign import Campaign, Edition, FieldName
from kiosk.domain.text import clean
from kiosk.services.doubles import is_contact
from kiosk.services.listing import UNWATCHED, Opened, Steps, Watch, WrittenFile

from .document import PdfDocument, write_pdf
from .page import Page, Paper
from .register import Register, RegisterSection, country_shown, full_name
from .table import STRONG, Cell, Column, Frame
from .wording import Wording


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Which list is wanted. The edition's language is the language of the pages."""

    campaign: Campaign
    edition: Edition
    event: str
    place: str
    hour: str
    """UTC hour, "2026-11-24T15Z"."""
    paper: Paper = Paper.A4
    rehearsal: bool = False


def write_list_pdf(
    path: Path, order: ListOrder, people: Sequence[Opened], *, watch: Watch = UNWATCHED
) -> WrittenFile:
    """Write who may be contacted, then the rest; read it again, compare row by row.

    Every row is counted three times for `watch`: measured, drawn and compared. From any thread;
    fonts need a QGuiApplication. Raises StorageFull, StorageUnavailable or Cancelled, and then
    there is no file.
    """
    step = Steps(watch, 3 * len(people))
    return write_pdf(path, _book(order, people, step), len(people), step)


def _book(order: ListOrder, people: Sequence[Opened], step: Steps) -> PdfDocument:
    say, edition = Wording(order.edition.language), order.edition
    sheet = order.paper.millimetres.transposed()
    frame = Frame(sheet, edition.right_to_left, say.rehearsal() if order.rehearsal else "")
    about = (edition.title, order.event, order.place, say.hour(order.hour))

    def cells(each: Opened) -> tuple[Cell, ...]:
        signature = each.signature
        shown = (clean(signature.fields.get(n, "")) for n in (FieldName.EMAIL, FieldName.POSTCODE))
        return (
            full_name(signature),
            *shown,
            country_shown(edition.language, signature.fields.get(FieldName.COUNTRY, "")),
            say.yes_or_no(is_contact(each)),
            say.language(signature.language),
        )

    register = Register(frame, say, " · ".join(filter(None, about)), _columns(say), cells, step)
    contact = [each for each in people if is_contact(each)]
    rest = [each for each in people if not is_contact(each)]
    sections = [
        RegisterSection(contact, say.contact()),
        RegisterSection(rest, say.signature_only()),
    ]
    laid_out = register.layout(sections, say.keep_safe())

    def pages() -> Iterator[Page]:
        return register.pages(laid_out, [say.keep_safe()] * len(laid_out))

    return PdfDocument(edition.title, sheet, pages)


def _columns(say: Wording) -> list[Column]:
    return [
        Column(say.name(), 66, STRONG),
        Column(say.email(), 72),
        Column(say.postcode(), 22),
        Column(say.country(), 36),
        Column(say.contact(), 24),
        Column(say.language_of_form(), 24),
    ]
