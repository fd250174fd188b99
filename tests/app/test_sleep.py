"""A tablet put to sleep with somebody's things on screen: after the night it knows nobody."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.bridge.presence import SAME_SECONDS
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import PATIENCE, Screen
from kiosk.services.ports import boottime
from tests.app.conftest import OpenKiosk
from tests.bridge.kit import Sundial
from tests.proof import some

AMINA = Visitor("fr", {FieldName.GIVEN_NAME: "Amina", FieldName.FAMILY_NAME: "Noor"})
NIGHT = 14 * 3600.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Slept:
    """The machine's clock, and the hours that the test lets it sleep."""

    def __init__(self) -> None:
        self.hours = 0.0

    def __call__(self) -> float:
        """Seconds since the machine started, asleep or awake."""
        return boottime() + self.hours


@pytest.fixture
def slept() -> Slept:
    """Not yet."""
    return Slept()


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


Wake = Callable[[Walk, QPoint], None]


def click(walk: Walk, at: QPoint) -> None:
    """With a mouse."""
    QTest.mouseClick(walk.kiosk.window, LEFT, NONE, at)


def touch(walk: Walk, at: QPoint) -> None:
    """With a finger."""
    device = QTest.createTouchDevice()
    sequence = QTest.touchEvent(walk.kiosk.window, device)
    QTest.qWait(round(SAME_SECONDS * 1000) + 1)  # nobody aims twice in less
    sequence.press(0, at).commit()
    sequence.move(0, at + QPoint(2, 2)).commit()
    sequence.release(0, at + QPoint(2, 2)).commit()


def key(walk: Walk, _at: QPoint) -> None:
    """On a real keyboard; on the start Space would call the light of one-switch mode."""
    QTest.keyClick(walk.kiosk.window, Qt.Key.Key_Space)


