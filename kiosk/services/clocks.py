"""Clocks that nobody can set: for how long something lasts, never for what time it is."""

from __future__ import annotations

import sys
import time


def boottime() -> float:
    """Seconds since some moment, those in which the machine slept included.

    `time.monotonic` stands still with a sleeping machine on Linux and macOS: a limit of ninety
    seconds would outlast the night.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # Not Python's `monotonic`: this one goes on (clock_gettime(3) of macOS).
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
