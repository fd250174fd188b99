"""What lies in front takes every touch: grounds, sheets, and the veil around them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devtools.finger import class_of
from kiosk.devtools.walk import Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen
from tests.app.hands import Hand

Touch = Callable[[QPoint], None]
"""At a place of the window."""


@pytest.fixture(params=["mouse", "finger"])
def touch(walk: Walk, request: pytest.FixtureRequest) -> Touch:
    """Once with a mouse, and once on a touch screen, where each contact is another moment's."""
    hand = Hand(walk.finger)

    def by_mouse(at: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(walk.kiosk.window, left, none, at)

    def by_finger(at: QPoint) -> None:
        hand.press(QPointF(at))
        hand.now += 60
        hand.lift(QPointF(at))
        hand.now += 2000

    return by_finger if request.param == "finger" else by_mouse


def test_the_ground_puts_the_keyboard_away(walk: Walk, touch: Touch) -> None:
    """Beside the form; what was typed stays."""
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.GIVEN_NAME))
    walk.finger.type("a")
    walk.finger.until(walk.finger.keyboard_letters, "keys")
    touch(QPoint(8, 300))
    walk.finger.until(lambda: not walk.finger.keyboard_letters(), "no keys")
    assert walk.kiosk.form.typed(FieldName.GIVEN_NAME).lower() == "a"


def test_nothing_below_a_sheet_is_touched(walk: Walk, touch: Touch) -> None:
    """On the sheet nothing happens; beside it the sheet goes, and what lies there stays."""
    walk.open_form()
    cancel = walk.finger.find(said("FormScreen", "Cancel"))
    at = cancel.mapToScene(QPointF(cancel.width() / 2, cancel.height() / 2)).toPoint()
    walk.finger.tap(said("FormScreen", "Privacy"))
    heading = walk.finger.find(said("PrivacySheet", "What happens to what you type"))
    on_sheet = heading.mapToScene(QPointF(heading.width() - 4, 4)).toPoint()
    touch(on_sheet)
    walk.finger.look()
    assert walk.finger.sees(said("PrivacySheet", "Close"))
    touch(at)
    walk.finger.until(lambda: not walk.finger.sees(said("PrivacySheet", "Close")), "no sheet")
    assert walk.kiosk.journey.current is Screen.FORM
    walk.finger.look()
    touch(at)
    walk.finger.until(lambda: walk.kiosk.journey.current is Screen.ATTRACT, "control: it is there")


def test_nothing_below_the_desk_s_sheets_is_touched(walk: Walk, touch: Touch) -> None:
    """Everywhere on one of them, also where the desk has its buttons."""
    walk.open_desk()
    button = walk.finger.find(said("DeskScreen", "Close the app"))
    at = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    walk.finger.tap(said("DeskScreen", "Check the machine"))
    walk.finger.find(said("DeskSheet", "Back to the desk"))
    walk.finger.look()
    touch(at)
    walk.finger.look()
    assert walk.finger.sees(said("DeskSheet", "Back to the desk"))
    walk.finger.tap(said("DeskSheet", "Back to the desk"))
    walk.finger.look()
    touch(at)
    walk.finger.find(said("ConfirmSheet", "No, go back"))


def test_beside_the_names_of_layouts_nothing_happens(walk: Walk, touch: Touch) -> None:
    """The list stays over the keys, and the field that is typed into keeps the focus."""
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.GIVEN_NAME))
    field = walk.kiosk.window.activeFocusItem()
    walk.finger.press_key("ChangeLanguageKey")
    walk.finger.until(lambda: layouts(walk), "the list")
    (at,) = (item.mapToScene(QPointF(2, 2)).toPoint() for item in layouts(walk))
    touch(at)
    walk.finger.look()
    assert layouts(walk) and walk.kiosk.window.activeFocusItem() is field


def layouts(walk: Walk) -> list[QQuickItem]:
    return [item for item in walk.finger._items() if class_of(item) == "LayoutList"]
