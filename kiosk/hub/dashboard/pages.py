"""Who sits at the browser, and what pages they get.

A cookie stands for a token of the office, and no request comes from elsewhere. Templates escape
everything, and answers to errors are such that a person can read them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import parse_qs, urlsplit

from fastapi import Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.domain.errors import StorageUnavailable
from kiosk.hub.access import Holder, Role
from kiosk.hub.hub import Hub, hub_of
from kiosk.hub.log import failure
from kiosk.hub.problems import RETRY_SECONDS, Problem, TooOften

from . import wording

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


HERE = Path(__file__).parent
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
"""On every answer below PREFIX, errors too: nothing runs, nothing is framed, nothing is kept."""


def moment(at: str) -> str:
    """“24 November, 15:00” of a stored time (UTC)."""
    time = datetime.fromisoformat(at).astimezone(UTC)
    return f"{time.day} {time:%B}, {time:%H:%M}"


def shortly(at: str) -> str:
    """“24 Nov, 15:00” of a stored time (UTC)."""
    time = datetime.fromisoformat(at).astimezone(UTC)
    return f"{time.day} {time:%b}, {time:%H:%M}"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"moment": moment, "shortly": shortly, "number": "{:,}".format}
    environment.globals["wording"] = wording
    return environment


_TEMPLATES = _environment()


def page(
    request: Request, template: str, status: int = HTTPStatus.OK, **shown: object
) -> HTMLResponse:
    """`template` as a page. Raises jinja2.UndefinedError if something is not shown to it."""
    hub: Hub = request.app.state.hub
    prefix = placed(hub, PREFIX)
    text = _TEMPLATES.get_template(template).render(
        rehearsal=hub.service.rehearsal, prefix=prefix, **shown
    )
    return HTMLResponse(text, status)


def redirect(request: Request, place: str) -> RedirectResponse:
    """To a place of ours."""
    return RedirectResponse(placed(request.app.state.hub, place), HTTPStatus.SEE_OTHER)


class HtmlPage(APIRoute):
    """A route for people: an error is a page, and who is logged out is led to the log-in page."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's handler, its errors answered."""
        answer = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return await answer(request)
            except LoggedOut:
                return redirect(request, LOGIN)
            except RequestValidationError:
                return _setback(request, HTTPStatus.NOT_FOUND, {})
            except StorageUnavailable as error:
                failure("storage", error)
                wait = {"Retry-After": str(RETRY_SECONDS)}
                return _setback(request, HTTPStatus.SERVICE_UNAVAILABLE, wait)
            except TooOften as error:
                return _setback(request, error.status, {"Retry-After": str(error.seconds)})
            except Problem as error:
                return _setback(request, error.status, {})

        return answered


def _setback(request: Request, status: int, headers: Mapping[str, str]) -> Response:
    response = page(request, "setback.html", status, said=wording.setback(status))
    response.headers.update(headers)
    return response
