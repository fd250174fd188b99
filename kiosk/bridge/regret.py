"""The signature just given, while its thank-you screen is up: its code, and a way to undo it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording
from kiosk.services.signing import Signed

from .appeal import Appeal
from .work import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Regret(QObject):
    """For `seconds` after signing, `takeBack` erases the signature; then the code does that."""

    changed = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        take_back: Callable[[str], bool],
        seconds: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._take_back = take_back
        self._seconds = seconds
        self._signed: Signed | None = None
        self._left = 0
        self._taken_back = False
        self._failed = False
        self.hurried = True
        """False: the seconds do not run, because the person needs time."""
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)
        appeal.languageChanged.connect(self.changed)

    def begin(self, signed: Signed) -> None:
        """A signature is on the disk; its thank-you screen comes up."""
        self._signed = signed
        self._left = self._seconds
        self._taken_back = self._failed = False
        self._second.start()
        self.changed.emit()

    def end(self) -> None:
        """The thank-you screen is gone, and the code with it."""
        self._second.stop()
        self._signed = None
        self._left = 0
        self._taken_back = self._failed = False
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Erase the signature; nothing of it has been sent yet."""
        if self._signed is None or not self._left:
            return
        signed = self._signed
        self._stop()
        self._work.run(
            lambda: self._take_back(signed.row.id),
            lambda done: self._told(signed, done),
            lambda _: self._told(signed, done=False),
        )

    def _told(self, signed: Signed, done: bool) -> None:
        if signed is self._signed:
            self._taken_back, self._failed = done, not done
            self.changed.emit()

    def _count(self) -> None:
        if self.hurried:
            self._left -= 1
        if self._left <= 0:
            self._stop()
        self.changed.emit()

    def _stop(self) -> None:
        self._second.stop()
        self._left = 0
        self.changed.emit()

    def _get_code(self) -> str:
        return self._signed.code if self._signed else ""

    def _get_left(self) -> int:
        return self._left

    def _get_taken_back(self) -> bool:
        return self._taken_back

    def _get_problem(self) -> str:
        return wording.not_taken_back() if self._failed else ""

    code = Property(str, _get_code, notify=changed)
    """The withdrawal code, or ""."""
    secondsLeft = Property(int, _get_left, notify=changed)
    takenBack = Property(bool, _get_taken_back, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
    """Why it could not be undone, or ""."""
