"""What every route of the OSDI API has in common: authorisation, refusals, pages, and writing once.

Who writes does so at most once for each Idempotency-Key of a token.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any, Generic, TypeAlias, TypeVar

from fastapi import APIRouter, Depends, Header, Path, Query, Request

from kiosk.hub.access import Holder, Role
from kiosk.hub.hub import requires
from kiosk.hub.problems import Problem
from kiosk.hub.records.session import Answers, OtherRequest
from kiosk.hub.records.unit_of_work import UnitOfWork
from kiosk.hub.records.values import RecordPage, RecordQuery

from .context import (
    OPENED_BEFORE_READING,
    PREFIX,
    Hal,
    HalLink,
    HalLinks,
    LinkBuilder,
    OsdiContext,
    OsdiModel,
    context_of,
    translating_errors,
)
from .filters import CREATED, DATES, EMAIL, IDENTIFIERS, LONGEST, wanted_in
from .schemas import (
    ListPage,
    PeoplePage,
    PetitionsPage,
    SignaturesPage,
    TaggingsPage,
    TagsPage,
    person_model,
    petition_model,
    signature_model,
    tag_model,
    tagging_model,
)

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


@dataclass(frozen=True, slots=True)
class ListKind(Generic[T]):
    """What there are lists of."""

    name: str
    """As OSDI calls them."""
    fields: tuple[str, ...]
    """By which they can be filtered."""
    find: Callable[[UnitOfWork], Callable[[RecordQuery, int, int], RecordPage[T]]]
    show: Callable[[LinkBuilder, T], OsdiModel]
    page: type[ListPage]


NAMED = (IDENTIFIERS, *DATES)
PETITIONS = ListKind(
    "petitions",
    (IDENTIFIERS, *DATES),
    lambda unit: unit.petitions.page,
    petition_model,
    PetitionsPage,
)
SIGNATURES = ListKind(
    "signatures",
    (IDENTIFIERS, *DATES),
    lambda unit: unit.signatures.page,
    signature_model,
    SignaturesPage,
)
PEOPLE = ListKind(
    "people", (EMAIL, *NAMED), lambda unit: unit.people.page, person_model, PeoplePage
)
TAGS = ListKind("tags", NAMED, lambda unit: unit.tags.page, tag_model, TagsPage)
TAGGINGS = ListKind(
    "taggings", (CREATED,), lambda unit: unit.tags.taggings, tagging_model, TaggingsPage
)


def listed(
    here: LinkBuilder,
    context: OsdiContext,
    paging: Paging,
    kind: ListKind[T],
    parent: str = "",
    within: RecordQuery | None = None,
) -> Hal:
    """One page of a list, oldest first, with its links; below `parent`, as in "people/1a2b"."""
    wanted = wanted_in(paging.filter, kind.fields, within)
    path = f"{parent}/{kind.name}" if parent else kind.name

    def page(unit: UnitOfWork) -> OsdiModel:
        unit.check_known(wanted)
        found = kind.find(unit)(wanted, paging.offset, paging.size)
        models = [kind.show(here, each) for each in found.records]
        pages = -(-found.total // paging.size)
        return kind.page.model_validate(
            {
                "total_pages": pages,
                "per_page": paging.size,
                "page": paging.page,
                "total_records": found.total,
                "_links": _page_links(here, paging, path, pages)
                | {f"osdi:{kind.name}": _hrefs(models)},
                "_embedded": {f"osdi:{kind.name}": models},
            }
        )

    return reading(context, page)


def _page_links(here: LinkBuilder, paging: Paging, path: str, pages: int) -> HalLinks:
    links: HalLinks = {"self": here.page(path, paging.page, paging.size)}
    if paging.page < pages:
        links["next"] = here.page(path, paging.page + 1, paging.size)
    if 1 < paging.page <= pages:
        links["previous"] = here.page(path, paging.page - 1, paging.size)
    return links | {"curies": here.links("")["curies"]}


def _hrefs(models: Sequence[Any]) -> list[HalLink]:
    return [serialize.links["self"] for serialize in models]


async def sent(request: Request) -> bytes:
    """The body as it came."""
    return await request.body()


@dataclass(frozen=True, slots=True)
class IdempotentRequest:
    """One request that writes.

    With a key, a second request is answered 409 while the first runs, and as the first was once
    it is done; 422 if it asks for something else. A request that was refused did nothing, and
    its key is free again.
    """

    context: OsdiContext
    request: str
    """Tells this request from another: method, address and body."""
    key: str | None

    def do(self, token: str, act: Callable[[UnitOfWork], OsdiModel]) -> Hal:
        """`act`, in one transaction, and its answer; `token` is the id of whose request it is."""
        key = self.key
        alone = self.context.alone(token, key) if key is not None else nullcontext()
        with translating_errors(), alone, self.context.records.writing() as unit:
            if key is None:
                return Hal(act(unit).text())
            answers = Answers(unit.session, token, key)
            try:
                known = answers.begin(self.request)
            except OtherRequest:
                raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "idempotency_key") from None
            if known is None:
                known = act(unit).text()
                answers.keep(known)
            return Hal(known)


def idempotent_request(
    request: Request,
    body: Annotated[bytes, Depends(sent)],
    context: Annotated[OsdiContext, Depends(context_of)],
    idempotency_key: Annotated[str | None, Header(min_length=1, max_length=255)] = None,
) -> IdempotentRequest:
    """This request, and the key it came with."""
    digest = hashlib.sha256(body).hexdigest()
    path = request.url.path.rstrip("/")
    return IdempotentRequest(context, f"{request.method} {path} {digest}", idempotency_key)


Writing = Annotated[IdempotentRequest, Depends(idempotent_request)]
