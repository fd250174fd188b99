"""A day behind a real nginx that loses its route in the middle, and finds it again."""

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.outbox import Balance, State
from kiosk.services.desk import withdraw
from kiosk.services.sending_rules import Condition
from tests.forked import HubProcess
from tests.hub.kit import CODE, WITHDRAWAL, held
from tests.nginx import Nginx

from .stall import Stall, until

AWAY: dict[str, str] = {
    "no route": "location / { return 404; }",
    "another's page": 'location / { default_type text/html; return 200 "<h1>Welcome</h1>"; }',
    "a firewall": "location / { deny all; }",
    "asks who it is": "location / { return 401; }",
    "nobody behind": "location / { proxy_pass http://127.0.0.1:1; }",
    "a smaller limit": "location / { return 413; }",
    "gone": "location / { return 410; }",
    "elsewhere": "location / { return 302 https://elsewhere.example/; }",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The hub's data folder."""
    return tmp_path / "hub"


@pytest.fixture
def hub(data: Path) -> Iterator[HubProcess]:
    """The hub behind."""
    with HubProcess(data, enrolment_code=CODE) as running:
        yield running


async def test_a_day_with_a_route_that_comes_and_goes(
    tmp_path: Path, hub: HubProcess, data: Path, stall: Stall
) -> None:
    """Every kind of answer that a proxy gives by itself, one after another, before and after the
    tablet enrolled; signatures and a withdrawal. Nobody touches anything, nothing needs attention,
    and in the evening everything is where it belongs.
    """
    route = f"location / {{ proxy_pass http://127.0.0.1:{hub.port}; }}"
    kinds = list(AWAY.items())

    with Nginx(tmp_path / "nginx") as nginx:
        async with stall.courier(nginx.url, hub.public_key) as courier:
            for number, (_, away) in enumerate(kinds, start=1):
                await asyncio.to_thread(nginx.serve, away)
                if number == 5:
                    stall.sign()
                    withdraw(stall.store.outbox, WITHDRAWAL)
                stall.sign(3)
                told = len(stall.reports)
                courier.wake()
                await until(partial(has_failed, stall, told))
                await asyncio.to_thread(nginx.serve, route)
                await until(partial(is_settled, stall))
    assert stall.store.outbox.balance().needs_attention == 0
    assert Condition.NOT_ACCEPTED not in {report.condition for report in stall.reports}
    assert len(held(data, stall.device)) == stall.count(State.DELIVERED) == 3 * len(kinds)
    assert stall.store.outbox.balance() == Balance(delivered=24, withdrawn=1)


def has_failed(stall: Stall, since: int) -> bool:
    """Whether the proxy's own answer was met."""
    return any(report.next_attempt_at for report in stall.reports[since:])


def is_settled(stall: Stall) -> bool:
    """Whether nothing is left to be told."""
    return stall.count(State.WAITING) == 0 and not stall.store.outbox.pending_withdrawals(9)
