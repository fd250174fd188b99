"""Signs by nothing but AT-SPI names and actions. Run by the system's Python, which has pyatspi.

It is a real client of the accessibility bus, as a screen reader is; it imports nothing of ours.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE_SECONDS = 20.0
FOCUS, PRESS, TOGGLE = "Set Focus", "Press", "Toggle"


def things(top: Any) -> Iterator[Any]:
    """Everything below `top` that is showing."""
    for number in range(top.childCount):
        child = top.getChildAtIndex(number)
        if child is not None:
            if child.getState().contains(pyatspi.STATE_SHOWING):
                yield child
            yield from things(child)


def kiosk() -> Any:
    """The window of the only application on the bus."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.childCount:
            return application
    return None


def find(name: str, role: Any = None) -> Any:
    """The last thing called `name`, as soon as it is there."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        top = kiosk()
        found = [
            thing
            for thing in (things(top) if top else ())
            if thing.name == name and role in (None, thing.getRole())
        ]
        if found:
            return found[-1]
        time.sleep(0.1)
    sys.exit(f"nothing is called {name!r}")


def act(name: str, action: str, role: Any = None) -> None:
    """Do `action` of the thing called `name`."""
    actions = find(name, role).queryAction()
    for number in range(actions.nActions):
        if actions.getName(number) == action:
            actions.doAction(number)
            time.sleep(0.15)
            return
    sys.exit(f"{name!r} has no action {action!r}")


def type_in(field: str, text: str) -> None:
    """Focus a field, then press the keys of the on-screen keyboard by their names."""
    act(field, FOCUS)
    for letter in text:
        shown = letter if named(letter) else letter.upper()
        act(shown, PRESS, pyatspi.ROLE_PUSH_BUTTON)


def named(name: str) -> bool:
    """Whether a thing of this name is showing, once the keyboard stands."""
    find("Space")
    return any(thing.name == name for thing in things(kiosk()))


def try_what_is_covered() -> None:
    """The screen behind a sheet is disabled: its button offers an action, and it does nothing."""
    covered = find("Sign").queryAction()
    act("Make it easier to use", PRESS, pyatspi.ROLE_PUSH_BUTTON)
    find("Size of the text")
    for number in range(covered.nActions):
        covered.doAction(number)
        time.sleep(0.15)
    find("Size of the text")
    act("Make it easier to use", PRESS, pyatspi.ROLE_PUSH_BUTTON)
    find("Read the story")


def main() -> None:
    """A signature, from the attract screen back to it."""
    try_what_is_covered()
    act("Sign", PRESS)
    type_in("Given name", "ana")
    type_in("Family name", "roy")
    act("Put the keyboard away", PRESS)
    consent = next(thing for thing in things(kiosk()) if thing.name.startswith("Keep me informed"))
    act(consent.name, TOGGLE)
    if not find(consent.name).getState().contains(pyatspi.STATE_CHECKED):
        sys.exit("the consent is not ticked")
    act("Sign", PRESS)
    find("Thank you.")
    act("Done", PRESS)
    find("Read the story")
    print("signed")


main()
