"""The desk's door: the right PIN opens, wrong ones cost time, nothing else matters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.door import PIN_PAUSES, Door
from tests.domain.kit import CAMPAIGN

from .kit import Seen, hurry, running

PIN = "2580"


@pytest.fixture
def door() -> Door:
    """A door whose seconds are short."""
    made = Door(Appeal(CAMPAIGN), PIN)
    hurry(made, 2)
    return made


def test_the_right_pin_opens(door: Door, qtbot: QtBot) -> None:
    """It says so, and no pause runs."""
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)
    assert Seen(door).problem == ""
    assert running(door) == []


@pytest.mark.parametrize("pin", ["", "0000", "258", "25800", "٢٥٨٠", "2580 "])
def test_a_wrong_pin_does_not(door: Door, qtbot: QtBot, pin: str) -> None:
    """Nothing else than exactly the PIN."""
    with qtbot.assertNotEmitted(door.opened):
        door.tryPin(pin)
    assert Seen(door).problem


def test_pauses_grow(door: Door, qtbot: QtBot) -> None:
    """Two slips are free, then each takes longer; the last pause stays; the right PIN resets."""
    seen = Seen(door)
    for pause in (*PIN_PAUSES, PIN_PAUSES[-1], PIN_PAUSES[-1]):
        door.tryPin("0000")
        assert seen.blocked is (pause > 0)
        assert (str(pause) in seen.problem) is (pause > 0)
        qtbot.waitUntil(lambda: not seen.blocked)
        assert running(door) == []
    assert sorted(PIN_PAUSES) == list(PIN_PAUSES)
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)
    door.tryPin("0000")
    assert not seen.blocked


def test_during_a_pause_not_even_the_right_pin_opens(door: Door, qtbot: QtBot) -> None:
    """Who tries all day has a few tries a minute."""
    hurry(door, 20)
    for _ in range(3):
        door.tryPin("0000")
    with qtbot.assertNotEmitted(door.opened):
        door.tryPin(PIN)
    qtbot.waitUntil(lambda: not Seen(door).blocked)
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)
