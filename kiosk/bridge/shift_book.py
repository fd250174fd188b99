"""Shifts for QML: opened once two of their words were typed back, handed over, closed."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.outbox import Shift
from kiosk.sealing.words import WORDS
from kiosk.services.desk import ShiftKey

from .appeal import Appeal
from .desk_task import DeskTask, Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ASKED = 2
"""Words to type back: who noted only the screen's picture in mind does not get them right."""


class ShiftWork(Protocol):
    """What the shift book asks of the application; each call runs on the worker thread."""

    def prepare_shift(self, language: str) -> ShiftKey | None:
        """A key and its words in `language`, or None where lists are not read at the stall."""
        ...

    def open_shift(self, prepared: ShiftKey | None, place: str, initials: str) -> None:
        """Open a shift with them."""
        ...

    def hand_over(self, initials: str) -> None:
        """The same shift, another volunteer."""
        ...

    def close_shift(self) -> None:
        """Close the shift and erase its key."""
        ...


def two_of_them() -> tuple[int, int]:
    """Which words to ask for, in their order."""
    first, second = sorted(random.sample(range(1, WORDS + 1), ASKED))
    return first, second


@QmlElement
class ShiftBook(DeskTask):
    """The open shift. Its words exist here from `begin` until they were typed back."""

    changed = Signal()
    opened = Signal()
    turned = Signal()
    """A shift was opened, handed over or closed."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        shifts: ShiftWork,
        choose: Callable[[], tuple[int, int]] = two_of_them,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._appeal = appeal
        self._shifts = shifts
        self._choose = choose
        self._shift: Shift | None = None
        self._prepared: ShiftKey | None = None
        self._asked = (0, 0)
        self._place, self._initials = "", ""

    @property
    def shown_words(self) -> str:
        """The words while they are shown, or ""."""
        return self._prepared.words if self._prepared else ""

    @property
    def volunteer(self) -> str:
        """Initials of whoever holds the shift, or ""."""
        return self._shift.initials if self._shift else ""

    @property
    def place(self) -> str:
        """Where the open shift stands, or ""."""
        return self._shift.place if self._shift else ""

    def show(self, shift: Shift | None) -> None:
        """As counted: the open shift."""
        if shift != self._shift:
            self._shift = shift
            self.changed.emit()

    @Slot(str, str)
    def begin(self, place: str, initials: str) -> None:
        """Make the words and show them, or open at once where there are none."""
        self._place, self._initials = place.strip(), initials.strip()
        language = self._appeal.edition.language
        self._do(lambda: self._shifts.prepare_shift(language), self._show_words)

    @Slot()
    def askWords(self) -> None:
        """They were written down: ask for two of them."""
        self._asked = self._choose()
        self.changed.emit()

    @Slot(str, str)
    def confirm(self, first: str, second: str) -> None:
        """Right: the shift opens. Wrong: the words are shown again."""
        key = self._prepared
        if key is None:
            return
        if not all(map(key.spoken, self._asked, (first, second))):
            self._asked = (0, 0)
            self._say(wording.words_differ)
            return
        self._open(key)

    def _clear(self) -> None:
        """Nothing was opened; the words are gone."""
        self._prepared, self._asked = None, (0, 0)

    @Slot(str)
    def handOver(self, initials: str) -> None:
        """The next volunteer takes the stall; shift and words stay."""
        self._do(lambda: self._shifts.hand_over(initials.strip()), lambda _: self.turned.emit())

    @Slot()
    def close(self) -> None:
        """Its key is erased."""
        self._do(self._shifts.close_shift, lambda _: self.turned.emit())

    def _show_words(self, prepared: ShiftKey | None) -> None:
        self._prepared = prepared
        if prepared is None:
            self._open(None)

    def _open(self, key: ShiftKey | None) -> None:
        place, initials = self._place, self._initials
        self._do(lambda: self._shifts.open_shift(key, place, initials), lambda _: self._opened())

    def _opened(self) -> None:
        self._prepared, self._asked = None, (0, 0)
        self.turned.emit()
        self.opened.emit()

    def _get_open(self) -> bool:
        return self._shift is not None

    def _get_words(self) -> str:
        return "" if self._asked[0] else self.shown_words

    def _get_first(self) -> int:
        return self._asked[0]

    def _get_second(self) -> int:
        return self._asked[1]

    def _get_summary(self) -> str:
        return wording.shift_summary(self._shift)

    shiftOpen = Property(bool, _get_open, notify=changed)
    summary = Property(str, _get_summary, notify=changed)
    """Place, volunteer and since when, in words; or that no shift is open."""
    words = Property(str, _get_words, notify=changed)
    """While they are to be written down; "" otherwise."""
    firstAsked = Property(int, _get_first, notify=changed)
    """Number of the word to type back first; 0 while none is asked."""
    secondAsked = Property(int, _get_second, notify=changed)
