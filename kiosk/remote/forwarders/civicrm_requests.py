"""Requests of CiviCRM's APIv4 over REST (docs.civicrm.org/dev, “APIv4 REST”, “Authentication”).

POST …/civicrm/ajax/api4/Entity/action with `params` as a form field, the key in `X-Civi-Auth`, and
`X-Requested-With`, without which it suspects a forged request.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.services.forwarding_ports import CiviCrm, Request, identifier

ROUTE = "civicrm/ajax/api4"
_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)Z", re.ASCII)


class CiviCrmRequests:
    """Everything that is asked of one petition's site; nothing is sent here."""

    def __init__(self, target: CiviCrm, key: str) -> None:
        self._target = target
        self._key = key

    def survey(self) -> Request:
        """Whether there is this petition."""
        where = [["id", "=", self._target.petition]]
        return self._call("Survey", "get", {"select": ["id"], "where": where})

    def looking(self, outgoing: Outgoing) -> Request:
        """The signature, by our identifier, among the petition's activities."""
        where = [
            [self._target.signature_field, "=", identifier(outgoing.id)],
            ["source_record_id", "=", self._target.petition],
            ["activity_type_id:name", "=", self._target.activity_type],
        ]
        return self._call("Activity", "get", {"select": ["id"], "where": where, "limit": 1})

    def made_before(self, outgoing: Outgoing) -> Request:
        """The contact that an earlier try made."""
        where = [["external_identifier", "=", identifier(outgoing.id)]]
        return self._call("Contact", "get", {"select": ["id"], "where": where, "limit": 1})

    def same(self, outgoing: Outgoing) -> Request:
        """Who has this address and these names."""
        names = (
            ("first_name", FieldName.GIVEN_NAME),
            ("last_name", FieldName.FAMILY_NAME),
        )
        where: list[list[Any]] = [["email", "=", outgoing.fields[FieldName.EMAIL]]]
        where += [
            [f"contact_id.{column}", "=", value]
            if (value := outgoing.fields.get(name))
            else [f"contact_id.{column}", "IS EMPTY"]
            for column, name in names
        ]
        where += [
            ["contact_id.contact_type", "=", "Individual"],
            ["contact_id.is_deleted", "=", False],
        ]
        params = {
            "select": ["contact_id"],
            "where": where,
            "orderBy": {"contact_id": "ASC"},
            "limit": 1,
        }
        return self._call("Email", "get", params)

    def create(self, outgoing: Outgoing) -> Request:
        """A new contact."""
        fields = outgoing.fields
        columns = (
            ("first_name", FieldName.GIVEN_NAME),
            ("last_name", FieldName.FAMILY_NAME),
            ("email_primary.email", FieldName.EMAIL),
            ("address_primary.postal_code", FieldName.POSTCODE),
            ("address_primary.country_id:abbr", FieldName.COUNTRY),
        )
        values: dict[str, Any] = {
            "contact_type": "Individual",
            "external_identifier": identifier(outgoing.id),
            "source": f"Petition {outgoing.hour[:10]}",
        }
        values |= {column: fields[name] for column, name in columns if fields.get(name)}
        if not outgoing.opted_in:
            values["do_not_email"] = True
        return self._call("Contact", "create", {"values": values})

    def consenting(self, contact: int | str) -> tuple[Request, Request]:
        """Free to be written to, and in the group."""
        freed = {
            "where": [["id", "=", contact]],
            "values": {"do_not_email": False, "is_opt_out": False},
        }
        added = {
            "records": [
                {"contact_id": contact, "group_id:name": self._target.group, "status": "Added"}
            ],
            "match": ["contact_id", "group_id"],
        }
        return self._call("Contact", "update", freed), self._call("GroupContact", "save", added)

    def earlier(self, contact: int) -> Request:
        """Another signature of this contact."""
        where = [
            ["contact_id", "=", contact],
            ["record_type_id:name", "=", "Activity Source"],
            ["activity_id.source_record_id", "=", self._target.petition],
            ["activity_id.activity_type_id:name", "=", self._target.activity_type],
            ["activity_id.is_deleted", "=", False],
        ]
        params = {"select": ["activity_id"], "where": where, "limit": 1}
        return self._call("ActivityContact", "get", params)

    def activity(self, outgoing: Outgoing, contact: int | str) -> Request:
        """The signature itself."""
        hour = _HOUR.fullmatch(outgoing.hour)
        values: dict[str, Any] = {
            "activity_type_id:name": self._target.activity_type,
            "status_id:name": "Completed",
            "source_contact_id": contact,
            "target_contact_id": [contact],
            "source_record_id": self._target.petition,
            self._target.signature_field: identifier(outgoing.id),
        }
        if hour:
            values["activity_date_time"] = f"{hour[1]} {hour[2]}:00:00"
        if outgoing.event:
            values["location"] = outgoing.event
        return self._call("Activity", "create", {"values": values})

    def signer(self, activity: int) -> Request:
        """Whose signature an activity is."""
        where = [
            ["activity_id", "=", activity],
            ["record_type_id:name", "=", "Activity Source"],
        ]
        params = {"select": ["contact_id"], "where": where, "limit": 1}
        return self._call("ActivityContact", "get", params)

    def wishes(self, contact: int) -> Request:
        """Whether a contact may be written to at all, and when anything of theirs last changed."""
        select = [
            *("do_not_email", "is_opt_out", "external_identifier"),
            *("created_date", "modified_date"),
        ]
        where = [["id", "=", contact]]
        return self._call("Contact", "get", {"select": select, "where": where, "limit": 1})

    def membership(self, contact: int) -> Request:
        """Whether a contact is in the group, or has left it."""
        params = {"select": ["status"], "where": self._in_group(contact), "limit": 1}
        return self._call("GroupContact", "get", params)

    def history(self, contact: int) -> Request:
        """What happened last between a contact and the group, and when (since CiviCRM 5.47)."""
        params = {
            "select": ["status", "date"],
            "where": self._in_group(contact),
            "orderBy": {"id": "DESC"},
            "limit": 1,
        }
        return self._call("SubscriptionHistory", "get", params)

    def _in_group(self, contact: int) -> list[list[Any]]:
        return [["contact_id", "=", contact], ["group_id.name", "=", self._target.group]]

    def _call(self, entity: str, action: str, params: Mapping[str, Any]) -> Request:
        headers = {
            "X-Civi-Auth": f"Bearer {self._key}",
            "X-Requested-With": "XMLHttpRequest",
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
        body = urlencode({"params": json.dumps(params, ensure_ascii=False)}).encode()
        return Request("POST", f"{self._target.url}/{ROUTE}/{entity}/{action}", headers, body)
