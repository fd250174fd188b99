"""Answers of the OSDI API, as the generated OpenAPI shows them. Hours, never minutes."""

from __future__ import annotations

from collections.abc import Sequence
from types import GenericAlias
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import Field, create_model

from kiosk.hub.records.session import OWN
from kiosk.hub.records.values import Person, PersonDetails, Petition, SignatureRecord, Tag, Tagging

from .context import HalLinks, LinkBuilder, OsdiModel

LinksField: TypeAlias = Annotated[HalLinks, Field(alias="_links")]


class EntryPoint(OsdiModel):
    """The entry point."""

    motd: str
    vendor_name: str
    product_name: str
    osdi_version: str
    namespace: str
    max_pagesize: int
    links: LinksField


class PetitionTarget(OsdiModel):
    """Whom a petition is addressed to."""

    name: str


class PetitionModel(OsdiModel):
    """A petition."""

    identifiers: list[str]
    origin_system: str
    name: str
    title: str
    description: str
    petition_text: str
    target: list[PetitionTarget]
    total_signatures: int
    created_date: str
    modified_date: str
    links: LinksField


ScalarField: TypeAlias = str | bool | int | float
CustomField: TypeAlias = ScalarField | list[ScalarField]


class EmailAddress(OsdiModel):
    """An e-mail address, and whether it may be written to."""

    primary: bool
    address: str
    status: str


class PostalAddress(OsdiModel):
    """Where somebody lives, as far as it was asked."""

    primary: bool
    postal_code: str | None = None
    country: str | None = None


class PersonModel(OsdiModel):
    """A person."""

    identifiers: list[str]
    given_name: str
    family_name: str
    email_addresses: list[EmailAddress]
    postal_addresses: list[PostalAddress]
    languages_spoken: list[str]
    custom_fields: dict[str, CustomField]
    created_date: str
    modified_date: str
    links: LinksField


class SignatureModel(OsdiModel):
    """A signature."""

    identifiers: list[str]
    comments: str
    action_date: str
    created_date: str
    modified_date: str
    petition_id: Annotated[str, Field(alias="action_network:petition_id")]
    person_id: Annotated[str, Field(alias="action_network:person_id")]
    links: LinksField


class TagModel(OsdiModel):
    """A tag."""

    identifiers: list[str]
    name: str
    created_date: str
    modified_date: str
    links: LinksField


class TaggingModel(OsdiModel):
    """A tag on a person."""

    identifiers: list[str]
    item_type: str
    created_date: str
    modified_date: str
    links: LinksField


class ListPage(OsdiModel):
    """One page of a list; a page past the last is empty."""

    total_pages: int
    per_page: int
    page: int
    total_records: int
    links: LinksField


def _page_of(records: str, model: type[OsdiModel]) -> type[ListPage]:
    """A page of `records`, as in "Petitions"."""
    listed: Any = (GenericAlias(list, (model,)), Field(alias=f"osdi:{records.lower()}"))
    embedded = create_model(
        f"Embedded{records}", __base__=OsdiModel, __doc__="The list itself.", records=listed
    )
    inside = (embedded, Field(alias="_embedded"))
    return create_model(f"{records}Page", __base__=ListPage, __doc__=f"{records}.", embedded=inside)


PetitionsPage = _page_of("Petitions", PetitionModel)
PeoplePage = _page_of("People", PersonModel)
SignaturesPage = _page_of("Signatures", SignatureModel)
TagsPage = _page_of("Tags", TagModel)
TaggingsPage = _page_of("Taggings", TaggingModel)
ORIGIN = "Petition Kiosk"
S = TypeVar("S", bound=OsdiModel)


def petition_model(here: LinkBuilder, petition: Petition) -> PetitionModel:
    """A petition."""
    path = f"petitions/{petition.id}"
    return PetitionModel(
        identifiers=_identifiers(petition.id, petition.identifiers),
        origin_system=ORIGIN,
        name=petition.id,
        title=petition.title,
        description=petition.description,
        petition_text=petition.text,
        target=[PetitionTarget(name=name) for name in petition.targets],
        total_signatures=petition.signatures,
        created_date=petition.created_at,
        modified_date=petition.modified_at,
        links=here.links(
            path,
            osdi_signatures=f"{path}/signatures",
            osdi_record_signature_helper=f"{path}/record_signature_helper",
        ),
    )


def person_model(here: LinkBuilder, person: Person) -> PersonModel:
    """A person."""
    who = person.details
    path = f"people/{person.id}"
    address = EmailAddress(primary=True, address=who.email, status=person.status)
    home = PostalAddress(
        primary=True, postal_code=who.postcode or None, country=who.country or None
    )
    return PersonModel(
        identifiers=_identifiers(person.id, person.identifiers),
        given_name=who.given_name,
        family_name=who.family_name,
        email_addresses=[address] if who.email else [],
        postal_addresses=[home] if who.postcode or who.country else [],
        languages_spoken=[who.language] if who.language else [],
        custom_fields=_custom(who),
        created_date=person.created_at,
        modified_date=person.modified_at,
        links=here.links(
            path, osdi_signatures=f"{path}/signatures", osdi_taggings=f"{path}/taggings"
        ),
    )


def signature_model(here: LinkBuilder, signature: SignatureRecord) -> SignatureModel:
    """A signature, at the petition's address."""
    petition = f"petitions/{signature.petition}"
    return SignatureModel(
        identifiers=_identifiers(signature.id, signature.identifiers),
        comments=signature.comments,
        action_date=f"{signature.hour[:13]}:00:00Z",
        created_date=signature.created_at,
        modified_date=signature.modified_at,
        petition_id=signature.petition,
        person_id=signature.person,
        links=here.links(
            f"{petition}/signatures/{signature.id}",
            osdi_petition=petition,
            osdi_person=f"people/{signature.person}",
        ),
    )


def tag_model(here: LinkBuilder, tag: Tag) -> TagModel:
    """A tag."""
    path = f"tags/{tag.id}"
    return TagModel(
        identifiers=_identifiers(tag.id, ()),
        name=tag.name,
        created_date=tag.created_at,
        modified_date=tag.modified_at,
        links=here.links(path, osdi_taggings=f"{path}/taggings"),
    )


def tagging_model(here: LinkBuilder, tagging: Tagging) -> TaggingModel:
    """A tagging, at the tag's address."""
    tag = f"tags/{tagging.tag}"
    return TaggingModel(
        identifiers=_identifiers(tagging.id, ()),
        item_type="osdi:person",
        created_date=tagging.created_at,
        modified_date=tagging.created_at,
        links=here.links(
            f"{tag}/taggings/{tagging.id}", osdi_tag=tag, osdi_person=f"people/{tagging.person}"
        ),
    )


def _custom(who: PersonDetails) -> dict[str, CustomField]:
    kept = ((name, value) for name, value in who.custom_fields.items() if value is not None)
    return {name: v if isinstance(v, str | bool | int | float) else list(v) for name, v in kept}


def _identifiers(id: str, others: Sequence[str]) -> list[str]:
    return [f"{OWN}:{id}", *others]
