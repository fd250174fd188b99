"""The journey for QML: the screen, and the fair timer that brings it back to the start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import ATTENDEES, DRAFT_LIVES_ON, PATIENCE, Act, Patience, Screen, after

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


@QmlElement
class Journey(QObject):
    """Where the person is. Any touch or key restarts the wait; nothing runs while it attracts."""

    screenChanged = Signal()
    patienceChanged = Signal()
    wiped = Signal()
    """What was typed must be forgotten now: the draft's life ended."""
    homecoming = Signal()
    """Back at the start, whoever comes next is somebody else."""

    def __init__(
        self,
        patience: Mapping[Screen, Patience | None] = PATIENCE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._screen = Screen.ATTRACT
        self._patience = patience
        self._seconds_left = 0
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self.warn)
        self._hurried = True
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._count)

    @property
    def current(self) -> Screen:
        """The screen that is up."""
        return self._screen

    def act(self, act: Act) -> None:
        """Do what `domain.journey` says."""
        self.go(after(self._screen, act))

    def go(self, screen: Screen) -> None:
        """Show `screen`; wipe the draft unless it lives on there."""
        if screen is self._screen:
            return
        self._screen = screen
        if screen not in DRAFT_LIVES_ON:
            self.wiped.emit()
        if screen is Screen.ATTRACT:
            self.homecoming.emit()
        self._wait_anew()
        self.screenChanged.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there: the wait begins anew."""
        self._wait_anew()

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

    def _current_patience(self) -> Patience | None:
        limited = self._hurried or self._screen not in ATTENDEES
        return self._patience[self._screen] if limited else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on the window: every touch and key is a sign of life."""
        if event.type() in SIGNS_OF_LIFE:
            self._wait_anew()
        return False

    def _wait_anew(self) -> None:
        if self._countdown.isActive() or self._seconds_left:
            self._countdown.stop()
            self._set_left(0)
        patience = self._current_patience()
        if patience is None:
            self._quiet.stop()
        else:
            self._quiet.start(round(patience.quiet * 1000))

    def warn(self) -> None:
        """Nobody has touched anything for long: warn, and count down."""
        patience = self._current_patience()
        if patience is None or patience.warning <= 0:
            self.act(Act.TIME_OUT)
            return
        self._set_left(round(patience.warning))
        self._countdown.start()

    def _count(self) -> None:
        if self._seconds_left > 1:
            self._set_left(self._seconds_left - 1)
            return
        self._countdown.stop()
        self._set_left(0)
        self.act(Act.TIME_OUT)

    def _set_left(self, seconds: int) -> None:
        self._seconds_left = seconds
        self.patienceChanged.emit()

    def _get_screen(self) -> str:
        return self._screen.value

    def _get_seconds_left(self) -> int:
        return self._seconds_left

    screen = Property(str, _get_screen, notify=screenChanged)
    secondsLeft = Property(int, _get_seconds_left, notify=patienceChanged)
    """Seconds until the start comes back; 0 while no warning is up."""
