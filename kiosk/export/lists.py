"""The readable list, for whoever is to read it: who may be written to, apart from the rest."""

from __future__ import annotations

import glob
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from kiosk.domain.disk import disk_errors
from kiosk.services.doubles import Double, is_contact
from kiosk.services.listing import REHEARSAL, UNWATCHED, Opened, Steps, Watch, WrittenFile

from .atomic import Planned, write_together
from .csv_list import FOR_IMPORTERS, FOR_SPREADSHEETS, Rows, planned_csv
from .profiles import Column, action_network, archive, civicrm, mailchimp

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
