"""Where sheets of paper are, by what was noted of them."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.paper_notes import (
    PaperNote,
    PaperTally,
    differing,
    said,
    tally,
    together,
)
from kiosk.domain.sheet import LAST_LINE, Sheet, sheet_number
from tests.clock import HOUR

from .kit import CAMPAIGN


def out(first: int, last: int) -> PaperNote:
    """Handed out."""
    return PaperNote(HOUR, "ab", first, last)


def back(sheet: int, lines: int) -> PaperNote:
    """Come back."""
    return PaperNote(HOUR, "ab", sheet, sheet, lines)


NOTES = st.lists(
    st.one_of(
        st.tuples(st.integers(1, 30), st.integers(0, 9)).map(lambda each: out(each[0], sum(each))),
        st.tuples(st.integers(1, 30), st.integers(0, LAST_LINE)).map(lambda each: back(*each)),
    )
)


def test_a_day_s_notes() -> None:
    """Ten went out, three came back, one of them empty; what was never handed out counts too."""
    found = tally([out(17, 26), back(18, 8), back(26, 0), back(40, 3)])
    assert (found.handed_out, found.returned, found.still_out, found.lines) == (11, 3, 8, 11)
    assert found.back == ((18, 8), (26, 0), (40, 3))
    assert said(found.out) == "17, 19–25"
    assert tally([]) == PaperTally()


def test_the_last_word_about_a_sheet_counts() -> None:
    """A number noted wrongly is noted again; a sheet that goes out once more is out."""
    assert tally([out(1, 2), back(1, 80), back(1, 8)]).lines == 8
    again = tally([out(1, 2), back(1, 8), out(1, 1)])
    assert (again.lines, again.still_out, again.handed_out) == (0, 2, 2)


@given(NOTES)
def test_it_adds_up_and_comes_back_from_json(notes: list[PaperNote]) -> None:
    """Handed out is come back and still out, every sheet once."""
    found = tally(notes)
    sheets = {n for note in notes for n in range(note.first, note.last + 1)}
    assert found.handed_out == found.returned + found.still_out == len(sheets)
    assert PaperTally.from_json(json.loads(json.dumps(found.to_json()))) == found


@pytest.mark.parametrize(
    "spoilt",
    [
        {"back": []},
        {"back": [[1, 2, 3]], "out": []},
        {"back": [[0, 2]], "out": []},
        {"back": [[1, 100]], "out": []},
        {"back": [[1, -1]], "out": []},
        {"back": [[1, 1.0]], "out": []},
        {"back": [[2, 1], [1, 1]], "out": []},
        {"back": [[1, 1], [1, 2]], "out": []},
        {"back": [], "out": [[5, 4]]},
        {"back": [], "out": [[1, 3], [3, 4]]},
        {"back": [], "out": [[1, 100_000]]},
        [],
    ],
)
def test_what_is_no_tally_is_refused(spoilt: object) -> None:
    """Each rule that is broken."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        PaperTally.from_json(spoilt)


def test_two_tablets_and_two_days() -> None:
    """Handed out at one, back at the other: it is back; the later number of lines counts."""
    found = together([tally([out(1, 4), back(1, 3)]), tally([back(2, 5), back(1, 4)])])
    assert (found.back, found.out) == (((1, 4), (2, 5)), ((3, 4),))


def test_what_was_typed_in_is_held_against_it() -> None:
    """More, fewer, none, and a sheet that nobody noted."""
    noted = tally([out(1, 9), back(1, 5), back(2, 5), back(3, 5), back(4, 0)])
    assert differing(noted, Counter({1: 5, 2: 4, 7: 2})) == ((2, 5, 4), (3, 5, 0), (7, 0, 2))


def test_a_number_needs_no_letters_at_the_desk() -> None:
    """It is taken in any digits; with letters, or scanned, it has to be right."""
    sheet = Sheet(CAMPAIGN, CAMPAIGN.editions[0], 17)
    for typed in ("17", " 17 ", "١٧", sheet.mark, sheet.mark.lower(), sheet.code):
        assert sheet_number(CAMPAIGN, typed) == 17
    wrong = Sheet(CAMPAIGN, CAMPAIGN.editions[0], 18).mark.replace("18", "17")
    for typed in ("", "0", "100000", "-3", "1.5", "²", wrong, "17-"):
        assert sheet_number(CAMPAIGN, typed) is None
    assert sheet_number(CAMPAIGN, sheet.mark, rehearsal=True) is None
