"""A thousand tablets in one process: the real courier and link over an outbox held in memory."""

import asyncio
import random
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self, TypeVar

from kiosk.domain.delivery import Acknowledged, Enrolment, Lost
from kiosk.domain.event import HubAddress
from kiosk.domain.outbox import Balance, Row, State
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.keys import kiosk_id
from kiosk.services.ports import Outbox
from kiosk.services.sending import Courier
from kiosk.services.sending_rules import Condition, CourierReport
from tests.hub.kit import CODE

from .mint import Device, Mint

T = TypeVar("T")
TLS = ssl.create_default_context()
"""One for all: each would cost a quarter of a megabyte, and nothing here speaks TLS."""


class MemoryOutbox:
    """What a courier asks of an outbox, with rows in a dictionary."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = {row.id: row for row in rows}
        self.waiting = len(rows)
        self.problems: set[str] = set()

    def due(self, now: float, limit: int) -> tuple[Row, ...]:
        """Waiting rows whose time has come."""
        found = (r for r in self._of(State.WAITING) if r.next_attempt_at <= now)
        return tuple(row for row, _ in zip(found, range(limit), strict=False))

    def seconds_until_due(self, now: float) -> float | None:
        """0, seconds, or None."""
        times = [row.next_attempt_at for row in self._of(State.WAITING)]
        return max(0.0, min(times) - now) if times else None

    def count_attempt(self, ids: Sequence[str], next_attempt_at: float) -> frozenset[str]:
        """One more for each that waits."""
        waiting = frozenset(id for id in ids if self.rows[id].state is State.WAITING)
        for id in waiting:
            row = self.rows[id]
            self.rows[id] = replace(row, attempts=row.attempts + 1, next_attempt_at=next_attempt_at)
        return waiting

    def acknowledged(self, limit: int) -> Acknowledged:
        """Nothing: these hubs lose nothing."""
        return Acknowledged((), ())

    def tell_again(self, lost: Lost) -> int:
        """Nothing is lost."""
        return 0

    def balance(self) -> Balance:
        """Of what waits."""
        return Balance(waiting=self.waiting)

    def deliver(self, id: str, receipt: str) -> None:
        """waiting → delivered."""
        if self.rows[id].state is State.WAITING:
            self.rows[id] = replace(self.rows[id], state=State.DELIVERED, receipt=receipt)
            self.waiting -= 1

    def postpone(self, ids: Sequence[str], next_attempt_at: float, problem: str) -> None:
        """Later."""
        self.problems.add(problem)
        for id in ids:
            if self.rows[id].state is State.WAITING:
                self.rows[id] = replace(self.rows[id], next_attempt_at=next_attempt_at)

    def refuse(self, id: str, problem: str) -> None:
        """waiting → needs attention: an error that reaches somebody."""
        self.problems.add(problem)
        self.rows[id] = replace(self.rows[id], state=State.NEEDS_ATTENTION)
        self.waiting -= 1

    def hurry(self) -> None:
        """All are due."""

    def pending_withdrawals(self, _limit: int) -> tuple[tuple[str, str], ...]:
        """None here."""
        return ()

    def _of(self, state: State) -> list[Row]:
        return [row for row in self.rows.values() if row.state is state]


class MemoryEnrolments:
    """A kiosk's token for its hub."""

    def __init__(self, enrolment: Enrolment) -> None:
        self._enrolment = enrolment

    def load(self, _url: str) -> Enrolment | None:
        """It."""
        return self._enrolment

    def save(self, _url: str, enrolment: Enrolment) -> None:
        """Another."""
        self._enrolment = enrolment

    def forget(self, _url: str) -> None:
        """Not needed."""


class Tablet:
    """An enrolled kiosk with so many rows to send."""

    def __init__(self, mint: Mint, device: Device, rows: int) -> None:
        self._device = device
        made = [mint.envelope(device) for _ in range(rows)]
        self.outbox = MemoryOutbox(
            [
                Row(
                    id=each.header.id,
                    seq=each.header.seq,
                    event=each.header.event,
                    shift=None,
                    state=State.WAITING,
                    envelope=each.raw,
                    digest=each.digest,
                    receipt=None,
                    attempts=0,
                    next_attempt_at=0.0,
                    last_problem=None,
                    hour="",
                    revision=each.header.seq,
                )
                for each in made
            ]
        )
        self.told: set[Condition] = set()
        self.seconds = 0.0
        """From the common start until everything was delivered."""

    async def send(self, url: str, hub_key: str, chance: random.Random) -> None:
        """Until everything is delivered."""
        link = HttpHubLink(url, hub_key, tls=TLS)
        done = asyncio.Event()
        begun = time.monotonic()

        def report(said: CourierReport) -> None:
            self.told.add(said.condition)
            if not self.outbox.waiting:
                done.set()

        async def at_once(call: Callable[[], T], /) -> T:
            return call()

        outbox: Outbox = self.outbox  # type: ignore[assignment]  # what a courier needs of it
        courier = Courier(
            outbox=outbox,
            enrolments=MemoryEnrolments(
                Enrolment(kiosk_id(self._device.key.public), self._device.token)
            ),
            link=link,
            hub=HubAddress(url, hub_key, CODE),
            device_public=self._device.key.public,
            name="a stall",
            clock=time.time,
            random=chance.random,
            on_store=at_once,
            report=report,
        )
        task = asyncio.create_task(courier.run())
        try:
            await done.wait()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await link.close()
        self.seconds = time.monotonic() - begun


def resident(pid: int) -> int:
    """Bytes of memory that a process has now."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (found,) = (line for line in lines if line.startswith("VmRSS"))
    return int(found.split()[1]) * 1024


class Scales:
    """Weighs processes while the block runs."""

    def __init__(self, pids: Sequence[int]) -> None:
        self._pids = pids
        self.before = self.peak = self.after = 0
        """Bytes of the heaviest process."""

    def _weigh(self) -> int:
        return max(map(resident, self._pids))

    async def __aenter__(self) -> Self:
        self.before = self.peak = self._weigh()
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        self.after = self._weigh()
        self.peak = max(self.peak, self.after)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(0.1)
            self.peak = max(self.peak, self._weigh())
