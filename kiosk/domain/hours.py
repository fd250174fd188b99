"""Signatures per hour as a stall sees them: local hours, quiet ones included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

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
