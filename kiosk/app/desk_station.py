"""What the volunteers' desk does with one tablet's store: every call runs on the worker.

The end of a tablet's day: how far it is, the wipe, its receipt (`PackingWork`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kiosk.domain.campaign import Campaign, titles_of
from kiosk.domain.errors import BadBundle, KioskError, StorageUnavailable, disk_errors
from kiosk.domain.outbox import Balance, Row, State
from kiosk.services.desk import Check, Evening, Farewell, Glance, MachineHealth, Wiped, farewell
from kiosk.services.listing import REHEARSAL

from .exporter import free_path_in, held
from .paper_noting import tallies
from .station import Station

if TYPE_CHECKING:
    from kiosk.services.desk import ShiftKey, Withdrawal

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
            balances = store.outbox.balances()
            return Glance(
                sum(balances.values(), Balance()),
                store.shifts.current(),
                self._station.rescue(),
                store.outbox.per_hour(),
                len(store.outbox.pending_withdrawals(MANY)) if self._station.event.hub else 0,
                store.outbox.gathered(),
                balances,
            )

        return self._station.use(look)

    def health(self) -> MachineHealth:
        """As the machine is now."""
        from .health import power, self_check

        found = power()
        with disk_errors():
            free = shutil.disk_usage(self._station.folder).free
        machine = self_check(self._station.folder)
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
        from kiosk.services.desk import withdraw

        return self._station.use(lambda: withdraw(self._station.store.outbox, code))

    def prepare_shift(self, language: str) -> ShiftKey | None:
        """A key and its words in `language`, or None where lists are not read at the stall."""
        from kiosk.services.desk import prepare_shift

        return prepare_shift(self._station.event, language)

    def open_shift(self, prepared: ShiftKey | None, place: str = "", initials: str = "") -> None:
        """Open a shift with them."""
        from kiosk.services.desk import open_shift

        hour = self._station.hour()
        self._station.use(
            lambda: open_shift(self._station.store.shifts, hour, prepared, place, initials)
        )

    def hand_over(self, initials: str) -> None:
        """The same shift, another volunteer."""
        hour = self._station.hour()
        self._station.use(lambda: self._station.store.shifts.hand_over(hour, initials))

    def close_shift(self) -> None:
        """Close the shift and erase its key."""
        self._station.use(lambda: self._station.store.shifts.close())


FAREWELL = "last-wipe.json"
"""What the receipt says, until the next wipe: a stick that was gone can still get it."""


class EndOfDay:
    """Every call runs on the worker."""

    def __init__(
        self, station: Station, campaigns: Sequence[Campaign], language: Callable[[], str]
    ) -> None:
        """`language`: of the receipt, where the first campaign has it."""
        self._station = station
        self._campaigns = campaigns
        self._language = language

    def evening(self, bundle: Path | None) -> Evening:
        """How far it is; the bundle is read again from where it lies."""
        on_stick = _bundled(bundle) if bundle else None

        def look() -> Evening:
            outbox = self._station.store.outbox
            balance = outbox.balance()
            owed = balance.signed == 0 and (self._station.folder / FAREWELL).exists()
            return Evening(balance, outbox.loose(), on_stick, owed)

        return self._station.use(look)

    def wipe(self, folder: Path, handed_to: str) -> Wiped:
        """Erase everything here and write the receipt. Raises NotSafe; nothing was erased then.

        The note for the receipt is on the disk before anything is erased, so that neither a
        crash nor a pulled stick costs the proof.
        """

        def said() -> Farewell:
            store = self._station.store
            return farewell(store.outbox, store.exports.exports(), self._blank(handed_to))

        last = self._station.use(said)
        self._keep(last)
        self._station.erase()
        try:
            return self.write_receipt(folder)
        except KioskError:
            return Wiped(None, last.balance.signed)

    def write_receipt(self, folder: Path) -> Wiped:
        """The receipt of the last wipe. Raises StorageUnavailable if there was none."""
        from .printing.wipe_receipt import WipeReceipt, write_wipe_receipt

        with disk_errors():
            text = (self._station.folder / FAREWELL).read_text("utf-8")
        try:
            last = Farewell.from_json(text)
        except (ValueError, KeyError, TypeError):
            raise StorageUnavailable("farewell") from None
        event = self._station.event
        mark = REHEARSAL if event.rehearsal else ""
        stem = f"{mark}wiped-{event.id}-{last.hour}-{last.kiosk[:6]}"
        receipt = WipeReceipt(last, rehearsal=event.rehearsal)
        edition = self._campaigns[0].edition(self._language())
        with disk_errors(), held(folder) as place:
            printed = write_wipe_receipt(free_path_in(place, stem, ".pdf"), receipt, edition)
        return Wiped(folder / printed.path.name, last.balance.signed)

    def _blank(self, handed_to: str) -> Farewell:
        from kiosk.sealing.keys import kiosk_id

        station = self._station
        shift = station.store.shifts.current()
        return Farewell(
            event=station.event.name,
            place=shift.place if shift else "",
            kiosk=kiosk_id(station.device.public),
            hour=station.hour(),
            initials=shift.initials if shift else "",
            handed_to=handed_to,
            balance=Balance(),
            last_seq=0,
            last_digest="",
            exports=(),
            hub=station.event.hub.url if station.event.hub else "",
            titles=titles_of(self._campaigns, self._language()),
            paper=tallies(station),
        )

    def _keep(self, last: Farewell) -> None:
        from kiosk.export.atomic import write_atomically

        def write(file: BinaryIO) -> None:
            file.write(last.to_json().encode())

        write_atomically(
            self._station.folder / FAREWELL,
            write,
            lambda _part: None,
        )


def _bundled(path: Path) -> Balance | None:
    from kiosk.export.bundle import read_bundle

    try:
        return read_bundle(path).manifest.balance
    except BadBundle:
        return None
