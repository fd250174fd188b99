"""One page that says what was on a tablet before it was wiped: counts and digests, no names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from kiosk.domain.campaign import Edition
from kiosk.domain.outbox import ExportNote
from kiosk.domain.paper_notes import said
from kiosk.domain.text import clean
from kiosk.services.desk import Farewell
from kiosk.services.listing import WrittenFile

from .document import PdfDocument, write_pdf
from .page import INK, QUIET, UNITS, Bar, Page, Paper, Part, Words
from .table import FACT, HEADING, SIDE, SMALL, TOP, Frame, grouped
from .typesetting import MONO, SERIF, Type
from .wording import Wording

TITLE = Type(SERIF, 8.0 * UNITS, INK, QFont.Weight.Bold, leading=1.2, even=False)
STRONG = replace(FACT, weight=QFont.Weight.Bold)
CODE = Type(MONO, 2.9 * UNITS, INK, leading=1.5, even=False, typed=True)
PEN_ROOM = 26.0 * UNITS
"""At the foot of the last page, for two signatures."""


@dataclass(frozen=True, slots=True)
class WipeReceipt:
    """What is printed. `rehearsal`: nothing of it was real."""

    told: Farewell
    paper: Paper = Paper.A4
    rehearsal: bool = False


def write_wipe_receipt(path: Path, receipt: WipeReceipt, edition: Edition) -> WrittenFile:
    """Write the page in the edition's language, read it again and compare. `count`: signed.

    More exports than fit go on, on further pages. Raises StorageFull or StorageUnavailable, and
    then there is no file.
    """
    say = Wording(edition.language)
    pages = _Receipt(receipt, edition, say).pages
    document = PdfDocument(say.wiped(), receipt.paper.millimetres, pages)
    return write_pdf(path, document, receipt.told.balance.signed)


@dataclass(frozen=True, slots=True)
class _Block:
    """Words that stay together on a page; their places count from its top."""

    words: tuple[Words, ...]
    height: float
    rule: bool = False
    """A line below."""


class _Receipt:
    """Blocks below each other, on as many pages as they need."""

    def __init__(self, receipt: WipeReceipt, edition: Edition, say: Wording) -> None:
        word = say.rehearsal() if receipt.rehearsal else ""
        self._frame = Frame(receipt.paper.millimetres, edition.right_to_left, word)
        self._title = receipt.told.event if receipt.told.titles else edition.title
        self._told = receipt.told
        self._say = say

    def pages(self) -> Iterator[Page]:
        """The page, or pages."""
        pages = self._pages()
        for number, blocks in enumerate(pages, start=1):
            parts, y = self._head(number, len(pages))
            for block in blocks:
                parts += [replace(each, y=y + each.y) for each in block.words]
                y += block.height
                if block.rule:
                    parts.append(self._frame.rule(y - UNITS))
            if number == len(pages):
                parts += self._pens()
            yield Page((*self._frame.under(), *parts))

    def _pages(self) -> list[list[_Block]]:
        _, top = self._head(1, 1)
        pages: list[list[_Block]] = [[]]
        left = room = self._frame.bottom - PEN_ROOM - top
        for block in self._blocks():
            if block.height > left:
                pages.append([])
                left = room
            pages[-1].append(block)
            left -= block.height
        return pages

    def _head(self, number: int, pages: int) -> tuple[list[Part], float]:
        says = self._say.page_of(number, pages)
        watermark = self._frame.watermark
        parts, y = self._frame.pair(
            self._title, f"{watermark} · {says}" if watermark else says, TOP
        )
        return parts, y + 8 * UNITS

    def _blocks(self) -> Iterator[_Block]:
        say, told = self._say, self._told
        yield self._line(say.wiped(), TITLE, after=3)
        yield self._line(say.what_wiped_means(), replace(FACT, colour=QUIET), after=5)
        values = {
            "event": told.event,
            "place": told.place,
            "hour": say.hour(told.hour),
            "kiosk": grouped(told.kiosk, len(told.kiosk)),
            "initials": told.initials,
            "handed_to": told.handed_to,
            "hub": told.hub or say.no_hub(),
        }
        for member, label in say.facts().items():
            if values[member]:
                yield self._fact(label, clean(values[member]))
        yield self._line(say.signatures(), HEADING, before=6, after=2)
        states = list(say.states().items())
        for state, label in states:
            number = say.number(getattr(told.balance, state.value))
            yield self._fact(label, number, rule=state is states[-1][0])
        yield self._fact(say.signed(), say.number(told.balance.signed), STRONG)
        if told.titles:
            for campaign, balance in told.balances.items():
                sums = (f"{say.number(getattr(balance, s.value))} {label}" for s, label in states)
                text = f"{say.number(balance.signed)} = {' + '.join(sums)}"
                yield self._fact(clean(told.titles.get(campaign, campaign)), text)
        yield from self._gathered()
        yield from self._paper()
        yield self._line(say.exported_files(), HEADING, before=6, after=2)
        if not told.exports:
            yield self._line(say.no_files(), FACT)
        for each in told.exports:
            yield self._export(each)
        yield self._line(say.chain_end(), HEADING, before=6, after=2)
        yield self._line(f"{say.number(told.last_seq)} · {grouped(told.last_digest)}", CODE)

    def _gathered(self) -> Iterator[_Block]:
        """As the desk showed it, but for the hours, which are UTC on paper."""
        say, lines = self._say, self._told.gathered
        if not lines:
            return
        yield self._line(say.gathered(), HEADING, before=6, after=2)
        for each in lines:
            place = say.without_shift() if each.shift is None else clean(each.place) or "–"
            initials = f"\u2068{clean(each.initials)}\u2069" if each.initials else ""
            hours = say.hours(each.first, each.last) if each.first else ""
            campaign = clean(self._told.titles.get(each.campaign, ""))
            text = " · ".join(filter(None, (say.number(each.count), campaign, initials, hours)))
            yield self._fact(place, text, rule=each is lines[-1])
        yield self._fact(say.together(), say.number(sum(each.count for each in lines)), STRONG)

    def _paper(self) -> Iterator[_Block]:
        """What was noted of sheets of paper, and that it is beside the balance."""
        say, told = self._say, self._told
        noted = {id: each for id, each in told.paper.items() if each.handed_out}
        if not noted:
            return
        yield self._line(say.on_paper(), HEADING, before=6, after=2)
        back, away, lines = say.paper_counts()
        for campaign, paper in noted.items():
            if campaign in told.titles:
                yield self._line(clean(told.titles[campaign]), STRONG, before=1)
            # In plain digits, as they stand on the sheets.
            out = f" ({said(paper.out)})" if paper.out else ""
            yield self._fact(back, say.number(paper.returned))
            yield self._fact(away, f"{say.number(paper.still_out)}{out}")
            yield self._fact(lines, say.number(paper.lines))

    def _export(self, note: ExportNote) -> _Block:
        say, frame = self._say, self._frame
        about = f"{say.signatures()}: {say.number(note.count)} · {say.hour(note.hour)}"
        lines = [
            frame.paragraph(clean(note.file), replace(STRONG, typed=True), frame.width),
            frame.paragraph(f"{about} · \u2068{clean(note.initials)}\u2069", FACT, frame.width),
            frame.paragraph(grouped(note.sha256), CODE, frame.width),
        ]
        words, y = [], 0.0
        for line in lines:
            words.append(Words(line, SIDE, y))
            y += line.height
        return _Block(tuple(words), y + 2.5 * UNITS)

    def _fact(self, label: str, text: str, type: Type = FACT, *, rule: bool = False) -> _Block:
        words, height = self._frame.fact(label, text, 0, type)
        return _Block(tuple(words), height + 2 * UNITS * rule, rule)

    def _line(self, text: str, type: Type, *, before: float = 0, after: float = 0) -> _Block:
        """Gaps in millimetres."""
        words = self._frame.paragraph(text, type, self._frame.width)
        height = words.height + (before + after) * UNITS
        return _Block((Words(words, SIDE, before * UNITS),), height)

    def _pens(self) -> list[Part]:
        """Two lines to sign on."""
        y = self._frame.bottom - SMALL.leading * SMALL.size
        width = 0.46 * self._frame.width
        first, second = SIDE, SIDE + self._frame.width - width
        if self._frame.right_to_left:
            first, second = second, first
        parts: list[Part] = []
        for x, text in zip((first, second), self._say.pens(), strict=True):
            parts.append(Bar(QRectF(x, y - 2 * UNITS, width, 20), INK))
            parts.append(Words(self._frame.paragraph(text, SMALL, width), x, y - UNITS))
        return parts
