"""The story's pages follow a finger, in the direction of reading."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.devtools.walk import Walk
from kiosk.domain.journey import Screen
from tests.app.conftest import LANDSCAPE, OpenKiosk

STEPS, STEP_MS = 8, 15


def swipe(walk: Walk, way: int) -> None:
    """Across most of the screen: -1 to the left, 1 to the right.

    So far that where the finger lets go decides, not how fast it was: the times that made-up
    events carry are not to be trusted once others came before them in the same process.
    """
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = LANDSCAPE.width() // 2
    start = QPoint(middle - way * middle * 4 // 5, LANDSCAPE.height() // 2)
    reach = middle * 8 // 5
    QTest.mousePress(walk.kiosk.window, left, none, start)
    for step in range(1, STEPS + 1):
        at = start + QPoint(way * reach * step // STEPS, 0)
        # A delay, not a wait: it is also the time that the event says it took.
        QTest.mouseMove(walk.kiosk.window, at, STEP_MS)
    QTest.mouseRelease(walk.kiosk.window, left, none, at)


@pytest.mark.parametrize(("language", "on"), [("en", -1), ("ar", 1)])
def test_a_swipe_turns_the_page(open_kiosk: OpenKiosk, language: str, on: int) -> None:
    """On, on, back; in Arabic the other way round; at the first page there is nothing before."""
    walk = open_kiosk()
    walk.choose_language(language)
    walk.kiosk.journey.go(Screen.STORY)
    walk.finger.look()
    for way, expected in ((-on, 0), (on, 1), (on, 2), (-on, 1)):
        swipe(walk, way)
        walk.finger.look()
        walk.finger.until(lambda: walk.kiosk.appeal.at == expected, f"section {expected}")  # noqa: B023
