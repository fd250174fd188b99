"""What the routes of the OSDI API share: links, records, clock, and errors as HTTP has them.

Links are absolute: to the public address of the hub, or that by which a request came; none is
followed.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TypeAlias
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

from kiosk.domain.errors import StorageDamaged, StorageUnavailable
from kiosk.hub.problems import Problem
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import Conflict, NoContact, NotFound, PetitionClosed, TooManyFields
from kiosk.hub.settings import PublicAddress

PREFIX = "/api/v2"
OPENED_BEFORE_READING = 500
"""Envelopes that a reader waits for; what is beyond is opened in the background."""
DOCUMENTATION = "https://opensupporter.github.io/osdi-docs/{rel}"


class OsdiModel(BaseModel):
    """A JSON object with no members but its own."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, hide_input_in_errors=True)

    def text(self) -> str:
        """As JSON."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class HalLink(OsdiModel):
    """A link to something."""

    href: str


class Curie(OsdiModel):
    """Where the names of links are explained."""

    name: str = "osdi"
    href: str = DOCUMENTATION
    templated: bool = True


HalLinks: TypeAlias = dict[str, HalLink | list[HalLink] | list[Curie]]
CURIES = [Curie()]
_PERSON = re.compile(rf"(?:/[^?#\s]*)?{PREFIX}/people/([0-9a-z-]{{1,64}})/?")
_AFTER_HOST = re.compile(r"https?://[^/?#\s]+(/[^?#\s]*)", re.IGNORECASE)


class LinkBuilder:
    """Where this request's client found the OSDI API."""

    def __init__(self, request: Request) -> None:
        context = context_of(request)
        scheme = "https" if context.secure else request.url.scheme
        public = context.public or f"{scheme}://{request.url.netloc}"
        self._base = f"{public}{PREFIX}"
        self._query = request.query_params

    def to(self, path: str = "") -> HalLink:
        """A link to `path` below the OSDI API, as in "people/1a2b"."""
        return HalLink(href=f"{self._base}/{path}" if path else self._base)

    def page(self, path: str, number: int, per_page: int) -> HalLink:
        """A link to another page of the same list."""
        query = {"page": number, "per_page": per_page}
        kept = {"filter": self._query["filter"]} if "filter" in self._query else {}
        return HalLink(href=f"{self._base}/{path}?{urlencode(query | kept)}")

    def links(self, path: str, **related: str) -> HalLinks:
        """`self` and others; a name's "_" stands for its ":"."""
        found: HalLinks = {"self": self.to(path)}
        found |= {name.replace("_", ":", 1): self.to(there) for name, there in related.items()}
        return found | {"curies": list(CURIES)}


def person_in(href: str) -> str:
    """The id of the person whose link this is, wherever it points. Raises Problem."""
    path = _AFTER_HOST.fullmatch(href)
    found = _PERSON.fullmatch(path[1] if path else href)
    if found is None:
        raise Problem(HTTPStatus.BAD_REQUEST, "person")
    return found[1]


@dataclass(frozen=True, slots=True)
class OsdiContext:
    """One for each process."""

    records: Records
    clock: Callable[[], float]
    """Seconds since 1970."""
    secure: bool
    """Whether clients come by TLS, here or at a proxy in front: links say https then."""
    public: PublicAddress | None = None
    """Where links lead; None: to where a request says it came."""
    _running: set[tuple[str, str]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def alone(self, token: str, key: str) -> Iterator[None]:
        """Nobody else runs under this token's key meanwhile. Raises Problem (409).

        Another process of the hub is made to wait by the database instead, and then gives the
        answer that is kept.
        """
        with self._lock:
            if (token, key) in self._running:
                raise Problem(HTTPStatus.CONFLICT, "running")
            self._running.add((token, key))
        try:
            yield
        finally:
            with self._lock:
                self._running.discard((token, key))


class Hal(JSONResponse):
    """An answer, in JSON already. Nothing on the way may keep it: it may name somebody."""

    media_type = "application/hal+json"

    def __init__(self, content: str, status_code: int = HTTPStatus.OK) -> None:
        super().__init__(content, status_code, {"Cache-Control": "no-store"})

    def render(self, content: str) -> bytes:
        """As it is."""
        return content.encode()


def context_of(request: Request) -> OsdiContext:
    """The OSDI API of this application."""
    context: OsdiContext = request.app.state.osdi
    return context


@contextmanager
def translating_errors() -> Iterator[None]:
    """What the records refuse, as a problem."""
    try:
        yield
    except NotFound:
        raise Problem(HTTPStatus.NOT_FOUND, "not_here") from None
    except Conflict:
        raise Problem(HTTPStatus.CONFLICT, "taken") from None
    except NoContact:
        raise Problem(HTTPStatus.BAD_REQUEST, "person") from None
    except TooManyFields:
        raise Problem(HTTPStatus.BAD_REQUEST, "custom_fields") from None
    except PetitionClosed:
        raise Problem(HTTPStatus.CONFLICT, "anonymous") from None
    except StorageDamaged as error:
        raise StorageUnavailable(str(error)) from None
