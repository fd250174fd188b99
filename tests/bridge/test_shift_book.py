"""The shift book: words shown once, two typed back, forgotten when the desk is left."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk_task import Work
from kiosk.bridge.shift_book import ASKED, ShiftBook, two_of_them
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Shift
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.words import WORDS
from kiosk.services.desk import ShiftKey
from tests.services.kit import HOUR

from .kit import AtOnce, Later, Parrot, Seen

NOTED = "river lamp stone cloud bread"
KEY = ShiftKey(OpeningKey.generate(), NOTED)
SECOND, FIFTH = "lamp", "bread"
SHIFT = Shift(1, HOUR, False, "age1", b"wrapped", "lake", "ab")


class Binder:
    """Implements `bridge.shift_book.ShiftWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.key: ShiftKey | None = KEY
        self.broken: Exception | None = None
        self.done: list[tuple[object, ...]] = []

    def _note(self, *what: object) -> None:
        if self.broken is not None:
            raise self.broken
        self.done.append(what)

    def prepare_shift(self, language: str) -> ShiftKey | None:
        """The same words always, or none."""
        self._note("prepare", language)
        return self.key

    def open_shift(self, prepared: ShiftKey | None, place: str, initials: str) -> None:
        """Noted."""
        self._note("open", prepared, place, initials)

    def hand_over(self, initials: str) -> None:
        """Noted."""
        self._note("hand over", initials)

    def close_shift(self) -> None:
        """Noted."""
        self._note("close")


@pytest.fixture
def binder() -> Binder:
    """What the book asks."""
    return Binder()


def made(appeal: Appeal, work: Work, binder: Binder) -> ShiftBook:
    """A book that asks for the second and the fifth word."""
    return ShiftBook(appeal, work, binder, lambda: (2, 5))


@pytest.fixture
def book(appeal: Appeal, binder: Binder) -> ShiftBook:
    """Its work is done at once."""
    return made(appeal, AtOnce(), binder)


def test_the_words_are_shown_before_anything_is_opened(book: ShiftBook, binder: Binder) -> None:
    """All of them, and nothing is asked yet."""
    book.begin(" lake ", " ab ")
    seen = Seen(book)
    assert (seen.words, seen.firstAsked, seen.secondAsked) == (NOTED, 0, 0)
    assert not seen.shiftOpen
    assert binder.done == [("prepare", "en")]


def test_while_two_are_asked_none_is_shown(book: ShiftBook) -> None:
    """Nobody copies them from the screen."""
    book.begin("lake", "ab")
    book.askWords()
    seen = Seen(book)
    assert (seen.words, seen.firstAsked, seen.secondAsked) == ("", 2, 5)


def test_two_right_words_open_the_shift(book: ShiftBook, binder: Binder, qtbot: QtBot) -> None:
    """With place and initials, as typed on any keyboard; then the words exist nowhere any more."""
    book.begin(" lake ", " ab ")
    book.askWords()
    with qtbot.waitSignals([book.turned, book.opened]):
        book.confirm(f" {SECOND.upper()} ", FIFTH)
    assert binder.done[1:] == [("open", KEY, "lake", "ab")]
    seen = Seen(book)
    assert (seen.words, seen.firstAsked, seen.secondAsked, seen.message) == ("", 0, 0, "")
    assert book.shown_words == ""
    book.askWords()
    assert Seen(book).words == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [("", ""), (SECOND, ""), ("", FIFTH), (FIFTH, SECOND), (SECOND, "breads"), (NOTED, NOTED)],
)
def test_a_wrong_word_shows_them_again(
    book: ShiftBook, binder: Binder, qtbot: QtBot, first: str, second: str
) -> None:
    """Nothing is opened; the same words, all of them, once more; then the right ones do."""
    book.begin("lake", "ab")
    book.askWords()
    with qtbot.assertNotEmitted(book.opened):
        book.confirm(first, second)
    seen = Seen(book)
    assert (seen.words, seen.firstAsked, seen.secondAsked) == (NOTED, 0, 0)
    assert "not the words" in seen.message
    assert binder.done == [("prepare", "en")]
    book.askWords()
    book.confirm(SECOND, FIFTH)
    assert binder.done[1:] == [("open", KEY, "lake", "ab")]


def test_nothing_is_confirmed_that_was_not_asked(book: ShiftBook, binder: Binder) -> None:
    """Without words, or before two were asked for, nothing opens."""
    book.confirm("", "")
    book.begin("lake", "ab")
    book.confirm("", "")
    book.confirm(SECOND, FIFTH)
    assert binder.done == [("prepare", "en")]


def test_where_lists_are_not_read_a_shift_opens_at_once(
    book: ShiftBook, binder: Binder, qtbot: QtBot
) -> None:
    """There are no words to note."""
    binder.key = None
    with qtbot.waitSignals([book.turned, book.opened]):
        book.begin("lake", "ab")
    assert binder.done == [("prepare", "en"), ("open", None, "lake", "ab")]
    assert (Seen(book).words, Seen(book).busy) == ("", False)


@pytest.mark.parametrize("asked", [True, False], ids=["asked", "shown"])
def test_whoever_leaves_the_desk_leaves_no_words(
    book: ShiftBook, binder: Binder, asked: bool
) -> None:
    """They are gone from here, and typing them opens nothing."""
    book.begin("lake", "ab")
    if asked:
        book.askWords()
    book.forget()
    book.confirm(SECOND, FIFTH)
    seen = Seen(book)
    assert (seen.words, seen.firstAsked, seen.message, book.shown_words) == ("", 0, "", "")
    assert binder.done == [("prepare", "en")]


def test_words_that_come_when_the_desk_was_left_are_not_shown(
    appeal: Appeal, binder: Binder
) -> None:
    """A slow tablet makes them after its volunteer has gone."""
    later = Later()
    book = made(appeal, later, binder)
    book.begin("lake", "ab")
    book.forget()
    later.finish()
    assert binder.done == [("prepare", "en")]
    assert (Seen(book).words, book.shown_words, Seen(book).busy) == ("", "", False)


def test_a_shift_that_cannot_be_opened_keeps_its_words(book: ShiftBook, binder: Binder) -> None:
    """The disk fails: it is said, and typing the two words again opens it."""
    book.begin("lake", "ab")
    book.askWords()
    binder.broken = StorageUnavailable("EIO")
    book.confirm(SECOND, FIFTH)
    assert "cannot write" in Seen(book).message
    binder.broken = None
    book.confirm(SECOND, FIFTH)
    assert binder.done[-1] == ("open", KEY, "lake", "ab")


def test_handing_over_and_closing(book: ShiftBook, binder: Binder, qtbot: QtBot) -> None:
    """Each is done once, and whoever counts hears of it."""
    with qtbot.waitSignal(book.turned):
        book.handOver(" cd ")
    with qtbot.waitSignal(book.turned):
        book.close()
    assert binder.done == [("hand over", "cd"), ("close",)]


@pytest.mark.parametrize("act", ["handOver", "close", "begin"])
def test_a_failing_disk_is_said(book: ShiftBook, binder: Binder, qtbot: QtBot, act: str) -> None:
    """And nobody hears of a change that did not happen."""
    binder.broken = StorageUnavailable("EIO")
    arguments = {"handOver": ("cd",), "close": (), "begin": ("lake", "ab")}[act]
    with qtbot.assertNotEmitted(book.turned):
        getattr(book, act)(*arguments)
    assert "cannot write" in Seen(book).message
    assert (Seen(book).words, Seen(book).busy) == ("", False)


@pytest.mark.parametrize(
    ("shift", "summary"),
    [
        (None, "No shift is open"),
        (SHIFT, "Shift: lake · ab"),
        (Shift(1, HOUR, False, None, None, "lake"), "Shift: lake"),
        (Shift(1, HOUR, False, None, None), "A shift is open"),
    ],
)
def test_the_open_shift_in_a_line(book: ShiftBook, shift: Shift | None, summary: str) -> None:
    """Place and initials, as far as they were given."""
    book.show(shift)
    assert (Seen(book).summary, Seen(book).shiftOpen) == (summary, shift is not None)
    assert (book.place, book.volunteer) == ((shift.place, shift.initials) if shift else ("", ""))


def test_every_sentence_follows_the_language(
    book: ShiftBook, to_arabic: Callable[[], None]
) -> None:
    """The summary and the message; the words themselves stay as they were noted."""
    book.begin("lake", "ab")
    book.askWords()
    book.confirm("", "")
    heard: list[tuple[str, ...]] = []
    seen = Seen(book)
    book.changed.connect(lambda: heard.append((seen.summary, seen.message)))
    to_arabic()
    assert all(text.startswith(Parrot.MARK) for text in heard[-1])
    assert seen.words == NOTED


def test_which_words_are_asked_for() -> None:
    """Two different ones, in order; over many shifts, every pair."""
    pairs = {two_of_them() for _ in range(2000)}
    assert len(pairs) == WORDS * (WORDS - 1) / ASKED
    assert all(1 <= first < second <= WORDS for first, second in pairs)
