"""Action Network, REST API version 2 (actionnetwork.org/docs/v2).

Read there: “Record Signature Helper” (a new person without a status is subscribed, a known one's
status changes only by `subscribed`), “Person Signup Helper” (the only place where `unsubscribed`
can be said), “Signatures” (a plain one links to its person and touches no status; one per person
and petition), “People” (filter by e-mail address; `modified_date`, which no change of a status
can be later than), “General Principles” (identifiers, filter).

What Action Network answers with. Whatever comes back is a stranger's, and has any shape.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.services.forwarding_ports import SYSTEM, ActionNetwork, Plan, Request, Sent, identifier
from kiosk.services.forwarding_source import ReceiverClosed, ReceiverUnavailable

from .exchange import Exchange
from .person import is_older, is_untouched, moment, person, referrer

PER_SECOND = 4
"""Requests: “at most four a second”, its documentation asks."""
MADE = f"{SYSTEM}:made-"
"""How the identifier of a person begins whom a silent signature made: they never opted out."""
_SOMEBODY = "<the person's id>"


class ActionNetworkReceiver:
    """Implements `services.forwarding_ports.Receiver`. The consent route:

    | signer   | new person              | known, subscribed    | known, not subscribed            |
    |----------|-------------------------|----------------------|----------------------------------|
    | said yes | look-up; helper without | look-up; helper      | look-up; helper, `subscribed` if |
    |          | a status, which         | without a status,    | that is certainly older than the |
    |          | subscribes              | which changes none   | yes, else without a status: told |
    | did not  | look-up; created as     | look-up; a plain     | look-up; a plain signature,      |
    |          | `unsubscribed`; a plain | signature, nothing   | nothing else is touched          |
    |          | signature               | else is touched      |                                  |

    A signature that is there already, by our identifier, is left as it is, and so is its person.
    When somebody opted out is not told; it was not later than their last change. Whom a silent
    signature made, and nobody has changed since, has not opted out.

    Whoever gave no e-mail address cannot be a person there (`no_email`). Without consent the
    look-up must be certain, or creating would unsubscribe whom it missed. An address with an
    apostrophe needs attention (`quote_in_email`): nothing says how the filter wants it written;
    with consent it goes without a status, and its person is looked at afterwards.
    """

    def __init__(
        self,
        target: ActionNetwork,
        key: str,
        exchange: Exchange,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._target = target
        self._key = key
        self._exchange = exchange
        self._clock = clock

    async def greet(self) -> None:
        """Whether the key opens this petition."""
        found = await self._exchange.value(self._request("GET", self._petition()))
        id_of(found)

    def unfit(self, outgoing: Outgoing) -> str | None:
        """`no_email` or `quote_in_email`."""
        if not outgoing.fields.get(FieldName.EMAIL):
            return "no_email"
        return "quote_in_email" if _is_quoted(outgoing) and not outgoing.opted_in else None

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """By our identifier, among the petition's signatures."""
        found = await self._exchange.value(self._looking(outgoing))
        for each in embedded_in(found, "osdi:signatures"):
            if identifier(outgoing.id) in identifiers_of(each):
                return await self._looked_at(each, outgoing)
        return None

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """By the route that consent asks for."""
        if outgoing.opted_in:
            there = None if retry else await self.find(outgoing)
            return there or await self._with_consent(outgoing)
        known = await self._known(outgoing)
        made = known or await self._exchange.value(self._unsubscribed(outgoing))
        plain = self._plain(outgoing, id_of(made))
        return sent_of(await self._exchange.value(plain), outgoing)

    async def _with_consent(self, outgoing: Outgoing) -> Sent:
        if _is_quoted(outgoing):
            made = await self._exchange.value(self._helper(outgoing))
            return await self._looked_at(made, outgoing)
        known = await self._known(outgoing)
        if known is None or is_subscribed(known, outgoing):
            return sent_of(await self._exchange.value(self._helper(outgoing)), outgoing)
        later = self._is_later(known, outgoing)
        helper = self._helper(outgoing, SUBSCRIBED if later else None)
        return sent_of(await self._exchange.value(helper), outgoing, opted_out=not later)

    def _is_later(self, known: Any, outgoing: Outgoing) -> bool:
        """Whether the signer's yes is later than any no of the person `known`."""
        changed = moment(known.get("modified_date"))
        silent = any(each.startswith(MADE) for each in identifiers_of(known))
        if silent and is_untouched(moment(known.get("created_date")), changed):
            return True
        return is_older(changed, outgoing.said_yes_at, self._clock())

    async def _looked_at(self, found: Any, outgoing: Outgoing) -> Sent:
        """A signature that is there; of a signer who said yes, whether they are subscribed."""
        opted_out = outgoing.opted_in and not await self._reaches(person_of(found), outgoing)
        return sent_of(found, outgoing, opted_out=opted_out)

    async def _reaches(self, known: str | None, outgoing: Outgoing) -> bool:
        if known is None:
            return False
        request = self._request("GET", f"{self._target.url}/people/{known}")
        try:
            return is_subscribed(await self._exchange.value(request), outgoing)
        except ReceiverClosed:  # this person is not shown to us: that closes nothing else
            return False

    def plan(self, outgoing: Outgoing) -> Plan:
        """The look-ups and what follows; whoever has opted out there since stays so."""
        looks = () if _is_quoted(outgoing) else tuple(map(self._asking, _spellings(outgoing)))
        if outgoing.opted_in:
            requests = (self._looking(outgoing), *looks, self._helper(outgoing))
            return Plan("look up, helper: subscribes", tuple(map(_shown, requests)))
        requests = (*looks, self._unsubscribed(outgoing), self._plain(outgoing, _SOMEBODY))
        return Plan("look up, plain signature", tuple(map(_shown, requests)))

    async def close(self) -> None:
        """Let go of connections."""
        await self._exchange.close()

    async def _known(self, outgoing: Outgoing) -> Any:
        """The person with this address, whatever their status is; None: nobody."""
        email = outgoing.fields[FieldName.EMAIL].casefold()
        for spelling in _spellings(outgoing):
            people = list(
                embedded_in(await self._exchange.value(self._asking(spelling)), "osdi:people")
            )
            for each in people:
                if email in statuses_of(each):
                    return each
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

    def _helper(self, outgoing: Outgoing, status: str | None = None) -> Request:
        body = {"person": person(outgoing, status), **_signature(outgoing)}
        return self._request("POST", f"{self._petition()}/signatures", body)

    def _unsubscribed(self, outgoing: Outgoing) -> Request:
        who = person(outgoing, "unsubscribed") | {"identifiers": [f"{MADE}{outgoing.id}"]}
        body = {"person": who}
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


def _is_quoted(outgoing: Outgoing) -> bool:
    """Whether the address has an apostrophe, so that it cannot be looked up."""
    return "'" in outgoing.fields[FieldName.EMAIL]


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
