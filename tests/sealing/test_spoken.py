"""Fingerprints in words."""

import hashlib
from math import log2

from kiosk.sealing.keys import OpeningKey, SigningKey, word_list
from kiosk.sealing.spoken import FINGERPRINT_WORDS, in_words

LIST = "76e3348ad957cad7d9c5c68873e89410ed998c19f4956367ab52d9aec4eee884"
"""SHA-256 of the list, one word a line."""


def test_the_words_are_part_of_the_format() -> None:
    """A key has the same words in every release: on paper they stand for years."""
    digest = hashlib.sha256("\n".join(word_list()).encode()).hexdigest()
    assert digest == LIST
    assert in_words("ab" * 32) == "mantis legged hastiness harmful concur wagon"


def test_they_are_enough() -> None:
    """At least 77 bits, and no two words of the list are the same."""
    assert len(set(word_list())) == len(word_list())
    assert FINGERPRINT_WORDS * log2(len(word_list())) >= 77


def test_one_key_one_name() -> None:
    """Case and blanks around are nothing; another key has other words, in every place."""
    public = SigningKey.generate().public
    assert in_words(f" {public.upper()}\n") == in_words(public)
    assert len(in_words(OpeningKey.generate().recipient).split()) == FINGERPRINT_WORDS
    first, second = (in_words(f"{number:064x}").split() for number in (1, 2))
    assert all(a != b for a, b in zip(first, second, strict=True))
