"""The courier's thread beside a running kiosk: a bug in it is said, logged, and not the end."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.sending import FAILING, Sending
from kiosk.app.station import Station
from kiosk.app.threads import CourierThread, Worker
from kiosk.bridge import desk_wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.services.sending import Courier
from tests.services.kit import signature

CANARY = "Zephyranthes"


class Tablet:
    """Station, worker and courier at a stand, without a window."""

    def __init__(self, demo: DemoSetup) -> None:
        self.said: list[str] = []
        self.worker = Worker()
        self.station = Station(demo.tablet, demo.event, [demo.campaign.id], time.time)
        self.sending = Sending(
            self.station, self.worker, lambda condition, _: self.said.append(condition), time.time
        )

    def sign(self) -> None:
        """As the form does, and the thank-you screen is left at once."""
        self.worker.run(
            lambda: self.station.sign(signature(), "chechnya"),
            lambda _: self.sending.release(),
            lambda _error: None,
        )

    def delivered(self) -> int:
        """Counted from the rows."""
        return self.worker._executor.submit(self.station.balance).result().delivered

    def close(self) -> None:
        """In the kiosk's order."""
        self.sending.stop()
        self.worker.run(self.station.close, lambda _: None, lambda _error: None)
        self.worker.stop()


@pytest.fixture
def tablet(demo: DemoSetup, qtbot: QtBot) -> Iterator[Tablet]:
    """Closed at the end."""
    made = Tablet(demo)
    yield made
    made.close()


def bug(*_: object, **__: object) -> None:
    """Raise as libraries do: with a value in the message."""
    raise ValueError(CANARY)


@pytest.mark.parametrize("where", ["Courier.__init__", "Courier.run", "fitting"])
def test_a_bug_in_it_is_said_logged_and_tried_again(
    qtbot: QtBot, tablet: Tablet, log: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Before its first round, in its loop, in the middle of a round; gone, everything arrives."""
    with monkeypatch.context() as planted:
        planted.setattr(f"kiosk.services.sending.{where}", bug)
        tablet.sign()
        tablet.sending.start()
        qtbot.waitUntil(lambda: FAILING in tablet.said)
    assert tablet.delivered() == 0
    tablet.sending.hurry()
    qtbot.waitUntil(lambda: tablet.delivered() == 1, timeout=20_000)
    qtbot.waitUntil(lambda: tablet.said[-1] == "idle")
    text = log.read_text("utf-8")
    assert "bug " in text and "type=ValueError" in text
    assert CANARY not in text


def test_what_is_wanted_of_a_courier_that_is_failing_is_not_lost() -> None:
    """Its loop is there still, but ends before it looks: it is begun anew at once, not later."""
    runs, asked = threading.Semaphore(0), threading.Event()

    async def main() -> None:
        runs.release()
        asked.wait(20)
        raise ValueError(CANARY)

    thread = CourierThread(main)
    thread.start()
    assert runs.acquire(timeout=20)
    thread.soon(lambda: None)
    asked.set()
    assert runs.acquire(timeout=20)
    assert not runs.acquire(timeout=1), "nobody asked a second time"
    thread.stop()


def test_a_thread_that_has_ended_is_noticed(
    qtbot: QtBot, tablet: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even the word of its failure failed, and it is gone: the next signature begins it anew."""
    with monkeypatch.context() as planted:
        planted.setattr(Courier, "run", bug)
        planted.setattr(tablet.sending, "_failed", bug)
        planted.setattr("threading.excepthook", lambda _: None)
        tablet.sending.start()
        thread = tablet.sending
        qtbot.waitUntil(lambda: thread._thread is not None and not thread._thread.alive)
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.delivered() == 1, timeout=20_000)


def test_it_is_said_in_words() -> None:
    """Not the words of a network that is away."""
    offline = desk_wording.hub_condition("waiting", has_hub=True)
    assert desk_wording.hub_condition(FAILING, has_hub=True) not in ("", offline)
