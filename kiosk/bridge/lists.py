"""What leaves the tablet as a file, for QML: where to, which kind, how far, and how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event as Flag
from typing import Any, Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.outbox import READABLE, ExportKind
from kiosk.services.desk import Exported, ExportPlace
from kiosk.services.listing import Watch

from .appeal import Appeal
from .desk_task import DeskTask, Work
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

double: Any = "double"
"""Qt's name of the type."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place as the chooser shows it."""

    label: str
    note: str
    path: str


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of readable file."""

    kind: str
    label: str
    note: str
    """What to know before it is written, or ""."""


class ListWork(Protocol):
    """What exports ask of the application, on the worker thread."""

    def export(self, kind: ExportKind, folder: Path, words: str, watch: Watch) -> Exported:
        """Write it, read it back, compare. Raises WrongWords, Cancelled, StorageFull …"""
        ...


@QmlElement
class Lists(DeskTask):
    """One export at a time, with its progress and a way to stop it."""

    changed = Signal()
    progressed = Signal()
    written = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        lists: ListWork,
        *,
        readable: bool,
        places: Callable[[], Sequence[ExportPlace]],
        post: Callable[[Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._lists = lists
        self._readable = readable
        self._find_places = places
        self._post = post
        self._found: Sequence[ExportPlace] = ()
        self._done_share = 0.0
        self._stop = Flag()
        self._password = ""
        self.last: Exported | None = None
        """What was written last, while the sheet is open."""
        self._places = RecordsModel(PlaceRow, self)
        self._kinds = RecordsModel(KindRow, self)
        appeal.languageChanged.connect(self._show)
        self._show()

    @Slot()
    def findPlaces(self) -> None:
        """Look again which sticks and folders there are."""
        self._found = self._find_places()
        self._show()

    @Slot(str)
    def writeBundle(self, place: str) -> None:
        """The sealed bundle for the office."""
        self._write(ExportKind.BUNDLE, place, "")

    @Slot(str, str, str)
    def writeList(self, kind: str, place: str, words: str) -> None:
        """A readable file, with the shift's words."""
        self._write(ExportKind(kind), place, words)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being written; there is no file then."""
        self._stop.set()

    @Slot()
    def passwordNoted(self) -> None:
        """The password was written down: it is gone from here."""
        self._password = ""
        self.changed.emit()

    def _clear(self) -> None:
        """The sheet is closed."""
        self._password, self.last = "", None

    def _write(self, kind: ExportKind, place: str, words: str) -> None:
        """Only to a place that was offered: a readable list must not land anywhere else."""
        if self._busy or Path(place) not in {each.folder for each in self._found}:
            return
        self._stop = stop = Flag()
        self._password, self.last = "", None
        self._progress(0, 1)
        watch = Watch(
            lambda done, total: self._post(lambda: self._progress(done, total)), stop.is_set
        )
        self._do(lambda: self._lists.export(kind, Path(place), words, watch), self._wrote, _problem)

    def _progress(self, done: int, total: int) -> None:
        self._done_share = done / max(total, 1)
        self.progressed.emit()

    def _wrote(self, done: Exported) -> None:
        self.last, self._password = done, done.password
        self._say(
            lambda: wording.exported(done.kind, done.count, _names(done), done.left_out, done.boxed)
        )
        self.written.emit()

    def _show(self) -> None:
        self._places.show(
            [
                PlaceRow(
                    each.folder.name or str(each.folder),
                    wording.place_note(each.removable, each.free_bytes),
                    str(each.folder),
                )
                for each in self._found
            ]
        )
        self._kinds.show(
            [
                KindRow(kind.value, wording.kind_label(kind), wording.kind_note(kind))
                for kind in READABLE
            ]
        )

    def _get_readable(self) -> bool:
        return self._readable

    def _get_places(self) -> QObject:
        return self._places

    def _get_kinds(self) -> QObject:
        return self._kinds

    def _get_share(self) -> float:
        return self._done_share

    def _get_password(self) -> str:
        return self._password

    readableLists = Property(bool, _get_readable, constant=True)
    places = Property(QAbstractItemModel, _get_places, constant=True)
    kinds = Property(QAbstractItemModel, _get_kinds, constant=True)
    share = Property(double, _get_share, notify=progressed)
    """How much of the job is done, 0 to 1."""
    password = Property(str, _get_password, notify=changed)
    """Of the file just written, until it is noted; "" otherwise."""


def _problem(error: Exception) -> Callable[[], str]:
    code = "no_shift" if str(error) == "no_shift" else type(error).__name__
    return lambda: wording.export_problem(code)


def _names(done: Exported) -> str:
    return ", ".join(path.name for path in done.paths)
