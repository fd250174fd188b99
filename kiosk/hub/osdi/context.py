"""What the routes of the OSDI API share: records, clock, addresses, and errors as HTTP has them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import JSONResponse

from kiosk.domain.errors import StorageDamaged, StorageUnavailable
from kiosk.hub.problems import Problem
from kiosk.hub.public import PublicAddress
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import Conflict, NoContact, NotFound, PetitionClosed, TooManyFields

PREFIX = "/api/v2"
OPENED_BEFORE_READING = 500
"""Envelopes that a reader waits for; what is beyond is opened in the background."""


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
