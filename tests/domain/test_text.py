"""What strangers type comes out clean, whole, and in their own script."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.text import MARKS_IN_A_ROW, clean

WILD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "ae\u0301\u0327\u200c\u200d\u094d\u0915\u1100\u1161\u11a8 \u00a0\u202e=\ud800"
        ),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anna   Maria ", "Anna Maria"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        (
            "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ("\u200dAnna\u200d", "Anna"),
        ("A\u200d\u200cB", "A\u200dB"),
        ("👩\u200d👩", "👩👩"),
        ("a\u202eb\u2066c\ufeffd", "abcd"),
        ("a\u0000b\u0007c\u2028d\u2029e", "abcde"),
        ("a\ud800b\ue000c\u0378d", "abcd"),
        ("O\u00a0\u3000Neill", "O Neill"),
        ("Зоя", "Зоя"),
        ("محمد", "محمد"),
        ("😀", "😀"),
        ("Nguyễn", "Nguyễn"),
        ("\u200b \t", ""),
        ("", ""),
    ],
)
def test_keeps_what_is_written_and_drops_what_hides(typed: str, kept: str) -> None:
    """Invisible characters go, every script and the joiners it needs stay."""
    assert clean(typed) == kept


def test_towers_of_marks_are_cut() -> None:
    """A hundred marks on one letter become four, on every letter."""
    cleaned = clean(("q" + "\u0323\u0300" * 50) * 3)
    assert cleaned == ("q" + "\u0323" * MARKS_IN_A_ROW) * 3


@given(WILD)
@example("e\u200d\u0301\u200dz")
@example("a\u200c\u0301\u0301\u0301\u0301\u0301\u200db")
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    """The rule is idempotent, so that a stored value can be checked by cleaning it again."""
    assert clean(clean(typed)) == clean(typed)


@given(WILD)
def test_nothing_forbidden_comes_through(typed: str) -> None:
    """Whatever is typed, the result is NFC, encodable, trimmed and has no forbidden category."""
    cleaned = clean(typed)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip() and "  " not in cleaned
    forbidden = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Cf"}
    assert not {c for c in cleaned if unicodedata.category(c) in forbidden} - {"\u200c", "\u200d"}


@given(st.text(alphabet="abcdefgh '-éüñßøñжاب漢字", max_size=40))
def test_ordinary_names_pass_unchanged(typed: str) -> None:
    """A name of letters, apostrophes and hyphens loses nothing but blanks."""
    assert clean(typed) == " ".join(typed.split())


def test_a_flood_is_cleaned_in_linear_time() -> None:
    """A hundred thousand joiners between letters do not freeze the form."""
    started = time.perf_counter()
    assert len(clean("a\u200d" * 50_000)) == 99_999
    assert time.perf_counter() - started < 2
