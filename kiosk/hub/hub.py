"""A running hub: its parts as its routes find them, and which token opens which of these."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated

from fastapi import Request, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from kiosk.sealing.keys import OpeningKey

from .access import Access, Holder, Role
from .certificate import Certificate
from .kiosk_service import KioskService
from .limits import ENROLMENT_RATE, Limits
from .problems import Problem
from .settings import PublicAddress
from .storage import HubStorage


@dataclass(frozen=True, slots=True)
class Hub:
    """Everything here is made once at the start and holds no state that another process lacks."""

    storage: HubStorage
    service: KioskService
    access: Access
    limits: Limits
    """Of tokens other than kiosks'."""
    kiosk_limits: Limits
    clock: Callable[[], float]
    """Seconds since 1970."""
    office: OpeningKey | None = None
    """The office's key, held in memory only; None: this hub has no OSDI API."""
    certificate: Certificate | None = None
    """What the hub itself speaks TLS with."""
    secure_cookies: bool = False
    """Whether browsers come by TLS, here or at a proxy in front."""
    public: PublicAddress | None = None
    """Where this hub is found from outside; None: wherever a request says it came to."""
    guesses: Limits = field(default_factory=lambda: Limits(time.monotonic, *ENROLMENT_RATE))
    """Of wrong enrolment codes."""

    @property
    def base(self) -> str:
        """What stands before each of its own paths in a browser, "/petition"; may be empty."""
        return self.public.path if self.public else ""


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
