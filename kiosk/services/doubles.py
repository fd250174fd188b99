"""Who signed twice: settled at the office only, where the key is, and without losing anything.

Two signatures are one person's if e-mail address and name are the same. Two people may share an
address if their names differ, and without an address nobody is a double: names are not unique.
Nor is a line on paper two people's: typed in twice under one name it counts once, also without an
address. Under different names it is nobody's double, since a sheet's number may have been printed
twice: all count, and the place is named.

Of a person's signatures one stays, whole, as it was signed: putting two together would make a
third that nobody signed, under a wording nobody read. It is the one with consent to be written
to, so that a consent is not lost because somebody signed again and left the box empty (an
empty box says nothing; who wants to be forgotten is withdrawn). Then the one with the most
consents, then the earliest. The others are listed with all they hold.

And who signed at all: everything of one person, for whoever asks to be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.signature import SheetLine, Signature
from kiosk.domain.unicode import nfc
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey

from .listing import UNWATCHED, Opened, Watch
from .payload import signature_from

CONTACT = "contact_email"
"""The consent, in any campaign, to be written to by e-mail."""


@dataclass(frozen=True, slots=True)
class Double:
    """A signature that another one stands for."""

    opened: Opened
    kept: str
    """The other one's id."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Each person once, in the order given, and the doubles: together, everybody given."""

    kept: tuple[Opened, ...]
    doubles: tuple[Double, ...]
    disputed: tuple[SheetLine, ...] = ()
    """Places on paper where different people were typed in; each counts."""


def settle(opened: Sequence[Opened]) -> Settled:
    """Find the doubles in `opened` (each id once)."""
    place = {each.id: at for at, each in enumerate(opened)}
    stays: dict[str, Opened] = {}
    for theirs in _people(opened):
        kept = min(theirs, key=lambda each: (*_order(each), place[each.id]))
        stays |= dict.fromkeys((each.id for each in theirs), kept)
    paired = [(each, stays[each.id]) for each in opened]
    return Settled(
        tuple(each for each, kept in paired if each is kept),
        tuple(Double(each, kept.id) for each, kept in paired if each is not kept),
        _disputed(paired),
    )


def _people(opened: Sequence[Opened]) -> Iterable[list[Opened]]:
    """Who has anything in common that makes them one person, also by way of a third signature."""
    people: dict[tuple[object, ...], list[Opened]] = {}
    for each in opened:
        marks = _marks_of(each)
        known = {id(theirs): theirs for mark in marks if (theirs := people.get(mark))}
        home, *others = sorted(known.values(), key=len, reverse=True) or [[]]
        home.append(each)
        for other in others:
            home += other
            people |= {mark: home for member in other for mark in _marks_of(member)}
        people |= dict.fromkeys(marks, home)
    return {id(theirs): theirs for theirs in people.values()}.values()


def _disputed(paired: Iterable[tuple[Opened, Opened]]) -> tuple[SheetLine, ...]:
    found: dict[SheetLine, set[str]] = {}
    for each, kept in paired:
        if each.signature.paper:
            found.setdefault(each.signature.paper, set()).add(kept.id)
    return tuple(place for place, people in found.items() if len(people) > 1)


def may_be_contacted(signature: Signature) -> bool:
    """Whether there is an address, and consent to write to it."""
    answers = {consent.given for consent in signature.consents if consent.id == CONTACT}
    return answers == {True} and bool(signature.fields.get(FieldName.EMAIL))


def is_contact(each: Opened) -> bool:
    """Whether somebody may be written to: they agreed, and have not said no since."""
    return may_be_contacted(each.signature) and not each.opted_out


def _marks_of(each: Opened) -> list[tuple[object, ...]]:
    """What nobody else has, unless it is the same person."""
    fields, paper = each.signature.fields, each.signature.paper
    email = folded(fields.get(FieldName.EMAIL, ""))
    both = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)
    names = tuple(folded(fields.get(name, "")) for name in both)
    return [
        ("id", each.id),
        *([("address", email, *names)] if email else []),
        *([("paper", paper, *names)] if paper else []),
    ]


def folded(text: str) -> str:
    """Without case, composed, blanks collapsed: as the same person may have typed it again."""
    small = nfc(nfc(text).casefold())
    return " ".join(small.split())


def _order(each: Opened) -> tuple[bool, int, str]:
    """Which stays: the smallest, and of equals the first given (`min` is stable)."""
    consents = each.signature.consents
    return (
        not may_be_contacted(each.signature),
        -sum(consent.given for consent in consents),
        each.signature.hour,
    )


@dataclass(frozen=True, slots=True)
class Theirs:
    """A signature of the person who was looked for."""

    id: str
    campaign: str
    hour: str
    """UTC hour of signing; "?" where nobody can tell."""


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and what could not be looked into."""

    found: tuple[Theirs, ...]
    closed: int
    """Envelopes that these keys do not open, or that are damaged: theirs may be among them."""


def signed_with(
    email: str,
    stored: Iterable[tuple[str, bytes]],
    keys: Sequence[OpeningKey],
    total: int = 0,
    watch: Watch = UNWATCHED,
) -> Search:
    """Everything in `stored` (kiosk's public key, envelope) that was signed with `email`.

    `total` of them are expected, for whoever watches. Case does not matter; an empty address is
    nobody's. Raises listing.Cancelled.
    """
    wanted = folded(email)
    found: list[Theirs] = []
    closed = 0
    for done, (public, raw) in enumerate(stored, 1):
        watch.step(done, total)
        try:
            envelope = parse(raw)
            email, hour = _said(open_envelope(envelope, public, keys))
        except BadEnvelope:
            closed += 1
            continue
        if wanted and folded(email) == wanted:
            found.append(Theirs(envelope.header.id, envelope.header.campaign, hour))
    return Search(tuple(found), closed)


def _said(payload: Mapping[str, Any]) -> tuple[str, str]:
    """Address and hour. What is no signature that a tablet takes holds somebody's address too."""
    try:
        signature = signature_from(payload)
    except BadEnvelope:
        fields = payload.get("fields")
        return str(fields.get(FieldName.EMAIL, "")) if isinstance(fields, Mapping) else "", "?"
    return signature.fields.get(FieldName.EMAIL, ""), signature.hour
