"""What the dashboard stands on, and what it shows: facts put together, worst first."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from fastapi import Request

from kiosk.hub.records.outcomes import Openings, openings_of
from kiosk.services.forwarding_ports import ForwardingBalance

from ..certificate import WARN_DAYS
from ..chains import Chain, Chains
from ..forwarding_overview import ForwardingOverview
from ..hub import Hub
from ..limits import Limits
from ..overview import CampaignBalance, GatheredDay, Overview, Tablet

LOGIN_RATE = (0.2, 10)
"""Attempts a second, and at once, of each hub process. Tokens are 256 bits: nobody guesses one."""
SILENT = timedelta(hours=24)
"""So long without a word is worth a look."""
AT_REST = timedelta(days=14)
"""So long without a word, and its stall is over: no more look is asked for."""
CHART_HOURS = 48
DAYS_SHOWN = 500
"""Lines of who gathered how many; the file of counts has them all."""
HOUR = "%Y-%m-%dT%H:00:00Z"
MINUTE = "%Y-%m-%dT%H:%M:00Z"


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The parts behind the pages."""

    hub: Hub
    overview: Overview
    chains: Chains
    forwardings: ForwardingOverview
    logins: Limits
    """Of attempts to log in; of this process."""

    @classmethod
    def around(cls, hub: Hub) -> Dashboard:
        """Of a running hub."""
        engine = hub.storage.engine
        logins = Limits(time.monotonic, *LOGIN_RATE)
        return cls(hub, Overview(engine), Chains(engine), ForwardingOverview(engine), logins)

    def now(self) -> datetime:
        """UTC."""
        return datetime.fromtimestamp(self.hub.clock(), UTC)

    def report(self) -> Report:
        """Everything on the first page. Raises StorageUnavailable."""
        now = self.now()
        chains = {chain.kiosk: chain for chain in self.chains.all()}
        tablets = tuple(
            TabletRow(tablet, chains.get(tablet.id, Chain(tablet.id)), now)
            for tablet in self.overview.tablets()
        )
        balance = self.overview.balance()
        certificate = self.hub.certificate
        return Report(
            now.strftime(MINUTE),
            balance,
            tablets,
            self.hours(),
            self._receivers(),
            None if certificate is None else certificate.days_left(),
            openings_of(self.hub.storage.engine),
        )

    def gathered(self, campaign: str) -> CampaignReport | None:
        """One campaign's page; None if nothing is known of it. Raises StorageUnavailable."""
        known = {each.campaign: each for each in self.overview.balance() if each.campaign}
        if campaign not in known:
            return None
        days = self.overview.gathered(campaign)
        return CampaignReport(known[campaign], days, self.hours(campaign))

    def hours(self, campaign: str | None = None) -> tuple[tuple[str, int], ...]:
        """(hour, signatures), CHART_HOURS of them: up to now, or to the newest of `campaign`."""
        newest = "" if campaign is None else self.overview.newest(campaign)
        last = datetime.fromisoformat(newest) if newest else self.now()
        first = last - timedelta(hours=CHART_HOURS - 1)
        counts = self.overview.hours(first.strftime(HOUR), campaign)
        hours = ((first + timedelta(hours=n)).strftime(HOUR) for n in range(CHART_HOURS))
        return tuple((hour, counts.get(hour, 0)) for hour in hours)

    def _receivers(self) -> tuple[ReceiverStatus, ...]:
        """By name."""
        to_tell = Counter(each.receiver for each in self.forwardings.to_tell())
        balances = sorted(self.forwardings.balances().items())
        return tuple(ReceiverStatus(name, balance, to_tell[name]) for name, balance in balances)

    def looked_at(self, kiosk: str) -> TabletRow | None:
        """One tablet; None if none of this id enrolled. Raises StorageUnavailable."""
        found = (tablet for tablet in self.overview.tablets() if tablet.id == kiosk)
        tablet = next(found, None)
        return TabletRow(tablet, self.chains.of(kiosk), self.now()) if tablet else None


def dashboard_of(request: Request) -> Dashboard:
    """The application's dashboard."""
    dashboard: Dashboard = request.app.state.dashboard
    return dashboard


