"""Several hubs on one PostgreSQL, tablets, every fault at random, hubs killed: each once."""

import asyncio
import random
import time
from base64 import b64decode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from functools import partial
from pathlib import Path
from typing import Self

import psycopg
import pytest

from kiosk.hub.database import open_storage
from kiosk.hub.identity import new_key
from kiosk.sealing.envelope import parse
from kiosk.sealing.receipts import make_receipt
from tests.clock import AT
from tests.forked import HubProcess
from tests.hub.kit import CODE
from tests.proof import PROOF, long
from tests.remote.strange import Asked, json_answer
from tests.services.stall import Stall

from .faults import Faults
from .tablets import (
    couriers,
    discrepancies,
    is_settled,
    people,
    queue,
    signed,
    volunteer,
    withdrawn,
)

HUBS, TABLETS, SIGNATURES = (4, 50, 400) if PROOF else (2, 8, 125)
SECONDS = 3000.0 if PROOF else 100.0
SHARE = 0.25
"""Of all requests that meet a fault."""
LIVES = (0.5, 4.0) if PROOF else (0.1, 0.6)
"""Seconds between two kills."""
KILLS = 10_000 if PROOF else 2
TAKEN_BACK = 0.02

pytestmark = [pytest.mark.timeout(SECONDS + 60)]


class Hubs:
    """Hub processes on one database, with one key."""

    def __init__(self, data: Path, database: str, count: int) -> None:
        self.data = data
        self.running = [
            HubProcess(data, enrolment_code=CODE, database=database) for _ in range(count)
        ]

    def __enter__(self) -> Self:
        with ThreadPoolExecutor(len(self.running)) as threads:
            list(threads.map(HubProcess.start, self.running))
        return self

    def __exit__(self, *_: object) -> None:
        with ThreadPoolExecutor(len(self.running)) as threads:
            list(threads.map(HubProcess.stop, self.running))

    async def killed(self, chance: random.Random, kills: int) -> None:
        """One after the other is killed and started again."""
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(*LIVES))
            hub = chance.choice(self.running)
            await asyncio.to_thread(hub.kill)
            await asyncio.to_thread(hub.start)


@pytest.fixture
def stalls(tmp_path: Path) -> Iterator[list[Stall]]:
    """Tablets at the start of the day."""
    made = [Stall(tmp_path / f"stall-{turn}") for turn in range(TABLETS)]
    yield made
    for stall in made:
        stall.close()


@pytest.fixture
def few(tmp_path: Path) -> Iterator[list[Stall]]:
    """Two tablets with three signatures each."""
    made = [signed(tmp_path / f"stall-{turn}", 3) for turn in range(2)]
    yield made
    for stall in made:
        stall.close()


async def delivered(
    stalls: list[Stall], hubs: Hubs, faults: Faults, chance: random.Random, kills: int
) -> None:
    """Everything is sent through the faults while hubs die; then, in peace, what is left."""
    hub_public = hubs.running[0].public_key
    async with asyncio.timeout(SECONDS), faults, AsyncExitStack() as opened:
        working = await couriers(opened, stalls, faults.url, hub_public)
        killer = asyncio.create_task(hubs.killed(chance, kills))
        days = [
            people(stall, courier, queue(stall, SIGNATURES), random.Random(chance.random()))
            for stall, courier in zip(stalls, working, strict=True)
        ]
        await asyncio.gather(*days)
        regret = [stall.on_store(partial(withdrawn, stall, chance, TAKEN_BACK)) for stall in stalls]
        assert sum(await asyncio.gather(*regret))
        await volunteer(stalls, working)
        if not PROOF:
            await killer
        killer.cancel()
        with suppress(asyncio.CancelledError):
            await killer
    assert all(is_settled(stall) for stall in stalls)


