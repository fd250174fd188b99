"""A signer as OSDI has a person: for Action Network, and for webhooks in its shape."""

from __future__ import annotations

from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing


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
