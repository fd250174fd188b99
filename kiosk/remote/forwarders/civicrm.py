"""CiviCRM, APIv4 over REST: contacts, a group of those who may be written to, and activities.

A petition's signature is an activity whose `source_record_id` is the petition's (survey's) id and
whose source is the signer. `civicrm_requests` has the requests and where they come from.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.services.forwarding_ports import SYSTEM, CiviCrm, Plan, Request, Sent
from kiosk.services.forwarding_source import ReceiverClosed, ReceiverUnavailable

from .civicrm_requests import CiviCrmRequests
from .exchange import Exchange
from .person import is_older, is_untouched, moment

_SOMEBODY = "<the contact's id>"
_LEFT = frozenset({"Removed", "Deleted"})
"""What the group's history says of whoever was taken out of it, by themselves or at the office."""


class CiviCrmReceiver:
    """Implements `services.forwarding_ports.Receiver`. Consent:

    | signer   | new contact                         | known contact (same address and names)      |
    |----------|-------------------------------------|---------------------------------------------|
    | said yes | made, then added to the group       | added to the group, “do not email” and      |
    |          |                                     | opt-out taken back, if every no of theirs   |
    |          |                                     | is certainly older; else nothing about them |
    |          |                                     | is touched, and it is told                  |
    | did not  | made with “do not email”, in no     | nothing about the contact is touched        |
    |          | group                               |                                             |

    A signature that is there already, by our identifier, is left as it is, and so is its contact.
    A no is the opt-out, “do not email”, or having left the group. The group's history tells when
    somebody left. The other two have no date: they are not later than the contact's last change.
    CiviCRM writes times without their zone, so that a no counts as older only where it is in every
    zone. “Do not email” on a contact that we made, and nobody changed, is a signer's silence.

    “Do not email” and not the opt-out: CiviCRM has the latter for what a person did themselves
    with a mailing's link, and asks offices not to set it; mailings leave both out.

    A contact that is made carries our identifier as `external_identifier`, which CiviCRM keeps
    unique, so that a lost answer cannot make a second one, with or without an e-mail address. The
    activity comes last: where it is found, all before it was done. A known contact that has
    signed this petition already, online perhaps, gets no second activity (merged).
    """

    def __init__(
        self,
        target: CiviCrm,
        key: str,
        exchange: Exchange,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._ask = CiviCrmRequests(target, key)
        self._exchange = exchange
        self._clock = clock

    async def greet(self) -> None:
        """Whether there is this petition, so that no signature is filed under nothing.

        A key that may not read petitions may do all the rest: it is not asked again.
        """
        found = await self._if_shown(self._ask.survey())
        if found is not None and not found:
            raise ReceiverClosed("no_such_petition")

    def unfit(self, outgoing: Outgoing) -> str | None:
        """`no_name`: a contact needs a name or an address."""
        named = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME, FieldName.EMAIL)
        return None if any(outgoing.fields.get(name) for name in named) else "no_name"

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """By our identifier, among the petition's activities."""
        found = await self._values(self._ask.looking(outgoing))
        if not found:
            return None
        opted_out = False
        if outgoing.opted_in:
            whose = await self._values(self._ask.signer(_id(found)))
            contact = _number(whose[0], "contact_id") if whose else None
            opted_out = contact is None or await self._said_no(contact, outgoing, retry=True)
        return Sent(str(_id(found)), opted_out=opted_out)

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """Contact, consent, activity, in this order."""
        if outgoing.opted_in and not retry and (there := await self.find(outgoing)):
            return there
        made = await self._values(self._ask.made_before(outgoing)) if retry else []
        known = [] if made else await self._known(outgoing)
        opted_out = False
        if made or known:
            contact = _id(made) if made else _number(known[0], "contact_id")
            asks = outgoing.opted_in
            opted_out = asks and await self._said_no(contact, outgoing, retry=retry)
        else:
            contact = _id(await self._values(self._ask.create(outgoing)))
        if outgoing.opted_in and not opted_out:
            for request in self._ask.consenting(contact):
                await self._values(request)
        if known and (earlier := await self._values(self._ask.earlier(contact))):
            id = _number(earlier[0], "activity_id")
            return Sent(str(id), merged=True, opted_out=opted_out)
        signed = await self._values(self._ask.activity(outgoing, contact))
        return Sent(str(_id(signed)), opted_out=opted_out)

    def plan(self, outgoing: Outgoing) -> Plan:
        """Contact, consent, activity; whoever has opted out there since stays so."""
        ask = self._ask
        known = [ask.same(outgoing)] if outgoing.fields.get(FieldName.EMAIL) else []
        create = ask.create(outgoing)
        requests = [
            *((ask.looking(outgoing),) if outgoing.opted_in else ()),
            *known,
            Request(create.method, create.url, create.headers, create.body, "only if unknown"),
            *(ask.consenting(_SOMEBODY) if outgoing.opted_in else ()),
            ask.activity(outgoing, _SOMEBODY),
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
        return await self._values(self._ask.same(outgoing))

    async def _said_no(self, contact: int, outgoing: Outgoing, *, retry: bool) -> bool:
        """Whether a no of this contact's is not older than the signer's yes."""
        found = await self._values(self._ask.wishes(contact))
        if not found or not isinstance(found[0], dict):
            raise ReceiverUnavailable("shape")
        changed = moment(found[0].get("modified_date"))
        if _is_barred(found[0]) and not self._is_later(outgoing, changed):
            return True
        membership = _told(await self._values(self._ask.membership(contact)), "status")
        if membership not in (None, *_LEFT):
            return False
        last = await self._history(contact, retry=retry)
        if _told(last, "status") in _LEFT:
            return not self._is_later(outgoing, moment(_told(last, "date")))
        return membership in _LEFT

    def _is_later(self, outgoing: Outgoing, no: datetime | None) -> bool:
        return is_older(no, outgoing.said_yes_at, self._clock())

    async def _history(self, contact: int, *, retry: bool) -> list[Any] | None:
        """None where the site does not tell: a failure that comes again is an old CiviCRM's."""
        try:
            return await self._if_shown(self._ask.history(contact))
        except ReceiverUnavailable as error:
            if retry and error.code == f"http_{HTTPStatus.INTERNAL_SERVER_ERROR}":
                return None
            raise

    async def _if_shown(self, request: Request) -> list[Any] | None:
        """What is found, or None if our key may not read this kind of record."""
        try:
            return await self._values(request)
        except ReceiverClosed as error:
            if error.code == f"http_{HTTPStatus.FORBIDDEN}":
                return None
            raise

    async def _values(self, request: Request) -> list[Any]:
        found = await self._exchange.value(request)
        values = found.get("values") if isinstance(found, dict) else None
        if isinstance(values, dict):
            values = list(values.values())
        if not isinstance(values, list) or "error_code" in found:
            raise ReceiverUnavailable("shape")
        return values


def _is_barred(contact: dict[str, Any]) -> bool:
    """Whether somebody wrote down that this contact does not want to be written to."""
    opted_out, do_not_email = (
        contact.get(name) in (True, 1, "1") for name in ("is_opt_out", "do_not_email")
    )
    ours = str(contact.get("external_identifier")).startswith(f"{SYSTEM}:")
    dates = (moment(contact.get(name)) for name in ("created_date", "modified_date"))
    return opted_out or (do_not_email and not (ours and is_untouched(*dates)))


def _told(found: list[Any] | None, name: str) -> Any:
    """A member of the first record that was found; None without any."""
    return found[0].get(name) if found and isinstance(found[0], dict) else None


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
