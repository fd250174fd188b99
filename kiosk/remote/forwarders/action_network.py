"""Action Network, REST API version 2 (actionnetwork.org/docs/v2).

Read there: “Record Signature Helper” (a new person without a status is subscribed, a known one's
status changes only by `subscribed`), “Person Signup Helper” (the only place where `unsubscribed`
can be said), “Signatures” (a plain one links to its person and touches no status; one per person
and petition), “People” (filter by e-mail address), “General Principles” (identifiers, filter).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from kiosk.domain.campaign import FieldName
from kiosk.domain.forwarding import Outgoing
from kiosk.services.forwarding_ports import Plan, Request, Sent
from kiosk.services.forwarding_receiver import SYSTEM, ActionNetwork, identifier
from kiosk.services.forwarding_rules import ReceiverUnavailable

from .exchange import Exchange
from .person import person, referrer

PER_SECOND = 4
"""Requests: “at most four a second”, its documentation asks."""
OWN = "action_network:"
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_SOMEBODY = "<the person's id>"


class ActionNetworkReceiver:
    """Implements `services.forwarding_ports.Receiver`. The consent route:

    | signer          | new person              | known, subscribed     | known, not subscribed  |
    |-----------------|-------------------------|-----------------------|------------------------|
    | said yes        | helper, `subscribed`    | helper, `subscribed`  | helper, `subscribed`   |
    | did not         | look-up; created as     | look-up; a plain      | look-up; a plain       |
    |                 | `unsubscribed`; a plain | signature, nothing    | signature, nothing     |
    |                 | signature               | else is touched       | else is touched        |

    Whoever gave no e-mail address cannot be a person there (`no_email`). Without consent the
    look-up must be certain, or creating would unsubscribe whom it missed. An address with an
    apostrophe needs attention (`quote_in_email`): nothing says how the filter wants it written.
    """

    def __init__(self, target: ActionNetwork, key: str, exchange: Exchange) -> None:
        self._target = target
        self._key = key
        self._exchange = exchange

    async def greet(self) -> None:
        """Whether the key opens this petition."""
        found = await self._exchange.value(self._request("GET", self._petition()))
        _id_of(found)

    def unfit(self, outgoing: Outgoing) -> str | None:
        """`no_email` or `quote_in_email`."""
        email = outgoing.fields.get(FieldName.EMAIL, "")
        if not email:
            return "no_email"
        return "quote_in_email" if "'" in email and not outgoing.opted_in else None

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """By our identifier, among the petition's signatures."""
        found = await self._exchange.value(self._looking(outgoing))
        for each in _embedded(found, "osdi:signatures"):
            if identifier(outgoing.id) in _identifiers(each):
                return _sent(each, outgoing)
        return None

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """By the route that consent asks for."""
        if outgoing.opted_in:
            return _sent(await self._exchange.value(self._helper(outgoing)), outgoing)
        known = await self._known(outgoing)
        if known is None:
            known = _id_of(await self._exchange.value(self._unsubscribed(outgoing)))
        return _sent(await self._exchange.value(self._plain(outgoing, known)), outgoing)

    def plan(self, outgoing: Outgoing) -> Plan:
        """The helper, or the look-up and what follows."""
        if outgoing.opted_in:
            return Plan("helper, subscribed", (_shown(self._helper(outgoing)),))
        requests = (
            *map(self._asking, _spellings(outgoing)),
            self._unsubscribed(outgoing),
            self._plain(outgoing, _SOMEBODY),
        )
        return Plan("look up, plain signature", tuple(map(_shown, requests)))

    async def close(self) -> None:
        """Let go of connections."""
        await self._exchange.close()

    async def _known(self, outgoing: Outgoing) -> str | None:
        """The id of the person with this address, whatever their status is; None: nobody."""
        email = outgoing.fields[FieldName.EMAIL].casefold()
        for spelling in _spellings(outgoing):
            people = list(
                _embedded(await self._exchange.value(self._asking(spelling)), "osdi:people")
            )
            for each in people:
                if email in _addresses(each):
                    return _id_of(each)
            if people:
                # A filter that was not understood must not make a known person a new one.
                raise ReceiverUnavailable("other_person")
        return None

    def _looking(self, outgoing: Outgoing) -> Request:
        wanted = _filter("identifier", identifier(outgoing.id))
        return self._request("GET", f"{self._petition()}/signatures?{wanted}")

    def _asking(self, email: str) -> Request:
        url = f"{self._target.url}/people?{_filter('email_address', email)}"
        return self._request("GET", url)

    def _helper(self, outgoing: Outgoing) -> Request:
        body = {"person": person(outgoing, "subscribed"), **_signature(outgoing)}
        return self._request("POST", f"{self._petition()}/signatures", body)

    def _unsubscribed(self, outgoing: Outgoing) -> Request:
        body = {"person": person(outgoing, "unsubscribed")}
        when = "only if nobody has this address there"
        return self._request("POST", f"{self._target.url}/people", body, when)

    def _plain(self, outgoing: Outgoing, known: str) -> Request:
        link = {"osdi:person": {"href": f"{self._target.url}/people/{known}"}}
        body = {**_signature(outgoing), "_links": link}
        return self._request("POST", f"{self._petition()}/signatures", body)

    def _petition(self) -> str:
        return f"{self._target.url}/petitions/{self._target.petition}"

    def _request(
        self, method: str, url: str, body: Mapping[str, Any] | None = None, when: str = ""
    ) -> Request:
        headers = {"OSDI-API-Token": self._key, "Accept": "application/hal+json"}
        if body is None:
            return Request(method, url, headers, b"", when)
        headers["Content-Type"] = "application/json"
        return Request(method, url, headers, json.dumps(body, ensure_ascii=False).encode(), when)


