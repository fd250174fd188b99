"""The one table of Unicode for all parts, whatever Python they run on.

The interpreter's own is years behind (3.11 knows Unicode 14), and another one on the tablet than at
the office: what one of them keeps the other would drop. A contract of the layers forbids it.
"""

from __future__ import annotations

from functools import cache

import unicodedata2

VERSION: str = unicodedata2.unidata_version
"""Of the Unicode standard."""


def category(character: str) -> str:
    """The general category: "Lu", "Mn", … ("Cn": not assigned yet)."""
    found: str = unicodedata2.category(character)
    return found


@cache
def marks() -> str:
    """All marks of the alphabets (below U+2000): nothing to see without a letter to stand on."""
    return "".join(each for each in map(chr, range(0x300, 0x2000)) if category(each)[0] == "M")


def combining_class(character: str) -> int:
    """0 for what does not attach itself above, below or through another letter."""
    found: int = unicodedata2.combining(character)
    return found


def script(letter: str) -> str:
    """The script of a letter, by the first word of its name: "LATIN", "CYRILLIC", … or ""."""
    found: str = unicodedata2.name(letter, "")
    return found.partition(" ")[0]


def nfc(text: str) -> str:
    """Canonically composed."""
    return _normalized("NFC", text)


def nfd(text: str) -> str:
    """Canonically decomposed: marks apart from their letters."""
    return _normalized("NFD", text)


def nfkc(text: str) -> str:
    """Composed, and letters of other widths and styles as plain ones."""
    return _normalized("NFKC", text)


def nfkd(text: str) -> str:
    """Decomposed, and letters of other widths and styles as plain ones."""
    return _normalized("NFKD", text)


def _normalized(form: str, text: str) -> str:
    found: str = unicodedata2.normalize(form, text)
    return found
