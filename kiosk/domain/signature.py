"""A checked signature: what gets sealed, and nothing that is not needed.

A finger's signature: lines on a small grid, thinned until they fit into a sealed record.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .campaign import FieldName

WIDTH, HEIGHT = 1000, 500
"""The grid: every pad is twice as wide as high; x runs to the right, y down, in any language."""
BUDGET_BYTES = 1500
"""JSON bytes for all lines: the rest of the sealed 4096 holds the longest fields there can be."""
MOST_LINES = 60
"""More are not taken: 60 lines of two points each always fit (see `fitted`)."""
MOST_POINTS = 1000
"""Points of one line while it is drawn; the rest of an endless scribble is not kept."""
FULL_POINTS = 3000
"""A pad with so many points takes no further line."""
FINE = 1.5
"""Grid units that a thinned line may stray: under a hair's breadth on the glass."""
HALVINGS = 14
"""Steps to the least tolerance that fits: to a tenth of a grid unit."""

Point = tuple[int, int]
Line = tuple[Point, ...]


def on_grid(x: float, y: float) -> Point:
    """A place on the pad (0 to 1 in each direction) on the grid; outside is at the edge."""
    return (
        min(max(round(x * (WIDTH - 1)), 0), WIDTH - 1),
        min(max(round(y * (HEIGHT - 1)), 0), HEIGHT - 1),
    )


def thinned(line: Line, stray: float) -> Line:
    """`line` without points that lie within `stray` of what is left (Ramer, Douglas, Peucker)."""
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(
            ((_apart(line[n], line[first], line[last]), n) for n in range(first + 1, last)),
            default=(0.0, first),
        )
        if far > stray:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return tuple(line[n] for n in sorted(kept))


def full(lines: Sequence[Line]) -> bool:
    """Whether the pad takes no further line."""
    return len(lines) >= MOST_LINES or sum(map(len, lines)) >= FULL_POINTS


def fitted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """`lines`, as fine as BUDGET_BYTES allow.

    They always do: thinned to their ends, MOST_LINES lines take 18 bytes each, with their commas.
    """
    found = tuple(lines)
    if _bytes(found) <= BUDGET_BYTES:
        return found
    fine, coarse = FINE, float(WIDTH + HEIGHT)
    for _ in range(HALVINGS):
        stray = (fine + coarse) / 2
        if _bytes(_all_thinned(lines, stray)) <= BUDGET_BYTES:
            coarse = stray
        else:
            fine = stray
    return _all_thinned(lines, coarse)


def flat(line: Line) -> list[int]:
    """As it is sealed: x, y, x, y, …; a dot is one pair."""
    return [number for point in line for number in point]


def lines_of(sealed: Any) -> tuple[Line, ...]:
    """The reverse of `flat`, for {"size": [width, height], "lines": […]} as it is sealed.

    Raises ValueError, which quotes nothing, unless every number is a whole one on this grid.
    """
    whole = (
        type(sealed) is dict
        and sealed.get("size") == [WIDTH, HEIGHT]
        and type(sealed.get("lines")) is list
        and 1 <= len(sealed["lines"]) <= MOST_LINES
        and all(map(_is_flat, sealed["lines"]))
    )
    if not whole:
        raise ValueError("strokes")
    return tuple(tuple(zip(line[::2], line[1::2], strict=True)) for line in sealed["lines"])


def svg_path(lines: Sequence[Line]) -> str:
    """How to draw them, on the grid: curves through the middles between points."""
    return " ".join(_curve(line) for line in lines)


def _curve(line: Line) -> str:
    (x, y), *rest = line
    if not rest:
        return f"M {x} {y} L {x + 1} {y}"
    steps = [f"M {x} {y}"]
    for (x, y), (next_x, next_y) in pairwise(rest):
        steps.append(f"Q {x} {y} {(x + next_x) / 2:g} {(y + next_y) / 2:g}")
    x, y = rest[-1]
    return " ".join([*steps, f"L {x} {y}"])


def _is_flat(line: Any) -> bool:
    return (
        type(line) is list
        and len(line) > 0
        and len(line) % 2 == 0
        and all(type(number) is int for number in line)
        and all(0 <= x < WIDTH for x in line[::2])
        and all(0 <= y < HEIGHT for y in line[1::2])
    )


def _apart(point: Point, start: Point, end: Point) -> float:
    """Distance of `point` from the straight piece between `start` and `end`."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if not length else min(max(((x - ax) * dx + (y - ay) * dy) / length, 0.0), 1.0)
    return math.hypot(x - ax - along * dx, y - ay - along * dy)


def _all_thinned(lines: Sequence[Line], stray: float) -> tuple[Line, ...]:
    return tuple(thinned(line, stray) for line in lines)


def _bytes(lines: Sequence[Line]) -> int:
    """Length of the compact JSON, without importing it: digits, commas, brackets."""
    return 1 + sum(
        2 + sum(len(str(number)) + 1 for point in line for number in point) for line in lines
    )


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """One contact consent as the signer left it."""

    id: str
    version: int
    given: bool


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Where on paper somebody signed: the sheet's running number, and the line on it, from 1."""

    sheet: int
    line: int


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's signature, with what they read."""

    fields: Mapping[FieldName, str]
    """Cleaned values; only fields the campaign asks, only non-empty ones."""
    language: str
    campaign_version: int
    statement_version: int
    wording: str
    """`Edition.wording_digest()` of what was on screen."""
    consents: tuple[GivenConsent, ...]
    hour: str
    """UTC hour, "2026-11-24T15Z"."""
    fill_seconds: int
    """Seconds from the open form to "Sign"."""
    marks: tuple[str, ...] = ()
    """Codes such as "fast": for the office to weigh, never a lock."""
    strokes: tuple[Line, ...] = ()
    """The signature drawn with a finger, if there is one."""
    paper: SheetLine | None = None
    """Where it stands, if it was signed with a pen and typed in at the office."""

    def payload(self) -> dict[str, Any]:
        """The JSON object that is sealed (the envelope adds its header's digest)."""
        payload: dict[str, Any] = {
            "fields": {name.value: value for name, value in self.fields.items()},
            "language": self.language,
            "campaign_version": self.campaign_version,
            "statement": {"version": self.statement_version, "wording": self.wording},
            "consents": [
                {"id": c.id, "version": c.version, "given": c.given} for c in self.consents
            ],
            "hour": self.hour,
            "fill_seconds": self.fill_seconds,
            "marks": list(self.marks),
        }
        if self.strokes:
            payload["strokes"] = {
                "size": [WIDTH, HEIGHT],
                "lines": [flat(line) for line in self.strokes],
            }
        if self.paper:
            payload["paper"] = {"sheet": self.paper.sheet, "line": self.paper.line}
        return payload
