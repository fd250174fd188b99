"""Kiosks' devices and sealed envelopes for tests: real keys, real age."""

import asyncio
import threading
import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import httpx

from kiosk.hub.access import Access
from kiosk.hub.database import open_storage
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_service import KioskService
from kiosk.hub.limits import Limits
from kiosk.hub.storage import EnrolmentOutcome, HubStorage
from kiosk.sealing.envelope import FIRST_PREV, Envelope
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.withdrawal import proof_of, verifier_of
from tests.clock import AT
from tests.sealing import kit

T = TypeVar("T")
CODE = "-a-code-for-tests"
"""Random codes may begin with a dash."""
WITHDRAWAL = "7K2M-9QX4-D0VB"
VERIFIER = verifier_of(proof_of(WITHDRAWAL))
OFFICE = OpeningKey.generate()
SECONDS = 20.0


def sealed(
    device: SigningKey,
    seq: int = 1,
    prev: str = FIRST_PREV,
    *,
    id: str | None = None,
    campaign: str = "a-campaign",
    fields: dict[str, str] | None = None,
) -> Envelope:
    """A sealed signature of `device`, withdrawn by WITHDRAWAL."""
    to, payload = [OFFICE.recipient], {"fields": fields or {}}
    return kit.sealed(device, to, seq, prev, payload, id=id, campaign=campaign, withdrawal=VERIFIER)


def hub_on(
    storage: HubStorage, clock: Callable[[], float] = lambda: 0.0, office: OpeningKey | None = None
) -> Hub:
    """A hub's parts on `storage`, with rates that no test reaches by chance."""
    return Hub(
        storage=storage,
        service=KioskService(storage, SigningKey.generate(), clock),
        access=Access(storage.engine),
        limits=Limits(clock, 1.0, 1_000),
        kiosk_limits=Limits(clock, 1.0, 1_000),
        clock=clock,
        office=office,
    )


def enrolled(hub: HubStorage, token: str) -> SigningKey:
    """A new kiosk's key, enrolled with `token`."""
    made = SigningKey.generate()
    hub.add_code(CODE, AT)
    assert hub.enrol(CODE, made.public, "a stall", token, AT) is EnrolmentOutcome.WELCOME
    return made


def held(data: Path, device: SigningKey) -> list[bytes]:
    """The envelopes of `device` in the database of the hub in `data`."""
    with open_storage(data, None) as storage:
        return [raw for public, raw in storage.envelopes() if public == device.public]


def asked(
    application: Any,
    method: str,
    path: str,
    *,
    host: str = "127.0.0.1",
    cookies: dict[str, str] | None = None,
    **sent: Any,
) -> httpx.Response:
    """The answer of an ASGI `application`, in this process, to one request from `host`."""

    async def exchange() -> httpx.Response:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(application, client=(host, 1234)),
            base_url="http://hub",
            cookies=cookies,
        ) as client:
            return await client.request(method, path, **sent)

    return asyncio.run(exchange())


def until(holds: Callable[[], T], seconds: float = 2 * SECONDS) -> T:
    """Wait for it, looking often; what it then is."""
    deadline = time.monotonic() + seconds
    while not (found := holds()):
        assert time.monotonic() < deadline, found
        threading.Event().wait(0.02)
    return found


def health(url: str) -> tuple[int, str]:
    """Status and code."""
    answer = httpx.get(f"{url}/health", timeout=SECONDS)
    return answer.status_code, str(answer.json().get("error", ""))


class Caller:
    """A kiosk that speaks to a hub by hand."""

    def __init__(self, url: str, device: SigningKey | None = None) -> None:
        self.base = f"{url}/kiosk/v1"
        self.device = device or SigningKey.generate()
        self.token = ""

    def post(self, path: str, sent: dict[str, Any]) -> httpx.Response:
        """With this kiosk's token, if it has one."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return httpx.post(f"{self.base}/{path}", json=sent, headers=headers, timeout=SECONDS)

    def enrol(self, code: str = CODE) -> httpx.Response:
        """Enrol, and keep the token."""
        sent = {"code": code, "public_key": self.device.public, "name": "Stall at the bridge"}
        answer = self.post("enrolments", sent)
        if answer.is_success:
            self.token = answer.json()["token"]
        return answer

    def send(self, *envelopes: bytes | str) -> list[dict[str, Any]]:
        """The outcomes for envelopes (bytes are encoded, text goes as it is)."""
        texts = [b64encode(e).decode() if isinstance(e, bytes) else e for e in envelopes]
        answer = self.post("envelopes", {"envelopes": texts})
        assert answer.status_code == 200, answer.status_code
        outcomes: list[dict[str, Any]] = answer.json()["outcomes"]
        return outcomes

    def withdraw(self, id: str, code: str = WITHDRAWAL) -> httpx.Response:
        """Withdraw by the code a signer was shown."""
        return self.post("withdrawals", {"id": id, "proof": proof_of(code)})
