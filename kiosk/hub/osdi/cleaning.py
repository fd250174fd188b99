"""What programs post is cleaned as what people type; what cannot be is told, and not repeated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from http import HTTPStatus

from kiosk.domain.draft import check_email
from kiosk.domain.postcodes import shaped
from kiosk.domain.text import NAME_LIMIT, POSTCODE_LIMIT, clean
from kiosk.hub.problems import Problem
from kiosk.hub.records.sheet import OWN
from kiosk.hub.records.values import SUBSCRIBED, UNSUBSCRIBED, PersonDetails

from .bodies import EmailBody, PersonBody

TITLE_LIMIT = 200
TAG_LIMIT = 120
IDENTIFIER = re.compile(r"[A-Za-z0-9_.-]{1,64}:[\x21-\x7e]{1,128}")
"""System and id, as in "crm:4711"."""
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}")


def refuse(field: str) -> Problem:
    """400 with the name of the field, and nothing of what was in it."""
    return Problem(HTTPStatus.BAD_REQUEST, field)


def details_in(body: PersonBody) -> PersonDetails:
    """The person in `body`. Raises Problem naming the field that cannot be kept."""
    country = _matching(_first(body, "country").upper(), _COUNTRY, "country")
    postcode = clean(_first(body, "postal_code"))
    if len(postcode) > POSTCODE_LIMIT:
        raise refuse("postal_code")
    return PersonDetails(
        email=_email(body),
        given_name=_name(body.given_name, "given_name"),
        family_name=_name(body.family_name, "family_name"),
        postcode=shaped(country, postcode) or postcode if postcode else "",
        country=country,
        language=_language(body.languages_spoken or ()),
    )


def signer_in(body: PersonBody) -> PersonDetails:
    """The same, of somebody: without an address or a name there is nobody. Raises Problem."""
    found = details_in(body)
    if not (found.email or found.given_name or found.family_name):
        raise refuse("person")
    return found


def status_in(body: PersonBody) -> str | None:
    """What `body` says on whether to write to this person; None if it says nothing."""
    said = next((each.status for each in _addresses(body) if each.status), None)
    return said if said in (SUBSCRIBED, UNSUBSCRIBED) else None


def opt_in(body: PersonBody) -> str | None:
    """SUBSCRIBED or nothing: whoever hands in a signature can say yes for it, and not no."""
    return SUBSCRIBED if status_in(body) == SUBSCRIBED else None


def identifiers_in(given: Sequence[str] | None, own: str | None = None) -> tuple[str, ...]:
    """Identifiers ("system:id") that others gave. Raises Problem.

    Ours are not given by others: the record's own (`own`, its id) is left aside.
    """
    found = []
    for each in given or ():
        if IDENTIFIER.fullmatch(each) is None:
            raise refuse("identifiers")
        system, _, id = each.partition(":")
        if system != OWN:
            found.append(each)
        elif id != own:
            raise refuse("identifiers")
    return tuple(found)


def words(text: str | None, limit: int, field: str) -> str:
    """A petition's or tag's text, cleaned. Raises Problem if it is too long."""
    found = clean(text or "")
    if len(found) > limit:
        raise refuse(field)
    return found


def paragraphs(text: str) -> str:
    """The same with its line breaks; bounded as it comes."""
    lines = (clean(line) for line in text.splitlines())
    return "\n".join(lines).strip()


def _addresses(body: PersonBody) -> list[EmailBody]:
    """The primary address, or the first."""
    there = [each for each in body.email_addresses or () if clean(each.address or "")]
    return [each for each in there if each.primary][:1] or there[:1]


def _email(body: PersonBody) -> str:
    found = next((clean(each.address or "") for each in _addresses(body)), "")
    if found and check_email(found):
        raise refuse("email_addresses")
    return found


def _first(body: PersonBody, name: str) -> str:
    there = body.postal_addresses or ()
    ordered = sorted(there, key=lambda each: not each.primary)
    return next((found for each in ordered if (found := clean(getattr(each, name) or ""))), "")


def _name(typed: str | None, field: str) -> str:
    found = clean(typed or "")
    if len(found) > NAME_LIMIT or (found and not any(map(str.isalpha, found))):
        raise refuse(field)
    return found


def _language(spoken: Sequence[str]) -> str:
    found = next((cleaned for each in spoken if (cleaned := clean(each))), "")
    return _matching(found, _LANGUAGE, "languages_spoken")


def _matching(text: str, form: re.Pattern[str], field: str) -> str:
    if text and form.fullmatch(text) is None:
        raise refuse(field)
    return text
