"""Authorisation of the hub's routes: which token opens which, and how often."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from fastapi import Request, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from .access import Holder, Role
from .hub import Hub
from .problems import Problem

OSDI_HEADER = "OSDI-API-Token"
"""Where Action Network's clients put their key."""
Bearer = Annotated[HTTPAuthorizationCredentials | None, Security(HTTPBearer(auto_error=False))]
OsdiToken = Annotated[str | None, Security(APIKeyHeader(name=OSDI_HEADER, auto_error=False))]


def hub_of(request: Request) -> Hub:
    """The running hub that the application stands around."""
    hub: Hub = request.app.state.hub
    return hub


def requires(*roles: Role) -> Callable[..., Holder]:
    """A dependency: the holder of a token with one of `roles`, or 403; 429 beyond its rate.

    An unknown token is answered as a missing one and as one without the right: 403, as Action
    Network does, so that nobody learns which tokens exist.
    """

    def authorise(request: Request, bearer: Bearer, osdi: OsdiToken) -> Holder:
        hub = hub_of(request)
        token = osdi or (bearer.credentials if bearer else None)
        holder = hub.access.holder(token) if token else None
        if holder is None or holder.role not in roles:
            raise Problem(HTTPStatus.FORBIDDEN, "token")
        hub.limits.take(holder.id)
        return holder

    return authorise
