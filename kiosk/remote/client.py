"""The hub over the wire. Whatever comes back is a stranger's until it has the right shape."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NoReturn

import httpx

from kiosk.domain.delivery import (
    Acknowledged,
    Enrolment,
    Hello,
    Lost,
    Outcome,
    RefusedOne,
    Stored,
    TabletStatus,
)
from kiosk.domain.errors import (
    BadSettings,
    BatchRefused,
    HubUnavailable,
    KioskNotAccepted,
    NotTheHub,
)
from kiosk.sealing.receipts import NONCE_HEADER, PROOF_HEADER, answer_holds, new_nonce

from . import answers
from .transport import bounded_body, failure_code, is_loopback, retry_after, usual_authorities

PREFIX = "/kiosk/v1"
STANDING_HEADER = "Petition-Kiosk-Standing"
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
    | 408, 425, 429, 5xx, with Retry-After          | HubUnavailable("http_…")    |
    | any 4xx or 2xx that the hub did not sign, but | NotTheHub("http_…",         |
    | for receipts, which prove themselves          | "not_signed")               |
    | 401, 403, signed by the hub                   | KioskNotAccepted            |
    | any other 4xx, signed by the hub              | BatchRefused("http_…")      |
    | 2xx: cut, too large, not JSON, another shape  | NotTheHub                   |

    Every request carries a new number, and the hub signs its answer to it (`sealing.answer_proof`):
    what a proxy, a firewall or a cache says in between is never taken for the hub's word.
    Nothing of an answer's body is ever put into an exception. https, or http to this machine.
    `hub_key` is the hub's public key (64 hex digits); None: only `hello` is asked, and whoever
    answers must hold the key that they name. `tls` replaces the usual certificate authorities,
    `exchange_seconds` bounds one request.
    """

    def __init__(
        self,
        url: str,
        hub_key: str | None,
        *,
        timeouts: httpx.Timeout = TIMEOUTS,
        exchange_seconds: float = EXCHANGE_SECONDS,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._base = _checked(url)
        self._hub_key = hub_key
        self._exchange_seconds = exchange_seconds
        self._clock = clock
        self._client = httpx.AsyncClient(
            timeout=timeouts,
            follow_redirects=False,
            trust_env=False,
            verify=tls or usual_authorities(),
            headers={"Accept": "application/json", "Accept-Encoding": "identity"},
        )

    async def hello(self) -> Hello:
        """Who is there, and holds the key to prove it. Raises NotTheHub("other_key") too."""
        answer = await self._exchange("GET", "hello")
        greeting = answers.hello(answers.value(answer.body))
        if self._hub_key not in (None, greeting.public_key):
            raise NotTheHub("other_key")
        answer.require(greeting.public_key)
        return greeting

    async def enrol(
        self, code: str, public_key: str, name: str, rehearsal: bool = False
    ) -> Enrolment:
        """Introduce this kiosk. That it is a rehearsal is said only where it is one."""
        asked: dict[str, Any] = {"code": code, "public_key": public_key, "name": name}
        if rehearsal:
            asked["rehearsal"] = True
        return answers.enrolment(await self._signed("enrolments", asked))

    async def send(
        self, token: str, envelopes: Sequence[bytes], status: TabletStatus
    ) -> tuple[Outcome, ...]:
        """Hand over envelopes; the well-formed outcomes found in the answer."""
        sent = {"envelopes": [b64encode(each).decode("ascii") for each in envelopes]}
        answer = await self._exchange("POST", "envelopes", sent, token, status)
        found = answers.outcomes(answers.value(answer.body), envelopes)
        if any(isinstance(each, RefusedOne) for each in found) and not answer.holds(self._hub_key):
            return tuple(each for each in found if isinstance(each, Stored))
        return found

    async def compare(self, token: str, acknowledged: Acknowledged, status: TabletStatus) -> Lost:
        """What the hub has lost of what it had acknowledged."""
        asked = {"delivered": acknowledged.delivered, "withdrawn": acknowledged.withdrawn}
        return answers.lost(await self._signed("comparisons", asked, token, status))

    async def withdraw(self, token: str, id: str, proof: str) -> None:
        """Take a signature back; returning means that the hub says so."""
        asked = {"id": id, "proof": proof}
        answers.withdrawal(await self._signed("withdrawals", asked, token), id)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    async def _signed(
        self,
        path: str,
        sent: dict[str, Any],
        token: str | None = None,
        status: TabletStatus | None = None,
    ) -> Any:
        """The JSON value that the hub, and nobody else, answered with."""
        answer = await self._exchange("POST", path, sent, token, status)
        answer.require(self._hub_key)
        return answers.value(answer.body)

    async def _exchange(
        self,
        method: str,
        path: str,
        sent: dict[str, Any] | None = None,
        token: str | None = None,
        status: TabletStatus | None = None,
    ) -> _Answer:
        """An answer of success, whoever gave it; a refusal only if the hub did."""
        content = None if sent is None else json.dumps(sent).encode()
        headers = {NONCE_HEADER: new_nonce()}
        if content is not None:
            headers["Content-Type"] = "application/json"
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        if status is not None:
            headers[STANDING_HEADER] = (
                f"waiting={status.waiting} attention={status.needs_attention} "
                f"version={status.version}"
            )
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

    async def _answer(self, request: httpx.Request) -> _Answer:
        response = await self._client.send(request, stream=True)
        try:
            self._check_weather(response)
            answer = _Answer(
                request.headers[NONCE_HEADER],
                response.headers.get(PROOF_HEADER, ""),
                response.status_code,
                await bounded_body(response, MAX_ANSWER_BYTES, NotTheHub),
            )
        finally:
            await response.aclose()
        if not response.is_success:
            answer.refuse(self._hub_key)
        return answer

    def _check_weather(self, response: httpx.Response) -> None:
        """What anybody on the way may say, and what asks for nothing but patience."""
        status = response.status_code
        if response.is_redirect or HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            raise HubUnavailable("redirected")
        if status in LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            wait = retry_after(response.headers.get("Retry-After"), self._clock())
            raise HubUnavailable(f"http_{status}", wait)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back to the request with `nonce`."""

    nonce: str
    proof: str
    status: int
    body: bytes

    def holds(self, key: str | None) -> bool:
        """Whether the owner of `key` said this, to this request."""
        return key is not None and answer_holds(key, self.proof, self.nonce, self.status, self.body)

    def require(self, key: str | None) -> None:
        """Raise NotTheHub unless `holds`."""
        if not self.holds(key):
            raise NotTheHub("not_signed")

    def refuse(self, key: str | None) -> NoReturn:
        """Raise what a refusal means: the hub's own is final, anybody else's is weather."""
        code = f"http_{self.status}"
        if not self.holds(key):
            raise NotTheHub(code)
        raise (KioskNotAccepted if self.status in NOT_ACCEPTED else BatchRefused)(code)


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
