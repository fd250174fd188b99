"""One real hub with the office's key, and clients of each role."""

import itertools
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from kiosk.hub.access import Access, Role
from kiosk.hub.database import open_storage
from kiosk.hub.storage import HubStorage
from tests.forked import HubProcess
from tests.proof import PROOF

from ..kit import CODE, OFFICE, SECONDS
from ..postgresql import Cluster
from ..signed import AT, Stall

Answer = dict[str, Any]
DATABASES = ("sqlite", "postgresql") if PROOF else ("sqlite",)


PHONE = {"number": "+34 600 123 456"}


class OpenHub:
    """A hub process with an OSDI API, and the storage beneath it."""

    def __init__(self, hub: HubProcess, storage: HubStorage, closing: ExitStack) -> None:
        self.hub = hub
        self.url = f"{hub.url}/api/v2"
        self.storage = storage
        self._access = Access(storage.engine)
        self._closing = closing
        self._numbers = itertools.count(1)

    def token(self, role: Role) -> str:
        """A new token: each has its own rate."""
        return self._access.create(role, "a test", AT)

    def client(self, role: Role | None) -> httpx.Client:
        """A client with a token of this role, or without any."""
        headers = {"OSDI-API-Token": self.token(role)} if role else {}
        made = httpx.Client(base_url=self.url, headers=headers, timeout=SECONDS)
        return self._closing.enter_context(made)

    def stall(self, campaign: str) -> Stall:
        """A tablet that collects for `campaign`."""
        return Stall(self.storage, campaign)

    def new(self, name: str) -> str:
        """A name that no other test has."""
        return f"{name}{next(self._numbers)}"

    def email(self) -> str:
        """An address that no other test has."""
        return f"{self.new('somebody')}@example.org"


@pytest.fixture(scope="package", params=DATABASES)
def side(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenHub]:
    """The hub."""
    data = tmp_path_factory.mktemp("open-hub")
    with ExitStack() as closing:
        database = None
        if request.param == "postgresql":
            cluster: Cluster = request.getfixturevalue("cluster")
            database = closing.enter_context(cluster.database())
        made = HubProcess(data, enrolment_code=CODE, office=OFFICE, database=database)
        hub = closing.enter_context(made)
        storage = closing.enter_context(open_storage(data, database))
        yield OpenHub(hub, storage, closing)


@pytest.fixture
def admin(side: OpenHub) -> httpx.Client:
    """Whoever may do everything."""
    return side.client(Role.ADMIN)


@pytest.fixture
def reader(side: OpenHub) -> httpx.Client:
    """Whoever may read."""
    return side.client(Role.READER)


@pytest.fixture
def relay(side: OpenHub) -> httpx.Client:
    """Whoever may hand in."""
    return side.client(Role.RELAY)


@pytest.fixture
def petition(admin: httpx.Client) -> str:
    """The path of a new petition, "petitions/…"."""
    made = body(admin.post("petitions", json={"title": "An appeal"}))
    return f"petitions/{id_of(made)}"


def body(answer: httpx.Response) -> Answer:
    """A successful answer."""
    assert answer.status_code == 200, (answer.status_code, answer.text)
    assert answer.headers["Content-Type"] == "application/hal+json"
    assert answer.headers["Cache-Control"] == "no-store"
    found: Answer = answer.json()
    return found


def id_of(found: Answer) -> str:
    """Our id of a resource."""
    return str(next(i for i in found["identifiers"] if i.startswith("petition-kiosk:"))[15:])


def listed(answer: httpx.Response) -> list[Answer]:
    """What a list holds: the first thing embedded, as clients take it."""
    embedded = body(answer)["_embedded"]
    found: list[Answer] = embedded[next(iter(embedded))]
    return found


def told(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a problem, whose form is checked on the way."""
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem.keys() == {"error", "title", "status"}
    assert problem["status"] == answer.status_code
    return answer.status_code, problem["error"]


def person(email: str = "", status: str | None = None, **more: Any) -> Answer:
    """A person to post, with an e-mail address, or with a telephone."""
    address: Answer = {"address": email} | ({"status": status} if status else {})
    reached = {"email_addresses": [address]} if email else {"phone_numbers": [PHONE]}
    return {"given_name": "Ana", **reached, **more}


def signature(email: str = "", status: str | None = None, **more: Any) -> Answer:
    """A signature to post, as the helper takes it."""
    return {"person": person(email, status, **more)}
