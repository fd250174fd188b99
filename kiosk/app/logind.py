"""An inhibitor lock of logind's, taken again of each logind that comes.

https://systemd.io/INHIBITOR_LOCKS. Nobody waits for an answer, and one that is no does no harm.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

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
