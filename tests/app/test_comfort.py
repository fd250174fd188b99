"""Text size, contrast, low reach, no hurry: from the first screen to the thanks, and then gone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.scan import TOUCHABLE
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.contrast import HIGH_CONTRAST
from kiosk.domain.journey import PATIENCE, Patience, Screen
from tests.app.conftest import LANDSCAPE, PORTRAIT, OpenKiosk
from tests.bridge.kit import Sundial
from tests.proof import some

ANA = Visitor("en", {FieldName.GIVEN_NAME: "Ana", FieldName.FAMILY_NAME: "Roy"})


def bar(walk: Walk, text: str) -> None:
    """Touch one of the bar's signs."""
    walk.finger.tap(said("TopBar", text))


def ease(walk: Walk, text: str) -> None:
    """Switch something in the sheet of the bar's last sign."""
    bar(walk, "Make it easier to use")
    walk.finger.tap(said("ComfortSheet", text))
    walk.finger.tap(said("ComfortSheet", "Close"))


def size_of(walk: Walk, name: str) -> int:
    """Pixels of the letters of a text on screen."""
    font = walk.finger.find(name).property("font")
    return int(font.pixelSize())


def touchable(walk: Walk) -> list[tuple[str, QQuickItem]]:
    """Whatever can be touched now."""
    found = []
    for name, item in walk.finger._named():
        face = QAccessible.queryAccessibleInterface(item)
        if face and face.role() in TOUCHABLE and item.isEnabled():
            found.append((name, item))
    return found


def test_text_grows_and_shrinks_for_the_next_person(open_kiosk: OpenKiosk) -> None:
    """Three touches double what is read, in the form too; at the next start it is small again."""
    walk = open_kiosk()
    ask = walk.kiosk.appeal.edition.ask
    small = size_of(walk, ask)
    for _ in range(3):
        bar(walk, "Larger text")
    assert size_of(walk, ask) > 1.75 * small
    walk.read_story()
    walk.open_form()
    doubled = size_of(walk, walk.kiosk.appeal.edition.demands[0])
    walk.kiosk.journey.leave()
    assert size_of(walk, ask) == small
    walk.open_form()
    plain = size_of(walk, walk.kiosk.appeal.edition.demands[0])
    assert doubled == pytest.approx(2 * plain, abs=1)


def test_high_contrast_on_the_first_screen(open_kiosk: OpenKiosk) -> None:
    """One touch: black and white are on screen, the campaign's ground is gone; then it is back."""
    walk = open_kiosk()
    night = walk.kiosk.appeal.campaign.colours.night
    corner = walk.finger.look().pixelColor(2, LANDSCAPE.height() - 3).name()
    assert corner == night
    bar(walk, "High contrast")
    assert walk.finger.look().pixelColor(2, LANDSCAPE.height() - 3).name() == HIGH_CONTRAST.night
    walk.open_form()
    assert walk.finger.look().pixelColor(2, LANDSCAPE.height() - 3).name() == HIGH_CONTRAST.paper
    walk.kiosk.journey.leave()
    assert walk.finger.look().pixelColor(2, LANDSCAPE.height() - 3).name() == night


@pytest.mark.proof
@pytest.mark.parametrize("size", some([QSize(1024, 600), PORTRAIT, LANDSCAPE], 1))
def test_within_low_reach_everything_is_in_the_lower_half(
    open_kiosk: OpenKiosk, size: QSize
) -> None:
    """On every screen an attendee meets; control: without it, something is in the upper half."""
    walk = open_kiosk(size=size)

    def highest() -> float:
        tops = [
            item.mapToScene(item.boundingRect().center()).y()
            for name, item in touchable(walk)
            if name != said("HiddenCorner", "Volunteers: press and hold")
        ]
        return min(tops) / size.height()

    assert highest() < 0.5
    ease(walk, "Everything within low reach")
    steps: list[Callable[[], None]] = [lambda: None, walk.read_story, walk.open_form]
    for step in steps:
        step()
        assert highest() >= 0.5
    walk.fill(ANA)
    walk.finger.press_key("HideKeyboardKey")
    walk.submit()
    assert highest() >= 0.5
    walk.done()
    assert highest() < 0.5


def test_no_hurry_means_no_warning(open_kiosk: OpenKiosk) -> None:
    """Five minutes in the form without a touch change nothing; control: anybody else is warned."""
    sundial = Sundial()
    walk = open_kiosk(since_boot=sundial)
    ease(walk, "No hurry")
    walk.open_form()
    sundial.pass_by(walk.kiosk.journey, 300)
    walk.at(Screen.FORM)
    assert not walk.finger.sees(said("IdleWarning", "Are you still there?"))
    walk.kiosk.journey.leave()
    walk.open_form()
    sundial.pass_by(walk.kiosk.journey, 75)
    walk.finger.find(said("IdleWarning", "Are you still there?"))


def test_any_touch_on_the_warning_stays(open_kiosk: OpenKiosk) -> None:
    """The time limit warns, and goes on by a touch anywhere; what was typed is still there."""
    walk = open_kiosk(patience={**PATIENCE, Screen.FORM: Patience(0.5, 20.0)})
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.GIVEN_NAME))
    walk.finger.type("An")
    walk.finger.find(said("IdleWarning", "Are you still there?"))
    walk.finger.tap_item(walk.kiosk.window.contentItem())
    assert walk.finger.text_of(walk.label(FieldName.GIVEN_NAME)) == "An"
