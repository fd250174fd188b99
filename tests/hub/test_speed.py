"""What makes the hub quick must not make it answer otherwise."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.limits import ARRIVING, IN_HAND, IN_LINE, LARGE, LATEST, SOONEST, AdmissionControl
from kiosk.hub.problems import TooOften
from kiosk.hub.routes import PREFIX
from kiosk.hub.server import OPEN_FILES
from kiosk.hub.settings import HubSettings, listen
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import kiosk_id
from tests.clock import NOW
from tests.forked import HubProcess

from .kit import asked, enrolled, hub_on


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[HubStorage]:
    """A storage that knows a kiosk by "token"."""
    with open_storage(tmp_path, None) as opened:
        yield opened


@pytest.mark.parametrize(
    ("token", "body", "status"),
    [
        ("Bearer token", b'{"envelopes": ["AA==", "rubbish!"]}', 200),
        ("bearer token", b'{"envelopes": ["AA=="]}', 200),
        ("Bearer invented", b'{"envelopes": ["AA=="]}', 401),
        ("", b'{"envelopes": ["AA=="]}', 401),
        ("Basic token", b'{"envelopes": ["AA=="]}', 401),
        ("Bearer revoked", b'{"envelopes": ["AA=="]}', 403),
        ("Bearer token", b'{"envelopes": []}', 422),
        ("Bearer token", b'{"envelopes": ["AA=="], "more": 1}', 422),
        ("Bearer token", b"\xff", 422),
        ("Bearer token", b"", 422),
        ("Bearer token", b"x" * ((1 << 20) + 1), 413),
    ],
    ids=[
        "sound",
        "other-case",
        "unknown-token",
        "no-token",
        "other-scheme",
        "revoked",
        "empty-list",
        "one-member-more",
        "no-text",
        "no-body",
        "too-large",
    ],
)
def test_a_body_that_is_read_by_hand_is_refused_as_any_other(
    storage: HubStorage, token: str, body: bytes, status: int
) -> None:
    """The framework does not see it; who may send, how much and what is checked all the same."""
    enrolled(storage, "token")
    storage.revoke(kiosk_id(enrolled(storage, "revoked").public))
    application = make_application(hub_on(storage, lambda: NOW))
    headers = {"Authorization": token}
    answer = asked(application, "POST", f"{PREFIX}/envelopes", content=body, headers=headers)
    assert answer.status_code == status


def test_connections_answer_without_delay(tmp_path: Path) -> None:
    """An accepted connection does not hold back a second small write (40 ms on Linux)."""
    with (
        closing(listen(HubSettings(data=tmp_path, port=0))) as listener,
        socket.create_connection(listener.getsockname()),
    ):
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.skipif(not Path("/proc").exists(), reason="asks Linux")
def test_a_hub_has_room_for_many_connections(hub: HubProcess) -> None:
    """As many open files as the system allows, up to OPEN_FILES."""
    limits = Path(f"/proc/{hub.pid}/limits").read_text().splitlines()
    (line,) = (line for line in limits if line.startswith("Max open files"))
    soft, hard = line.split()[3:5]
    assert soft == hard or int(soft) >= OPEN_FILES


async def test_large_requests_stand_in_line_and_small_ones_pass() -> None:
    """Some arrive, fewer are worked on, some wait, and the rest comes again at different times."""
    line, leave = AdmissionControl(), asyncio.Event()
    arrived = in_hand = 0

    async def large() -> None:
        nonlocal arrived, in_hand
        async with line.admit(None):
            arrived += 1
            async with line.process(LARGE + 1):
                in_hand += 1
                await leave.wait()

    tasks = [asyncio.create_task(large()) for _ in range(ARRIVING + IN_LINE)]
    while arrived < ARRIVING or in_hand < IN_HAND:
        await asyncio.sleep(0)
    seconds = []
    for _ in range(100):
        with pytest.raises(TooOften) as sent_away:
            async with line.admit(LARGE + 1):
                pass
        seconds.append(sent_away.value.seconds)
    assert set(seconds) == set(range(SOONEST, LATEST + 1))
    assert (arrived, in_hand) == (ARRIVING, IN_HAND)
    async with line.admit(LARGE), line.process(LARGE):
        pass
    leave.set()
    await asyncio.gather(*tasks)
    assert arrived == in_hand == ARRIVING + IN_LINE
    async with line.admit(LARGE + 1):
        pass
