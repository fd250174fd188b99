"""A receiver's no beside a signer's yes: which of the two is the later word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

AHEAD = timedelta(hours=12)
"""A time without a zone may be so much later in UTC: the westernmost zone is that far behind."""
UNTOUCHED = timedelta(minutes=2)
"""What we make is made within `SIGNATURE_SECONDS`: whoever changed it later was somebody else."""


DAY_SECONDS = 86_400.0


def moment(told: object) -> datetime | None:
    """The latest instant that a time of a receiver's can mean; None if it is no time."""
    if not isinstance(told, str):
        return None
    try:
        found = datetime.fromisoformat(told)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC) + AHEAD
    except (ValueError, OverflowError):
        return None


def is_older(opted_out: datetime | None, hour: str, now: float) -> bool:
    """Whether an opt-out of then, or before, came before the UTC `hour` of a yes, for certain.

    Not where nobody tells when it was, nor where the yes is said to lie more than a day ahead of
    `now` (Unix seconds): a tablet's clock was wrong then, and the yes may be of any day.
    """
    try:
        yes = datetime.strptime(hour, "%Y-%m-%dT%HZ").replace(tzinfo=UTC)
    except ValueError:
        return False
    return opted_out is not None and yes.timestamp() <= now + DAY_SECONDS and opted_out < yes


def is_untouched(created: datetime | None, modified: datetime | None) -> bool:
    """Whether nobody has changed a record since it was made."""
    if created is None or modified is None:
        return False
    return abs(modified - created) <= UNTOUCHED
