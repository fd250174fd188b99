"""Tags and taggings."""

from __future__ import annotations

from kiosk.hub.records.book import Book
from kiosk.hub.records.values import NotHere, Tagging, Wanted

from .bodies import TagBody, TaggingBody
from .cleaning import TAG_LIMIT, refuse, words
from .faces import tag_face, tagging_face
from .filters import CREATED, DATES, IDENTIFIERS, wanted_in
from .links import person_in
from .once import Writing
from .routing import READING, Admin, Hrefs, Id, Pages, Side, both, listed, reading, router
from .shapes import TaggingShape, TaggingsPage, TagShape, TagsPage
from .side import Hal

tag_routes = router()


@both(tag_routes, "GET", "/tags", TagsPage, *READING)
def tags(here: Hrefs, side: Side, paging: Pages) -> Hal:
    """All tags, oldest first."""
    wanted = wanted_in(paging.filter, (IDENTIFIERS, *DATES))

    def page(book: Book) -> TagsPage:
        found = book.tags.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "tags", "tags", found, tag_face, TagsPage)

    return reading(side, page)


@both(tag_routes, "GET", "/tags/{tag}", TagShape, *READING)
def tag(tag: Id, here: Hrefs, side: Side) -> Hal:
    """One tag."""
    return reading(side, lambda book: tag_face(here, book.tags.get(tag)))


@both(tag_routes, "POST", "/tags", TagShape)
def create_tag(body: TagBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Make a tag; one with this name gives that one."""
    name = words(body.name, TAG_LIMIT, "name")
    if not name:
        raise refuse("name")
    return writing.do(admin.id, lambda book: tag_face(here, book.tags.get(book.tags.create(name))))


@both(tag_routes, "GET", "/tags/{tag}/taggings", TaggingsPage, *READING)
def taggings(tag: Id, here: Hrefs, side: Side, paging: Pages) -> Hal:
    """Who has a tag."""
    wanted = wanted_in(paging.filter, (CREATED,), Wanted(tag=tag))
    path = f"tags/{tag}/taggings"

    def page(book: Book) -> TaggingsPage:
        book.tags.get(tag)
        found = book.tags.taggings(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "taggings", found, tagging_face, TaggingsPage)

    return reading(side, page)


@both(tag_routes, "GET", "/tags/{tag}/taggings/{tagging}", TaggingShape, *READING)
def tagging(tag: Id, tagging: Id, here: Hrefs, side: Side) -> Hal:
    """One tagging."""

    def one(book: Book) -> TaggingShape:
        return tagging_face(here, _of_tag(book.tags.tagging(tagging), tag))

    return reading(side, one)


@both(tag_routes, "POST", "/tags/{tag}/taggings", TaggingShape)
def create_tagging(tag: Id, body: TaggingBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Tag the linked person; once is enough."""
    who = person_in(body.links.person.href)

    def create(book: Book) -> TaggingShape:
        id = book.tags.put(book.people.get(who).id, book.tags.get(tag).id)
        return tagging_face(here, book.tags.tagging(id))

    return writing.do(admin.id, create)


def _of_tag(tagging: Tagging, tag: str) -> Tagging:
    if tagging.tag != tag:
        raise NotHere
    return tagging
