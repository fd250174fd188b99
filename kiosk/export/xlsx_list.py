"""A workbook of typed strings behind a password: a spreadsheet shows it and runs nothing of it.

It is made in memory, and what reaches the disk is encrypted (ECMA-376, agile: AES-256 with a
key from 100,000 rounds of SHA-512 over the password).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from msoffcrypto.exceptions import DecryptionError, FileFormatError
from msoffcrypto.format.ooxml import OOXMLFile

from kiosk.domain.errors import StorageUnavailable

from .atomic import Planned
from .csv_list import Rows
from .xlsx_reading import sheets

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
