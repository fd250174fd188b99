"""What crosses the border of the records: frozen values, in clear, in memory only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from kiosk.domain.campaign import FieldName

T = TypeVar("T")
SUBSCRIBED, UNSUBSCRIBED = "subscribed", "unsubscribed"
"""The two states a person can be in, as OSDI spells them."""


Scalar: TypeAlias = str | bool | int | float
Custom: TypeAlias = Scalar | Sequence[Scalar] | None
"""What a custom field may hold; None takes it away."""


class RecordKind(StrEnum):
    """What a record is; a sealed body is bound to it."""

    PETITION = "petition"
    PERSON = "person"
    SIGNATURE = "signature"
    TAG = "tag"
    TAGGING = "tagging"


@dataclass(frozen=True, slots=True)
class Petition:
    """An appeal that is signed."""

    id: str
    """The campaign's, for those that tablets collect for."""
    title: str
    description: str
    text: str
    targets: tuple[str, ...]
    identifiers: tuple[str, ...]
    signatures: int
    """How many; anonymous ones too."""
    created_at: str
    modified_at: str
    anonymous: bool


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Who somebody is. Empty fields say nothing."""

    email: str = ""
    given_name: str = ""
    family_name: str = ""
    postcode: str = ""
    country: str = ""
    language: str = ""
    custom_fields: Mapping[str, Custom] = field(default_factory=dict)
    """Whatever else an office's own system keeps of somebody."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signed, or whom the office entered."""

    id: str
    details: PersonDetails
    status: str
    """SUBSCRIBED or UNSUBSCRIBED."""
    yes_at: str
    """UTC hour of their last yes that counted; empty: none, or nobody knows when."""
    identifiers: tuple[str, ...]
    created_at: str
    modified_at: str


@dataclass(frozen=True, slots=True)
class SignatureRecord:
    """One person's signature under one petition."""

    id: str
    petition: str
    person: str
    fields: Mapping[FieldName, str]
    event: str
    language: str
    hour: str
    """UTC hour of signing, "2026-11-24T15Z", by the clock of whoever took it."""
    opted_in: bool
    """Whether they said yes to e-mails when they signed."""
    comments: str
    identifiers: tuple[str, ...]
    number: int
    created_at: str
    modified_at: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that the office puts on people."""

    id: str
    name: str
    created_at: str
    modified_at: str


@dataclass(frozen=True, slots=True)
class Tagging:
    """A tag on a person."""

    id: str
    tag: str
    person: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Span:
    """Hours from `first` to `last`, both included, and before `before`; None: no bound."""

    first: str | None = None
    last: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """Which records: all conditions together."""

    created: Span | None = None
    modified: Span | None = None
    emails: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    petition: str | None = None
    person: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class RecordPage(Generic[T]):
    """Some of the records that were wanted."""

    records: tuple[T, ...]
    total: int
    """Of all pages together."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What stood under one e-mail address."""

    envelopes: tuple[str, ...] = ()
    """Ids of sealed envelopes: they are still there, for whoever erases those."""
    signatures: tuple[str, ...] = ()
    """Ids of signatures: what receivers were told of."""


class NotFound(LookupError):
    """There is no such record. Carries nothing that was asked for."""


class Conflict(ValueError):
    """Another record has this identifier, or is this person already."""


class NoContact(ValueError):
    """Neither an e-mail address nor a telephone: nobody could tell who this is."""


class TooManyFields(ValueError):
    """More custom fields than a person may have."""


class PetitionClosed(ValueError):
    """This petition is anonymous: it takes nothing more."""
