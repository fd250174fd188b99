"""Sheets of paper at the desk: noted by number, told in words, the last note taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.paper_book import Notes, PaperBook
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.paper_notes import MOST_AT_ONCE, PaperNote
from kiosk.domain.sheet import Sheet, sheet_number
from tests.clock import HOUR
from tests.domain.kit import CAMPAIGN

from .kit import AtOnce, Parrot, Seen


class Pad:
    """Implements `bridge.paper_book.PaperWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.noted: dict[str, list[PaperNote]] = {CAMPAIGN.id: []}
        self.broken: Exception | None = None

    @property
    def written(self) -> list[PaperNote]:
        """Of the campaign that is there first."""
        return self.noted[CAMPAIGN.id]

    def notes(self) -> Notes:
        """All of it."""
        if self.broken is not None:
            raise self.broken
        return {id: tuple(notes) for id, notes in self.noted.items()}

    def hand_out(self, campaign: str, first: int, last: int) -> Notes:
        """As asked."""
        return self._add(campaign, PaperNote(HOUR, "ab", first, last))

    def take_in(self, campaign: str, sheet: int, lines: int) -> Notes:
        """As asked."""
        return self._add(campaign, PaperNote(HOUR, "", sheet, sheet, lines))

    def drop_last(self, campaign: str) -> Notes:
        """As asked."""
        self.notes()
        del self.noted[campaign][-1:]
        return self.notes()

    def _add(self, campaign: str, note: PaperNote) -> Notes:
        self.notes()
        self.noted.setdefault(campaign, []).append(note)
        return self.notes()


@pytest.fixture
def pad() -> Pad:
    """Nothing is noted."""
    return Pad()


@pytest.fixture
def book(qtbot: QtBot, pad: Pad) -> PaperBook:
    """At a stall of the lake campaign."""
    book = PaperBook(Appeal((CAMPAIGN,)), AtOnce(), pad, sheet_number=sheet_number)
    book.refresh()
    return book


def test_a_day_is_noted(book: PaperBook, pad: Pad) -> None:
    """The sum adds up at each step, and the last note is told with who made it."""
    seen = Seen(book)
    assert (seen.handedOut, seen.lastNote, seen.outWords, seen.message) == (0, "", "", "")
    book.handOut("17", "26")
    assert (seen.handedOut, seen.back, seen.stillOut, seen.message) == (10, 0, 10, "Noted.")
    assert seen.lastNote == "Sheets 17 to 26 handed out · \u2068ab\u2069"
    book.takeIn(" 18", "8")
    assert (seen.handedOut, seen.back, seen.stillOut, seen.lines) == (10, 1, 9, 8)
    assert seen.outWords == "\u206617, 19–26\u2069"
    assert seen.lastNote == "Sheet 18 came back, lines signed: 8"
    book.handOut(Sheet(CAMPAIGN, CAMPAIGN.editions[0], 30).code, "")
    assert seen.lastNote.startswith("Sheet 30 handed out")
    book.dropLast()
    assert (seen.handedOut, seen.lastNote) == (10, "Sheet 18 came back, lines signed: 8")
    assert [each.lines for each in pad.written] == [None, 8]


@pytest.mark.parametrize(
    ("first", "last", "word"),
    [
        ("", "", "These are no sheets' numbers"),
        ("5", "4", "These are no sheets' numbers"),
        ("5", "x", "These are no sheets' numbers"),
        ("0", "4", "These are no sheets' numbers"),
        ("1", str(MOST_AT_ONCE + 1), "at most 500 go out at once"),
        ("5-ABC", "", "These are no sheets' numbers"),
    ],
)
def test_a_slip_in_numbers_notes_nothing(
    book: PaperBook, pad: Pad, first: str, last: str, word: str
) -> None:
    """It is said instead."""
    book.handOut(first, last)
    assert word in Seen(book).message
    assert pad.written == []


@pytest.mark.parametrize(
    ("sheet", "lines", "word"),
    [
        ("", "3", "This is no sheet's number"),
        ("5-ABC", "3", "or its letters are wrong"),
        ("5", "", "A number from 0 to 99"),
        ("5", "100", "A number from 0 to 99"),
        ("5", "-1", "A number from 0 to 99"),
    ],
)
def test_a_slip_in_lines_notes_nothing(
    book: PaperBook, pad: Pad, sheet: str, lines: str, word: str
) -> None:
    """It is said instead."""
    book.takeIn(sheet, lines)
    assert word in Seen(book).message
    assert pad.written == []


def test_what_may_be_a_slip_is_noted_and_told(book: PaperBook, pad: Pad) -> None:
    """Once more handed out, once more back, never handed out: the volunteer judges."""
    seen = Seen(book)
    book.takeIn("40", "3")
    assert "Nobody had noted that sheet 40 was handed out" in seen.message
    book.takeIn("40", "30")
    assert "Sheet 40 had come back before, lines signed: 3" in seen.message
    assert seen.lines == 30
    book.handOut("38", "42")
    assert seen.message == "Noted. These had been noted before, and count once: 40"
    assert (seen.handedOut, seen.stillOut) == (5, 5)
    assert len(pad.written) == 3


def test_what_fails_is_said_and_changes_nothing(book: PaperBook, pad: Pad) -> None:
    """And what was typed stays: nobody hears that it is noted."""
    seen, noted = Seen(book), list[bool]()
    book.noted.connect(lambda: noted.append(True))
    book.handOut("1", "2")
    pad.broken = StorageUnavailable("disk")
    acts: list[Callable[[], object]] = [
        lambda: book.handOut("3", ""),
        lambda: book.takeIn("1", "1"),
        lambda: book.dropLast(),
    ]
    for act in acts:
        act()
        assert seen.message not in ("", "Noted.")
        assert seen.handedOut == 2
    assert noted == [True]


def test_everything_follows_the_language(book: PaperBook, qtbot: QtBot) -> None:
    """Also what was said before it changed."""
    from PySide6.QtCore import QCoreApplication

    book.takeIn("40", "3")
    parrot = Parrot()
    QCoreApplication.installTranslator(parrot)
    try:
        assert Seen(book).message.startswith(Parrot.MARK)
        assert Seen(book).lastNote.startswith(Parrot.MARK)
    finally:
        QCoreApplication.removeTranslator(parrot)


def test_sheets_of_several_campaigns_are_apart(qtbot: QtBot, pad: Pad) -> None:
    """The same numbers twice, each campaign with its own last note; the desk tells both."""
    other = replace(CAMPAIGN, id="river")
    book = PaperBook(Appeal((CAMPAIGN, other)), AtOnce(), pad, sheet_number=sheet_number)
    book.refresh()
    seen = Seen(book)
    assert [row.chosen for row in seen.campaigns.rows()] == [True, False]
    book.handOut("1", "3")
    book.takeIn("2", "8")
    book.choose("river")
    assert [row.chosen for row in seen.campaigns.rows()] == [False, True]
    assert (seen.handedOut, seen.lines, seen.lastNote) == (0, 0, "")
    book.handOut("2", "")
    assert (seen.handedOut, seen.allOut, seen.allBack, seen.allLines) == (1, 3, 1, 8)
    book.dropLast()
    assert seen.handedOut == 0
    book.choose(CAMPAIGN.id)
    assert (seen.handedOut, seen.lines) == (3, 8)


def test_one_campaign_has_nothing_to_choose(book: PaperBook) -> None:
    """Control."""
    assert Seen(book).campaigns.rowCount() == 0
