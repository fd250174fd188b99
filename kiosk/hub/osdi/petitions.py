"""Entry point and petitions."""

from __future__ import annotations

from typing import Any

from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import RecordQuery

from .bodies import PetitionBody, TargetBody
from .cleaning import TITLE_LIMIT, identifiers_in, paragraphs, refuse, words
from .context import Hal
from .filters import DATES, IDENTIFIERS, wanted_in
from .idempotency import Writing
from .routing import (
    MAX_PAGE_SIZE,
    READING,
    Admin,
    Context,
    Hrefs,
    Id,
    Pages,
    Reader,
    add_route,
    listed,
    reading,
    router,
)
from .schemas import EntryPoint, PetitionModel, PetitionsPage
from .serializers import ORIGIN, petition_model

petition_routes = router()
FIELDS = (IDENTIFIERS, *DATES)
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
    wanted = wanted_in(paging.filter, FIELDS, RecordQuery())

    def page(unit: UnitOfWork) -> PetitionsPage:
        found = unit.petitions.page(wanted, paging.offset, paging.size)
        return listed(here, paging, "petitions", "petitions", found, petition_model, PetitionsPage)

    return reading(context, page)


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
