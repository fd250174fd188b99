"""Entry point and petitions, and their signatures: read by whoever may read, handed in by whoever
may relay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.hub.access import Role
from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import NotFound, RecordQuery, SignatureRecord

from .bodies import (
    TITLE_LIMIT,
    PetitionBody,
    SignatureBody,
    TargetBody,
    identifiers_in,
    is_reachable,
    opt_in,
    paragraphs,
    refuse,
    signer_in,
    tags_in,
    words,
)
from .context import Hal, person_in
from .routing import (
    MAX_PAGE_SIZE,
    PETITIONS,
    READING,
    SIGNATURES,
    Admin,
    Context,
    Hrefs,
    Id,
    Pages,
    Reader,
    Relay,
    Writing,
    add_route,
    listed,
    reading,
    router,
)
from .schemas import (
    ORIGIN,
    EntryPoint,
    PetitionModel,
    PetitionsPage,
    SignatureModel,
    SignaturesPage,
    petition_model,
    signature_model,
)

petition_routes = router()
OSDI_VERSION = "1.1"


@add_route(petition_routes, "GET", "", EntryPoint, Reader)
def entry(here: Hrefs) -> Hal:
    """Where everything is."""
    return Hal(
        EntryPoint(
            motd="Welcome to Petition Kiosk: signatures from tablets, opened at the office.",
            vendor_name=ORIGIN,
            product_name=ORIGIN,
            osdi_version=OSDI_VERSION,
            namespace="osdi",
            max_pagesize=MAX_PAGE_SIZE,
            links=here.links(
                "",
                osdi_petitions="petitions",
                osdi_signatures="signatures",
                osdi_people="people",
                osdi_person_signup_helper="people",
                osdi_tags="tags",
            ),
        ).text()
    )


@add_route(petition_routes, "GET", "/petitions", PetitionsPage, *READING)
def petitions(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """All petitions, oldest first."""
    return listed(here, context, paging, PETITIONS)


@add_route(petition_routes, "GET", "/petitions/{petition}", PetitionModel, *READING)
def petition(petition: Id, here: Hrefs, context: Context) -> Hal:
    """One petition."""
    return reading(context, lambda unit: petition_model(here, unit.petitions.get(petition)))


@add_route(petition_routes, "POST", "/petitions", PetitionModel)
def create_petition(body: PetitionBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Make a petition; an identifier that is known changes that one instead."""
    said = _words(body)
    identifiers = identifiers_in(body.identifiers)
    if not said.get("title"):
        raise refuse("title")

    def create(unit: UnitOfWork) -> PetitionModel:
        return petition_model(here, unit.petitions.get(unit.petitions.create(said, identifiers)))

    return writing.do(admin.id, create)


@add_route(petition_routes, "PUT", "/petitions/{petition}", PetitionModel)
def change_petition(
    petition: Id, body: PetitionBody, admin: Admin, here: Hrefs, writing: Writing
) -> Hal:
    """Change what a petition says; what is not sent stays."""
    said = _words(body)
    identifiers = identifiers_in(body.identifiers, petition)
    if not body.model_fields_set or said.get("title") == "":
        raise refuse("title")

    def change(unit: UnitOfWork) -> PetitionModel:
        unit.petitions.change(petition, said, identifiers)
        return petition_model(here, unit.petitions.get(petition))

    return writing.do(admin.id, change)


def _words(body: PetitionBody) -> dict[str, Any]:
    """What was sent, cleaned."""
    said: dict[str, Any] = {}
    if body.title is not None:
        said["title"] = words(body.title, TITLE_LIMIT, "title")
    if body.description is not None:
        said["description"] = paragraphs(body.description)
    if body.petition_text is not None:
        said["text"] = paragraphs(body.petition_text)
    if body.target is not None:
        target = body.target
        names = [TargetBody(name=target)] if isinstance(target, str) else target
        cleaned = (words(each.name, TITLE_LIMIT, "target") for each in names)
        said["targets"] = [name for name in cleaned if name]
    return said


