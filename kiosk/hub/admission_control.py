"""A line for large requests, so that a thousand tablets coming back at once fit into memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

from .problems import TooOften

LARGE = 64 << 10
"""Bytes of a body; the server holds as many of each request before anybody asks for them."""
ARRIVING = 32
"""Large bodies of at most 1 MiB that one process takes in at the same time, over networks that
may be slow."""
IN_HAND = 8
"""Large bodies that are checked and stored at the same time, at some 4 MiB each."""
IN_LINE = 32
"""Large requests that wait, unread. All of these together are some ten seconds of one process's
work on a small machine, which is less than a kiosk's patience for an answer (30 s)."""
SOONEST, LATEST = 5, 30
"""Seconds after which the rest is asked to come again, each at another one."""


class AdmissionControl:
    """Large bodies are read a few at a time, first come, first served; beyond IN_LINE: TooOften.

    Small requests, single signatures of a stall that is open, pass by the side. Asked to come
    later, a kiosk loses nothing and nobody sees it: its signatures wait as without a network.
    """

    def __init__(self) -> None:
        self._arriving = asyncio.Semaphore(ARRIVING)
        self._hands = asyncio.Semaphore(IN_HAND)
        self._waiting = 0
        self._sent_away = count()

    @asynccontextmanager
    async def admit(self, length: int | None) -> AsyncIterator[None]:
        """Room to read a body of `length` bytes (None: unknown). Raises TooOften."""
        if length is not None and length <= LARGE:
            yield
            return
        if self._waiting >= IN_LINE:
            raise TooOften(SOONEST + next(self._sent_away) % (LATEST - SOONEST + 1))
        self._waiting += 1
        try:
            await self._arriving.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._arriving.release()

    @asynccontextmanager
    async def process(self, length: int) -> AsyncIterator[None]:
        """A turn to work on a body that has arrived, of `length` bytes."""
        if length <= LARGE:
            yield
            return
        async with self._hands:
            yield
