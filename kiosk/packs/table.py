"""A TOML table that knows its file and its lines, so that every refusal names the place.

On which line of a TOML text each key and each element of an array stands.

tomllib gives values without places; this walks the same text once more, only for the places. It
relies on the text being valid (tomllib has accepted it), so that it need not judge anything.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.errors import BadInput

from .text import forbidden, read_text, tidy

KeyPath = tuple[str | int, ...]
"""Keys and array indexes from the root: ("fields", 0, "name")."""

_TOKEN = re.compile(
    r"""
      (?P<string> "{3} (?: \\. | [^\\] )*? "{3,5}
                | '{3} .*? '{3,5}
                | " (?: \\. | [^"\\] )* "
                | ' [^']* ' )
    | (?P<comment> \# [^\n]* )
    | (?P<line> \n )
    | (?P<mark> [\[\]{}=,.] )
    | (?P<blank> [ \t\r]+ )
    | (?P<bare> [^\s\[\]{}=,.\#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def lines_of(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of every key, table header and array element of a valid TOML text."""
    walk = _Scanner(text)
    walk.document()
    return walk.found


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind not in ("comment", "blank"):
            yield _Token(kind, match[0], line)
        line += match[0].count("\n")
    yield _Token("end", "", line)


class _Scanner:
    """One pass over the tokens, noting where each path first appears."""

    def __init__(self, text: str) -> None:
        self.found: dict[KeyPath, int] = {}
        self._tokens = list(_tokens(text))
        self._at = 0
        self._entries: dict[KeyPath, int] = {}

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _pass_lines(self) -> None:
        while self._next.kind == "line":
            self._at += 1

    def document(self) -> None:
        table: KeyPath = ()
        self._pass_lines()
        while self._next.kind != "end":
            if self._next.text == "[" and self._next.kind == "mark":
                table = self._header()
            else:
                self._pair(table)
            self._pass_lines()

    def _header(self) -> KeyPath:
        line = self._take().line
        array = self._next.text == "["
        if array:
            self._take()
        table = self._note((), self._key(), line, array)
        self._take()
        if array:
            self._take()
        return table

    def _note(self, table: KeyPath, key: list[str], line: int, array: bool = False) -> KeyPath:
        """Note each step of a dotted key; a step through an array of tables is its last entry."""
        for at, part in enumerate(key):
            table = (*table, part)
            self.found.setdefault(table, line)
            if array and at == len(key) - 1:
                self._entries[table] = self._entries.get(table, -1) + 1
            if table in self._entries:
                table = (*table, self._entries[table])
                self.found.setdefault(table, line)
        return table

    def _key(self) -> list[str]:
        parts = [_plain(self._take())]
        while self._next.text == "." and self._next.kind == "mark":
            self._take()
            parts.append(_plain(self._take()))
        return parts

    def _pair(self, table: KeyPath) -> None:
        line = self._next.line
        path = self._note(table, self._key(), line)
        self._take()
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        if self._next.kind == "mark" and self._next.text == "[":
            self._array(path)
        elif self._next.kind == "mark" and self._next.text == "{":
            self._inline_table(path)
        else:
            # A number or a date is several tokens: 1.5, 1979-05-27 07:32:00.
            while self._next.kind in ("bare", "string") or self._next.text == ".":
                self._take()

    def _array(self, path: KeyPath) -> None:
        self._take()
        index = 0
        self._pass_lines()
        while self._next.text != "]":
            self.found[(*path, index)] = self._next.line
            self._value((*path, index))
            index += 1
            self._pass_comma()
        self._take()

    def _inline_table(self, path: KeyPath) -> None:
        self._take()
        self._pass_lines()
        while self._next.text != "}":
            self._pair(path)
            self._pass_comma()
        self._take()

    def _pass_comma(self) -> None:
        self._pass_lines()
        if self._next.text == ",":
            self._take()
        self._pass_lines()


def _plain(token: _Token) -> str:
    r"""A key's token as tomllib reads it: "\u0061" is a."""
    if token.kind == "bare":
        return token.text
    return str(tomllib.loads(f"key = {token.text}")["key"])


_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlTable:
    """One table of a file. Every method raises `bad`, with the line of the key it is about."""

    shown: str
    """The file as messages name it."""
    bad: type[BadInput]
    lines: Mapping[KeyPath, int]
    data: Mapping[str, Any]
    path: KeyPath = ()

    @classmethod
    def read(cls, file: Path, shown: str, bad: type[BadInput]) -> TomlTable:
        """The root table of a TOML file."""
        text = read_text(file, shown, bad)
        try:
            data = tomllib.loads(text)
            return cls(shown, bad, lines_of(text), data)
        except tomllib.TOMLDecodeError as error:
            found = _AT_LINE.search(str(error))
            line = (found and found[1]) or text.rstrip().count("\n") + 1
            reason = _AT_LINE.sub("", str(error))
            what = f"This is not valid TOML: {reason[:1].lower()}{reason[1:]}."
            raise bad(f"{shown}:{line}", what, "Correct this line or the one before.") from error
        except RecursionError as error:
            what = "This file nests too deeply."
            raise bad(shown, what, "Check that it is the right file.") from error

    def refusal(
        self, key: str | None, what: str, remedy: str, index: int | None = None
    ) -> BadInput:
        """What to raise about `key` (or its element `index`), or about this table as a whole."""
        path: KeyPath = self.path if key is None else (*self.path, key)
        line = self.lines.get(path if index is None else (*path, index))
        if line is None:
            line = self.lines.get(path) or self.lines.get(self.path) or 1
        return self.bad(f"{self.shown}:{line}", what, remedy)

    def only(self, *known: str) -> None:
        """Refuse the first key that is not `known`: a typo must not be silent."""
        for key in self.data:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                remedy = (
                    f"Did you mean “{near[0]}”?"
                    if near
                    else f"Known are: {', '.join(known)}; or a newer version knows it."
                )
                raise self.refusal(key, f"The key “{key}” is not known here.", remedy)

    def value(self, key: str, kind: type, called: str) -> Any:
        """The value of `key`, exactly of `kind` (True is not a number)."""
        if key not in self.data:
            remedy = f"Add “{key}”: {called}."
            raise self.refusal(None, f"The key “{key}” is missing.", remedy)
        if type(self.data[key]) is not kind:
            raise self.refusal(key, f"“{key}” must be {called}.", "Correct the value.")
        return self.data[key]

    def number(self, key: str) -> int:
        """A whole number from 1."""
        number: int = self.value(key, int, "a whole number")
        if number < 1:
            raise self.refusal(key, f"“{key}” must be 1 or more.", "Correct the value.")
        return number

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self.value(key, bool, "true or false"))

    def text(self, key: str, most: int, *, least: int = 1) -> str:
        """A tidied text of `least` to `most` characters."""
        return self._checked(self.value(key, str, "a text in quotes"), key, least, most)

    def word(self, key: str, pattern: str, called: str) -> str:
        """A text that matches `pattern` in full; `called` says in words what it must be."""
        text: str = self.value(key, str, called)
        if not re.fullmatch(pattern, text, re.ASCII):
            raise self.refusal(key, f"“{key}” must be {called}.", "Correct the value.")
        return text

    def texts(self, key: str, most: int, items: int, *, least: int = 1) -> tuple[str, ...]:
        """A list of `least` to `items` tidied texts of at most `most` characters."""
        found = self.value(key, list, "a list of texts")
        if not least <= len(found) <= items:
            what = f"“{key}” has {len(found)} entries; it takes {least} to {items}."
            raise self.refusal(key, what, "Add or remove entries.")
        return tuple(self._checked(text, key, 1, most, at) for at, text in enumerate(found))

    def table(self, key: str) -> TomlTable:
        """A table inside this one."""
        return self._inner(self.value(key, dict, f"a table [{key}]"), key)

    def tables(self, key: str) -> tuple[TomlTable, ...]:
        """The entries of an array of tables; none if there is no such key."""
        if key not in self.data:
            return ()
        found = self.value(key, list, f"a list of tables [[{key}]]")
        if not all(isinstance(each, dict) for each in found):
            raise self.refusal(key, f"“{key}” must be a list of tables [[{key}]].", "Correct it.")
        return tuple(self._inner(each, key, at) for at, each in enumerate(found))

    def _inner(self, data: Mapping[str, Any], *keys: str | int) -> TomlTable:
        return TomlTable(self.shown, self.bad, self.lines, data, (*self.path, *keys))

    def _checked(
        self, text: object, key: str, least: int, most: int, index: int | None = None
    ) -> str:
        if not isinstance(text, str):
            what = f"An entry of “{key}” is not a text."
            raise self.refusal(key, what, "Put it in quotes.", index)
        if character := forbidden(text):
            what = f"“{key}” contains the control character {character}."
            raise self.refusal(key, what, "Remove it; it may be invisible in an editor.", index)
        text = tidy(text)
        if len(text) < least:
            raise self.refusal(key, f"“{key}” is empty.", "Write a text.", index)
        if len(text) > most:
            what = f"“{key}” has {len(text)} characters; at most {most} fit on the screen."
            raise self.refusal(key, what, "Shorten it.", index)
        return text
