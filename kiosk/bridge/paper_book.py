"""Sheets of paper for QML: what was handed out, what came back, and the last note taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import paper_wording as wording
from kiosk.domain.delivery import runs_of
from kiosk.domain.paper_notes import MOST_AT_ONCE, PaperNote, PaperTally, said, tally
from kiosk.domain.sheet import LAST_LINE

from .appeal import Appeal
from .desk_task import DeskTask, Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class PaperWork(Protocol):
    """What the book asks of the application; each call runs on the worker thread.

    Each gives every note that there is then, oldest first.
    """

    def notes(self) -> Sequence[PaperNote]:
        """Nothing changes."""
        ...

    def hand_out(self, first: int, last: int) -> Sequence[PaperNote]:
        """Sheets `first` to `last` go out."""
        ...

    def take_in(self, sheet: int, lines: int) -> Sequence[PaperNote]:
        """`sheet` is back, with so many signed lines."""
        ...

    def drop_last(self) -> Sequence[PaperNote]:
        """The last note was a slip."""
        ...


@QmlElement
class PaperBook(DeskTask):
    """Notes for the office. No line of them is a signature: the balance knows nothing of it."""

    changed = Signal()
    noted = Signal()
    """What was typed is on the disk."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        paper: PaperWork,
        *,
        sheet_number: Callable[[str], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._paper = paper
        self._sheet_number = sheet_number
        self._notes: Sequence[PaperNote] = ()
        self._tally = PaperTally()

    @property
    def tally(self) -> PaperTally:
        """As last looked at."""
        return self._tally

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        self._ask(self._paper.notes, self._keep)

    @Slot(str, str)
    def handOut(self, first: str, last: str) -> None:
        """Sheets `first` to `last`, as typed; "" for `last` is one sheet."""
        start = self._sheet_number(first)
        end = self._sheet_number(last) if last.strip() else start
        if start is None or end is None or not 0 <= end - start < MOST_AT_ONCE:
            self._say(wording.no_sheets)
            return
        before = set(range(start, end + 1)) & self._known()
        word = wording.noted
        if before:
            word = wording.handed_out_before(said(runs_of(sorted(before))))
        self._note(lambda: self._paper.hand_out(start, end), word)

    @Slot(str, str)
    def takeIn(self, sheet: str, lines: str) -> None:
        """A sheet by its number, and how many lines are signed on it, as typed."""
        number, signed = self._sheet_number(sheet), lines.strip()
        if number is None:
            self._say(wording.no_sheet)
        elif not signed.isdecimal() or int(signed) > LAST_LINE:
            self._say(wording.no_lines)
        else:
            count, before = int(signed), dict(self._tally.back).get(number)
            word = wording.noted
            if before is not None:
                word = wording.came_back_before(number, before)
            elif number not in self._known():
                word = wording.never_handed_out(number)
            self._note(lambda: self._paper.take_in(number, count), word)

    @Slot()
    def dropLast(self) -> None:
        """The last note was a slip."""
        self._do(self._paper.drop_last, self._keep)

    def _note(self, act: Callable[[], Sequence[PaperNote]], word: Callable[[], str]) -> None:
        def done(notes: Sequence[PaperNote]) -> None:
            self._keep(notes)
            self._say(word)
            self.noted.emit()

        self._do(act, done)

    def _keep(self, notes: Sequence[PaperNote]) -> None:
        self._notes, self._tally = notes, tally(notes)
        self.changed.emit()

    def _known(self) -> set[int]:
        runs = ((sheet, sheet) for sheet, _ in self._tally.back)
        return {n for first, last in (*runs, *self._tally.out) for n in range(first, last + 1)}

    def _get_handed_out(self) -> int:
        return self._tally.handed_out

    def _get_back(self) -> int:
        return self._tally.returned

    def _get_still_out(self) -> int:
        return self._tally.still_out

    def _get_lines(self) -> int:
        return self._tally.lines

    def _get_out_words(self) -> str:
        return f"\u2066{said(self._tally.out)}\u2069" if self._tally.out else ""

    def _get_last(self) -> str:
        return wording.last_note(self._notes[-1]) if self._notes else ""

    handedOut = Property(int, _get_handed_out, notify=changed)
    """Sheets; back and still out together."""
    back = Property(int, _get_back, notify=changed)
    stillOut = Property(int, _get_still_out, notify=changed)
    lines = Property(int, _get_lines, notify=changed)
    """Signed on the sheets that came back."""
    outWords = Property(str, _get_out_words, notify=changed)
    """Numbers of the sheets that are still out, as one reads them."""
    lastNote = Property(str, _get_last, notify=changed)
    """In words; "" where nothing was noted."""
