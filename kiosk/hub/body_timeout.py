"""Around the whole application: a body must arrive in time, and a bug is met calmly."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .log import failure
from .problems import answer

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
