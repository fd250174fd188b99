"""The fair timer: it warns, it comes home, it never fires while somebody is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.journey import SIGNS_OF_LIFE, Journey
from kiosk.domain.journey import DRAFT_LIVES_ON, PATIENCE, Act, Patience, Screen

from .kit import Seen, hurry, running

FOR_EVER: dict[Screen, Patience | None] = {Screen.ATTRACT: None, Screen.HIDDEN: None}
HASTY = [screen for screen in Screen if screen not in FOR_EVER]
LONG = dict.fromkeys(PATIENCE, Patience(quiet=600, warning=20)) | FOR_EVER
SHORT = dict.fromkeys(PATIENCE, Patience(quiet=0.01, warning=3)) | FOR_EVER
SILENT = dict.fromkeys(PATIENCE, Patience(quiet=0.01, warning=0)) | FOR_EVER
WAYS: dict[Screen, tuple[Act, ...]] = {
    Screen.ATTRACT: (),
    Screen.STORY: (Act.READ,),
    Screen.FORM: (Act.SIGN,),
    Screen.THANKS: (Act.SIGN, Act.SIGNED),
    Screen.PIN: (Act.CORNER,),
    Screen.DESK: (Act.CORNER, Act.PIN_RIGHT),
    Screen.FAULT: (Act.FAIL,),
    Screen.HIDDEN: (Act.HIDE,),
}


def at(screen: Screen, patience: dict[Screen, Patience | None]) -> Journey:
    """A journey that has come to `screen`; its seconds pass quickly."""
    journey = Journey(patience)
    hurry(journey)
    for act in WAYS[screen]:
        journey.act(act)
    assert Seen(journey).screen == screen.value
    return journey


def remaining(journey: Journey) -> int:
    """Milliseconds until the quiet ends."""
    (timer,) = running(journey)
    return timer.remainingTime()


def test_it_starts_at_the_start_and_sleeps() -> None:
    """On the attract screen no timer runs: a day without a socket."""
    journey = Journey()
    assert Seen(journey).screen == "attract"
    assert running(journey) == []
    journey.touch()
    assert running(journey) == []


@pytest.mark.parametrize("screen", HASTY)
def test_every_screen_but_the_start_and_hiding_waits_its_time(screen: Screen) -> None:
    """One timer, of the length that the table says."""
    journey = at(screen, dict(PATIENCE))
    patience = PATIENCE[screen]
    assert patience is not None
    assert patience.quiet * 1000 - 500 < remaining(journey) <= patience.quiet * 1000


def test_hiding_waits_for_ever(qtbot: QtBot) -> None:
    """No timer runs behind the neutral screen; touches and the acts of a signer change nothing."""
    journey = at(Screen.FORM, dict(PATIENCE))
    with qtbot.waitSignal(journey.wiped):
        journey.hide()
    for go_on in (journey.touch, journey.corner, journey.leave, journey.warn, journey.sign):
        go_on()
        assert Seen(journey).screen == "hidden"
        assert running(journey) == []
    journey.act(Act.PIN_RIGHT)
    assert Seen(journey).screen == "desk"


@pytest.mark.parametrize("screen", HASTY)
def test_who_goes_away_is_warned_and_forgotten(screen: Screen, qtbot: QtBot) -> None:
    """Warning, countdown to the last second, home; wiped once, and then nothing runs."""
    journey = at(screen, SHORT)
    seen: list[int] = []
    wiped: list[str] = []
    journey.patienceChanged.connect(lambda: seen.append(Seen(journey).secondsLeft))
    journey.wiped.connect(lambda: wiped.append(Seen(journey).screen))
    with qtbot.waitSignal(journey.homecoming):
        pass
    assert seen == [3, 2, 1, 0]
    assert wiped == ["attract"]
    assert (Seen(journey).screen, Seen(journey).secondsLeft) == ("attract", 0)
    assert running(journey) == []


def test_a_screen_may_go_without_a_warning(qtbot: QtBot) -> None:
    """The fault screen only waits, then the start comes back."""
    journey = at(Screen.FAULT, SILENT)
    with qtbot.assertNotEmitted(journey.patienceChanged), qtbot.waitSignal(journey.homecoming):
        pass


@pytest.mark.parametrize("kind", sorted(SIGNS_OF_LIFE, key=str))
def test_any_sign_of_life_begins_the_wait_anew(kind: QEvent.Type, qtbot: QtBot) -> None:
    """Touch, movement, key, wheel: the time starts again, and the event goes on to its goal."""
    journey = at(Screen.FORM, LONG)
    qtbot.waitUntil(lambda: remaining(journey) < 599_990)
    before = remaining(journey)
    assert journey.eventFilter(QObject(), QEvent(kind)) is False
    assert remaining(journey) > before


@pytest.mark.parametrize(
    "kind",
    [
        QEvent.Type.Timer,
        QEvent.Type.UpdateRequest,
        QEvent.Type.Expose,
        QEvent.Type.MetaCall,
        QEvent.Type.FocusIn,
        QEvent.Type.HoverMove,
    ],
)
def test_what_the_machine_does_is_no_sign_of_life(kind: QEvent.Type, qtbot: QtBot) -> None:
    """Control: painting and timers do not keep a screen up for ever."""
    journey = at(Screen.FORM, LONG)
    qtbot.waitUntil(lambda: remaining(journey) < 599_990)
    before = remaining(journey)
    assert journey.eventFilter(QObject(), QEvent(kind)) is False
    assert remaining(journey) <= before


def press(window: QWindow) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def drag(window: QWindow) -> None:
    QTest.mouseMove(window, QPoint(9, 9))


def type_a_letter(window: QWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_A)


@pytest.mark.parametrize("act", [press, drag, type_a_letter])
def test_a_real_window_tells_of_life(act: Callable[[QWindow], None], qtbot: QtBot) -> None:
    """Installed on a window, the filter hears what really happens to it."""
    journey = at(Screen.FORM, LONG)
    window = QWindow()
    window.resize(40, 40)
    window.installEventFilter(journey)
    window.show()
    qtbot.waitUntil(window.isExposed)
    qtbot.waitUntil(lambda: remaining(journey) < 599_990)
    before = remaining(journey)
    act(window)
    assert remaining(journey) > before
    window.removeEventFilter(journey)
    window.destroy()


@pytest.mark.parametrize("how", ["touch", "event"])
def test_a_touch_takes_the_warning_back(how: str, qtbot: QtBot) -> None:
    """With the warning up, one touch stops the countdown and gives the whole time again."""
    journey = at(Screen.FORM, SHORT | {Screen.FORM: Patience(quiet=0.05, warning=1000)})
    qtbot.waitUntil(lambda: Seen(journey).secondsLeft in range(1, 999))
    if how == "touch":
        journey.touch()
    else:
        journey.eventFilter(QObject(), QEvent(QEvent.Type.TouchBegin))
    assert Seen(journey).secondsLeft == 0
    (timer,) = running(journey)
    assert timer.isSingleShot()
    assert Seen(journey).screen == "form"
    qtbot.waitUntil(lambda: Seen(journey).secondsLeft > 0)


def test_who_types_is_never_interrupted(qtbot: QtBot) -> None:
    """Many times the quiet's length, with a key now and then: no warning, no end."""
    journey = at(Screen.FORM, SHORT | {Screen.FORM: Patience(quiet=0.2, warning=1)})
    keys = 0

    def key() -> None:
        nonlocal keys
        keys += 1
        journey.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))

    typing = QTimer()
    typing.timeout.connect(key)
    typing.start(5)
    with qtbot.assertNotEmitted(journey.patienceChanged):
        qtbot.waitUntil(lambda: keys >= 120)
    typing.stop()
    with qtbot.waitSignal(journey.homecoming):
        pass


