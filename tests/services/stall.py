"""A stall's sending side: a real outbox, a real link, a real courier, short delays."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from kiosk.domain.delivery import Enrolment
from kiosk.domain.event import HubAddress
from kiosk.domain.outbox import Link, Row, State
from kiosk.remote.client import HttpHubLink
from kiosk.sealing.envelope import Envelope
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.services.sending import Courier
from kiosk.services.sending_rules import CourierReport, Delays
from kiosk.storage.database import open_store
from tests.clock import HOUR
from tests.hub.kit import CODE, sealed

T = TypeVar("T")
SECONDS = 15.0
SHORT = Delays(first=0.01, longest=0.05)


class Stall:
    """One kiosk's store, and what its courier said."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.device = SigningKey.generate()
        self.store = open_store(folder, self.device.public)
        self.reports: list[CourierReport] = []
        self.store_calls = 0
        self._worker = ThreadPoolExecutor(1)

    def sign(self, count: int = 1) -> list[Row]:
        """So many new signatures."""

        def make(link: Link) -> Envelope:
            return sealed(self.device, link.seq)

        append = partial(self.store.outbox.append, make, hour=HOUR, shift=None)
        return [append() for _ in range(count)]

    def enrolled(self, url: str) -> None:
        """As if this kiosk had met the hub at `url` before."""
        self.store.enrolments.save(url, Enrolment(kiosk_id(self.device.public), "an-old-token"))

    async def on_store(self, call: Callable[[], T], /) -> T:
        """On the one storage thread."""
        self.store_calls += 1
        return await asyncio.get_running_loop().run_in_executor(self._worker, call)

    def rows(self, *states: State) -> list[Row]:
        """Rows in these states, or all."""
        return list(self.store.outbox.rows(states or tuple(State)))

    def count(self, state: State) -> int:
        """How many rows are in `state`."""
        return len(self.rows(state))

    @asynccontextmanager
    async def courier(
        self,
        url: str,
        hub_key: str,
        *,
        delays: Delays = SHORT,
        code: str = CODE,
        rehearsal: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> AsyncIterator[Courier]:
        """A courier at work, to the hub that should be at `url`."""
        link = HttpHubLink(url, hub_key, tls=tls)
        courier = Courier(
            outbox=self.store.outbox,
            enrolments=self.store.enrolments,
            link=link,
            hub=HubAddress(url, hub_key, code),
            device_public=self.device.public,
            name="a stall",
            rehearsal=rehearsal,
            clock=time.time,
            random=lambda: 0.5,
            on_store=self.on_store,
            report=self.reports.append,
            delays=delays,
        )
        task = asyncio.create_task(courier.run())
        try:
            yield courier
            assert not task.done(), "a courier never ends by itself"
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await link.close()

    def close(self) -> None:
        """Let go of the store."""
        self._worker.shutdown()
        self.store.close()


async def until(holds: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Wait until `holds`, looking often; fail after `seconds`."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


async def never(holds: Callable[[], bool], seconds: float = 0.25) -> bool:
    """Whether `holds` stays false for `seconds`: many times the short delays."""
    try:
        await until(holds, seconds)
    except TimeoutError:
        return True
    return False
