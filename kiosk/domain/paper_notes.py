"""What volunteers note of sheets of paper: handed out, come back with so many lines.

Counts, for the office to hold against what it types in. No line of them is a signature: none is
in the balance, and nothing in them is of anybody who signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .delivery import Runs, runs_of
from .sheet import LAST_LINE, LAST_SHEET

MOST_AT_ONCE = 500
"""Sheets in one note: more than a stall hands out in a day, and few enough that a digit too many
is noticed."""


@dataclass(frozen=True, slots=True)
class PaperNote:
    """One note: sheets `first` to `last` were handed out, or sheet `first` came back."""

    hour: str
    """UTC, "2026-11-24T15Z"."""
    initials: str
    """The volunteer's, or ""."""
    first: int
    last: int
    lines: int | None = None
    """How many lines are signed on the sheet that came back; None: they were handed out."""


@dataclass(frozen=True, slots=True)
class PaperTally:
    """Where the sheets are: handed out = come back + still out, by construction."""

    back: tuple[tuple[int, int], ...] = ()
    """Number and signed lines of each sheet that came back, by number."""
    out: Runs = ()
    """Numbers of those that did not, as runs."""

    @property
    def handed_out(self) -> int:
        """Sheets that are noted at all: what came back was handed out, whoever forgot to say so."""
        return self.returned + self.still_out

    @property
    def returned(self) -> int:
        """Sheets that came back."""
        return len(self.back)

    @property
    def still_out(self) -> int:
        """Sheets that did not."""
        return sum(last - first + 1 for first, last in self.out)

    @property
    def lines(self) -> int:
        """Signed lines on the sheets that came back."""
        return sum(lines for _, lines in self.back)

    def to_json(self) -> dict[str, Any]:
        """{"back": [[sheet, lines], …], "out": [[first, last], …]}."""
        return {"back": [list(each) for each in self.back], "out": [list(run) for run in self.out]}

    @classmethod
    def from_json(cls, found: Any) -> PaperTally:
        """The reverse. Raises ValueError, KeyError or TypeError for anything else."""
        back = tuple((sheet, lines) for sheet, lines in found["back"])
        out = tuple((first, last) for first, last in found["out"])
        sheets = [sheet for sheet, _ in back]
        ends = [end for run in out for end in run]
        whole = (
            all(type(n) is int for pair in (*back, *out) for n in pair)
            and all(0 < sheet <= LAST_SHEET for sheet in (*sheets, *ends))
            and all(0 <= lines <= LAST_LINE for _, lines in back)
            and all(before < after for before, after in pairwise(sheets))
            and all(first <= last for first, last in out)
            and all(before[1] < after[0] for before, after in pairwise(out))
        )
        if not whole:
            raise ValueError("paper")
        return cls(back, out)


def tally(notes: Iterable[PaperNote]) -> PaperTally:
    """Where `notes`, oldest first, leave each sheet: the last word about a sheet counts."""
    places: dict[int, int | None] = {}
    for note in notes:
        places.update(dict.fromkeys(range(note.first, note.last + 1), note.lines))
    return _tally_of(places)


def together(tallies: Iterable[PaperTally]) -> PaperTally:
    """Of several tablets and days, oldest first: a sheet that came back anywhere is back."""
    back: dict[int, int | None] = {}
    out: dict[int, int | None] = {}
    for each in tallies:
        back |= each.back
        out |= {n: None for first, last in each.out for n in range(first, last + 1)}
    return _tally_of(out | back)


def differing(noted: PaperTally, typed: Mapping[int, int]) -> tuple[tuple[int, int, int], ...]:
    """Sheets of which another number of lines was typed in than noted: (sheet, noted, typed)."""
    known = dict(noted.back)
    counts = ((n, known.get(n, 0), typed.get(n, 0)) for n in sorted({*known, *typed}))
    return tuple(each for each in counts if each[1] != each[2])


def said(runs: Runs) -> str:
    """Numbers as one reads them: “18, 20–22”."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _tally_of(places: Mapping[int, int | None]) -> PaperTally:
    """`places`: signed lines by sheet; None: it is still out."""
    numbers = sorted(places)
    back = tuple((n, lines) for n in numbers if (lines := places[n]) is not None)
    return PaperTally(back, runs_of(n for n in numbers if places[n] is None))
