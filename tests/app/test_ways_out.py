"""Ways out: whatever happens, a volunteer gets to the desk, and nobody else gets anywhere."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWindow
from PySide6.QtTest import QTest

from kiosk.bridge import desk_wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import HOLD_MS, Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Act, Screen
from tests.app.conftest import PORTRAIT, OpenKiosk
from tests.app.shortcut import enter
from tests.proof import PROOF, long, some
from tests.storage.test_disk import ALONE, may_mount

SECONDS = 60
CANARY = "zephyranthes"
AMINA = Visitor("en", {FieldName.GIVEN_NAME: "Amina", FieldName.FAMILY_NAME: "Haddad"})
SHEETS = (
    "Export the day's list",
    "End of the day",
    "Open a shift",
    "Needs attention",
    "Take a signature back",
    "Check the machine",
    "Close the app",
)
"""What is opened over the desk."""
GESTURE, SHORT = 50, 20
"""Theme units down the screen: enough, and not enough (Theme.sweep)."""
STEPS = 8
PALE = 8
"""Of 255: less is grey to everybody."""


def corner(walk: Walk) -> QPoint:
    """The middle of the hidden corner."""
    found = walk.finger.find(said("HiddenCorner", "Volunteers: press and hold"))
    return found.mapToScene(QPointF(found.width() / 2, found.height() / 2)).toPoint()


def sweep(walk: Walk, start: QPoint, units: int) -> None:
    """Press at `start`, sweep down so many units, let go."""
    window = walk.kiosk.window
    size = window.size()
    reach = units * min(size.width(), size.height()) // 100
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, left, none, start)
    for step in range(1, STEPS + 1):
        QTest.mouseMove(window, start + QPoint(0, reach * step // STEPS))
        QTest.qWait(5)
    QTest.mouseRelease(window, left, none, start + QPoint(0, reach))
    QTest.qWait(50)


def coloured(image: QImage) -> set[str]:
    """Every colour in it that is no grey, of each eighth dot."""
    places = ((x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 8))
    colours = [QColor(dot) for dot in {image.pixel(x, y) for x, y in places}]
    return {each.name() for each in colours if each.hslSaturation() > PALE}


def hide(walk: Walk) -> None:
    """The gesture, and nothing is to be seen of what this is."""
    sweep(walk, corner(walk), GESTURE)
    assert walk.kiosk.journey.current is Screen.HIDDEN
    walk.finger.until(
        lambda: walk.finger.names() == [said("NeutralScreen", "Not in use")], "a neutral screen"
    )
    assert coloured(walk.finger.look()) == set()


def come_back(walk: Walk) -> None:
    """A touch, the PIN, the desk; and back to the start."""
    walk.finger.tap(said("NeutralScreen", "Not in use"))
    type_digits(walk, walk.kiosk.setting.event.pin)
    walk.finger.tap(said("PinPad", "OK"))
    walk.at(Screen.DESK)
    walk.leave_desk()


def type_digits(walk: Walk, digits: str) -> None:
    """On the keys of the PIN."""
    for digit in digits:
        walk.finger.tap(digit)


def on_thanks(walk: Walk) -> None:
    """Somebody has signed."""
    walk.sign(AMINA)


def on_form(walk: Walk) -> None:
    """A draft, and the on-screen keyboard is up."""
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.GIVEN_NAME))
    walk.finger.type("Ze")
    walk.finger.keys(CANARY)


def with_sheet(name: str) -> Callable[[Walk], None]:
    """At the desk, one sheet open."""

    def open_sheet(walk: Walk) -> None:
        enter(walk)
        walk.finger.tap(said("DeskScreen", name))

    return open_sheet


def at_keyboard(walk: Walk) -> None:
    """At the desk, a code is being typed."""
    with_sheet("Take a signature back")(walk)
    walk.finger.tap(said("WithdrawSheet", "Code (type it, or scan it)"))
    walk.finger.until(walk.finger.keyboard_letters, "the keyboard")


def in_countries(walk: Walk) -> None:
    """On the form, the countries are open."""
    walk.open_form()
    walk.finger.tap(walk.label(FieldName.COUNTRY))
    walk.finger.find(said("CountrySheet", "Country: type its first letters"))


STATES: dict[str, Callable[[Walk], None]] = {
    "attract": lambda _: None,
    "story": lambda walk: walk.kiosk.journey.read(),
    "form with a draft": on_form,
    "countries": in_countries,
    "thanks": on_thanks,
    "fault": lambda walk: walk.kiosk.fail(),
    "pin": lambda walk: walk.kiosk.journey.corner(),
    "ease of use": lambda walk: walk.finger.tap(said("TopBar", "Make it easier to use")),
    "desk": enter,
    "a keyboard at the desk": at_keyboard,
    **{name: with_sheet(name) for name in SHEETS},
}


@pytest.mark.proof
@pytest.mark.parametrize("turn", [0, 1] if PROOF else [0])
def test_one_gesture_hides_it_from_anywhere(walk: Walk, turn: int) -> None:
    """Every screen and sheet, either way of writing: grey, “Not in use”, and the draft is gone."""
    states = some(STATES.items(), 5)
    assert coloured(walk.finger.look()) != set(), "control: a campaign has colours"
    for number, (name, reach) in enumerate(states):
        language = ("en", "ar")[(number + turn) % 2]
        walk.choose_language("en" if reach is on_form or reach is on_thanks else language)
        reach(walk)
        if walk.finger.sees(said("TopBar", "Larger text")):
            walk.choose_language(language)
        walk.finger.look()
        hide(walk)
        assert walk.kiosk.form.typed(FieldName.GIVEN_NAME) == "", name
        if number in (0, len(states) - 1):
            come_back(walk)
        else:
            walk.kiosk.pin_gate.tryPin(walk.kiosk.setting.event.pin)
            walk.at(Screen.DESK)
            assert not walk.finger.sees(said("DeskSheet", "Back to the desk")), name
            walk.kiosk.journey.leave()
        walk.at(Screen.ATTRACT)
    walk.open_form()
    assert walk.finger.text_of(walk.label(FieldName.GIVEN_NAME)) == ""


def test_the_words_of_a_shift_are_hidden_for_good(open_kiosk: OpenKiosk) -> None:
    """They stood on the screen; after the gesture nothing shows them, at the desk neither."""
    walk = open_kiosk(with_hub=False, size=PORTRAIT)
    enter(walk)
    book, finger = walk.kiosk.shift_book, walk.finger
    finger.tap(said("DeskScreen", "Open a shift"))
    for label in ("Place", "Your initials"):
        finger.tap(said("ShiftSheet", label))
        finger.keys("ab")
    finger.press_key("EnterKey")
    finger.until(lambda: book.shown_words, "the words")
    words = book.shown_words
    finger.find(words)
    hide(walk)
    come_back(walk)
    enter(walk)
    assert words not in finger.names()
    assert book.shown_words == ""
    finger.tap(said("DeskScreen", "Open a shift"))
    assert words not in finger.names()


def test_no_title_bar_and_no_way_to_close_it(walk: Walk) -> None:
    """A compositor that draws none by itself asks Qt to, with a button that closes; who asks the
    window to close is not heard. Control: a plain window has a frame and closes.
    """
    plain = QWindow()
    plain.show()
    for window in (plain, walk.kiosk.window):
        window.close()
    frameless = Qt.WindowType.FramelessWindowHint
    assert (bool(plain.flags() & frameless), plain.isVisible()) == (False, False)
    assert walk.kiosk.window.flags() & frameless
    assert walk.kiosk.window.isVisible()


def test_only_the_pin_leads_on(walk: Walk) -> None:
    """Keys, time, the corner, the window's close, a wrong PIN: hidden as before, in no colours."""
    at_corner = corner(walk)
    hide(walk)
    neutral = walk.finger.look()
    for act in (Act.LEAVE, Act.TIME_OUT, Act.CORNER, Act.FAIL, Act.HIDE):
        walk.kiosk.journey.act(act)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(walk.kiosk.window, left, none, at_corner)
    QTest.qWait(HOLD_MS)
    QTest.mouseMove(walk.kiosk.window, at_corner + QPoint(0, 600))
    QTest.mouseRelease(walk.kiosk.window, left, none, at_corner + QPoint(0, 600))
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Home):
        walk.finger.key(key)
    walk.finger.key(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    walk.kiosk.window.close()
    assert walk.kiosk.journey.current is Screen.HIDDEN

    if not walk.finger.sees("1"):
        walk.finger.tap(said("NeutralScreen", "Not in use"))
    type_digits(walk, "0000")
    campaign = walk.kiosk.appeal.campaign.colours
    assert campaign.accent not in coloured(walk.finger.look())
    walk.finger.tap(said("PinPad", "OK"))
    walk.finger.find(desk_wording.pin_problem(0))
    assert walk.kiosk.journey.current is Screen.HIDDEN
    title = walk.kiosk.appeal.edition.title
    assert not any(title in name or "kiosk" in name for name in walk.finger.names())
    walk.finger.tap(said("PinScreen", "Back"))
    assert walk.finger.look() == neutral
    come_back(walk)
    walk.kiosk.journey.corner()
    type_digits(walk, "0000")
    assert campaign.accent in coloured(walk.finger.look()), "control: elsewhere the PIN has colours"


def test_a_short_sweep_or_one_elsewhere_does_nothing(walk: Walk) -> None:
    """Negative control: a fifth of the screen from the corner, half of it from anywhere else."""
    sweep(walk, corner(walk), SHORT)
    walk.at(Screen.ATTRACT)
    for start in (QPoint(640, 200), QPoint(1240, 30), QPoint(30, 200)):
        sweep(walk, start, GESTURE)
        assert walk.kiosk.journey.current is not Screen.HIDDEN
        walk.kiosk.journey.leave()


def test_holding_the_corner_keeps_the_language(walk: Walk) -> None:
    """From the fault screen to the desk; lifted over the first language, that is no touch of it."""
    walk.choose_language("ar")
    assert corner(walk).x() > walk.kiosk.window.width() - 100, "where a line begins"
    walk.kiosk.fail()
    walk.at(Screen.FAULT)
    walk.open_desk()
    walk.finger.find(said("DeskScreen", "Close the app"))
    assert walk.kiosk.appeal.edition.language == "ar"


def test_a_forgotten_pin(demo: DemoSetup, walk: Walk) -> None:
    """The office's code opens the desk, where the PIN is shown once; a wrong code shows none."""
    finger, door = walk.finger, walk.kiosk.pin_gate
    reminder = desk_wording.pin_reminder(demo.event.pin)
    walk.kiosk.journey.corner()
    finger.tap(said("PinScreen", "PIN forgotten?"))
    wrong = demo.reset_code[:-1] + ("0" if demo.reset_code[-1] != "0" else "1")
    for code in (wrong, demo.reset_code):
        assert walk.kiosk.journey.current is Screen.PIN
        finger.tap(said("PinScreen", "The office's code"))
        finger.key(Qt.Key.Key_End)
        for _ in range(len(wrong)):
            finger.key(Qt.Key.Key_Backspace)
        finger.keys(code)
        finger.tap(said("PinPad", "OK"))
    walk.at(Screen.DESK)
    finger.find(reminder)
    walk.leave_desk()
    assert door.property("reminder") == ""
    enter(walk)
    assert not finger.sees(reminder)


@long
def test_a_full_disk(tmp_path: Path) -> None:
    """On a tiny disk of its own: `full_disk.py` tells the story."""
    if not may_mount():
        pytest.skip("this system does not let a test mount a disk of its own")
    command = [*ALONE, sys.executable, "-m", "tests.app.full_disk", str(tmp_path / "stand")]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    assert ended.returncode == 0, ended.stderr
