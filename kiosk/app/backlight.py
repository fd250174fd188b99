"""The light behind the screen: full while somebody is there, low where it is dark.

By sysfs where the kiosk's user may write there, else by logind, which lets a session set the
brightness of its own seat (systemd 243). Where neither may be, the light stays as it is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject

from .logind import LogindSession

SYSFS = Path("/sys/class/backlight")
"""https://www.kernel.org/doc/Documentation/ABI/stable/sysfs-class-backlight"""
LEAST_USUAL = 2
"""What is found is taken for usual, but at least a half of the most: what a kiosk that was cut off
in the dark has left must not stay dark."""
LOW_SHARE = 20
"""A twentieth: some panels take 0 for off, and wake late."""


class Glow(Enum):
    """How bright."""

    FULL = "full"
    USUAL = "usual"
    """As it was found."""
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Panel:
    """One light, in its own units."""

    folder: Path
    most: int
    usual: int

    def level(self, glow: Glow) -> int:
        """What to set it to; never off."""
        if glow is Glow.FULL:
            return self.most
        return self.usual if glow is Glow.USUAL else max(1, self.most // LOW_SHARE)


class Backlight(QObject):
    """Every panel that there is at `start`; `stop` leaves them as they were found."""

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        """`folder` is `SYSFS`, or None: nothing is touched."""
        super().__init__(parent)
        self._folder = folder
        self._panels: tuple[Panel, ...] = ()
        self._glow = Glow.USUAL
        self._session = LogindSession()

    def start(self) -> None:
        """Look what is there."""
        if self._folder is not None and not self._panels:
            self._panels = tuple(_panels(self._folder))

    def stop(self) -> None:
        """As it was."""
        self.shine(Glow.USUAL)
        self._panels = ()
        self._session.close()

    def shine(self, glow: Glow) -> None:
        """Make it so, where it is not."""
        if glow is self._glow:
            return
        self._glow = glow
        for panel in self._panels:
            self._set(panel, panel.level(glow))

    def _set(self, panel: Panel, level: int) -> None:
        try:
            (panel.folder / "brightness").write_text(str(level), "ascii")
        except OSError:
            self._session.set_brightness(panel.folder.name, level)


def _panels(folder: Path) -> Iterator[Panel]:
    with contextlib.suppress(OSError):
        for each in sorted(folder.iterdir()):
            with contextlib.suppress(OSError, ValueError):
                most = int((each / "max_brightness").read_text("ascii"))
                found = int((each / "brightness").read_text("ascii"))
                if most > 0:
                    yield Panel(each, most, min(most, max(found, most // LEAST_USUAL)))
