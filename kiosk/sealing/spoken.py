"""Fingerprints in words: a key compared over the telephone, or with a page on the wall.

Six words of the EFF's long list (7,772 words as `word_list` gives it, log2 = 12.92 bits each) are
77.5 bits of SHA-256. Whoever wants a key of their own with somebody else's words has to try about
2^77 keys; at a billion a second that is five million years. Two keys with the same words can be
made with 2^39 tries, and win nothing: what is compared is always one honest party's key.
"""

from __future__ import annotations

import hashlib

from .keys import word_list

FINGERPRINT_WORDS = 6
_ABOUT = b"petition-kiosk fingerprint v1\n"


def in_words(key: str) -> str:
    """Six words that name `key`: a public key (hex or age1…) or a digest, whatever its case.

    The same in every release: the list is part of the format (tests/sealing/test_spoken.py).
    """
    digest = hashlib.sha256(_ABOUT + key.strip().lower().encode()).digest()
    number = int.from_bytes(digest, "big")
    words = word_list()
    found = []
    for _ in range(FINGERPRINT_WORDS):
        number, place = divmod(number, len(words))
        found.append(words[place])
    return " ".join(found)
