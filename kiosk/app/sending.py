"""The courier in its thread, started when the store is open, started anew when that changes."""

from __future__ import annotations

import random
from collections.abc import Callable

from kiosk.domain.errors import KioskError
from kiosk.services.ports import Clock

from . import faults
from .station import Station
from .threads import CourierThread, Worker

Report = Callable[[str, float | None], None]
"""Gets condition and last delivery (Unix seconds), on the main thread."""
FAILING = "failing"
"""The condition of a courier that a bug keeps from its work; it goes on trying."""
_BUG = "bug_"
"""How the courier's problem begins then; its type follows."""


class Sending:
    """Starts, wakes and stops the courier. Without a hub in the event, it does nothing."""

    def __init__(self, station: Station, worker: Worker, report: Report, clock: Clock) -> None:
        self._station = station
        self._worker = worker
        self._report = report
        self._clock = clock
        self._wanted = False
        self._thread: CourierThread | None = None
        self._wake: Callable[[], None] = lambda: None
        self._hurry: Callable[[], None] = lambda: None
        self._last_delivery: float | None = None

    def start(self) -> None:
        """On the main thread: open the store on the worker, then start. Again is harmless."""
        self._wanted = True
        if self._thread is not None and not self._thread.alive:
            self._thread = None
        if self._station.event.hub is None or self._thread is not None:
            return
        self._worker.run(
            lambda: (self._station.device, self._station.release()),
            lambda _: self._begin(),
            # A disk that fails now is tried again at the next signature; so is a bug.
            lambda error: None if isinstance(error, KioskError) else self._failed(),
        )

    def wake(self) -> None:
        """A signature has arrived."""
        self.start()
        if self._thread:
            self._thread.soon(self._wake)

    def release(self) -> None:
        """Nobody is there any more to take a signature back: let it go."""
        self._worker.run(self._station.release, lambda _: self.wake(), lambda _error: None)

    def hurry(self) -> None:
        """The network changed, or “send now”."""
        self.start()
        if self._thread:
            self._thread.soon(self._hurry)

    def restart(self) -> None:
        """The store was opened anew: a courier of the old one would count in a file set aside."""
        self.stop()
        self.start()

    def stop(self) -> None:
        """End the courier; a request on its way is cut, and its rows stay waiting."""
        self._wanted = False
        if self._thread:
            self._thread.stop()
            self._thread = None

    def _begin(self) -> None:
        # Stopped meanwhile: the store may be about to go.
        if self._wanted and self._thread is None:
            self._thread = CourierThread(self._main, self._failed)
            self._thread.start()

    def _failed(self) -> None:
        """A bug has ended it, for a while: the desk does not stay on what it was told last."""
        self._worker.post(lambda: self._report(FAILING, self._last_delivery))

    async def _main(self) -> None:
        from kiosk.remote.client import HttpHubLink
        from kiosk.services.sending import Courier
        from kiosk.services.sending_rules import Condition, CourierReport

        def report(news: CourierReport) -> None:
            self._last_delivery = news.last_delivery or self._last_delivery
            condition, problem = news.condition.value, news.last_problem or ""
            if news.condition is Condition.WAITING and problem.startswith(_BUG):
                faults.note("bug", type=problem.removeprefix(_BUG), place="courier")
                condition = FAILING
            self._worker.post(lambda: self._report(condition, self._last_delivery))
            if news.last_problem == "storage_damaged":
                self._worker.post(self._mend)

        hub = self._station.event.hub
        assert hub is not None
        link = HttpHubLink(hub.url, hub.public_key)
        try:
            courier = Courier(
                outbox=self._station.store.outbox,
                enrolments=self._station.store.enrolments,
                link=link,
                hub=hub,
                device_public=self._station.device.public,
                name=self._station.event.name,
                rehearsal=self._station.event.rehearsal,
                clock=self._clock,
                random=random.random,
                on_store=self._worker.call,
                report=report,
            )
            self._wake, self._hurry = courier.wake, courier.hurry
            await courier.run()
        finally:
            await link.close()

    def _mend(self) -> None:
        self._worker.run(self._station.mend, lambda _: None, lambda _error: None)
