"""What a hub does by itself."""

import logging
import threading

import pytest

from kiosk.domain.errors import StorageUnavailable
from kiosk.hub.periodic_tasks import PeriodicTask, PeriodicTasks

SECONDS = 10.0


def test_each_chore_has_its_rhythm() -> None:
    """A quick one is done again and again while a slow one waits for its hour."""
    slow: list[int] = []
    quick: list[int] = []
    often = threading.Event()

    def count() -> None:
        quick.append(1)
        if len(quick) == 5:
            often.set()

    with PeriodicTasks(
        [PeriodicTask("slow", 3600.0, lambda: slow.append(1)), PeriodicTask("quick", 0.001, count)]
    ):
        assert often.wait(SECONDS)
    assert slow == [1]


@pytest.mark.parametrize("error", [StorageUnavailable("disk"), ValueError("secret words")])
def test_a_chore_that_fails_is_tried_again_and_stops_no_other(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """Foreseen or not, it is logged by type, never by its text."""
    tried: list[int] = []
    done = threading.Event()

    def fail() -> None:
        tried.append(1)
        raise error

    def other() -> None:
        if len(tried) > 2:
            done.set()

    with (
        caplog.at_level(logging.ERROR, "kiosk.hub"),
        PeriodicTasks([PeriodicTask("one", 0.001, fail), PeriodicTask("other", 0.001, other)]),
    ):
        assert done.wait(SECONDS)
    assert type(error).__name__ in {record.__dict__["type"] for record in caplog.records}
    assert "secret" not in caplog.text


def test_the_end_does_not_wait_for_the_next_time() -> None:
    """A task that is due in an hour keeps nobody from leaving."""
    done = threading.Event()
    with PeriodicTasks([PeriodicTask("hourly", 3600.0, done.set)]) as tasks:
        assert done.wait(SECONDS)
        assert not tasks.stopping
    assert tasks.stopping
    assert not any(thread.name == "hub-tasks" for thread in threading.enumerate())
