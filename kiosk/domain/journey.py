"""The journey as data: which screens there are, what leads where, and how long each waits.

Nothing here knows of windows. `bridge.journey` only translates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """Everything that can fill the screen."""

    ATTRACT = "attract"
    """The start: the campaign, or cards of several."""
    APPEAL = "appeal"
    """The opening page of one of several campaigns."""
    STORY = "story"
    FORM = "form"
    THANKS = "thanks"
    PIN = "pin"
    DESK = "desk"
    FAULT = "fault"
    HIDDEN = "hidden"
    """A neutral screen that shows no campaign; only the PIN leads on."""


class Act(StrEnum):
    """Everything that moves somebody from one screen to another."""

    PICK = "pick"
    """One of several campaigns was chosen."""
    READ = "read"
    SIGN = "sign"
    LEAVE = "leave"
    """Back to the start, by choice."""
    SIGNED = "signed"
    """The signature is on the disk."""
    TIME_OUT = "time_out"
    CORNER = "corner"
    """A volunteer pressed and held the corner."""
    PIN_RIGHT = "pin_right"
    FAIL = "fail"
    """A bug reached the crash handler."""
    HIDE = "hide"
    """One gesture: nobody shall see what this is."""


STEPS: Mapping[Screen, Mapping[Act, Screen]] = {
    Screen.ATTRACT: {Act.READ: Screen.STORY, Act.SIGN: Screen.FORM, Act.PICK: Screen.APPEAL},
    Screen.APPEAL: {Act.READ: Screen.STORY, Act.SIGN: Screen.FORM},
    Screen.STORY: {Act.SIGN: Screen.FORM, Act.SIGNED: Screen.THANKS},
    Screen.FORM: {Act.READ: Screen.STORY, Act.SIGNED: Screen.THANKS},
    Screen.THANKS: {Act.PICK: Screen.APPEAL},
    Screen.PIN: {Act.PIN_RIGHT: Screen.DESK},
    Screen.DESK: {},
    Screen.FAULT: {},
    Screen.HIDDEN: {
        Act.PIN_RIGHT: Screen.DESK,
        **dict.fromkeys((Act.LEAVE, Act.TIME_OUT, Act.CORNER, Act.FAIL), Screen.HIDDEN),
    },
}
"""What each screen adds to `FROM_ANYWHERE`."""

FROM_ANYWHERE: Mapping[Act, Screen] = {
    Act.LEAVE: Screen.ATTRACT,
    Act.TIME_OUT: Screen.ATTRACT,
    Act.CORNER: Screen.PIN,
    Act.FAIL: Screen.FAULT,
    Act.HIDE: Screen.HIDDEN,
}

DRAFT_LIVES_ON = frozenset({Screen.STORY, Screen.FORM})
"""Moving between these keeps what was typed; arriving anywhere else wipes it."""

ATTENDEES = frozenset({Screen.APPEAL, Screen.STORY, Screen.FORM, Screen.THANKS})
"""Whose time limits a person who needs time may switch off; whoever leaves them has gone."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a screen waits for a touch, in seconds: quietly, then with the warning up."""

    quiet: float
    warning: float


PATIENCE: Mapping[Screen, Patience | None] = {
    Screen.ATTRACT: None,
    Screen.APPEAL: Patience(quiet=70, warning=20),
    Screen.STORY: Patience(quiet=70, warning=20),
    Screen.FORM: Patience(quiet=70, warning=20),
    Screen.THANKS: Patience(quiet=25, warning=20),
    Screen.PIN: Patience(quiet=20, warning=10),
    Screen.DESK: Patience(quiet=160, warning=20),
    Screen.FAULT: Patience(quiet=10, warning=0),
    Screen.HIDDEN: None,
}
"""None: the screen may stay for ever."""
SLEPT_SECONDS = 300.0
"""So much between two looks, a second apart while it is awake: the machine has slept, and whoever
had switched limits off is hardly there any more."""


def after(screen: Screen, act: Act) -> Screen:
    """Where `act` leads from `screen`; an act that means nothing there changes nothing."""
    return STEPS[screen].get(act) or FROM_ANYWHERE.get(act, screen)
