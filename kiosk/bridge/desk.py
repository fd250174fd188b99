"""The volunteers' desk for QML: balance, delivery, shift, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording
from kiosk.domain.errors import KioskError
from kiosk.domain.outbox import Balance, Shift
from kiosk.services.ports import Clock

from .appeal import Appeal
from .models import Records
from .work import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A stick or folder one can export to."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote."""

    path: Path
    count: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Rescue:
    """What became of a damaged store since the app started."""

    folder: Path
    """Where the damaged file is kept, under a new name."""
    count: int
    """Signatures taken over from it."""


def _nothing() -> str:
    return ""


class DeskWork(Protocol):
    """What the desk asks of the application; each call runs on the worker thread."""

    def balance(self) -> Balance:
        """Counted from the rows, now."""
        ...

    def current_shift(self) -> Shift | None:
        """The open shift, or None."""
        ...

    def rescue(self) -> Rescue | None:
        """What became of a damaged store, or None if none was found."""
        ...

    def open_shift(self) -> str | None:
        """Open a shift; its words, or None where lists are not readable."""
        ...

    def close_shift(self) -> None:
        """Close the shift and erase its key."""
        ...

    def retry_refused(self) -> None:
        """What needs attention waits again."""
        ...

    def export_bundle(self, folder: Path) -> Exported:
        """The sealed bundle, checked."""
        ...

    def export_list(self, folder: Path, words: str) -> Exported:
        """The readable list, checked."""
        ...


