"""A table as CSV: one that no spreadsheet takes for a program, or one that says what was typed.

The two cannot be one file. An importer takes the guard for a part of the value, and writes to
'+anna@example.org.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.unicode import category, nfkc

from .atomic import Planned

Rows = Sequence[Sequence[str]]
"""The header first, then one row each."""
_STARTS_FORMULA = frozenset("=+-@")
_BEFORE_FORMULA = frozenset("\t\r\n")
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Reader:
    """What is to read a file."""

    encoding: str
    cell: Callable[[str], str]
    """What stands in the file for a value."""


def planned_csv(path: Path, rows: Rows, reader: Reader, step: Callable[[], None]) -> Planned:
    """A file for `reader`, all fields quoted, compared row by row; `step` at each, twice."""

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, reader.encoding, newline="")
        lines = csv.writer(text, quoting=csv.QUOTE_ALL, strict=True)
        for row in rows:
            lines.writerow(map(reader.cell, row))
            step()
        text.detach()

    def check(part: Path) -> None:
        with part.open(encoding=reader.encoding, newline="") as text:
            try:
                for wanted, found in zip(rows, csv.reader(text, strict=True), strict=True):
                    if found != [*map(reader.cell, wanted)]:
                        raise StorageUnavailable("read_back")
                    step()
            except (ValueError, csv.Error):
                raise StorageUnavailable("read_back") from None

    return Planned(path, write, check)


def guarded(cell: str) -> str:
    """`cell`, with ' before it if a spreadsheet could take it for a formula.

    What counts is the first visible character, in any width: ＝ and ﹦ are = to some programs.
    """
    for character in cell:
        if character in _BEFORE_FORMULA or _plain(character) in _STARTS_FORMULA:
            return f"'{cell}"
        if category(character) not in _INVISIBLE:
            return cell
    return cell


def _plain(character: str) -> str:
    return nfkc(character)


FOR_SPREADSHEETS = Reader("utf-8-sig", guarded)
"""Guarded, and with a byte order mark: without it Excel reads Cyrillic and Arabic as gibberish."""
FOR_IMPORTERS = Reader("utf-8", str)
"""As typed, and without one: a program that does not expect it finds three bytes in the first
column's name."""
