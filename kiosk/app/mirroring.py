"""The second copy in a thread of its own: started, woken, stopped; it hears of sticks."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from kiosk.services.second_copy import MirrorCondition, Mirroring, MirrorReport

from . import faults
from .exporter import find_stick
from .station import Station
from .threads import CourierThread, Worker

MOUNTS = "/proc/self/mountinfo"
"""Linux says on it (POLLPRI, proc(5)) that a file system came or went."""
LOOK_SECONDS = 5.0
"""Elsewhere: between two looks for a stick that is away."""


class SecondCopyThread(QObject):
    """Keeps a second copy on the stick that the settings name. Without one, it does nothing.

    Rows are read on the worker, in small portions; everything that touches the stick happens
    on a thread of this one's, so that a slow stick never delays a thank-you.
    """

    def __init__(
        self,
        place: str | None,
        station: Station,
        worker: Worker,
        report: Callable[[MirrorReport], None],
        *,
        rehearsal: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`report` is called on the main thread."""
        super().__init__(parent)
        self._place = place
        self._station = station
        self._worker = worker
        self._report = report
        self._rehearsal = rehearsal
        self._wanted = False
        self._thread: CourierThread | None = None
        self._mirroring: Mirroring | None = None
        self._mounts = Mounts(self.poke, self)

    def start(self) -> None:
        """On the main thread: open the store on the worker, then start. Again is harmless."""
        self._wanted = True
        if self._place is None:
            self._report(MirrorReport(MirrorCondition.OFF))
        elif self._thread is None:
            self._worker.run(
                lambda: (self._station.device, self._station.store),
                lambda _: self._begin(),
                lambda _error: self._failed(),  # tried again at the next signature
            )

    def poke(self) -> None:
        """Rows have changed, or sticks. Before `start` and after `stop`, nothing."""
        if not self._wanted or self._place is None:
            return
        if self._thread is not None and not self._thread.alive:
            self._thread = None
        if self._thread is None:
            self.start()
        else:
            self._thread.soon(self._wake)

    def restart(self) -> None:
        """The store was opened anew, or erased: read the stick again, and compare."""
        self.stop()
        self.start()

    def stop(self) -> None:
        """End; a write on its way is finished by its own thread."""
        self._wanted = False
        self._mounts.stop()
        if self._thread:
            self._thread.stop()
            self._thread, self._mirroring = None, None

    def _begin(self) -> None:
        if self._wanted and self._thread is None:
            self._thread = CourierThread(self._main, self._failed)
            self._thread.start()
            self._mounts.start()

    def _failed(self) -> None:
        """A bug has ended it, for a while: the desk does not stay on what it was told last."""
        copied, self._mirroring = self._mirroring.copied if self._mirroring else 0, None
        news = MirrorReport(MirrorCondition.FAILING, copied, self._place or "")
        self._worker.post(lambda: self._tell(news))

    def _wake(self) -> None:
        if self._mirroring is not None:
            self._mirroring.wake()

    async def _main(self) -> None:
        from kiosk.services.mirror_file import mirror_name
        from kiosk.services.second_copy import SecondCopy

        place, public = self._place, self._station.device.public
        assert place is not None
        with_stick = ThreadPoolExecutor(max_workers=1, thread_name_prefix="second-copy")
        loop = asyncio.get_running_loop()
        try:
            self._mirroring = Mirroring(
                SecondCopy(mirror_name(public, rehearsal=self._rehearsal), public),
                place,
                find=lambda: find_stick(place),
                changes=lambda after, limit: self._station.store.outbox.changes(after, limit),
                on_store=self._worker.call,
                on_stick=lambda call: loop.run_in_executor(with_stick, call),
                report=lambda news: self._worker.post(lambda: self._tell(news)),
                unforeseen=faults.note_bug,
            )
            await self._mirroring.run()
        finally:
            with_stick.shutdown(wait=False)

    def _tell(self, news: MirrorReport) -> None:
        self._mounts.seek(news.condition is MirrorCondition.AWAY)
        self._report(news)


class Mounts(QObject):
    """Calls `changed` when sticks come and go: at once on Linux, elsewhere by looking again."""

    def __init__(self, changed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._descriptor: int | None = None
        self._notifier: QSocketNotifier | None = None
        self._changed = changed
        self._timer = QTimer(self)
        self._timer.setInterval(int(LOOK_SECONDS * 1000))
        self._timer.timeout.connect(changed)

    def start(self) -> None:
        """Listen."""
        if sys.platform != "linux" or self._descriptor is not None:
            return
        with suppress(OSError):
            self._descriptor = os.open(MOUNTS, os.O_RDONLY | os.O_CLOEXEC)
            kind = QSocketNotifier.Type.Exception
            self._notifier = QSocketNotifier(self._descriptor, kind, self)
            self._notifier.activated.connect(lambda *_: self._changed())

    def seek(self, away: bool) -> None:
        """Look again and again while the stick is away, where nobody tells."""
        if self._descriptor is None and away:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()
        if self._notifier is not None and self._descriptor is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            os.close(self._descriptor)
            self._notifier = self._descriptor = None
