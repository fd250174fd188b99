"""Rows as they are handed in, and the digests that hold them together.

The canonical form of a page is UTF-8 text, one line for each row, ended by a line feed: the
running number in plain digits, then what stands in each printed column, in the printed order,
each after a tab. A finger signature stands there as the SHA-256 (hex) of its lines, written
[[x,y,x,y,…],…] without blanks on the grid of `domain/strokes.py`; no signature is an empty cell.
A page's digest is the SHA-256 of that text; on paper stand its first 16 hex digits. The
digest on the cover is the SHA-256 of all pages' full digests in hex, each ended by a line feed, so
that a page changed, left out, added or swapped shows.

The same text travels inside the PDF as `rows.txt`, each page after a line
“page <number> <digest>” (with tabs), for whoever recomputes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.strokes import Line, flat

Cell = str | tuple[Line, ...]
"""Text, or a finger signature's lines."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One signature as it is printed."""

    number: int
    """1, 2, 3, … through all pages."""
    cells: tuple[Cell, ...]

    def canonical(self) -> str:
        """Its line of the canonical form."""
        return "\t".join([str(self.number), *map(_canonical, self.cells)]) + "\n"


def page_text(rows: Sequence[PersonRow]) -> bytes:
    """A page's canonical form."""
    return "".join(row.canonical() for row in rows).encode()


def page_digest(rows: Sequence[PersonRow]) -> str:
    """64 hex digits."""
    return hashlib.sha256(page_text(rows)).hexdigest()


def whole_digest(pages: Sequence[str]) -> str:
    """Of all pages, from their digests: 64 hex digits."""
    return hashlib.sha256("".join(f"{digest}\n" for digest in pages).encode()).hexdigest()


def grouped(digest: str, digits: int = 64) -> str:
    """The first `digits` in groups of four, for the eye; they run from left to right anywhere."""
    return f"\u2066{' '.join(digest[at : at + 4] for at in range(0, digits, 4))}\u2069"


def _canonical(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if not cell:
        return ""
    text = json.dumps([flat(line) for line in cell], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
