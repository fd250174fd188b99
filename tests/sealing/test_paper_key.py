"""A secret key on paper, typed back: a slip names its line."""

from itertools import combinations

import pytest

from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.paper_key import (
    KEY_LETTERS,
    LETTERS,
    PREFIX,
    PaperLine,
    paper_lines,
    scanned,
    typed_line,
)

KEY = OpeningKey.generate()


def written(line: PaperLine) -> str:
    """As it stands on the paper."""
    return f"{' '.join(line.groups)}  {line.check}"


def test_what_is_printed_is_typed_back() -> None:
    """All lines together are the key, however they are typed."""
    lines = paper_lines(KEY.secret)
    typed = [typed_line(line.number, written(line)) for line in lines]
    assert PREFIX + "".join(filter(None, typed)) == KEY.secret
    assert sum(len(line.letters) for line in lines) == KEY_LETTERS
    for line in lines:
        plain = line.letters + line.check
        for manner in (plain, plain.lower(), "-".join(plain), f"\t{written(line)} "):
            assert typed_line(line.number, manner) == line.letters


def test_what_looks_alike_is_alike() -> None:
    """B, I, O and 1 are not in the alphabet: they are what they look like."""
    line = next(
        line
        for line in (line for _ in range(100) for line in paper_lines(OpeningKey.generate().secret))
        if {"8", "L", "0"} <= set(line.letters)
    )
    for like in ("8B", "LI", "L1", "0O"):
        assert typed_line(line.number, written(line).replace(*like)) == line.letters


@pytest.mark.parametrize("line", paper_lines(KEY.secret), ids=lambda line: str(line.number))
def test_every_slip_of_one_letter_is_noticed(line: PaperLine) -> None:
    """Each place, each other letter; also in the check itself. Negative control: none changed."""
    whole = line.letters + line.check
    assert typed_line(line.number, whole) == line.letters
    for place in range(len(whole)):
        for letter in set(LETTERS) - {whole[place]}:
            assert typed_line(line.number, whole[:place] + letter + whole[place + 1 :]) is None


@pytest.mark.parametrize("line", paper_lines(KEY.secret), ids=lambda line: str(line.number))
def test_two_letters_swapped_are_noticed(line: PaperLine) -> None:
    """Any two that differ, near or far."""
    for a, b in combinations(range(len(line.letters)), 2):
        letters = list(line.letters)
        letters[a], letters[b] = letters[b], letters[a]
        if letters[a] != letters[b]:
            assert typed_line(line.number, "".join(letters) + line.check) is None


def test_a_line_in_the_wrong_place_is_noticed() -> None:
    """Each line belongs to its number."""
    first, second, *_ = paper_lines(KEY.secret)
    assert typed_line(1, written(second)) is None
    assert typed_line(2, written(first)) is None


@pytest.mark.parametrize("typed", ["", " ", "QQ", "é" * 18, "Q" * 17, "Q" * 19])
def test_what_is_no_line_is_none(typed: str) -> None:
    """Too short, too long, of other letters."""
    assert typed_line(1, typed) is None


def test_a_scanner_types_it_whole() -> None:
    """The code holds the key itself; a line of letters is not taken for it."""
    assert scanned(f" {KEY.secret.lower()}\n") == KEY.secret
    assert scanned(written(paper_lines(KEY.secret)[0])) is None


@pytest.mark.parametrize(
    "secret",
    ["", KEY.recipient, KEY.secret[:-1], f"{KEY.secret}Q"],
    ids=["nothing", "a public key", "cut", "too long"],
)
def test_what_is_no_key_is_not_printed(secret: str) -> None:
    """No page for anything but a secret key."""
    with pytest.raises(ValueError, match="not an age"):
        paper_lines(secret)