def test_a_new_screen_takes_the_warning_down(qtbot: QtBot) -> None:
    """Leaving while the warning is up leaves no countdown behind."""
    journey = at(Screen.FORM, SHORT | {Screen.STORY: Patience(600, 20)})
    qtbot.waitUntil(lambda: Seen(journey).secondsLeft > 0)
    journey.read()
    assert (Seen(journey).screen, Seen(journey).secondsLeft) == ("story", 0)
    assert len(running(journey)) == 1


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("act", Act)
def test_the_draft_is_wiped_where_its_life_ends(screen: Screen, act: Act, qtbot: QtBot) -> None:
    """`wiped` on arriving anywhere but story and form; `homecoming` at the start only."""
    journey = at(screen, LONG)
    heard: list[str] = []
    journey.wiped.connect(lambda: heard.append("wiped"))
    journey.homecoming.connect(lambda: heard.append("homecoming"))
    journey.screenChanged.connect(lambda: heard.append("changed"))
    journey.act(act)
    expected = []
    if journey.current is not screen:
        expected += ["wiped"] if journey.current not in DRAFT_LIVES_ON else []
        expected += ["homecoming"] if journey.current is Screen.ATTRACT else []
        expected += ["changed"]
    assert heard == expected


def test_what_qml_may_ask_for() -> None:
    """Its slots do the acts of a signer and of the hidden corner, and no others."""
    journey = Journey(LONG)
    for slot, screen in (
        (journey.read, "story"),
        (journey.sign, "form"),
        (journey.read, "story"),
        (journey.corner, "pin"),
        (journey.sign, "pin"),
        (journey.leave, "attract"),
    ):
        slot()
        assert Seen(journey).screen == screen
