"""A countdown is kept by its clock, ticks once a second, and not at all when nobody looks."""

import math
import time

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.presence import LEAST_MS, Countdown
from kiosk.services.ports import boottime

from .kit import Sundial, look, running


def test_each_second_is_told_and_the_end_once() -> None:
    """Three and a half: at the next whole one, then each, then nothing runs."""
    sundial = Sundial()
    countdown = Countdown(sundial)
    told: list[int] = []
    countdown.ticked.connect(lambda: told.append(countdown.seconds))
    countdown.start(3.5)
    assert countdown.seconds == 4
    sundial.now += 0.5
    look(countdown)
    sundial.pass_by(countdown, 3)
    assert told == [3, 2, 1, 0]
    assert countdown.over
    assert running(countdown) == []


def test_what_is_left_is_the_clocks_word() -> None:
    """Without a tick in between: a second before the end, at it, a night later."""
    sundial = Sundial()
    countdown = Countdown(sundial)
    countdown.start(90)
    sundial.now += 89
    assert (countdown.left, countdown.over) == (1.0, False)
    sundial.now += 1
    assert (countdown.left, countdown.over) == (0.0, True)
    sundial.now += 14 * 3600
    assert (countdown.left, countdown.over) == (0.0, True)


def test_stopped_it_is_not_over() -> None:
    """Neither before its first start nor after its stop."""
    sundial = Sundial()
    countdown = Countdown(sundial)
    assert (countdown.over, countdown.left) == (False, 0.0)
    countdown.start(5)
    countdown.stop()
    sundial.now += 60
    assert (countdown.over, countdown.left, running(countdown)) == (False, 0.0, [])


@pytest.mark.parametrize("seconds", [1, 3, 90, 0.25, 70.75, 1e-9])
def test_it_looks_a_second_later_at_most(seconds: float) -> None:
    """So a sleeping machine is found out within a second of waking; and it never spins."""
    countdown = Countdown(Sundial())
    countdown.start(seconds)
    (timer,) = running(countdown)
    assert LEAST_MS <= timer.interval() <= 1000
    assert timer.interval() >= math.floor(1000 * min(seconds % 1 or 1.0, seconds))


def test_where_nobody_looks_nothing_ticks() -> None:
    """Started, or going on, while nobody watches; and the seconds are gone all the same."""
    sundial = Sundial()
    countdown = Countdown(sundial)
    countdown.watch(False)
    countdown.start(5)
    assert running(countdown) == []
    sundial.now += 2
    countdown.watch(True)
    assert countdown.seconds == 3
    assert running(countdown)
    countdown.watch(False)
    sundial.now += 9
    assert countdown.over


def test_by_a_real_clock_it_comes_to_its_end(qtbot: QtBot) -> None:
    """The timer that looks is Qt's own."""
    countdown = Countdown()
    countdown.start(0.05)
    with qtbot.waitSignal(countdown.ticked):
        pass
    qtbot.waitUntil(lambda: countdown.over)


def test_the_clock_of_limits_goes_on_by_itself() -> None:
    """It is no wall clock that somebody sets; where it can be asked, it is Linux's own."""
    first = boottime()
    assert boottime() >= first
    if hasattr(time, "CLOCK_BOOTTIME"):
        asked = time.clock_gettime(time.CLOCK_BOOTTIME)
        assert first <= asked <= boottime()
