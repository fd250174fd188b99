"""Event files on sticks for QML: which there are, what the chosen one says, taking it over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import first_wording as wording
from kiosk.domain.errors import BadInput, NotSafe
from kiosk.sealing.spoken import in_words
from kiosk.services.first_start import OfferedEvent
from kiosk.services.taking_over import Loss

from .desk_task import DeskTask, Speaking, Work
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

QStringList: Any = "QStringList"
"""Qt's type under a name that metaobjectdump can read."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """A file as the list shows it."""

    path: str
    label: str
    note: str


class EventWork(Protocol):
    """What choosing asks of the application, on the worker thread."""

    def look(self) -> tuple[int, Sequence[OfferedEvent]]:
        """How many sticks there are, and every event file on them."""
        ...

    def take_over(self, file: Path) -> Path:
        """Copy it onto the tablet. Raises BadInput, NotSafe, StorageFull, StorageUnavailable."""
        ...


@QmlElement
class EventChoice(DeskTask):
    """Nothing is taken over before its signer was shown in words, and confirmed."""

    changed = Signal()
    picked = Signal()
    """A file that can be used: what it says is to be looked at."""
    taken = Signal()

    def __init__(
        self,
        language: Speaking,
        work: Work,
        events: EventWork,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(language, work, parent)
        self._language = language
        self._events = events
        self._sticks = 0
        self._found: Sequence[OfferedEvent] = ()
        self._chosen: OfferedEvent | None = None
        self._problem: BadInput | None = None
        self.file: Path | None = None
        """The tablet's own copy, once it was taken over."""
        self._rows = RecordsModel(EventRow, self)
        language.languageChanged.connect(self._show)

    @Slot()
    def look(self) -> None:
        """Which files there are now. Sticks come and go while nobody touches anything."""
        self._ask(self._events.look, self._keep)

    @Slot(str)
    def pick(self, path: str) -> None:
        """One of them was touched: it can be used, or it is said why not."""
        found = next((each for each in self._found if str(each.file) == path), None)
        if found is None or self._busy:
            return
        self._problem, self._chosen = found.problem, found
        self._message = _nothing
        self.told.emit()
        if found.problem is None:
            self.picked.emit()

    @Slot()
    def takeOver(self) -> None:
        """The signer is right."""
        if self._chosen is not None:
            file = self._chosen.file
            self._do(lambda: self._events.take_over(file), self._taken, self._not_taken)

    def _clear(self) -> None:
        self._chosen, self._problem = None, None

    def _keep(self, found: tuple[int, Sequence[OfferedEvent]]) -> None:
        self._sticks, self._found = found
        if self._problem and self._chosen not in self._found:
            self._problem = None
        self._show()

    def _show(self) -> None:
        self._rows.show([self._row(each) for each in self._found])
        self.told.emit()

    def _row(self, each: OfferedEvent) -> EventRow:
        if each.event is None:
            return EventRow(str(each.file), each.file.name, wording.unusable())
        return EventRow(str(each.file), each.event.name, wording.written_on(each.changed))

    def _taken(self, file: Path) -> None:
        self.file = file
        self.taken.emit()

    def _not_taken(self, error: Exception) -> Callable[[], str]:
        """What a file says of itself goes back to the list; what a disk says stays here."""
        if isinstance(error, BadInput):
            self._problem = error
            return lambda: f"{error.what} {error.remedy}"
        if isinstance(error, NotSafe):
            return lambda: wording.would_lose(Loss(str(error)))
        return lambda: wording.cannot_take_over(error)

    def _get_files(self) -> QObject:
        return self._rows

    def _get_advice(self) -> str:
        return "" if self._found else wording.nothing_found(self._sticks)

    def _get_name(self) -> str:
        event = self._chosen.event if self._chosen else None
        return event.name if event else ""

    def _get_lines(self) -> list[str]:
        chosen = self._chosen
        if chosen is None or chosen.event is None:
            return []
        about = wording.about(chosen.event, chosen.titles, self._language.spoken)
        return [*about, wording.written_on(chosen.changed)]

    def _get_signed(self) -> bool:
        event = self._chosen.event if self._chosen else None
        return event is not None and event.signer is not None

    def _get_words(self) -> str:
        event = self._chosen.event if self._chosen else None
        return in_words(event.signer or event.office) if event else ""

    def _get_what(self) -> str:
        return self._problem.what if self._problem else ""

    def _get_place(self) -> str:
        return self._problem.place if self._problem else ""

    def _get_remedy(self) -> str:
        return self._problem.remedy if self._problem else ""

    def _get_chosen(self) -> bool:
        return self._chosen is not None and self._chosen.problem is None

    files = Property(QAbstractItemModel, _get_files, constant=True)
    advice = Property(str, _get_advice, notify=changed)
    """What to do where there is no file."""
    chosen = Property(bool, _get_chosen, notify=changed)
    """Whether one was touched that can be used."""
    name = Property(str, _get_name, notify=changed)
    """The chosen event's, as volunteers read it."""
    lines = Property(QStringList, _get_lines, notify=changed)
    signed = Property(bool, _get_signed, notify=changed)
    words = Property(str, _get_words, notify=changed)
    """Of whoever signed the file; of the office key, where nobody did."""
    what = Property(str, _get_what, notify=changed)
    """What is wrong with the file that was touched, in English, or ""."""
    place = Property(str, _get_place, notify=changed)
    remedy = Property(str, _get_remedy, notify=changed)


def _nothing() -> str:
    return ""
