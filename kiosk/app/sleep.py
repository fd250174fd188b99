"""Before the machine sleeps: what is on screen is wiped, and painted so, where logind tells of it.

https://systemd.io/INHIBITOR_LOCKS: who holds a “delay” lock is told, and waited for, five seconds
at most. Where there is no system bus or no logind, nothing happens; limits are kept all the same
(`bridge.journey`), a second after waking.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

from .logind import LOGIND, WHERE, Lock

SIGNAL = (LOGIND, *WHERE, "PrepareForSleep")
HEARD: Any = SLOT("prepare(bool)")
"""Its type in PySide's stubs is not the one that PySide 6.12 takes."""
PAINT_SECONDS = 2.0
"""A screen that is off paints nothing: so long it is waited for."""
FRAMES = 2
"""The first one may have been under way before the wipe."""


class Sleep(QObject):
    """Calls `rest` before the machine sleeps, which it may once that is painted; then `wake`."""

    def __init__(
        self, rest: Callable[[], None], wake: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rest = rest
        self._wake = wake
        self._window: QQuickWindow | None = None
        self._bus: QDBusConnection | None = None
        self._lock = Lock("sleep", "Wipes what is on screen", "delay", self)
        self._frames = 0
        self._patience = QTimer(self, singleShot=True, interval=round(PAINT_SECONDS * 1000))
        self._patience.timeout.connect(self._let_go)

    def start(self, window: QQuickWindow) -> None:
        """Listen, and take the lock. Imported here, since the first frame needs no bus."""
        if sys.platform != "linux" or self._bus is not None:
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return
        self._bus, self._window = bus, window
        window.frameSwapped.connect(self._painted)
        bus.connect(*SIGNAL, self, HEARD)
        self._lock.start(bus)

    def stop(self) -> None:
        """Listen no more."""
        if self._bus is None or self._window is None:
            return
        self._bus.disconnect(*SIGNAL, self, HEARD)
        self._window.frameSwapped.disconnect(self._painted)
        self._bus = self._window = None
        self._let_go()
        self._lock.stop()

    @Slot(bool)
    def prepare(self, sleeping: bool) -> None:
        """logind's word: the machine is about to sleep, or awake again."""
        if sleeping:
            self._rest()
            self._frames = FRAMES
            self._patience.start()
            self._ask_for_a_frame()
        else:
            self._lock.take()
            self._wake()

    def _painted(self) -> None:
        if self._frames:
            self._frames -= 1
            if self._frames:
                self._ask_for_a_frame()
            else:
                self._let_go()

    def _ask_for_a_frame(self) -> None:
        if self._window is not None:
            self._window.update()

    def _let_go(self) -> None:
        self._patience.stop()
        self._frames = 0
        self._lock.let_go()