@long
def test_each_signature_once_through_every_fault(
    tmp_path: Path, postgresql: str, stalls: list[Stall]
) -> None:
    """In the end tablets and hubs agree row by row, and each row was stored exactly once."""
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    begun = time.monotonic()
    with Hubs(tmp_path / "hub", postgresql, HUBS) as hubs:
        faults = Faults(hubs.running, chance, SHARE)
        asyncio.run(delivered(stalls, hubs, faults, chance, KILLS))
        with open_storage(tmp_path / "hub", postgresql) as storage:
            assert discrepancies(stalls, storage) == [], f"seed {seed}"
            stored = sum(1 for _ in storage.envelopes())
    balances = [stall.store.outbox.balance() for stall in stalls]
    assert sum(balance.signed for balance in balances) == TABLETS * SIGNATURES
    assert sum(balance.delivered for balance in balances) == stored
    assert len(set(faults.met) & set(faults.kinds)) >= (len(faults.kinds) if PROOF else 6)
    print(f"{stored} stored in {time.monotonic() - begun:.0f} s; faults met: {dict(faults.met)}")


def test_what_does_not_add_up_is_noticed(tmp_path: Path, postgresql: str, few: list[Stall]) -> None:
    """Control: without the unique constraint a row can be there twice; a lost one, a strange one
    and a withdrawn one that came back are found too.
    """
    with Hubs(tmp_path / "hub", postgresql, 1) as hubs:
        faults = Faults(hubs.running, random.Random(1), 0.0)
        few[0].store.outbox.withdraw(few[0].rows()[0].id, "ab" * 32)
        asyncio.run(_delivered_in_peace(few, hubs, faults))
    with (
        open_storage(tmp_path / "hub", postgresql) as storage,
        psycopg.connect(postgresql, autocommit=True) as bare,
    ):
        assert discrepancies(few, storage) == []
        rows = few[1].rows()
        bare.execute("ALTER TABLE envelopes DROP CONSTRAINT envelopes_pkey")
        for change, said in (
            ("INSERT INTO envelopes SELECT * FROM envelopes WHERE id = %s", "stored 2 times"),
            ("DELETE FROM envelopes WHERE id = %s", "delivered and not at the hub"),
        ):
            bare.execute(change, (rows[0].id,))
            assert said in discrepancies(few, storage)
        bare.execute("UPDATE envelopes SET envelope = 'x' WHERE id = %s", (rows[1].id,))
        assert "at the hub and not delivered" in discrepancies(few, storage)


def test_a_hub_that_confirms_without_storing_is_noticed(
    tmp_path: Path, postgresql: str, few: list[Stall]
) -> None:
    """Control: receipts that verify, with the hub's own key, for what was never stored."""
    key = new_key(tmp_path / "hub")

    class Liar(Faults):
        async def _answer(self, asked: Asked) -> bytes:
            if asked.path.endswith("/comparisons"):
                return self._later(asked)  # else the tablet would find out, and send again
            if not asked.path.endswith("/envelopes"):
                return await self._passed_on(asked)
            return json_answer({"outcomes": [_lie(raw) for raw in _raws(asked)]})

    def _lie(raw: bytes) -> dict[str, object]:
        envelope = parse(raw)
        made = make_receipt(key, envelope.header.id, envelope.digest, AT)
        receipt = {name: getattr(made, name) for name in ("id", "digest", "time", "signature")}
        return {"index": 0, "id": made.id, "outcome": "stored", "receipt": receipt}

    with Hubs(tmp_path / "hub", postgresql, 1) as hubs:
        asyncio.run(_delivered_in_peace(few, hubs, Liar(hubs.running, random.Random(1), 0.0)))
    with open_storage(tmp_path / "hub", postgresql) as storage:
        assert discrepancies(few, storage).count("delivered and not at the hub") == 6


def _raws(asked: Asked) -> list[bytes]:
    return [b64decode(text) for text in asked.envelopes]


async def _delivered_in_peace(stalls: list[Stall], hubs: Hubs, faults: Faults) -> None:
    async with asyncio.timeout(SECONDS), faults, AsyncExitStack() as opened:
        working = await couriers(opened, stalls, faults.url, hubs.running[0].public_key)
        await volunteer(stalls, working)
