"""Who sits at the browser: a cookie for a token of the office, and no request from elsewhere."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qs, urlsplit

from fastapi import Depends, Request, Response

from ..access import Holder, Role
from ..auth import hub_of
from ..hub import Hub
from ..problems import Problem

PREFIX = "/dashboard"
LOGIN = f"{PREFIX}/login"
MAX_FORM_BYTES = 4096
_FORM = "application/x-www-form-urlencoded"


class LoggedOut(Exception):
    """Nobody is logged in: there is only the log-in page to see."""


def placed(hub: Hub, place: str) -> str:
    """Where browsers find what is at `place` here."""
    return f"{hub.base}{place}"


def cookie_name(hub: Hub) -> str:
    """With TLS a name that browsers take from TLS only (RFC 6265bis, cookie prefixes)."""
    return "__Secure-kiosk-session" if hub.secure_cookies else "kiosk-session"


def give_cookie(response: Response, hub: Hub, cookie: str) -> None:
    """Until the browser is closed; the hub itself ends it after SESSION_SECONDS."""
    response.set_cookie(
        cookie_name(hub),
        cookie,
        path=placed(hub, PREFIX),
        secure=hub.secure_cookies,
        httponly=True,
        samesite="strict",
    )


def take_cookie(response: Response, hub: Hub) -> None:
    """Make the browser forget it, and every page it still remembers."""
    response.delete_cookie(
        cookie_name(hub),
        path=placed(hub, PREFIX),
        secure=hub.secure_cookies,
        httponly=True,
        samesite="strict",
    )
    response.headers["Clear-Site-Data"] = '"cache"'


def session_of(request: Request) -> Holder | None:
    """The admin who is logged in, if anybody is."""
    hub = hub_of(request)
    cookie = request.cookies.get(cookie_name(hub))
    holder = hub.access.session(cookie, hub.clock()) if cookie else None
    return holder if holder and holder.role is Role.ADMIN else None


def logged_in(request: Request) -> Holder:
    """A dependency: the admin who is logged in, or LoggedOut; 429 beyond the token's rate."""
    holder = session_of(request)
    if holder is None:
        raise LoggedOut
    hub_of(request).limits.take(holder.id)
    return holder


def from_here(request: Request) -> None:
    """A dependency of everything that changes something: 403 unless our own page sent it.

    Browsers say so in Sec-Fetch-Site, older ones in Origin; what says neither is none.
    """
    site = request.headers.get("sec-fetch-site")
    if site is None:
        # Not compared in full: a proxy in front may speak another scheme than we do.
        origin = urlsplit(request.headers.get("origin", "")).netloc
        public = hub_of(request).public
        ours = {request.headers.get("host"), public.host if public else None}
        site = "same-origin" if origin and origin in ours else "elsewhere"
    if site != "same-origin":
        raise Problem(HTTPStatus.FORBIDDEN, "origin")


async def typed(request: Request) -> dict[str, str]:
    """A dependency: the fields of a small form, each once; 413 or 415 otherwise."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != _FORM:
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "form")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_FORM_BYTES:
            raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "form")
    try:
        fields = parse_qs(body.decode("ascii"), strict_parsing=True, max_num_fields=8)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items() if len(values) == 1}


Admin = Annotated[Holder, Depends(logged_in)]
Typed = Annotated[dict[str, str], Depends(typed)]
