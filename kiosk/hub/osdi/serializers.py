"""Records as OSDI shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kiosk.hub.records.session import OWN
from kiosk.hub.records.values import (
    Person,
    PersonDetails,
    Petition,
    SignatureRecord,
    Tag,
    Tagging,
)

from .links import LinkBuilder
from .schemas import (
    CustomField,
    EmailAddress,
    OsdiModel,
    PersonModel,
    PetitionModel,
    PetitionTarget,
    PostalAddress,
    SignatureModel,
    TaggingModel,
    TagModel,
)

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
