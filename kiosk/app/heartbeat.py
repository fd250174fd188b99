"""The kiosk's heart-beat for systemd: a running process is not yet a screen that is drawn.

Each beat asks for a frame, and only a frame that was shown tells the watchdog that all is well:
main loop, render thread and compositor have each done their part. While every screen is off none is
shown; then the main loop's word is enough. Where one is on, a compositor that stopped is found out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.service_manager import ALIVE, BEATS, READY, tell, watchdog_seconds

QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)
SCREENS = Path("/sys/class/drm")
"""The kernel's, a folder each with what is plugged in and whether it is lit."""


def lit(screens: Path = SCREENS) -> bool:
    """Whether a screen is on, as the kernel tells; False also where it tells of none."""
    for dpms in screens.glob("card*-*/dpms"):
        try:
            plugged = (dpms.parent / "status").read_text() == "connected\n"
            if plugged and dpms.read_text() == "On\n":
                return True
        except OSError:
            continue
    return False


class Heartbeat(QObject):
    """Beats from the first frame of a window, which says that it is ready, to `stop`."""

    def __init__(self, parent: QObject | None = None, screens: Path = SCREENS) -> None:
        super().__init__(parent)
        self._screens = screens
        self._window: QQuickWindow | None = None
        self._beating = False
        self._awaited = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self, window: QQuickWindow) -> None:
        """Before `window` is shown."""
        self._window = window
        # Another window of this process may have ended a while ago; this one is still to be drawn.
        tell(ALIVE)
        # From the render thread, where there is one: back to this one, once.
        window.frameSwapped.connect(self._first_frame, QUEUED_ONCE)

    def _first_frame(self) -> None:
        window = self._window
        if window is None:
            return
        self._beating = True
        tell(READY)
        if seconds := watchdog_seconds():
            window.frameSwapped.connect(self._shown)
            self._timer.start(round(1000 * seconds / BEATS))

    def stop(self) -> None:
        """The window ends; another one of this process may begin."""
        self._timer.stop()
        self._beating = False
        self._window = None

    def _beat(self) -> None:
        assert self._window is not None
        if not self._window.isExposed():
            if not lit(self._screens):
                tell(ALIVE)
            return
        self._awaited = True
        self._window.update()

    def _shown(self) -> None:
        if self._awaited:
            self._awaited = False
            tell(ALIVE)
