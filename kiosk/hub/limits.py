"""How often one token may knock: a bucket of requests that fills again with time."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass

from .problems import TooOften

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

    def _forget_full(self, now: float) -> None:
        if len(self._buckets) < FORGET_ABOVE:
            return
        full = self._burst / self._per_second
        self._buckets = {
            name: bucket for name, bucket in self._buckets.items() if now - bucket.at < full
        }
