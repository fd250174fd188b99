"""The readable list: a CSV that no spreadsheet takes for a program."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageUnavailable
from kiosk.services.listing import Opened

from .atomic import write_atomically

ENCODING = "utf-8-sig"
"""With a byte order mark: without it Excel reads Cyrillic and Arabic as gibberish."""
_STARTS_FORMULA = frozenset("=+-@")
_BEFORE_FORMULA = frozenset("\t\r\n")
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def write_csv(path: Path, opened: Sequence[Opened]) -> None:
    """Write one line each, all fields quoted, read it again and compare row by row.

    A consent that was asked is "yes" or "no"; one that was not asked is empty.
    Raises StorageFull or StorageUnavailable, and then there is no file.
    """
    consents = consent_ids(opened)

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, ENCODING, newline="")
        csv.writer(text, quoting=csv.QUOTE_ALL, strict=True).writerows(_table(opened, consents))
        text.detach()

    def check(part: Path) -> None:
        with part.open(encoding=ENCODING, newline="") as text:
            found = csv.reader(text, strict=True)
            try:
                for wanted, row in zip(_table(opened, consents), found, strict=True):
                    if row != wanted:
                        raise StorageUnavailable("read_back")
            except (ValueError, csv.Error):
                raise StorageUnavailable("read_back") from None

    write_atomically(path, write, check)


def consent_ids(opened: Sequence[Opened]) -> tuple[str, ...]:
    """Every consent that anybody was asked for, in the order first met."""
    asked = (consent.id for each in opened for consent in each.signature.consents)
    return tuple(dict.fromkeys(asked))


def guarded(cell: str) -> str:
    """`cell`, with ' before it if a spreadsheet could take it for a formula.

    What counts is the first visible character, in any width: ＝ and ﹦ are = to some programs.
    """
    for character in cell:
        if character in _BEFORE_FORMULA or _plain(character) in _STARTS_FORMULA:
            return f"'{cell}"
        if unicodedata.category(character) not in _INVISIBLE:
            return cell
    return cell


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _table(opened: Sequence[Opened], consents: Sequence[str]) -> Iterator[list[str]]:
    yield [
        *(name.value for name in FieldName),
        "language",
        *(guarded(f"consent_{id}") for id in consents),
        "statement_version",
        "wording",
        "hour",
        "marks",
        "id",
    ]
    for each in opened:
        yield [guarded(cell) for cell in _cells(each, consents)]


def _cells(each: Opened, consents: Sequence[str]) -> Iterator[str]:
    signature = each.signature
    answers = {c.id: "yes" if c.given else "no" for c in signature.consents}
    yield from (signature.fields.get(name, "") for name in FieldName)
    yield signature.language
    yield from (answers.get(id, "") for id in consents)
    yield str(signature.statement_version)
    yield signature.wording
    yield signature.hour
    yield " ".join(signature.marks)
    yield each.id
