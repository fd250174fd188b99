"""The hub's face to kiosks: JSON in, JSON out, version 1."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import ValidationError

from kiosk.domain.errors import StorageUnavailable
from kiosk.sealing.keys import kiosk_id

from . import messages
from .doors import Bearer, hub_of
from .limits import neighbourhood
from .log import event
from .problems import Problem
from .reception import Reception, Verdict
from .storage import Admission, KnownKiosk

PREFIX = "/kiosk/v1"
JSON = "application/json"
"""`receive` reads and writes it by hand: what a framework does around one signature costs as much
as checking and storing it."""


def _refusals(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    return {status.value: {"model": messages.ProblemMessage} for status in statuses}


async def reception_of(request: Request) -> Reception:
    """The application's reception."""
    return hub_of(request).reception


Desk = Annotated[Reception, Depends(reception_of)]


def caller(request: Request, reception: Desk, bearer: Bearer) -> KnownKiosk:
    """The kiosk whose token came along; 401 or 403 otherwise, 429 beyond its rate."""
    kiosk = _welcome(reception.kiosk_with(bearer.credentials) if bearer else None)
    hub_of(request).kiosk_limits.take(kiosk.id)
    return kiosk


def _welcome(kiosk: KnownKiosk | None) -> KnownKiosk:
    if kiosk is None:
        raise Problem(HTTPStatus.UNAUTHORIZED, "token")
    if kiosk.revoked:
        raise Problem(HTTPStatus.FORBIDDEN, Admission.REVOKED)
    return kiosk


Caller = Annotated[KnownKiosk, Depends(caller)]
kiosk_routes = APIRouter(
    prefix=PREFIX,
    responses=_refusals(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        HTTPStatus.SERVICE_UNAVAILABLE,
    ),
)
health_routes = APIRouter(responses=_refusals(HTTPStatus.SERVICE_UNAVAILABLE))


@kiosk_routes.get("/hello")
async def hello(reception: Desk) -> messages.Greeting:
    """Who the hub is. A café's login page cannot answer this."""
    return messages.Greeting(
        public_key=reception.public_key, time=reception.time(), rehearsal=reception.rehearsal
    )


@kiosk_routes.post(
    "/enrolments", responses=_refusals(HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)
)
def enrol(
    asked: messages.EnrolmentRequest, reception: Desk, request: Request
) -> messages.EnrolmentGranted:
    """Admit a kiosk; enrolling the same public key again replaces its token.

    A code cannot be found by trying: each attempt is taken for a wrong one until it is right.
    """
    if asked.rehearsal is not reception.rehearsal:
        raise Problem(HTTPStatus.FORBIDDEN, "rehearsal")
    guesses = hub_of(request).guesses
    where = neighbourhood(request.client.host if request.client else None)
    guesses.take(where)
    answer: str | Admission = ""
    try:
        answer = reception.enrol(asked.code, asked.public_key, asked.name)
    finally:
        if answer is not Admission.WRONG_CODE:
            guesses.give_back(where)
    if isinstance(answer, Admission):
        raise Problem(HTTPStatus.FORBIDDEN, answer)
    kiosk = kiosk_id(asked.public_key)
    event("enrolled", kiosk=kiosk)
    return messages.EnrolmentGranted(kiosk_id=kiosk, token=answer)


@kiosk_routes.post(
    "/envelopes",
    response_model=messages.EnvelopesAnswer,
    responses=_refusals(
        HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS
    ),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": messages.EnvelopesRequest.model_json_schema()}},
        },
        "security": [{"HTTPBearer": []}],
    },
)
async def receive(request: Request) -> Response:
    """Store envelopes, each id once. A receipt means: committed."""
    hub = hub_of(request)
    token = _token(request)
    kiosk = _welcome(await hub.reception.sender(token) if token else None)
    hub.kiosk_limits.take(kiosk.id)
    async with hub.reception.line.place(_length(request)):
        body = await request.body()
        async with hub.reception.line.hand(len(body)):
            verdicts = await hub.reception.take(kiosk, token, _envelopes(body).envelopes)
    if verdicts is None:
        _welcome(await hub.reception.sender_now(token))
        # It was not the kiosk's a moment ago and is now: the kiosk will ask again.
        raise StorageUnavailable("token")
    outcomes = [_outcome(index, verdict) for index, verdict in enumerate(verdicts)]
    event("envelopes", kiosk=kiosk.id, **Counter[str](each.outcome for each in outcomes))
    answer = messages.EnvelopesAnswer(outcomes=outcomes)
    return Response(answer.model_dump_json(), media_type=JSON)


def _token(request: Request) -> str:
    """What came as a bearer token; empty if nothing did."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _length(request: Request) -> int | None:
    said = request.headers.get("content-length", "")
    return int(said) if said.isascii() and said.isdecimal() else None


def _envelopes(body: bytes) -> messages.EnvelopesRequest:
    """Raises Problem, which repeats nothing of what was sent."""
    try:
        return messages.EnvelopesRequest.model_validate_json(body)
    except ValidationError:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "request") from None


@kiosk_routes.post(
    "/withdrawals",
    responses=_refusals(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.CONFLICT),
)
def withdraw(
    asked: messages.WithdrawalRequest, reception: Desk, kiosk: Caller
) -> messages.WithdrawalAnswer:
    """Erase an envelope and bar its id for ever, stored or not yet. Asking again is harmless."""
    if not reception.withdraw(kiosk, asked.id, asked.proof):
        raise Problem(HTTPStatus.CONFLICT, "proof")
    event("withdrawn", kiosk=kiosk.id)
    return messages.WithdrawalAnswer(id=asked.id)


@health_routes.get("/health")
def health(reception: Desk) -> messages.Health:
    """For a load balancer: the process runs and its database answers."""
    reception.check()
    return messages.Health()


def _outcome(index: int, verdict: Verdict) -> messages.OutcomeMessage:
    if verdict.receipt is None:
        return messages.OutcomeMessage(
            index=index, id=verdict.id, outcome="refused", problem=verdict.problem
        )
    return messages.OutcomeMessage(
        index=index,
        id=verdict.id,
        outcome="stored" if verdict.fresh else "already_stored",
        receipt=messages.ReceiptMessage(**asdict(verdict.receipt)),
    )
