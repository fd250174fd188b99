"""How often one token may knock, or one address guess: a bucket that fills again with time."""

from __future__ import annotations

import ipaddress
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass

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
