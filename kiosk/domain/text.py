"""What strangers type, made safe to show, to store and to print, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from .unicode import category, combining_class, nfc

NAME_LIMIT = 120
"""Code points of a given or family name."""
EMAIL_OCTETS = 254
"""UTF-8 octets of a whole e-mail address (RFC 5321, with RFC 3696's erratum 1690)."""
EMAIL_LOCAL = 64
"""UTF-8 octets before the @ (RFC 5321, 4.5.3.1.1)."""
POSTCODE_LIMIT = 16
"""Code points; the longest postal codes in use have 10 to 12."""
PILED_MARKS = 4
"""Marks of a combining class above 0 on one letter: these stand above or below each other. No
orthography needs more; "Zalgo" text uses dozens and covers the lines around it."""
MARKS_IN_A_ROW = 8
"""Of any class. Signs of class 0 stand beside the letter or have their own places around it: a
Burmese syllable has up to six, a Tibetan stack seven."""

_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = "\u180e\u200c\u200d"
_VIRAMA = 9
"""The combining class of signs that join consonants in the scripts of India."""
_JOINER_RUN = re.compile(f"[{_JOINERS}]+")
_UNSEEN = frozenset("\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""What keyboards add by themselves, and no eye misses."""
_EMPTY_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, blanks to the eye: fillers of Korean."""


def clean(text: str) -> str:
    """`text` in NFC, without what cannot be seen, without towers of marks, blanks collapsed.

    Zero-width joiners stay between letters, where Persian, Mongolian and the scripts of India need
    them (Bengali also before the sign that joins). So does a character that Unicode has not
    assigned yet: it may be in somebody's name. Cleaning twice gives the same as cleaning once.
    """
    return " ".join("".join(_without_towers(_visible(text))).split())


def loses(text: str) -> bool:
    """Whether `clean` takes something out of `text` that whoever typed it would miss."""
    kept = _visible(text)
    dropped = (c for c in text if c not in _UNSEEN and not _is_seen(c))
    return any(dropped) or sum(map(len, _without_towers(kept))) < len(kept)


def has_letter(text: str) -> bool:
    """Whether there is a letter, or what a later Unicode may call one."""
    return any(_is_letter(c) and c not in _EMPTY_LETTERS for c in text)


def _visible(text: str) -> str:
    seen = "".join(c for c in text if c in _JOINERS or _is_seen(c))
    return nfc(_JOINER_RUN.sub(_kept_joiner, seen))


def _is_seen(character: str) -> bool:
    kind = category(character)
    if kind == "Cn":
        return not (_is_none(ord(character)) or _is_ignorable(ord(character)))
    return kind not in _DROPPED


def _is_none(code: int) -> bool:
    """Whether this will never be a character (Unicode, 23.7), nor may it stand in XML."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _is_ignorable(code: int) -> bool:
    """Whether it is set aside for what will never be seen (Default_Ignorable_Code_Point)."""
    return code == 0x2065 or 0xFFF0 <= code <= 0xFFF8 or 0xE0000 <= code <= 0xE0FFF


def _kept_joiner(run: re.Match[str]) -> str:
    before, after = run.string[run.start() - 1 : run.start()], run.string[run.end() : run.end() + 1]
    joins = _is_letter(after) or (bool(after) and combining_class(after) == _VIRAMA)
    needed = joins and (_is_letter(before) or (_is_mark(before) and _is_letter(after)))
    return run[0][0] if needed else ""


def _without_towers(text: str) -> Iterator[str]:
    for is_mark, run in groupby(text, key=_is_mark):
        letters = "".join(run)
        yield from _low(letters) if is_mark else letters


def _low(marks: str) -> Iterator[str]:
    """Marks from the first on, until there are too many."""
    piled = 0
    for at, mark in enumerate(marks):
        piled += combining_class(mark) > 0
        if piled > PILED_MARKS or at == MARKS_IN_A_ROW:
            return
        yield mark


def _is_letter(character: str) -> bool:
    return bool(character) and (category(character)[0] == "L" or category(character) == "Cn")


def _is_mark(character: str) -> bool:
    return bool(character) and category(character)[0] == "M"
