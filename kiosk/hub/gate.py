"""Around the whole application: a body must arrive in time, and a bug is met calmly."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .log import failure

BODY_SECONDS = 60.0
"""For a whole request body to arrive: 1 MiB over 140 kbit/s."""


class Gate:
    """Answers 408 to a body that trickles, and logs what nobody foresaw by type and place.

    The server below would log an exception with its text, which may repeat values.
    """

    def __init__(self, application: ASGIApp, body_seconds: float = BODY_SECONDS) -> None:
        self._application = application
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the server's lifespan."""
        if scope["type"] == "http":
            receive = self._in_time(receive)
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
