"""The fair timer: it warns, it comes home, it never fires while somebody is there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.journey import GESTURES, INPUT, Journey
from kiosk.bridge.presence import SIGNS_OF_LIFE
from kiosk.domain.journey import (
    ATTENDEES,
    DRAFT_LIVES_ON,
    PATIENCE,
    SLEPT_SECONDS,
    Act,
    Patience,
    Screen,
)

from .kit import Seen, Sundial, running

NIGHT = 14 * 3600.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FOR_EVER: dict[Screen, Patience | None] = {Screen.ATTRACT: None, Screen.HIDDEN: None}
HASTY = [screen for screen in Screen if screen not in FOR_EVER]
LONG = dict.fromkeys(PATIENCE, Patience(quiet=600, warning=20)) | FOR_EVER
SILENT = dict.fromkeys(PATIENCE, Patience(quiet=10, warning=0)) | FOR_EVER
WAYS: dict[Screen, tuple[Act, ...]] = {
    Screen.ATTRACT: (),
    Screen.APPEAL: (Act.PICK,),
    Screen.STORY: (Act.READ,),
    Screen.FORM: (Act.SIGN,),
    Screen.THANKS: (Act.SIGN, Act.SIGNED),
    Screen.PIN: (Act.CORNER,),
    Screen.DESK: (Act.CORNER, Act.PIN_RIGHT),
    Screen.FAULT: (Act.FAIL,),
    Screen.HIDDEN: (Act.HIDE,),
}


class Stay(Journey):
    """A journey that has come to `screen`, and the clock of its limits."""

    def __init__(
        self, screen: Screen, patience: dict[Screen, Patience | None] | None = None
    ) -> None:
        self.sundial = Sundial()
        super().__init__(patience or dict(PATIENCE), clock=self.sundial)
        for act in WAYS[screen]:
            self.act(act)
        assert self.shown == screen.value

    @property
    def shown(self) -> str:
        """What QML shows."""
        return str(Seen(self).screen)

    @property
    def counted(self) -> int:
        """The seconds of the warning; 0 without one."""
        return int(Seen(self).secondsLeft)

    def wait(self, seconds: float) -> None:
        """So many pass, one by one."""
        self.sundial.pass_by(self, round(seconds))

    def meets(self, kind: QEvent.Type) -> bool:
        """Something happens to the window; whether it goes no further."""
        return self.eventFilter(QObject(), QEvent(kind))

    def paint(self) -> None:
        """What is up has been seen."""
        assert self.meets(QEvent.Type.UpdateRequest) is False


def patience_of(screen: Screen) -> Patience:
    """The table's."""
    found = PATIENCE[screen]
    assert found is not None
    return found


def test_it_starts_at_the_start_and_sleeps() -> None:
    """On the attract screen no timer runs: a day without a socket."""
    journey = Journey()
    assert Seen(journey).screen == "attract"
    assert running(journey) == []
    journey.touch()
    assert running(journey) == []


@pytest.mark.parametrize("screen", HASTY)
def test_every_screen_but_the_start_and_hiding_waits_its_time(screen: Screen) -> None:
    """Quiet to the last second, then the warning to its last, then the start, and nothing runs."""
    journey = Stay(screen)
    patience = patience_of(screen)
    journey.wait(patience.quiet - 1)
    assert (journey.shown, journey.counted) == (screen.value, 0)
    if patience.warning:
        journey.wait(1)
        assert (journey.shown, journey.counted) == (screen.value, patience.warning)
        journey.wait(patience.warning - 1)
        assert (journey.shown, journey.counted) == (screen.value, 1)
    journey.wait(1)
    assert (journey.shown, journey.counted) == ("attract", 0)
    assert running(journey) == []


def test_hiding_waits_for_ever(qtbot: QtBot) -> None:
    """No timer runs behind the neutral screen; touches and the acts of a signer change nothing."""
    journey = Stay(Screen.FORM)
    with qtbot.waitSignal(journey.wiped):
        journey.hide()
    for go_on in (journey.touch, journey.corner, journey.leave, journey.warn, journey.sign):
        go_on()
        assert journey.shown == "hidden"
        assert running(journey) == []
    journey.sundial.now += NIGHT
    journey.rest()
    assert journey.shown == "hidden"
    journey.act(Act.PIN_RIGHT)
    assert journey.shown == "desk"


