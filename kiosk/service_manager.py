"""What a service tells systemd: that it is ready, and that it is alive (sd_notify(3)).

One datagram each, to the socket that the environment names; without one, nothing is told.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress

READY, ALIVE = "READY=1", "WATCHDOG=1"
BEATS = 3
"""Words in the time that a watchdog waits for one."""


def tell(state: str) -> None:
    """Tell `state`, if anybody listens; a manager that has gone is no trouble of ours."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):  # Linux: a socket without a file
        address = f"\0{address[1:]}"
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        # A manager that does not read must not hold up whoever is here to sign.
        sender.setblocking(False)
        sender.sendto(state.encode(), address)


def watchdog_seconds() -> float | None:
    """So long may pass between two `ALIVE` of this process; None: nobody waits for them."""
    asked = os.environ.get("WATCHDOG_USEC", "")
    process = os.environ.get("WATCHDOG_PID") or str(os.getpid())
    if not asked.isdecimal() or int(asked) == 0 or process != str(os.getpid()):
        return None
    return int(asked) / 1e6


class Pulse:
    """For a loop that comes round often: tells `ALIVE` as often as a watchdog wants to hear it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pause = (watchdog_seconds() or 0.0) / BEATS
        self._due = 0.0

    def beat(self) -> None:
        """The loop has come round."""
        if self._pause and (now := self._clock()) >= self._due:
            self._due = now + self._pause
            tell(ALIVE)
