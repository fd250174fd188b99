"""An enrolment code cannot be found by trying; who has the right one is never held up for long."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from kiosk.domain.errors import HubUnavailable, StorageUnavailable
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.kiosk_service import KioskService
from kiosk.hub.limits import ENROLMENT_RATE, Limits, neighbourhood
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.keys import SigningKey
from tests.forked import HubProcess

from .kit import CODE, Caller, asked, hub_on
from .test_limits import Clock

WRONG = "-not-the-code"
AT = "2026-11-24T15:00:00Z"


class Guesser:
    """A hub's application in this process, whose clock a test sets; three guesses, one each 5 s."""

    def __init__(self, application: FastAPI, clock: Clock) -> None:
        self.application = application
        self.clock = clock

    def enrol(self, code: str = CODE, host: str = "192.0.2.1") -> httpx.Response:
        """A new tablet, from this address."""
        key = SigningKey.generate().public
        sent = {"code": code, "public_key": key, "name": "A stall"}
        head = {"X-Forwarded-For": "198.51.100.7", "Forwarded": "for=198.51.100.7"}
        place = "/kiosk/v1/enrolments"
        return asked(self.application, "POST", place, host=host, json=sent, headers=head)


@pytest.fixture
def guesser(tmp_path: Path) -> Iterator[Guesser]:
    """With the right code known."""
    clock = Clock()
    with open_storage(tmp_path, None) as storage:
        storage.add_code(CODE, AT)
        hub = replace(hub_on(storage), guesses=Limits(clock, 0.2, 3))
        yield Guesser(make_application(hub), clock)


def test_wrong_codes_are_slowed_down(guesser: Guesser) -> None:
    """403 three times, then 429 with how long to wait, which is enough; the right code waits too.

    If it did not, trying would be as fast as ever.
    """
    assert [guesser.enrol(WRONG).status_code for _ in range(3)] == [403, 403, 403]
    for code in (WRONG, CODE):
        answer = guesser.enrol(code)
        assert (answer.status_code, answer.json()["error"]) == (429, "too_often")
    guesser.clock.now += int(answer.headers["Retry-After"])
    assert guesser.enrol().status_code == 200


def test_the_right_code_costs_nothing(guesser: Guesser) -> None:
    """Thirty tablets behind one address, at once; then a wrong one is still told that it is."""
    assert {guesser.enrol().status_code for _ in range(30)} == {200}
    assert guesser.enrol(WRONG).status_code == 403


def test_a_guesser_holds_up_nobody_elsewhere(guesser: Guesser) -> None:
    """Each address guesses for itself; what a request says of its address changes nothing."""
    while guesser.enrol(WRONG).status_code == 403:
        pass
    assert guesser.enrol(host="192.0.2.2").status_code == 200
    assert guesser.enrol(host="192.0.2.1").status_code == 429


def test_a_database_that_is_away_is_no_guess(
    guesser: Guesser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tablets that met 503 are not taken for guessers afterwards."""

    def away(*_: object) -> str:
        raise StorageUnavailable("away")

    with monkeypatch.context() as broken:
        broken.setattr(KioskService, "enrol", away)
        assert {guesser.enrol().status_code for _ in range(9)} == {503}
    assert guesser.enrol().status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        (None, "", True),
        ("testclient", "testclient", True),
    ],
)
def test_who_is_a_neighbour(one: str | None, other: str | None, same: bool) -> None:
    """An IPv6 customer is one, however many addresses they have."""
    assert (neighbourhood(one) == neighbourhood(other)) is same


def test_at_once_there_are_no_more_guesses(tmp_path: Path) -> None:
    """A real hub: of many wrong codes at one instant no more than the burst is looked at."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        ready = threading.Barrier(8)

        def guess(_turn: int) -> list[int]:
            ready.wait()
            caller = Caller(hub.url)
            return [caller.enrol(WRONG).status_code for _ in range(10)]

        with ThreadPoolExecutor(8) as threads:
            found = [status for each in threads.map(guess, range(8)) for status in each]
        assert set(found) == {403, 429}
        per_second, burst = ENROLMENT_RATE
        assert burst <= found.count(403) <= burst + 60 * per_second, "a minute is a slow machine"
        link = HttpHubLink(hub.url, hub.public_key)

        async def enrols() -> HubUnavailable:
            try:
                with pytest.raises(HubUnavailable, match="http_429") as caught:
                    await link.enrol(CODE, SigningKey.generate().public, "A stall")
                return caught.value
            finally:
                await link.close()

        patience = asyncio.run(enrols()).retry_after
        assert patience is not None and 1 <= patience <= 1 / per_second


def test_a_stall_of_thirty_enrols_at_one_instant(tmp_path: Path) -> None:
    """A real hub: thirty tablets behind one address, all with the right code, all let in."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        ready = threading.Barrier(30)

        def enrol(_turn: int) -> int:
            ready.wait()
            return Caller(hub.url).enrol().status_code

        with ThreadPoolExecutor(30) as threads:
            assert set(threads.map(enrol, range(30))) == {200}
