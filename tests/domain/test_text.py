"""What strangers type comes out clean, whole, and in their own script."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.text import MARKS_IN_A_ROW, PILED_MARKS, clean, has_letter, loses
from kiosk.domain.unicode import category, nfc

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
        ("a\ud800b\ue000c\ufffed\U0001fffee", "abcde"),
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
    assert cleaned == ("q" + "\u0323" * PILED_MARKS) * 3


WHOLE = {
    "Burmese, six signs on one letter": "\u1000\u103b\u103d\u103e\u102d\u102f\u1037",
    "Burmese, with a vowel and a killer": "\u1019\u103c\u103d\u103e\u1031\u102c\u1037\u103a",
    "Burmese, as it is written": "မောင်ရွှေမြင့်ဦး",
    "Tamil": "தமிழ்ச்செல்வன் ஸ்ரீ",
    "Thai, vowel and tone": "พงษ์ศักดิ์ ปี่ น้ำผึ้ง",
    "Lao": "ສົມສັກ ບຸນຍັງ",
    "Khmer, two letters below": "ស្ត្រី ខ្មែរ",
    "Tibetan, a whole stack": "\u0f66\u0f92\u0fb2\u0fad\u0fb1\u0fb7\u0f71\u0f74",
    "Tibetan": "བསྟན་འཛིན་རྒྱ་མཚོ",
    "Sanskrit in Tibetan letters": "ཧཱུྃ",
    "Bengali, a joiner before the sign": "র\u200d্যাচেল",
    "Sinhala": "ශ්\u200dරී ලංකා",
    "Malayalam": "അൻവർ ന്റെ",
    "Mongolian, with its separator": "ᠰᠠᠷ\u180eᠠ",
    "Vietnamese, composed and not": "Nguyễn Thị Ngọc Ánh",
    "Hebrew, pointed": "שָׁלוֹם בְּרֵאשִׁ֖ית",
    "Arabic, pointed": "مُحَمَّدٌ",
    "Yoruba": "Ọ̀ṣọ́ Adébáyọ̀",
    "Lithuanian, accented": "Rų̃žė",
    "A letter of Unicode 15": "\U00031350",
    "A letter of Unicode 17, or later": "\U00032000",
    "Not yet assigned": "\U0003347b",
}


@pytest.mark.parametrize("name", WHOLE.values(), ids=WHOLE)
def test_no_script_is_damaged(name: str) -> None:
    """Signs that stand around a letter, and letters that no table knows yet: nothing is taken."""
    assert clean(name) == nfc(name)
    assert not loses(name)
    assert has_letter(clean(name))


@pytest.mark.parametrize(
    ("typed", "missed"),
    [
        ("q" + "\u0323" * 5, True),
        ("\u1000" + "\u103b" * 9, True),
        ("a\ue000b", True),
        ("a\ufdd0b", True),
        ("a\x1bb", True),
        ("a\u202eb", True),
        ("a\U000e0041", True),
        ("a\u2065b", True),
        (" Anna  Maria ", False),
        ("e\u0301", False),
        ("\u200eAnna\u200f\u200c", False),
        ("\ufeffA\u00adnna\u200b", False),
        ("", False),
    ],
)
def test_whether_something_is_missed(typed: str, missed: bool) -> None:
    """A sign that was written and is taken out; not blanks, and not what keyboards add unseen."""
    assert loses(typed) is missed


@given(WILD)
def test_what_is_clean_loses_nothing(typed: str) -> None:
    """And what loses nothing has all its letters afterwards."""
    assert not loses(clean(typed))
    if not loses(typed):
        assert sum(map(str.isalpha, clean(nfc(typed)))) == sum(map(str.isalpha, nfc(typed)))


@pytest.mark.parametrize("typed", ["", "-", "123", "\u3164\u3164", "\u115f", "😀", "\u0301"])
def test_what_has_no_letter(typed: str) -> None:
    """Digits, signs, pictures, and letters that are blanks to the eye."""
    assert not has_letter(typed)


def test_eight_marks_of_any_kind() -> None:
    """Beside the letter more fit than above it, and not dozens."""
    assert clean("\u1000" + "\u103b" * 40) == "\u1000" + "\u103b" * MARKS_IN_A_ROW


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
    assert cleaned == nfc(cleaned)
    assert cleaned == cleaned.strip() and "  " not in cleaned
    forbidden = {"Cc", "Cs", "Co", "Zl", "Zp", "Cf"}
    joiners = {"\u180e", "\u200c", "\u200d"}
    assert not {c for c in cleaned if category(c) in forbidden} - joiners
    assert not any(ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF for c in cleaned)


@given(st.text(alphabet="abcdefgh '-éüñßøñжاب漢字", max_size=40))
def test_ordinary_names_pass_unchanged(typed: str) -> None:
    """A name of letters, apostrophes and hyphens loses nothing but blanks."""
    assert clean(typed) == " ".join(typed.split())


def test_a_flood_is_cleaned_in_linear_time() -> None:
    """A hundred thousand joiners between letters do not freeze the form."""
    started = time.perf_counter()
    assert len(clean("a\u200d" * 50_000)) == 99_999
    assert time.perf_counter() - started < 2
