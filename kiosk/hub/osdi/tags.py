"""Tags and taggings."""

from __future__ import annotations

from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import NotFound, RecordQuery, Tagging

from .bodies import TagBody, TaggingBody
from .cleaning import TAG_LIMIT, refuse, words
from .context import Hal
from .filters import CREATED, DATES, IDENTIFIERS, wanted_in
from .idempotency import Writing
from .links import person_in
from .routing import READING, Admin, Context, Hrefs, Id, Pages, add_route, listed, reading, router
from .schemas import TaggingModel, TaggingsPage, TagModel, TagsPage
from .serializers import tag_model, tagging_model

tag_routes = router()


@add_route(tag_routes, "GET", "/tags", TagsPage, *READING)
def tags(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """All tags, oldest first."""
    wanted = wanted_in(paging.filter, (IDENTIFIERS, *DATES))

    def page(unit: UnitOfWork) -> TagsPage:
        found = unit.tags.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "tags", "tags", found, tag_model, TagsPage)

    return reading(context, page)


@add_route(tag_routes, "GET", "/tags/{tag}", TagModel, *READING)
def tag(tag: Id, here: Hrefs, context: Context) -> Hal:
    """One tag."""
    return reading(context, lambda unit: tag_model(here, unit.tags.get(tag)))


@add_route(tag_routes, "POST", "/tags", TagModel)
def create_tag(body: TagBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Make a tag; one with this name gives that one."""
    name = words(body.name, TAG_LIMIT, "name")
    if not name:
        raise refuse("name")
    return writing.do(admin.id, lambda unit: tag_model(here, unit.tags.get(unit.tags.create(name))))


@add_route(tag_routes, "GET", "/tags/{tag}/taggings", TaggingsPage, *READING)
def taggings(tag: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """Who has a tag."""
    wanted = wanted_in(paging.filter, (CREATED,), RecordQuery(tag=tag))
    path = f"tags/{tag}/taggings"

    def page(unit: UnitOfWork) -> TaggingsPage:
        unit.tags.get(tag)
        found = unit.tags.taggings(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "taggings", found, tagging_model, TaggingsPage)

    return reading(context, page)


@add_route(tag_routes, "GET", "/tags/{tag}/taggings/{tagging}", TaggingModel, *READING)
def tagging(tag: Id, tagging: Id, here: Hrefs, context: Context) -> Hal:
    """One tagging."""

    def one(unit: UnitOfWork) -> TaggingModel:
        return tagging_model(here, _of_tag(unit.tags.tagging(tagging), tag))

    return reading(context, one)


@add_route(tag_routes, "POST", "/tags/{tag}/taggings", TaggingModel)
def create_tagging(tag: Id, body: TaggingBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Tag the linked person; once is enough."""
    who = person_in(body.links.person.href)

    def create(unit: UnitOfWork) -> TaggingModel:
        id = unit.tags.put(unit.people.get(who).id, unit.tags.get(tag).id)
        return tagging_model(here, unit.tags.tagging(id))

    return writing.do(admin.id, create)


def _of_tag(tagging: Tagging, tag: str) -> Tagging:
    if tagging.tag != tag:
        raise NotFound
    return tagging
