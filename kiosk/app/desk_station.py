"""What the volunteers' desk does with one tablet's store: every call runs on the worker."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kiosk.domain.campaign import Campaign, Edition
from kiosk.domain.disk import disk_errors
from kiosk.domain.errors import BadBundle, KioskError, StorageFull, StorageUnavailable
from kiosk.domain.exports import ExportKind
from kiosk.domain.outbox import Balance, ExportNote, Row, State
from kiosk.services.desk import Check, Exported, Glance, MachineHealth, Wiped
from kiosk.services.evening import Evening, Farewell, farewell
from kiosk.services.listing import REHEARSAL, Opening, Watch

from .places import held
from .station import Station

if TYPE_CHECKING:
    from kiosk.services.shifts import ShiftKey
    from kiosk.services.withdrawing import Withdrawal

CANNOT_NOTE = (StorageFull, StorageUnavailable)
"""On a full tablet a file on the stick is good all the same; what is not noted is not wiped."""
FAREWELL = "last-wipe.json"
"""What the receipt says, until the next wipe: a stick that was gone can still get it."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One file of an export."""

    path: Path
    count: int
    sha256: str
    boxed: int = 0


class DeskStation:
    """Implements everything the desk's bridge objects ask (`DeskWork`, `ShiftWork`, …)."""

    def __init__(
        self, station: Station, campaign: Campaign, edition: Callable[[], Edition]
    ) -> None:
        self._station = station
        self._campaign = campaign
        self._edition = edition

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

    def prepare_shift(self) -> ShiftKey | None:
        """A key and its words, or None where lists are not read at the stall."""
        from kiosk.services.shifts import prepare_shift

        return prepare_shift(self._station.event)

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

    def export(self, kind: ExportKind, folder: Path, words: str, watch: Watch) -> Exported:
        """Write, check, and note in the log. Raises WrongWords, Cancelled, StorageFull …"""
        with disk_errors(), held(folder) as place:
            done = self._export(kind, place, words, watch)
        return replace(done, paths=tuple(folder / each.name for each in done.paths))

    def _export(self, kind: ExportKind, folder: Path, words: str, watch: Watch) -> Exported:
        if kind is ExportKind.BUNDLE:
            return self._bundle(folder, watch)
        found = self._opened(words, watch)
        password = _password() if kind is ExportKind.XLSX else ""
        files = self._written(kind, folder, found, password, watch)
        self._note(kind, files)
        left_out = found.not_readable + len(found.damaged)
        paths = tuple(each.path for each in files)
        boxed = sum(each.boxed for each in files)
        return Exported(kind, paths, len(found.opened), left_out, boxed, password)

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
            printed = write_wipe_receipt(_free(place, stem, ".pdf"), receipt, self._edition())
        return Wiped(folder / printed.path.name, last.balance.signed)

    def _bundle(self, folder: Path, watch: Watch) -> Exported:
        from kiosk.export.bundle import write_bundle
        from kiosk.export.manifest import Manifest

        station = self._station

        def write() -> Exported:
            event, device, outbox = station.event, station.device, station.store.outbox
            about = Manifest(
                station.hour(), device.public, event.id, station.campaign, rehearsal=event.rehearsal
            )
            path = _free(folder, about.stem, ".pkbundle")
            rows = outbox.rows(tuple(State))
            total = outbox.balance().signed
            result = write_bundle(path, rows, about, device, total=total, watch=watch)
            with suppress(*CANNOT_NOTE):
                outbox.mark_exported(result.ids)
            self._note(ExportKind.BUNDLE, [Finished(result.path, result.count, result.sha256)])
            return Exported(ExportKind.BUNDLE, (result.path,), result.count, len(result.damaged))

        return station.use(write)

    def _opened(self, words: str, watch: Watch) -> Opening:
        from kiosk.services.listing import open_rows
        from kiosk.services.shifts import shift_key

        station = self._station
        key = shift_key(station.use(lambda: station.store.shifts.current()), words)
        public = station.device.public
        return station.use(lambda: open_rows(station.store.outbox, [key], public, watch))

    def _written(
        self, kind: ExportKind, folder: Path, found: Opening, password: str, watch: Watch
    ) -> list[Finished]:
        from kiosk.services.listing import file_stem

        event = self._station.event
        stem = file_stem(event.id, self._station.hour(), self._station.device.public)
        if kind in (ExportKind.PDF, ExportKind.HAND_IN):
            return [self._printed(kind, folder, stem, found, watch)]
        from kiosk.export.lists import ListFormat, write_list

        written = write_list(
            folder,
            stem,
            found.opened,
            ListFormat(kind.value),
            watch=watch,
            rehearsal=event.rehearsal,
            password=password or None,
        )
        return [Finished(each.path, each.count, each.sha256) for each in written]

    def _printed(
        self, kind: ExportKind, folder: Path, stem: str, found: Opening, watch: Watch
    ) -> Finished:
        from .printing.hand_in import HandIn, PrintedColumn, write_hand_in
        from .printing.list_pdf import ListOrder, write_list_pdf
        from .printing.paper import Paper

        event, edition = self._station.event, self._edition()
        shift = self._station.store.shifts.current()
        place = shift.place if shift else ""
        mark = REHEARSAL if event.rehearsal else ""
        path = _free(folder, f"{mark}{stem}-{kind.value}", ".pdf")
        hour = self._station.hour()
        if kind is ExportKind.PDF:
            order = ListOrder(
                self._campaign, edition, event.name, place, hour, Paper.A4, event.rehearsal
            )
            printed = write_list_pdf(path, order, found.opened, watch=watch)
        else:
            columns = frozenset(PrintedColumn)
            hand_in = HandIn(
                self._campaign, edition, event.name, place, hour, columns, Paper.A4, event.rehearsal
            )
            printed = write_hand_in(path, hand_in, found.opened, watch=watch)
        return Finished(printed.path, printed.count, printed.sha256, printed.boxed)

    def _note(self, kind: ExportKind, files: Sequence[Finished]) -> None:
        """Who, when, what, how many: no name of a signer."""
        store, hour = self._station.store, self._station.hour()
        shift = store.shifts.current()
        initials = shift.initials if shift else ""
        with suppress(*CANNOT_NOTE):
            for each in files:
                store.exports.log_export(
                    ExportNote(hour, initials, kind.value, each.path.name, each.count, each.sha256)
                )

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


MANY = 1000


def _bundled(path: Path) -> Balance | None:
    from kiosk.export.bundle import read_bundle

    try:
        return read_bundle(path).manifest.balance
    except BadBundle:
        return None


def _password() -> str:
    from kiosk.sealing.keys import new_words

    return new_words()


def _free(folder: Path, stem: str, suffix: str) -> Path:
    from kiosk.services.listing import free_path

    with disk_errors():
        return free_path(folder, stem, suffix)
