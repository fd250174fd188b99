"""The hidden corner: a way in for volunteers that is in nobody's way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.devtools.walk import HOLD_MS, Walk, said
from kiosk.domain.journey import Screen
from tests.proof import some


def test_what_lies_below_the_corner_can_be_touched(walk: Walk) -> None:
    """The edge of the first language that the corner covers works like the rest of it."""
    walk.choose_language("fr")
    corner = walk.finger.find(said("HiddenCorner", "Volunteers: press and hold"))
    first = walk.finger.find("English")
    edge = first.mapToScene(QPointF(6, 6)).toPoint()
    assert edge.x() < corner.width()
    assert edge.y() < corner.height()
    QTest.mouseClick(
        walk.kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, edge
    )
    assert walk.kiosk.appeal.edition.language == "en"


@pytest.mark.proof
def test_held_it_leads_to_the_pin_from_every_screen(walk: Walk) -> None:
    """Attract, story, form, thanks, fault: three seconds in the corner, and the PIN is asked."""
    screens = (Screen.FORM, Screen.ATTRACT, Screen.STORY, Screen.THANKS, Screen.FAULT)
    for screen in some(screens, 2):
        walk.kiosk.journey.go(screen)
        walk.finger.hold("Volunteers: press and hold", HOLD_MS)
        walk.at(Screen.PIN)
        walk.kiosk.journey.leave()


def test_a_short_press_or_a_press_elsewhere_does_not(walk: Walk) -> None:
    """Negative control: a second in the corner, or three in the middle, lead nowhere."""
    walk.finger.hold("Volunteers: press and hold", 1000)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = QPoint(640, 780)
    QTest.mousePress(walk.kiosk.window, left, none, middle)
    QTest.qWait(HOLD_MS)
    QTest.mouseRelease(walk.kiosk.window, left, none, middle)
    assert walk.kiosk.journey.current is Screen.ATTRACT
