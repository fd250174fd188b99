"""What volunteers note of sheets of paper, in the tablet's store: every call runs on the worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.domain.paper_notes import PaperNote, PaperTally, tally

from .station import Station


def tallies(station: Station) -> Mapping[str, PaperTally]:
    """Where the sheets of each campaign are; only of those that have any."""
    notes = ((id, station.store.paper_notes.notes(id)) for id in station.campaigns)
    return {id: tally(found) for id, found in notes if found}


class PaperNoting:
    """Implements `bridge.paper_book.PaperWork`; after each act, every note that there is."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def notes(self) -> Mapping[str, Sequence[PaperNote]]:
        """Every note, oldest first, by campaign."""
        station = self._station
        return station.use(
            lambda: {id: station.store.paper_notes.notes(id) for id in station.campaigns}
        )

    def hand_out(self, campaign: str, first: int, last: int) -> Mapping[str, Sequence[PaperNote]]:
        """Sheets `first` to `last` go out."""
        return self._add(campaign, first, last, None)

    def take_in(self, campaign: str, sheet: int, lines: int) -> Mapping[str, Sequence[PaperNote]]:
        """`sheet` is back, with so many signed lines."""
        return self._add(campaign, sheet, sheet, lines)

    def drop_last(self, campaign: str) -> Mapping[str, Sequence[PaperNote]]:
        """The last note was a slip."""
        station = self._station
        station.use(lambda: station.store.paper_notes.drop_last(campaign))
        return self.notes()

    def _add(
        self, campaign: str, first: int, last: int, lines: int | None
    ) -> Mapping[str, Sequence[PaperNote]]:
        station = self._station

        def add() -> None:
            shift = station.store.shifts.current()
            note = PaperNote(station.hour(), shift.initials if shift else "", first, last, lines)
            station.store.paper_notes.add(campaign, note)

        station.use(add)
        return self.notes()
