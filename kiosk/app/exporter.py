"""What leaves the tablet as files, out of its store: every call runs on the worker (`ListWork`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.domain.campaign import Campaign, Edition
from kiosk.domain.disk import disk_errors
from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.domain.exports import ExportKind
from kiosk.domain.outbox import ExportNote, State
from kiosk.services.desk import Exported
from kiosk.services.listing import REHEARSAL, Opening, Watch, WrittenFile

from .places import free_path_in, held
from .station import Station

CANNOT_NOTE = (StorageFull, StorageUnavailable)
"""On a full tablet a file on the stick is good all the same; what is not noted is not wiped."""


class Exporter:
    """Writes a file of each kind, and notes in the log what it wrote."""

    def __init__(
        self, station: Station, campaign: Campaign, edition: Callable[[], Edition]
    ) -> None:
        self._station = station
        self._campaign = campaign
        self._edition = edition

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

    def _bundle(self, folder: Path, watch: Watch) -> Exported:
        from kiosk.export.bundle import write_bundle
        from kiosk.export.manifest import Manifest

        station = self._station

        def write() -> Exported:
            event, device, outbox = station.event, station.device, station.store.outbox
            about = Manifest(
                station.hour(), device.public, event.id, station.campaign, rehearsal=event.rehearsal
            )
            path = free_path_in(folder, about.stem, ".pkbundle")
            rows = outbox.rows(tuple(State))
            total = outbox.balance().signed
            result = write_bundle(path, rows, about, device, total=total, watch=watch)
            with suppress(*CANNOT_NOTE):
                outbox.mark_exported(result.ids)
            self._note(ExportKind.BUNDLE, [result])
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
    ) -> list[WrittenFile]:
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
        return list(written)

    def _printed(
        self, kind: ExportKind, folder: Path, stem: str, found: Opening, watch: Watch
    ) -> WrittenFile:
        from .printing.hand_in import HandIn, PrintedColumn, write_hand_in
        from .printing.list_pdf import ListOrder, write_list_pdf
        from .printing.paper import Paper

        event, edition = self._station.event, self._edition()
        shift = self._station.store.shifts.current()
        place = shift.place if shift else ""
        mark = REHEARSAL if event.rehearsal else ""
        path = free_path_in(folder, f"{mark}{stem}-{kind.value}", ".pdf")
        hour = self._station.hour()
        if kind is ExportKind.PDF:
            order = ListOrder(
                self._campaign, edition, event.name, place, hour, Paper.A4, event.rehearsal
            )
            return write_list_pdf(path, order, found.opened, watch=watch)
        columns = frozenset(PrintedColumn)
        hand_in = HandIn(
            self._campaign, edition, event.name, place, hour, columns, Paper.A4, event.rehearsal
        )
        return write_hand_in(path, hand_in, found.opened, watch=watch)

    def _note(self, kind: ExportKind, files: Sequence[WrittenFile]) -> None:
        """Who, when, what, how many: no name of a signer."""
        store, hour = self._station.store, self._station.hour()
        shift = store.shifts.current()
        initials = shift.initials if shift else ""
        with suppress(*CANNOT_NOTE):
            for each in files:
                store.exports.log_export(
                    ExportNote(hour, initials, kind.value, each.path.name, each.count, each.sha256)
                )


def _password() -> str:
    from kiosk.sealing.words import new_words

    return new_words()
