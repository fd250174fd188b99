"""The desk's gate: the right PIN opens, wrong ones cost time, nothing else matters."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.pin_gate import PIN_PAUSES, PinGate
from kiosk.sealing.withdrawal import proof_of, verifier_of
from tests.domain.kit import CAMPAIGN

from .kit import Parrot, Seen, Sundial, running

PIN = "2580"


@pytest.fixture
def sundial() -> Sundial:
    """The clock of the pauses."""
    return Sundial()


@pytest.fixture
def gate(sundial: Sundial) -> PinGate:
    """A gate whose seconds pass when the test says so."""
    return PinGate(Appeal((CAMPAIGN,)), PIN, clock=sundial)


def test_the_right_pin_opens(gate: PinGate, qtbot: QtBot) -> None:
    """It says so, and no pause runs."""
    with qtbot.waitSignal(gate.opened):
        gate.tryPin(PIN)
    assert Seen(gate).problem == ""
    assert running(gate) == []


@pytest.mark.parametrize("pin", ["", "0000", "258", "25800", "٢٥٨٠", "2580 "])
def test_a_wrong_pin_does_not(gate: PinGate, qtbot: QtBot, pin: str) -> None:
    """Nothing else than exactly the PIN."""
    with qtbot.assertNotEmitted(gate.opened):
        gate.tryPin(pin)
    assert Seen(gate).problem


def test_pauses_grow(gate: PinGate, sundial: Sundial, qtbot: QtBot) -> None:
    """Two slips are free, then each takes longer; the last pause stays; the right PIN resets."""
    seen = Seen(gate)
    for pause in (*PIN_PAUSES, PIN_PAUSES[-1], PIN_PAUSES[-1]):
        gate.tryPin("0000")
        assert seen.blocked is (pause > 0)
        assert (str(pause) in seen.problem) is (pause > 0)
        sundial.pass_by(gate, pause - 1)
        assert seen.blocked is (pause > 0)
        sundial.pass_by(gate, 1)
        assert not seen.blocked
        assert running(gate) == []
    assert sorted(PIN_PAUSES) == list(PIN_PAUSES)
    with qtbot.waitSignal(gate.opened):
        gate.tryPin(PIN)
    gate.tryPin("0000")
    assert not seen.blocked


def test_during_a_pause_not_even_the_right_pin_opens(
    gate: PinGate, sundial: Sundial, qtbot: QtBot
) -> None:
    """Who tries all day has a few tries a minute."""
    for _ in range(3):
        gate.tryPin("0000")
    with qtbot.assertNotEmitted(gate.opened):
        gate.tryPin(PIN)
    sundial.pass_by(gate, PIN_PAUSES[2])
    with qtbot.waitSignal(gate.opened):
        gate.tryPin(PIN)


def test_a_pause_is_over_after_a_night(gate: PinGate, sundial: Sundial, qtbot: QtBot) -> None:
    """The machine slept and no timer has looked yet: the clock is what counts."""
    for _ in range(6):
        gate.tryPin("0000")
        sundial.now += 60
    gate.tryPin("0000")
    sundial.now += PIN_PAUSES[-1] - 1
    assert Seen(gate).blocked
    sundial.now += 14 * 3600
    assert not Seen(gate).blocked
    with qtbot.waitSignal(gate.opened):
        gate.tryPin(PIN)


def test_a_pause_ticks_only_while_somebody_stands_there(gate: PinGate, sundial: Sundial) -> None:
    """Away from the gate nothing runs, and the pause goes on; back at it, it is counted down."""
    for _ in range(3):
        gate.tryPin("0000")
    assert running(gate)
    gate.watch(False)
    assert running(gate) == []
    sundial.now += 3
    gate.watch(True)
    assert running(gate)
    assert "2" in Seen(gate).problem
    sundial.pass_by(gate, 2)
    assert not Seen(gate).blocked
    assert running(gate) == []


CODE = "7K2M-9QX4-D0VB"


@pytest.fixture
def with_reset(appeal: Appeal, sundial: Sundial) -> PinGate:
    """A gate whose office has a code for a forgotten PIN."""
    return PinGate(appeal, PIN, verifier_of(proof_of(CODE)), clock=sundial)


def test_the_offices_code_opens_and_shows_the_pin(with_reset: PinGate, qtbot: QtBot) -> None:
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
def test_another_code_does_not(with_reset: PinGate, qtbot: QtBot, code: str) -> None:
    """It is no shorter way in, and it tells nothing."""
    with qtbot.assertNotEmitted(with_reset.opened):
        with_reset.tryReset(code)
    assert Seen(with_reset).problem
    assert Seen(with_reset).reminder == ""


def test_wrong_codes_cost_as_much_as_wrong_pins(
    with_reset: PinGate, sundial: Sundial, qtbot: QtBot
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


def test_without_a_code_there_is_no_such_way(gate: PinGate, qtbot: QtBot) -> None:
    """It is not offered, opens nothing, and costs nothing."""
    assert Seen(gate).resettable is False
    with qtbot.assertNotEmitted(gate.opened):
        gate.tryReset(CODE)
    assert Seen(gate).problem == ""


def test_a_pin_that_was_typed_is_not_shown(with_reset: PinGate) -> None:
    """Only whoever forgot it reads it."""
    with_reset.tryReset(CODE)
    with_reset.tryReset("wrong")
    assert Seen(with_reset).reminder == ""
    with_reset.tryPin(PIN)
    assert Seen(with_reset).reminder == ""


def test_its_sentences_follow_the_language(
    with_reset: PinGate, to_arabic: Callable[[], None]
) -> None:
    """The problem and the reminder are asked for anew."""
    with_reset.tryReset(CODE)
    with_reset.tryPin("0000")
    heard: list[tuple[str, str]] = []
    seen = Seen(with_reset)
    with_reset.changed.connect(lambda: heard.append((seen.problem, seen.reminder)))
    to_arabic()
    assert all(text.startswith(Parrot.MARK) for text in heard[-1])
