"""What runs beside Qt: whatever a bug ends is logged, said, and begun anew."""

import asyncio
import gc
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import threads
from kiosk.app.threads import CourierThread, Worker

CANARY = "Zephyranthes"
SECONDS = 20.0


class Panic(BaseException):
    """Some libraries' own way to fail, which is no Exception."""


BUGS = (
    ValueError(CANARY),
    RecursionError(CANARY),
    MemoryError(),
    Panic(CANARY),
    SystemExit(CANARY),
    KeyboardInterrupt(),
    asyncio.CancelledError(),
)


class Work:
    """A coroutine that fails as often as it is told, then goes on until it is cancelled."""

    def __init__(self, *bugs: BaseException) -> None:
        self._bugs = list(bugs)
        self.running = threading.Event()
        self.failures = threading.Semaphore(0)
        self.woken = threading.Event()
        self.ended = threading.Event()

    async def main(self) -> None:
        """As the courier's."""
        if self._bugs:
            raise self._bugs.pop(0)
        self.running.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.ended.set()

    def failed(self) -> None:
        """The desk is told."""
        self.failures.release()


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: type(bug).__name__)
def test_a_bug_ends_it_for_a_while_only(
    log: Path, monkeypatch: pytest.MonkeyPatch, bug: BaseException
) -> None:
    """Logged by type and place, told, and run anew by itself; and it can be stopped."""
    monkeypatch.setattr(threads, "AGAIN_SECONDS", 0.05)
    work = Work(bug, bug)
    thread = CourierThread(work.main, work.failed)
    thread.start()
    assert work.running.wait(SECONDS)
    assert work.failures.acquire(timeout=0)
    assert work.failures.acquire(timeout=0)
    assert not work.failures.acquire(timeout=0)
    thread.soon(work.woken.set)
    assert work.woken.wait(SECONDS)
    thread.stop()
    assert work.ended.is_set()
    assert not thread.alive
    text = log.read_text("utf-8")
    assert text.count("bug place=threads.py:") == 2
    assert text.count(f"type={type(bug).__name__}") == 2
    assert CANARY not in text


def test_who_wants_something_need_not_wait(log: Path) -> None:
    """A signature, or a stick put in: it is run anew at once. And it stops while it waits."""
    assert threads.AGAIN_SECONDS > SECONDS
    work = Work(ValueError(), ValueError(), ValueError())
    thread = CourierThread(work.main, work.failed)
    thread.start()
    for _ in range(3):
        assert not work.running.is_set()
        assert work.failures.acquire(timeout=SECONDS)
        thread.soon(work.woken.set)
    assert work.running.wait(SECONDS)
    thread.stop()
    waiting = CourierThread(Work(ValueError()).main)
    waiting.start()
    waiting.stop()
    assert not waiting.alive


def test_one_that_ends_by_itself_is_begun_anew(log: Path) -> None:
    """Nobody asked it to: that is a bug too."""
    count = 0
    third = threading.Event()

    async def main() -> None:
        nonlocal count
        count += 1
        if count == 3:
            third.set()
            await asyncio.Event().wait()

    again = threading.Semaphore(0)
    thread = CourierThread(main, again.release)
    thread.start()
    for _ in range(2):
        assert again.acquire(timeout=SECONDS)
        thread.soon(lambda: None)
    assert third.wait(SECONDS)
    thread.stop()
    assert "type=RuntimeError" in log.read_text("utf-8")


def test_what_nobody_awaited_is_logged_without_values(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A call on the loop that fails, a task that was forgotten: asyncio writes nothing out."""
    done = threading.Event()

    async def forgotten() -> None:
        raise KeyError(CANARY)

    async def main() -> None:
        task = asyncio.create_task(forgotten())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task
        gc.collect()
        done.set()
        await asyncio.Event().wait()

    def fail() -> None:
        raise OverflowError(CANARY)

    thread = CourierThread(main)
    thread.start()
    assert done.wait(SECONDS)
    thread.soon(fail)
    said = threading.Event()
    thread.soon(said.set)
    assert said.wait(SECONDS)
    thread.stop()
    text = log.read_text("utf-8")
    assert "type=KeyError" in text and "type=OverflowError" in text
    assert CANARY not in text
    assert CANARY not in "".join(capfd.readouterr())


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: type(bug).__name__)
def test_a_job_that_fails_in_any_way_is_answered(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bug: BaseException
) -> None:
    """Whoever waits hears of it, the crash handler hears of it, and the next job is done."""
    crashes: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: crashes.append(kind))
    worker = Worker()
    failures: list[Exception] = []
    done: list[int] = []

    def job() -> int:
        raise bug

    worker.run(job, done.append, failures.append)
    worker.run(lambda: 7, done.append, failures.append)
    qtbot.waitUntil(lambda: done == [7])
    assert len(failures) == 1
    assert isinstance(failures[0], Exception)
    assert CANARY not in str(failures[0]) or failures[0] is bug
    assert crashes == [type(bug)]
    worker.stop()