class Notice(StrEnum):
    """What may be wrong with a tablet, worst first."""

    SET_BACK = "set_back"
    LOOSE = "loose"
    REFUSED = "refused"
    MISSING = "missing"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class TabletRow:
    """A tablet, its chain, and what follows from both."""

    tablet: Tablet
    chain: Chain
    now: datetime

    @property
    def findings(self) -> tuple[Notice, ...]:
        """What to look at; for a revoked tablet silence is right."""
        silent = SILENT <= self.quiet < AT_REST and not self.tablet.revoked
        found = (
            (Notice.SET_BACK, self.chain.repeated_count > 0),
            (Notice.LOOSE, self.chain.loose_count > 0),
            (Notice.REFUSED, bool(self.tablet.needs_attention) and not self.tablet.revoked),
            (Notice.MISSING, self.chain.missing_count > 0),
            (Notice.SILENT, silent),
        )
        return tuple(finding for finding, holds in found if holds)

    @property
    def quiet(self) -> timedelta:
        """How long nothing was heard from it."""
        return self.now - datetime.fromisoformat(self.tablet.seen_at)


@dataclass(frozen=True, slots=True)
class ReceiverStatus:
    """Another system that signatures are forwarded to."""

    name: str
    balance: ForwardingBalance
    to_tell: int
    """Signatures that were withdrawn after they were sent there, and it has not heard yet."""


@dataclass(frozen=True, slots=True)
class Report:
    """The first page's content."""

    at: str
    balance: tuple[CampaignBalance, ...]
    tablets: tuple[TabletRow, ...]
    hours: tuple[tuple[str, int], ...]
    receivers: tuple[ReceiverStatus, ...] = ()
    certificate_days: int | None = None
    """Left until the hub's certificate ends; None: another speaks TLS for it, or nobody."""
    openings: Openings = Openings()  # noqa: RUF009 - frozen

    @property
    def campaigns(self) -> tuple[CampaignBalance, ...]:
        """Without the withdrawals that belong to none."""
        return tuple(each for each in self.balance if each.campaign)

    @property
    def kept(self) -> int:
        """Signatures."""
        return sum(each.kept for each in self.balance)

    @property
    def counted(self) -> int:
        """Signatures in the chart."""
        return sum(count for _, count in self.hours)

    @property
    def lately(self) -> int:
        """Signatures that arrived in the last day."""
        return sum(count for _, count in self.hours[-24:])

    @property
    def withdrawn(self) -> int:
        """Signatures, those taken back before they arrived too."""
        return sum(each.withdrawn for each in self.balance)

    @property
    def unplaced(self) -> int:
        """Signatures that were withdrawn before they arrived."""
        return self.withdrawn - sum(each.withdrawn for each in self.campaigns)

    @property
    def findings(self) -> tuple[tuple[Notice, tuple[TabletRow, ...]], ...]:
        """Each finding with the tablets it was made on, worst first."""
        made = ((finding, tuple(_with(finding, self.tablets))) for finding in Notice)
        return tuple((finding, tablets) for finding, tablets in made if tablets)

    @property
    def certificate_ends_soon(self) -> bool:
        """Whether somebody has to see to it."""
        return self.certificate_days is not None and self.certificate_days < WARN_DAYS

    @property
    def attention(self) -> tuple[ReceiverStatus, ...]:
        """Receivers of which somebody has to look at something."""
        return tuple(r for r in self.receivers if r.balance.needs_attention or r.to_tell)


@dataclass(frozen=True, slots=True)
class CampaignReport:
    """Who gathered how many for one campaign."""

    balance: CampaignBalance
    days: tuple[GatheredDay, ...]
    """The newest first; they add up to what is kept."""
    hours: tuple[tuple[str, int], ...]

    @property
    def shown(self) -> tuple[GatheredDay, ...]:
        """As many as a page bears."""
        return self.days[:DAYS_SHOWN]


def _with(finding: Notice, tablets: Sequence[TabletRow]) -> Iterable[TabletRow]:
    return (each for each in tablets if finding in each.findings)
