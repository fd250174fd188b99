"""What strangers type, made safe to show, to store and to print, in any script."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby, islice

NAME_LIMIT = 120
"""Code points of a given or family name."""
EMAIL_OCTETS = 254
"""UTF-8 octets of a whole e-mail address (RFC 5321, with RFC 3696's erratum 1690)."""
EMAIL_LOCAL = 64
"""UTF-8 octets before the @ (RFC 5321, 4.5.3.1.1)."""
POSTCODE_LIMIT = 16
"""Code points; the longest postal codes in use have 10 to 12."""
MARKS_IN_A_ROW = 4
"""No orthography needs more; "Zalgo" text uses dozens and covers the lines around it."""

_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_JOINER_RUN = re.compile(f"[{_JOINERS}]+")


def clean(text: str, *, unassigned: bool = False) -> str:
    """`text` in NFC, without what cannot be seen, without towers of marks, blanks collapsed.

    Zero-width joiners stay between letters, where Persian and the scripts of India need them.
    `unassigned`: so do letters that this Python's Unicode does not know yet, and whose tablet's
    does. Cleaning twice gives the same as cleaning once.
    """
    visible = "".join(c for c in text if c in _JOINERS or _is_seen(c, unassigned=unassigned))
    joined = _JOINER_RUN.sub(_kept_joiner, visible)
    composed = unicodedata.normalize("NFC", joined)
    return " ".join(_without_towers(composed).split())


def _is_seen(character: str, *, unassigned: bool) -> bool:
    category = unicodedata.category(character)
    if unassigned and category == "Cn":
        return not _is_none(ord(character))
    return category not in _DROPPED


def _is_none(code: int) -> bool:
    """Whether this will never be a character (Unicode, 23.7), nor may it stand in XML."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _kept_joiner(run: re.Match[str]) -> str:
    before, after = run.string[run.start() - 1 : run.start()], run.string[run.end() : run.end() + 1]
    return run[0][0] if _major(before) in ("L", "M") and _major(after) == "L" else ""


def _without_towers(text: str) -> str:
    runs = groupby(text, key=lambda character: _major(character) == "M")
    return "".join(c for mark, run in runs for c in islice(run, MARKS_IN_A_ROW if mark else None))


def _major(character: str) -> str:
    return unicodedata.category(character)[0] if character else ""
