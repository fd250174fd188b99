"""The end of a tablet's day: how far it is, the wipe, its receipt (`PackingWork`)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.campaign import Edition
from kiosk.domain.disk import disk_errors
from kiosk.domain.errors import BadBundle, KioskError, StorageUnavailable
from kiosk.domain.outbox import Balance
from kiosk.services.desk import Wiped
from kiosk.services.evening import Evening, Farewell, farewell
from kiosk.services.listing import REHEARSAL

from .places import free_path_in, held
from .station import Station

FAREWELL = "last-wipe.json"
"""What the receipt says, until the next wipe: a stick that was gone can still get it."""


class EndOfDay:
    """Every call runs on the worker."""

    def __init__(self, station: Station, edition: Callable[[], Edition]) -> None:
        self._station = station
        self._edition = edition

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
        with disk_errors(), held(folder) as place:
            printed = write_wipe_receipt(
                free_path_in(place, stem, ".pdf"), receipt, self._edition()
            )
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
