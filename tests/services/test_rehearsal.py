"""Rehearsal and reality never mix: not at the hub, not on the way, not in the sealed record."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import BadSettings
from kiosk.domain.outbox import State
from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.services.sending_rules import Condition
from kiosk.services.signing import REHEARSAL
from kiosk.storage.database import open_store
from tests.forked import HubProcess
from tests.hub.kit import CODE, Caller, held
from tests.remote.strange import StrangeServer

from .kit import DEVICE, EVENT, OFFICE, signature, signing
from .stall import Stall, never, until


@pytest.fixture(scope="module")
def hubs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[bool, HubProcess]]:
    """A real hub, and one in rehearsal."""
    data = tmp_path_factory.mktemp("hubs")
    with (
        HubProcess(data / "real", enrolment_code=CODE) as real,
        HubProcess(data / "play", enrolment_code=CODE, rehearsal=True) as play,
    ):
        yield {False: real, True: play}


@pytest.mark.parametrize("rehearsal", [True, False])
async def test_each_sends_to_its_own(
    hubs: dict[bool, HubProcess], stall: Stall, rehearsal: bool
) -> None:
    """Control: where both agree, everything is delivered."""
    stall.sign(2)
    hub = hubs[rehearsal]
    async with stall.courier(hub.url, hub.public_key, rehearsal=rehearsal):
        await until(lambda: stall.count(State.DELIVERED) == 2)


@pytest.mark.parametrize("rehearsal", [True, False])
async def test_neither_sends_to_the_other(
    hubs: dict[bool, HubProcess], stall: Stall, rehearsal: bool
) -> None:
    """Nothing but a greeting leaves; the desk is told; every row waits."""
    stall.sign(2)
    hub = hubs[not rehearsal]
    async with StrangeServer(behind=hub.port) as between:
        async with stall.courier(between.url, hub.public_key, rehearsal=rehearsal):
            await until(lambda: bool(stall.reports) and _last(stall) is Condition.OTHER_WORLD)
            assert await never(lambda: len(between.asked) > 1)
        assert [asked.path for asked in between.asked] == ["/kiosk/v1/hello"]
    assert stall.count(State.WAITING) == 2


async def test_a_rehearsal_that_once_enrolled_asks_again(
    hubs: dict[bool, HubProcess], stall: Stall
) -> None:
    """A token is no proof: where the hub turns out to be a real one, nothing is sent."""
    stall.sign()
    hub = hubs[False]
    stall.enrolled(hub.url)
    async with stall.courier(hub.url, hub.public_key, rehearsal=True):
        await until(lambda: bool(stall.reports) and _last(stall) is Condition.OTHER_WORLD)
    assert stall.count(State.WAITING) == 1
    assert stall.rows()[0].attempts == 0


@pytest.mark.parametrize("rehearsal", [True, False])
def test_the_hub_refuses_too(hubs: dict[bool, HubProcess], rehearsal: bool) -> None:
    """A kiosk that does not look is turned away at its enrolment."""
    caller = Caller(hubs[not rehearsal].url)
    sent = {"code": CODE, "public_key": caller.device.public, "name": "Stall"}
    answer = caller.post("enrolments", {**sent, "rehearsal": rehearsal})
    assert (answer.status_code, answer.json()["error"]) == (403, "rehearsal")


def _last(stall: Stall) -> Condition:
    return stall.reports[-1].condition


@pytest.mark.parametrize("rehearsal", [True, False])
def test_a_hubs_database_is_one_or_the_other_for_ever(tmp_path: Path, rehearsal: bool) -> None:
    """Started the other way, the hub says so and opens no port."""
    with HubProcess(tmp_path, enrolment_code=CODE, rehearsal=rehearsal):
        pass
    with pytest.raises(BadSettings, match="never mix"):
        serve(HubSettings(data=tmp_path, port=0, rehearsal=not rehearsal), lambda _: None)
    with HubProcess(tmp_path, enrolment_code=CODE, rehearsal=rehearsal) as again:
        assert again.url


def test_a_database_from_before_is_real(tmp_path: Path) -> None:
    """One with a kiosk in it cannot become a rehearsal's."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        assert Caller(hub.url).enrol().is_success
    from kiosk.hub.database import open_storage
    from kiosk.hub.tables import facts

    with open_storage(tmp_path, None) as storage:
        with storage._engine.begin() as connection:
            connection.execute(facts.delete())
        assert storage.settle_world(rehearsal=True) is False
    assert held(tmp_path, DEVICE) == []


@pytest.mark.parametrize("rehearsal", [True, False])
def test_the_sealed_record_says_so(tmp_path: Path, rehearsal: bool) -> None:
    """Whoever opens it sees that nobody signed in earnest."""
    store = open_store(tmp_path, DEVICE.public)
    signed = signing(store, replace(EVENT, rehearsal=rehearsal)).sign(signature())
    payload = open_envelope(parse(signed.row.envelope), DEVICE.public, [OFFICE])
    assert (REHEARSAL in payload["marks"]) is rehearsal
    store.close()
