"""Fingerprints in words."""

import hashlib
from math import log2

import pytest

from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import (
    EARLIER_WORDS,
    FINGERPRINT_WORDS,
    earlier_list,
    in_earlier_words,
    in_words,
)
from kiosk.sealing.words import word_list

LIST = "16e872171fc4a3a0e6487a3564145b4b9d33ae3e52a7ae123e6842d3575d0fd9"
EARLIER_LIST = "76e3348ad957cad7d9c5c68873e89410ed998c19f4956367ab52d9aec4eee884"
"""SHA-256 of a list, one word a line."""


@pytest.mark.parametrize(
    ("words", "digest", "said", "expected"),
    [
        (
            word_list(),
            LIST,
            in_words("ab" * 32),
            "kitchen devote mule whisper powder cube order under",
        ),
        (
            earlier_list(),
            EARLIER_LIST,
            in_earlier_words("ab" * 32),
            "mantis legged hastiness harmful concur wagon",
        ),
    ],
    ids=("now", "earlier"),
)
def test_the_words_are_part_of_the_format(
    words: tuple[str, ...], digest: str, said: str, expected: str
) -> None:
    """A key has the same words in every release: on paper they stand for years."""
    assert hashlib.sha256("\n".join(words).encode()).hexdigest() == digest
    assert said == expected


def test_they_are_enough() -> None:
    """No fewer bits than the six earlier words had, and their number tells them apart."""
    earlier = EARLIER_WORDS * log2(len(earlier_list()))
    assert FINGERPRINT_WORDS * log2(len(word_list())) >= earlier >= 77
    assert FINGERPRINT_WORDS != EARLIER_WORDS


def test_one_key_one_name() -> None:
    """Case and blanks around are nothing; another key has other words, in every place."""
    public = SigningKey.generate().public
    for spelled in (in_words, in_earlier_words):
        assert spelled(f" {public.upper()}\n") == spelled(public)
        first, second = (spelled(f"{number:064x}").split() for number in (1, 2))
        assert all(a != b for a, b in zip(first, second, strict=True))
    assert len(in_words(OpeningKey.generate().recipient).split()) == FINGERPRINT_WORDS
