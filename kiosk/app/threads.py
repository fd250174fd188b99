"""The two threads beside Qt's: one worker for store and sealing, one loop for the courier."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.domain.errors import KioskError

T = TypeVar("T")

STOP_SECONDS = 10.0
"""How long the end of the app waits for a request on its way."""


class Worker(QObject):
    """Implements `bridge.work.Work`: jobs one after another, results back by one signal."""

    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        self._back.connect(_call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `job` on the worker; `done` or `failed` on the main thread.

        After `stop`, nothing: what still comes back then asks for more in vain.
        """

        def work() -> None:
            try:
                answer: Callable[[], None] = partial(done, job())
            except KioskError as error:
                answer = partial(failed, error)
            except Exception as error:  # noqa: BLE001 - a bug: told to both, lost to neither
                answer = partial(_fail_and_crash, failed, error)
            self._back.emit(answer)

        with suppress(RuntimeError):
            self._executor.submit(work)

    def call(self, job: Callable[[], T]) -> Awaitable[T]:
        """For the courier's loop: the job's result, awaited."""
        return asyncio.wrap_future(self._executor.submit(job))

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: run `call` on the main thread."""
        self._back.emit(call)

    def stop(self) -> None:
        """Finish what was begun, then no more."""
        self._executor.shutdown(wait=True)


def _call(answer: Callable[[], None]) -> None:
    answer()


def _fail_and_crash(failed: Callable[[Exception], None], error: Exception) -> None:
    failed(error)
    sys.excepthook(type(error), error, error.__traceback__)


class CourierThread:
    """A thread with an asyncio loop that runs one coroutine until stopped."""

    def __init__(self, main: Callable[[], Awaitable[None]]) -> None:
        self._main = main
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="courier", daemon=True)
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def soon(self, call: Callable[[], None]) -> None:
        """From any thread: run `call` on the loop; nothing happens once it has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(call)

    def stop(self) -> None:
        """Cancel, and wait for a clean end."""
        self.soon(self._cancel)
        self._thread.join(STOP_SECONDS)

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._task = self._loop.create_task(self._guarded())
        try:
            self._loop.run_until_complete(self._task)
        finally:
            self._loop.close()

    async def _guarded(self) -> None:
        with suppress(asyncio.CancelledError):
            await self._main()
