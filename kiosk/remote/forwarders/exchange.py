"""One request and its answer with a receiver. Whatever comes back is a stranger's."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx

from kiosk.domain.errors import BadSettings
from kiosk.remote.client import TIMEOUTS
from kiosk.remote.transport import (
    bounded_body,
    failure_code,
    is_loopback,
    retry_after,
    usual_authorities,
)
from kiosk.services.forwarding_ports import Request
from kiosk.services.forwarding_source import ReceiverUnavailable, judged

EXCHANGE_SECONDS = 30.0
"""For one request with its answer."""
MAX_ANSWER_BYTES = 1 << 20
SECOND = 1.01
"""A little longer than a second: clocks differ."""


class Limiter:
    """Lets at most so many requests pass in any second, as their receiver counts; None: all.

    A second begins with an answer, not with its request: that may have been long on its way.
    """

    def __init__(
        self,
        per_second: int | None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._answered: deque[float] | None = deque(maxlen=per_second) if per_second else None
        self._clock = clock
        self._sleep = sleep

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until the next request may go; leaving means that it was answered, or failed."""
        answered = self._answered
        if answered is not None and len(answered) == answered.maxlen:
            pause = answered[0] + SECOND - self._clock()
            if pause > 0:
                await self._sleep(pause)
        try:
            yield
        finally:
            if answered is not None:
                answered.append(self._clock())


class Exchange:
    """Requests by httpx: https, or http to this machine; redirects are never followed.

    Statuses mean what `services.forwarding_rules.judged` says; no network, TLS and time-outs are
    ReceiverUnavailable. Nothing of an answer's text is put into an exception. The client is
    made with the first request: whoever only plans opens nothing. `tls` replaces the usual
    certificate authorities.
    """

    def __init__(
        self,
        limiter: Limiter | None = None,
        *,
        clock: Callable[[], float] = time.time,
        tls: ssl.SSLContext | None = None,
        timeouts: httpx.Timeout = TIMEOUTS,
        exchange_seconds: float = EXCHANGE_SECONDS,
    ) -> None:
        self._limiter = limiter or Limiter(None)
        self._clock = clock
        self._tls = tls
        self._timeouts = timeouts
        self._exchange_seconds = exchange_seconds
        self._client: httpx.AsyncClient | None = None

    async def value(self, request: Request) -> Any:
        """The JSON value of a success. Raises as the class says."""
        body = await self._bounded(request, reads=True)
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise ReceiverUnavailable("not_json") from None

    async def success(self, request: Request) -> None:
        """That the answer is a success; its body is of no interest."""
        await self._bounded(request, reads=False)

    async def close(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _bounded(self, request: Request, *, reads: bool) -> bytes:
        check_address(request.url)
        try:
            async with self._limiter.turn(), asyncio.timeout(self._exchange_seconds):
                return await self._answer(request, reads=reads)
        except TimeoutError:
            raise ReceiverUnavailable("timeout") from None
        except (httpx.HTTPError, OSError) as error:
            raise ReceiverUnavailable(failure_code(error)) from None

    async def _answer(self, request: Request, *, reads: bool) -> bytes:
        client = self._opened()
        asked = client.build_request(
            request.method, request.url, content=request.body or None, headers=request.headers
        )
        response = await client.send(asked, stream=True)
        try:
            asks = retry_after(response.headers.get("Retry-After"), self._clock())
            if failure := judged(response.status_code, asks):
                raise failure
            return (
                await bounded_body(response, MAX_ANSWER_BYTES, ReceiverUnavailable)
                if reads
                else b""
            )
        finally:
            await response.aclose()

    def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = httpx.AsyncClient(
                timeout=self._timeouts,
                follow_redirects=False,
                trust_env=False,
                verify=self._tls or usual_authorities(),
                headers={"Accept-Encoding": "identity"},
            )
            # Whatever a receiver wants to remember of one signer is not told it with the next.
            self._client.cookies.jar.set_policy(_no_cookies())
        return self._client


def check_address(url: str) -> None:
    """Raise BadSettings unless personal data may be sent to `url`."""
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, TypeError, ValueError):
        parts = httpx.URL("")
    loopback = parts.scheme == "http" and is_loopback(parts.host)
    if not parts.host or parts.userinfo or not (parts.scheme == "https" or loopback):
        raise BadSettings(
            "receiver address",
            "This is not an address that signatures may be sent to.",
            "Use https://…, or http:// for a receiver on this very machine.",
        )


def _no_cookies() -> Any:
    from http.cookiejar import DefaultCookiePolicy

    return DefaultCookiePolicy(allowed_domains=[])
