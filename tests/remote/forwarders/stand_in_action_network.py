"""A stand-in for Action Network, from its public documentation (actionnetwork.org/docs/v2).

What it does as that documentation says, and on which page:
- General Principles: `OSDI-API-Token`; identifiers `system:id`, its own one `action_network:…`;
  collections with `_embedded` and 25 to a page; `filter=FIELD eq 'VALUE'`; four requests a second,
  429 beyond. A wrong key is a 403.
- People: e-mail addresses with a status; found by `filter=email_address eq '…'`, or by id. They
  have identifiers, `created_date` and `modified_date`; actions and changes move the latter.
- Person Signup Helper: matched by address; new: the status given, or subscribed without one;
  known: its status changes only if one is given.
- Record Signature Helper: new: subscribed; known: its status changes only by `subscribed`.
- Signatures: a plain one links to its person and touches no status; one per person and petition.

Addresses are kept in small letters, and the filter looks for exactly that: nothing in the
documentation promises more. It knows nothing of doubled apostrophes, for the same reason.
"""

import json
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from .stand_in import Answer, Asked, StandIn

API = "/api/v2"
PETITION = "9f837109-710d-442f-8a99-857a21f36d25"
KEY = "an-api-key-of-our-group"
PER_PAGE = 25
PER_SECOND = 4
_FILTER = re.compile(r"(identifier|email_address) eq '([^']*)'")
_ONE = re.compile(r"/people/([0-9a-f-]+)")
LONG_AGO = datetime.now(UTC) - timedelta(days=400)
_LINK = re.compile(rf".*{API}/people/([0-9a-f-]+)")


@dataclass
class Person:
    """An activist."""

    id: str
    email: str
    status: str
    names: tuple[str, str]
    identifiers: list[str]
    created: datetime
    modified: datetime | None
    """None: this group's key is not shown when."""


@dataclass
class PetitionSignature:
    """One person's, on the petition."""

    id: str
    person: str
    identifiers: list[str]


