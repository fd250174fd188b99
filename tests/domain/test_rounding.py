"""The public count is coarse: no single signature shows in it."""

import pytest

from kiosk.domain.rounding import coarse, is_told, tenths


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


@pytest.mark.parametrize(
    ("count", "goal", "done"),
    [
        (0, 200, 0), (9, 20, 0), (10, 20, 5), (19, 20, 5), (20, 20, 10), (25, 20, 10),
        (149, 200, 5), (150, 200, 7), (199, 200, 7), (200, 200, 10), (50, 0, 0),
    ],
)  # fmt: skip
def test_tenths_of_a_goal(count: int, goal: int, done: int) -> None:
    """Rounded down, from what is told: the last tenth is filled by the goal and not before."""
    assert tenths(count, goal) == done


def test_the_thermometer_tells_no_more_than_the_number() -> None:
    """Where the number stands still, so does the thermometer, for every goal there can be."""
    for goal in filter(is_told, range(2000)):
        for count in range(0, 2200, 7):
            assert tenths(count, goal) == tenths(coarse(count), goal)


def test_a_goal_is_a_number_that_is_told() -> None:
    """Else its end would be seen late, or never."""
    told = [each for each in range(1300) if is_told(each)]
    assert told == [*range(10, 100, 10), *range(100, 1000, 50), *range(1000, 1300, 100)]
