"""What is posted to the OSDI API. Members that we do not keep are left aside, phones too."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

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
