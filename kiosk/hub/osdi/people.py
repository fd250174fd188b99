"""People."""

from __future__ import annotations

from kiosk.hub.records.book import Book
from kiosk.hub.records.values import PersonDetails, Wanted

from .bodies import SignupBody
from .cleaning import (
    TAG_LIMIT,
    details_in,
    identifiers_in,
    is_reachable,
    refuse,
    signer_in,
    status_in,
    words,
)
from .faces import person_face, signature_face, tagging_face
from .filters import DATES, EMAIL, IDENTIFIERS, wanted_in
from .once import Writing
from .routing import READING, Admin, Hrefs, Id, Pages, Side, both, listed, reading, router
from .shapes import PeoplePage, PersonShape, SignaturesPage, TaggingsPage
from .side import Hal

people_routes = router()
FIELDS = (EMAIL, IDENTIFIERS, *DATES)


@both(people_routes, "GET", "/people", PeoplePage, *READING)
def people(here: Hrefs, side: Side, paging: Pages) -> Hal:
    """Everybody, oldest first; whether they may be written to is at their e-mail address."""
    wanted = wanted_in(paging.filter, FIELDS)

    def page(book: Book) -> PeoplePage:
        found = book.people.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "people", "people", found, person_face, PeoplePage)

    return reading(side, page)


@both(people_routes, "GET", "/people/{person}", PersonShape, *READING)
def person(person: Id, here: Hrefs, side: Side) -> Hal:
    """One person."""
    return reading(side, lambda book: person_face(here, book.people.get(person)))


@both(people_routes, "GET", "/people/{person}/signatures", SignaturesPage, *READING)
def their_signatures(person: Id, here: Hrefs, side: Side, paging: Pages) -> Hal:
    """What one person signed."""
    wanted = wanted_in(paging.filter, (IDENTIFIERS, *DATES), Wanted(person=person))
    path = f"people/{person}/signatures"

    def page(book: Book) -> SignaturesPage:
        book.people.get(person)
        found = book.signatures.page(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "signatures", found, signature_face, SignaturesPage)

    return reading(side, page)


@both(people_routes, "GET", "/people/{person}/taggings", TaggingsPage, *READING)
def their_taggings(person: Id, here: Hrefs, side: Side, paging: Pages) -> Hal:
    """The tags of one person."""
    wanted = wanted_in(paging.filter, ("created_date",), Wanted(person=person))
    path = f"people/{person}/taggings"

    def page(book: Book) -> TaggingsPage:
        book.people.get(person)
        found = book.tags.taggings(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "taggings", found, tagging_face, TaggingsPage)

    return reading(side, page)


@both(people_routes, "POST", "/people", PersonShape)
def create_person(body: SignupBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Enter a person, or find and change the one with this address and no other name.

    A new person without a status is not subscribed. Somebody needs an e-mail address or a phone.
    """
    told = body.person or body
    identifiers = identifiers_in(told.identifiers)
    details, status = signer_in(told), status_in(told)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)

    def create(book: Book) -> PersonShape:
        reachable = is_reachable(told)
        id = book.meet(details, status, identifiers, kept=True, reachable=reachable)
        book.tags.mark(id, add, remove)
        return person_face(here, book.people.get(id))

    return writing.do(admin.id, create)


@both(people_routes, "PUT", "/people/{person}", PersonShape)
def change_person(person: Id, body: SignupBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Change a person; what is not sent, or is empty, stays."""
    told = body.person or body
    details, status = details_in(told), status_in(told)
    identifiers = identifiers_in(told.identifiers, person)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)
    if not body.model_fields_set:
        raise refuse("person")

    def change(book: Book) -> PersonShape:
        if details != PersonDetails() or status is not None:
            book.change(person, details, status)
        book.people.name(book.people.get(person).id, identifiers)
        book.tags.mark(person, add, remove)
        return person_face(here, book.people.get(person))

    return writing.do(admin.id, change)


def tags_in(names: list[str] | None) -> list[str]:
    """Names of tags, cleaned. Raises Problem."""
    return [name for each in names or () if (name := words(each, TAG_LIMIT, "tags"))]
