"""Reading and tidying the texts of packs and event files."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from kiosk.domain.errors import BadInput
from kiosk.domain.unicode import category, nfc

MAX_TEXT_BYTES = 1024 * 1024
"""No text of a pack comes near; what does is the wrong file."""
_LAID_OUT = frozenset("\u00ad\u061c\u200c\u200d\u200e\u200f")
"""Invisible characters that honest text needs: soft hyphen, direction marks, joiners."""
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_text(path: Path, shown: str, bad: type[BadInput]) -> str:
    """The text of a UTF-8 file (a byte order mark is passed over); raises `bad`."""
    try:
        if not path.is_file():
            raise FileNotFoundError
        with path.open("rb") as file:
            data = file.read(MAX_TEXT_BYTES + 1)
    except OSError as error:
        raise bad(
            shown, "This file is missing or cannot be read.", "Put it there, or correct the path."
        ) from error
    if len(data) > MAX_TEXT_BYTES:
        raise bad(shown, "This text is larger than 1 MiB.", "Check that it is the right file.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise bad(
            f"{shown}:{line}", "This file is not UTF-8 text.", "Save it with the encoding UTF-8."
        ) from error


def tidy(text: str) -> str:
    """NFC, on one line, single blanks; no-break spaces stay."""
    return _BLANKS.sub(" ", nfc(text)).strip()


def forbidden(text: str) -> str | None:
    """The first character that has no place in a text, as "U+202E", or None.

    Line breaks and tabs are blanks; direction overrides and control characters are refused.
    """
    found = next((character for character in text if _is_refused(character)), None)
    return None if found is None else f"U+{ord(found):04X}"


@lru_cache(maxsize=4096)
def _is_refused(character: str) -> bool:
    """Asked some ten thousand times for each pack, about a few hundred characters."""
    if character in "\n\r\t" or character in _LAID_OUT:
        return False
    return category(character) in _REFUSED
