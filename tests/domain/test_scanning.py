"""One switch: rows first, then what is in the row; everything can be reached by presses alone."""

import pytest

from kiosk.domain.scanning import ROUNDS_IN_A_ROW, Box, Light, rows

KEYS = [Box(x * 10, y * 10, 9, 9) for y in range(4) for x in range(10)]


def test_rows_follow_the_screen() -> None:
    """Keys in four rows of ten, each from left to right, in whatever order they come."""
    mixed = sorted(range(40), key=lambda n: n * 7 % 40)
    found = rows([KEYS[n] for n in mixed])
    assert [[mixed[n] for n in row] for row in found] == [
        list(range(first, first + 10)) for first in (0, 10, 20, 30)
    ]


def test_a_tall_button_shares_the_row_it_stands_beside() -> None:
    """What overlaps the middle is one row; what lies below is another."""
    tall, beside, below = Box(0, 0, 10, 30), Box(20, 10, 10, 10), Box(0, 40, 10, 10)
    assert rows([below, beside, tall]) == ((2, 1), (0,))


def test_no_things_no_light() -> None:
    """An empty screen lights nothing, and a press takes nothing."""
    light = Light(rows([]))
    assert light.lit == () and light.step() == light
    assert light.press() == (light, None)


@pytest.mark.parametrize("wanted", [0, 9, 13, 39])
def test_two_presses_take_any_key(wanted: int) -> None:
    """Wait for the row, press, wait for the key, press: that key; then the light is on the row."""
    light = Light(rows(KEYS))
    while wanted not in light.lit:
        light = light.step()
    light, taken = light.press()
    assert taken is None and len(light.lit) == 1
    while light.lit != (wanted,):
        light = light.step()
    light, taken = light.press()
    assert taken == wanted
    assert wanted in light.lit and len(light.lit) == 10


def test_a_row_of_one_takes_one_press() -> None:
    """Where there is nothing to choose from, nothing is asked."""
    _, taken = Light(rows([Box(0, 0, 9, 9)])).press()
    assert taken == 0


def test_a_row_entered_by_mistake_lets_go() -> None:
    """After two rounds without a press, the light returns to the rows."""
    light, _ = Light(rows(KEYS)).press()
    for _ in range(ROUNDS_IN_A_ROW * 10):
        assert len(light.lit) == 1
        light = light.step()
    assert len(light.lit) == 10
