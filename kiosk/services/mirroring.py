"""The second copy: every row, sealed as it is, on a stick as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.domain.disk import NO_ROOM
from kiosk.domain.errors import Unavailable
from kiosk.domain.outbox import Row

from .second_copy import SecondCopy

T = TypeVar("T")

PORTION = 50
"""Rows in one write: some 300 KB, which the slowest stick takes in a second."""
SLOW_SECONDS = 3.0
"""A stick that takes longer than this for one step is said to fail, while it is waited for."""
RETRY_SECONDS = 60.0
"""Until a stick that failed or was full is tried again, if nothing else happens before."""


class MirrorCondition(StrEnum):
    """How the second copy stands."""

    OFF = "off"
    """None is wanted."""
    UP_TO_DATE = "up_to_date"
    COPYING = "copying"
    AWAY = "away"
    """The stick is not there."""
    FULL = "full"
    FAILING = "failing"
    """The stick is there and cannot be written."""


@dataclass(frozen=True, slots=True)
class MirrorReport:
    """What the desk is told."""

    condition: MirrorCondition
    copied: int = 0
    """Rows of this tablet that are on the stick, in their newest state."""
    place: str = ""
    """The stick's, as the settings name it."""


class OnThread(Protocol):
    """Runs a call on some thread, and awaits it."""

    def __call__(self, call: Callable[[], T], /) -> Awaitable[T]:
        """The call's result, or what it raised."""
        ...


class Mirroring:
    """Keeps the second copy up to date, and heals by itself after any fault.

    | what happens                           | second copy                                    |
    |----------------------------------------|------------------------------------------------|
    | a row is new, or its state is          | added within the round that `wake` begins      |
    | the stick is away                      | waits for `wake` (a mount, a signature)        |
    | it is back, or another is there        | is read; what is missing is added              |
    | it is full, read-only, fails           | said so; tried again at `wake` or in a minute  |
    | a write takes `SLOW_SECONDS`           | said to fail, and waited for                   |
    | reading what is there takes so long    | said to be copying                             |
    | the store fails                        | tried again at `wake` or in a minute           |
    | anything unforeseen                    | told to `unforeseen`; said to fail; tried again|

    Nothing polls: while all is well, or the stick is away, it awaits `wake` for ever. It never
    holds the store while it writes.
    """

    def __init__(
        self,
        copy: SecondCopy,
        place: str,
        *,
        find: Callable[[], Path | None],
        changes: Callable[[int, int], tuple[Row, ...]],
        on_store: OnThread,
        on_stick: OnThread,
        report: Callable[[MirrorReport], None],
        unforeseen: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        self._copy = copy
        self._place = place
        self._find = find
        self._changes = changes
        self._on_store = on_store
        self._on_stick = on_stick
        self._report = report
        self._unforeseen = unforeseen
        self._woken = asyncio.Event()
        self._said: MirrorReport | None = None

    @property
    def copied(self) -> int:
        """Rows of this tablet that are on the stick."""
        return self._copy.copied

    def wake(self) -> None:
        """Rows or mounts have changed. On the loop that runs this only."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            condition = await self._round()
            self._say(condition)
            trouble = condition in (MirrorCondition.FULL, MirrorCondition.FAILING)
            with suppress(TimeoutError):
                async with asyncio.timeout(RETRY_SECONDS if trouble else None):
                    await self._woken.wait()

    async def _round(self) -> MirrorCondition:
        folder: Path | None = None
        try:
            folder = await self._stick(self._find)
            if folder is None:
                return MirrorCondition.AWAY
            if await self._stick(partial(self._copy.look, folder), slow=MirrorCondition.COPYING):
                self._say(MirrorCondition.COPYING)
            return await self._catch_up(folder)
        except Unavailable:
            return MirrorCondition.FAILING
        except OSError as error:
            if error.errno in NO_ROOM:
                return MirrorCondition.FULL
            gone = folder is not None and await self._stick(self._find) is None
            return MirrorCondition.AWAY if gone else MirrorCondition.FAILING
        except Exception as error:  # noqa: BLE001 - a bug must not end the only second copy
            self._unforeseen(error)
            return MirrorCondition.FAILING

    async def _catch_up(self, folder: Path) -> MirrorCondition:
        while rows := await self._on_store(partial(self._changes, self._copy.cursor, PORTION)):
            if not await self._stick(partial(self._copy.add, folder, rows)):
                self._woken.set()  # another stick: begin anew
                return MirrorCondition.COPYING
            if len(rows) == PORTION:
                self._say(MirrorCondition.COPYING)
        return MirrorCondition.UP_TO_DATE

    async def _stick(
        self, call: Callable[[], T], slow: MirrorCondition = MirrorCondition.FAILING
    ) -> T:
        """Whatever touches the stick: nobody waits longer than `SLOW_SECONDS` for news of it."""
        answer = asyncio.ensure_future(self._on_stick(call))
        done, _ = await asyncio.wait((answer,), timeout=SLOW_SECONDS)
        if not done:
            self._say(slow)
        return await answer

    def _say(self, condition: MirrorCondition) -> None:
        news = MirrorReport(condition, self.copied, self._place)
        if news != self._said:
            self._said = news
            self._report(news)
