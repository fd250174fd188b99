"""What the volunteers' desk does with one tablet's store: every call runs on the worker."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.domain.disk import disk_errors
from kiosk.domain.outbox import Row, State
from kiosk.services.desk import Check, Glance, MachineHealth

from .station import Station

if TYPE_CHECKING:
    from kiosk.services.shifts import ShiftKey
    from kiosk.services.withdrawing import Withdrawal

MANY = 1000
"""Untold withdrawals are counted up to here."""


class DeskStation:
    """Counts, rows, shifts and withdrawals (`DeskWork`, `ShiftWork`, `AttentionWork`)."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def glance(self) -> Glance:
        """Everything the desk counts, in one go."""

        def look() -> Glance:
            store = self._station.store
            return Glance(
                store.outbox.balance(),
                store.shifts.current(),
                self._station.rescue(),
                store.outbox.per_hour(),
                len(store.outbox.pending_withdrawals(MANY)) if self._station.event.hub else 0,
            )

        return self._station.use(look)

    def health(self) -> MachineHealth:
        """As the machine is now."""
        from .health import power, self_check

        found = power()
        with disk_errors():
            free = shutil.disk_usage(self._station.folder).free
        machine = (Check(each.code, each.ok) for each in self_check(self._station.folder))
        checks = (*machine, Check("signed", self._station.event.signer is not None))
        return MachineHealth(found.percent, found.hours_left, found.charging, free, checks)

    def retry_refused(self) -> None:
        """What needs attention waits again, but for what was set aside."""
        self._station.use(lambda: self._station.store.outbox.retry_refused())

    def refused(self) -> Sequence[Row]:
        """Every row that needs attention."""
        attention = (State.NEEDS_ATTENTION,)
        return self._station.use(lambda: list(self._station.store.outbox.rows(attention)))

    def retry(self, id: str) -> None:
        """It waits again."""
        self._station.use(lambda: self._station.store.outbox.retry(id))

    def set_aside(self, id: str) -> None:
        """It is the office's."""
        self._station.use(lambda: self._station.store.outbox.set_aside(id))

    def withdraw(self, code: str) -> Withdrawal:
        """Take back the signature whose code this is."""
        from kiosk.services.withdrawing import withdraw

        return self._station.use(lambda: withdraw(self._station.store.outbox, code))

    def prepare_shift(self, language: str) -> ShiftKey | None:
        """A key and its words in `language`, or None where lists are not read at the stall."""
        from kiosk.services.shifts import prepare_shift

        return prepare_shift(self._station.event, language)

    def open_shift(self, prepared: ShiftKey | None, place: str = "", initials: str = "") -> None:
        """Open a shift with them."""
        from kiosk.services.shifts import open_shift

        hour = self._station.hour()
        self._station.use(
            lambda: open_shift(self._station.store.shifts, hour, prepared, place, initials)
        )

    def hand_over(self, initials: str) -> None:
        """The same shift, another volunteer."""
        self._station.use(lambda: self._station.store.shifts.rename(initials))

    def close_shift(self) -> None:
        """Close the shift and erase its key."""
        self._station.use(lambda: self._station.store.shifts.close())
