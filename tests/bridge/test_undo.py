"""The undo of the thank-you screen: twenty seconds, one touch, honest about the outcome."""

import pytest

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.undo import Undo
from kiosk.domain.errors import StorageFull
from tests.domain.kit import CAMPAIGN

from .kit import AtOnce, Later, Seen, Sundial, running

ID, CODE = "an-id", "ABCD-EFGH-JKLM"


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


def make(
    store: Store,
    work: AtOnce | Later | None = None,
    seconds: int = 20,
    sundial: Sundial | None = None,
) -> Undo:
    """A bridge that has just begun."""
    clock = sundial or Sundial()
    undo = Undo(Appeal((CAMPAIGN,)), work or AtOnce(), store, seconds, clock=clock)
    undo.begin(ID, CODE)
    return undo


def test_one_touch_takes_it_back() -> None:
    """The row that was just signed, once, however often it is touched."""
    store = Store()
    undo = make(store)
    seen = Seen(undo)
    assert (seen.code, seen.secondsLeft, seen.takenBack) == (CODE, 20, False)
    undo.takeBack()
    undo.takeBack()
    assert store.asked == ["an-id"]
    assert (seen.takenBack, seen.secondsLeft, seen.problem) == (True, 0, "")
    assert not running(undo)


@pytest.mark.parametrize("answer", [False, StorageFull("SQLITE_FULL")])
def test_what_could_not_be_undone_is_said(answer: bool | Exception) -> None:
    """Too late, or the disk fails: the code still does it, and the screen says so."""
    undo = make(Store(answer))
    undo.takeBack()
    assert not Seen(undo).takenBack
    assert "volunteer" in Seen(undo).problem


def test_the_seconds_run_out() -> None:
    """Then the touch does nothing, and no timer runs; the code is still there."""
    store, sundial = Store(), Sundial()
    undo = make(store, seconds=3, sundial=sundial)
    seen: list[int] = []
    undo.changed.connect(lambda: seen.append(Seen(undo).secondsLeft))
    sundial.pass_by(undo, 3)
    assert seen == [2, 1, 0]
    undo.takeBack()
    assert store.asked == [] and not running(undo)
    assert Seen(undo).code == CODE


def test_they_run_out_while_the_machine_sleeps() -> None:
    """Before any timer has looked, the touch does nothing: the offer was for twenty seconds."""
    store, sundial = Store(), Sundial()
    undo = make(store, sundial=sundial)
    sundial.now += 14 * 3600
    assert Seen(undo).secondsLeft == 0
    undo.takeBack()
    assert store.asked == []


def test_they_do_not_run_for_who_needs_time() -> None:
    """Without time limits the offer stands until the screen goes, and nothing ticks."""
    store, sundial = Store(), Sundial()
    undo = make(store, seconds=9, sundial=sundial)
    sundial.pass_by(undo, 2)
    undo.hurried = False
    assert running(undo) == []
    sundial.now += 600
    assert Seen(undo).secondsLeft == 7
    undo.hurried = True
    sundial.pass_by(undo, 2)
    assert Seen(undo).secondsLeft == 5
    undo.hurried = False
    undo.takeBack()
    assert store.asked == ["an-id"]
    assert Seen(undo).secondsLeft == 0


def test_who_needs_time_has_it_from_the_beginning() -> None:
    """Limits were off before the signature."""
    store, sundial = Store(), Sundial()
    undo = Undo(Appeal((CAMPAIGN,)), AtOnce(), store, 20, clock=sundial)
    undo.hurried = False
    undo.begin(ID, CODE)
    sundial.now += 600
    assert Seen(undo).secondsLeft == 20
    undo.takeBack()
    assert store.asked == ["an-id"]


def test_nothing_of_one_reaches_the_next() -> None:
    """An answer that comes after the screen has gone changes nothing."""
    work = Later()
    undo = make(Store(), work)
    undo.takeBack()
    undo.end()
    assert (Seen(undo).code, running(undo)) == ("", [])
    undo.begin("another-id", "OTHER")
    work.finish()
    assert not Seen(undo).takenBack
