"""Many stalls with real outboxes and couriers, the volunteers beside them, and the reckoning."""

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.domain.outbox import Row, State
from kiosk.hub.storage import HubStorage
from kiosk.sealing.envelope import FIRST_PREV, assemble
from kiosk.sealing.keys import kiosk_id
from kiosk.sealing.withdrawal import proof_of
from kiosk.services.sending import Courier
from kiosk.services.sending_rules import Condition
from kiosk.storage.rows import waiting_row
from tests.clock import HOUR
from tests.hub.kit import WITHDRAWAL, sealed
from tests.services.stall import Stall

PROOF = proof_of(WITHDRAWAL)
LOOK_SECONDS = 0.1
"""How often a volunteer looks."""
FEW = 20
"""The most that sign at one stall before its courier hears of it."""
PAUSE_SECONDS = 0.2


def queue(stall: Stall, count: int) -> list[Row]:
    """So many signatures of a stall's day: one sealed body, `count` signed headers."""
    model = sealed(stall.device)
    prev, rows = FIRST_PREV, []
    for seq in range(1, count + 1):
        header = replace(model.header, id=str(uuid.uuid4()), seq=seq, prev=prev)
        made = assemble(header.to_bytes(), model.body, stall.device)
        rows.append(waiting_row(made, hour=HOUR, shift=None, revision=seq))
        prev = made.digest
    return rows


def signed(folder: Path, count: int) -> Stall:
    """A stall with so many signatures waiting."""
    stall = Stall(folder)
    stall.store.outbox.insert(queue(stall, count))
    return stall


async def people(
    stall: Stall, courier: Courier, coming: Sequence[Row], chance: random.Random
) -> None:
    """They sign, a few at a time, each few when the last are on their way."""
    left = list(coming)
    while left:
        few, left = left[: (size := chance.randint(1, FEW))], left[size:]
        await stall.on_store(partial(stall.store.outbox.insert, few))
        courier.wake()
        await asyncio.sleep(chance.uniform(0, PAUSE_SECONDS))


def withdrawn(stall: Stall, chance: random.Random, share: float) -> int:
    """Some people change their minds, sent or not; how many."""
    ids = [row.id for row in stall.rows(State.WAITING, State.DELIVERED)]
    return sum(stall.store.outbox.withdraw(id, PROOF) for id in ids if chance.random() < share)


def is_settled(stall: Stall) -> bool:
    """Everything is delivered or withdrawn, and the hub has heard of it."""
    balance = stall.store.outbox.balance()
    open_rows = balance.waiting + balance.needs_attention
    return not open_rows and not stall.store.outbox.pending_withdrawals(1)


async def volunteer(stalls: Sequence[Stall], couriers: Sequence[Courier]) -> None:
    """Try again what needs attention, press “send now”, until all is settled."""
    left = list(zip(stalls, couriers, strict=True))
    while left:
        await asyncio.sleep(LOOK_SECONDS)
        for stall, courier in left:
            if await stall.on_store(partial(_wants_a_push, stall)):
                courier.hurry()
        settled = [await stall.on_store(partial(is_settled, stall)) for stall, _ in left]
        left = [pair for pair, done in zip(left, settled, strict=True) if not done]


def _wants_a_push(stall: Stall) -> bool:
    """What waits for a person: a refused row, a refused kiosk, a withdrawal refused."""
    outbox = stall.store.outbox
    again = outbox.retry_refused()
    stopped = bool(stall.reports) and stall.reports[-1].condition is Condition.NOT_ACCEPTED
    return bool(again or stopped or outbox.pending_withdrawals(1))


async def couriers(
    opened: AsyncExitStack, stalls: Iterable[Stall], url: str, hub_key: str
) -> list[Courier]:
    """A courier at work for each stall, until `opened` closes."""
    return [await opened.enter_async_context(stall.courier(url, hub_key)) for stall in stalls]


def discrepancies(stalls: Sequence[Stall], hub: HubStorage) -> list[str]:
    """What does not add up between the tablets' rows and the hub's, row by row."""
    found = Counter(hub.envelopes())
    wrong = [f"stored {count} times" for count in found.values() if count != 1]
    expected: set[tuple[str, bytes]] = set()
    for stall in stalls:
        for row in stall.rows():
            if row.state is State.DELIVERED:
                expected.add((stall.device.public, row.envelope))
            elif row.state is not State.WITHDRAWN:
                wrong.append(f"{row.state} on the tablet")
    wrong += ["delivered and not at the hub"] * len(expected - found.keys())
    wrong += ["at the hub and not delivered"] * len(found.keys() - expected)
    for stall in stalls:
        balance = stall.store.outbox.balance()
        of_stall = sum(1 for public, _ in found if public == stall.device.public)
        if balance.delivered != of_stall or balance.signed != balance.delivered + balance.withdrawn:
            wrong.append(f"balance of {kiosk_id(stall.device.public)}")
    return wrong
