"""Whether the hub can do what it is there for, asked by load balancers and by anybody else."""

from __future__ import annotations

import asyncio
import errno
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from kiosk.domain.errors import StorageUnavailable

from . import messages
from .barred_list import list_of
from .engine import OTHER, DatabaseFailure
from .log import failure
from .problems import RETRY_SECONDS, answer
from .storage import HubStorage

FRESH_SECONDS = 5.0
"""For how long an answer stands: whoever asks more often is told the same, and costs nothing."""
PATIENCE_SECONDS = 8.0
"""A database that takes longer to store one row is not well; a load balancer waits ten."""
ROOM_BYTES = 8 << 20
"""Free, at least, on the disk of the data folder: a few requests of tablets."""


@dataclass(frozen=True, slots=True)
class _Found:
    at: float
    problem: DatabaseFailure | None


class HealthCheck:
    """Tries what storing needs: one row is written over, for real, and room is looked for.

    Of all who ask at the same time one attempt is made, in a thread of its own; its answer
    stands for FRESH_SECONDS. For one event loop.
    """

    def __init__(self, storage: HubStorage, clock: Callable[[], float] = time.monotonic) -> None:
        self._storage = storage
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, "hub-health")
        self._found: _Found | None = None
        self._trying: asyncio.Future[DatabaseFailure | None] | None = None

    async def problem(self) -> DatabaseFailure | None:
        """What is in the way of storing, or None."""
        found = self._found
        if found is not None and self._clock() - found.at < FRESH_SECONDS:
            return found.problem
        if self._trying is None or self._trying.done():
            loop = asyncio.get_running_loop()
            self._trying = loop.run_in_executor(self._thread, self._try)
        done, _ = await asyncio.wait([self._trying], timeout=PATIENCE_SECONDS)
        return self._trying.result() if done else DatabaseFailure("locked", "timeout")

    def _try(self) -> DatabaseFailure | None:
        problem: DatabaseFailure | None = None
        try:
            self._storage.try_writing()
            self._look_for_room()
        except StorageUnavailable as error:
            failure("health", error)
            problem = error if isinstance(error, DatabaseFailure) else _other(error)
        self._found = _Found(self._clock(), problem)
        return problem

    def _look_for_room(self) -> None:
        """Where the barred list is, and with SQLite the database: a withdrawal needs both."""
        barred = list_of(self._storage.engine)
        file = self._storage.engine.url.database
        folders = {barred.path.parent} if barred else set()
        if self._storage.engine.dialect.name == "sqlite" and file:
            folders.add(Path(file).parent)
        for folder in folders:
            _look_for_room(folder)


def _other(error: StorageUnavailable) -> DatabaseFailure:
    return DatabaseFailure(OTHER, type(error).__name__)


def _look_for_room(folder: Path) -> None:
    try:
        if not hasattr(os, "statvfs"):
            return
        disk = os.statvfs(folder)
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise DatabaseFailure("disk", name) from None
    if disk.f_flag & os.ST_RDONLY:
        raise DatabaseFailure("read_only", "EROFS")
    if disk.f_bavail * disk.f_frsize < ROOM_BYTES:
        raise DatabaseFailure("full", "ENOSPC")


health_routes = APIRouter()


@health_routes.get(
    "/health",
    response_model=messages.HealthAnswer,
    responses={HTTPStatus.SERVICE_UNAVAILABLE.value: {"model": messages.ProblemMessage}},
)
async def health(request: Request) -> Response:
    """For a load balancer: the process runs, and what tablets send could be stored now."""
    known: HealthCheck = request.app.state.health
    problem = await known.problem()
    if problem is None:
        return JSONResponse(messages.HealthAnswer().model_dump())
    wait = {"Retry-After": str(RETRY_SECONDS)}
    return answer(HTTPStatus.SERVICE_UNAVAILABLE, f"storage_{problem.code}", wait)
