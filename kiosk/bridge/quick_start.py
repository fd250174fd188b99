"""Quick start for QML: campaign, name, PIN, and where the key's page goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording
from kiosk.bridge import first_wording as wording
from kiosk.domain.errors import BadInput
from kiosk.services.desk import ExportPlace
from kiosk.services.first_start import OfferedPack, QuickOffice, Wanted

from .desk_task import DeskTask, Work
from .interface_language import InterfaceLanguage
from .lists import PlaceRow
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PackRow:
    """A campaign as the list shows it."""

    path: str
    label: str
    note: str


class QuickWork(Protocol):
    """What quick start asks of the application; all but `sticks` on the worker thread."""

    def packs(self) -> Sequence[OfferedPack]:
        """Those that ship, then those on sticks."""
        ...

    def sticks(self) -> Sequence[ExportPlace]:
        """Where the key's page may go."""
        ...

    def start_quickly(self, wanted: Wanted, stick: Path) -> QuickOffice:
        """Make the office on the stick. Raises BadInput, StorageFull, StorageUnavailable."""
        ...


@QmlElement
class QuickStart(DeskTask):
    """What is chosen stays in memory until the key's page was read back."""

    changed = Signal()
    chosen = Signal()
    """A campaign, a name or a PIN: the next step."""
    made = Signal()

    def __init__(
        self,
        language: InterfaceLanguage,
        work: Work,
        quick: QuickWork,
        sound_name: Callable[[str], str | None],
        parent: QObject | None = None,
    ) -> None:
        """`sound_name` gives a name tidied, or None for one that is none."""
        super().__init__(language, work, parent)
        self._language = language
        self._quick = quick
        self._sound_name = sound_name
        self._packs: Sequence[OfferedPack] = ()
        self._sticks: Sequence[ExportPlace] = ()
        self._pack: OfferedPack | None = None
        self._problem: BadInput | None = None
        self._name = ""
        self._pin = ""
        self._repeats = False
        self.office: QuickOffice | None = None
        """What was made."""
        self._pack_rows = RecordsModel(PackRow, self)
        self._stick_rows = RecordsModel(PlaceRow, self)
        language.languageChanged.connect(self._show)

    @Slot()
    def look(self) -> None:
        """Which campaigns and sticks there are now."""
        self._sticks = self._quick.sticks()
        self._ask(self._quick.packs, self._keep)

    @Slot(str)
    def choosePack(self, path: str) -> None:
        """One was touched: it can be used, or it is said why not."""
        found = next((each for each in self._packs if str(each.path) == path), None)
        if found is None:
            return
        self._problem, self._pack = found.problem, found
        self.told.emit()
        if found.problem is None:
            self.chosen.emit()

    @Slot(str)
    def chooseName(self, typed: str) -> None:
        """What volunteers read on their desk."""
        name = self._sound_name(typed)
        if name is None:
            self._say(wording.name_problem)
            return
        self._name = name
        self._say(_nothing)
        self.chosen.emit()

    @Slot(str)
    def choosePin(self, typed: str) -> None:
        """Typed once, and then the same again."""
        if not re.fullmatch("[0-9]{4,12}", typed):
            return
        if not self._repeats:
            self._pin, self._repeats = typed, True
            self._say(_nothing)
        elif typed == self._pin:
            self._repeats = False
            self._say(_nothing)
            self.chosen.emit()
        else:
            self.dropPin()
            self._say(wording.pins_differ)

    @Slot()
    def dropPin(self) -> None:
        """Choose one anew."""
        self._pin, self._repeats = "", False
        self._say(_nothing)

    def hush(self) -> None:
        """Another step: what was said of the one before is no matter any more."""
        if not self._busy:
            self._say(_nothing)

    @Slot(str)
    def make(self, place: str) -> None:
        """The key's page onto this stick, and everything that follows from it."""
        if self._pack is None or Path(place) not in {each.folder for each in self._sticks}:
            return
        wanted = Wanted(self._pack.path, self._name, self._pin)
        job = self._quick.start_quickly
        self._do(lambda: job(wanted, Path(place)), self._made, self._not_made)

    def _made(self, office: QuickOffice) -> None:
        self.office, self._pin = office, ""
        self.made.emit()

    def _not_made(self, error: Exception) -> Callable[[], str]:
        if isinstance(error, BadInput):
            return lambda: f"{error.what} {error.remedy}"
        return lambda: wording.cannot_make(error)

    def _keep(self, packs: Sequence[OfferedPack]) -> None:
        self._packs = packs
        self._show()

    def _show(self) -> None:
        self._pack_rows.show([self._pack_row(each) for each in self._packs])
        self._stick_rows.show(
            [
                PlaceRow(
                    each.folder.name or str(each.folder),
                    desk_wording.place_note(each.removable, each.free_bytes),
                    str(each.folder),
                )
                for each in self._sticks
            ]
        )
        self.told.emit()

    def _pack_row(self, pack: OfferedPack) -> PackRow:
        label = wording.title_in(self._language.spoken, pack.titles)
        note = wording.unusable() if pack.problem else wording.languages_of(pack.titles)
        return PackRow(str(pack.path), label, note)

    def _get_packs(self) -> QObject:
        return self._pack_rows

    def _get_sticks(self) -> QObject:
        return self._stick_rows

    def _get_any_stick(self) -> bool:
        return bool(self._sticks)

    def _get_name(self) -> str:
        return self._name

    def _get_repeats(self) -> bool:
        return self._repeats

    def _get_folder(self) -> str:
        return self.office.folder.name if self.office else ""

    def _get_words(self) -> str:
        return self.office.key_words if self.office else ""

    def _get_what(self) -> str:
        return self._problem.what if self._problem else ""

    def _get_place(self) -> str:
        return self._problem.place if self._problem else ""

    def _get_remedy(self) -> str:
        return self._problem.remedy if self._problem else ""

    packs = Property(QAbstractItemModel, _get_packs, constant=True)
    sticks = Property(QAbstractItemModel, _get_sticks, constant=True)
    anyStick = Property(bool, _get_any_stick, notify=changed)
    name = Property(str, _get_name, notify=changed)
    repeats = Property(bool, _get_repeats, notify=changed)
    """Whether the PIN was typed once, and is to be typed again."""
    folder = Property(str, _get_folder, notify=changed)
    """On the stick, once everything is there."""
    words = Property(str, _get_words, notify=changed)
    what = Property(str, _get_what, notify=changed)
    """What is wrong with the campaign that was touched, in English, or ""."""
    place = Property(str, _get_place, notify=changed)
    remedy = Property(str, _get_remedy, notify=changed)


def _nothing() -> str:
    return ""