def middle(walk: Walk, name: str) -> QPoint:
    """Of something on screen, in the window's pixels."""
    item = walk.finger.find(name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def at_the_start(kiosk: Kiosk) -> bool:
    """The first language, nothing typed, no timer, no light, no larger letters."""
    return (
        kiosk.journey.current is Screen.ATTRACT
        and kiosk.appeal.edition.language == "en"
        and not any(kiosk.form.typed(name) for name in FieldName)
        and kiosk.undo.property("code") == ""
        and not kiosk.scan.active
        and [t for t in kiosk.findChildren(QTimer) if t.isActive()] == []
    )


@pytest.mark.parametrize("wake", [click, touch, key])
def test_the_first_touch_after_a_night_in_the_form(
    open_kiosk: OpenKiosk, slept: Slept, wake: Wake
) -> None:
    """Where the start has “Sign”: it finds the start, wiped, does nothing; the next one signs."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.finger.look()
    goal = middle(walk, "Sign")
    walk.choose_language(AMINA.language)
    walk.open_form()
    walk.fill(AMINA)
    slept.hours += NIGHT
    wake(walk, goal)
    assert at_the_start(walk.kiosk)
    walk.finger.look()
    assert at_the_start(walk.kiosk), "nor does it do anything later"
    assert not walk.finger.sees(AMINA.fields[FieldName.GIVEN_NAME])
    if wake is key:
        walk.finger.key(Qt.Key.Key_Space)
        assert walk.kiosk.scan.active
    else:
        wake(walk, goal)
        walk.at(Screen.FORM)


def test_nobody_touches_it_and_it_is_wiped_all_the_same(
    open_kiosk: OpenKiosk, slept: Slept
) -> None:
    """A second after waking the start is up, as after any absence; then the next person signs."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    fresh = walk.finger.look()
    walk.choose_language(AMINA.language)
    walk.open_form()
    walk.fill(AMINA)
    slept.hours += NIGHT
    walk.at(Screen.ATTRACT)
    assert at_the_start(walk.kiosk)
    assert walk.finger.look() == fresh
    walk.sign(AMINA)


def test_a_finger_that_lay_on_sign_signs_nothing(open_kiosk: OpenKiosk, slept: Slept) -> None:
    """The whole form was filled in; the touch that wakes the tablet lies on its button."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.open_form()
    for name, text in AMINA.fields.items():
        walk.kiosk.form.type(name.value, text)
    goal = middle(walk, "Sign")
    slept.hours += NIGHT
    click(walk, goal)
    walk.finger.look()
    assert at_the_start(walk.kiosk)
    assert walk.kiosk.station.balance().signed == 0


def test_what_a_screen_reader_does_first_signs_nothing(open_kiosk: OpenKiosk, slept: Slept) -> None:
    """It comes by no event of the window: the form is wiped, and not stored."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.open_form()
    for name, text in AMINA.fields.items():
        walk.kiosk.form.type(name.value, text)
    slept.hours += NIGHT
    walk.kiosk.form.submit()
    assert at_the_start(walk.kiosk)
    walk.finger.look()
    assert walk.kiosk.station.balance().signed == 0


def test_the_thanks_of_the_evening(open_kiosk: OpenKiosk, slept: Slept) -> None:
    """Code and undo are gone; the signature is let go, and delivered."""
    walk = open_kiosk(since_boot=slept)
    walk.sign(AMINA)
    code, undo = walk.code(), middle(walk, said("ThanksScreen", "Undo my signature"))
    slept.hours += NIGHT
    touch(walk, undo)
    assert at_the_start(walk.kiosk)
    assert not any(code in name for name in walk.finger.names())
    walk.finger.until(lambda: walk.kiosk.station.balance().delivered == 1, "delivered")


@pytest.mark.proof
@pytest.mark.parametrize("sheet", some(["End of the day", "", "Export the day's list"], 1))
def test_the_desk_of_the_evening(open_kiosk: OpenKiosk, slept: Slept, sheet: str) -> None:
    """Open, with a sheet or without: in the morning it takes the PIN again."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.open_desk()
    if sheet:
        walk.finger.tap(sheet)
    slept.hours += NIGHT
    click(walk, QPoint(640, 400))
    assert at_the_start(walk.kiosk)
    walk.open_desk()
    assert walk.finger.sees("Close the app")
    assert not walk.finger.sees("Back to the desk")


def test_no_limit_is_none_for_a_night(open_kiosk: OpenKiosk, slept: Slept) -> None:
    """Somebody had switched limits off, and closed the lid."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.kiosk.comfort.setUnhurried(True)
    walk.open_form()
    walk.kiosk.form.type(FieldName.GIVEN_NAME.value, "Amina")
    slept.hours += NIGHT
    walk.at(Screen.ATTRACT)
    assert at_the_start(walk.kiosk)


def test_before_it_sleeps_the_start_is_as_in_the_morning(walk: Walk) -> None:
    """On the start itself: another language, large letters, the code full-screen, all put away."""
    fresh = walk.finger.look()
    walk.choose_language("ar")
    walk.finger.tap(said("TopBar", "Larger text"))
    walk.finger.tap(said("AttractScreen", "Or sign on your own phone"))
    walk.kiosk.sleep.prepare(True)
    walk.finger.until(lambda: at_the_start(walk.kiosk), "the start")
    assert walk.finger.look() == fresh
    walk.finger.tap(said("TopBar", "Make it easier to use"))
    walk.kiosk.sleep.prepare(True)
    assert walk.finger.look() == fresh


def test_a_pin_pause_ticks_for_nobody(open_kiosk: OpenKiosk, slept: Slept) -> None:
    """On the start nothing ticks, whatever was typed at the PIN before; the pause is kept."""
    walk = open_kiosk(with_hub=False, since_boot=slept)
    walk.kiosk.journey.corner()
    for _ in range(4):
        walk.kiosk.pin_gate.tryPin("")
        slept.hours += 5
    walk.kiosk.pin_gate.tryPin("")
    walk.kiosk.journey.leave()
    assert at_the_start(walk.kiosk)
    walk.kiosk.journey.corner()
    assert walk.kiosk.pin_gate.property("blocked")
    slept.hours += NIGHT
    assert not walk.kiosk.pin_gate.property("blocked")


def test_water_on_the_glass_does_not_keep_a_draft(
    open_kiosk: OpenKiosk, glass: QPointingDevice
) -> None:
    """A drop that trembles by a pixel, all the time: the form is wiped as if it were not there."""
    sundial = Sundial()
    walk = open_kiosk(with_hub=False, since_boot=sundial)
    kiosk = walk.kiosk
    walk.open_form()
    kiosk.form.type(FieldName.GIVEN_NAME.value, "Amina")
    drop = QTest.touchEvent(kiosk.window, glass)
    drop.press(0, QPoint(30, 700)).commit()
    QTest.mouseMove(kiosk.window, QPoint(500, 300))
    patience = PATIENCE[Screen.FORM]
    assert patience is not None
    for second in range(round(patience.quiet + patience.warning)):
        assert kiosk.form.typed(FieldName.GIVEN_NAME) == "Amina"
        for step in range(3):
            drop.move(0, QPoint(30 + step % 2, 700)).commit()
            QTest.mouseMove(kiosk.window, QPoint(500 + (second + step) % 2, 300))
        sundial.pass_by(kiosk.journey, 1)
    walk.at(Screen.ATTRACT)
    assert kiosk.form.typed(FieldName.GIVEN_NAME) == ""
    drop.release(0, QPoint(30, 700)).commit()
