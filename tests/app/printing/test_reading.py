"""The comparison after printing: what it finds, each with a planted fault, and what it forgives."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QRectF

from kiosk.app.printing import reading
from kiosk.app.printing.document import Attachment, PdfDocument, write_pdf
from kiosk.app.printing.page import UNITS, Page, Paper, Part, Words
from kiosk.app.printing.reading import UNLIKE, compare, letters
from kiosk.app.printing.table import STRONG, Column, Frame, PageTable, PersonRow, number_column
from kiosk.domain.errors import StorageUnavailable

from .signers import ARABIC, CYRILLIC, GROWN, OTHER, SCRIBBLE

MIRRORED = tuple((999 - x, y) for x, y in SCRIBBLE)
ROWS = tuple(
    PersonRow(n, (f"{given} {family}".strip(), (SCRIBBLE,)))
    for n, (given, family) in enumerate((*CYRILLIC, *GROWN, *ARABIC, *OTHER), start=1)
)
PER_PAGE = 8


def pages(rows: Sequence[PersonRow]) -> list[Page]:
    """Pages of PER_PAGE rows."""
    frame = Frame(Paper.A4.millimetres, right_to_left=False)
    columns = [number_column("No."), Column("Name", 1, STRONG), Column("Signature", 0)]
    table = PageTable(columns, 1800, frame.width, right_to_left=False)
    made = []
    for first in range(0, len(rows), PER_PAGE):
        parts: list[Part] = []
        y = 2000.0
        for row in rows[first : first + PER_PAGE]:
            more, y = table.row(row, str(row.number), y)
            parts += more
        made.append(Page(tuple(parts), PER_PAGE))
    return made


def printed(file: Path, rows: Sequence[PersonRow]) -> Path:
    """A PDF of `rows`."""
    inside = (Attachment("rows.txt", b"rows"),)
    write_pdf(
        file, PdfDocument("Test", Paper.A4.millimetres, lambda: pages(rows), inside), len(rows)
    )
    return file


def differs(file: Path, rows: Sequence[PersonRow], inside: Sequence[bytes] = (b"rows",)) -> bool:
    """Whether the comparison finds that `file` is not of `rows`."""
    try:
        compare(file, pages(rows), inside)
    except StorageUnavailable as error:
        assert str(error) == "read_back"
        return True
    return False


def with_name(name: str, at: int) -> list[PersonRow]:
    """ROWS, one with another name."""
    return [
        replace(row, cells=(name, *row.cells[1:])) if n == at else row for n, row in enumerate(ROWS)
    ]


def swapped(first: int, second: int) -> list[PersonRow]:
    """ROWS, two with each other's cells."""
    rows = list(ROWS)
    rows[first] = replace(rows[first], cells=ROWS[second].cells)
    rows[second] = replace(rows[second], cells=ROWS[first].cells)
    return rows


FAULTS: dict[str, Callable[[], Sequence[PersonRow]]] = {
    "the first row is left out": lambda: ROWS[1:],
    "the last row is left out": lambda: ROWS[:-1],
    "a row twice": lambda: (*ROWS, ROWS[-1]),
    "the last page is lost": lambda: ROWS[: len(ROWS) // PER_PAGE * PER_PAGE],
    "pages are swapped": lambda: (*ROWS[8:16], *ROWS[:8], *ROWS[16:]),
    "two Cyrillic rows are swapped": lambda: swapped(0, 1),
    "two Devanagari rows are swapped": lambda: swapped(3, 4),
    "two Tamil rows are swapped": lambda: swapped(5, 6),
    "a Cyrillic name lost a letter": lambda: with_name("Анна Жуков", 0),
    "a Devanagari name lost a syllable": lambda: with_name("श्रीम क्षत्रिय", 3),
    "a name is empty": lambda: with_name("", 4),
    "a signature is another's": lambda: [
        replace(ROWS[0], cells=(ROWS[0].cells[0], (MIRRORED,))), *ROWS[1:]
    ],
    "a signature is missing": lambda: [
        replace(ROWS[0], cells=(ROWS[0].cells[0], ())), *ROWS[1:]
    ],
}  # fmt: skip


def test_what_was_printed_is_found_again(tmp_path: Path) -> None:
    """In every script, with finger signatures: nothing is found where nothing is wrong."""
    assert len(ROWS) == 23
    assert not differs(printed(tmp_path / "book.pdf", ROWS), ROWS)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_file_is_found(tmp_path: Path, fault: str) -> None:
    """The file holds something else than was to be printed: it is found, whatever the script."""
    assert differs(printed(tmp_path / "book.pdf", FAULTS[fault]()), ROWS)


def test_a_word_elsewhere_is_found(tmp_path: Path) -> None:
    """One name stands 12 mm lower than it should: in its own box there is none."""
    file = printed(tmp_path / "book.pdf", ROWS)
    (first, *others) = pages(ROWS)
    moved = [
        replace(part, y=part.y + 12 * UNITS) if n == 1 and isinstance(part, Words) else part
        for n, part in enumerate(first.parts)
    ]
    assert moved != list(first.parts)
    with pytest.raises(StorageUnavailable):
        compare(file, [Page(tuple(moved), 8), *others], [b"rows"])


def test_another_file_inside_is_found(tmp_path: Path) -> None:
    """What machines read must be what people read: changed, missing or one too many."""
    file = printed(tmp_path / "book.pdf", ROWS)
    assert differs(file, ROWS, (b"rowz",))
    assert differs(file, ROWS, ())
    assert differs(file, ROWS, (b"rows", b"rows"))


@pytest.mark.parametrize("left", [0, 100, 0.5, 0.98])
def test_half_a_file_is_found(tmp_path: Path, left: float) -> None:
    """Cut anywhere, it is no PDF, or not this one."""
    file = printed(tmp_path / "book.pdf", ROWS)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(left * len(whole)) if left < 1 else int(left)])
    assert differs(file, ROWS)


def test_pictures_tell_the_same_from_others(tmp_path: Path) -> None:
    """Where the picture decides, the limit lies well between the same words and any others."""
    file = printed(tmp_path / "book.pdf", ROWS)
    same: list[float] = []
    others: list[float] = []
    with closing(pdfium.PdfDocument(file)) as document:
        for number, expected in enumerate(pages(ROWS)):
            with closing(document[number]) as page:
                seen, wanted = reading._Page(page)._pictures(expected)
            same.append(reading.unlike(seen, wanted))
            for one, other in permutations(filter(_is_name, expected.parts), 2):
                pasted = wanted.copy()
                pasted.paste(wanted.crop(_dots(other.box)), _dots(one.box)[:2])
                others.append(reading.unlike(seen, pasted))
    assert len(others) > 100
    assert max(same) < UNLIKE - 0.08
    assert min(others) > UNLIKE + 0.08


def test_letters_are_counted_as_they_mean() -> None:
    """Joined Arabic forms are their letters; order, blanks and brackets do not count."""
    assert letters("\ufee3\ufea4\ufee4\ufeaa") == letters("محمد")
    assert letters("(ab)\u2069 c") == letters("c ab[]")
    assert letters("e\u0301") == letters("é") != letters("e")
    assert letters("a.b@c") != letters("ab@c")


def _is_name(part: Part) -> bool:
    return isinstance(part, Words) and not part.paragraph.words.isdecimal()


def _dots(box: QRectF) -> tuple[int, int, int, int]:
    scale = reading.DOTS / UNITS
    found = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect()
    return found.left(), found.top(), found.right() + 1, found.bottom() + 1
