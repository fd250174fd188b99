"""The public count is coarse: no single signature shows in it."""

from __future__ import annotations

import pytest

from kiosk.domain.hands import coarse


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, 0), (9, 0), (10, 10), (19, 10), (20, 20), (99, 90),
        (100, 100), (149, 100), (150, 150), (999, 950), (1000, 1000), (1234, 1200),
        (50_000, 50_000),
    ],
)  # fmt: skip
def test_steps(count: int, told: int) -> None:
    """Nothing below ten, then tens, fifties, hundreds; never more than there are."""
    assert coarse(count) == told


def test_it_never_shrinks_and_never_boasts() -> None:
    """It only grows with the count, and stays at or below it."""
    told = [coarse(count) for count in range(3000)]
    assert told == sorted(told)
    assert all(each <= count for count, each in enumerate(told))
