"""The hub's API for kiosks: JSON in, JSON out, version 1."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import ValidationError

from kiosk.domain.delivery import Acknowledged
from kiosk.domain.errors import StorageUnavailable
from kiosk.sealing.keys import kiosk_id

from . import messages
from .hub import Bearer, hub_of
from .kiosk_service import EnvelopeOutcome, KioskService
from .limits import neighbourhood
from .log import event
from .metrics import metrics_of
from .problems import Problem
from .storage import EnrolmentOutcome, KnownKiosk
from .tablet_status import HEADER, parsed

PREFIX = "/kiosk/v1"
JSON = "application/json"
"""`receive` reads it by hand, and only when it was admitted: the framework would read every body
into memory first."""
PROVES_ITSELF = "petition_kiosk.proves_itself"
"""In a request's scope: every word of the answer is a receipt (see `SignedAnswers`)."""


def _refusals(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    return {status.value: {"model": messages.ProblemMessage} for status in statuses}


async def service_of(request: Request) -> KioskService:
    """The application's service."""
    return hub_of(request).service


Service = Annotated[KioskService, Depends(service_of)]


def caller(request: Request, service: Service, bearer: Bearer) -> KnownKiosk:
    """The kiosk whose token came along; 401 or 403 otherwise, 429 beyond its rate."""
    kiosk = _welcome(service.kiosk_with(bearer.credentials) if bearer else None)
    hub_of(request).kiosk_limits.take(kiosk.id)
    return kiosk


def _welcome(kiosk: KnownKiosk | None) -> KnownKiosk:
    if kiosk is None:
        raise Problem(HTTPStatus.UNAUTHORIZED, "token")
    if kiosk.revoked:
        raise Problem(HTTPStatus.FORBIDDEN, EnrolmentOutcome.REVOKED)
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


@kiosk_routes.get("/hello")
async def hello(service: Service) -> messages.Greeting:
    """Who the hub is. A café's login page cannot answer this."""
    return messages.Greeting(
        public_key=service.public_key, time=service.time(), rehearsal=service.rehearsal
    )


@kiosk_routes.post(
    "/enrolments", responses=_refusals(HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)
)
def enrol(
    asked: messages.EnrolmentRequest, service: Service, request: Request
) -> messages.EnrolmentGranted:
    """Admit a kiosk; enrolling the same public key again replaces its token.

    A code cannot be found by trying: each attempt is taken for a wrong one until it is right.
    """
    if asked.rehearsal is not service.rehearsal:
        raise Problem(HTTPStatus.FORBIDDEN, "rehearsal")
    guesses = hub_of(request).guesses
    where = neighbourhood(request.client.host if request.client else None)
    guesses.take(where)
    answer: str | EnrolmentOutcome = ""
    try:
        answer = service.enrol(asked.code, asked.public_key, asked.name)
    finally:
        if answer is not EnrolmentOutcome.WRONG_CODE:
            guesses.give_back(where)
    if isinstance(answer, EnrolmentOutcome):
        raise Problem(HTTPStatus.FORBIDDEN, answer)
    kiosk = kiosk_id(asked.public_key)
    event("enrolled", kiosk=kiosk)
    metrics_of(request).enrolments.inc()
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
    kiosk = _welcome(await hub.service.sender(token) if token else None)
    hub.kiosk_limits.take(kiosk.id)
    async with hub.service.admission.admit(_length(request)):
        body = await request.body()
        async with hub.service.admission.process(len(body)):
            received = await hub.service.receive(kiosk, token, _envelopes(body).envelopes)
    if received is None:
        _welcome(await hub.service.sender_now(token))
        # It was not the kiosk's a moment ago and is now: the kiosk will ask again.
        raise StorageUnavailable("token")
    outcomes = [_outcome(index, each) for index, each in enumerate(received)]
    if all(each.receipt for each in outcomes):
        request.scope[PROVES_ITSELF] = True
    await _hear(request, hub.service, kiosk)
    counts = Counter[str](each.outcome for each in outcomes)
    event("envelopes", kiosk=kiosk.id, **counts)
    metrics_of(request).count_envelopes(counts)
    answer = messages.EnvelopesAnswer(outcomes=outcomes)
    return Response(answer.model_dump_json(), media_type=JSON)


async def _hear(request: Request, service: KioskService, kiosk: KnownKiosk) -> None:
    """What the kiosk told of itself beside its envelopes; most words are the same as before."""
    status = parsed(request.headers.get(HEADER))
    if status and service.tablet_statuses.is_news(kiosk.id, status):
        await asyncio.to_thread(service.tablet_statuses.keep, kiosk.id, status)


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
    asked: messages.WithdrawalRequest, request: Request, service: Service, kiosk: Caller
) -> messages.WithdrawalAnswer:
    """Erase an envelope and bar its id for ever, stored or not yet. Asking again is harmless."""
    if not service.withdraw(kiosk, asked.id, asked.proof):
        raise Problem(HTTPStatus.CONFLICT, "proof")
    event("withdrawn", kiosk=kiosk.id)
    metrics_of(request).withdrawals.inc()
    return messages.WithdrawalAnswer(id=asked.id)


@kiosk_routes.post(
    "/comparisons",
    responses=_refusals(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
)
def compare(
    asked: messages.Comparison, request: Request, service: Service, kiosk: Caller
) -> messages.Comparison:
    """Of what a kiosk knows to be here, what is not: the hub came out of an older backup."""
    if status := parsed(request.headers.get(HEADER)):
        service.tablet_statuses.keep(kiosk.id, status)
    acknowledged = Acknowledged(tuple(asked.delivered), tuple(asked.withdrawn))
    lost = service.lost_of(kiosk, acknowledged)
    if lost.delivered or lost.withdrawn:
        numbers = sum(last - first + 1 for first, last in lost.delivered)
        event("lost", kiosk=kiosk.id, delivered=numbers, withdrawn=len(lost.withdrawn))
    return messages.Comparison(
        delivered=list(lost.delivered[: messages.MAX_COMPARED]), withdrawn=list(lost.withdrawn)
    )


def _outcome(index: int, found: EnvelopeOutcome) -> messages.OutcomeMessage:
    if found.receipt is None:
        return messages.OutcomeMessage(
            index=index, id=found.id, outcome="refused", problem=found.problem
        )
    return messages.OutcomeMessage(
        index=index,
        id=found.id,
        outcome="stored" if found.fresh else "already_stored",
        receipt=messages.ReceiptMessage(**asdict(found.receipt)),
    )
