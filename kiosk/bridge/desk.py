"""The volunteers' desk for QML: is everything all right? Balance, delivery, hours, one verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge import desk_wording as wording
from kiosk.domain.outbox import Balance, Shift
from kiosk.domain.verdict import Signs, Verdict, latest_hours, verdict
from kiosk.services.desk import Glance
from kiosk.services.ports import Clock

from .appeal import Appeal
from .desk_task import DeskTask, Work
from .machine_status import MachineStatus
from .models import RecordsModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class DeskWork(Protocol):
    """What the desk asks of the application; each call runs on the worker thread."""

    def glance(self) -> Glance:
        """Counted from the rows, now."""
        ...

    def retry_refused(self) -> None:
        """What needs attention waits again, but for what was set aside."""
        ...


@dataclass(frozen=True, slots=True)
class HourRow:
    """One bar of the chart."""

    label: str
    count: int
    share: float
    """Of the highest bar, 0 to 1."""


@dataclass(frozen=True, slots=True)
class GatheredRow:
    """One line of who gathered how many. It names volunteers, by their initials, and no signer."""

    place: str
    initials: str
    hours: str
    count: int
    campaign: str
    """Its title where there are several, or ""."""


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """The balance of one of several campaigns."""

    heading: str
    sum: str
    """How its number of signatures is made up, in words."""


@QmlElement
class Desk(DeskTask):
    """Everything a volunteer sees at one glance. Nothing here can show a name."""

    changed = Signal()
    closeAsked = Signal()
    sendAsked = Signal()
    counted = Signal()

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        desk: DeskWork,
        status: MachineStatus,
        *,
        event_name: str,
        has_hub: bool,
        readable_lists: bool,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appeal, work, parent)
        self._appeal = appeal
        self._desk = desk
        self._machine = status
        self._event_name = event_name
        self._has_hub = has_hub
        self._readable = readable_lists
        self._clock = clock
        self._glance = Glance()
        self._condition = "idle"
        self._last_delivery: float | None = None
        self._hours = RecordsModel(HourRow, self)
        self._gathered = RecordsModel(GatheredRow, self)
        self._balances = RecordsModel(BalanceRow, self)
        self.changed.connect(self._show_gathered)
        self.changed.connect(self._show_balances)
        status.changed.connect(self.changed)

    @property
    def balance(self) -> Balance:
        """As last counted."""
        return self._glance.balance

    @property
    def shift(self) -> Shift | None:
        """The open shift, as last counted."""
        return self._glance.shift

    @property
    def verdict(self) -> Verdict:
        """What matters most."""
        health = self._machine.health
        return verdict(
            Signs(
                courier=self._condition if self._has_hub else "idle",
                damaged=self._glance.rescue is not None,
                refused=self._glance.balance.needs_attention,
                shift_missing=self._readable and self._glance.shift is None,
                copy=self._machine.copy,
                battery=None if health.charging else health.percent,
                free_bytes=health.free_bytes,
            )
        )

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        self._ask(self._desk.glance, self._show_counts)

    @Slot()
    def sendNow(self) -> None:
        """End every wait of the courier; what was refused is tried again too."""
        self._do(self._desk.retry_refused, lambda _: self.sendAsked.emit())

    @Slot()
    def closeApp(self) -> None:
        """End the application."""
        self.closeAsked.emit()

    def show_delivery(self, condition: str, at: float | None) -> None:
        """The courier's news: its condition, and the last delivery in Unix seconds."""
        self._condition = condition
        self._last_delivery = at
        self.changed.emit()
        self.refresh()

    def _show_counts(self, found: Glance) -> None:
        self._glance = found
        hours = latest_hours(found.per_hour, self._clock())
        most = max((each.count for each in hours), default=0) or 1
        self._hours.show(
            [HourRow(wording.hour_label(h.hour), h.count, h.count / most) for h in hours]
        )
        self.changed.emit()
        self.counted.emit()

    def _show_gathered(self) -> None:
        now, titles = self._clock(), self._appeal.titles
        self._gathered.show(
            [
                GatheredRow(
                    *wording.gathered_by(each),
                    wording.gathered_in(each, now),
                    each.count,
                    titles.get(each.campaign, each.campaign) if titles else "",
                )
                for each in self._glance.gathered
            ]
        )

    def _show_balances(self) -> None:
        """In the order of the cards; then what the event's file no longer names."""
        titles, found = self._appeal.titles, self._glance.balances
        ids = [*titles, *(id for id in found if id not in titles)] if titles else []
        self._balances.show(
            [
                BalanceRow(
                    titles.get(id) or id or wording.no_campaign(),
                    wording.balance_line(found.get(id, Balance())),
                )
                for id in ids
            ]
        )

    def _get_event(self) -> str:
        return self._event_name

    def _get_signed(self) -> int:
        return self._glance.balance.signed

    def _get_delivered(self) -> int:
        return self._glance.balance.delivered

    def _get_waiting(self) -> int:
        return self._glance.balance.waiting

    def _get_attention(self) -> int:
        return self._glance.balance.needs_attention

    def _get_withdrawn(self) -> int:
        return self._glance.balance.withdrawn

    def _get_verdict(self) -> str:
        return wording.verdict(self.verdict)

    def _get_level(self) -> str:
        return self.verdict.level.value

    def _get_hub(self) -> str:
        return wording.hub_condition(self._condition, self._has_hub, self._glance.untold)

    def _get_last(self) -> str:
        return wording.last_delivery(self._last_delivery, self._clock()) if self._has_hub else ""

    def _get_notice(self) -> str:
        found = self._glance.rescue
        return wording.rescued(found.count, str(found.folder)) if found else ""

    def _get_hours(self) -> QObject:
        return self._hours

    def _get_several(self) -> bool:
        return len(self._appeal.campaigns) > 1

    def _get_balances(self) -> QObject:
        return self._balances

    def _get_gathered(self) -> QObject:
        return self._gathered

    def _get_total(self) -> int:
        return sum(each.count for each in self._glance.gathered)

    eventName = Property(str, _get_event, constant=True)
    signed = Property(int, _get_signed, notify=changed)
    delivered = Property(int, _get_delivered, notify=changed)
    waiting = Property(int, _get_waiting, notify=changed)
    needsAttention = Property(int, _get_attention, notify=changed)
    withdrawn = Property(int, _get_withdrawn, notify=changed)
    verdictWords = Property(str, _get_verdict, notify=changed)
    level = Property(str, _get_level, notify=changed)
    """"good", "look" or "trouble"."""
    hubWords = Property(str, _get_hub, notify=changed)
    lastDelivery = Property(str, _get_last, notify=changed)
    notice = Property(str, _get_notice, notify=changed)
    """What the office must be told of this tablet, or ""."""
    hours = Property(QAbstractItemModel, _get_hours, constant=True)
    several = Property(bool, _get_several, constant=True)
    """Whether there are several campaigns."""
    balances = Property(QAbstractItemModel, _get_balances, constant=True)
    """Of each campaign, where there are several; they add up to the one above."""
    gathered = Property(QAbstractItemModel, _get_gathered, constant=True)
    gatheredTotal = Property(int, _get_total, notify=changed)
    """Of its lines: what was signed, but for what was taken back."""
