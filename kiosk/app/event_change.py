"""A newer event file for this tablet, out of the desk: every call runs on the worker (`EventWork`).

Only where the tablet has its event from its own screen: what an administrator has copied, an
administrator changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.packs.event import load_event
from kiosk.packs.pack import open_packs
from kiosk.packs.taken_over import take_over
from kiosk.services.first_start import OfferedEvent
from kiosk.services.taking_over import Held, refuse_loss

from .station import Station
from .sticks import events_on_sticks


class EventChange:
    """What there is on sticks, and taking it over where nothing is lost by it."""

    def __init__(
        self, station: Station, state: Path, shipped: Path, folder: Path | None = None
    ) -> None:
        """`state`: the tablet's folder. `folder` counts as a stick, too."""
        self._station = station
        self._state = state
        self._shipped = shipped
        self._folder = folder

    def look(self) -> tuple[int, Sequence[OfferedEvent]]:
        """Every event file on every stick."""
        return events_on_sticks(self._shipped, self._folder)

    def take_over(self, file: Path) -> Path:
        """Copy it; the kiosk has to begin anew then. Raises NotSafe, BadInput, StorageFull …"""
        station = self._station
        newer = load_event(file, self._shipped)
        with open_packs(newer.campaigns) as campaigns:
            ids = [each.id for each in campaigns]
        refuse_loss(station.event, newer, ids, station.use(self._held))
        return take_over(file, self._state, self._shipped)

    def _held(self) -> Held:
        store = self._station.store
        shift = store.shifts.current()
        return Held(
            tuple(store.outbox.balances()), shift is not None and shift.recipient is not None
        )
