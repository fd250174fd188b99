"""Words that are read aloud: many enough, kind, told apart, and typed on any keyboard."""

from math import log2

import pyrage
import pytest
from dicewarepy.diceware import wordlist
from mnemonic import Mnemonic

from kiosk.domain.errors import WrongWords
from kiosk.domain.unicode import nfc
from kiosk.sealing.keys import unwrap, wrap
from kiosk.sealing.unkind_words import UNKIND
from kiosk.sealing.words import (
    GERMAN,
    LANGUAGES,
    TELLING,
    WORDS,
    mended_words,
    new_words,
    plain_words,
    word_list,
)

from .make_vectors import KEYS

EARLIER_BITS = 5 * log2(7_772)
"""Of the words that shifts had before: five of the EFF's long list."""
KEPT = (GERMAN, *LANGUAGES)
SECRET = KEYS["shift"].secret


@pytest.mark.parametrize("language", KEPT)
def test_they_are_no_fewer_bits_than_before(language: str) -> None:
    """Six words of each list hold what five of the earlier one held, or more."""
    assert len(set(word_list(language))) == len(word_list(language))
    assert WORDS * log2(len(word_list(language))) >= EARLIER_BITS
    assert len(new_words(language).split()) == WORDS


@pytest.mark.parametrize("language", KEPT)
def test_nothing_unkind_is_read_aloud(language: str) -> None:
    """What is left out would be there otherwise, is named once, and cannot come up."""
    every = (
        wordlist(GERMAN).values()
        if language == GERMAN
        else map(nfc, Mnemonic(LANGUAGES[language]).wordlist)
    )
    unkind = UNKIND[language].split()
    assert sorted(set(unkind)) == sorted(unkind)
    assert set(unkind) <= set(every)
    assert not set(unkind) & set(word_list(language))


def test_what_made_us_look_is_gone() -> None:
    """The word by which it was noticed, and what was worst of each list."""
    assert not {"islamist", "gun", "police", "camp"} & set(word_list())
    assert not {"arsch", "outen"} & set(word_list("de"))
    assert not {"голубой", "петух", "лагерь"} & set(word_list("ru"))
    assert not {"namus", "silah"} & set(word_list("tr"))


@pytest.mark.parametrize("language", KEPT)
def test_words_of_a_list_are_told_apart(language: str) -> None:
    """By four letters, also without accents; each is letters and nothing else."""
    words = word_list(language)
    assert len({plain_words(word)[:TELLING] for word in words}) == len(words)
    assert all(word.isalpha() and word == word.lower() for word in words)


def test_a_language_without_a_list_has_the_english_one() -> None:
    """Nobody keeps one for these."""
    for language in ("ar", "he", "uk"):
        assert word_list(language) == word_list("en")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" Éléphant-ÁBACO\n", "elephant abaco"),
        ("E\u0301le\u0301phant", "elephant"),
        ("Irmak ırmak İRMAK IRMAK", "irmak irmak irmak irmak"),
        ("Май май маи", "маи маи маи"),
        ("DÉGÂT façade ÇİĞDEM", "degat facade cigdem"),
    ],
)
def test_accents_and_case_do_not_matter(typed: str, meant: str) -> None:
    """Composed or not, and on a keyboard without the letter."""
    assert plain_words(typed) == meant


def test_earlier_words_open_what_they_opened() -> None:
    """A key wrapped by an earlier release, byte for byte as it did, with words of no list now."""
    words = "islamist mantis legged hastiness wagon"
    wrapped = pyrage.passphrase.encrypt(SECRET.encode("ascii"), words)
    assert unwrap(wrapped, " Islamist mantis-legged HASTINESS wagon ") == KEYS["shift"]


def test_words_with_a_slip_behind_their_beginning_open() -> None:
    """Their first four letters are enough, without accents too; others open nothing."""
    words = new_words("fr")
    wrapped = wrap(SECRET, words)
    typed = [word[:TELLING] for word in plain_words(words).split()]
    assert unwrap(wrapped, f"{' '.join(typed)}x") == KEYS["shift"]
    assert plain_words(words) in mended_words(" ".join(typed))
    other = next(w for w in word_list("fr") if plain_words(w)[:TELLING] != typed[0])
    with pytest.raises(WrongWords):
        unwrap(wrapped, " ".join([other, *typed[1:]]))


def test_nothing_is_mended_that_is_no_beginning_or_whole_already() -> None:
    """Too few words, words of no list, and words as they are."""
    words = plain_words(new_words("de"))
    for typed in ("", words[:-12], "qqqq " * WORDS):
        assert list(mended_words(typed)) == []
    assert words not in mended_words(words)
