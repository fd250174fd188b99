"""Is everything all right? The one answer of the desk, from everything it knows.

Signatures per hour as a stall sees them: local hours, quiet ones included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

LOW_BATTERY_PERCENT = 15
LOW_DISK_BYTES = 200 * 2**20
"""Room for some forty thousand signatures; a system that shares the disk needs it sooner."""


class Level(StrEnum):
    """How loudly the desk says it."""

    GOOD = "good"
    LOOK = "look"
    """Collecting goes on; somebody should look at it today."""
    TROUBLE = "trouble"
    """Somebody should do something now."""


class Verdict(StrEnum):
    """What matters most, worst first; `level` says how much."""

    STORAGE = "storage"
    DISK_LOW = "disk_low"
    DAMAGED = "damaged"
    NOT_ACCEPTED = "not_accepted"
    OTHER_WORLD = "other_world"
    NOT_THE_HUB = "not_the_hub"
    SENDING_FAILS = "failing"
    BATTERY_LOW = "battery_low"
    COPY_FULL = "copy_full"
    COPY_FAILING = "copy_failing"
    COPY_AWAY = "copy_away"
    REFUSED = "refused"
    NO_SHIFT = "no_shift"
    WELL = "well"

    @property
    def level(self) -> Level:
        """How loudly to say it."""
        if self is Verdict.WELL:
            return Level.GOOD
        calm = (Verdict.COPY_AWAY, Verdict.REFUSED, Verdict.NO_SHIFT)
        return Level.LOOK if self in calm else Level.TROUBLE


@dataclass(frozen=True, slots=True)
class Signs:
    """What the verdict is made from. No network is no sign: offline is normal."""

    courier: str = "idle"
    """The courier's condition (`services.sending_rules.Condition`, or "failing")."""
    damaged: bool = False
    """A damaged store was found and set aside."""
    refused: int = 0
    shift_missing: bool = False
    """Lists are read at this stall, and no shift is open."""
    copy: str = "off"
    """The second copy's condition (`services.mirroring`)."""
    battery: int | None = None
    """Percent; None while it is charged, or not known."""
    free_bytes: int | None = None


def verdict(signs: Signs) -> Verdict:
    """The worst of what holds."""
    battery, free = signs.battery, signs.free_bytes
    holds = {
        Verdict.STORAGE: signs.courier == Verdict.STORAGE,
        Verdict.DISK_LOW: free is not None and free < LOW_DISK_BYTES,
        Verdict.DAMAGED: signs.damaged,
        Verdict.NOT_ACCEPTED: signs.courier == Verdict.NOT_ACCEPTED,
        Verdict.OTHER_WORLD: signs.courier == Verdict.OTHER_WORLD,
        Verdict.NOT_THE_HUB: signs.courier == Verdict.NOT_THE_HUB,
        Verdict.SENDING_FAILS: signs.courier == Verdict.SENDING_FAILS,
        Verdict.BATTERY_LOW: battery is not None and battery < LOW_BATTERY_PERCENT,
        Verdict.COPY_FULL: signs.copy == "full",
        Verdict.COPY_FAILING: signs.copy == "failing",
        Verdict.COPY_AWAY: signs.copy == "away",
        Verdict.REFUSED: signs.refused > 0,
        Verdict.NO_SHIFT: signs.shift_missing,
    }
    return next((each for each in Verdict if holds.get(each)), Verdict.WELL)


MOST_HOURS = 12
"""Bars that one can tell apart on a small tablet."""


@dataclass(frozen=True, slots=True)
class Hour:
    """One bar."""

    hour: int
    """Of the local day, 0 to 23."""
    count: int


def latest_hours(
    per_hour: Mapping[str, int], now: float, zone: tzinfo | None = None
) -> tuple[Hour, ...]:
    """From the first hour with a signature, or MOST_HOURS ago, up to now (Unix seconds).

    `per_hour` has UTC hours ("2026-11-24T15Z"); `zone` is the machine's own if None. Hours that
    lie ahead (a clock that went back) are not shown.
    """
    this = datetime.fromtimestamp(now, UTC).replace(minute=0, second=0, microsecond=0)
    counts = {_utc(hour): count for hour, count in per_hour.items()}
    first = max(min(counts, default=this), this - timedelta(hours=MOST_HOURS - 1))
    if first > this:
        return ()
    hours = int((this - first) / timedelta(hours=1)) + 1
    shown = [first + timedelta(hours=n) for n in range(hours)]
    return tuple(Hour(each.astimezone(zone).hour, counts.get(each, 0)) for each in shown)


def _utc(hour: str) -> datetime:
    return datetime.strptime(hour, "%Y-%m-%dT%HZ").replace(tzinfo=UTC)
