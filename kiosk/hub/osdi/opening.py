"""Mounting the OSDI API on a hub that was given the office's key."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError, WebSocketRequestValidationError
from fastapi.routing import APIRoute

from kiosk.hub.hub import Hub
from kiosk.hub.periodic_tasks import PeriodicTask
from kiosk.hub.problems import answer
from kiosk.hub.records.records import Records
from kiosk.sealing.keys import OpeningKey

from .context import PREFIX, OsdiContext
from .people import people_routes
from .petitions import petition_routes
from .routing import PROBLEM

OPEN_SECONDS = 2.0
"""How often a hub looks for what tablets sent: a look into an index that is empty mostly."""
OPENED_AT_ONCE = 2_000
"""Envelopes, before other tasks get their turn."""
ROUTERS = (petition_routes, people_routes)
Told = Callable[[Request, Any], Any]


def records_of(hub: Hub, office: OpeningKey) -> Records:
    """The records of a hub. Raises BadSettings if they were made with another key."""
    records = Records(hub.storage.engine, office, hub.clock)
    records.check_key()
    return records


def opening_task(hub: Hub, office: OpeningKey) -> PeriodicTask:
    """Open what tablets sent, in the background."""
    opener = Records(hub.storage.engine, office, hub.clock).opener
    return PeriodicTask("opening", OPEN_SECONDS, lambda: opener.catch_up(OPENED_AT_ONCE))


def mount_osdi(application: FastAPI, hub: Hub, office: OpeningKey) -> None:
    """Add the routes, and tell whatever goes wrong below PREFIX as a problem (RFC 9457).

    To be called after `answer_problems`. Raises BadSettings, as `records_of`.
    """
    records = records_of(hub, office)
    application.state.osdi = OsdiContext(records, hub.clock, hub.secure_cookies, hub.public)
    for routes in ROUTERS:
        application.include_router(routes)
    handlers = application.exception_handlers
    handlers[RequestValidationError] = _not_understood(handlers[RequestValidationError])
    for kind, told in handlers.items():
        if kind is not WebSocketRequestValidationError:
            handlers[kind] = _as_problem(told)


def _not_understood(told: Told) -> Told:
    """On the OSDI API, what is no JSON at all is 400; JSON of another shape is 422."""

    async def tell(request: Request, error: RequestValidationError) -> Response:
        if _is_ours(request.url.path) and _is_broken(request, error):
            return answer(HTTPStatus.BAD_REQUEST, "json")
        response: Response = await told(request, error)
        return response

    return tell


def _is_broken(request: Request, error: RequestValidationError) -> bool:
    """Whether it is no JSON; what says nothing of its kind is taken for it, too."""
    if "content-type" in request.headers or not isinstance(error.body, bytes):
        return any(each["type"] == "json_invalid" for each in error.errors())
    try:
        json.loads(error.body)
    except (ValueError, RecursionError):
        return True
    return False


def _is_ours(path: str) -> bool:
    return path == PREFIX or path.startswith(f"{PREFIX}/")


def _as_problem(told: Told) -> Callable[[Request, Any], Awaitable[Response]]:
    async def tell(request: Request, error: Exception) -> Response:
        response: Response = await told(request, error)
        path = request.url.path
        if _is_ours(path):
            response.headers["Content-Type"] = PROBLEM
            response.headers["Cache-Control"] = "no-store"
            if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                response.headers["Allow"] = ", ".join(_methods(path))
        return response

    return tell


def _methods(path: str) -> list[str]:
    """What may be done at this address: the framework names the first route's methods only."""
    every = (route for routes in ROUTERS for route in routes.routes)
    routes = (route for route in every if isinstance(route, APIRoute))
    found = (route.methods or set() for route in routes if route.path_regex.fullmatch(path))
    return sorted(set[str]().union(*found))
