"""People on numbered pages: rows in columns, a head and a foot with totals on each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from kiosk.bridge.countries import country_name
from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import Signature
from kiosk.domain.text import clean
from kiosk.services.listing import Opened

from .page import UNITS, Page, Part, Words
from .table import (
    HEADING,
    SIDE,
    SMALL_STRONG,
    TOP,
    Cell,
    Column,
    Frame,
    PageTable,
    PersonRow,
    number_column,
    paged,
)
from .wording import Wording


@dataclass(frozen=True, slots=True)
class RegisterSection:
    """Begins on a new page, with a heading unless that is "", and counts from 1."""

    people: Sequence[Opened]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Which rows a page holds."""

    section: RegisterSection
    first: int
    """0, 1, 2, … in the section."""
    size: int

    @property
    def people(self) -> Sequence[Opened]:
        """Whose rows they are."""
        return self.section.people[self.first : self.first + self.size]


class Register:
    """Measures every row once, and then makes the same pages as often as asked.

    `columns` are headings and widths, `cells` what one person has in them; `title` stands above
    each page. `step` is called for each row measured.
    """

    def __init__(
        self,
        frame: Frame,
        say: Wording,
        title: str,
        columns: Sequence[Column],
        cells: Callable[[Opened], tuple[Cell, ...]],
        step: Callable[[], None],
    ) -> None:
        self._frame = frame
        self._say = say
        self._title = title
        self._cells = cells
        self._step = step
        self._table = PageTable(
            [number_column(say.running_number()), *columns],
            SIDE,
            frame.width,
            right_to_left=frame.right_to_left,
        )

    def layout(self, sections: Sequence[RegisterSection], mark: str) -> tuple[RegisterPage, ...]:
        """Each section's pages, at least one each. `mark`: as long as what feet begin with."""
        return tuple(page for section in sections for page in self._section_pages(section, mark))

    def rows(self, page: RegisterPage) -> list[PersonRow]:
        """What is printed of a page's people."""
        return [
            PersonRow(number, self._cells(each))
            for number, each in enumerate(page.people, start=page.first + 1)
        ]

    def pages(self, laid_out: Sequence[RegisterPage], marks: Sequence[str]) -> Iterator[Page]:
        """The pages, each with its mark at the foot."""
        for number, (page, mark) in enumerate(zip(laid_out, marks, strict=True), start=1):
            parts, y = self._head(page.section, self._say.page_of(number, len(laid_out)))
            for row in self.rows(page):
                more, y = self._table.row(row, self._say.plain_number(row.number), y)
                parts += more
            foot = self._foot(mark, page.size, page.first + page.size)
            yield Page((*self._frame.under(), *parts, *foot), page.size)

    def _section_pages(self, section: RegisterSection, mark: str) -> Iterator[RegisterPage]:
        most = len(section.people)
        _, top = self._head(section, self._say.page_of(most, most))
        rule, *_ = self._foot(mark, most, most)
        sizes = paged(self._heights(section), rule.box.top() - top) or (0,)
        for size, end in zip(sizes, accumulate(sizes), strict=True):
            yield RegisterPage(section, end - size, size)

    def _heights(self, section: RegisterSection) -> Iterator[float]:
        for number, each in enumerate(section.people, start=1):
            yield self._table.height(PersonRow(number, self._cells(each)))
            self._step()

    def _head(self, section: RegisterSection, page_of: str) -> tuple[list[Part], float]:
        says = f"{self._frame.watermark} · {page_of}" if self._frame.watermark else page_of
        parts, y = self._frame.pair(self._title, says, TOP)
        y += 4 * UNITS
        if section.heading:
            words = self._frame.paragraph(section.heading, HEADING, self._frame.width)
            parts.append(Words(words, SIDE, y))
            y += words.height + 3 * UNITS
        heading, y = self._table.head(y)
        return [*parts, *heading], y

    def _foot(self, mark: str, here: int, so_far: int) -> list[Part]:
        """The mark, and the totals where one looks for a sum; above them a line, which is first."""
        say, frame = self._say, self._frame
        totals = f"{say.on_this_page(here)}   ·   {say.so_far(so_far)}"
        _, height = frame.pair(mark, totals, 0, SMALL_STRONG)
        parts, _ = frame.pair(mark, totals, frame.bottom - height, SMALL_STRONG)
        return [frame.rule(frame.bottom - height - 2 * UNITS), *parts]


OUTWARD = frozenset({"GB", "GG", "IM", "JE"})
"""Countries whose postcodes have an outward code, before the blank."""
FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})
"""Languages in which the family name comes first (CLDR, personNames)."""


def postcode_area(country: str, postcode: str) -> str:
    """How much of a postcode may be shown: its area, never the street.

    The outward code where the country has one ("SW1A" of "SW1A 1AA"); elsewhere the first half
    of its letters and digits, rounded down ("10" of "10115", "K1A" of "K1A 0B1"). "…" follows.
    """
    outward, blank, _ = postcode.partition(" ")
    if country in OUTWARD and blank and len(outward) <= 4:
        return f"{outward} …"
    signs = [character for character in postcode if character.isalnum()]
    half = "".join(signs[: len(signs) // 2])
    return f"{half} …" if half else ""


def full_name(signature: Signature) -> str:
    """Both names, in the order of the language in which the person signed."""
    names = [signature.fields.get(n, "") for n in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)]
    if signature.language.partition("-")[0] in FAMILY_FIRST:
        names.reverse()
    return clean(" ".join(names))


@cache
def country_shown(language: str, code: str) -> str:
    """A country's name in `language`; a code that is none stays as it is."""
    return country_name(language, code) or clean(code)
