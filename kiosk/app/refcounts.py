"""Keeps None, True and False alive under Python 3.11.

Measured with PySide 6.12 on Python 3.11: every Qt call without a result (`QTimer.start`, …)
gives back None without taking a reference, and some give back True or False so. From Python
3.12 on these objects are immortal (PEP 683) and nobody notices; before, their count reaches
zero after some six thousand calls, an hour of touches, and the process aborts
("none_dealloc"). `tests/app/test_immortal.py` shows both.
"""

from __future__ import annotations

import ctypes
import sys

MANY = 1 << 40
"""More than Qt could lose at a million calls a second in ten days."""


def keep_singletons() -> None:
    """Give the three objects references that nobody can use up; harmless when called again."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for each in (None, True, False):
        if sys.getrefcount(each) < MANY:
            # The count is the first member of every CPython 3.11 object.
            ctypes.c_ssize_t.from_address(id(each)).value += MANY
