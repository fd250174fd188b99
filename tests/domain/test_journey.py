"""The journey as data: complete, and nobody reaches the desk but through the PIN."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.journey import (
    DRAFT_LIVES_ON,
    FROM_ANYWHERE,
    PATIENCE,
    STEPS,
    Act,
    Screen,
    after,
)

EVERY = [(screen, act) for screen in Screen for act in Act]


def test_every_screen_has_its_steps_and_its_patience() -> None:
    """The tables leave no screen out."""
    assert STEPS.keys() == PATIENCE.keys() == set(Screen)


def test_every_act_is_used() -> None:
    """There is no act that leads nowhere at all."""
    assert {act for acts in STEPS.values() for act in acts} | FROM_ANYWHERE.keys() == set(Act)


@pytest.mark.parametrize(("screen", "act"), EVERY)
def test_every_act_leads_to_a_screen(screen: Screen, act: Act) -> None:
    """From every screen, every act leads to a screen there is."""
    assert isinstance(after(screen, act), Screen)


IN_THE_OPEN = [screen for screen in Screen if screen is not Screen.HIDDEN]


@pytest.mark.parametrize("screen", IN_THE_OPEN)
def test_leaving_and_running_out_of_time_lead_to_the_start(screen: Screen) -> None:
    """From everywhere, the next person finds the attract screen."""
    assert after(screen, Act.LEAVE) is after(screen, Act.TIME_OUT) is Screen.ATTRACT


@pytest.mark.parametrize("screen", IN_THE_OPEN)
def test_a_volunteer_and_a_fault_come_through_from_everywhere(screen: Screen) -> None:
    """The corner asks for the PIN and a bug shows the fault screen, whatever is on screen."""
    assert after(screen, Act.CORNER) is Screen.PIN
    assert after(screen, Act.FAIL) is Screen.FAULT


def test_the_desk_is_reached_by_the_pin_only() -> None:
    """No other act on no other screen opens the desk."""
    ways = {(s, a) for s, a in EVERY if after(s, a) is Screen.DESK and s is not Screen.DESK}
    assert ways == {(Screen.PIN, Act.PIN_RIGHT), (Screen.HIDDEN, Act.PIN_RIGHT)}


def test_one_gesture_hides_from_everywhere() -> None:
    """Whatever is on screen, the neutral screen follows, also after itself."""
    assert {after(screen, Act.HIDE) for screen in Screen} == {Screen.HIDDEN}


def test_only_the_pin_leads_out_of_hiding() -> None:
    """Leaving, time, the corner, a bug and whatever a signer does: the neutral screen stays."""
    leads_out = {act: after(Screen.HIDDEN, act) for act in Act}
    stays = dict.fromkeys(Act, Screen.HIDDEN)
    assert leads_out == stays | {Act.PIN_RIGHT: Screen.DESK}


def test_thanks_is_reached_by_a_stored_signature_only() -> None:
    """It comes wherever the draft lives: a story opened while the disk is slow is no way out."""
    ways = {(s, a) for s, a in EVERY if after(s, a) is Screen.THANKS and s is not Screen.THANKS}
    assert ways == {(screen, Act.SIGNED) for screen in DRAFT_LIVES_ON}


@given(st.lists(st.sampled_from(Act), max_size=30))
def test_nobody_is_ever_stuck(acts: list[Act]) -> None:
    """After any acts, one more leads home or to the PIN; in hiding the PIN leads to the desk.

    Without the PIN, nobody is ever there.
    """
    screen, seen = Screen.ATTRACT, [Screen.ATTRACT]
    for act in acts:
        screen = after(screen, act)
        seen.append(screen)
    if screen is Screen.HIDDEN:
        screen = after(screen, Act.PIN_RIGHT)
        assert screen is Screen.DESK
    assert after(screen, Act.LEAVE) is Screen.ATTRACT
    assert after(screen, Act.CORNER) is Screen.PIN
    for before, here in pairwise(seen):
        assert here is not Screen.DESK or before in (Screen.PIN, Screen.DESK, Screen.HIDDEN)


@pytest.mark.parametrize("screen", Screen)
def test_only_the_start_and_hiding_wait_for_ever(screen: Screen) -> None:
    """Every other screen gives up; those that people read or type on warn long before."""
    patience = PATIENCE[screen]
    if screen in (Screen.ATTRACT, Screen.HIDDEN):
        assert patience is None
        return
    assert patience is not None
    assert patience.quiet > 0
    assert patience.warning >= 0
    if screen in DRAFT_LIVES_ON | {Screen.THANKS, Screen.DESK}:
        # WCAG 2.2.1: warned, with 20 seconds to extend by a simple action.
        assert patience.warning >= 20


def test_a_draft_lives_between_story_and_form() -> None:
    """Those two screens lead to each other, and nothing else keeps what was typed."""
    assert {Screen.STORY, Screen.FORM} == DRAFT_LIVES_ON
    assert after(Screen.FORM, Act.READ) is Screen.STORY
    assert after(Screen.STORY, Act.SIGN) is Screen.FORM
    assert after(Screen.FORM, Act.HIDE) not in DRAFT_LIVES_ON
