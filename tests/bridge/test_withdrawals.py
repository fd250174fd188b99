"""Withdrawal at the desk: what became of a code is said, the code itself is kept nowhere."""

import gc
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge import desk_wording as wording
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.withdrawals import Withdrawals
from kiosk.domain.errors import StorageUnavailable
from kiosk.services.desk import Withdrawal

from .kit import AtOnce, Later, Parrot, Seen

CODE = "7K2M-9QX4-D0VB"


class Book:
    """Takes back, or gives `answer`, or fails with `broken`; it keeps no code either."""

    def __init__(self) -> None:
        self.answer = Withdrawal.DONE
        self.broken: Exception | None = None
        self.asked = 0

    def __call__(self, code: str) -> Withdrawal:
        """What became of `code`."""
        self.asked += 1
        if self.broken is not None:
            raise self.broken
        return self.answer if code else Withdrawal.NO_CODE


@pytest.fixture
def book() -> Book:
    """What the sheet asks."""
    return Book()


@pytest.fixture
def withdrawals(appeal: Appeal, book: Book) -> Withdrawals:
    """Its work is done at once."""
    return Withdrawals(appeal, AtOnce(), book)


def holders(found: object) -> list[object]:
    """What a bridge object and its neighbours can still reach, texts only."""
    seen: set[int] = set()
    texts: list[object] = []
    ahead = [found]
    while ahead:
        here = ahead.pop()
        if id(here) in seen or isinstance(here, type) or type(here).__name__ == "module":
            continue
        seen.add(id(here))
        if isinstance(here, str):
            texts.append(here)
        elif not callable(here) or hasattr(here, "__closure__") or hasattr(here, "__dict__"):
            values = getattr(here, "__dict__", {})
            cells = getattr(here, "__closure__", None) or ()
            ahead.extend(values.values() if isinstance(values, dict) else ())
            ahead.extend(cell.cell_contents for cell in cells)
            if isinstance(here, list | tuple | set):
                ahead.extend(here)
    return texts


@pytest.mark.parametrize("outcome", Withdrawal)
def test_what_became_of_it_is_said(
    withdrawals: Withdrawals, book: Book, outcome: Withdrawal
) -> None:
    """In a sentence for each outcome; only one of them is “done”."""
    book.answer = outcome
    withdrawals.withdraw(CODE)
    seen = Seen(withdrawals)
    assert seen.message == wording.withdrawal(outcome)
    assert seen.done is (outcome is Withdrawal.DONE)


def test_only_a_withdrawal_is_news(withdrawals: Withdrawals, book: Book, qtbot: QtBot) -> None:
    """The courier and the balance hear of one that happened, and of no other."""
    with qtbot.waitSignal(withdrawals.withdrawn):
        withdrawals.withdraw(CODE)
    book.answer = Withdrawal.UNKNOWN
    with qtbot.assertNotEmitted(withdrawals.withdrawn):
        withdrawals.withdraw(CODE)
    assert Seen(withdrawals).done is False


@pytest.mark.parametrize("outcome", [*Withdrawal, None])
def test_the_code_stays_nowhere(
    withdrawals: Withdrawals, book: Book, outcome: Withdrawal | None
) -> None:
    """Not in the sentence, and not in anything the object still holds; also when it failed."""
    book.broken = StorageUnavailable("EIO") if outcome is None else None
    book.answer = outcome or Withdrawal.DONE
    withdrawals.withdraw(CODE)
    gc.collect()
    assert Seen(withdrawals).message
    assert CODE not in Seen(withdrawals).message
    assert CODE not in holders(withdrawals)


def test_a_code_that_stays_would_be_found(appeal: Appeal, book: Book) -> None:
    """Control: while the job waits, the worker's list still holds it."""
    later = Later()
    withdrawals = Withdrawals(appeal, later, book)
    withdrawals.withdraw(CODE)
    assert CODE in holders(withdrawals)
    later.finish()
    gc.collect()
    assert CODE not in holders(withdrawals)


def test_a_failing_disk_is_said(withdrawals: Withdrawals, book: Book) -> None:
    """It is not “done”, and the next try is possible."""
    book.broken = StorageUnavailable("EIO")
    withdrawals.withdraw(CODE)
    assert "cannot write" in Seen(withdrawals).message
    assert not Seen(withdrawals).done
    book.broken = None
    withdrawals.withdraw(CODE)
    assert Seen(withdrawals).done


def test_the_next_one_begins_anew(withdrawals: Withdrawals) -> None:
    """The sheet forgets how the last one went."""
    withdrawals.withdraw(CODE)
    withdrawals.forget()
    assert (Seen(withdrawals).message, Seen(withdrawals).done) == ("", False)


def test_one_that_ends_when_the_desk_was_left_is_news_all_the_same(
    appeal: Appeal, book: Book, qtbot: QtBot
) -> None:
    """The signature is gone, so the balance is counted; on the screen stands nothing of it."""
    later = Later()
    withdrawals = Withdrawals(appeal, later, book)
    withdrawals.withdraw(CODE)
    withdrawals.forget()
    with qtbot.waitSignal(withdrawals.withdrawn):
        later.finish()
    assert (Seen(withdrawals).message, Seen(withdrawals).done) == ("", False)


def test_the_sentence_follows_the_language(
    withdrawals: Withdrawals, to_arabic: Callable[[], None]
) -> None:
    """It is asked for anew."""
    withdrawals.withdraw(CODE)
    to_arabic()
    assert Seen(withdrawals).message.startswith(Parrot.MARK)
