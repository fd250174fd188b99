"""People, and the tags they have."""

from __future__ import annotations

from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import NotFound, PersonDetails, RecordQuery

from .bodies import (
    TAG_LIMIT,
    SignupBody,
    TagBody,
    TaggingBody,
    details_in,
    identifiers_in,
    is_reachable,
    refuse,
    signer_in,
    status_in,
    tags_in,
    words,
)
from .context import Hal, person_in
from .routing import (
    PEOPLE,
    READING,
    SIGNATURES,
    TAGGINGS,
    TAGS,
    Admin,
    Context,
    Hrefs,
    Id,
    Pages,
    Writing,
    add_route,
    listed,
    reading,
    router,
)
from .schemas import (
    PeoplePage,
    PersonModel,
    SignaturesPage,
    TaggingModel,
    TaggingsPage,
    TagModel,
    TagsPage,
    person_model,
    tag_model,
    tagging_model,
)

people_routes = router()


@add_route(people_routes, "GET", "/people", PeoplePage, *READING)
def people(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """Everybody, oldest first; whether they may be written to is at their e-mail address."""
    return listed(here, context, paging, PEOPLE)


@add_route(people_routes, "GET", "/people/{person}", PersonModel, *READING)
def person(person: Id, here: Hrefs, context: Context) -> Hal:
    """One person."""
    return reading(context, lambda unit: person_model(here, unit.people.get(person)))


@add_route(people_routes, "GET", "/people/{person}/signatures", SignaturesPage, *READING)
def their_signatures(person: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """What one person signed."""
    within = RecordQuery(person=person)
    return listed(here, context, paging, SIGNATURES, f"people/{person}", within)


@add_route(people_routes, "GET", "/people/{person}/taggings", TaggingsPage, *READING)
def their_taggings(person: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The tags of one person."""
    within = RecordQuery(person=person)
    return listed(here, context, paging, TAGGINGS, f"people/{person}", within)


@add_route(people_routes, "POST", "/people", PersonModel)
def create_person(body: SignupBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Enter a person, or find and change the one with this address and no other name.

    A new person without a status is not subscribed. Somebody needs an e-mail address or a phone.
    """
    told = body.person or body
    identifiers = identifiers_in(told.identifiers)
    details, status = signer_in(told), status_in(told)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)

    def create(unit: UnitOfWork) -> PersonModel:
        reachable = is_reachable(told)
        id = unit.meet(details, status, identifiers, kept=True, reachable=reachable)
        unit.tags.mark(id, add, remove)
        return person_model(here, unit.people.get(id))

    return writing.do(admin.id, create)


@add_route(people_routes, "PUT", "/people/{person}", PersonModel)
def change_person(person: Id, body: SignupBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Change a person; what is not sent, or is empty, stays."""
    told = body.person or body
    details, status = details_in(told), status_in(told)
    identifiers = identifiers_in(told.identifiers, person)
    add, remove = tags_in(body.add_tags), tags_in(body.remove_tags)
    if not body.model_fields_set:
        raise refuse("person")

    def change(unit: UnitOfWork) -> PersonModel:
        if details != PersonDetails() or status is not None:
            unit.change(person, details, status)
        unit.people.name(unit.people.get(person).id, identifiers)
        unit.tags.mark(person, add, remove)
        return person_model(here, unit.people.get(person))

    return writing.do(admin.id, change)


@add_route(people_routes, "GET", "/tags", TagsPage, *READING)
def tags(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """All tags, oldest first."""
    return listed(here, context, paging, TAGS)


@add_route(people_routes, "GET", "/tags/{tag}", TagModel, *READING)
def tag(tag: Id, here: Hrefs, context: Context) -> Hal:
    """One tag."""
    return reading(context, lambda unit: tag_model(here, unit.tags.get(tag)))


@add_route(people_routes, "POST", "/tags", TagModel)
def create_tag(body: TagBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Make a tag; one with this name gives that one."""
    name = words(body.name, TAG_LIMIT, "name")
    if not name:
        raise refuse("name")
    return writing.do(admin.id, lambda unit: tag_model(here, unit.tags.get(unit.tags.create(name))))


@add_route(people_routes, "GET", "/tags/{tag}/taggings", TaggingsPage, *READING)
def taggings(tag: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """Who has a tag."""
    return listed(here, context, paging, TAGGINGS, f"tags/{tag}", RecordQuery(tag=tag))


@add_route(people_routes, "GET", "/tags/{tag}/taggings/{tagging}", TaggingModel, *READING)
def tagging(tag: Id, tagging: Id, here: Hrefs, context: Context) -> Hal:
    """One tagging."""

    def one(unit: UnitOfWork) -> TaggingModel:
        found = unit.tags.tagging(tagging)
        if found.tag != tag:
            raise NotFound
        return tagging_model(here, found)

    return reading(context, one)


@add_route(people_routes, "POST", "/tags/{tag}/taggings", TaggingModel)
def create_tagging(tag: Id, body: TaggingBody, admin: Admin, here: Hrefs, writing: Writing) -> Hal:
    """Tag the linked person; once is enough."""
    who = person_in(body.links.person.href)

    def create(unit: UnitOfWork) -> TaggingModel:
        id = unit.tags.put(unit.people.get(who).id, unit.tags.get(tag).id)
        return tagging_model(here, unit.tags.tagging(id))

    return writing.do(admin.id, create)
