"""Pages: templates that escape everything, and answers to errors that a person can read."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.domain.errors import StorageUnavailable

from ..hub import Hub
from ..log import failure
from ..problems import RETRY_SECONDS, Problem, TooOften
from . import wording
from .login import LOGIN, PREFIX, LoggedOut, placed

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


class Guarded:
    """Around the application: HEADERS on every answer below PREFIX."""

    def __init__(self, app: ASGIApp) -> None:
        self._application = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        here = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{PREFIX}/")

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._application(scope, receive, guarded if here else send)
