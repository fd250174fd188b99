"""The readable list, for whoever is to read it: who may be written to, apart from the rest.

Which columns a list has: one profile for each program that is to read it.

An importer's columns are named as the importer names its own fields, so that it finds them by
itself; the rest are offered there to be matched by hand, or left out.

A table as CSV: one that no spreadsheet takes for a program, or one that says what was typed.

The two cannot be one file. An importer takes the guard for a part of the value, and writes to
'+anna@example.org.
"""

from __future__ import annotations

import csv
import glob
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageUnavailable, disk_errors
from kiosk.domain.signature import flat
from kiosk.domain.unicode import category, nfkc
from kiosk.services.doubles import Double, is_contact
from kiosk.services.listing import REHEARSAL, UNWATCHED, Opened, Steps, Watch, WrittenFile

from .atomic import Planned, write_together

Column = tuple[str, Callable[[Opened], str]]
"""A column's name, and what one signature has there."""


def archive(opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Everything that was sealed.

    A consent that was asked is "yes" or "no"; one that was not asked is empty. Finger
    signatures are JSON: lines of x, y, x, y, … on a grid of 1000 by 500. Who signed on paper has
    a sheet's number and the line on it; who signed on a tablet has neither.
    """
    asked = (consent.id for each in opened for consent in each.signature.consents)
    return (
        *((name.value, _field(name)) for name in FieldName),
        ("language", lambda each: each.signature.language),
        *(column for id in dict.fromkeys(asked) for column in _consent(id)),
        ("campaign_version", lambda each: str(each.signature.campaign_version)),
        ("statement_version", lambda each: str(each.signature.statement_version)),
        ("wording", lambda each: each.signature.wording),
        ("hour", lambda each: each.signature.hour),
        ("fill_seconds", lambda each: str(each.signature.fill_seconds)),
        ("marks", lambda each: " ".join(each.signature.marks)),
        ("finger_signature", _strokes),
        ("paper_sheet", lambda each: _place(each)[0]),
        ("paper_line", lambda each: _place(each)[1]),
        ("id", lambda each: each.id),
    )


def action_network(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Action Network, People → Uploads.

    Columns named as its fields are matched without asking, an e-mail address is required and a
    postal code wished for: help.actionnetwork.org, “File formats for list uploads”. That page
    leaves the names to a sample file behind a login; these five are those of its own exports.
    """
    return (
        ("email", _field(FieldName.EMAIL)),
        ("first_name", _field(FieldName.GIVEN_NAME)),
        ("last_name", _field(FieldName.FAMILY_NAME)),
        ("zip_code", _field(FieldName.POSTCODE)),
        ("country", _field(FieldName.COUNTRY)),
        ("petition_language", lambda each: each.signature.language),
        ("petition_hour", lambda each: each.signature.hour),
        ("petition_signature", lambda each: each.id),
    )


def civicrm(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """CiviCRM, Contacts → Import, for individuals.

    It matches a column whose header is a field's title, whatever the case (civicrm-core,
    CRM/Import/Forms.php, getHeaderPatterns; titles in schema/Contact and schema/Core). “Do Not
    Email” is 1 for whoever did not consent, and else empty, which changes nothing there.
    """
    return (
        ("First Name", _field(FieldName.GIVEN_NAME)),
        ("Last Name", _field(FieldName.FAMILY_NAME)),
        ("Email", _field(FieldName.EMAIL)),
        ("Postal Code", _field(FieldName.POSTCODE)),
        ("Country", _field(FieldName.COUNTRY)),
        ("Do Not Email", lambda each: "" if is_contact(each) else "1"),
        ("Contact Source", lambda each: f"Petition {each.signature.hour[:10]}"),
        ("Petition Language", lambda each: each.signature.language),
        ("Petition Signature", lambda each: each.id),
    )


def mailchimp(_opened: Sequence[Opened]) -> tuple[Column, ...]:
    """Mailchimp, Audience → Import contacts.

    The first three are what a new audience calls its fields; only the address is required
    (mailchimp.com/help, “Format guidelines for your import file”). Postcodes go into a text
    field there: its own kind for them knows five digits only.
    """
    return (
        ("Email Address", _field(FieldName.EMAIL)),
        ("First Name", _field(FieldName.GIVEN_NAME)),
        ("Last Name", _field(FieldName.FAMILY_NAME)),
        ("Postcode", _field(FieldName.POSTCODE)),
        ("Country", _field(FieldName.COUNTRY)),
        ("Petition Language", lambda each: each.signature.language),
        ("Petition Hour", lambda each: each.signature.hour),
        ("Petition Signature", lambda each: each.id),
    )


def _field(name: FieldName) -> Callable[[Opened], str]:
    return lambda each: each.signature.fields.get(name, "")


def _consent(id: str) -> tuple[Column, Column]:
    def answer(each: Opened) -> str:
        given = [consent.given for consent in each.signature.consents if consent.id == id]
        return "" if not given else "yes" if all(given) else "no"

    def version(each: Opened) -> str:
        return " ".join(str(c.version) for c in each.signature.consents if c.id == id)

    return (f"consent_{id}", answer), (f"consent_{id}_version", version)


def _place(each: Opened) -> tuple[str, str]:
    paper = each.signature.paper
    return (str(paper.sheet), str(paper.line)) if paper else ("", "")


def _strokes(each: Opened) -> str:
    lines = [flat(line) for line in each.signature.strokes]
    return json.dumps(lines, separators=(",", ":")) if lines else ""


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


CONTACT, SIGNATURE_ONLY, DOUBLES = "contact", "signature-only", "doubles"
"""The parts of a list: files of a CSV."""
SHEETS = {CONTACT: "may be contacted", SIGNATURE_ONLY: "signature only", DOUBLES: "doubles"}
"""The same as sheets of a workbook."""


class ListFormat(StrEnum):
    """What a list is for. Each but XLSX is CSV; only ARCHIVE is safe to open in a spreadsheet."""

    ARCHIVE = "archive"
    ACTION_NETWORK = "action-network"
    CIVICRM = "civicrm"
    MAILCHIMP = "mailchimp"
    XLSX = "xlsx"


PROFILES: dict[ListFormat, Callable[[Sequence[Opened]], tuple[Column, ...]]] = {
    ListFormat.ARCHIVE: archive,
    ListFormat.ACTION_NETWORK: action_network,
    ListFormat.CIVICRM: civicrm,
    ListFormat.MAILCHIMP: mailchimp,
    ListFormat.XLSX: archive,
}


def write_list(
    folder: Path,
    stem: str,
    opened: Sequence[Opened],
    format: ListFormat,
    *,
    doubles: Sequence[Double] = (),
    watch: Watch = UNWATCHED,
    rehearsal: bool = False,
    password: str | None = None,
) -> tuple[WrittenFile, ...]:
    """Write who may be written to (`-contact`), the rest (`-signature-only`), any `-doubles`.

    The first two are always there, and together they hold each of `opened` once. XLSX is one
    workbook with a sheet for each, and needs `password`. All files appear, or none: under names
    that are free, written and compared row by row (each is counted twice for `watch`).
    Raises StorageFull, StorageUnavailable or Cancelled, and then there is no file.
    """
    parts = _parts(opened, format, doubles, rehearsal)
    step = Steps(watch, 2 * sum(map(len, parts.values())))
    with disk_errors():
        base = _free(folder, f"{REHEARSAL if rehearsal else ''}{stem}-{format}")
    if format is ListFormat.XLSX:
        from .xlsx_list import planned_xlsx

        if not password:
            raise ValueError("a workbook needs a password")
        path = folder / f"{base}.xlsx"
        start = "REHEARSAL " if rehearsal else ""
        titled = {f"{start}{SHEETS[part]}": rows for part, rows in parts.items()}
        (digest,) = write_together([planned_xlsx(path, titled, password, step)])
        return (WrittenFile(path, len(opened) + len(doubles), digest),)
    reader = FOR_SPREADSHEETS if format is ListFormat.ARCHIVE else FOR_IMPORTERS
    files = {
        part: planned_csv(folder / f"{base}-{part}.csv", rows, reader, step)
        for part, rows in parts.items()
    }
    digests = _last_first(files)
    return tuple(
        WrittenFile(file.path, len(parts[part]) - 1, digests[part]) for part, file in files.items()
    )


def _last_first(files: dict[str, Planned]) -> dict[str, str]:
    """Whoever finds the file for a mailing finds the others: it gets its name last."""
    order = list(files)[::-1]
    return dict(zip(order, write_together([files[part] for part in order]), strict=True))


def _parts(
    opened: Sequence[Opened], format: ListFormat, doubles: Sequence[Double], rehearsal: bool
) -> dict[str, Rows]:
    everybody = [*opened, *(double.opened for double in doubles)]
    mark: tuple[Column, ...] = (("rehearsal", lambda _: "REHEARSAL"),) if rehearsal else ()
    columns = mark + PROFILES[format](everybody)
    contact = [each for each in opened if is_contact(each)]
    rest = [each for each in opened if not is_contact(each)]
    parts = {CONTACT: _rows(columns, contact), SIGNATURE_ONLY: _rows(columns, rest)}
    if doubles:
        kept = {double.opened.id: double.kept for double in doubles}
        whose = (*columns, ("stands_for_it", lambda each: kept[each.id]))
        parts[DOUBLES] = _rows(whose, [double.opened for double in doubles])
    return parts


def _rows(columns: Sequence[Column], people: Sequence[Opened]) -> Rows:
    header = tuple(name for name, _ in columns)
    return [header, *(tuple(cell(each) for _, cell in columns) for each in people)]


def _free(folder: Path, stem: str) -> str:
    n = 1
    while any(folder.glob(f"{glob.escape(f'{stem}-{n}')}[-.]*")):
        n += 1
    return f"{stem}-{n}"
