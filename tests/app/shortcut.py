"""To the desk without three seconds at the corner, for tests whose matter is something else."""

from kiosk.devtools.walk import Walk
from kiosk.domain.journey import Screen


def enter(walk: Walk) -> None:
    """From any screen but the neutral one: as if the corner had been held, and the PIN typed.

    What the desk counts when it is opened has been counted: it makes some of its buttons anew.
    """
    walk.kiosk.journey.corner()
    walk.kiosk.pin_gate.tryPin(walk.kiosk.setting.event.pin)
    walk.at(Screen.DESK)
    counted: list[None] = []
    walk.kiosk.worker.run(lambda: None, counted.append, lambda _: None)
    walk.finger.until(lambda: counted, "the desk's numbers")