def test_who_goes_away_is_warned_and_forgotten() -> None:
    """The seconds are counted down one by one; wiped once, at home."""
    journey = Stay(Screen.FORM, LONG | {Screen.FORM: Patience(quiet=5, warning=3)})
    seen: list[int] = []
    wiped: list[str] = []
    journey.patienceChanged.connect(lambda: seen.append(journey.counted))
    journey.wiped.connect(lambda: wiped.append(journey.shown))
    journey.wait(8)
    assert seen == [3, 2, 1, 0]
    assert wiped == ["attract"]


def test_a_screen_may_go_without_a_warning(qtbot: QtBot) -> None:
    """The fault screen only waits, then the start comes back."""
    journey = Stay(Screen.FAULT, SILENT)
    with qtbot.assertNotEmitted(journey.patienceChanged), qtbot.waitSignal(journey.homecoming):
        journey.wait(10)


def test_by_a_real_clock_the_start_comes_back(qtbot: QtBot) -> None:
    """Qt's own timer and the machine's own clock: warned, then home."""
    journey = Journey(LONG | {Screen.FORM: Patience(quiet=0.05, warning=1)})
    seen: list[int] = []
    journey.patienceChanged.connect(lambda: seen.append(Seen(journey).secondsLeft))
    journey.sign()
    with qtbot.waitSignal(journey.homecoming):
        pass
    assert seen == [1, 0]


@pytest.mark.parametrize("kind", sorted(SIGNS_OF_LIFE, key=str))
def test_any_sign_of_life_begins_the_wait_anew(kind: QEvent.Type) -> None:
    """Touch, key, wheel: the time starts again, and the event goes on to its goal."""
    journey = Stay(Screen.FORM)
    for _ in range(5):
        journey.wait(60)
        assert journey.meets(kind) is False
    assert (journey.shown, journey.counted) == ("form", 0)


@pytest.mark.parametrize(
    "kind",
    [
        QEvent.Type.Timer,
        QEvent.Type.UpdateRequest,
        QEvent.Type.Expose,
        QEvent.Type.MetaCall,
        QEvent.Type.FocusIn,
        QEvent.Type.HoverMove,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseMove,
    ],
)
def test_what_the_machine_does_is_no_sign_of_life(kind: QEvent.Type) -> None:
    """Control: painting, timers and a point that moves nowhere do not keep a screen up for ever."""
    journey = Stay(Screen.FORM)
    for _ in range(9):
        journey.wait(9)
        assert journey.meets(kind) is False
    assert journey.counted == 9


def press(window: QWindow) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def drag(window: QWindow) -> None:
    QTest.mouseMove(window, QPoint(90, 90))


def type_a_letter(window: QWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_A)


@pytest.mark.parametrize("act", [press, drag, type_a_letter])
def test_a_real_window_tells_of_life(act: Callable[[QWindow], None], qtbot: QtBot) -> None:
    """Installed on a window, the filter hears what really happens to it."""
    journey = Stay(Screen.FORM)
    window = QWindow()
    window.resize(400, 400)
    window.installEventFilter(journey)
    window.show()
    qtbot.waitUntil(window.isExposed)
    QTest.mouseMove(window, QPoint(200, 200))  # or the next may be where the pointer is already
    QTest.mouseMove(window, QPoint(300, 300))
    journey.wait(80)
    assert journey.counted == 10
    act(window)
    assert journey.counted == 0
    journey.wait(80)
    assert journey.shown == "form"
    window.removeEventFilter(journey)
    window.destroy()


@pytest.mark.parametrize("how", ["touch", "event"])
def test_a_touch_takes_the_warning_back(how: str) -> None:
    """With the warning up, one touch stops the countdown and gives the whole time again."""
    journey = Stay(Screen.FORM)
    journey.wait(75)
    assert journey.counted == 15
    if how == "touch":
        journey.touch()
    else:
        journey.meets(QEvent.Type.TouchBegin)
    assert journey.counted == 0
    journey.wait(69)
    assert (journey.shown, journey.counted) == ("form", 0)
    journey.wait(1)
    assert journey.counted == 20


