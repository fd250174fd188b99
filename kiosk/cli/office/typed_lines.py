"""What a typist says of a line of paper: what each word means, and lines out of a CSV file."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import FieldProblem
from kiosk.domain.errors import BadSettings
from kiosk.domain.sheet import LAST_LINE, TICKS, find_sheet
from kiosk.domain.signature import SheetLine, Signature
from kiosk.services.paper import PaperDesk, TypedLine, is_day_of_signing

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

ONLY_ONE_NAME = "1"
"""Typed as a family name: there is none. No name is a digit."""
PROBLEMS = {
    FieldProblem.REQUIRED: "is missing, and the campaign cannot do without it",
    FieldProblem.TOO_LONG: "is too long",
    FieldProblem.NO_LETTERS: "has no letter",
    FieldProblem.EMAIL_FORM: "is no e-mail address",
}
NO_COUNTRY = "is no country, or more than one is called so: type its two letters"
NO_TICK = "has a letter that is over no column"
NO_SHEET = (
    "is no sheet of this campaign: the number or its letters are mistyped, or it was printed for "
    "another campaign or another wording, or one is for a rehearsal and the other is not"
)
YES, NO = ("yes", "y", "x", "1"), ("no", "n", "0", "")
SHOWN_MISTAKES = 30
_DELIMITERS = ",;\t"
"""What spreadsheets put between columns, by country."""


def put(line: TypedLine, name: FieldName, text: str) -> str:
    """Type `text` into a field as a tablet takes it; what is wrong with it, or ""."""
    if name is FieldName.FAMILY_NAME and text == ONLY_ONE_NAME:
        line.draft.claim_one_name()
        return ""
    if name is FieldName.COUNTRY and text:
        from kiosk.bridge.countries import finder

        text = finder(line.sheet.edition.language).meant(text)
        if not text:
            return NO_COUNTRY
    problem = line.type(name, text)
    return PROBLEMS[problem] if problem else ""


def tick(line: TypedLine, letters: str) -> str:
    """Give the consents whose letters stand over ticked boxes; what is wrong with them, or ""."""
    consents = line.sheet.campaign.consents
    wanted = {letter for letter in letters.upper() if not letter.isspace()}
    for letter, consent in zip(TICKS, consents, strict=False):
        line.draft.consents[consent.id] = letter in wanted
    return NO_TICK if wanted - set(TICKS[: len(consents)]) else ""


def as_day(place: str, typed: str, now: float) -> date:
    """A day as it is typed, 2026-12-05. Raises BadSettings, also for one that is still to come."""
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        day = date.max
    if not is_day_of_signing(day, now):
        raise BadSettings(
            place,
            "This is no day on which somebody can have signed.",
            "Write year, month and day, such as 2026-12-05; none that is still to come.",
        )
    return day


def read_lines(
    file: Path, campaign: Campaign, desk: PaperDesk, day: date | None, now: float, *, go_on: bool
) -> list[Signature]:
    """Every line of a CSV file, checked; mistakes are said with their lines, quoting nothing.

    `day` is for a file without that column, `go_on` passes over lines that `desk` has. Raises
    BadSettings if there is any mistake.
    """
    table = LineTable(campaign, desk, day, now, go_on)
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            first = text.readline()
            text.seek(0)
            delimiter = max(_DELIMITERS, key=first.count)
            table.read(csv.reader(text, delimiter=delimiter, strict=True))
    except (OSError, ValueError, csv.Error) as error:
        raise BadSettings(
            str(file),
            f"This is no CSV file that can be read ({type(error).__name__}).",
            "Save it as CSV in UTF-8.",
        ) from None
    for at, what in table.mistakes[:SHOWN_MISTAKES]:
        print(f"{file}, line {at}: {what}", file=sys.stderr)
    if table.mistakes:
        raise BadSettings(
            str(file),
            f"{len(table.mistakes)} mistakes; nothing was taken.",
            "Mend them in the file, and give it again.",
        )
    return table.taken


class LineTable:
    """A CSV file, row by row."""

    def __init__(
        self, campaign: Campaign, desk: PaperDesk, day: date | None, now: float, go_on: bool
    ) -> None:
        self._campaign, self._desk, self._day = campaign, desk, day
        self._now, self._go_on = now, go_on
        self._seen: set[SheetLine] = set()
        self.taken: list[Signature] = []
        self.mistakes: list[tuple[int, str]] = []

    def read(self, rows: CsvReader) -> None:
        """The header, and each row below it."""
        header = [name.strip().lower() for name in next(rows, [])]
        if not self._check_header(header):
            return
        for cells in rows:
            if not any(map(str.strip, cells)):
                continue
            if len(cells) != len(header):
                self.mistakes.append((rows.line_num, "has not as many columns as the first line"))
                continue
            row = dict(zip(header, map(str.strip, cells), strict=True))
            self.mistakes += [(rows.line_num, each) for each in self._take(row)]

    def _check_header(self, header: list[str]) -> bool:
        fields = {each.name.value: each.required for each in self._campaign.fields}
        needed = {"sheet", "line", *(name for name, required in fields.items() if required)}
        needed |= set() if self._day else {"day"}
        known = needed | {"day", *fields, *(each.id for each in self._campaign.consents)}
        found = [f"a column “{name}” is missing" for name in sorted(needed - set(header))]
        # What is in the file's first line may be somebody's name, where it has no header.
        strange = sum(name not in known for name in header)
        if strange or len(set(header)) != len(header):
            names = ", ".join(sorted(known))
            found.append(f"{strange} columns are none of: {names}; or one is there twice")
        self.mistakes += [(1, each) for each in found]
        return not found

    def _take(self, cells: Mapping[str, str]) -> Iterator[str]:
        """What is wrong with a row; where nothing is, it is among `taken`."""
        sheet = find_sheet(self._campaign, cells["sheet"], rehearsal=self._desk.rehearsal)
        number = cells["line"]
        line = int(number) if number.isascii() and number.isdecimal() else 0
        if sheet is None:
            yield f"sheet {NO_SHEET}"
        if not 1 <= line <= LAST_LINE:
            yield f"line is no number from 1 to {LAST_LINE}"
        if sheet is None or not 1 <= line <= LAST_LINE:
            return
        place = SheetLine(sheet.number, line)
        if place in self._seen:
            yield "this sheet and line are in the file twice"
        self._seen.add(place)
        if self._desk.has(place):
            if not self._go_on:
                yield "this sheet and line are here already (--go-on passes over such)"
            return
        typed = TypedLine.begin(sheet, line)
        found = [*self._fields(typed, cells), *self._consents(typed, cells)]
        day = self._day_of(cells, found)
        yield from found
        if day and not found:
            self.taken.append(typed.sign(day))

    def _fields(self, typed: TypedLine, cells: Mapping[str, str]) -> Iterator[str]:
        for field in self._campaign.fields:
            if problem := put(typed, field.name, cells.get(field.name, "")):
                yield f"{field.name} {problem}"

    def _consents(self, typed: TypedLine, cells: Mapping[str, str]) -> Iterator[str]:
        for consent in self._campaign.consents:
            answer = cells.get(consent.id, "").lower()
            typed.draft.consents[consent.id] = answer in YES
            if answer not in (*YES, *NO):
                yield f"{consent.id} is neither yes nor no"

    def _day_of(self, cells: Mapping[str, str], found: list[str]) -> date | None:
        written = cells.get("day", "")
        if self._day and not written:
            return self._day
        try:
            return as_day("day", written, self._now)
        except BadSettings as error:
            found.append(f"day: {error.what}")
            return None
