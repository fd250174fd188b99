"""One switch: a light goes round rows, then round what is in the row; a press takes what is lit.

Two steps instead of one keep a keyboard of forty keys within a few seconds' reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

ROUNDS_IN_A_ROW = 2
"""So often the light goes round inside a row before it returns to the rows."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where something one can touch stands, in pixels."""

    x: float
    y: float
    width: float
    height: float


def rows(boxes: Sequence[Box]) -> tuple[tuple[int, ...], ...]:
    """Numbers of `boxes` in rows from top to bottom: a row is what overlaps by half its height."""
    found: list[list[int]] = []
    for number in sorted(range(len(boxes)), key=lambda n: (boxes[n].y, boxes[n].x)):
        middle = boxes[number].y + boxes[number].height / 2
        first = boxes[found[-1][0]] if found else None
        if first and first.y <= middle <= first.y + first.height:
            found[-1].append(number)
        else:
            found.append([number])
    return tuple(tuple(sorted(row, key=lambda n: boxes[n].x)) for row in found)


@dataclass(frozen=True, slots=True)
class Light:
    """Where the light is: on a whole row, or on one thing in it."""

    rows: tuple[tuple[int, ...], ...]
    row: int = 0
    place: int | None = None
    steps: int = 0
    """Steps taken inside the row."""

    @property
    def lit(self) -> tuple[int, ...]:
        """Numbers of what is lit; nothing if there is nothing to touch."""
        if not self.rows:
            return ()
        row = self.rows[self.row]
        return row if self.place is None else (row[self.place],)

    def step(self) -> Light:
        """A moment later."""
        if not self.rows:
            return self
        row = self.rows[self.row]
        if self.place is None:
            return replace(self, row=(self.row + 1) % len(self.rows))
        if self.steps + 1 >= ROUNDS_IN_A_ROW * len(row):
            return replace(self, place=None, steps=0)
        return replace(self, place=(self.place + 1) % len(row), steps=self.steps + 1)

    def press(self) -> tuple[Light, int | None]:
        """After the switch: where the light is then, and the number of what was taken, if any."""
        if not self.rows:
            return self, None
        row = self.rows[self.row]
        if self.place is None and len(row) > 1:
            return replace(self, place=0, steps=0), None
        return replace(self, place=None, steps=0), row[self.place or 0]
