"""The desk's door: the right PIN opens, wrong ones cost time, nothing else matters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.door import PIN_PAUSES, Door
from kiosk.sealing.withdrawal import proof_of, verifier_of
from tests.domain.kit import CAMPAIGN

from .kit import Parrot, Seen, Sundial, running

PIN = "2580"


@pytest.fixture
def sundial() -> Sundial:
    """The clock of the pauses."""
    return Sundial()


@pytest.fixture
def door(sundial: Sundial) -> Door:
    """A door whose seconds pass when the test says so."""
    return Door(Appeal(CAMPAIGN), PIN, clock=sundial)


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


def test_pauses_grow(door: Door, sundial: Sundial, qtbot: QtBot) -> None:
    """Two slips are free, then each takes longer; the last pause stays; the right PIN resets."""
    seen = Seen(door)
    for pause in (*PIN_PAUSES, PIN_PAUSES[-1], PIN_PAUSES[-1]):
        door.tryPin("0000")
        assert seen.blocked is (pause > 0)
        assert (str(pause) in seen.problem) is (pause > 0)
        sundial.pass_by(door, pause - 1)
        assert seen.blocked is (pause > 0)
        sundial.pass_by(door, 1)
        assert not seen.blocked
        assert running(door) == []
    assert sorted(PIN_PAUSES) == list(PIN_PAUSES)
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)
    door.tryPin("0000")
    assert not seen.blocked


def test_during_a_pause_not_even_the_right_pin_opens(
    door: Door, sundial: Sundial, qtbot: QtBot
) -> None:
    """Who tries all day has a few tries a minute."""
    for _ in range(3):
        door.tryPin("0000")
    with qtbot.assertNotEmitted(door.opened):
        door.tryPin(PIN)
    sundial.pass_by(door, PIN_PAUSES[2])
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)


def test_a_pause_is_over_after_a_night(door: Door, sundial: Sundial, qtbot: QtBot) -> None:
    """The machine slept and no timer has looked yet: the clock is what counts."""
    for _ in range(6):
        door.tryPin("0000")
        sundial.now += 60
    door.tryPin("0000")
    sundial.now += PIN_PAUSES[-1] - 1
    assert Seen(door).blocked
    sundial.now += 14 * 3600
    assert not Seen(door).blocked
    with qtbot.waitSignal(door.opened):
        door.tryPin(PIN)


def test_a_pause_ticks_only_while_somebody_stands_there(door: Door, sundial: Sundial) -> None:
    """Away from the door nothing runs, and the pause goes on; back at it, it is counted down."""
    for _ in range(3):
        door.tryPin("0000")
    assert running(door)
    door.watch(False)
    assert running(door) == []
    sundial.now += 3
    door.watch(True)
    assert running(door)
    assert "2" in Seen(door).problem
    sundial.pass_by(door, 2)
    assert not Seen(door).blocked
    assert running(door) == []


CODE = "7K2M-9QX4-D0VB"


@pytest.fixture
def with_reset(appeal: Appeal, sundial: Sundial) -> Door:
    """A door whose office has a code for a forgotten PIN."""
    return Door(appeal, PIN, verifier_of(proof_of(CODE)), clock=sundial)


def test_the_offices_code_opens_and_shows_the_pin(with_reset: Door, qtbot: QtBot) -> None:
    """As read out on a telephone; the PIN is told until the desk is left."""
    seen = Seen(with_reset)
    assert (seen.resettable, seen.reminder) == (True, "")
    with qtbot.waitSignal(with_reset.opened):
        with_reset.tryReset(CODE.lower().replace("-", " "))
    assert seen.reminder == f"The PIN of this stall is {PIN}."
    assert seen.problem == ""
    with_reset.forget()
    assert seen.reminder == ""


@pytest.mark.parametrize("code", ["", PIN, "0000-0000-0000", CODE[:-1], f"{CODE}0", "٢٥٨٠"])
def test_another_code_does_not(with_reset: Door, qtbot: QtBot, code: str) -> None:
    """It is no shorter way in, and it tells nothing."""
    with qtbot.assertNotEmitted(with_reset.opened):
        with_reset.tryReset(code)
    assert Seen(with_reset).problem
    assert Seen(with_reset).reminder == ""


def test_wrong_codes_cost_as_much_as_wrong_pins(
    with_reset: Door, sundial: Sundial, qtbot: QtBot
) -> None:
    """One pause for both: during it, neither the right code nor the right PIN opens."""
    with_reset.tryPin("0000")
    for _ in range(2):
        with_reset.tryReset("0000-0000-0000")
    assert Seen(with_reset).blocked
    with qtbot.assertNotEmitted(with_reset.opened):
        with_reset.tryReset(CODE)
        with_reset.tryPin(PIN)
    assert Seen(with_reset).reminder == ""
    sundial.pass_by(with_reset, PIN_PAUSES[2])
    with qtbot.waitSignal(with_reset.opened):
        with_reset.tryReset(CODE)


def test_without_a_code_there_is_no_such_way(door: Door, qtbot: QtBot) -> None:
    """It is not offered, opens nothing, and costs nothing."""
    assert Seen(door).resettable is False
    with qtbot.assertNotEmitted(door.opened):
        door.tryReset(CODE)
    assert Seen(door).problem == ""


def test_a_pin_that_was_typed_is_not_shown(with_reset: Door) -> None:
    """Only whoever forgot it reads it."""
    with_reset.tryReset(CODE)
    with_reset.tryReset("wrong")
    assert Seen(with_reset).reminder == ""
    with_reset.tryPin(PIN)
    assert Seen(with_reset).reminder == ""


def test_its_sentences_follow_the_language(with_reset: Door, to_arabic: Callable[[], None]) -> None:
    """The problem and the reminder are asked for anew."""
    with_reset.tryReset(CODE)
    with_reset.tryPin("0000")
    heard: list[tuple[str, str]] = []
    seen = Seen(with_reset)
    with_reset.changed.connect(lambda: heard.append((seen.problem, seen.reminder)))
    to_arabic()
    assert all(text.startswith(Parrot.MARK) for text in heard[-1])
