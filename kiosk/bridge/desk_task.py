"""What every desk object shares: one job at a time, and one sentence about how it went.

The one way out of the main thread: a job for the worker, its result back on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.errors import KioskError

T = TypeVar("T")


class Work(Protocol):
    """Runs jobs one after another on the worker thread."""

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `job`; then exactly one of `done`, `failed` is called on the main thread.

        `failed` gets the tree of `domain.errors`; a bug goes to the crash handler as well.
        """
        ...


class Speaking(Protocol):
    """Whoever knows that the language on screen is another."""

    @property
    def languageChanged(self) -> SignalInstance:
        """Heard after the words are the new language's."""
        ...

    @property
    def spoken(self) -> str:
        """The language on screen, as a BCP 47 tag."""
        ...


QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def _nothing() -> str:
    return ""


@QmlElement
class DeskTask(QObject):
    """Runs jobs on the worker. A second one waits until the first is done: no double touch."""

    told = Signal()
    """Busy or not, another message, another language. What is made of this one declares a
    `changed` of its own, since Qt notifies of a property only by a signal of the same class."""
    changed: Signal

    def __init__(self, appeal: Speaking, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._busy = False
        self._left = False
        self._message: Callable[[], str] = _nothing
        self.told.connect(self.changed)
        appeal.languageChanged.connect(self.told)

    @property
    def last_message(self) -> str:
        """What the last job said, or "" while it runs."""
        return self._message()

    @Slot()
    def forget(self) -> None:
        """The desk is left: nothing that was said or shown stays, or is still to come."""
        self._message = _nothing
        self._left = self._busy
        self._clear()
        self.told.emit()

    def _clear(self) -> None:
        """What else is to be forgotten."""

    def _do(
        self,
        job: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[Exception], Callable[[], str]] = lambda _: wording.cannot_write,
    ) -> None:
        """Run `job`; `failed` turns what went wrong into a sentence."""
        if self._busy:
            return
        self._busy, self._left, self._message = True, False, _nothing
        self.told.emit()

        def finish(result: object) -> None:
            self._busy = False
            done(result)
            self._end()

        def fail(error: Exception) -> None:
            self._busy = False
            sentence = failed(error)
            # A bug has reached the crash handler already; there is nothing to add.
            self._message = sentence if isinstance(error, KioskError) else _nothing
            self._end()

        self._work.run(job, finish, fail)

    def _ask(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        """Run `job` beside whatever is busy; only what goes wrong is said."""
        self._work.run(job, done, self._cannot)

    def _cannot(self, error: Exception) -> None:
        if isinstance(error, KioskError):
            self._say(wording.cannot_write)

    def _end(self) -> None:
        """Whoever comes to the desk next learns nothing of a job of the one before."""
        if self._left:
            self.forget()
        else:
            self.told.emit()

    def _say(self, sentence: Callable[[], str]) -> None:
        """Called whenever it is read, so that it follows the language."""
        self._message = sentence
        self.told.emit()

    def _get_busy(self) -> bool:
        return self._busy

    def _get_message(self) -> str:
        return self._message()

    busy = Property(bool, _get_busy, notify=told)
    message = Property(str, _get_message, notify=told)
