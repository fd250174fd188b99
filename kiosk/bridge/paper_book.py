"""Sheets of paper for QML: what was handed out, what came back, and the last note taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import paper_wording as wording
from kiosk.domain.campaign import Campaign
from kiosk.domain.delivery import runs_of
from kiosk.domain.paper_notes import MOST_AT_ONCE, PaperNote, PaperTally, said, tally
from kiosk.domain.sheet import LAST_LINE

from .appeal import Appeal
from .desk_task import DeskTask, Work
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

Notes = Mapping[str, Sequence[PaperNote]]
"""By campaign, oldest first."""


class PaperWork(Protocol):
    """What the book asks of the application; each call runs on the worker thread.

    Each gives every note that there is then.
    """

    def notes(self) -> Notes:
        """Nothing changes."""
        ...

    def hand_out(self, campaign: str, first: int, last: int) -> Notes:
        """Sheets `first` to `last` go out."""
        ...

    def take_in(self, campaign: str, sheet: int, lines: int) -> Notes:
        """`sheet` is back, with so many signed lines."""
        ...

    def drop_last(self, campaign: str) -> Notes:
        """The last note was a slip."""
        ...


@dataclass(frozen=True, slots=True)
class PaperCampaignRow:
    """One of several campaigns, whose sheets have numbers of their own."""

    campaign: str
    heading: str
    chosen: bool


@QmlElement
class PaperBook(DeskTask):
    """Notes for the office. No line of them is a signature: the balance knows nothing of it.

    Sheets are noted for one campaign at a time; of several one chooses.
    """

    changed = Signal()
    noted = Signal()
    """What was typed is on the disk."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        paper: PaperWork,
        *,
        sheet_number: Callable[[Campaign, str], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._paper = paper
        self._appeal = appeal
        self._read_number = sheet_number
        self._campaign = appeal.campaigns[0]
        self._notes: Notes = {}
        self._tallies: Mapping[str, PaperTally] = {}
        self._campaigns = RecordsModel(PaperCampaignRow, self)
        appeal.languageChanged.connect(self._show_campaigns)
        self._show_campaigns()

    @property
    def tally(self) -> PaperTally:
        """The chosen campaign's, as last looked at."""
        return self._tallies.get(self._campaign.id, PaperTally())

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        self._ask(self._paper.notes, self._keep)

    @Slot(str)
    def choose(self, campaign: str) -> None:
        """Of several campaigns the one of this id."""
        self._campaign = next(each for each in self._appeal.campaigns if each.id == campaign)
        self._show_campaigns()
        self.changed.emit()

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
        id = self._campaign.id
        self._note(lambda: self._paper.hand_out(id, start, end), word)

    @Slot(str, str)
    def takeIn(self, sheet: str, lines: str) -> None:
        """A sheet by its number, and how many lines are signed on it, as typed."""
        number, signed = self._sheet_number(sheet), lines.strip()
        if number is None:
            self._say(wording.no_sheet)
        elif not signed.isdecimal() or int(signed) > LAST_LINE:
            self._say(wording.no_lines)
        else:
            count, before = int(signed), dict(self.tally.back).get(number)
            id = self._campaign.id
            word = wording.noted
            if before is not None:
                word = wording.came_back_before(number, before)
            elif number not in self._known():
                word = wording.never_handed_out(number)
            self._note(lambda: self._paper.take_in(id, number, count), word)

    @Slot()
    def dropLast(self) -> None:
        """The last note was a slip."""
        id = self._campaign.id
        self._do(lambda: self._paper.drop_last(id), self._keep)

    def _sheet_number(self, typed: str) -> int | None:
        return self._read_number(self._campaign, typed)

    def _show_campaigns(self) -> None:
        self._campaigns.show(
            [
                PaperCampaignRow(id, title, id == self._campaign.id)
                for id, title in self._appeal.titles.items()
            ]
        )

    def _note(self, act: Callable[[], Notes], word: Callable[[], str]) -> None:
        def done(notes: Notes) -> None:
            self._keep(notes)
            self._say(word)
            self.noted.emit()

        self._do(act, done)

    def _keep(self, notes: Notes) -> None:
        self._notes = notes
        self._tallies = {id: tally(found) for id, found in notes.items()}
        self.changed.emit()

    def _known(self) -> set[int]:
        runs = ((sheet, sheet) for sheet, _ in self.tally.back)
        return {n for first, last in (*runs, *self.tally.out) for n in range(first, last + 1)}

    def _get_handed_out(self) -> int:
        return self.tally.handed_out

    def _get_back(self) -> int:
        return self.tally.returned

    def _get_still_out(self) -> int:
        return self.tally.still_out

    def _get_lines(self) -> int:
        return self.tally.lines

    def _get_all_lines(self) -> int:
        return sum(each.lines for each in self._tallies.values())

    def _get_all_back(self) -> int:
        return sum(each.returned for each in self._tallies.values())

    def _get_all_out(self) -> int:
        return sum(each.still_out for each in self._tallies.values())

    def _get_campaigns(self) -> QObject:
        return self._campaigns

    def _get_out_words(self) -> str:
        return f"\u2066{said(self.tally.out)}\u2069" if self.tally.out else ""

    def _get_last(self) -> str:
        notes = self._notes.get(self._campaign.id, ())
        return wording.last_note(notes[-1]) if notes else ""

    handedOut = Property(int, _get_handed_out, notify=changed)
    """Sheets; back and still out together."""
    back = Property(int, _get_back, notify=changed)
    stillOut = Property(int, _get_still_out, notify=changed)
    lines = Property(int, _get_lines, notify=changed)
    """Signed on the sheets that came back."""
    allLines = Property(int, _get_all_lines, notify=changed)
    """Of all campaigns, as the next two."""
    allBack = Property(int, _get_all_back, notify=changed)
    allOut = Property(int, _get_all_out, notify=changed)
    campaigns = Property(QAbstractItemModel, _get_campaigns, constant=True)
    """A `PaperCampaignRow` for each of several; none where there is nothing to choose."""
    outWords = Property(str, _get_out_words, notify=changed)
    """Numbers of the sheets that are still out, as one reads them."""
    lastNote = Property(str, _get_last, notify=changed)
    """In words; "" where nothing was noted."""
