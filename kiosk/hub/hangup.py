"""SIGHUP: the certificate is looked at again. Where its terminal was closed, the hub ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType


class Hangup:
    """From when it is made, SIGHUP calls `again`; without it, the signal would end the process.

    A terminal that is closed sends the same signal: then the hub ends as by SIGTERM, unless it
    was started by nohup, or `may_end` is False (a parent will see to it).
    """

    def __init__(self, again: Callable[[], object] = lambda: None, *, may_end: bool = True) -> None:
        self.again = again
        if not hasattr(signal, "SIGHUP"):  # Windows
            return
        ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        self._ends = may_end and not ignored and _has_terminal()
        signal.signal(signal.SIGHUP, self._hung_up)

    def _hung_up(self, _signal: int, _frame: FrameType | None) -> None:
        if self._ends and not _has_terminal():
            os.kill(os.getpid(), signal.SIGTERM)
        else:
            self.again()


def _has_terminal() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
