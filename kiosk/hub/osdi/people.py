"""People."""

from __future__ import annotations

from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import PersonDetails, RecordQuery

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
from .context import Hal
from .filters import DATES, EMAIL, IDENTIFIERS, wanted_in
from .idempotency import Writing
from .routing import READING, Admin, Context, Hrefs, Id, Pages, add_route, listed, reading, router
from .schemas import PeoplePage, PersonModel, SignaturesPage, TaggingsPage
from .serializers import person_model, signature_model, tagging_model

people_routes = router()
FIELDS = (EMAIL, IDENTIFIERS, *DATES)


@add_route(people_routes, "GET", "/people", PeoplePage, *READING)
def people(here: Hrefs, context: Context, paging: Pages) -> Hal:
    """Everybody, oldest first; whether they may be written to is at their e-mail address."""
    wanted = wanted_in(paging.filter, FIELDS)

    def page(unit: UnitOfWork) -> PeoplePage:
        found = unit.people.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "people", "people", found, person_model, PeoplePage)

    return reading(context, page)


@add_route(people_routes, "GET", "/people/{person}", PersonModel, *READING)
def person(person: Id, here: Hrefs, context: Context) -> Hal:
    """One person."""
    return reading(context, lambda unit: person_model(here, unit.people.get(person)))


@add_route(people_routes, "GET", "/people/{person}/signatures", SignaturesPage, *READING)
def their_signatures(person: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """What one person signed."""
    wanted = wanted_in(paging.filter, (IDENTIFIERS, *DATES), RecordQuery(person=person))
    path = f"people/{person}/signatures"

    def page(unit: UnitOfWork) -> SignaturesPage:
        unit.people.get(person)
        found = unit.signatures.page(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "signatures", found, signature_model, SignaturesPage)

    return reading(context, page)


@add_route(people_routes, "GET", "/people/{person}/taggings", TaggingsPage, *READING)
def their_taggings(person: Id, here: Hrefs, context: Context, paging: Pages) -> Hal:
    """The tags of one person."""
    wanted = wanted_in(paging.filter, ("created_date",), RecordQuery(person=person))
    path = f"people/{person}/taggings"

    def page(unit: UnitOfWork) -> TaggingsPage:
        unit.people.get(person)
        found = unit.tags.taggings(wanted, paging.offset, paging.size)
        return listed(here, paging, path, "taggings", found, tagging_model, TaggingsPage)

    return reading(context, page)


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


def tags_in(names: list[str] | None) -> list[str]:
    """Names of tags, cleaned. Raises Problem."""
    return [name for each in names or () if (name := words(each, TAG_LIMIT, "tags"))]
