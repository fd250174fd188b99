"""The two threads beside Qt's: one worker for store and sealing, one loop for the courier."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.domain.errors import KioskError

from . import faults

T = TypeVar("T")

STOP_SECONDS = 10.0
"""How long the end of the app waits for a request on its way."""
AGAIN_SECONDS = 60.0
"""Before what a bug has ended is run anew, so that one that comes at once does not spin."""


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
            except BaseException as error:  # noqa: BLE001 - a bug: told to both, lost to neither
                # Some libraries' panics are no Exception; whoever waits must hear of them, too.
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


def _fail_and_crash(failed: Callable[[Exception], None], error: BaseException) -> None:
    failed(error if isinstance(error, Exception) else RuntimeError(type(error).__name__))
    sys.excepthook(type(error), error, error.__traceback__)


class CourierThread:
    """A thread with an asyncio loop that runs one coroutine until stopped.

    If anything else ends it, that is logged, `failed` is called on this thread, and it is run anew
    after AGAIN_SECONDS, or as soon as somebody wants something of it.
    """

    def __init__(
        self, main: Callable[[], Awaitable[None]], failed: Callable[[], None] = lambda: None
    ) -> None:
        self._main = main
        self._failed = failed
        self._thread = threading.Thread(target=self._run, name="courier", daemon=True)
        self._stopped = threading.Event()
        self._wanted = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def alive(self) -> bool:
        """Whether it runs, or is about to run anew."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def soon(self, call: Callable[[], None]) -> None:
        """From any thread: run `call` on the loop. Where that ends first, it is begun anew."""
        self._wanted.set()
        if loop := self._loop:
            with suppress(RuntimeError):  # closed a moment ago
                loop.call_soon_threadsafe(call)

    def stop(self) -> None:
        """Cancel, and wait for a clean end."""
        self._stopped.set()
        self.soon(self._cancel)
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._wanted.clear()
            try:
                with asyncio.Runner() as runner:
                    runner.run(self._once())
                error: BaseException = RuntimeError("it has ended by itself")
            except BaseException as found:  # noqa: BLE001 - nothing may end it for good
                error = found
            finally:
                self._loop = self._task = None
            if not self._stopped.is_set():
                faults.note_bug(error)
                self._failed()
                self._wanted.wait(AGAIN_SECONDS)

    async def _once(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(_note_only)
        self._task = asyncio.current_task()
        if not self._stopped.is_set():
            await self._main()


def _note_only(_loop: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
    """What nobody awaited: asyncio would write it out, values and all."""
    error = told.get("exception")
    if isinstance(error, BaseException):
        faults.note_bug(error)
