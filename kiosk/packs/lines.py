"""On which line of a TOML text each key and each element of an array stands.

tomllib gives values without places; this walks the same text once more, only for the places. It
relies on the text being valid (tomllib has accepted it), so that it need not judge anything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

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
