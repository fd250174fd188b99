"""A table as CSV that no spreadsheet takes for a program."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.unicode import category, nfkc

from .atomic import Planned

FOR_SPREADSHEETS = "utf-8-sig"
"""With a byte order mark: without it Excel reads Cyrillic and Arabic as gibberish."""
FOR_IMPORTERS = "utf-8"
"""Without one: a program that does not expect it finds three bytes in the first column's name."""
Rows = Sequence[Sequence[str]]
"""The header first, then one row each."""
_STARTS_FORMULA = frozenset("=+-@")
_BEFORE_FORMULA = frozenset("\t\r\n")
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def planned_csv(path: Path, rows: Rows, encoding: str, step: Callable[[], None]) -> Planned:
    """A file with all fields quoted and guarded, compared row by row; `step` at each, twice."""

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, encoding, newline="")
        lines = csv.writer(text, quoting=csv.QUOTE_ALL, strict=True)
        for row in rows:
            lines.writerow(map(guarded, row))
            step()
        text.detach()

    def check(part: Path) -> None:
        with part.open(encoding=encoding, newline="") as text:
            try:
                for wanted, found in zip(rows, csv.reader(text, strict=True), strict=True):
                    if found != [*map(guarded, wanted)]:
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
