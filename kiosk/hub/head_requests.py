"""HEAD wherever GET is: the same answer, without its body."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send


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
