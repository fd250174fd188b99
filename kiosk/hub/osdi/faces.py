"""Records as OSDI shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kiosk.hub.records.sheet import OWN
from kiosk.hub.records.values import (
    Person,
    PersonDetails,
    Petition,
    SignatureRecord,
    Tag,
    Tagging,
)

from .links import Here
from .shapes import (
    CustomField,
    EmailAddress,
    PersonShape,
    PetitionShape,
    PostalAddress,
    Shape,
    SignatureShape,
    TaggingShape,
    TagShape,
    Target,
)

ORIGIN = "Petition Kiosk"
S = TypeVar("S", bound=Shape)


def petition_face(here: Here, petition: Petition) -> PetitionShape:
    """A petition."""
    path = f"petitions/{petition.id}"
    return PetitionShape(
        identifiers=_identifiers(petition.id, petition.identifiers),
        origin_system=ORIGIN,
        name=petition.id,
        title=petition.title,
        description=petition.description,
        petition_text=petition.text,
        target=[Target(name=name) for name in petition.targets],
        total_signatures=petition.signatures,
        created_date=petition.created_at,
        modified_date=petition.modified_at,
        links=here.links(
            path,
            osdi_signatures=f"{path}/signatures",
            osdi_record_signature_helper=f"{path}/record_signature_helper",
        ),
    )


def person_face(here: Here, person: Person) -> PersonShape:
    """A person."""
    who = person.details
    path = f"people/{person.id}"
    address = EmailAddress(primary=True, address=who.email, status=person.status)
    home = PostalAddress(
        primary=True, postal_code=who.postcode or None, country=who.country or None
    )
    return PersonShape(
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


def signature_face(here: Here, signature: SignatureRecord) -> SignatureShape:
    """A signature, at the petition's address."""
    petition = f"petitions/{signature.petition}"
    return SignatureShape(
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


def tag_face(here: Here, tag: Tag) -> TagShape:
    """A tag."""
    path = f"tags/{tag.id}"
    return TagShape(
        identifiers=_identifiers(tag.id, ()),
        name=tag.name,
        created_date=tag.created_at,
        modified_date=tag.modified_at,
        links=here.links(path, osdi_taggings=f"{path}/taggings"),
    )


def tagging_face(here: Here, tagging: Tagging) -> TaggingShape:
    """A tagging, at the tag's address."""
    tag = f"tags/{tagging.tag}"
    return TaggingShape(
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