def test_who_types_is_never_interrupted(qtbot: QtBot) -> None:
    """Many times the quiet's length, with a key now and then: no warning, no end."""
    journey = Stay(Screen.FORM)
    with qtbot.assertNotEmitted(journey.patienceChanged):
        for _ in range(40):
            journey.wait(20)
            journey.meets(QEvent.Type.KeyPress)
    journey.wait(90)
    assert journey.shown == "attract"


@pytest.mark.parametrize("screen", HASTY)
@pytest.mark.parametrize("kind", sorted(GESTURES, key=str))
def test_the_first_touch_after_a_night_finds_the_start(screen: Screen, kind: QEvent.Type) -> None:
    """Before any timer has looked: it is wiped, the touch goes nowhere, nor does its end."""
    journey = Stay(screen)
    wiped: list[str] = []
    journey.wiped.connect(lambda: wiped.append(journey.shown))
    journey.sundial.now += NIGHT
    assert journey.meets(kind) is True
    assert (journey.shown, journey.counted, wiped) == ("attract", 0, ["attract"])
    ends = sorted(GESTURES[kind] - {QEvent.Type.MouseButtonDblClick}, key=str)
    assert journey.meets(ends[-1]) is True
    assert running(journey) == []
    assert journey.meets(kind) is False, "the next one is somebody's"
    assert journey.meets(ends[-1]) is False


def test_its_whole_gesture_goes_nowhere() -> None:
    """Down, moved, moved, lifted; a key that is held repeats itself; then all is as ever."""
    kinds = QEvent.Type
    journey = Stay(Screen.FORM)
    journey.sundial.now += NIGHT
    touch = (kinds.TouchBegin, kinds.TouchUpdate, kinds.TouchUpdate, kinds.TouchEnd)
    assert [journey.meets(kind) for kind in touch] == [True] * 4
    assert journey.meets(kinds.TouchUpdate) is False
    journey.sign()
    journey.sundial.now += NIGHT
    key = (kinds.KeyPress, Qt.Key.Key_Return, NONE)
    repeated = QKeyEvent(*key, "", True)
    assert journey.eventFilter(QObject(), QKeyEvent(*key)) is True
    assert journey.eventFilter(QObject(), repeated) is True
    assert journey.meets(kinds.KeyRelease) is True
    assert journey.eventFilter(QObject(), repeated) is False


@pytest.mark.parametrize(
    "kind", sorted(INPUT - GESTURES.keys(), key=str), ids=lambda kind: str(kind.name)
)
def test_what_is_no_press_finds_the_start_too(kind: QEvent.Type) -> None:
    """A mouse that is moved, a key let go that was pressed before the night."""
    journey = Stay(Screen.FORM)
    journey.sundial.now += NIGHT
    assert journey.meets(kind) is True
    assert journey.shown == "attract"


@pytest.mark.parametrize("found_by", ["timer", "somebody's act", "a sign of life"])
def test_what_was_not_seen_cannot_be_touched(found_by: str) -> None:
    """The start is back, but not painted: a touch meant what stood there before."""
    journey = Stay(Screen.FORM)
    journey.sundial.now += NIGHT
    {"timer": lambda: journey.wait(1), "somebody's act": journey.read}.get(
        found_by, journey.touch
    )()
    assert journey.shown == "attract"
    assert journey.meets(QEvent.Type.MouseButtonPress) is True
    assert journey.meets(QEvent.Type.MouseButtonRelease) is True
    assert journey.meets(QEvent.Type.MouseButtonPress) is False


def test_what_was_seen_can_be_touched() -> None:
    """A second after waking the start was painted: whoever touches it touches it."""
    journey = Stay(Screen.FORM)
    journey.sundial.now += NIGHT
    journey.wait(1)
    journey.paint()
    assert journey.meets(QEvent.Type.MouseButtonPress) is False


