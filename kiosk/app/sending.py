"""The courier in its thread, started when the store is open, started anew when that changes."""

from __future__ import annotations

import random
from collections.abc import Callable

from kiosk.services.ports import Clock

from .station import Station
from .threads import CourierThread, Worker

Report = Callable[[str, float | None], None]
"""Gets condition and last delivery (Unix seconds), on the main thread."""


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

    def start(self) -> None:
        """On the main thread: open the store on the worker, then start. Again is harmless."""
        self._wanted = True
        if self._station.event.hub is None or self._thread is not None:
            return
        self._worker.run(
            lambda: (self._station.device, self._station.release()),
            lambda _: self._begin(),
            lambda _error: None,  # a disk that fails now is tried again at the next signature
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
            self._thread = CourierThread(self._main)
            self._thread.start()

    async def _main(self) -> None:
        from kiosk.remote.client import HttpHubLink
        from kiosk.services.sending import Courier
        from kiosk.services.sending_rules import CourierReport

        def report(news: CourierReport) -> None:
            self._worker.post(lambda: self._report(news.condition.value, news.last_delivery))
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
