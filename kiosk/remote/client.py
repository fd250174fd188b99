"""The hub over the wire. Whatever comes back is a stranger's until it has the right shape."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

import httpx

from kiosk.domain.delivery import Enrolment, Hello, Outcome
from kiosk.domain.errors import (
    BadSettings,
    BatchRefused,
    HubUnavailable,
    KioskNotAccepted,
    NotTheHub,
)

from . import answers
from .patience import retry_after
from .transport import bounded_body, failure_code, is_loopback

PREFIX = "/kiosk/v1"
CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
WRITE_SECONDS = 30.0
POOL_SECONDS = 5.0
EXCHANGE_SECONDS = 120.0
"""For a whole request with its answer: a 1 MiB batch over a poor mobile connection."""
MAX_ANSWER_BYTES = 2 << 20
NOT_ACCEPTED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})
TIMEOUTS = httpx.Timeout(
    connect=CONNECT_SECONDS, read=READ_SECONDS, write=WRITE_SECONDS, pool=POOL_SECONDS
)


class HttpHubLink:
    """Implements `services.ports.HubLink` with httpx.

    | answer                                        | raises                      |
    |-----------------------------------------------|-----------------------------|
    | no network, no name, TLS, time-out            | HubUnavailable(code)        |
    | 3xx: never followed                           | HubUnavailable("redirected")|
    | 401, 403                                      | KioskNotAccepted            |
    | 408, 425, 429, 5xx, with Retry-After          | HubUnavailable("http_…")    |
    | any other 4xx                                 | BatchRefused("http_…")      |
    | 2xx: cut, too large, not JSON, another shape  | NotTheHub                   |

    Nothing of an answer's body is ever put into an exception. https, or http to this machine.
    `tls` replaces the usual certificate authorities, `exchange_seconds` bounds one request.
    """

    def __init__(
        self,
        url: str,
        *,
        timeouts: httpx.Timeout = TIMEOUTS,
        exchange_seconds: float = EXCHANGE_SECONDS,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._base = _checked(url)
        self._exchange_seconds = exchange_seconds
        self._clock = clock
        self._client = httpx.AsyncClient(
            timeout=timeouts,
            follow_redirects=False,
            trust_env=False,
            verify=True if tls is None else tls,
            headers={"Accept": "application/json", "Accept-Encoding": "identity"},
        )

    async def hello(self) -> Hello:
        """Who is there."""
        return answers.hello(await self._exchange("GET", "hello"))

    async def enrol(
        self, code: str, public_key: str, name: str, rehearsal: bool = False
    ) -> Enrolment:
        """Introduce this kiosk. That it is a rehearsal is said only where it is one."""
        asked: dict[str, Any] = {"code": code, "public_key": public_key, "name": name}
        if rehearsal:
            asked["rehearsal"] = True
        return answers.enrolment(await self._exchange("POST", "enrolments", asked))

    async def send(self, token: str, envelopes: Sequence[bytes]) -> tuple[Outcome, ...]:
        """Hand over envelopes; the well-formed outcomes found in the answer."""
        sent = {"envelopes": [b64encode(each).decode("ascii") for each in envelopes]}
        answer = await self._exchange("POST", "envelopes", sent, token)
        return answers.outcomes(answer, envelopes)

    async def withdraw(self, token: str, id: str, proof: str) -> None:
        """Take a signature back; returning means that the hub says so."""
        asked = {"id": id, "proof": proof}
        answers.withdrawal(await self._exchange("POST", "withdrawals", asked, token), id)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    async def _exchange(
        self, method: str, path: str, sent: dict[str, Any] | None = None, token: str | None = None
    ) -> Any:
        """The JSON value that the hub answered with."""
        content = None if sent is None else json.dumps(sent).encode()
        headers = {} if content is None else {"Content-Type": "application/json"}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        request = self._client.build_request(
            method, f"{self._base}{PREFIX}/{path}", content=content, headers=headers
        )
        try:
            async with asyncio.timeout(self._exchange_seconds):
                return await self._answer(request)
        except TimeoutError:
            raise HubUnavailable("timeout") from None
        except (httpx.HTTPError, OSError) as error:
            raise HubUnavailable(failure_code(error)) from None

    async def _answer(self, request: httpx.Request) -> Any:
        response = await self._client.send(request, stream=True)
        try:
            self._check_status(response)
            return answers.value(await bounded_body(response, MAX_ANSWER_BYTES, NotTheHub))
        finally:
            await response.aclose()

    def _check_status(self, response: httpx.Response) -> None:
        status = response.status_code
        if response.is_success:
            return
        if response.is_redirect or status < HTTPStatus.BAD_REQUEST:
            raise HubUnavailable("redirected")
        if status in NOT_ACCEPTED:
            raise KioskNotAccepted(f"http_{status}")
        if status in LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            wait = retry_after(response.headers.get("Retry-After"), self._clock())
            raise HubUnavailable(f"http_{status}", wait)
        raise BatchRefused(f"http_{status}")


def _checked(url: str) -> str:
    """`url` without a closing slash, if a kiosk may send to it; BadSettings otherwise."""
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, TypeError, ValueError):
        raise _bad_address() from None
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.host))
    if not encrypted or not parts.host or parts.userinfo or parts.query or parts.fragment:
        raise _bad_address()
    return url.rstrip("/")


def _bad_address() -> BadSettings:
    return BadSettings(
        "hub address",
        "This is not an address that signatures may be sent to.",
        "Use https://…, or http:// for a hub on this very machine; no name, no “?” and no “#”.",
    )
