"""While the kiosk runs, the system neither dims nor blanks its screen.

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

from PySide6.QtCore import QObject

from .logind import WHO, Lock

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
