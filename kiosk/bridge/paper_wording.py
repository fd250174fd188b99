"""What the desk says of sheets of paper. Their numbers stand in plain digits, as on the sheets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.paper_notes import MOST_AT_ONCE, PaperNote
from kiosk.domain.sheet import LAST_LINE

translate = QCoreApplication.translate


def last_note(note: PaperNote) -> str:
    """What was noted, and by whom."""
    if note.lines is not None:
        #: Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.
        said = translate("Paper", "Sheet %1 came back, lines signed: %2").replace(
            "%2", QLocale().toString(note.lines)
        )
    elif note.first == note.last:
        #: Volunteers; %1 is the number of a sheet of paper.
        said = translate("Paper", "Sheet %1 handed out")
    else:
        #: Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.
        said = translate("Paper", "Sheets %1 to %2 handed out").replace("%2", str(note.last))
    said = said.replace("%1", str(note.first))
    return f"{said} · \u2068{note.initials}\u2069" if note.initials else said


def noted() -> str:
    """As it should be."""
    #: Volunteers: what was typed of sheets of paper is stored.
    return translate("Paper", "Noted.")


def no_sheets() -> str:
    """What was typed is no range of sheets."""
    return (
        #: Volunteers; %1 is a number such as 500.
        translate(
            "Paper",
            "These are no sheets' numbers: the second is not smaller than the first, and at most "
            "%1 go out at once.",
        ).replace("%1", QLocale().toString(MOST_AT_ONCE))
    )


def no_sheet() -> str:
    """What was typed is no sheet."""
    #: Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.
    return translate("Paper", "This is no sheet's number, or its letters are wrong.")


def no_lines() -> str:
    """What was typed is no number of lines."""
    #: Volunteers; %1 is a number such as 99.
    return translate("Paper", "How many lines are signed? A number from 0 to %1.").replace(
        "%1", QLocale().toString(LAST_LINE)
    )


def handed_out_before(sheets: str) -> Callable[[], str]:
    """Noted all the same: these were noted before."""
    return lambda: (
        #: Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.
        translate("Paper", "Noted. These had been noted before, and count once: %1").replace(
            "%1", sheets
        )
    )


def came_back_before(sheet: int, lines: int) -> Callable[[], str]:
    """Noted all the same: another number of lines was noted before."""
    return lambda: (
        #: Volunteers; %1 is a sheet's number, %2 a number of lines.
        translate(
            "Paper",
            "Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.",
        )
        .replace("%1", str(sheet))
        .replace("%2", QLocale().toString(lines))
    )


def never_handed_out(sheet: int) -> Callable[[], str]:
    """Noted all the same: nobody noted that it went out."""
    return lambda: (
        #: Volunteers; %1 is a sheet's number.
        translate(
            "Paper",
            "Noted. Nobody had noted that sheet %1 was handed out: is its number right?",
        ).replace("%1", str(sheet))
    )
