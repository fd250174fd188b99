"""Answers of the open side, as the generated OpenAPI shows them. Hours, never minutes."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

DOCUMENTATION = "https://opensupporter.github.io/osdi-docs/{rel}"


class Shape(BaseModel):
    """A JSON object with no members but its own."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, hide_input_in_errors=True)

    def text(self) -> str:
        """As JSON."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class Link(Shape):
    """A link to something."""

    href: str


class Curie(Shape):
    """Where the names of links are explained."""

    name: str = "osdi"
    href: str = DOCUMENTATION
    templated: bool = True


Links: TypeAlias = dict[str, Link | list[Link] | list[Curie]]
LinksField: TypeAlias = Annotated[Links, Field(alias="_links")]


class Entry(Shape):
    """The entry point."""

    motd: str
    vendor_name: str
    product_name: str
    osdi_version: str
    namespace: str
    max_pagesize: int
    links: LinksField


class Target(Shape):
    """Whom a petition is addressed to."""

    name: str


class PetitionShape(Shape):
    """A petition."""

    identifiers: list[str]
    origin_system: str
    name: str
    title: str
    description: str
    petition_text: str
    target: list[Target]
    total_signatures: int
    created_date: str
    modified_date: str
    links: LinksField


ScalarField: TypeAlias = str | bool | int | float
CustomField: TypeAlias = ScalarField | list[ScalarField]


class EmailAddress(Shape):
    """An e-mail address, and whether it may be written to."""

    primary: bool
    address: str
    status: str


class PostalAddress(Shape):
    """Where somebody lives, as far as it was asked."""

    primary: bool
    postal_code: str | None = None
    country: str | None = None


class PersonShape(Shape):
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


class SignatureShape(Shape):
    """A signature."""

    identifiers: list[str]
    comments: str
    action_date: str
    created_date: str
    modified_date: str
    petition_id: Annotated[str, Field(alias="action_network:petition_id")]
    person_id: Annotated[str, Field(alias="action_network:person_id")]
    links: LinksField


class TagShape(Shape):
    """A tag."""

    identifiers: list[str]
    name: str
    created_date: str
    modified_date: str
    links: LinksField


class TaggingShape(Shape):
    """A tag on a person."""

    identifiers: list[str]
    item_type: str
    created_date: str
    modified_date: str
    links: LinksField


class Listed(Shape):
    """One page of a list; a page past the last is empty."""

    total_pages: int
    per_page: int
    page: int
    total_records: int
    links: LinksField


class EmbeddedPetitions(Shape):
    """The list itself."""

    records: Annotated[list[PetitionShape], Field(alias="osdi:petitions")]


class PetitionsPage(Listed):
    """Petitions."""

    embedded: Annotated[EmbeddedPetitions, Field(alias="_embedded")]


class EmbeddedPeople(Shape):
    """The list itself."""

    records: Annotated[list[PersonShape], Field(alias="osdi:people")]


class PeoplePage(Listed):
    """People."""

    embedded: Annotated[EmbeddedPeople, Field(alias="_embedded")]


class EmbeddedSignatures(Shape):
    """The list itself."""

    records: Annotated[list[SignatureShape], Field(alias="osdi:signatures")]


class SignaturesPage(Listed):
    """Signatures."""

    embedded: Annotated[EmbeddedSignatures, Field(alias="_embedded")]


class EmbeddedTags(Shape):
    """The list itself."""

    records: Annotated[list[TagShape], Field(alias="osdi:tags")]


class TagsPage(Listed):
    """Tags."""

    embedded: Annotated[EmbeddedTags, Field(alias="_embedded")]


class EmbeddedTaggings(Shape):
    """The list itself."""

    records: Annotated[list[TaggingShape], Field(alias="osdi:taggings")]


class TaggingsPage(Listed):
    """Taggings."""

    embedded: Annotated[EmbeddedTaggings, Field(alias="_embedded")]
