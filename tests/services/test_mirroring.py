"""Keeping the second copy up to date: one round for each change, and honest about every fault."""

import asyncio
import subprocess
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeVar

import pytest

from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Row
from kiosk.services import second_copy
from kiosk.services.second_copy import MirrorCondition, Mirroring, MirrorReport
from kiosk.storage.database import Store
from tests.storage.kit import RECEIPT, opened, signed
from tests.storage.mirrored import NAME, new_copy, rows_in, rows_on

from .stall import until

T = TypeVar("T")
C = MirrorCondition


class Desk:
    """A store, a place for a stick, a second copy at work, and what it reported."""

    def __init__(self, store: Store, stick: Path) -> None:
        self.store = store
        self.stick = stick
        self.said: list[MirrorReport] = []
        self.reads = 0
        self.copy = new_copy()
        self.slow = threading.Event()
        self.slow.set()
        self.slow_reading = threading.Event()
        self.slow_reading.set()
        self.broken = False
        self.bug: Exception | None = None
        self.bugs: list[Exception] = []
        self._pools = ThreadPoolExecutor(1), ThreadPoolExecutor(1)

    @property
    def now(self) -> MirrorCondition | None:
        """The last condition reported."""
        return self.said[-1].condition if self.said else None

    def changes(self, after: int, limit: int) -> tuple[Row, ...]:
        """Rows of the store, unless it is broken."""
        self.reads += 1
        if self.broken:
            raise StorageUnavailable("SQLITE_IOERR")
        if self.bug is not None:
            raise self.bug
        return self.store.outbox.changes(after, limit)

    async def _on_store(self, call: Callable[[], T], /) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pools[0], call)

    async def _on_stick(self, call: Callable[[], T], /) -> T:
        def slowly() -> T:
            self.slow.wait(10)
            if self.bug is not None:
                raise self.bug
            if getattr(call, "func", None) == self.copy.look:
                self.slow_reading.wait(10)
            return call()

        return await asyncio.get_running_loop().run_in_executor(self._pools[1], slowly)

    @asynccontextmanager
    async def keeping(self) -> AsyncIterator[Mirroring]:
        """The second copy is kept, and goes on by itself."""
        kept = Mirroring(
            self.copy,
            "a stick",
            find=lambda: self.stick if self.stick.is_dir() else None,
            changes=self.changes,
            on_store=self._on_store,
            on_stick=self._on_stick,
            report=self.said.append,
            unforeseen=self.bugs.append,
        )
        task = asyncio.create_task(kept.run())
        try:
            yield kept
            assert not task.done()
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            for pool in self._pools:
                pool.shutdown()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """With the stick in."""
    (tmp_path / "stick").mkdir()
    with opened(tmp_path / "store") as store:
        yield Desk(store, tmp_path / "stick")


async def test_every_change_is_copied_when_it_comes(desk: Desk) -> None:
    """What was there at the start, then each signature and delivery; between them nothing runs."""
    signed(desk.store.outbox, 120)
    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert desk.said[-1] == MirrorReport(C.UP_TO_DATE, 120, "a stick")
        assert [each.copied for each in desk.said] == sorted(each.copied for each in desk.said)
        assert {each.condition for each in desk.said} == {C.COPYING, C.UP_TO_DATE}
        (row,) = signed(desk.store.outbox)
        kept.wake()
        await until(lambda: desk.said[-1].copied == 121)
        desk.store.outbox.deliver(row.id, RECEIPT)
        kept.wake()
        await until(lambda: rows_on(desk.stick) == rows_in(desk.store.outbox))
        reads = desk.reads
        await asyncio.sleep(0.2)
        assert desk.reads <= reads + 1


async def test_reading_and_copying_are_said_as_they_go(desk: Desk) -> None:
    """That it reads a stick at all, even for a few rows; then after each portion how far it is."""
    few, many = 3, 2 * second_copy.PORTION + 1
    signed(desk.store.outbox, few)

    def said_since(at: int) -> list[tuple[MirrorCondition, int]]:
        return [(each.condition, each.copied) for each in desk.said[at:]]

    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert said_since(0) == [(C.COPYING, 0), (C.UP_TO_DATE, few)]
        at = len(desk.said)
        signed(desk.store.outbox, many)
        kept.wake()
        await until(lambda: desk.said[-1] == MirrorReport(C.UP_TO_DATE, few + many, "a stick"))
        portions = [few + n * second_copy.PORTION for n in (1, 2)]
        expected = [*((C.COPYING, each) for each in portions), (C.UP_TO_DATE, few + many)]
        assert said_since(at) == expected
        desk.said.clear()
        signed(desk.store.outbox, 3)
        kept.wake()
        await until(lambda: bool(desk.said))
        assert {each.condition for each in desk.said} == {C.UP_TO_DATE}, "a few are no news"