@add_route(petition_routes, "GET", "/signatures", SignaturesPage, *READING)
def all_signatures(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The signatures of all petitions, oldest first."""
    return listed(here, context, paging, SIGNATURES)


@add_route(petition_routes, "GET", "/petitions/{petition}/signatures", SignaturesPage, *READING)
def signatures(petition: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The signatures of one petition, oldest first, each person once."""
    within = RecordQuery(petition=petition)
    return listed(here, context, paging, SIGNATURES, f"petitions/{petition}", within)


@add_route(
    petition_routes,
    "GET",
    "/petitions/{petition}/signatures/{signature}",
    SignatureModel,
    *READING,
)
def signature(petition: Id, signature: Id, here: Hrefs, context: Context) -> Hal:
    """One signature."""
    return reading(context, lambda unit: signature_model(here, _one(unit, signature, petition)))


@add_route(
    petition_routes, "GET", "/people/{person}/signatures/{signature}", SignatureModel, *READING
)
def persons_signature(person: Id, signature: Id, here: Hrefs, context: Context) -> Hal:
    """The same, by its person."""
    return reading(
        context, lambda unit: signature_model(here, _one(unit, signature, person=person))
    )


@add_route(petition_routes, "POST", "/petitions/{petition}/signatures", SignatureModel)
@add_route(petition_routes, "POST", "/petitions/{petition}/record_signature_helper", SignatureModel)
def sign(
    petition: Id, body: SignatureBody, relay: Relay, here: Hrefs, context: Context, writing: Writing
) -> Hal:
    """Enter a signature of the person in `person`, or of the one that is linked.

    A person signs a petition once: a second time gives the first signature. `subscribed` at the
    e-mail address is an explicit yes; without it nobody is subscribed, and nobody's status
    changes. An identifier that the petition knows is the same signature again: its yes is as old
    as that, and undoes no later no. Whoever only relays is not told when somebody signed before.
    """
    act = _signing(petition, body, context.clock())

    def enter(unit: UnitOfWork) -> SignatureModel:
        found = unit.signatures.get(act(unit))
        if relay.role is Role.RELAY:
            found = _as_new(unit, found, body)
        return signature_model(here, found)

    return writing.do(relay.id, enter)


@add_route(petition_routes, "PUT", "/petitions/{petition}/signatures/{signature}", SignatureModel)
def change_signature(
    petition: Id,
    signature: Id,
    body: SignatureBody,
    admin: Admin,
    here: Hrefs,
    writing: Writing,
) -> Hal:
    """Add identifiers, or change the comments. What somebody signed is not changed."""
    identifiers = identifiers_in(body.identifiers, signature)
    if not body.model_fields_set:
        raise refuse("identifiers")

    def change(unit: UnitOfWork) -> SignatureModel:
        _one(unit, signature, petition)
        unit.signatures.name(signature, identifiers)
        if body.comments is not None:
            unit.signatures.comment(signature, paragraphs(body.comments))
        return signature_model(here, _one(unit, signature, petition))

    return writing.do(admin.id, change)


def _signing(petition: str, body: SignatureBody, now: float) -> Callable[[UnitOfWork], str]:
    """What is to be done, once everything in `body` is found to be sound. Raises Problem."""
    identifiers = identifiers_in(body.identifiers)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)
    comments = paragraphs(body.comments or "")
    link = body.links.person if body.links else None
    if body.person is None:
        if link is None:
            raise refuse("person")
        who = person_in(link.href)
        return lambda unit: unit.sign_as(petition, who, now, identifiers, comments)
    named = identifiers_in(body.person.identifiers)
    details, status = signer_in(body.person), opt_in(body.person)
    reachable = is_reachable(body.person)

    def act(unit: UnitOfWork) -> str:
        id = unit.sign(
            petition,
            details,
            status,
            now,
            identifiers=identifiers,
            named=named,
            comments=comments,
            reachable=reachable,
        )
        unit.tags.mark(unit.signatures.get(id).person, add, remove)
        return id

    return act


def _one(
    unit: UnitOfWork, signature: str, petition: str | None = None, person: str | None = None
) -> SignatureRecord:
    """The signature, if it is of this petition or person. Raises NotFound."""
    found = unit.signatures.get(signature)
    if petition not in (None, found.petition) or person not in (None, found.person):
        raise NotFound
    return found


def _as_new(unit: UnitOfWork, found: SignatureRecord, body: SignatureBody) -> SignatureRecord:
    """What a first signature would look like: no gossip about earlier ones."""
    hour = unit.session.hour
    return replace(
        found,
        hour=f"{hour[:13]}Z",
        created_at=hour,
        modified_at=hour,
        comments=paragraphs(body.comments or ""),
        identifiers=tuple(sorted(set(identifiers_in(body.identifiers)))),
    )