@dataclass
class ActionNetworkStandIn(StandIn):
    """One group with one petition."""

    limited: bool = False
    """Whether five requests within a second get 429."""
    people: dict[str, Person] = field(default_factory=dict)
    signatures: list[PetitionSignature] = field(default_factory=list)

    def knows(
        self, email: str, status: str, *, changed: datetime | None = None, dated: bool = True
    ) -> Person:
        """Somebody is there since long ago, last changed then; `dated`: it is told when."""
        known = self._add(email, status, {})
        known.created = LONG_AGO
        known.modified = (changed or LONG_AGO) if dated else None
        return known

    def unsubscribe(self, email: str) -> None:
        """Somebody follows the link in an e-mail, now."""
        known = self._with(email.lower())
        assert known is not None
        _change(known, "unsubscribed")

    def status(self, email: str) -> str | None:
        """Of the address, or None if nobody has it."""
        found = self._with(email.lower())
        return found.status if found else None

    def signed(self, identifier: str) -> list[PetitionSignature]:
        """Signatures that have our identifier."""
        return [each for each in self.signatures if identifier in each.identifiers]

    def carry_out(self, asked: Asked) -> Answer:
        """As its documentation says."""
        if asked.headers.get("osdi-api-token") != KEY:
            return Answer(403, {"error": "API Key invalid or not present"})
        if self.limited and sum(self.times[-1] - at < 1.0 for at in self.times) > PER_SECOND:
            return Answer(429, {"error": "too many"})
        route = (asked.method, asked.path.removeprefix(API))
        if route == ("GET", f"/petitions/{PETITION}"):
            return Answer(200, {"identifiers": [f"action_network:{PETITION}"], "title": "Appeal"})
        if route == ("GET", "/people"):
            return self._listed(asked, "osdi:people", [_person(p) for p in self.people.values()])
        one = _ONE.fullmatch(route[1])
        if asked.method == "GET" and one and one[1] in self.people:
            return Answer(200, _person(self.people[one[1]]))
        if route == ("GET", f"/petitions/{PETITION}/signatures"):
            found = [_signature(each) for each in self.signatures]
            return self._listed(asked, "osdi:signatures", found)
        if route == ("POST", "/people"):
            return self._sign_up(json.loads(asked.body))
        if route == ("POST", f"/petitions/{PETITION}/signatures"):
            return self._sign(json.loads(asked.body))
        return Answer(404, {"error": "not found"})

    def _listed(self, asked: Asked, name: str, all: Sequence[dict[str, Any]]) -> Answer:
        (wanted,) = parse_qs(asked.query).get("filter", [""])
        matched = _FILTER.fullmatch(wanted)
        if wanted and matched is None:
            return Answer(400, {"error": "filter"})
        if matched and matched[1] == "identifier":
            all = [each for each in all if matched[2] in each["identifiers"]]
        elif matched:
            all = [e for e in all if matched[2] == e["email_addresses"][0]["address"]]
        page = all[:PER_PAGE]
        return Answer(200, {"per_page": PER_PAGE, "page": 1, "_embedded": {name: page}})

    def _sign_up(self, sent: dict[str, Any]) -> Answer:
        email, status = _address(sent["person"])
        if email is None:
            return Answer(400, {"error": "email"})
        known = self._with(email)
        if known is None:
            known = self._add(email, status or "subscribed", sent["person"])
        elif status is not None:
            _change(known, status)
        return Answer(200, _person(known))

    def _sign(self, sent: dict[str, Any]) -> Answer:
        if "person" in sent:
            email, status = _address(sent["person"])
            if email is None or status not in (None, "subscribed"):
                return Answer(400, {"error": "person"})
            known = self._with(email)
            if known is None:
                known = self._add(email, "subscribed", sent["person"])
            else:
                _change(known, status or known.status)
        else:
            link = _LINK.fullmatch(sent["_links"]["osdi:person"]["href"])
            if link is None or link[1] not in self.people:
                return Answer(400, {"error": "osdi:person"})
            known = self.people[link[1]]
            _change(known, known.status)
        self.accepted.update(sent.get("identifiers", []))
        for each in self.signatures:
            if each.person == known.id:
                return Answer(200, _signature(each))
        made = PetitionSignature(str(uuid.uuid4()), known.id, list(sent.get("identifiers", [])))
        self.signatures.append(made)
        return Answer(200, _signature(made))

    def _with(self, email: str) -> Person | None:
        return next((p for p in self.people.values() if p.email == email), None)

    def _add(self, email: str, status: str, sent: dict[str, Any]) -> Person:
        names = (sent.get("given_name", ""), sent.get("family_name", ""))
        now = datetime.now(UTC)
        named = list(sent.get("identifiers", []))
        made = Person(str(uuid.uuid4()), email.lower(), status, names, named, now, now)
        self.people[made.id] = made
        return made


def _change(known: Person, status: str) -> None:
    """They did something, or something was done to them."""
    known.status = status
    if known.modified is not None:
        known.modified = datetime.now(UTC)


def _address(sent: dict[str, Any]) -> tuple[str | None, str | None]:
    listed = sent.get("email_addresses") or [{}]
    email = listed[0].get("address")
    return (email.lower() if email else None), listed[0].get("status")


def _person(person: Person) -> dict[str, Any]:
    dates = {"created_date": _told(person.created)}
    if person.modified is not None:
        dates["modified_date"] = _told(person.modified)
    return dates | {
        "identifiers": [f"action_network:{person.id}", *person.identifiers],
        "given_name": person.names[0],
        "family_name": person.names[1],
        "email_addresses": [{"primary": True, "address": person.email, "status": person.status}],
    }


def _signature(signature: PetitionSignature) -> dict[str, Any]:
    return {
        "identifiers": [f"action_network:{signature.id}", *signature.identifiers],
        "action_network:person_id": signature.person,
    }


def _told(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")
