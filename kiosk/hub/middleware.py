"""What stands around the whole application, outermost first: each sees every request."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import NONCE, NONCE_HEADER, PROOF_HEADER, prove_answer

from .dashboard.pages import HEADERS
from .dashboard.pages import PREFIX as DASHBOARD
from .log import failure
from .metrics import METHODS, OTHER, Metrics
from .problems import answer
from .routes import PREFIX, PROVES_ITSELF
from .settings import OWN

_NO_ANSWER = 500
"""The server closes a connection that gets none."""


class SubPath:
    """Around the application: takes `path` off what a proxy passes on as it came.

    A proxy may take it off itself; then nothing is left to do.
    """

    def __init__(self, application: ASGIApp, path: str) -> None:
        self._application = application
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if self._path and scope["type"] == "http":
            path = scope["path"]
            ours = any(f"{path}/".startswith(f"{own}/") for own in OWN)
            if not ours and f"{path}/".startswith(f"{self._path}/"):
                scope = {**scope, "path": path.removeprefix(self._path) or "/"}
        await self._application(scope, receive, send)


class SignedAnswers:
    """Around the whole application: signs what goes to a kiosk that asked with a nonce.

    An answer that only stores proves itself by its receipts, and is left as it is: `receive` says
    so in `scope`. A signature costs some 50 µs.
    """

    def __init__(self, application: ASGIApp, key: SigningKey) -> None:
        self._application = application
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        nonce = ""
        if scope["type"] == "http" and scope["path"].startswith(f"{PREFIX}/"):
            nonce = Headers(scope=scope).get(NONCE_HEADER, "")
        if NONCE.fullmatch(nonce):
            send = self._signing(nonce, scope, send)
        await self._application(scope, receive, send)

    def _signing(self, nonce: str, scope: Scope, send: Send) -> Send:
        start: Message = {}
        body = bytearray()

        async def signed(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if message.get("more_body", False):
                return
            if PROVES_ITSELF not in scope:
                headers = MutableHeaders(raw=list(start["headers"]))
                proof = prove_answer(self._key, nonce, start["status"], bytes(body))
                headers[PROOF_HEADER] = proof
                start = {**start, "headers": headers.raw}
            await send(start)
            await send({**message, "body": bytes(body)})

        return signed


OPEN_SIDE = "/api/v2/"
PROBLEM = "application/problem+json"
BODY_SECONDS = 60.0
"""For a whole request body to arrive: 1 MiB over 140 kbit/s."""


class BodyTimeout:
    """Answers 408 to a body that trickles, and logs what nobody foresaw by type and place.

    The server below would log an exception with its text, which may repeat values.
    """

    def __init__(self, application: ASGIApp, body_seconds: float = BODY_SECONDS) -> None:
        self._application = application
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if scope["type"] == "http":
            receive, send = self._in_time(receive), _plainly(send, scope["path"])
        try:
            await self._application(scope, receive, send)
        except Exception as error:  # noqa: BLE001
            failure("bug", error)

    def _in_time(self, receive: Receive) -> Receive:
        deadline = asyncio.get_running_loop().time() + self._body_seconds
        complete = False

        async def bounded() -> Message:
            nonlocal complete
            try:
                async with asyncio.timeout_at(None if complete else deadline):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from None
            complete = not message.get("more_body", False)
            return message

        return bounded


def _plainly(send: Send, path: str) -> Send:
    """Tell the framework's own refusal of a large body as every other: it is bare text."""
    refusing = False

    async def tell(message: Message) -> None:
        nonlocal refusing
        if message.get("status") == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            headers = dict(message["headers"])
            refusing = headers.get(b"content-type", b"").startswith(b"text/plain")
            if refusing:
                told = answer(message["status"], f"http_{message['status']}")
                if path.startswith(OPEN_SIDE):
                    told.headers["Content-Type"] = PROBLEM
                await send({**message, "headers": told.raw_headers})
                await send({"type": "http.response.body", "body": told.body})
        if not refusing:
            await send(message)

    return tell


class Measured:
    """Around the application: every request is counted and timed by the route that took it."""

    def __init__(
        self, app: ASGIApp, metrics: Metrics, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._application = app
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        status = _NO_ANSWER

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        begun = self._clock()
        try:
            with self._metrics.in_flight.track_inprogress():
                await self._application(scope, receive, noted)
        finally:
            self._count(scope, status, self._clock() - begun)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", OTHER)
        method = scope["method"] if scope["method"] in METHODS else OTHER
        self._metrics.requests.labels(route, method, f"{status // 100}xx").inc()
        self._metrics.seconds.labels(route).observe(seconds)
        if status == 429:
            self._metrics.rate_limited.inc()


class Guarded:
    """Around the application: HEADERS on every answer below the dashboard."""

    def __init__(self, app: ASGIApp) -> None:
        self._application = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        here = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{DASHBOARD}/")

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._application(scope, receive, guarded if here else send)


class _Enough(Exception):
    """Nothing of this answer but its head is wanted."""


class HeadRequests:
    """Around the routes: a HEAD is answered as its GET, status and headers; authorised alike.

    Of an answer that comes in pieces none is made beyond the first.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._application = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._application(scope, receive, send)
            return
        asked = {**scope, "method": "GET"}

        async def head_only(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
                return
            await send({"type": "http.response.body"})
            if message.get("more_body", False):
                raise _Enough

        try:
            await self._application(asked, receive, head_only)
        except _Enough:
            pass
        finally:
            if "route" in asked:
                scope["route"] = asked["route"]  # for whoever counts