@QmlElement
class Desk(QObject):
    """Everything a volunteer sees and does. Nothing here can show a name."""

    changed = Signal()
    closeAsked = Signal()
    sendAsked = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        desk: DeskWork,
        *,
        event_name: str,
        has_hub: bool,
        readable_lists: bool,
        places: Callable[[], Sequence[Path]],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._appeal = appeal
        self._work = work
        self._desk = desk
        self._event_name = event_name
        self._has_hub = has_hub
        self._readable = readable_lists
        self._list_places = places
        self._clock = clock
        self._balance = Balance()
        self._shift_open = False
        self._rescue: Rescue | None = None
        self._words = ""
        self._message = _nothing
        self._busy = False
        self._condition = "idle"
        self._last_delivery: float | None = None
        self._places = Records(PlaceRow, self)
        appeal.languageChanged.connect(self.changed)

    @property
    def balance(self) -> Balance:
        """As last counted."""
        return self._balance

    @property
    def last_message(self) -> str:
        """What the last action said, or "" while it runs."""
        return self._message()

    @property
    def shown_words(self) -> str:
        """The shift's words while they are shown, or ""."""
        return self._words

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        desk = self._desk
        self._ask(lambda: (desk.balance(), desk.current_shift(), desk.rescue()), self._show_counts)

    @Slot()
    def sendNow(self) -> None:
        """End every wait of the courier."""
        self.sendAsked.emit()

    @Slot()
    def tryRefusedAgain(self) -> None:
        """What needs attention waits again and is sent."""
        self._ask(self._desk.retry_refused, lambda _: self.sendAsked.emit())

    @Slot()
    def openShift(self) -> None:
        """Open a shift and show its words, once."""
        self._do(self._desk.open_shift, self._show_words)

    @Slot()
    def wordsNoted(self) -> None:
        """The words were written down: they are gone from here."""
        self._words = ""
        self.changed.emit()

    @Slot()
    def closeShift(self) -> None:
        """Close the shift; its key is erased."""
        self._do(self._desk.close_shift, lambda _: self.refresh())

    @Slot()
    def findPlaces(self) -> None:
        """Look again which sticks and folders there are."""
        self._places.show(
            [PlaceRow(place.name or str(place), str(place)) for place in self._list_places()]
        )

    @Slot(str)
    def exportBundle(self, place: str) -> None:
        """The sealed bundle for the office."""
        self._export("bundle", lambda: self._desk.export_bundle(Path(place)))

    @Slot(str, str)
    def exportList(self, place: str, words: str) -> None:
        """The list, readable with the shift's words."""
        self._export("list", lambda: self._desk.export_list(Path(place), words))

    @Slot()
    def closeApp(self) -> None:
        """End the application."""
        self.closeAsked.emit()

    @Slot()
    def forget(self) -> None:
        """The desk is left: words and messages are gone."""
        self._words, self._message = "", _nothing
        self.changed.emit()

    def show_delivery(self, condition: str, at: float | None) -> None:
        """The courier's news: its condition, and the last delivery in Unix seconds."""
        self._condition = condition
        self._last_delivery = at
        self.changed.emit()
        self.refresh()

    def _ask(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        self._work.run(job, done, self._say_storage)

    def _do(
        self,
        job: Callable[[], object],
        done: Callable[..., None],
        say: Callable[[Exception], None] | None = None,
    ) -> None:
        if self._busy:
            return
        self._busy, self._message = True, _nothing
        self.changed.emit()

        def rest_and(then: Callable[..., None]) -> Callable[..., None]:
            def finish(result: object) -> None:
                self._busy = False
                self.changed.emit()
                then(result)

            return finish

        self._work.run(job, rest_and(done), rest_and(say or self._say_storage))

    def _export(self, kind: str, job: Callable[[], Exported]) -> None:
        self._do(job, lambda done: self._wrote(kind, done), self._say_export)

    def _say_storage(self, error: Exception) -> None:
        if isinstance(error, KioskError):
            self._say(wording.cannot_write)

    def _say_export(self, error: Exception) -> None:
        if isinstance(error, KioskError):
            code = "no_shift" if str(error) == "no_shift" else type(error).__name__
            self._say(lambda: wording.export_problem(code))

    def _say(self, sentence: Callable[[], str]) -> None:
        """Called whenever it is read, so that it follows the language."""
        self._message = sentence
        self.changed.emit()

    def _show_counts(self, found: tuple[Balance, Shift | None, Rescue | None]) -> None:
        self._balance, shift, self._rescue = found
        self._shift_open = shift is not None
        self.changed.emit()

    def _show_words(self, words: str | None) -> None:
        self._words = words or ""
        self.changed.emit()
        self.refresh()

    def _wrote(self, kind: str, done: Exported) -> None:
        name = done.path.name
        self._say(lambda: wording.exported(kind, done.count, name, done.left_out))

    def _get_event(self) -> str:
        return self._event_name

    def _get_signed(self) -> int:
        return self._balance.signed

    def _get_delivered(self) -> int:
        return self._balance.delivered

    def _get_waiting(self) -> int:
        return self._balance.waiting

    def _get_attention(self) -> int:
        return self._balance.needs_attention

    def _get_withdrawn(self) -> int:
        return self._balance.withdrawn

    def _get_hub(self) -> str:
        return wording.hub_condition(self._condition, self._has_hub)

    def _get_healthy(self) -> bool:
        return not self._has_hub or self._condition in ("idle", "sending")

    def _get_last(self) -> str:
        return wording.last_delivery(self._last_delivery, self._clock())

    def _get_notice(self) -> str:
        found = self._rescue
        return wording.rescued(found.count, str(found.folder)) if found else ""

    def _get_shift_open(self) -> bool:
        return self._shift_open

    def _get_words(self) -> str:
        return self._words

    def _get_message(self) -> str:
        return self._message()

    def _get_busy(self) -> bool:
        return self._busy

    def _get_readable(self) -> bool:
        return self._readable

    def _get_places(self) -> QObject:
        return self._places

    eventName = Property(str, _get_event, constant=True)
    signed = Property(int, _get_signed, notify=changed)
    delivered = Property(int, _get_delivered, notify=changed)
    waiting = Property(int, _get_waiting, notify=changed)
    needsAttention = Property(int, _get_attention, notify=changed)
    withdrawn = Property(int, _get_withdrawn, notify=changed)
    hubWords = Property(str, _get_hub, notify=changed)
    hubHealthy = Property(bool, _get_healthy, notify=changed)
    lastDelivery = Property(str, _get_last, notify=changed)
    notice = Property(str, _get_notice, notify=changed)
    """What the office must be told of this tablet, or ""."""
    shiftOpen = Property(bool, _get_shift_open, notify=changed)
    words = Property(str, _get_words, notify=changed)
    """The open shift's words until they are noted; "" otherwise."""
    message = Property(str, _get_message, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)
    readableLists = Property(bool, _get_readable, constant=True)
    places = Property(QObject, _get_places, constant=True)
