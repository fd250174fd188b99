"""Before the machine sleeps: what is on screen is wiped, and painted so, where logind tells of it.

https://systemd.io/INHIBITOR_LOCKS: who holds a “delay” lock is told, and waited for, five seconds
at most. Where there is no system bus or no logind, nothing happens; limits are kept all the same
(`bridge.journey`), a second after waking.

While the kiosk runs, the system neither dims nor blanks its screen.

Who would do so differs. logind, where it is told to act on an idle seat: a lock. A desktop's
session: org.freedesktop.ScreenSaver, which GNOME and KDE answer. An X server: its extension, by
libXss; it holds for the saver and for DPMS, and ends with the connection. A kiosk session under
cage has none of these, and needs nothing: cage blanks only for a client that asks it to. Qt 6 has
no call for any of it. What is not there, or says no, is passed over.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from ctypes import c_int, c_void_p
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from .logind import LOGIND, WHERE, WHO, Lock

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

WHY = "People read this screen"
SAVER = "org.freedesktop.ScreenSaver"
SAVER_PATH = "/org/freedesktop/ScreenSaver"
CONNECTION = "petition-kiosk-awake"
"""One of our own: to give the desktop's answer back takes an unsigned number, which PySide 6.12
cannot send."""


class Awake(QObject):
    """Holds what can be held from `start` to `stop`; nothing polls, and nothing is an error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock("idle", WHY, "block", self)
        self._started = False
        self._on_session_bus = False
        self._end_x: Callable[[], None] | None = None

    def start(self, platform: str) -> None:
        """`platform` is Qt's name of the window system. Imported here: no first frame needs it."""
        if sys.platform != "linux" or self._started:
            return
        from PySide6.QtDBus import QDBusConnection

        self._started = True
        system = QDBusConnection.systemBus()
        if system.isConnected():
            self._lock.start(system)
        if _has_session_bus():
            self._ask_the_desktop()
        if platform == "xcb":
            self._end_x = suspend_x_saver()

    def stop(self) -> None:
        """Let the system do as it likes again."""
        self._lock.stop()
        self._started = False
        if self._end_x is not None:
            self._end_x()
            self._end_x = None
        if self._on_session_bus:
            from PySide6.QtDBus import QDBusConnection

            # Whoever leaves the bus holds nothing any more.
            QDBusConnection.disconnectFromBus(CONNECTION)
            self._on_session_bus = False

    def _ask_the_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        self._on_session_bus = True
        ask = QDBusMessage.createMethodCall(SAVER, SAVER_PATH, SAVER, "Inhibit")
        ask.setArguments([WHO, WHY])
        ask.setAutoStartService(False)
        if bus.isConnected():
            bus.send(ask)


def _has_session_bus() -> bool:
    """Whether there is one to be found; libdbus would start one where there is none."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    named = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return named or (bool(runtime) and (Path(runtime) / "bus").exists())


def suspend_x_saver() -> Callable[[], None] | None:
    """Hold the X server's saver and DPMS off; what ends it, or None where it cannot be done."""
    try:
        x11, xss = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    except OSError:
        return None
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_void_p]
    for function in (x11.XCloseDisplay, x11.XFlush, x11.XResetScreenSaver):
        function.argtypes = [c_void_p]
    xss.XScreenSaverQueryExtension.argtypes = [c_void_p, c_void_p, c_void_p]
    xss.XScreenSaverSuspend.argtypes = [c_void_p, c_int]
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    first = c_int()
    if not xss.XScreenSaverQueryExtension(display, ctypes.byref(first), ctypes.byref(first)):
        x11.XCloseDisplay(display)
        return None
    # To suspend it does not end one that is up.
    x11.XResetScreenSaver(display)
    xss.XScreenSaverSuspend(display, 1)
    x11.XFlush(display)
    return lambda: x11.XCloseDisplay(display) and None


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
