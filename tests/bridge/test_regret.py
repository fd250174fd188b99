"""The undo of the thank-you screen: twenty seconds, one touch, honest about the outcome."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.regret import Regret
from kiosk.domain.errors import StorageFull
from kiosk.domain.outbox import Row, State
from kiosk.services.signing import Signed
from tests.domain.kit import CAMPAIGN

from .kit import AtOnce, Later, Seen, hurry, running

ROW = Row("an-id", 1, "e", None, State.WAITING, b"x", "d", None, 0, 0.0, None, "h")
SIGNED = Signed(ROW, "ABCD-EFGH-JKLM")


class Store:
    """Takes back what was never on its way."""

    def __init__(self, answer: bool | Exception = True) -> None:
        self.asked: list[str] = []
        self._answer = answer

    def __call__(self, id: str) -> bool:
        """As the outbox does."""
        self.asked.append(id)
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


def make(store: Store, work: AtOnce | Later | None = None, seconds: int = 20) -> Regret:
    """A bridge that has just begun."""
    regret = Regret(Appeal(CAMPAIGN), work or AtOnce(), store, seconds)
    regret.begin(SIGNED)
    return regret


def test_one_touch_takes_it_back() -> None:
    """The row that was just signed, once, however often it is touched."""
    store = Store()
    regret = make(store)
    seen = Seen(regret)
    assert (seen.code, seen.secondsLeft, seen.takenBack) == (SIGNED.code, 20, False)
    regret.takeBack()
    regret.takeBack()
    assert store.asked == ["an-id"]
    assert (seen.takenBack, seen.secondsLeft, seen.problem) == (True, 0, "")
    assert not running(regret)


@pytest.mark.parametrize("answer", [False, StorageFull("SQLITE_FULL")])
def test_what_could_not_be_undone_is_said(answer: bool | Exception) -> None:
    """Too late, or the disk fails: the code still does it, and the screen says so."""
    regret = make(Store(answer))
    regret.takeBack()
    assert not Seen(regret).takenBack
    assert "volunteer" in Seen(regret).problem


def test_the_seconds_run_out(qtbot: QtBot) -> None:
    """Then the touch does nothing, and no timer runs; the code is still there."""
    store = Store()
    regret = make(store, seconds=3)
    hurry(regret)
    qtbot.waitUntil(lambda: Seen(regret).secondsLeft == 0)
    regret.takeBack()
    assert store.asked == [] and not running(regret)
    assert Seen(regret).code == SIGNED.code


def test_they_do_not_run_for_who_needs_time(qtbot: QtBot) -> None:
    """Without time limits the offer stands until the screen goes."""
    regret = make(Store(), seconds=2)
    regret.hurried = False
    hurry(regret)
    with qtbot.waitSignals([regret.changed] * 5):
        pass
    assert Seen(regret).secondsLeft == 2


def test_nothing_of_one_reaches_the_next() -> None:
    """An answer that comes after the screen has gone changes nothing."""
    work = Later()
    regret = make(Store(), work)
    regret.takeBack()
    regret.end()
    assert (Seen(regret).code, running(regret)) == ("", [])
    regret.begin(Signed(ROW, "OTHER"))
    work.finish()
    assert not Seen(regret).takenBack
