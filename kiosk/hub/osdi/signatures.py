"""Signatures: read by whoever may read, handed in by whoever may relay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.hub.access import Role
from kiosk.hub.records.book import Book
from kiosk.hub.records.values import NotHere, SignatureRecord, Wanted

from .bodies import SignatureBody
from .cleaning import identifiers_in, is_reachable, opt_in, paragraphs, refuse, signer_in
from .faces import signature_face
from .filters import DATES, IDENTIFIERS, wanted_in
from .links import Here, person_in
from .once import Writing
from .people import tags_in
from .routing import (
    READING,
    Admin,
    Hrefs,
    Id,
    Pages,
    Paging,
    Relay,
    Side,
    both,
    listed,
    reading,
    router,
)
from .shapes import SignatureShape, SignaturesPage
from .side import Hal, OpenSide

signature_routes = router()
FIELDS = (IDENTIFIERS, *DATES)


@both(signature_routes, "GET", "/signatures", SignaturesPage, *READING)
def all_signatures(here: Hrefs, side: Side, paging: Pages) -> Hal:
    """The signatures of all petitions, oldest first."""
    return _listed(here, side, paging, "signatures", Wanted())


@both(signature_routes, "GET", "/petitions/{petition}/signatures", SignaturesPage, *READING)
def signatures(petition: Id, here: Hrefs, side: Side, paging: Pages) -> Hal:
    """The signatures of one petition, oldest first, each person once."""
    path = f"petitions/{petition}/signatures"
    return _listed(here, side, paging, path, Wanted(petition=petition))


@both(
    signature_routes,
    "GET",
    "/petitions/{petition}/signatures/{signature}",
    SignatureShape,
    *READING,
)
def signature(petition: Id, signature: Id, here: Hrefs, side: Side) -> Hal:
    """One signature."""
    return reading(side, lambda book: signature_face(here, _one(book, signature, petition)))


@both(signature_routes, "GET", "/people/{person}/signatures/{signature}", SignatureShape, *READING)
def persons_signature(person: Id, signature: Id, here: Hrefs, side: Side) -> Hal:
    """The same, by its person."""
    return reading(side, lambda book: signature_face(here, _one(book, signature, person=person)))


@both(signature_routes, "POST", "/petitions/{petition}/signatures", SignatureShape)
@both(signature_routes, "POST", "/petitions/{petition}/record_signature_helper", SignatureShape)
def sign(
    petition: Id, body: SignatureBody, relay: Relay, here: Hrefs, side: Side, writing: Writing
) -> Hal:
    """Enter a signature of the person in `person`, or of the one that is linked.

    A person signs a petition once: a second time gives the first signature. `subscribed` at the
    e-mail address is an explicit yes; without it nobody is subscribed, and nobody's status
    changes. An identifier that the petition knows is the same signature again: its yes is as old
    as that, and undoes no later no. Whoever only relays is not told when somebody signed before.
    """
    act = _signing(petition, body, side.clock())

    def enter(book: Book) -> SignatureShape:
        found = book.signatures.get(act(book))
        if relay.role is Role.RELAY:
            found = _as_new(book, found, body)
        return signature_face(here, found)

    return writing.do(relay.id, enter)


@both(signature_routes, "PUT", "/petitions/{petition}/signatures/{signature}", SignatureShape)
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

    def change(book: Book) -> SignatureShape:
        _one(book, signature, petition)
        book.signatures.name(signature, identifiers)
        if body.comments is not None:
            book.signatures.comment(signature, paragraphs(body.comments))
        return signature_face(here, _one(book, signature, petition))

    return writing.do(admin.id, change)


def _listed(here: Here, side: OpenSide, paging: Paging, path: str, within: Wanted) -> Hal:
    wanted = wanted_in(paging.filter, FIELDS, within)

    def page(book: Book) -> SignaturesPage:
        if within.petition is not None:
            book.petitions.get(within.petition)
        found = book.signatures.page(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "signatures", found, signature_face, SignaturesPage)

    return reading(side, page)


def _signing(petition: str, body: SignatureBody, now: float) -> Callable[[Book], str]:
    """What is to be done, once everything in `body` is found to be sound. Raises Problem."""
    identifiers = identifiers_in(body.identifiers)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)
    comments = paragraphs(body.comments or "")
    link = body.links.person if body.links else None
    if body.person is None:
        if link is None:
            raise refuse("person")
        who = person_in(link.href)
        return lambda book: book.sign_as(petition, who, now, identifiers, comments)
    named = identifiers_in(body.person.identifiers)
    details, status = signer_in(body.person), opt_in(body.person)
    reachable = is_reachable(body.person)

    def act(book: Book) -> str:
        id = book.sign(
            petition,
            details,
            status,
            now,
            identifiers=identifiers,
            named=named,
            comments=comments,
            reachable=reachable,
        )
        book.tags.mark(book.signatures.get(id).person, add, remove)
        return id

    return act


def _one(
    book: Book, signature: str, petition: str | None = None, person: str | None = None
) -> SignatureRecord:
    """The signature, if it is of this petition or person. Raises NotHere."""
    found = book.signatures.get(signature)
    if petition not in (None, found.petition) or person not in (None, found.person):
        raise NotHere
    return found


def _as_new(book: Book, found: SignatureRecord, body: SignatureBody) -> SignatureRecord:
    """What a first signature would look like: no gossip about earlier ones."""
    hour = book.sheet.hour
    return replace(
        found,
        hour=f"{hour[:13]}Z",
        created_at=hour,
        modified_at=hour,
        comments=paragraphs(body.comments or ""),
        identifiers=tuple(sorted(set(identifiers_in(body.identifiers)))),
    )
