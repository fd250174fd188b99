"""A secret key on paper: four lines to type back, each with two letters that prove it.

An age secret key is "AGE-SECRET-KEY-1" and 58 letters of Bech32 (BIP 173), which has neither B nor
I nor O nor the digit 1: typed all the same, they are taken for what they look like. A line's check
letters are a sum modulo the prime 1021 in which each place has a weight of its own, and each line,
too: one wrong letter, or two letters or two lines swapped, are always noticed; anything else, 1020
times out of 1021. age's own checksum stands behind that.
"""

from __future__ import annotations

from dataclasses import dataclass

PREFIX = "AGE-SECRET-KEY-1"
LETTERS = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
KEY_LETTERS = 58
LINE_LETTERS = 16
CHECK_LETTERS = 2
LINES = -(-KEY_LETTERS // LINE_LETTERS)
_PRIME, _BASE = 1021, 37
_LOOKALIKES = str.maketrans({"B": "8", "I": "L", "1": "L", "O": "0"})
_BLANKS = str.maketrans({" ": "", "\t": "", "-": "", "·": "", ".": "", "\u00a0": ""})


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line as it is printed: groups of four letters, then the check letters."""

    number: int
    groups: tuple[str, ...]
    check: str

    @property
    def letters(self) -> str:
        """Without the check."""
        return "".join(self.groups)


def paper_lines(secret: str) -> tuple[PaperLine, ...]:
    """The lines of "AGE-SECRET-KEY-1…". Raises ValueError for anything else."""
    letters = secret.strip().upper().removeprefix(PREFIX)
    if len(letters) != KEY_LETTERS or not set(letters) <= set(LETTERS):
        raise ValueError("not an age secret key")
    lines = (letters[at : at + LINE_LETTERS] for at in range(0, KEY_LETTERS, LINE_LETTERS))
    return tuple(
        PaperLine(number, tuple(line[at : at + 4] for at in range(0, len(line), 4)), check)
        for number, line in enumerate(lines, start=1)
        for check in (_check(number, line),)
    )


def typed_line(number: int, typed: str) -> str | None:
    """The letters of line `number` as typed, check letters and all; None if there is a slip.

    Case, blanks and dashes do not matter.
    """
    plain = typed.upper().translate(_BLANKS).translate(_LOOKALIKES)
    length = min(LINE_LETTERS, KEY_LETTERS - LINE_LETTERS * (number - 1))
    line, check = plain[:-CHECK_LETTERS], plain[-CHECK_LETTERS:]
    if len(plain) != length + CHECK_LETTERS or not set(plain) <= set(LETTERS):
        return None
    return line if check == _check(number, line) else None


def scanned(typed: str) -> str | None:
    """The whole key, if that is what was typed: a scanner does, or somebody pastes it."""
    plain = typed.strip().upper()
    return plain if plain.startswith(PREFIX) else None


def _check(number: int, line: str) -> str:
    total = number
    for letter in line:
        total = (total * _BASE + LETTERS.index(letter)) % _PRIME
    return LETTERS[total // len(LETTERS)] + LETTERS[total % len(LETTERS)]
