"""What Action Network answers with. Whatever comes back is a stranger's, and has any shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.services.forwarding_ports import SYSTEM, Sent, identifier
from kiosk.services.forwarding_source import ReceiverUnavailable

OWN = "action_network:"
SUBSCRIBED = "subscribed"
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


def sent_of(found: Any, outgoing: Outgoing, *, opted_out: bool = False) -> Sent:
    """What became of a signature; a person's second one comes back as their first."""
    ours = {each for each in identifiers_of(found) if each.startswith(f"{SYSTEM}:")}
    return Sent(id_of(found), merged=ours != {identifier(outgoing.id)}, opted_out=opted_out)


def person_of(found: Any) -> str | None:
    """The id of a signature's person."""
    told = found.get(f"{OWN}person_id") if isinstance(found, dict) else None
    return told if isinstance(told, str) and _ID.fullmatch(told) else None


def is_subscribed(found: Any, outgoing: Outgoing) -> bool:
    """Whether a person is written to at the address that was signed with."""
    email = outgoing.fields[FieldName.EMAIL].casefold()
    return statuses_of(found).get(email) == SUBSCRIBED


def id_of(found: Any) -> str:
    """Action Network's own id of a resource. Raises ReceiverUnavailable("shape")."""
    own = [each.removeprefix(OWN) for each in identifiers_of(found) if each.startswith(OWN)]
    if len(own) != 1 or not _ID.fullmatch(own[0]):
        raise ReceiverUnavailable("shape")
    return own[0]


def identifiers_of(found: Any) -> list[str]:
    """Of a resource: Action Network's own, and those of other systems."""
    listed = found.get("identifiers") if isinstance(found, dict) else None
    return [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []


def statuses_of(found: Any) -> dict[str, object]:
    """A person's addresses, in small letters, and what is said of each."""
    listed = found.get("email_addresses") if isinstance(found, dict) else None
    return {
        each["address"].casefold(): each.get("status")
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict) and isinstance(each.get("address"), str)
    }


def embedded_in(found: Any, name: str) -> Iterator[Any]:
    """The resources of a collection. Raises ReceiverUnavailable("shape") if it is none."""
    inside = found.get("_embedded") if isinstance(found, dict) else None
    listed = inside.get(name) if isinstance(inside, dict) else None
    if not isinstance(listed, list):
        raise ReceiverUnavailable("shape")
    yield from listed
