"""What one attendee chose: text grows and comes round, and who scans has no time limit."""

import pytest

from kiosk.domain.comfort import TEXT_SCALES, Comfort


def test_text_grows_to_double_and_comes_round() -> None:
    """Every touch is the next size, from 100 % to 200 %, then the first again."""
    seen, now = [], Comfort()
    for _ in TEXT_SCALES:
        seen.append(now.text_scale)
        now = now.larger()
    assert seen == list(TEXT_SCALES) == [1.0, 1.25, 1.5, 2.0]
    assert now == Comfort()


def test_a_size_between_goes_to_the_next_one() -> None:
    """A tablet set to start at 110 % goes to 125 %."""
    assert Comfort(text_scale=1.1).larger().text_scale == 1.25


@pytest.mark.parametrize(
    ("chosen", "waits"),
    [
        (Comfort(), False),
        (Comfort(high_contrast=True, low=True, text_scale=2.0), False),
        (Comfort(unhurried=True), True),
        (Comfort(one_switch=True), True),
    ],
)
def test_who_needs_time_has_it(chosen: Comfort, waits: bool) -> None:
    """Time limits are off where asked for, and for who scans; larger text alone changes nothing."""
    assert chosen.waits is waits
