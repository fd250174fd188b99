"""The journey for QML: the screen, and the fair limit that brings it back to the start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import (
    ATTENDEES,
    DRAFT_LIVES_ON,
    PATIENCE,
    SLEPT_SECONDS,
    Act,
    Patience,
    Screen,
    after,
)
from kiosk.services.ports import Clock, boottime

from .dusk import Dusk
from .presence import Countdown, Presence, Tremor

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

GESTURES: Mapping[QEvent.Type, frozenset[QEvent.Type]] = {
    QEvent.Type.MouseButtonPress: frozenset(
        {QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease}
    ),
    QEvent.Type.TouchBegin: frozenset(
        {QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
    ),
    QEvent.Type.TabletPress: frozenset({QEvent.Type.TabletMove, QEvent.Type.TabletRelease}),
    QEvent.Type.KeyPress: frozenset({QEvent.Type.KeyRelease}),
}
"""How a touch or key begins, and what belongs to it until its end."""
ENDS = frozenset(
    {
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.TabletRelease,
        QEvent.Type.KeyRelease,
    }
)
INPUT = frozenset({*GESTURES, *frozenset().union(*GESTURES.values()), QEvent.Type.Wheel})


@QmlElement
class Journey(QObject):
    """Where the person is. Any touch or key restarts the wait; nothing runs while it attracts.

    Limits are kept by a clock that goes on while the machine sleeps. A touch that finds the time
    over brings the start back and does nothing else, nor does one before the start is painted.
    Where somebody has switched limits off, a machine that has slept ends the visit all the same.
    A screen that may stay for ever goes dark in time (`Dusk`); the touch or key that makes it light
    again does nothing else.
    """

    screenChanged = Signal()
    patienceChanged = Signal()
    wiped = Signal()
    """What was typed must be forgotten now: the draft's life ended."""
    parted = Signal()
    """Nobody is at an attendee's screen any more: what one signature left for the next is over."""
    homecoming = Signal()
    """Back at the start, whoever comes next is somebody else."""

    def __init__(
        self,
        patience: Mapping[Screen, Patience | None] = PATIENCE,
        parent: QObject | None = None,
        *,
        clock: Clock = boottime,
        dusk: Dusk | None = None,
    ) -> None:
        """`clock`: seconds since some moment, asleep or awake."""
        super().__init__(parent)
        self._dusk = dusk or Dusk(parent=self)
        self._screen = Screen.ATTRACT
        self._patience = patience
        self._seconds_left = 0
        self._hurried = True
        self._presence = Presence()
        self._tremor = Tremor()
        self._swallowed: frozenset[QEvent.Type] = frozenset()
        self._unseen = False
        self._limit = Countdown(clock, self)
        self._limit.ticked.connect(self._look)
        self._dusk.await_touch(self._may_stay)

    @property
    def _may_stay(self) -> bool:
        return self._patience[self._screen] is None

    @property
    def current(self) -> Screen:
        """The screen that is up."""
        return self._screen

    def act(self, act: Act) -> None:
        """Do what `domain.journey` says; once the time is over, nothing but `TIME_OUT`."""
        self.go(after(self._screen, Act.TIME_OUT if self._limit.over else act))

    def go(self, screen: Screen) -> None:
        """Show `screen`; wipe the draft unless it lives on there."""
        if screen is self._screen:
            return
        self._unseen = self._limit.over
        self._screen = screen
        self._wait_anew()
        if screen not in DRAFT_LIVES_ON:
            self.wiped.emit()
        if screen not in ATTENDEES:
            self.parted.emit()
        if screen is Screen.ATTRACT:
            self.homecoming.emit()
        self.screenChanged.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there: the wait begins anew, unless it was over before."""
        if self._limit.over:
            self.act(Act.TIME_OUT)
        else:
            self._wait_anew()

    def rest(self) -> None:
        """The machine is about to sleep: whoever comes next is somebody else."""
        if self._screen is Screen.ATTRACT:
            self.wiped.emit()
            self.parted.emit()
            self.homecoming.emit()
        else:
            self.act(Act.TIME_OUT)

    @Slot()
    def pick(self) -> None:
        """To the opening page of the campaign that was picked."""
        self.act(Act.PICK)

    @Slot()
    def read(self) -> None:
        """To the story."""
        self.act(Act.READ)

    @Slot()
    def sign(self) -> None:
        """To the form."""
        self.act(Act.SIGN)

    @Slot()
    def leave(self) -> None:
        """Back to the start, by choice."""
        self.act(Act.LEAVE)

    @Slot()
    def corner(self) -> None:
        """A volunteer pressed and held the corner."""
        self.act(Act.CORNER)

    @Slot()
    def hide(self) -> None:
        """The quick gesture: a neutral screen at once, the draft wiped."""
        self.act(Act.HIDE)

    def set_hurried(self, hurried: bool) -> None:
        """Whether the attendees' screens have time limits."""
        if hurried is not self._hurried:
            self._hurried = hurried
            self._wait_anew()

    def set_density(self, density: float) -> None:
        """Pixels to a millimetre: how far a finger moves when it moves. 0: not known."""
        self._presence = Presence(density)
        self._tremor = Tremor(density)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on the window: every touch and key is a sign of life, or counts for nothing."""
        kind = event.type()
        if kind is QEvent.Type.UpdateRequest:
            self._unseen = False
        if kind not in INPUT:
            return False
        if self._wakes(event) or self._tremor.repeats(event) or self._comes_too_late(event):
            # Else Qt would try it again as another kind of event.
            event.accept()
            return True
        if self._presence.counts(event):
            self._wait_anew()
        return False

    def _wakes(self, event: QEvent) -> bool:
        """Meant for nothing: nothing is seen. Whatever belongs to it until its end neither."""
        if not self._dusk.property("dark"):
            return False
        kind = event.type()
        if kind in ENDS and kind not in self._swallowed:
            # Of a finger that was there before it was dark: whatever it holds must hear of it.
            return False
        if self._presence.counts(event):
            self._swallowed = GESTURES.get(kind, frozenset())
            self._unseen = False
            self._wait_anew()
        return True

    def _comes_too_late(self, event: QEvent) -> bool:
        """Meant for what stood there before the time was over, or part of what was."""
        kind = event.type()
        repeated = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if kind in GESTURES and not repeated:
            late = self._limit.over or self._unseen
            if self._limit.over:
                self.act(Act.TIME_OUT)
            self._unseen = False
            self._swallowed = GESTURES[kind] if late else frozenset()
            return late
        if self._limit.over:
            self.act(Act.TIME_OUT)
            return True
        late = kind in self._swallowed or (repeated and QEvent.Type.KeyRelease in self._swallowed)
        if kind in ENDS and not repeated:
            self._swallowed = frozenset()
        return late

    def _current_patience(self) -> Patience | None:
        limited = self._hurried or self._screen not in ATTENDEES
        return self._patience[self._screen] if limited else None

    def _wait_anew(self) -> None:
        self._dusk.await_touch(self._may_stay)
        if self._seconds_left:
            self._set_left(0)
        patience = self._current_patience()
        if patience is not None:
            self._limit.start(patience.quiet + patience.warning)
        elif self._screen in ATTENDEES:
            self._limit.start(SLEPT_SECONDS)
        else:
            self._limit.stop()

    def warn(self) -> None:
        """Nobody has touched anything for long: warn, and count down."""
        patience = self._current_patience()
        if patience is None or patience.warning <= 0:
            self.act(Act.TIME_OUT)
            return
        self._limit.start(patience.warning)
        self._look()

    def _look(self) -> None:
        """A second has gone."""
        patience = self._current_patience()
        if self._limit.over:
            self.act(Act.TIME_OUT)
        elif patience is None:
            # Without a limit: as long as seconds come one by one, the machine has not slept.
            self._wait_anew()
        elif self._limit.left <= patience.warning:
            self._set_left(self._limit.seconds)

    def _set_left(self, seconds: int) -> None:
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.patienceChanged.emit()

    def _get_screen(self) -> str:
        return self._screen.value

    def _get_seconds_left(self) -> int:
        return self._seconds_left

    screen = Property(str, _get_screen, notify=screenChanged)
    secondsLeft = Property(int, _get_seconds_left, notify=patienceChanged)
    """Seconds until the start comes back; 0 while no warning is up."""
