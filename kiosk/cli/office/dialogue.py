"""Questions at a terminal, in plain words; what a flag has answered is not asked again.

Asking once more before what nobody can undo.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from textwrap import fill

from kiosk.domain.errors import BadInput, BadSettings

WIDTH = 88
USUAL_COLUMNS = 80
"""Of a terminal that does not tell."""
YES, NO = ("y", "yes"), ("n", "no")


class Back(Exception):
    """Whoever answers wants the step before this one again."""


class EndOfAnswers(BadSettings):
    """The terminal was closed, or a pipe had no more lines."""


class Dialogue:
    """Asks whoever sits here. Where nobody does, a question without its flag is refused.

    An answer that cannot be used is told with its way out, and asked for again; a flag's is
    raised. “back” leaves the step. Ctrl+C leaves everything; nothing is written by asking.
    """

    def __init__(self, *, attended: bool | None = None, can_go_back: bool = False) -> None:
        self.attended = sys.stdin.isatty() if attended is None else attended
        self._can_go_back = can_go_back

    def tell(self, text: str = "") -> None:
        """A paragraph, broken for a terminal; lines that begin with a blank stay as they are."""
        for paragraph in text.split("\n"):
            print(paragraph if paragraph[:1] in ("", " ") else fill(paragraph, WIDTH), flush=True)

    def ask(
        self,
        question: str,
        flag: str,
        given: str | None = None,
        *,
        usual: str | None = None,
        check: Callable[[str], str] = str,
    ) -> str:
        """What `check` makes of the answer. `given` is the flag's, `usual` what Enter alone means.

        `check` raises BadInput. Raises that for a given answer, BadSettings where nobody sits.
        """
        if given is not None:
            return check(given)
        self._need_somebody(flag)
        while True:
            try:
                return check(
                    self.line(f"{question}{f' [{usual}]' if usual else ''}: ") or usual or ""
                )
            except EndOfAnswers:
                raise
            except BadInput as error:
                self.tell(f"{error.what} {error.remedy}")

    def choose(
        self, question: str, flag: str, ways: Mapping[str, str], given: str | None = None
    ) -> str:
        """One of the keys of `ways`, by its number or its own word."""
        numbered = dict(enumerate(ways, start=1))

        def check(answer: str) -> str:
            wanted = answer.strip().lower()
            number = int(wanted) if wanted.isascii() and wanted.isdecimal() else 0
            if wanted in ways or number in numbered:
                return numbered.get(number, wanted)
            raise BadSettings(
                flag, "That is none of these.", f"Type {', '.join(ways)} or a number."
            )

        if given is None and self.attended:
            self.tell(question)
            for number, (way, explained) in enumerate(ways.items(), start=1):
                self.tell(f"  {number}  {way:10} {explained}")
        return check(given) if given is not None else self.ask("Which", flag, check=check)

    def yes(self, question: str, flag: str, given: bool | None = None, *, usual: bool) -> bool:
        """Yes or no; Enter alone means `usual`, and so does nobody being there."""

        def check(answer: str) -> str:
            if answer.strip().lower() in (*YES, *NO):
                return answer.strip().lower()
            raise BadSettings(flag, "That is neither yes nor no.", "Type y or n.")

        if given is not None or not self.attended:
            return usual if given is None else given
        return self.ask(question, flag, usual="yes" if usual else "no", check=check) in YES

    def line(self, prompt: str) -> str:
        """One line as typed, without blanks around it. Raises Back, BadSettings at the end."""
        # Not by input(): once Qt is loaded, that waits in Qt's own loop and is deaf to Ctrl+C.
        print(prompt, end="", flush=True)
        typed = sys.stdin.readline()
        if not typed:
            print(flush=True)
            raise EndOfAnswers(
                "the terminal",
                "There is nobody to answer any more.",
                "Run the command again: it goes on where it stopped.",
            )
        answer = typed.strip()
        if self._can_go_back and answer.lower() == "back":
            raise Back
        return answer

    def secret_line(self, prompt: str, judge: Callable[[str], str]) -> str:
        """A line that does not stay on the screen: what `judge` says of it is written over it."""
        typed = self.line(prompt)
        if sys.stdout.isatty():
            columns = os.get_terminal_size(sys.stdout.fileno()).columns or USUAL_COLUMNS
            rows = max(1, -(-(len(prompt) + len(typed)) // columns))
            print(f"\x1b[{rows}F\x1b[J{prompt}{judge(typed)}", flush=True)
        return typed

    def _need_somebody(self, flag: str) -> None:
        if not self.attended:
            raise BadSettings(
                flag, "This was not said, and nobody is here to ask.", f"Say it with {flag}."
            )


def is_confirmed(warning: str, word: str, yes: bool) -> bool:
    """Whether `word` is typed after `warning`, or `yes` was said on the command line."""
    if yes:
        return True
    print(warning)
    try:
        typed = input(f"Type {word} to go on, anything else to leave: ")
    except EOFError:
        typed = ""
    if typed.strip() == word:
        return True
    print("Nothing was changed.", file=sys.stderr)
    return False
