"""Fingerprints in words: a key compared over the telephone, or with a page on the wall.

Eight words of the English list (1,759 words, log2 = 10.78 bits each) are 86 bits of SHA-256.
Whoever wants a key of their own with somebody else's words has to try about 2^86 keys; at a billion
a second that is two thousand million years. Two keys with the same words can be made with 2^43
tries, and win nothing: what is compared is always one honest party's key.

The number of words is the version. Six are the first one's, of the EFF's long list, some of whose
words one would rather not say aloud; they stand on pages and in programs that are older.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from dicewarepy.diceware import wordlist

from .words import ENGLISH, word_list

FINGERPRINT_WORDS, EARLIER_WORDS = 8, 6
_ABOUT, _ABOUT_EARLIER = b"petition-kiosk fingerprint v2\n", b"petition-kiosk fingerprint v1\n"


def in_words(key: str) -> str:
    """Eight words that name `key`: a public key (hex or age1…) or a digest, whatever its case.

    The same in every release: the list is part of the format (tests/sealing/test_spoken.py).
    """
    return _spelled(key, _ABOUT, word_list(), FINGERPRINT_WORDS)


def in_earlier_words(key: str) -> str:
    """The six words that pages and programs from before the eight have for the same `key`."""
    return _spelled(key, _ABOUT_EARLIER, earlier_list(), EARLIER_WORDS)


def earlier_list() -> tuple[str, ...]:
    """The EFF's long list without the four words that have a hyphen: 7,772."""
    return tuple(sorted(word for word in wordlist(ENGLISH).values() if word.isalpha()))


def _spelled(key: str, about: bytes, words: Sequence[str], count: int) -> str:
    number = int.from_bytes(hashlib.sha256(about + key.strip().lower().encode()).digest(), "big")
    found = []
    for _ in range(count):
        number, place = divmod(number, len(words))
        found.append(words[place])
    return " ".join(found)
