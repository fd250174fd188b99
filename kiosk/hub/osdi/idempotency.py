"""Writing on the OSDI API: at most once for each Idempotency-Key of a token."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Header, Request

from kiosk.hub.problems import Problem
from kiosk.hub.records.answers import Answers, OtherRequest
from kiosk.hub.records.unit_of_work import UnitOfWork

from .context import Hal, OsdiContext, context_of, translating_errors
from .schemas import OsdiModel


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
