"""Entry point and petitions."""

from __future__ import annotations

from typing import Any

from kiosk.hub.records.book import Book
from kiosk.hub.records.values import Wanted

from .bodies import PetitionBody, TargetBody
from .cleaning import TITLE_LIMIT, identifiers_in, paragraphs, refuse, words
from .faces import ORIGIN, petition_face
from .filters import DATES, IDENTIFIERS, wanted_in
from .once import Writing
from .routing import (
    MAX_PAGE_SIZE,
    READING,
    Admin,
    Hrefs,
    Id,
    Pages,
    Reader,
    Side,
    both,
    listed,
    reading,
    router,
)
from .shapes import Entry, PetitionShape, PetitionsPage
from .side import Hal

petition_routes = router()
FIELDS = (IDENTIFIERS, *DATES)
OSDI_VERSION = "1.1"


@both(petition_routes, "GET", "", Entry, Reader)
def entry(here: Hrefs) -> Hal:
    """Where everything is."""
    return Hal(
        Entry(
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


@both(petition_routes, "GET", "/petitions", PetitionsPage, *READING)
def petitions(here: Hrefs, side: Side, paging: Pages) -> Hal:
    """All petitions, oldest first."""
    wanted = wanted_in(paging.filter, FIELDS, Wanted())

    def page(book: Book) -> PetitionsPage:
        found = book.petitions.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "petitions", "petitions", found, petition_face, PetitionsPage)

    return reading(side, page)


@both(petition_routes, "GET", "/petitions/{petition}", PetitionShape, *READING)
def petition(petition: Id, here: Hrefs, side: Side) -> Hal:
    """One petition."""
    return reading(side, lambda book: petition_face(here, book.petitions.get(petition)))


@both(petition_routes, "POST", "/petitions", PetitionShape)
def create_petition(body: PetitionBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Make a petition; an identifier that is known changes that one instead."""
    said = _words(body)
    identifiers = identifiers_in(body.identifiers)
    if not said.get("title"):
        raise refuse("title")

    def create(book: Book) -> PetitionShape:
        return petition_face(here, book.petitions.get(book.petitions.create(said, identifiers)))

    return writing.do(admin.id, create)


@both(petition_routes, "PUT", "/petitions/{petition}", PetitionShape)
def change_petition(
    petition: Id, body: PetitionBody, admin: Admin, here: Hrefs, writing: Writing
) -> Hal:
    """Change what a petition says; what is not sent stays."""
    said = _words(body)
    identifiers = identifiers_in(body.identifiers, petition)
    if not body.model_fields_set or said.get("title") == "":
        raise refuse("title")

    def change(book: Book) -> PetitionShape:
        book.petitions.change(petition, said, identifiers)
        return petition_face(here, book.petitions.get(petition))

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
