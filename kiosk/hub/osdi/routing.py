"""What every route of the OSDI API has in common: authorisation, refusals, pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Annotated, Any, TypeAlias, TypeVar

from fastapi import APIRouter, Depends, Path, Query, Request

from kiosk.hub.access import Holder, Role
from kiosk.hub.auth import requires
from kiosk.hub.problems import Problem
from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import RecordPage

from .context import OPENED_BEFORE_READING, PREFIX, Hal, OsdiContext, context_of, translating_errors
from .filters import LONGEST
from .links import LinkBuilder
from .schemas import HalLink, HalLinks, ListPage, OsdiModel

MAX_PAGE_SIZE = 25
"""Action Network's; whoever asks for more gets this many."""
MAX_NUMBER = 1_000_000
_NUMBER = re.compile(r"[0-9]{1,40}")
PARAMETERS = frozenset({"page", "per_page", "filter", "background_processing"})
"""What may stand in a reader's address. Action Network's clients send the last one; it changes
nothing here."""
PROBLEM = "application/problem+json"
REFUSALS = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)

T = TypeVar("T")
L = TypeVar("L", bound=ListPage)
Route: TypeAlias = Callable[..., Hal]
Id = Annotated[str, Path(pattern=r"^[0-9a-z][0-9a-z-]{0,63}$")]
Context = Annotated[OsdiContext, Depends(context_of)]
Hrefs = Annotated[LinkBuilder, Depends(LinkBuilder)]
Reader = Depends(requires(Role.READER, Role.ADMIN))
Relay = Annotated[Holder, Depends(requires(Role.RELAY, Role.ADMIN))]
Admin = Annotated[Holder, Depends(requires(Role.ADMIN))]


def _refusals() -> dict[int | str, dict[str, Any]]:
    schema = {"schema": {"$ref": "#/components/schemas/ProblemMessage"}}
    return {
        status.value: {"description": status.phrase, "content": {PROBLEM: schema}}
        for status in REFUSALS
    }


def router() -> APIRouter:
    """A router below PREFIX."""
    return APIRouter(prefix=PREFIX, responses=_refusals(), default_response_class=Hal)


def add_route(
    routes: APIRouter, method: str, path: str, model: type[OsdiModel], *dependencies: Any
) -> Callable[[Route], Route]:
    """Register a route with and without a slash at its end; only one is described.

    Clients of this dialect use both, and a redirect would make some of them post nothing.
    """

    def register(route: Route) -> Route:
        for spelled, described in ((path, True), (f"{path}/", False)):
            routes.add_api_route(
                spelled,
                route,
                methods=[method],
                response_model=model,
                dependencies=list(dependencies),
                include_in_schema=described,
            )
        return route

    return register


def asked_plainly(request: Request) -> None:
    """Refuse a parameter that is not known: it may have been meant to leave most things out."""
    if not PARAMETERS.issuperset(request.query_params):
        raise Problem(HTTPStatus.BAD_REQUEST, "parameter")


def current(context: Context) -> None:
    """Open first what tablets sent since."""
    with translating_errors():
        context.records.catch_up(OPENED_BEFORE_READING)


READING: tuple[Any, ...] = (Reader, Depends(asked_plainly), Depends(current))
"""The dependencies of whatever reads, in this order."""


def _counted(text: str | None) -> int | None:
    """A number from 1 on; None for anything else, which clients send where they mean nothing."""
    if text is None or _NUMBER.fullmatch(text) is None:
        return None
    return min(int(text), MAX_NUMBER) or None


class Paging:
    """Which page. What is no number is the first page, of the usual size, as at Action Network."""

    def __init__(
        self,
        page: Annotated[str | None, Query(description="1 is the first")] = None,
        per_page: Annotated[str | None, Query(description=f"At most {MAX_PAGE_SIZE}")] = None,
        filter: Annotated[
            str | None, Query(max_length=LONGEST, description="Conditions joined by “and”")
        ] = None,
    ) -> None:
        self.page = _counted(page) or 1
        self.size = min(_counted(per_page) or MAX_PAGE_SIZE, MAX_PAGE_SIZE)
        """Records of a page."""
        self.filter = filter

    @property
    def offset(self) -> int:
        """Records before it."""
        return (self.page - 1) * self.size


Pages = Annotated[Paging, Depends()]


def reading(context: OsdiContext, read: Callable[[UnitOfWork], OsdiModel]) -> Hal:
    """What `read` finds, as an answer."""
    with translating_errors(), context.records.reading() as unit:
        return Hal(read(unit).text())


def listed(
    here: LinkBuilder,
    paging: Paging,
    path: str,
    name: str,
    found: RecordPage[T],
    serialize: Callable[[LinkBuilder, T], OsdiModel],
    model: type[L],
) -> L:
    """One page of a list, with its links."""
    models = [serialize(here, each) for each in found.records]
    pages = -(-found.total // paging.size)
    return model.model_validate(
        {
            "total_pages": pages,
            "per_page": paging.size,
            "page": paging.page,
            "total_records": found.total,
            "_links": _page_links(here, paging, path, pages) | {f"osdi:{name}": _hrefs(models)},
            "_embedded": {f"osdi:{name}": models},
        }
    )


def _page_links(here: LinkBuilder, paging: Paging, path: str, pages: int) -> HalLinks:
    links: HalLinks = {"self": here.page(path, paging.page, paging.size)}
    if paging.page < pages:
        links["next"] = here.page(path, paging.page + 1, paging.size)
    if 1 < paging.page <= pages:
        links["previous"] = here.page(path, paging.page - 1, paging.size)
    return links | {"curies": here.links("")["curies"]}


def _hrefs(models: Sequence[Any]) -> list[HalLink]:
    return [serialize.links["self"] for serialize in models]
