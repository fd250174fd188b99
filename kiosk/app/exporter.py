"""What leaves the tablet as files, out of its store: every call runs on the worker (`ListWork`).

Where a volunteer may export to, and where the second copy goes: removable drives, folders.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kiosk.domain.campaign import Campaign
from kiosk.domain.errors import StorageFull, StorageUnavailable, disk_errors
from kiosk.domain.outbox import ExportKind, ExportNote, State
from kiosk.services.desk import Exported
from kiosk.services.listing import REHEARSAL, Opened, Opening, Watch, WrittenFile

from .paper_noting import tallies
from .station import Station

REMOVABLE = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Where systems mount sticks."""
HANDLES = Path("/proc/self/fd")
"""Linux: below it a folder that this process holds open has a second name (proc(5))."""


def export_places(folder: Path | None) -> Sequence[Path]:
    """Writable removable drives first, then `folder` (None: the documents folder)."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return [*removable_drives(), folder or Path(documents)]


def removable_drives(*, to_write: bool = True) -> Sequence[Path]:
    """Drives that are mounted where sticks are; also those that can only be read, if asked."""
    drives = [
        Path(volume.rootPath())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not (to_write and volume.isReadOnly())
    ]
    return [each for each in drives if is_removable(each)]


def find_stick(name_or_path: str) -> Path | None:
    """The folder that settings name: by its path, or by a drive's name (label); None if away.

    Where a drive is usually mounted is no drive: an empty folder left there is not found.
    """
    volumes = [volume for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    path = Path(name_or_path)
    if path.is_absolute():
        return path if is_there(path) else None
    for volume in volumes:
        root = Path(volume.rootPath())
        if name_or_path in (volume.name(), root.name) and root.is_dir():
            return root
    return None


def is_there(folder: Path) -> bool:
    """Whether `folder` (absolute) can be written to now, and not only the place of a drive.

    False where a stick was mounted until it was pulled, and if the disk does not answer.
    """
    roots = {Path(each.rootPath()) for each in QStorageInfo.mountedVolumes() if each.isReady()}
    mounted = any(root in roots for root in (folder, *folder.parents) if is_removable(root))
    in_use = mounted or not is_removable(folder)
    return folder.is_absolute() and in_use and free_bytes(folder) is not None


@contextmanager
def held(folder: Path) -> Iterator[Path]:
    """`folder` under a name that means the same disk even when that is pulled meanwhile.

    Where a stick was mounted it leaves a folder, and that is on the tablet's own disk: under its
    usual name, what is written next would land there. Raises OSError if it is not there now.
    """
    if not is_there(folder):
        raise FileNotFoundError(errno.ENOENT, "away")
    if not HANDLES.is_dir():
        yield folder
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield HANDLES / str(handle)
    finally:
        os.close(handle)


def free_bytes(folder: Path) -> int | None:
    """Room in `folder`, or None where there is no such folder, or none any more."""
    try:
        return shutil.disk_usage(folder).free if folder.is_dir() else None
    except OSError:
        return None


def is_removable(path: Path) -> bool:
    """Whether `path` lies where systems mount sticks."""
    return any(root in path.parents for root in REMOVABLE)


def free_path_in(folder: Path, stem: str, suffix: str) -> Path:
    """`<stem>-<n><suffix>` in `folder`, not taken. Raises StorageFull or StorageUnavailable."""
    from kiosk.services.listing import free_path

    with disk_errors():
        return free_path(folder, stem, suffix)


CANNOT_NOTE = (StorageFull, StorageUnavailable)
"""On a full tablet a file on the stick is good all the same; what is not noted is not wiped."""


class Exporter:
    """Writes a file of each kind, and notes in the log what it wrote."""

    def __init__(
        self, station: Station, campaigns: Sequence[Campaign], language: Callable[[], str]
    ) -> None:
        """`language`: in which lists are printed, where a campaign has it."""
        self._station = station
        self._campaigns = campaigns
        self._language = language

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
        files, count = self._written(kind, folder, found.opened, password, watch)
        self._note(kind, files)
        left_out = found.not_readable + len(found.damaged) + len(found.opened) - count
        paths = tuple(each.path for each in files)
        boxed = sum(each.boxed for each in files)
        return Exported(kind, paths, count, left_out, boxed, password)

    def _bundle(self, folder: Path, watch: Watch) -> Exported:
        from kiosk.export.bundle import write_bundle
        from kiosk.export.manifest import Manifest

        station = self._station

        def write() -> Exported:
            event, device, outbox = station.event, station.device, station.store.outbox
            about = Manifest(
                station.hour(),
                device.public,
                event.id,
                station.campaigns,
                rehearsal=event.rehearsal,
                paper=tallies(station),
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
        from kiosk.services.desk import shift_key
        from kiosk.services.listing import open_rows

        station = self._station
        key = shift_key(station.use(lambda: station.store.shifts.current()), words)
        public = station.device.public
        return station.use(lambda: open_rows(station.store.outbox, [key], public, watch))

    def _written(
        self,
        kind: ExportKind,
        folder: Path,
        opened: Sequence[Opened],
        password: str,
        watch: Watch,
    ) -> tuple[list[WrittenFile], int]:
        """Each campaign's own files, all or none, and how many signatures they hold.

        Those of a campaign that the event no longer has stay in the bundle.
        """
        from kiosk.services.listing import file_stem

        event = self._station.event
        stem = file_stem(event.id, self._station.hour(), self._station.device.public)
        signed: dict[str, list[Opened]] = {each.id: [] for each in self._campaigns}
        for each in opened:
            signed.setdefault(each.campaign, []).append(each)
        wanted = [each for each in self._campaigns if signed[each.id]] or self._campaigns[:1]
        files: list[WrittenFile] = []
        try:
            for number, campaign in enumerate(wanted):
                own = f"{stem}-{campaign.id}" if len(self._campaigns) > 1 else stem
                part = watch.part(number, len(wanted))
                files += self._list(
                    kind, folder, own, campaign, signed[campaign.id], password, part
                )
        except BaseException:
            for file in files:
                file.path.unlink(missing_ok=True)
            raise
        return files, sum(len(signed[each.id]) for each in wanted)

    def _list(
        self,
        kind: ExportKind,
        folder: Path,
        stem: str,
        campaign: Campaign,
        opened: Sequence[Opened],
        password: str,
        watch: Watch,
    ) -> Sequence[WrittenFile]:
        if kind in (ExportKind.PDF, ExportKind.HAND_IN):
            return [self._printed(kind, folder, stem, campaign, opened, watch)]
        from kiosk.export.lists import ListFormat, write_list

        return write_list(
            folder,
            stem,
            opened,
            ListFormat(kind.value),
            watch=watch,
            rehearsal=self._station.event.rehearsal,
            password=password or None,
        )

    def _printed(
        self,
        kind: ExportKind,
        folder: Path,
        stem: str,
        campaign: Campaign,
        opened: Sequence[Opened],
        watch: Watch,
    ) -> WrittenFile:
        from .printing.hand_in import HandIn, PrintedColumn, write_hand_in
        from .printing.list_pdf import ListOrder, write_list_pdf
        from .printing.page import Paper

        event, edition = self._station.event, campaign.edition(self._language())
        shift = self._station.store.shifts.current()
        place = shift.place if shift else ""
        mark = REHEARSAL if event.rehearsal else ""
        path = free_path_in(folder, f"{mark}{stem}-{kind.value}", ".pdf")
        hour = self._station.hour()
        if kind is ExportKind.PDF:
            order = ListOrder(campaign, edition, event.name, place, hour, Paper.A4, event.rehearsal)
            return write_list_pdf(path, order, opened, watch=watch)
        columns = frozenset(PrintedColumn)
        hand_in = HandIn(
            campaign, edition, event.name, place, hour, columns, Paper.A4, event.rehearsal
        )
        return write_hand_in(path, hand_in, opened, watch=watch)

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
