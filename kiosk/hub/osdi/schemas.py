"""Answers of the OSDI API, as the generated OpenAPI shows them. Hours, never minutes."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

DOCUMENTATION = "https://opensupporter.github.io/osdi-docs/{rel}"


class OsdiModel(BaseModel):
    """A JSON object with no members but its own."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, hide_input_in_errors=True)

    def text(self) -> str:
        """As JSON."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class HalLink(OsdiModel):
    """A link to something."""

    href: str


class Curie(OsdiModel):
    """Where the names of links are explained."""

    name: str = "osdi"
    href: str = DOCUMENTATION
    templated: bool = True


HalLinks: TypeAlias = dict[str, HalLink | list[HalLink] | list[Curie]]
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


class EmbeddedPetitions(OsdiModel):
    """The list itself."""

    records: Annotated[list[PetitionModel], Field(alias="osdi:petitions")]


class PetitionsPage(ListPage):
    """Petitions."""

    embedded: Annotated[EmbeddedPetitions, Field(alias="_embedded")]


class EmbeddedPeople(OsdiModel):
    """The list itself."""

    records: Annotated[list[PersonModel], Field(alias="osdi:people")]


class PeoplePage(ListPage):
    """People."""

    embedded: Annotated[EmbeddedPeople, Field(alias="_embedded")]


class EmbeddedSignatures(OsdiModel):
    """The list itself."""

    records: Annotated[list[SignatureModel], Field(alias="osdi:signatures")]


class SignaturesPage(ListPage):
    """Signatures."""

    embedded: Annotated[EmbeddedSignatures, Field(alias="_embedded")]


class EmbeddedTags(OsdiModel):
    """The list itself."""

    records: Annotated[list[TagModel], Field(alias="osdi:tags")]


class TagsPage(ListPage):
    """Tags."""

    embedded: Annotated[EmbeddedTags, Field(alias="_embedded")]


class EmbeddedTaggings(OsdiModel):
    """The list itself."""

    records: Annotated[list[TaggingModel], Field(alias="osdi:taggings")]


class TaggingsPage(ListPage):
    """Taggings."""

    embedded: Annotated[EmbeddedTaggings, Field(alias="_embedded")]
