"""The kiosk's heart-beat for systemd: a running process is not yet a screen that is drawn.

Each beat asks for a frame, and only a frame that was shown tells the watchdog that all is well:
main loop, render thread and compositor have each done their part. A window that nobody is shown,
as while the screen is off, draws none; then the main loop's word is enough.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.service_manager import ALIVE, BEATS, READY, STOPPING, tell, watchdog_seconds


class Heartbeat(QObject):
    """Beats from `start`, which says that the kiosk is ready, to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QQuickWindow | None = None
        self._awaited = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self, window: QQuickWindow) -> None:
        """The first frame of `window` is painted."""
        self._window = window
        tell(READY)
        if seconds := watchdog_seconds():
            window.frameSwapped.connect(self._shown)
            self._timer.start(round(1000 * seconds / BEATS))

    def stop(self) -> None:
        """The kiosk ends."""
        self._timer.stop()
        if self._window is not None:
            tell(STOPPING)
        self._window = None

    def _beat(self) -> None:
        assert self._window is not None
        if not self._window.isExposed():
            tell(ALIVE)
            return
        self._awaited = True
        self._window.update()

    def _shown(self) -> None:
        if self._awaited:
            self._awaited = False
            tell(ALIVE)
