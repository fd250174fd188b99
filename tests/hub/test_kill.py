"""kill -9 of the hub at random instants while a real courier delivers to it."""

import asyncio
import random
import sqlite3
from pathlib import Path

import pytest

from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import SigningKey
from tests.forked import HubProcess
from tests.proof import PROOF
from tests.services.stall import Stall, until

from .kit import CODE, held

pytestmark = pytest.mark.proof

KILLS = 50 if PROOF else 3
SIGNATURES = 40
"""New ones for each life of the hub."""
LIFE_SECONDS = 0.25
"""The longest that the hub lives while there is something to receive."""


def wrong(delivered: list[Row], data: Path, device: SigningKey) -> list[str]:
    """Ids that were confirmed and are not at the hub, byte for byte and once."""
    stored = held(data, device)
    return [row.id for row in delivered if stored.count(row.envelope) != 1]


async def lives(
    stall: Stall, hub: HubProcess, data: Path, kills: int, chance: random.Random
) -> int:
    """Kill the hub so many times; how often it happened with signatures still on their way."""
    cut_short = 0
    async with stall.courier(hub.url, hub.public_key) as courier:
        for _ in range(kills):
            await asyncio.to_thread(stall.sign, SIGNATURES)
            courier.wake()
            hurried = asyncio.get_running_loop().time() + chance.uniform(0, LIFE_SECONDS)
            while asyncio.get_running_loop().time() < hurried and stall.count(State.WAITING):
                await asyncio.sleep(0.001)
            await asyncio.to_thread(hub.kill)
            cut_short += bool(stall.count(State.WAITING))
            assert wrong(stall.rows(State.DELIVERED), data, stall.device) == []
            await asyncio.to_thread(hub.start)
        await until(lambda: stall.count(State.DELIVERED) == kills * SIGNATURES)
    return cut_short


@pytest.mark.timeout(600)
async def test_nothing_confirmed_is_lost_and_nothing_is_twice(tmp_path: Path) -> None:
    """After every kill the hub has what it confirmed; in the end it has everything once."""
    data = tmp_path / "hub"
    seed = random.SystemRandom().randrange(2**32)

    stall = Stall(tmp_path / "stall")
    with HubProcess(data, enrolment_code=CODE) as hub:
        cut_short = await lives(stall, hub, data, KILLS, random.Random(seed))
    assert cut_short, f"no kill hit the hub while it was receiving (seed {seed})"
    assert wrong(stall.rows(), data, stall.device) == []
    assert len(held(data, stall.device)) == KILLS * SIGNATURES
    stall.close()


async def test_a_lost_and_a_changed_row_would_be_noticed(tmp_path: Path) -> None:
    """Control: one row deleted at the hub and one overwritten there are both found."""
    data = tmp_path / "hub"
    stall = Stall(tmp_path / "stall")

    with HubProcess(data, enrolment_code=CODE) as hub:
        stall.sign(3)
        async with stall.courier(hub.url, hub.public_key):
            await until(lambda: stall.count(State.DELIVERED) == 3)
    rows = stall.rows(State.DELIVERED)
    assert wrong(rows, data, stall.device) == []
    with sqlite3.connect(data / "hub.sqlite") as database:
        database.execute("DELETE FROM envelopes WHERE id = ?", (rows[0].id,))
        database.execute("UPDATE envelopes SET envelope = x'00' WHERE id = ?", (rows[1].id,))
    database.close()
    assert wrong(rows, data, stall.device) == [rows[0].id, rows[1].id]
    stall.close()
