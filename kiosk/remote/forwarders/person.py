"""A signer as OSDI has a person: for Action Network, and for webhooks in its shape.

A receiver's no beside a signer's yes: which of the two is the later word.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing

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


def person(outgoing: Outgoing, status: str | None) -> dict[str, Any]:
    """Only what was given. `status` is the address's subscription; None says nothing of it."""
    fields = outgoing.fields
    made: dict[str, Any] = {
        name.value: fields[name]
        for name in (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)
        if fields.get(name)
    }
    if email := fields.get(FieldName.EMAIL):
        address = {"primary": True, "address": email}
        made["email_addresses"] = [address | ({"status": status} if status else {})]
    place = {
        key: fields[name]
        for key, name in (("postal_code", FieldName.POSTCODE), ("country", FieldName.COUNTRY))
        if fields.get(name)
    }
    if place:
        made["postal_addresses"] = [{"primary": True, **place}]
    if outgoing.language:
        made["languages_spoken"] = [outgoing.language]
    return made


def referrer(outgoing: Outgoing) -> dict[str, Any]:
    """Where it was signed, as Action Network's source code; nothing if that is not known."""
    if not outgoing.event:
        return {}
    return {"action_network:referrer_data": {"source": outgoing.event}}
