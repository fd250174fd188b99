"""The drawer of what needs attention: numbers and reasons, no names, two ways on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.attention import Attention
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Row, State
from tests.services.kit import HOUR

from .kit import AtOnce, Later, Parrot, Seen, shown

ROW = Row(
    id="a-row",
    seq=7,
    event="a-stall",
    shift=None,
    state=State.NEEDS_ATTENTION,
    envelope=b"sealed",
    digest="0" * 64,
    receipt=None,
    attempts=1,
    next_attempt_at=0.0,
    last_problem="campaign",
    hour=HOUR,
)


class Box:
    """Implements `bridge.attention.AttentionWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.rows = {row.id: row for row in (ROW, replace(ROW, id="other", seq=9))}
        self.broken: Exception | None = None

    def refused(self) -> Sequence[Row]:
        """What is left."""
        if self.broken is not None:
            raise self.broken
        return list(self.rows.values())

    def retry(self, id: str) -> None:
        """It is refused no longer."""
        del self.rows[id]

    def set_aside(self, id: str) -> None:
        """It stays, marked."""
        self.rows[id] = replace(self.rows[id], set_aside=True)


@pytest.fixture
def box() -> Box:
    """What the drawer asks."""
    return Box()


@pytest.fixture
def attention(appeal: Appeal, box: Box) -> Attention:
    """Its work is done at once."""
    return Attention(appeal, AtOnce(), box)


def test_a_row_is_a_number_and_a_reason(attention: Attention) -> None:
    """Nothing that the envelope holds, nothing finer than its number."""
    attention.refresh()
    first, second = shown(Seen(attention).rows)
    assert first == {
        "key": "a-row",
        "label": "Signature number 7",
        "reason": "The hub does not collect for this campaign.",
        "aside": False,
    }
    assert second["label"] == "Signature number 9"


def test_trying_again_takes_it_out_of_the_drawer(attention: Attention, qtbot: QtBot) -> None:
    """And whoever sends and counts hears of it."""
    attention.refresh()
    with qtbot.waitSignal(attention.retried):
        attention.tryAgain("a-row")
    assert [row["key"] for row in shown(Seen(attention).rows)] == ["other"]


def test_setting_aside_leaves_it_there_marked(attention: Attention, qtbot: QtBot) -> None:
    """Nobody sends because of it."""
    attention.refresh()
    with qtbot.assertNotEmitted(attention.retried):
        attention.setAside("a-row")
    rows = shown(Seen(attention).rows)
    assert [(row["key"], row["aside"]) for row in rows] == [("a-row", True), ("other", False)]


@pytest.mark.parametrize("act", ["refresh", "tryAgain", "setAside"])
def test_a_failing_disk_is_said(attention: Attention, box: Box, qtbot: QtBot, act: str) -> None:
    """What was shown stays, and nobody sends."""
    attention.refresh()
    before = shown(Seen(attention).rows)
    box.broken = StorageUnavailable("EIO")
    with qtbot.assertNotEmitted(attention.retried):
        getattr(attention, act)(*(() if act == "refresh" else ("a-row",)))
    assert "cannot write" in Seen(attention).message
    assert shown(Seen(attention).rows) == before


def test_a_shut_drawer_is_empty(attention: Attention) -> None:
    """The next one to open it looks anew."""
    attention.refresh()
    attention.forget()
    assert shown(Seen(attention).rows) == []
    attention.refresh()
    assert len(shown(Seen(attention).rows)) == 2


def test_what_is_found_after_it_was_shut_is_not_shown(appeal: Appeal, box: Box) -> None:
    """A slow disk answers when the volunteer has gone."""
    later = Later()
    attention = Attention(appeal, later, box)
    attention.refresh()
    attention.forget()
    later.finish()
    assert shown(Seen(attention).rows) == []


def test_reasons_and_numbers_follow_the_language(
    attention: Attention, to_arabic: Callable[[], None]
) -> None:
    """Every row is said anew."""
    attention.refresh()
    to_arabic()
    for row in shown(Seen(attention).rows):
        assert str(row["label"]).startswith(Parrot.MARK)
        assert str(row["reason"]).startswith(Parrot.MARK)
