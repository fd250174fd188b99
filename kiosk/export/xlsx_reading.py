"""The strings of a workbook, read without the library that wrote them.

Only what such a workbook holds: shared strings in cells, each row whole and in its place
(ECMA-376 part 1, 18.3 and 18.4).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import iterparse

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
