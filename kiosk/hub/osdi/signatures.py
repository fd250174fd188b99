"""Signatures: read by whoever may read, handed in by whoever may relay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.hub.access import Role
from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import NotFound, RecordQuery, SignatureRecord

from .bodies import SignatureBody
from .cleaning import identifiers_in, is_reachable, opt_in, paragraphs, refuse, signer_in
from .context import Hal, OsdiContext
from .filters import DATES, IDENTIFIERS, wanted_in
from .idempotency import Writing
from .links import LinkBuilder, person_in
from .people import tags_in
from .routing import (
    READING,
    Admin,
    Context,
    Hrefs,
    Id,
    Pages,
    Paging,
    Relay,
    add_route,
    listed,
    reading,
    router,
)
from .schemas import SignatureModel, SignaturesPage
from .serializers import signature_model

signature_routes = router()
FIELDS = (IDENTIFIERS, *DATES)


@add_route(signature_routes, "GET", "/signatures", SignaturesPage, *READING)
def all_signatures(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The signatures of all petitions, oldest first."""
    return _listed(here, context, paging, "signatures", RecordQuery())


@add_route(signature_routes, "GET", "/petitions/{petition}/signatures", SignaturesPage, *READING)
def signatures(petition: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The signatures of one petition, oldest first, each person once."""
    path = f"petitions/{petition}/signatures"
    return _listed(here, context, paging, path, RecordQuery(petition=petition))


@add_route(
    signature_routes,
    "GET",
    "/petitions/{petition}/signatures/{signature}",
    SignatureModel,
    *READING,
)
def signature(petition: Id, signature: Id, here: Hrefs, context: Context) -> Hal:
    """One signature."""
    return reading(context, lambda unit: signature_model(here, _one(unit, signature, petition)))


@add_route(
    signature_routes, "GET", "/people/{person}/signatures/{signature}", SignatureModel, *READING
)
def persons_signature(person: Id, signature: Id, here: Hrefs, context: Context) -> Hal:
    """The same, by its person."""
    return reading(
        context, lambda unit: signature_model(here, _one(unit, signature, person=person))
    )


@add_route(signature_routes, "POST", "/petitions/{petition}/signatures", SignatureModel)
@add_route(
    signature_routes, "POST", "/petitions/{petition}/record_signature_helper", SignatureModel
)
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


@add_route(signature_routes, "PUT", "/petitions/{petition}/signatures/{signature}", SignatureModel)
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


def _listed(
    here: LinkBuilder, context: OsdiContext, paging: Paging, path: str, within: RecordQuery
) -> Hal:
    wanted = wanted_in(paging.filter, FIELDS, within)

    def page(unit: UnitOfWork) -> SignaturesPage:
        if within.petition is not None:
            unit.petitions.get(within.petition)
        found = unit.signatures.page(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "signatures", found, signature_model, SignaturesPage)

    return reading(context, page)


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
    """The signature, if it is of this petition or person. Raises NotHere."""
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
