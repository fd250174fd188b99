"""Words that are read aloud, noted and typed back: lists in which no two begin alike.

BIP 39's lists were chosen for that: short, well known, told apart by their first four letters. Of
the German one (7,776 words, dys2p's) the shortest of those that begin alike stands for them. What
one would rather not say at a stall is left out (`unkind_words`). Words given under other lists go
on opening what they opened: nothing is asked of a word but that it is the one it was.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from functools import cache

from dicewarepy.diceware import wordlist
from mnemonic import Mnemonic

from kiosk.domain.unicode import combining_class, nfc, nfd

from .unkind_words import UNKIND

WORDS = 6
"""Words of a shift: 6 × 10.78 bits or more. That is no less than the five of the EFF's long list
(64.6 bits) that it was before; behind scrypt, they hold offline."""
ENGLISH, GERMAN = "en", "de"
LANGUAGES = {"en": "english", "es": "spanish", "fr": "french", "ru": "russian", "tr": "turkish"}
"""Our languages that have a list of BIP 39's, by its name there."""
TELLING = 4
"""Letters by which words of one list are told apart."""
_LONGEST = 7
"""Letters of a German word: beyond, they are mostly made of two."""


@cache
def word_list(language: str = ENGLISH) -> tuple[str, ...]:
    """The words of `language`, or English ones where nobody keeps a list, in a fixed order."""
    if language == GERMAN:
        every = [word for word in wordlist(GERMAN).values() if len(word) <= _LONGEST]
    elif language in LANGUAGES:
        every = [nfc(word) for word in Mnemonic(LANGUAGES[language]).wordlist]
    else:
        return word_list()
    unkind = frozenset(UNKIND[language].split())
    first: dict[str, str] = {}
    for word in sorted(every, key=lambda word: (len(word), word)):
        if word.isalpha():  # the Russian list of mnemonic 0.21 has one broken word
            first.setdefault(_beginning(word), word)
    return tuple(sorted(word for word in first.values() if word not in unkind))


def new_words(language: str = ENGLISH, count: int = WORDS) -> str:
    """`count` random words of `language`, joined by blanks."""
    return " ".join(secrets.choice(word_list(language)) for _ in range(count))


def plain_words(typed: str) -> str:
    """Words as typed on any keyboard: case, accents, hyphens and blanks do not matter."""
    letters = nfd(typed.lower().replace("-", " ").replace("ı", "i"))
    return " ".join("".join(each for each in letters if not combining_class(each)).split())


def mended_words(typed: str) -> Iterator[str]:
    """What may have been meant: each word ended as the only one of its list that begins so.

    One reading for each language in which all of them begin a word, without `typed` itself.
    """
    plain = plain_words(typed)
    for language in (GERMAN, *LANGUAGES):
        known = _by_beginning(language)
        found = [known.get(word[:TELLING], "") for word in plain.split()]
        if len(found) == WORDS and all(found) and (mended := " ".join(found)) != plain:
            yield mended


@cache
def _by_beginning(language: str) -> dict[str, str]:
    return {_beginning(word): plain_words(word) for word in word_list(language)}


def _beginning(word: str) -> str:
    return plain_words(word)[:TELLING]
