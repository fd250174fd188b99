"""A person's body: what is known of somebody, and their last word on being written to.

A yes counts unless a no is not older than it, whatever arrives first: a tablet may bring on Monday
what was signed on Saturday. Whoever says something at the OSDI API says it now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .values import SUBSCRIBED, UNSUBSCRIBED, PersonDetails, TooManyFields

NAMES = ("given_name", "family_name")
WHO = ("email", *NAMES)
"""By what somebody is known."""
CUSTOM = "custom_fields"
MOST_CUSTOM = 200
"""Of one person."""
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ContactChoice:
    """What somebody said on being written to."""

    status: str
    """SUBSCRIBED or UNSUBSCRIBED."""
    hour: str
    """UTC hour in which they said it, "2026-11-24T15Z"; empty where nobody can tell."""
    latest: bool = False
    """Whether it is said this moment, after all that is known."""


def blank() -> Body:
    """Nobody yet, who has said nothing."""
    return asdict(PersonDetails()) | {"status": UNSUBSCRIBED, "yes_at": "", "no_at": ""}


def whole(body: Body, modified_at: str) -> Body:
    """`body` as this release has it; earlier ones knew that somebody said no, and not when.

    Then it was in the hour in which the person was last changed, or before.
    """
    old = body.get("said", False) and body.get("status") == UNSUBSCRIBED
    return blank() | {"no_at": f"{modified_at[:13]}Z" if old else ""} | body


def merged(
    body: Body, details: PersonDetails, choice: ContactChoice | None, *, names: bool = False
) -> Body:
    """`body` with what is new; `names`: also with another spelling, or another name.

    Raises TooManyFields.
    """
    given = {name: value for name, value in asdict(details).items() if value}
    custom = body[CUSTOM] | given.pop(CUSTOM, {})
    fresh = {k: v for k, v in given.items() if names or k not in WHO or not body[k]}
    kept = {name: value for name, value in custom.items() if value is not None}
    if len(kept) > MOST_CUSTOM:
        raise TooManyFields
    return body | fresh | {CUSTOM: kept} | _heard(body, choice)


def _heard(body: Body, choice: ContactChoice | None) -> Body:
    """What a choice changes."""
    if choice is None:
        return {}
    if choice.status == UNSUBSCRIBED:
        return {"status": UNSUBSCRIBED, "no_at": choice.hour}
    if not choice.latest and body["no_at"] and choice.hour <= body["no_at"]:
        return {}
    no_at = "" if choice.latest else body["no_at"]
    yes_at = max(body["yes_at"], choice.hour)
    return {"status": SUBSCRIBED, "yes_at": yes_at, "no_at": no_at}


def is_part(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether whatever `one` says, compared without case, `other` says too."""
    return all(not value or value == other[name] for name, value in one.items())


def contradict(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two, compared without case, cannot be one person: something is said otherwise."""
    return any(one[name] and other[name] and one[name] != other[name] for name in one)
