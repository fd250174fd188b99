"""The number of hands on the attract screen: counted from rows when the screen comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.rounding import coarse, tenths

from .appeal import Appeal
from .desk_task import Work

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignatureCounter(QObject):
    """Counts what was pressed, coarsely; it knows nothing of who pressed."""

    changed = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        count: Callable[[str], int],
        parent: QObject | None = None,
    ) -> None:
        """`count` gives the number of today for a campaign's id."""
        super().__init__(parent)
        self._appeal = appeal
        self._work = work
        self._count = count
        self._shown = 0
        appeal.campaignChanged.connect(self._begin_anew)

    def refresh(self) -> None:
        """Count anew; a disk that fails leaves the number as it is."""
        campaign = self._appeal.campaign.id
        self._work.run(
            lambda: self._count(campaign), lambda count: self._show(campaign, count), lambda _: None
        )

    def _begin_anew(self) -> None:
        self._shown = 0
        self.changed.emit()
        self.refresh()

    def _show(self, campaign: str, count: int) -> None:
        if campaign == self._appeal.campaign.id and coarse(count) != self._shown:
            self._shown = coarse(count)
            self.changed.emit()

    def _get_shown(self) -> int:
        return self._shown

    def _get_goal(self) -> int:
        return self._appeal.campaign.goal

    def _get_tenths(self) -> int:
        return tenths(self._shown, self._get_goal())

    goal = Property(int, _get_goal, notify=changed)
    """Signatures a day that the stall hopes for; 0: it has set itself none."""
    tenths = Property(int, _get_tenths, notify=changed)
    """Of the goal, by what is shown."""
    shown = Property(int, _get_shown, notify=changed)
    """Signatures of today, rounded down to tens (fifties, hundreds); 0 below ten."""
