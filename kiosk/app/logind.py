"""An inhibitor lock of logind's, taken again of each logind that comes.

https://systemd.io/INHIBITOR_LOCKS. Nobody waits for an answer, and one that is no does no harm.

What logind does for the session that the kiosk runs in.

By systemd's own library (sd-bus(3)): PySide 6.12 cannot send an unsigned number over D-Bus.
"""

from __future__ import annotations

import ctypes
import os
from ctypes import byref, c_char_p, c_int, c_uint32, c_uint64, c_void_p
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

LIBRARY = "libsystemd.so.0"
OWN = "/org/freedesktop/login1/session/auto"
PATIENCE_MICROSECONDS = 1_000_000


class LogindSession:
    """Asks on one connection, opened at the first question; after the first no it asks no more."""

    def __init__(self) -> None:
        self._library: ctypes.CDLL | None = None
        self._bus = c_void_p()
        self._refused = False

    def set_brightness(self, panel: str, level: int) -> None:
        """Set a backlight by its name in sysfs, in its own units. Waits a second at most."""
        if self._refused or not self._open() or self._library is None:
            return
        words = (LOGIND, OWN, f"{LOGIND}.Session", "SetBrightness")
        answer = self._library.sd_bus_call_method(
            *(self._bus, *(word.encode() for word in words), None, None),
            *(b"ssu", c_char_p(b"backlight"), c_char_p(panel.encode()), c_uint32(level)),
        )
        self._refused = answer < 0

    def close(self) -> None:
        """Leave the bus; another question opens it again."""
        if self._library is not None and self._bus:
            self._library.sd_bus_flush_close_unref(self._bus)
        self._bus, self._refused = c_void_p(), False

    def _open(self) -> bool:
        if self._bus:
            return True
        try:
            self._library = _load()
        except (OSError, AttributeError):
            self._refused = True
            return False
        if self._library.sd_bus_open_system(byref(self._bus)) < 0:
            self._refused = True
            return False
        self._library.sd_bus_set_method_call_timeout(self._bus, PATIENCE_MICROSECONDS)
        return True


def _load() -> ctypes.CDLL:
    """With the types of what is called. Raises OSError, AttributeError: not here, or too old."""
    library = ctypes.CDLL(LIBRARY)
    library.sd_bus_open_system.argtypes = [c_void_p]
    library.sd_bus_set_method_call_timeout.argtypes = [c_void_p, c_uint64]
    library.sd_bus_flush_close_unref.argtypes = [c_void_p]
    library.sd_bus_flush_close_unref.restype = c_void_p
    library.sd_bus_call_method.argtypes = [
        c_void_p,
        *([c_char_p] * 4),
        c_void_p,
        c_void_p,
        c_char_p,
    ]
    library.sd_bus_call_method.restype = c_int
    return library


LOGIND = "org.freedesktop.login1"
WHERE = ("/org/freedesktop/login1", f"{LOGIND}.Manager")
WHO = "Petition Kiosk"


class Lock(QObject):
    """Held from `start` to `stop` wherever that can be, but for a time after `let_go`."""

    def __init__(self, what: str, why: str, mode: str, parent: QObject | None = None) -> None:
        """`what` is held off, and `mode` is "delay" or "block", in logind's words."""
        super().__init__(parent)
        self._words = [what, WHO, why, mode]
        self._bus: QDBusConnection | None = None
        self._held: int | None = None

    def start(self, bus: QDBusConnection) -> None:
        """Take it now, and again of each logind that comes; a lock of the one before is none."""
        from PySide6.QtDBus import QDBusServiceWatcher

        self._bus = bus
        came = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        watcher = QDBusServiceWatcher(LOGIND, bus, came, self)
        watcher.serviceRegistered.connect(lambda _: self._take_anew())
        self.take()

    def stop(self) -> None:
        """Give it back for good."""
        self._bus = None
        self.let_go()

    def take(self) -> None:
        """Unless it is held."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if self._bus is None or self._held is not None:
            return
        ask = QDBusMessage.createMethodCall(LOGIND, *WHERE, "Inhibit")
        ask.setArguments(self._words)
        answer = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        answer.finished.connect(self._taken)

    def let_go(self) -> None:
        """Until it is taken again."""
        if self._held is not None:
            held, self._held = self._held, None
            os.close(held)

    def _take_anew(self) -> None:
        self.let_go()
        self.take()

    def _taken(self, answer: QDBusPendingCallWatcher) -> None:
        answer.deleteLater()
        arguments = answer.reply().arguments()
        if answer.isError() or not arguments or self._bus is None or self._held is not None:
            return
        self._held = os.dup(arguments[0].fileDescriptor())
