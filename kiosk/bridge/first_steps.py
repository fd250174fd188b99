"""The first start for QML: which step is up, and what leads on and back."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import first_wording as wording
from kiosk.domain.first_steps import BACK, NEXT, FirstStep, count

from .desk_task import Speaking

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FirstSteps(QObject):
    """Holds the step; what happens on it is the other objects'."""

    changed = Signal()
    arrived = Signal()
    """Another step is up."""
    rehearsalAsked = Signal()
    finished = Signal()
    """The kiosk may begin."""

    def __init__(self, language: Speaking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        language.languageChanged.connect(self.changed)
        self._step = FirstStep.WELCOME
        self._quick = False

    @property
    def current(self) -> FirstStep:
        """The step that is up."""
        return self._step

    @Slot(bool)
    def begin(self, quick: bool) -> None:
        """From the welcome: with an office's event file, or without an office."""
        self._quick = quick
        self.go(FirstStep.PACK if quick else FirstStep.EVENT)

    @Slot()
    def advance(self) -> None:
        """The next step; from the last one, the kiosk begins."""
        if self._step is FirstStep.READY:
            self.finished.emit()
        elif self._step in NEXT:
            self.go(NEXT[self._step])

    @Slot()
    def back(self) -> None:
        """The step before, where there is a way back."""
        if self._step in BACK:
            self.go(BACK[self._step])

    @Slot()
    def rehearse(self) -> None:
        """Somebody wants to sign once for practice."""
        if self._step is FirstStep.REHEARSAL:
            self.rehearsalAsked.emit()

    def go(self, step: FirstStep) -> None:
        """Show `step`."""
        self._step = step
        self.changed.emit()
        self.arrived.emit()

    def _get_step(self) -> str:
        return self._step.value

    def _get_standing(self) -> str:
        number, steps = count(self._step, self._quick)
        return wording.standing(number, steps) if number else ""

    step = Property(str, _get_step, notify=changed)
    standing = Property(str, _get_standing, notify=changed)
    """Where one is on the way, in words; "" at the welcome."""
