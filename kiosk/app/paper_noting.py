"""What volunteers note of sheets of paper, in the tablet's store: every call runs on the worker."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.paper_notes import PaperNote

from .station import Station


class PaperNoting:
    """Implements `bridge.paper_book.PaperWork`; after each act, every note that there is."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def notes(self) -> Sequence[PaperNote]:
        """Every note, oldest first."""
        station = self._station
        return station.use(lambda: station.store.paper_notes.notes(station.campaign))

    def hand_out(self, first: int, last: int) -> Sequence[PaperNote]:
        """Sheets `first` to `last` go out."""
        return self._add(first, last, None)

    def take_in(self, sheet: int, lines: int) -> Sequence[PaperNote]:
        """`sheet` is back, with so many signed lines."""
        return self._add(sheet, sheet, lines)

    def drop_last(self) -> Sequence[PaperNote]:
        """The last note was a slip."""
        station = self._station
        station.use(lambda: station.store.paper_notes.drop_last(station.campaign))
        return self.notes()

    def _add(self, first: int, last: int, lines: int | None) -> Sequence[PaperNote]:
        station = self._station

        def add() -> None:
            shift = station.store.shifts.current()
            note = PaperNote(station.hour(), shift.initials if shift else "", first, last, lines)
            station.store.paper_notes.add(station.campaign, note)

        station.use(add)
        return self.notes()
