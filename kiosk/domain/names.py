"""Capitals of names: mended where nobody set any, left alone where somebody did.

The particles are a house list, of the languages that a stall in Europe meets.
"""

from __future__ import annotations

import re

from .text import clean

LEADING = frozenset(
    {
        *("de", "di", "da", "do", "das", "dos", "du", "del", "della", "degli", "dei"),
        *("van", "von", "vom", "zu", "zum", "zur", "den", "der", "ter", "ten", "te", "'t", "’t"),
        *("bin", "bint", "ibn", "ould", "al", "el", "af", "av"),
    }
)
"""Words that a family name may begin with in small letters, if more follows."""
INNER = LEADING | {"la", "las", "los", "le", "les", "lo", "e", "i", "y"}
"""The same inside a name. Alone at the front they are not: Le Pen, La Fontaine, Lo Monaco."""
BEFORE_APOSTROPHE = frozenset({"o", "d", "l", "m", "n", "dell", "dall", "nell", "sant"})
"""What stands before an apostrophe that a capital follows (O'Neill, but Sa'id, Мар'яна)."""
_PARTS = re.compile(r"([-‐‑'’])")
_LETTERS = re.compile(r"([^\W\d_]|[\u0300-\u036f]|[-‐‑'’.])+")
"""What a word of a name is made of; anything else is left as it is."""
_DOTTED = frozenset({"tr", "az"})
"""Languages in which the capital of i is İ (Unicode, SpecialCasing)."""


def mend_name(typed: str, language: str, *, family: bool) -> str:
    """`typed`, cleaned, with the capitals that nobody set.

    A capital at the very front may be the on-screen keyboard's own; any other was meant, and the
    word that has it stays as it is. `language` is a BCP 47 tag.
    """
    words = clean(typed).split(" ")
    first = words[0]
    if family and len(words) > 1 and first.lower() in LEADING and _only_front(" ".join(words)):
        first = first.lower()
    mended = []
    for at, word in enumerate([first, *words[1:]]):
        more = at < len(words) - 1
        particles = (LEADING if at == 0 else INNER) if more and (family or at) else frozenset()
        meant = word != word.lower() and not (at == 0 and _only_front(word))
        untouched = meant or not _LETTERS.fullmatch(word)
        mended.append(word if untouched else _word(word, language, particles))
    return " ".join(mended)


def _only_front(text: str) -> bool:
    """Whether there is one capital, the first letter: perhaps nobody's choice."""
    return text[:1] != text[:1].lower() and text[1:] == text[1:].lower()


def _word(word: str, language: str, particles: frozenset[str]) -> str:
    if word in particles:
        return word
    parts = _PARTS.split(word)
    for at in range(0, len(parts), 2):
        if at == 0 or _begins(parts[at - 1], parts[at - 2]):
            parts[at] = _capital(parts[at], language)
    return "".join(parts)


def _begins(sign: str, before: str) -> bool:
    return sign not in "'’" or before.lower() in BEFORE_APOSTROPHE


def _capital(part: str, language: str) -> str:
    letter = part[:1]
    if letter == "i" and language.partition("-")[0] in _DOTTED:
        return "İ" + part[1:]
    # Title case, not upper: Georgian names never begin with a letter of capital height.
    capital = letter.title()
    return capital + part[1:] if len(capital) == 1 else part
