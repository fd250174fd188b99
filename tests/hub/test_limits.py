"""How often one token may knock."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from kiosk.hub import limits
from kiosk.hub.access import Access, Role
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.limits import Limits
from kiosk.hub.problems import TooOften
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.withdrawal import proof_of
from tests.clock import AT

from .kit import CODE, WITHDRAWAL, asked, hub_on


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def refused(bounded: Limits, name: str) -> int | None:
    """The seconds that `name` is asked to wait; None if it may come in."""
    try:
        bounded.take(name)
    except TooOften as error:
        return error.seconds
    return None


def test_a_burst_is_taken_then_the_rate_holds() -> None:
    """Three at once, then one each two seconds; the wait that is named is enough."""
    clock = Clock()
    bounded = Limits(clock, 0.5, 3)
    assert [refused(bounded, "t") for _ in range(4)] == [None, None, None, 2]
    clock.now += 1.9
    assert refused(bounded, "t") == 1
    clock.now += 0.1
    assert refused(bounded, "t") is None
    assert refused(bounded, "t") == 2
    clock.now += 1_000
    assert [refused(bounded, "t") for _ in range(4)] == [None, None, None, 2]


def test_one_token_does_not_pay_for_another() -> None:
    """Each has its own."""
    bounded = Limits(Clock(), 1.0, 1)
    assert refused(bounded, "a") is None
    assert refused(bounded, "a")
    assert refused(bounded, "b") is None


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that rest are forgotten; one that is at its limit is not let off by others."""
    monkeypatch.setattr(limits, "FORGET_ABOVE", 100)
    clock = Clock()
    bounded = Limits(clock, 1.0, 2)
    for turn in range(1_000):
        clock.now += 0.5
        bounded.take(f"t{turn}")
        refused(bounded, "greedy")
    assert len(bounded._buckets) <= 101
    assert refused(bounded, "greedy")


def test_threads_cannot_take_more_than_there_is() -> None:
    """Eight threads at once get exactly the burst."""
    bounded = Limits(Clock(), 1.0, 50)
    taken: list[int | None] = []

    def knock() -> None:
        taken.extend(refused(bounded, "t") for _ in range(50))

    threads = [threading.Thread(target=knock) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert taken.count(None) == 50


@dataclass
class Limited:
    """An application whose clock stands still: what may come in is exactly the burst."""

    application: FastAPI
    token: str
    clock: Clock

    def ask(self, method: str, path: str, token: str, sent: object = None) -> httpx.Response:
        """One request."""
        headers = {"Authorization": f"Bearer {token}"}
        return asked(self.application, method, path, json=sent, headers=headers)


@pytest.fixture
def limited(tmp_path: Path) -> Iterator[Limited]:
    """Two requests at once for each token, and one more each second."""
    clock = Clock()
    with open_storage(tmp_path, None) as storage:
        token = Access(storage.engine).create(Role.READER, "a reader", AT)
        storage.add_code(CODE, AT)
        for name in ("wild", "calm"):
            storage.enrol(CODE, SigningKey.generate().public, name, name, AT)
        tokens, kiosks = Limits(clock, 1.0, 2), Limits(clock, 1.0, 2)
        hub = replace(hub_on(storage), limits=tokens, kiosk_limits=kiosks)
        yield Limited(make_application(hub), token, clock)


def test_a_reader_gone_wild_is_asked_for_patience(limited: Limited) -> None:
    """429 with Retry-After, which is enough; a kiosk beside it is served as ever."""
    statuses = [limited.ask("GET", "/metrics", limited.token).status_code for _ in range(2)]
    answer = limited.ask("GET", "/metrics", limited.token)
    assert statuses == [200, 200]
    assert (answer.status_code, answer.json()["error"]) == (429, "too_often")
    assert withdrawn(limited, "calm") == 200
    limited.clock.now += int(answer.headers["Retry-After"])
    assert limited.ask("GET", "/metrics", limited.token).status_code == 200


def test_a_kiosk_gone_wild_is_held_up_alone(limited: Limited) -> None:
    """By its own token; another kiosk is served, and a reader too."""
    assert [withdrawn(limited, "wild") for _ in range(3)] == [200, 200, 429]
    assert withdrawn(limited, "calm") == 200
    assert limited.ask("GET", "/metrics", limited.token).status_code == 200


def test_who_has_no_right_takes_nothing_from_who_has(limited: Limited) -> None:
    """A flood of unknown tokens meets 403 each time, and leaves no bucket behind."""
    wrong = [limited.ask("GET", "/metrics", f"wrong {n}").status_code for n in range(5)]
    assert wrong == [403] * 5
    assert limited.application.state.hub.limits._buckets == {}


def withdrawn(limited: Limited, kiosk: str) -> int:
    """The status of a withdrawal by the kiosk with this token."""
    sent = {"id": "00000000-0000-4000-8000-000000000000", "proof": proof_of(WITHDRAWAL)}
    return limited.ask("POST", "/kiosk/v1/withdrawals", kiosk, sent).status_code