def _signature(outgoing: Outgoing) -> dict[str, Any]:
    return {"identifiers": [identifier(outgoing.id)], **referrer(outgoing)}


def _filter(field: str, value: str) -> str:
    """`value` has no apostrophe: see `unfit`."""
    return "filter=" + quote(f"{field} eq '{value}'", safe="")


def _spellings(outgoing: Outgoing) -> tuple[str, ...]:
    """The address as typed and in small letters: nothing says that the filter sees through case."""
    email = outgoing.fields[FieldName.EMAIL]
    return tuple(dict.fromkeys((email, email.lower())))


def _shown(request: Request) -> Request:
    headers = {**request.headers, "OSDI-API-Token": "…"}
    return Request(request.method, request.url, headers, request.body, request.when)


def _sent(found: Any, outgoing: Outgoing) -> Sent:
    """What became of a signature; a person's second one comes back as their first."""
    ours = {each for each in _identifiers(found) if each.startswith(f"{SYSTEM}:")}
    return Sent(_id_of(found), merged=ours != {identifier(outgoing.id)})


def _id_of(found: Any) -> str:
    """Action Network's own id of a resource. Raises ReceiverUnavailable("shape")."""
    own = [each.removeprefix(OWN) for each in _identifiers(found) if each.startswith(OWN)]
    if len(own) != 1 or not _ID.fullmatch(own[0]):
        raise ReceiverUnavailable("shape")
    return own[0]


def _identifiers(found: Any) -> list[str]:
    listed = found.get("identifiers") if isinstance(found, dict) else None
    return [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []


def _addresses(found: Any) -> Iterator[str]:
    listed = found.get("email_addresses") if isinstance(found, dict) else None
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(each.get("address"), str):
            yield each["address"].casefold()


def _embedded(found: Any, name: str) -> Iterator[Any]:
    """The resources of a collection. Raises ReceiverUnavailable("shape") if it is none."""
    inside = found.get("_embedded") if isinstance(found, dict) else None
    listed = inside.get(name) if isinstance(inside, dict) else None
    if not isinstance(listed, list):
        raise ReceiverUnavailable("shape")
    yield from listed
