"""Sticks, as whoever sets up a tablet uses them: event files and campaigns on them, a key's page.

How a first start runs, and what it asks of sticks and of the tablet's own disk.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk import paths
from kiosk.packs.offered import offered_events, offered_packs
from kiosk.packs.taken_over import take_over
from kiosk.services.desk import ExportPlace
from kiosk.services.first_start import OfferedEvent, OfferedPack, QuickOffice, Wanted
from kiosk.services.ports import Clock

from .exporter import free_bytes, is_removable, removable_drives


def events_on_sticks(shipped: Path, folder: Path | None) -> tuple[int, Sequence[OfferedEvent]]:
    """How many sticks there are, and every event file on them.

    `shipped`: the folder of the packs that come with the program; `folder` counts as a stick, too.
    """
    places = sticks(folder, to_write=False)
    found = (offered_events(each, shipped) for each in places)
    return len(places), [event for events in found for event in events]


def sticks(folder: Path | None, *, to_write: bool = True) -> Sequence[Path]:
    """Removable drives, and `folder` if there is one."""
    return [*removable_drives(to_write=to_write), *([folder] if folder else [])]


@dataclass(frozen=True, slots=True)
class FirstSetting:
    """How the first start runs: made by the command line, or by a test."""

    state: Path
    """The tablet's folder, below which stores are kept, too."""
    shipped: Path = paths.CAMPAIGNS
    folder: Path | None = None
    """A folder that counts as a stick, too."""
    size: QSize | None = None
    """A window of this size instead of the full screen."""
    locale: str = ""
    """"": the system's."""
    text_scale: float = 1.0
    diagonal: float | None = None
    clock: Clock = time.time


class Sticks:
    """What the first start asks of sticks and of the tablet's disk (`EventWork`, `QuickWork`)."""

    def __init__(self, setting: FirstSetting) -> None:
        self._setting = setting

    def look(self) -> tuple[int, Sequence[OfferedEvent]]:
        """Every event file on every stick."""
        return events_on_sticks(self._setting.shipped, self._setting.folder)

    def take_over(self, file: Path) -> Path:
        """Copy it onto the tablet."""
        return take_over(file, self._setting.state, self._setting.shipped)

    def packs(self) -> Sequence[OfferedPack]:
        """Those that ship, then those on sticks: there also events have theirs beside them."""
        found = (
            offered_packs(each) for each in (self._setting.shipped, *sticks(self._setting.folder))
        )
        packs = [pack for packs in found for pack in packs]
        first = {each.digest: each for each in reversed(packs) if each.digest}
        return [each for each in packs if first.get(each.digest, each) is each]

    def sticks(self) -> Sequence[ExportPlace]:
        """Where the key's page may go."""
        found = [(each, free_bytes(each)) for each in sticks(self._setting.folder)]
        return [
            ExportPlace(each, is_removable(each), free) for each, free in found if free is not None
        ]

    def start_quickly(self, wanted: Wanted, stick: Path) -> QuickOffice:
        """Make the office on the stick."""
        from .quick_start import start_quickly

        setting = self._setting
        return start_quickly(wanted, stick, setting.state, setting.shipped, setting.clock)