async def test_a_stick_that_comes_back_is_caught_up(desk: Desk) -> None:
    """Away at the start, put in, taken out, another put in: said each time, complete each time."""
    first, away = desk.stick, desk.stick.with_name("away")
    first.rename(away)
    signed(desk.store.outbox, 3)
    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.AWAY)
        away.rename(first)
        kept.wake()
        await until(lambda: desk.now is C.UP_TO_DATE)
        first.rename(away)
        signed(desk.store.outbox, 2)
        kept.wake()
        await until(lambda: desk.now is C.AWAY)
        first.mkdir()
        kept.wake()
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert rows_on(first) == rows_in(desk.store.outbox)
        assert len(rows_on(away)) == 3
        first.rename(first.with_name("other"))
        away.rename(first)
        kept.wake()
        await until(lambda: rows_on(first) == rows_in(desk.store.outbox))


async def test_a_slow_stick_is_said_to_fail_and_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told in time; the store is not held meanwhile; at last everything is there."""
    monkeypatch.setattr(second_copy, "SLOW_SECONDS", 0.05)
    assert second_copy.SLOW_SECONDS < 5
    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.UP_TO_DATE)
        desk.slow.clear()
        signed(desk.store.outbox)
        kept.wake()
        await until(lambda: desk.now is C.FAILING)
        signed(desk.store.outbox)
        desk.slow.set()
        await until(lambda: desk.now is C.UP_TO_DATE)
        await until(lambda: rows_on(desk.stick) == rows_in(desk.store.outbox))


async def test_a_store_that_fails_does_not_end_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tried again by itself after a while, without a signature."""
    monkeypatch.setattr(second_copy, "RETRY_SECONDS", 0.05)
    desk.broken = True
    signed(desk.store.outbox)
    async with desk.keeping():
        await until(lambda: desk.now is C.FAILING)
        desk.broken = False
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert rows_on(desk.stick) == rows_in(desk.store.outbox)


@pytest.mark.parametrize("bug", [ValueError("x"), TypeError(), RecursionError(), MemoryError()])
@pytest.mark.parametrize("by", ["itself", "a signature"])
async def test_a_bug_does_not_end_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, bug: Exception, by: str
) -> None:
    """Told to whoever logs it; said to fail; tried again after a while, or when there is news."""
    monkeypatch.setattr(second_copy, "RETRY_SECONDS", 0.05 if by == "itself" else 600)
    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.UP_TO_DATE)
        desk.bug = bug
        signed(desk.store.outbox)
        kept.wake()
        await until(lambda: desk.now is C.FAILING)
        assert bug in desk.bugs
        desk.bug = None
        if by != "itself":
            kept.wake()
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert rows_on(desk.stick) == rows_in(desk.store.outbox)


async def test_a_slow_reading_is_no_failure(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full day on a slow stick is read for a minute: said to be copying."""
    monkeypatch.setattr(second_copy, "SLOW_SECONDS", 0.05)
    signed(desk.store.outbox)
    desk.slow_reading.clear()
    async with desk.keeping():
        await until(lambda: desk.now is C.COPYING)
        desk.slow_reading.set()
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert C.FAILING not in {each.condition for each in desk.said}


def mounted(folder: Path, options: str) -> None:
    """A disk in memory on `folder`, or a change of the one there; skips where it may not be."""
    command = ["mount", "-t", "tmpfs", "-o", options, "none", str(folder)]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=20)
    except FileNotFoundError:
        pytest.skip("there is no mount program here")
    if ended.returncode:
        pytest.skip("mounting a small disk takes root")


@pytest.fixture
def small_stick(desk: Desk) -> Iterator[Path]:
    """The stick is a file system of its own, of 64 KiB."""
    mounted(desk.stick, "size=64k")
    yield desk.stick
    subprocess.run(["umount", str(desk.stick)], check=True, timeout=20)


async def test_a_full_stick_says_so_and_goes_on_with_room(desk: Desk, small_stick: Path) -> None:
    """Full: told, whole rows stay, no half frame; with room again the rest follows."""
    async with desk.keeping() as kept:
        count = 0

        def told() -> bool:
            return desk.now is C.FULL or (bool(desk.said) and desk.said[-1].copied == count)

        while desk.now is not C.FULL:
            signed(desk.store.outbox)
            count += 1
            kept.wake()
            await until(told)
        on_it = rows_on(small_stick)
        assert 0 < len(on_it) < len(rows_in(desk.store.outbox))
        mounted(small_stick, "remount,size=1m")
        kept.wake()
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert rows_on(small_stick) == rows_in(desk.store.outbox)


async def test_a_read_only_stick_says_so(desk: Desk, small_stick: Path) -> None:
    """Told; writable again, it goes on."""
    mounted(small_stick, "remount,ro")
    signed(desk.store.outbox, 2)
    async with desk.keeping() as kept:
        await until(lambda: desk.now is C.FAILING)
        assert not (small_stick / NAME).exists()
        mounted(small_stick, "remount,rw")
        kept.wake()
        await until(lambda: desk.now is C.UP_TO_DATE)
        assert rows_on(small_stick) == rows_in(desk.store.outbox)
