"""What a person chose, for QML, until the next one."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.comfort import ComfortChoice
from kiosk.domain.comfort import TEXT_SCALES, Comfort

from .kit import Seen


def test_every_choice_is_kept_until_the_next_person(qtbot: QtBot) -> None:
    """Each switch shows, each signals once, and `start_over` brings the tablet's own back."""
    comfort = ComfortChoice(1.25)
    seen = Seen(comfort)
    assert (seen.textScale, seen.textScales) == (1.25, list(TEXT_SCALES))
    choices: list[Callable[[], None]] = [
        lambda: comfort.chooseText(2.0),
        lambda: comfort.setHighContrast(True),
        lambda: comfort.setLow(True),
        lambda: comfort.setOneSwitch(True),
        lambda: comfort.setUnhurried(True),
    ]
    for choose in choices:
        with qtbot.waitSignal(comfort.changed):
            choose()
        with qtbot.assertNotEmitted(comfort.changed):
            choose()
    assert comfort.chosen == Comfort(2.0, True, True, True, True)
    assert all((seen.highContrast, seen.low, seen.oneSwitch, seen.unhurried))
    comfort.start_over()
    assert comfort.chosen == Comfort(1.25)


@pytest.mark.parametrize("scale", [0.5, 1.1, 3.0, float("nan")])
def test_only_sizes_there_are(scale: float) -> None:
    """Nothing else changes anything."""
    comfort = ComfortChoice()
    comfort.chooseText(scale)
    assert Seen(comfort).textScale == 1.0
