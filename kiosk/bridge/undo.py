"""The signature just given, while its thank-you screen is up: its code, and a way to undo it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import wording
from kiosk.services.ports import Clock, boottime

from .appeal import Appeal
from .desk_task import Work
from .presence import Countdown
from .qr import data_url, qr_image

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Undo(QObject):
    """For `seconds` after signing, `takeBack` erases the signature; then the code does that."""

    changed = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        take_back: Callable[[str], bool],
        seconds: int,
        parent: QObject | None = None,
        *,
        clock: Clock = boottime,
    ) -> None:
        """`clock`: seconds since some moment, asleep or awake."""
        super().__init__(parent)
        self._work = work
        self._take_back = take_back
        self._seconds = seconds
        self._id = self._code = ""
        self._kept = 0.0
        self._taken_back = False
        self._failed = False
        self._hurried = True
        self._countdown = Countdown(clock, self)
        self._countdown.ticked.connect(self.changed)
        appeal.languageChanged.connect(self.changed)

    @property
    def hurried(self) -> bool:
        """False: the seconds do not run, because the person needs time."""
        return self._hurried

    @hurried.setter
    def hurried(self, hurried: bool) -> None:
        if hurried is not self._hurried:
            left = self._seconds_left()
            self._hurried = hurried
            self._run(left)

    def begin(self, id: str, code: str) -> None:
        """The signature `id` is on the disk; its thank-you screen comes up."""
        self._id, self._code = id, code
        self._taken_back = self._failed = False
        self._run(self._seconds)

    def end(self) -> None:
        """The thank-you screen is gone, and the code with it."""
        self._id = self._code = ""
        self._taken_back = self._failed = False
        self._run(0)

    @Slot()
    def takeBack(self) -> None:
        """Erase the signature; nothing of it has been sent yet."""
        if not (self._id and self._seconds_left()):
            return
        id = self._id
        self._run(0)
        self._work.run(
            lambda: self._take_back(id),
            lambda done: self._told(id, done),
            lambda _: self._told(id, done=False),
        )

    def _told(self, id: str, done: bool) -> None:
        if id == self._id:
            self._taken_back, self._failed = done, not done
            self.changed.emit()

    def _run(self, seconds: float) -> None:
        """So many are left: they run, or are kept for who needs time."""
        self._kept = seconds
        if seconds and self._hurried:
            self._countdown.start(seconds)
        else:
            self._countdown.stop()
        self.changed.emit()

    def _seconds_left(self) -> float:
        return self._countdown.left if self._hurried else self._kept

    def _get_code(self) -> str:
        return self._code

    def _get_code_qr(self) -> str:
        return data_url(qr_image(self._code)) if self._code else ""

    def _get_code_modules(self) -> int:
        return qr_image(self._code).width() if self._code else 1

    def _get_left(self) -> int:
        return ceil(self._seconds_left())

    def _get_taken_back(self) -> bool:
        return self._taken_back

    def _get_problem(self) -> str:
        return wording.not_taken_back() if self._failed else ""

    code = Property(str, _get_code, notify=changed)
    """The withdrawal code, or ""."""
    codeQr = Property(str, _get_code_qr, notify=changed)
    """The same to photograph, and nothing else: it tells nobody what it is for."""
    codeModules = Property(int, _get_code_modules, notify=changed)
    secondsLeft = Property(int, _get_left, notify=changed)
    takenBack = Property(bool, _get_taken_back, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
    """Why it could not be undone, or ""."""
