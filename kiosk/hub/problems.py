"""Errors as the kiosk sees them: a code, a status, and nothing of what was sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from kiosk.domain.errors import StorageUnavailable

from .log import failure

RETRY_SECONDS = 30
"""What a kiosk is asked to wait when the database is away."""


class Problem(Exception):
    """Answer with `status` and `code`."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


class TooOften(Problem):
    """Answer 429 and ask for `seconds` of patience."""

    def __init__(self, seconds: int) -> None:
        super().__init__(HTTPStatus.TOO_MANY_REQUESTS, "too_often")
        self.seconds = seconds


def answer(status: int, code: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """A problem as JSON: `error` is the code, title and status are those of RFC 9457."""
    body = {"error": code, "title": HTTPStatus(status).phrase, "status": status}
    return JSONResponse(body, status, headers)


async def _problem(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    headers = {"WWW-Authenticate": "Bearer"} if error.status == HTTPStatus.UNAUTHORIZED else {}
    if isinstance(error, TooOften):
        headers["Retry-After"] = str(error.seconds)
    return answer(error.status, error.code, headers)


async def _not_understood(_request: Request, _error: Exception) -> JSONResponse:
    return answer(HTTPStatus.UNPROCESSABLE_ENTITY, "request")


async def _no_route(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return answer(error.status_code, f"http_{error.status_code}", error.headers)


async def _bug(_request: Request, _error: Exception) -> JSONResponse:
    return answer(HTTPStatus.INTERNAL_SERVER_ERROR, "bug")


def answer_problems(application: FastAPI, count_failure: Callable[[], None]) -> None:
    """Replace every answer of the framework's that would repeat what was sent.

    `count_failure` is called for each request that the database failed.
    """

    async def _storage(_request: Request, error: Exception) -> JSONResponse:
        failure("storage", error)
        count_failure()
        retry = {"Retry-After": str(RETRY_SECONDS)}
        return answer(HTTPStatus.SERVICE_UNAVAILABLE, "storage", retry)

    application.add_exception_handler(Problem, _problem)
    application.add_exception_handler(RequestValidationError, _not_understood)
    application.add_exception_handler(HTTPException, _no_route)
    application.add_exception_handler(StorageUnavailable, _storage)
    application.add_exception_handler(Exception, _bug)
