"""Read by every Python that `tests.shifted` starts, before anything else.

libfaketime 0.9.10 (Debian 12) refuses `time.sleep` of Python 3.11, which sleeps until an instant of
the monotonic clock. Where it does, sleep for so many seconds instead.
"""

import select
import time
from typing import SupportsIndex


def _sleep(seconds: float | SupportsIndex, /) -> None:
    select.select([], [], [], float(seconds))


try:
    time.sleep(0.001)
except OSError:
    time.sleep = _sleep
