"""The attract screen's count: coarse, and the same whoever signed."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.signature_counter import SignatureCounter
from kiosk.domain.errors import StorageUnavailable
from tests.domain.kit import CAMPAIGN

from .kit import AtOnce, Seen


def test_it_shows_steps_only(appeal: Appeal, qtbot: QtBot) -> None:
    """From 19 to 20 it changes; from 20 to 29 nothing on the screen does."""
    count = 19
    counter = SignatureCounter(appeal, AtOnce(), lambda _: count)
    counter.refresh()
    assert Seen(counter).shown == 10
    count = 20
    with qtbot.waitSignal(counter.changed):
        counter.refresh()
    for count in range(21, 30):  # noqa: B007 - the counter reads it
        with qtbot.assertNotEmitted(counter.changed):
            counter.refresh()
    assert Seen(counter).shown == 20


def test_a_disk_that_fails_leaves_it_as_it_was(appeal: Appeal) -> None:
    """No number is better than a wrong one, and the old one is not wrong."""
    broken = False

    def count(_: str) -> int:
        if broken:
            raise StorageUnavailable("SQLITE_IOERR")
        return 42

    counter = SignatureCounter(appeal, AtOnce(), count)
    counter.refresh()
    broken = True
    counter.refresh()
    assert Seen(counter).shown == 40


def test_a_goal_is_told_in_tenths() -> None:
    """No step between two told numbers, and none beyond the last."""
    count = 0
    appeal = Appeal((replace(CAMPAIGN, goal=50),))
    counter = SignatureCounter(appeal, AtOnce(), lambda _: count)
    found = []
    for count in (0, 9, 12, 19, 25, 49, 50, 70):  # noqa: B007 - the counter reads it
        counter.refresh()
        found.append(Seen(counter).tenths)
    assert (Seen(counter).goal, found) == (50, [0, 0, 2, 2, 4, 8, 10, 10])