def test_no_act_and_no_word_outlasts_the_time() -> None:
    """What a job or a screen reader does after a night brings the start, and nothing else."""
    for act in (Act.READ, Act.SIGNED, Act.LEAVE, Act.SIGN):
        journey = Stay(Screen.STORY)
        journey.sundial.now += NIGHT
        journey.act(act)
        assert journey.shown == "attract"
    journey = Stay(Screen.DESK)
    journey.sundial.now += NIGHT
    journey.touch()
    assert journey.shown == "attract"


def test_a_short_sleep_is_a_short_absence() -> None:
    """Within the limit everything stays; the warning tells the seconds that are really left."""
    journey = Stay(Screen.FORM)
    journey.sundial.now += 75
    journey.wait(1)
    assert (journey.shown, journey.counted) == ("form", 14)
    assert journey.meets(QEvent.Type.TouchBegin) is False
    assert (journey.shown, journey.counted) == ("form", 0)


@pytest.mark.parametrize("screen", sorted(ATTENDEES))
def test_without_limits_a_person_stays_and_a_night_does_not(screen: Screen) -> None:
    """Hours awake change nothing; a machine that slept finds the start, by timer or by touch."""
    journey = Stay(screen)
    journey.set_hurried(False)
    journey.wait(2 * SLEPT_SECONDS)
    assert (journey.shown, journey.counted) == (screen.value, 0)
    journey.sundial.now += SLEPT_SECONDS - 1
    assert journey.meets(QEvent.Type.TouchBegin) is False
    assert journey.shown == screen.value
    journey.sundial.now += NIGHT
    assert journey.meets(QEvent.Type.TouchBegin) is True
    assert journey.shown == "attract"
    again = Stay(screen)
    again.set_hurried(False)
    again.sundial.now += NIGHT
    again.wait(1)
    assert again.shown == "attract"
    assert running(again) == []


@pytest.mark.parametrize("screen", [Screen.ATTRACT, *HASTY])
def test_before_the_machine_sleeps_everybody_has_gone(screen: Screen) -> None:
    """Whatever is up: the draft is wiped, the start is as for the first person of the day."""
    journey = Stay(screen)
    heard: list[str] = []
    journey.wiped.connect(lambda: heard.append("wiped"))
    journey.homecoming.connect(lambda: heard.append("homecoming"))
    journey.rest()
    assert journey.shown == "attract"
    assert heard == ["wiped", "homecoming"]
    assert running(journey) == []


def test_a_drop_of_water_does_not_keep_a_draft(glass: QPointingDevice, qtbot: QtBot) -> None:
    """It lies on the glass and trembles: the warning comes, and the start; a hand stops both."""
    journey = Stay(Screen.FORM)
    window = QWindow()
    window.resize(400, 400)
    window.installEventFilter(journey)
    window.show()
    qtbot.waitUntil(window.isExposed)
    touch = QTest.touchEvent(window, glass)
    touch.press(0, QPoint(100, 100)).commit()

    def tremble(seconds: int) -> None:
        for step in range(seconds):
            touch.move(0, QPoint(100 + step % 2, 100 + step % 3)).commit()
            journey.wait(1)

    tremble(80)
    assert journey.counted == 10
    touch.move(0, QPoint(200, 200)).commit()
    assert journey.counted == 0
    tremble(0)
    for step in range(90):
        touch.move(0, QPoint(200 + step % 2, 200)).commit()
        journey.wait(1)
    assert journey.shown == "attract"
    touch.release(0, QPoint(200, 200)).commit()
    window.removeEventFilter(journey)
    window.destroy()


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def test_a_new_screen_takes_the_warning_down() -> None:
    """Leaving while the warning is up leaves no countdown behind."""
    journey = Stay(Screen.FORM)
    journey.wait(75)
    journey.read()
    assert (journey.shown, journey.counted) == ("story", 0)
    assert len(running(journey)) == 1
    journey.wait(69)
    assert journey.counted == 0


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("act", Act)
def test_the_draft_is_wiped_where_its_life_ends(screen: Screen, act: Act, qtbot: QtBot) -> None:
    """`wiped` on arriving anywhere but story and form; `homecoming` at the start only."""
    journey = Stay(screen)
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
