"""How often one token may knock, or one address guess; and a line in which large requests wait.

A bucket fills again with time. A line, so that a thousand tablets that come back at once fit into
memory.
"""

from __future__ import annotations

import asyncio
import ipaddress
import math
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from .problems import TooOften

ENROLMENT_RATE = (0.2, 40)
"""Wrong enrolment codes a second, and at once, from one address. As many at once as a process
answers together: tablets with the right code that come at one instant do not hold each other up."""

FORGET_ABOVE = 10_000
"""Buckets kept: full ones beyond are forgotten, so that memory stays bounded."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Limits:
    """At most `per_second` requests of one token on average, `burst` at once; TooOften beyond.

    Each hub process counts for itself: with several, the bound is that many times higher. It
    protects the hub from a client gone wild, and needs no row that everybody writes to.
    """

    def __init__(self, clock: Callable[[], float], per_second: float, burst: int) -> None:
        self._clock = clock
        self._per_second = per_second
        self._burst = burst
        self._buckets: dict[str, _Bucket] = {}
        self._lock = threading.Lock()

    def take(self, name: str) -> None:
        """One request of the token called `name`. Raises TooOften with the seconds to wait."""
        now = self._clock()
        with self._lock:
            bucket = self._buckets.get(name)
            if bucket is None:
                self._forget_full(now)
                bucket = self._buckets.setdefault(name, _Bucket(self._burst, now))
            bucket.left = min(self._burst, bucket.left + (now - bucket.at) * self._per_second)
            bucket.at = now
            if bucket.left < 1:
                raise TooOften(math.ceil((1 - bucket.left) / self._per_second))
            bucket.left -= 1

    def give_back(self, name: str) -> None:
        """That request of `name`'s was no guess."""
        with self._lock:
            bucket = self._buckets.get(name)
            if bucket is not None:
                bucket.left = min(self._burst, bucket.left + 1)

    def _forget_full(self, now: float) -> None:
        if len(self._buckets) < FORGET_ABOVE:
            return
        full = self._burst / self._per_second
        self._buckets = {
            name: bucket for name, bucket in self._buckets.items() if now - bucket.at < full
        }


def neighbourhood(host: str | None) -> str:
    """Who may be behind the address of a caller, as far as limits go.

    An IPv6 customer has 2^64 addresses, and is one. Behind a proxy everybody comes from it: what a
    request says of where it came from is not believed, since anybody may write it.
    """
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or ""
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    mapped = address.ipv4_mapped
    return str(mapped) if mapped else str(ipaddress.ip_network((int(address) >> 64 << 64, 64)))


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
