"""The way through the first start, without a window."""

from itertools import pairwise

import pytest

from kiosk.domain.first_steps import BACK, NEXT, PREPARED, QUICK, SHARED, FirstStep, count

WAYS = {False: PREPARED + SHARED, True: QUICK + SHARED}


@pytest.mark.parametrize("quick", WAYS)
def test_each_step_leads_to_the_next(quick: bool) -> None:
    """From the choice at the welcome to the end, none left out; numbered from one on."""
    way = WAYS[quick]
    for number, (step, after) in enumerate(pairwise(way), start=1):
        assert NEXT[step] is after
        assert count(step, quick) == (number, len(way))
    assert way[-1] is FirstStep.READY
    assert FirstStep.READY not in NEXT
    assert count(FirstStep.WELCOME, quick) == (0, 0)


def test_back_undoes_a_step() -> None:
    """Whatever leads back leads to where one came from."""
    for step, before in BACK.items():
        assert before is FirstStep.WELCOME or NEXT[before] is step
    assert {*FirstStep} == {FirstStep.WELCOME, *NEXT, FirstStep.READY}


def test_nothing_leads_back_behind_an_event() -> None:
    """Once the tablet has one, another way would make a second."""
    taken = {FirstStep.KEPT, *SHARED}
    reached = {BACK[step] for step in taken if step in BACK}
    assert reached <= taken
