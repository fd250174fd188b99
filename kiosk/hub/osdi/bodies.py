"""What is posted to the OSDI API, and cleaned as what people type is.

Members that we do not keep are left aside, phones too. What cannot be cleaned is told, and not
repeated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from kiosk.domain.draft import check_email
from kiosk.domain.postcodes import CODES, shaped
from kiosk.domain.text import NAME_LIMIT, POSTCODE_LIMIT, clean, has_letter
from kiosk.hub.problems import Problem
from kiosk.hub.records.session import OWN
from kiosk.hub.records.values import SUBSCRIBED, UNSUBSCRIBED, Custom, PersonDetails

MOST = 20
"""Entries of any list."""
MOST_CUSTOM = 100
"""Custom fields of one request."""
LARGEST = 2**53
"""Whole numbers beyond are another number in some program on the way."""
LONGEST = 1_000
"""Code points of any text, before it is cleaned and measured."""
LONGEST_PROSE = 20_000
"""The same of a petition's texts."""
Text: TypeAlias = Annotated[str, Field(max_length=LONGEST)]
Prose: TypeAlias = Annotated[str, Field(max_length=LONGEST_PROSE)]


Whole: TypeAlias = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
Real: TypeAlias = Annotated[float, Field(allow_inf_nan=False, ge=-LARGEST, le=LARGEST)]
Scalar: TypeAlias = Text | bool | Whole | Real
CustomFields: TypeAlias = Annotated[
    dict[Text, Scalar | Annotated[list[Scalar], Field(max_length=MOST)] | None],
    Field(max_length=MOST_CUSTOM),
]


class Body(BaseModel):
    """A JSON object; types are not guessed."""

    model_config = ConfigDict(extra="ignore", strict=True, hide_input_in_errors=True)


class EmailBody(Body):
    """One e-mail address. Only “subscribed” and “unsubscribed” say something."""

    address: Text | None = None
    status: Text | None = None
    primary: bool | None = None


class PostalBody(Body):
    """One postal address."""

    postal_code: Text | None = None
    country: Text | None = None
    primary: bool | None = None


class PhoneBody(Body):
    """One telephone number: that there is one, says that there is somebody."""

    number: Text | None = None


class PersonBody(Body):
    """A person, as far as we keep it."""

    identifiers: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    given_name: Text | None = None
    family_name: Text | None = None
    email_addresses: Annotated[list[EmailBody] | None, Field(max_length=MOST)] = None
    phone_numbers: Annotated[list[PhoneBody] | None, Field(max_length=MOST)] = None
    postal_addresses: Annotated[list[PostalBody] | None, Field(max_length=MOST)] = None
    languages_spoken: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    custom_fields: CustomFields | None = None


class SignupBody(PersonBody):
    """A person as such, or within `person`, as the sign-up helper has it."""

    person: PersonBody | None = None
    add_tags: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    remove_tags: Annotated[list[Text] | None, Field(max_length=MOST)] = None


class HrefBody(Body):
    """A link. It is read, and never followed."""

    href: Text


class PersonLink(Body):
    """The one link that says something."""

    person: Annotated[HrefBody | None, Field(alias="osdi:person")] = None


class SignatureBody(Body):
    """A signature: of the person in `person` (the helper), or of the one that is linked."""

    identifiers: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    comments: Prose | None = None
    person: PersonBody | None = None
    add_tags: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    remove_tags: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    links: Annotated[PersonLink | None, Field(alias="_links")] = None


class TargetBody(Body):
    """Whom a petition is addressed to."""

    name: Text | None = None


class PetitionBody(Body):
    """A petition."""

    identifiers: Annotated[list[Text] | None, Field(max_length=MOST)] = None
    title: Text | None = None
    description: Prose | None = None
    petition_text: Prose | None = None
    target: Annotated[list[TargetBody], Field(max_length=MOST)] | Text | None = None


class TagBody(Body):
    """A tag."""

    name: Text


class TaggingLinks(Body):
    """Whom to tag."""

    person: Annotated[HrefBody, Field(alias="osdi:person")]


class TaggingBody(Body):
    """A tag on the linked person."""

    links: Annotated[TaggingLinks, Field(alias="_links")]


TITLE_LIMIT = 200
TAG_LIMIT = 120
PHONE_DIGITS = range(4, 21)
"""How many; E.164 has fifteen at most, and some write an exit code before them."""
IDENTIFIER = re.compile(r"[\w.-]{1,64}:(?=\S)[^\r\n]{0,127}\S")
"""System and id, as in "crm:4711" or "rég.2:Lot 7"; cleaning must change nothing of it."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}")


def refuse(field: str) -> Problem:
    """400 with the name of the field, and nothing of what was in it."""
    return Problem(HTTPStatus.BAD_REQUEST, field)


def details_in(body: PersonBody) -> PersonDetails:
    """The person in `body`. Raises Problem naming the field that cannot be kept."""
    country = _first(body, "country").upper()
    if country and country not in CODES:
        raise refuse("country")
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
        custom_fields=_custom(body.custom_fields or {}),
    )


def signer_in(body: PersonBody) -> PersonDetails:
    """The same, of somebody: without an address or a name there is nobody. Raises Problem."""
    found = details_in(body)
    if not (found.email or found.given_name or found.family_name):
        raise refuse("person")
    return found


def is_reachable(body: PersonBody) -> bool:
    """Whether there is an e-mail address, or a telephone number, which is not kept."""
    numbers = (each.number or "" for each in body.phone_numbers or ())
    digits = (sum(c in "0123456789" for c in each) for each in numbers)
    return bool(_email(body)) or any(count in PHONE_DIGITS for count in digits)


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
        if not is_identifier(each):
            raise refuse("identifiers")
        system, _, id = each.partition(":")
        if system != OWN:
            found.append(each)
        elif id != own:
            raise refuse("identifiers")
    return tuple(found)


def is_identifier(text: str) -> bool:
    """Whether this is what a system calls something."""
    return IDENTIFIER.fullmatch(text) is not None and clean(text) == text


def words(text: str | None, limit: int, field: str) -> str:
    """A petition's or tag's text, cleaned. Raises Problem if it is too long."""
    found = clean(text or "")
    if len(found) > limit:
        raise refuse(field)
    return found


def tags_in(names: list[str] | None) -> list[str]:
    """Names of tags, cleaned. Raises Problem."""
    return [name for each in names or () if (name := words(each, TAG_LIMIT, "tags"))]


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
    if len(found) > NAME_LIMIT or (found and not has_letter(found)):
        raise refuse(field)
    return found


def _custom(given: Mapping[str, Custom]) -> dict[str, Custom]:
    """Names and values, cleaned. Raises Problem for a name that is none."""
    found: dict[str, Custom] = {}
    for name, value in given.items():
        cleaned = words(name, TAG_LIMIT, "custom_fields")
        if not cleaned:
            raise refuse("custom_fields")
        found[cleaned] = _value(value)
    return found


def _value(value: Custom) -> Custom:
    if isinstance(value, str):
        return paragraphs(value)
    if isinstance(value, Sequence):
        return [paragraphs(each) if isinstance(each, str) else each for each in value]
    return value


def _language(spoken: Sequence[str]) -> str:
    found = next((cleaned for each in spoken if (cleaned := clean(each))), "")
    return _matching(found, _LANGUAGE, "languages_spoken")


def _matching(text: str, form: re.Pattern[str], field: str) -> str:
    if text and form.fullmatch(text) is None:
        raise refuse(field)
    return text
