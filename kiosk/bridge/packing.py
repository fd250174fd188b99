"""The evening for QML: send, export, check, hand over, wipe; each step says how it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.errors import NotSafe
from kiosk.services.desk import Evening, Wiped

from .appeal import Appeal
from .desk_task import DeskTask, Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class PackingWork(Protocol):
    """What the evening asks of the application; each call runs on the worker thread."""

    def evening(self, bundle: Path | None) -> Evening:
        """How far it is; the bundle is read again from where it lies."""
        ...

    def wipe(self, folder: Path, handed_to: str) -> Wiped:
        """Erase everything here and write the receipt. Raises NotSafe; nothing was erased then."""
        ...

    def write_receipt(self, folder: Path) -> Wiped:
        """The receipt of the last wipe, again."""
        ...


@QmlElement
class Packing(DeskTask):
    """The steps in order. Nothing is ticked by hand: each is looked at when asked."""

    changed = Signal()
    wiped = Signal()
    pausing = Signal()
    """The store is about to go: whoever uses it stops."""

    def __init__(
        self, appeal: Appeal, work: Work, packing: PackingWork, parent: QObject | None = None
    ) -> None:
        super().__init__(appeal, work, parent)
        self._packing = packing
        self._evening: Evening | None = None
        self._bundle: Path | None = None
        self._handed_to = ""
        self._done: Wiped | None = None

    @Slot()
    def begin(self) -> None:
        """The flow is opened."""
        self.forget()
        self.look()

    @Slot()
    def look(self) -> None:
        """Count and read again; what was said before stays on the screen."""
        bundle = self._bundle
        self._ask(lambda: self._packing.evening(bundle), self._keep)

    def bundled(self, path: Path) -> None:
        """A bundle was written and checked; unless the flow is open, it is of no concern here."""
        if self._evening is None:
            return
        self._bundle = path
        self.look()

    @Slot(str)
    def handOver(self, initials: str) -> None:
        """Who takes the stick home; it stands on the receipt."""
        self._handed_to = initials.strip()
        self.changed.emit()

    @Slot(str)
    def wipe(self, place: str) -> None:
        """Erase this tablet, if everything is somewhere else too."""
        if self._busy:
            return
        self.pausing.emit()
        handed_to = self._handed_to
        self._do(lambda: self._packing.wipe(Path(place), handed_to), self._wiped, self._not_wiped)

    @Slot(str)
    def writeReceipt(self, place: str) -> None:
        """Once more, where the stick was gone."""
        self._do(
            lambda: self._packing.write_receipt(Path(place)),
            self._wiped,
            lambda _: lambda: wording.wiped(""),
        )

    def _clear(self) -> None:
        """The flow is closed."""
        self._evening, self._bundle, self._done, self._handed_to = None, None, None, ""

    def _keep(self, evening: Evening) -> None:
        self._evening = evening
        self.changed.emit()

    def _wiped(self, done: Wiped) -> None:
        self._done, self._evening = done, None
        self._say(lambda: wording.wiped(done.receipt.name if done.receipt else ""))
        self.wiped.emit()

    def _not_wiped(self, error: Exception) -> Callable[[], str]:
        # The courier and the second copy go on as before.
        self.wiped.emit()
        return wording.not_safe if isinstance(error, NotSafe) else wording.cannot_write

    def _get_known(self) -> bool:
        return self._evening is not None

    def _get_waiting(self) -> int:
        return self._evening.balance.waiting if self._evening else 0

    def _get_sent(self) -> bool:
        return self._evening is not None and self._evening.balance.waiting == 0

    def _get_exported(self) -> bool:
        return self._evening is not None and self._evening.bundled is not None

    def _get_matches(self) -> bool:
        return self._evening is not None and self._evening.matches

    def _get_count_words(self) -> str:
        return wording.count_match(self._evening) if self._evening else ""

    def _get_handed_to(self) -> str:
        return self._handed_to

    def _get_safe(self) -> bool:
        return self._evening is not None and self._evening.safe and self._evening.matches

    def _get_done(self) -> bool:
        return self._done is not None

    def _get_owed(self) -> bool:
        return self._evening is not None and self._evening.owed

    def _get_receipt(self) -> bool:
        return self._done is not None and self._done.receipt is not None

    known = Property(bool, _get_known, notify=changed)
    """Whether the tablet was looked at since the flow was opened."""
    waiting = Property(int, _get_waiting, notify=changed)
    sent = Property(bool, _get_sent, notify=changed)
    exported = Property(bool, _get_exported, notify=changed)
    matches = Property(bool, _get_matches, notify=changed)
    countWords = Property(str, _get_count_words, notify=changed)
    """What the bundle holds beside what the screen counts."""
    handedTo = Property(str, _get_handed_to, notify=changed)
    safe = Property(bool, _get_safe, notify=changed)
    """Whether the tablet may be wiped."""
    done = Property(bool, _get_done, notify=changed)
    owed = Property(bool, _get_owed, notify=changed)
    """Whether the tablet was wiped before, and its receipt can be written once more."""
    receipt = Property(bool, _get_receipt, notify=changed)
    """Whether the receipt is on the stick."""
