"""The evening of a national day: every tablet finds a network in the same minute."""

import asyncio
import random
import statistics
import time
from pathlib import Path

import pytest

from kiosk.hub.database import open_storage
from kiosk.services.sending_rules import Condition
from tests.proof import PROOF

from .flock import Scales, Tablet
from .mint import Mint
from .test_faults import Hubs

TABLETS, ROWS = (1_000, 200) if PROOF else (100, 20)
HUBS = 2
SECONDS = 1_800.0 if PROOF else 60.0
GROWTH = 128 << 20
"""Bytes that a hub process may grow by, however many come: ARRIVING bodies of 1 MiB (twice while
they are put together) and IN_HAND as text, as bytes and on their way to the database."""
PATIENCE = 4.0
"""The last tablet may take so many times as long as the one in the middle."""
QUIET = {Condition.IDLE, Condition.SENDING, Condition.WAITING}
"""What a desk may be told: nothing that asks a volunteer to do anything."""

pytestmark = [pytest.mark.timeout(SECONDS + 60)]


def test_everybody_comes_back_at_once(tmp_path: Path, postgresql: str) -> None:
    """All is drained, no row and no desk sees an error, none is starved, no hub grows."""
    chance = random.Random(7)
    mint = Mint()
    with (
        Hubs(tmp_path / "hub", postgresql, HUBS) as hubs,
        open_storage(tmp_path / "hub", postgresql) as storage,
    ):
        devices = mint.devices(storage, TABLETS + HUBS)
        tablets = [Tablet(mint, device, ROWS) for device in devices]
        first, rest = tablets[:HUBS], tablets[HUBS:]
        scales = Scales([hub.pid for hub in hubs.running if hub.pid])

        async def evening() -> None:
            key = hubs.running[0].public_key

            def sent(tablet: Tablet, turn: int) -> asyncio.Task[None]:
                hub = hubs.running[turn % HUBS]
                return asyncio.create_task(tablet.send(hub.url, key, chance))

            async with asyncio.timeout(SECONDS):
                await asyncio.gather(*(sent(each, turn) for turn, each in enumerate(first)))
                async with scales:
                    await asyncio.gather(*(sent(each, turn) for turn, each in enumerate(rest)))

        begun = time.monotonic()
        asyncio.run(evening())
        took = time.monotonic() - begun
        assert sum(1 for _ in storage.envelopes()) == (TABLETS + HUBS) * ROWS
    assert all(tablet.told <= QUIET for tablet in tablets)
    times = sorted(tablet.seconds for tablet in rest)
    middle, last = statistics.median(times), times[-1]
    problems = {problem for tablet in tablets for problem in tablet.outbox.problems}
    print(
        f"{TABLETS} tablets with {ROWS} rows in {took:.0f} s; median {middle:.1f} s, last "
        f"{last:.1f} s; memory before, peak, after: "
        f"{scales.before >> 20}, {scales.peak >> 20}, {scales.after >> 20} MiB; told: {problems}"
    )
    assert last <= PATIENCE * middle
    assert scales.peak - scales.before <= GROWTH
