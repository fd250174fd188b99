"""Lines of paper typed at a terminal: sheet after sheet, field after field, by keyboard alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from kiosk.domain.addresses import suggest_email
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.draft import Draft
from kiosk.domain.outbox import Row
from kiosk.domain.sheet import LAST_LINE, TICKS, Sheet, find_sheet
from kiosk.domain.signature import SheetLine
from kiosk.services.paper import PaperDesk, TypedLine

from .dialogue import Dialogue
from .typed_lines import NO_SHEET, as_day, put, tick

SAME, UNREADABLE, BACK, DONE = ".", "-", "<", ">"
SIGNS = frozenset({UNREADABLE, BACK, DONE})
HELP = """\
  .  as in the line above         -  cannot be read, or nobody is there
  <  this line anew, or the one before         >  the sheet is done
  1  as a family name: there is only one name"""
WIPE = "\x1b[2J\x1b[3J\x1b[H"
"""The screen, what was scrolled off it, and the cursor home (ECMA-48, and xterm's 3 J)."""


class Typist:
    """Asks for sheets until there is none; each line is on the disk, sealed, before the next.

    `day` is offered as the day of signing. What was typed goes from the terminal with its sheet.
    """

    def __init__(
        self, dialogue: Dialogue, campaign: Campaign, desk: PaperDesk, day: date | None, now: float
    ) -> None:
        self._dialogue, self._campaign, self._desk = dialogue, campaign, desk
        self._day, self._now = day, now
        self._above: dict[str, str] = {}
        """What was typed in the line above, by the question."""

    def run(self) -> None:
        """Until Enter alone. Raises BadSettings where nobody types, StorageFull, …"""
        self._dialogue.tell(HELP)
        while typed := self._dialogue.line("\nSheet, with its letters (Enter alone: the end): "):
            if sheet := find_sheet(self._campaign, typed, rehearsal=self._desk.rehearsal):
                self._one(sheet)
            else:
                self._dialogue.tell(f"This {NO_SHEET}.")

    def _one(self, sheet: Sheet) -> None:
        """A sheet, from its first line that is not here."""
        say = self._dialogue.tell
        before = sum(not self._is_free(sheet, line) for line in range(1, LAST_LINE + 1))
        say(f"Sheet {sheet.number}, {sheet.edition.endonym}")
        if before:
            say(f"{before} of its lines are here already, and are passed over.")
        self._day = date.fromisoformat(
            self._dialogue.ask(
                "Signed on",
                "--day",
                usual=self._day.isoformat() if self._day else None,
                check=lambda typed: as_day("--day", typed, self._now).isoformat(),
            )
        )
        done = self._lines(sheet, self._day)
        taken = [line for line, row in done if row]
        passed = [str(line) for line, row in done if not row]
        if sys.stdout.isatty():
            print(WIPE, end="")
        parts = [f"{len(taken)} lines taken"]
        parts += [f"{before} here before"] if before else []
        parts += [f"not read: {', '.join(passed)}"] if passed else []
        say(f"Sheet {sheet.number}: {', '.join(parts)}")
        self._above.clear()

    def _lines(self, sheet: Sheet, day: date) -> list[tuple[int, Row | None]]:
        """Each line that was done with its row; None: it cannot be read."""
        done: list[tuple[int, Row | None]] = []
        line = self._next_free(sheet, 1)
        while line <= LAST_LINE:
            answer = self._line(sheet, line)
            if answer == DONE:
                break
            if answer == BACK:
                line = self._back(done, line)
                continue
            row = self._desk.take(answer.sign(day)) if isinstance(answer, TypedLine) else None
            done.append((line, row))
            line = self._next_free(sheet, line + 1)
        return done

    def _back(self, done: list[tuple[int, Row | None]], line: int) -> int:
        """The line before, taken back; or this one, where there is none."""
        if not done:
            return line
        line, row = done.pop()
        if row:
            self._desk.take_back(row)
        self._dialogue.tell(f"Line {line} is taken back.")
        return line

    def _line(self, sheet: Sheet, number: int) -> TypedLine | str:
        """All of a line, or one of SIGNS."""
        while True:
            self._dialogue.tell(f"Line {number}")
            typed, answers = TypedLine.begin(sheet, number), dict[str, str]()
            for question, take in self._questions(typed):
                answers[question] = self._answer(question, take)
                if answers[question] in SIGNS:
                    break
            else:
                self._above = answers
                return typed
            if answers[question] != BACK or len(answers) == 1:
                return answers[question]

    def _questions(self, typed: TypedLine) -> Iterator[tuple[str, Callable[[str], str]]]:
        """What is asked of a line, and what takes the answer and says what is wrong with it."""
        for field in self._campaign.fields:
            label = field.name.replace("_", " ").capitalize()
            yield label, partial(self._put, typed, field.name)
        if consents := self._campaign.consents:
            letters = " ".join(TICKS[: len(consents)])
            yield f"Ticked ({letters})", partial(tick, typed)

    def _answer(self, question: str, take: Callable[[str], str]) -> str:
        """What was typed, once nothing is wrong with it; or one of SIGNS."""
        while (typed := self._dialogue.line(f"  {question}: ")) not in SIGNS:
            typed = self._above.get(question, "") if typed == SAME else typed
            if not (wrong := take(typed)):
                break
            self._dialogue.tell(f"    This {wrong}.")
        return typed

    def _put(self, typed: TypedLine, name: FieldName, text: str) -> str:
        wrong = put(typed, name, text)
        for note in () if wrong else _notes(typed.draft, name, text):
            self._dialogue.tell(f"    {note}")
        return wrong

    def _next_free(self, sheet: Sheet, line: int) -> int:
        while line <= LAST_LINE and not self._is_free(sheet, line):
            line += 1
        return line

    def _is_free(self, sheet: Sheet, line: int) -> bool:
        return not self._desk.has(SheetLine(sheet.number, line))


def _notes(draft: Draft, name: FieldName, text: str) -> Iterator[str]:
    """What a tablet would show below a field; all of it may stay as it is."""
    kept = draft.values.get(name, "")
    if kept not in ("", text):
        yield f"→ {kept}"
    if name in draft.dropped:
        yield "A sign that cannot be printed was left out."
    if name is FieldName.EMAIL and (meant := suggest_email(kept)):
        yield f"Does it say {meant}? Then type {BACK}, and this line anew."
    if name is FieldName.POSTCODE and draft.doubts_postcode():
        yield "Postcodes look different there; it is kept as it is."
