"""A workbook of typed strings behind a password: a spreadsheet shows it and runs nothing of it.

It is made in memory, and what reaches the disk is encrypted (ECMA-376, agile: AES-256 with a
key from 100,000 rounds of SHA-512 over the password).

The strings of a workbook, read without the library that wrote them.

Only what such a workbook holds: shared strings in cells, each row whole and in its place
(ECMA-376 part 1, 18.3 and 18.4).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO
from xml.etree.ElementTree import Element, ParseError

import xlsxwriter
from defusedxml.ElementTree import iterparse
from msoffcrypto.exceptions import DecryptionError, FileFormatError
from msoffcrypto.format.ooxml import OOXMLFile

from kiosk.domain.errors import StorageUnavailable

from .atomic import Planned
from .lists import Rows

_FIRST_DAY = datetime(1980, 1, 1)
"""The zip format's: the time of writing is nobody's business."""
COLUMN_WIDTH = 18
"""Digits: names, dates and most addresses are read without dragging a border."""
_ANY_DAMAGE = (DecryptionError, FileFormatError, ValueError, KeyError, TypeError, AttributeError)
"""What msoffcrypto and the reader raise on bytes that are not the workbook that was written."""


def planned_xlsx(
    path: Path, parts: Mapping[str, Rows], password: str, step: Callable[[], None]
) -> Planned:
    """A workbook with a sheet for each part; `step` at each row, written and compared."""

    def write(file: BinaryIO) -> None:
        OOXMLFile(_workbook(parts, step)).encrypt(password, file)

    def check(part: Path) -> None:
        try:
            found = sheets(decrypted(part, password))
            for (name, rows), (wanted_name, wanted_rows) in zip(found, parts.items(), strict=True):
                _same(name, wanted_name)
                for cells, wanted in zip(rows, wanted_rows, strict=True):
                    _same(cells, list(wanted))
                    step()
        except _ANY_DAMAGE:
            raise StorageUnavailable("read_back") from None

    return Planned(path, write, check)


def _workbook(parts: Mapping[str, Rows], step: Callable[[], None]) -> io.BytesIO:
    memory = io.BytesIO()
    # Without in_memory, every sheet lies readable in the system's temporary folder for a while.
    workbook = xlsxwriter.Workbook(memory, {"in_memory": True})
    workbook.set_properties({"created": _FIRST_DAY})
    text = workbook.add_format({"num_format": "@"})
    strong = workbook.add_format({"num_format": "@", "bold": True})
    for name, rows in parts.items():
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(rows[0]) - 1, COLUMN_WIDTH)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell, text if at else strong)
            step()
    workbook.close()
    return memory


def decrypted(path: Path, password: str) -> io.BytesIO:
    """The workbook in `path`, in memory. Raises msoffcrypto's exceptions, or ValueError."""
    memory = io.BytesIO()
    with path.open("rb") as file:
        encrypted = OOXMLFile(io.BytesIO(file.read()))
    encrypted.load_key(password, verify_password=True)
    encrypted.decrypt(memory, verify_integrity=True)
    return memory


def _same(found: object, wanted: object) -> None:
    if found != wanted:
        raise ValueError("differs")


_SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a character that XML cannot hold is written, and the escape's own underscore (22.9.2.19)."""


def sheets(file: BinaryIO) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Each sheet's name, and its rows, to be read before the next sheet.

    An empty cell is "". Raises ValueError if it is not such a workbook.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            with archive.open("xl/sharedStrings.xml") as stream:
                strings = [_text(each) for each in _elements(stream, "si")]
            with archive.open("xl/workbook.xml") as stream:
                names = [each.attrib["name"] for each in _elements(stream, "sheet")]
            for number, name in enumerate(names, start=1):
                with archive.open(f"xl/worksheets/sheet{number}.xml") as stream:
                    yield name, _rows(stream, strings)
    except (zipfile.BadZipFile, ParseError, KeyError, IndexError):
        raise ValueError("workbook") from None


def _rows(stream: IO[bytes], strings: list[str]) -> Iterator[list[str]]:
    for number, row in enumerate(_elements(stream, "row"), start=1):
        if row.attrib["r"] != str(number):
            raise ValueError("row")
        yield [_cell(cell, strings) for cell in row.iter(f"{_SHEETS}c")]


def _cell(cell: Element, strings: list[str]) -> str:
    value = cell.find(f"{_SHEETS}v")
    if value is None:
        return ""
    if cell.get("t") != "s" or cell.find(f"{_SHEETS}f") is not None:
        raise ValueError("not a string")
    return strings[int(value.text or "")]


def _text(shared: Element) -> str:
    text = "".join(each.text or "" for each in shared.iter(f"{_SHEETS}t"))
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _elements(stream: IO[bytes], tag: str) -> Iterator[Element]:
    for _, element in iterparse(stream):
        if element.tag == f"{_SHEETS}{tag}":
            yield element
            element.clear()
