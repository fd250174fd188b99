"""A finger's lines: on the grid, as fine as there is room for, drawn as they were written."""

import json
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.signature import (
    BUDGET_BYTES,
    FINE,
    FULL_POINTS,
    HEIGHT,
    MOST_LINES,
    MOST_POINTS,
    WIDTH,
    Line,
    fitted,
    flat,
    full,
    lines_of,
    on_grid,
    svg_path,
    thinned,
)

POINTS = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))
LINES = st.lists(st.lists(POINTS, min_size=1, max_size=60).map(tuple), max_size=MOST_LINES)


def size(lines: tuple[Line, ...]) -> int:
    """Bytes of the lines as they are sealed."""
    return len(json.dumps([flat(line) for line in lines], separators=(",", ":")))


def scribble(points: int) -> Line:
    """A line that no thinning makes short without loss."""
    chance = random.Random(points)
    return tuple(
        (chance.randrange(900, WIDTH), chance.randrange(400, HEIGHT)) for _ in range(points)
    )


@pytest.mark.parametrize(
    ("place", "point"),
    [((0, 0), (0, 0)), ((1, 1), (999, 499)), ((-3, 0.5), (0, 250)), ((7, 2), (999, 499))],
)
def test_places_are_on_the_grid(place: tuple[float, float], point: tuple[int, int]) -> None:
    """Whatever the pad's size; a finger beyond its edge draws along it."""
    assert on_grid(*place) == point


def test_a_straight_line_is_its_ends() -> None:
    """What lies on it is not needed; what lies beside it is."""
    straight = tuple((x, 10) for x in range(0, 500, 5))
    assert thinned(straight, FINE) == (straight[0], straight[-1])
    bent = (*straight, (495, 300))
    assert thinned(bent, FINE) == (straight[0], straight[-1], bent[-1])


def test_a_loop_stays_a_loop() -> None:
    """A circle, whose ends meet, keeps within the tolerance of every point."""
    circle = tuple(
        (round(500 + 200 * math.cos(t / 20)), round(250 + 200 * math.sin(t / 20)))
        for t in range(126)
    )
    found = thinned(circle, FINE)
    assert 8 < len(found) < 40
    assert max(x for x, _ in found) - min(x for x, _ in found) > 395


@given(st.lists(POINTS, min_size=1, max_size=40).map(tuple), st.floats(0, 200))
def test_thinning_keeps_ends_and_order(line: Line, stray: float) -> None:
    """Nothing is made up: a part of the points, in their order, both ends among them."""
    found = thinned(line, stray)
    rest = iter(line)
    assert all(point in rest for point in found)
    assert (found[0], found[-1]) == (line[0], line[-1])


@given(LINES)
@settings(deadline=None, max_examples=50)
def test_any_signature_fits(lines: list[Line]) -> None:
    """Whatever was drawn, as many lines as went down, each at least as a dot or a dash."""
    found = fitted(lines)
    assert len(found) == len(lines)
    assert size(found) <= BUDGET_BYTES + 1


def test_the_wildest_scribble_fits() -> None:
    """The fullest pad there can be, in the largest numbers."""
    wild = tuple(thinned(scribble(MOST_POINTS), FINE) for _ in range(3))
    assert size(wild) > BUDGET_BYTES
    assert size(fitted(wild)) <= BUDGET_BYTES
    dense = tuple(scribble(20) for _ in range(MOST_LINES))
    assert size(dense) > BUDGET_BYTES
    assert size(fitted(dense)) <= BUDGET_BYTES


def test_room_is_used() -> None:
    """Of a scribble that has to be thinned, at least two thirds of what fits is kept."""
    for points in (200, 400, MOST_POINTS):
        assert size(fitted([scribble(points)])) > BUDGET_BYTES * 2 / 3


def test_a_full_pad_is_full() -> None:
    """By its lines or by its points; either way it still fits."""
    assert not full([((1, 1),)] * (MOST_LINES - 1))
    assert full([((1, 1),)] * MOST_LINES)
    assert full([scribble(MOST_POINTS)] * (FULL_POINTS // MOST_POINTS))


def test_what_fits_is_left_as_it_was_drawn() -> None:
    """A usual signature keeps every point."""
    usual = (scribble(40), scribble(30), ((5, 5),))
    assert fitted(usual) == usual


def test_how_it_is_drawn() -> None:
    """A dot is a dash of no length to speak of; a line runs through all it has, to its end."""
    assert svg_path([]) == ""
    assert svg_path([((5, 6),)]) == "M 5 6 L 6 6"
    assert svg_path([((0, 0), (10, 20))]) == "M 0 0 L 10 20"
    assert svg_path([((0, 0), (10, 20), (20, 20))]) == "M 0 0 Q 10 20 15 20 L 20 20"


@given(st.lists(st.lists(POINTS, min_size=1, max_size=60).map(tuple), min_size=1, max_size=60))
def test_what_was_sealed_is_read_again(lines: list[Line]) -> None:
    """Every line that fits on the pad, through JSON and back."""
    sealed = {"size": [WIDTH, HEIGHT], "lines": [flat(line) for line in lines]}
    assert lines_of(json.loads(json.dumps(sealed))) == tuple(lines)
