"""The attract screen's count: coarse, and the same whoever signed."""

from pytestqt.qtbot import QtBot

from kiosk.bridge.signature_counter import SignatureCounter
from kiosk.domain.errors import StorageUnavailable

from .kit import AtOnce, Seen


def test_it_shows_steps_only(qtbot: QtBot) -> None:
    """From 19 to 20 it changes; from 20 to 29 nothing on the screen does."""
    count = 19
    counter = SignatureCounter(AtOnce(), lambda: count)
    counter.refresh()
    assert Seen(counter).shown == 10
    count = 20
    with qtbot.waitSignal(counter.changed):
        counter.refresh()
    for count in range(21, 30):  # noqa: B007 - the counter reads it
        with qtbot.assertNotEmitted(counter.changed):
            counter.refresh()
    assert Seen(counter).shown == 20


def test_a_disk_that_fails_leaves_it_as_it_was() -> None:
    """No number is better than a wrong one, and the old one is not wrong."""
    broken = False

    def count() -> int:
        if broken:
            raise StorageUnavailable("SQLITE_IOERR")
        return 42

    counter = SignatureCounter(AtOnce(), count)
    counter.refresh()
    broken = True
    counter.refresh()
    assert Seen(counter).shown == 40


def test_a_goal_is_told_in_tenths(qtbot: QtBot) -> None:
    """No step between two told numbers, and none beyond the last."""
    count = 0
    counter = SignatureCounter(AtOnce(), lambda: count, goal=50)
    found = []
    for count in (0, 9, 12, 19, 25, 49, 50, 70):  # noqa: B007 - the counter reads it
        counter.refresh()
        found.append(Seen(counter).tenths)
    assert (Seen(counter).goal, found) == (50, [0, 0, 2, 2, 4, 8, 10, 10])
