"""CiviCRM, APIv4 over REST (docs.civicrm.org/dev, “APIv4 REST” and “Authentication”).

POST …/civicrm/ajax/api4/Entity/action with `params` as a form field, the key in `X-Civi-Auth`, and
`X-Requested-With`, without which it suspects a forged request. A petition's signature is an
activity whose `source_record_id` is the petition's (survey's) id and whose source is the signer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from kiosk.domain.campaign import FieldName
from kiosk.domain.forwarding import Outgoing
from kiosk.services.forwarding_ports import Plan, Request, Sent
from kiosk.services.forwarding_receiver import CiviCrm, identifier
from kiosk.services.forwarding_rules import ReceiverClosed, ReceiverUnavailable

from .exchange import Exchange

ROUTE = "civicrm/ajax/api4"
_SOMEBODY = "<the contact's id>"
_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)Z", re.ASCII)


class CiviCrmReceiver:
    """Implements `services.forwarding_ports.Receiver`. Consent:

    | signer   | new contact                         | known contact (same address and names)      |
    |----------|-------------------------------------|---------------------------------------------|
    | said yes | made, then added to the group       | “do not email” and opt-out are taken back   |
    |          |                                     | (the signer has just said so), added to the |
    |          |                                     | group, also if they had left it             |
    | did not  | made with “do not email”, in no     | nothing about the contact is touched        |
    |          | group                               |                                             |

    “Do not email” and not the opt-out: CiviCRM has the latter for what a person did themselves
    with a mailing's link, and asks offices not to set it; mailings leave both out.

    A contact that is made carries our identifier as `external_identifier`, which CiviCRM keeps
    unique, so that a lost answer cannot make a second one, with or without an e-mail address. The
    activity comes last: where it is found, all before it was done. A known contact that has
    signed this petition already, online perhaps, gets no second activity (merged).
    """

    def __init__(self, target: CiviCrm, key: str, exchange: Exchange) -> None:
        self._target = target
        self._key = key
        self._exchange = exchange

    async def greet(self) -> None:
        """Whether there is this petition, so that no signature is filed under nothing.

        A key that may not read petitions may do all the rest: it is not asked again.
        """
        where = [["id", "=", self._target.petition]]
        asked = self._call("Survey", "get", {"select": ["id"], "where": where})
        try:
            found = await self._values(asked)
        except ReceiverClosed as error:
            if error.code == f"http_{HTTPStatus.FORBIDDEN}":
                return
            raise
        if not found:
            raise ReceiverClosed("no_such_petition")

    def unfit(self, outgoing: Outgoing) -> str | None:
        """`no_name`: a contact needs a name or an address."""
        named = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME, FieldName.EMAIL)
        return None if any(outgoing.fields.get(name) for name in named) else "no_name"

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """By our identifier, among the petition's activities."""
        found = await self._values(self._looking(outgoing))
        return Sent(str(_id(found))) if found else None

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """Contact, consent, activity, in this order."""
        made = await self._values(self._made_before(outgoing)) if retry else []
        known = [] if made else await self._known(outgoing)
        if made or known:
            contact = _id(made) if made else _number(known[0], "contact_id")
        else:
            contact = _id(await self._values(self._create(outgoing)))
        if outgoing.opted_in:
            await self._consent(contact)
        if known and (earlier := await self._values(self._earlier(contact))):
            return Sent(str(_number(earlier[0], "activity_id")), merged=True)
        return Sent(str(_id(await self._values(self._activity(outgoing, contact)))))

    def plan(self, outgoing: Outgoing) -> Plan:
        """Contact, consent, activity."""
        known = [self._same(outgoing)] if outgoing.fields.get(FieldName.EMAIL) else []
        create = self._create(outgoing)
        requests = [
            *known,
            Request(create.method, create.url, create.headers, create.body, "only if unknown"),
            *(self._consenting(_SOMEBODY) if outgoing.opted_in else ()),
            self._activity(outgoing, _SOMEBODY),
        ]
        route = "contact into the group" if outgoing.opted_in else "contact, not to be written to"
        return Plan(f"{route}, activity", tuple(map(_shown, requests)))

    async def close(self) -> None:
        """Let go of connections."""
        await self._exchange.close()

    async def _known(self, outgoing: Outgoing) -> list[Any]:
        """Nobody is known by a name alone: names are not unique."""
        if not outgoing.fields.get(FieldName.EMAIL):
            return []
        return await self._values(self._same(outgoing))

    async def _consent(self, contact: int) -> None:
        for request in self._consenting(contact):
            await self._values(request)

    def _looking(self, outgoing: Outgoing) -> Request:
        where = [
            [self._target.signature_field, "=", identifier(outgoing.id)],
            ["source_record_id", "=", self._target.petition],
            ["activity_type_id:name", "=", self._target.activity_type],
        ]
        return self._call("Activity", "get", {"select": ["id"], "where": where, "limit": 1})

    def _made_before(self, outgoing: Outgoing) -> Request:
        where = [["external_identifier", "=", identifier(outgoing.id)]]
        return self._call("Contact", "get", {"select": ["id"], "where": where, "limit": 1})

    def _same(self, outgoing: Outgoing) -> Request:
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

    def _create(self, outgoing: Outgoing) -> Request:
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

    def _consenting(self, contact: int | str) -> tuple[Request, Request]:
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

    def _earlier(self, contact: int) -> Request:
        where = [
            ["contact_id", "=", contact],
            ["record_type_id:name", "=", "Activity Source"],
            ["activity_id.source_record_id", "=", self._target.petition],
            ["activity_id.activity_type_id:name", "=", self._target.activity_type],
            ["activity_id.is_deleted", "=", False],
        ]
        params = {"select": ["activity_id"], "where": where, "limit": 1}
        return self._call("ActivityContact", "get", params)

    def _activity(self, outgoing: Outgoing, contact: int | str) -> Request:
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

    def _call(self, entity: str, action: str, params: Mapping[str, Any]) -> Request:
        headers = {
            "X-Civi-Auth": f"Bearer {self._key}",
            "X-Requested-With": "XMLHttpRequest",
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
        body = urlencode({"params": json.dumps(params, ensure_ascii=False)}).encode()
        return Request("POST", f"{self._target.url}/{ROUTE}/{entity}/{action}", headers, body)

    async def _values(self, request: Request) -> list[Any]:
        found = await self._exchange.value(request)
        values = found.get("values") if isinstance(found, dict) else None
        if isinstance(values, dict):
            values = list(values.values())
        if not isinstance(values, list) or "error_code" in found:
            raise ReceiverUnavailable("shape")
        return values


def _shown(request: Request) -> Request:
    headers = {**request.headers, "X-Civi-Auth": "Bearer …"}
    return Request(request.method, request.url, headers, request.body, request.when)


def _id(values: list[Any]) -> int:
    if not values:
        raise ReceiverUnavailable("shape")
    return _number(values[0], "id")


def _number(found: Any, name: str) -> int:
    """A whole number, which CiviCRM writes as one or as a text of one."""
    value = found.get(name) if isinstance(found, dict) else None
    if type(value) is int or (isinstance(value, str) and value.isascii() and value.isdecimal()):
        return int(value)
    raise ReceiverUnavailable("shape")
