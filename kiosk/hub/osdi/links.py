"""Absolute links, to the hub's public address or that by which a request came; none is followed."""

from __future__ import annotations

import re
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import Request

from kiosk.hub.problems import Problem

from .context import PREFIX, context_of
from .schemas import Curie, HalLink, HalLinks

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
