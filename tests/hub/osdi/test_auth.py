"""Who may do what on the OSDI API: every route with every role."""

import re
from pathlib import Path

import httpx
import pytest

from kiosk.domain.errors import BadSettings
from kiosk.hub.access import Role
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.osdi.opening import records_of
from kiosk.sealing.keys import OpeningKey

from ..kit import OFFICE, SECONDS, Caller, hub_on
from .conftest import OpenHub, body, signature, told

READS = (
    "",
    "petitions",
    "petitions/x",
    "petitions/x/signatures",
    "petitions/x/signatures/y",
    "signatures",
    "people",
    "people/x",
    "people/x/signatures",
    "people/x/signatures/y",
    "people/x/taggings",
    "tags",
    "tags/x",
    "tags/x/taggings",
    "tags/x/taggings/y",
)
HANDS_IN = ("petitions/x/signatures", "petitions/x/record_signature_helper")
WRITES = (
    ("POST", "petitions", {"title": "T"}),
    ("PUT", "petitions/x", {"title": "T"}),
    ("PUT", "petitions/x/signatures/y", {"identifiers": ["a:b"]}),
    ("POST", "people", {"given_name": "Ana", "phone_numbers": [{"number": "600 123 456"}]}),
    ("PUT", "people/x", {"given_name": "Ana"}),
    ("POST", "tags", {"name": "T"}),
    ("POST", "tags/x/taggings", {"_links": {"osdi:person": {"href": "/api/v2/people/x"}}}),
)
MAY = {
    "reads": {Role.READER, Role.ADMIN},
    "hands in": {Role.RELAY, Role.ADMIN},
    "writes": {Role.ADMIN},
}
CASES = [
    *(("reads", "GET", path, None) for path in READS),
    *(("hands in", "POST", path, signature("x@example.org")) for path in HANDS_IN),
    *(("writes", *each) for each in WRITES),
]


def test_no_route_is_forgotten(side: OpenHub) -> None:
    """The cases above are all the routes that the hub describes, each once."""
    paths = httpx.get(f"{side.hub.url}/kiosk/v1/openapi.json", timeout=SECONDS).json()["paths"]
    described = [
        (method.upper(), re.sub(r"{\w+}", "[xy]", path))
        for path, methods in paths.items()
        if path.startswith("/api/v2")
        for method in methods
    ]
    for method, path in described:
        fitting = [
            each
            for _, its, each, _ in CASES
            if its == method and re.fullmatch(path, f"/api/v2/{each}".rstrip("/"))
        ]
        assert len(fitting) == 1
    assert len(described) == len(CASES)


@pytest.mark.parametrize("role", [*Role, None])
def test_every_route_with_every_role(side: OpenHub, role: Role | None) -> None:
    """What a role may not do is 403, with and without a slash; what it may is something else."""
    client = side.client(role)
    for kind, method, path, sent in CASES:
        for slash in ("", "/"):
            answer = client.request(method, f"{side.url}/{path}".rstrip("/") + slash, json=sent)
            if role in MAY[kind]:
                assert answer.status_code in (200, 404)
            else:
                assert told(answer) == (403, "token")


def test_a_kiosk_opens_nothing(side: OpenHub) -> None:
    """A tablet's token is no token here."""
    kiosk = Caller(side.hub.url)
    assert kiosk.enrol().is_success
    for headers in (
        {"Authorization": f"Bearer {kiosk.token}"},
        {"OSDI-API-Token": kiosk.token},
        {"OSDI-API-Token": "", "Authorization": "Basic x"},
    ):
        for kind, method, path, sent in CASES:
            del kind
            url = f"{side.url}/{path}"
            answer = httpx.request(method, url, json=sent, headers=headers, timeout=SECONDS)
            assert told(answer) == (403, "token")


def test_a_bearer_is_as_good(side: OpenHub) -> None:
    """The key may come as a bearer token too."""
    head = {"Authorization": f"Bearer {side.token(Role.READER)}"}
    assert body(httpx.get(f"{side.url}/people", headers=head, timeout=SECONDS))


def test_too_often_is_a_problem_with_patience(side: OpenHub) -> None:
    """Beyond its rate a token is asked to wait."""
    client = side.client(Role.READER)
    answers = (client.get(side.url) for _ in range(400))
    late = next(answer for answer in answers if answer.status_code != 200)
    assert told(late) == (429, "too_often")
    assert int(late.headers["Retry-After"]) >= 1


def test_without_the_key_there_is_no_osdi_api(tmp_path: Path) -> None:
    """A hub that cannot open anything has no such routes; control: one with the key has."""
    with open_storage(tmp_path, None) as storage:
        dark, light = (
            {*make_application(hub_on(storage, office=key)).openapi()["paths"]}
            for key in (None, OFFICE)
        )
    assert not [path for path in dark if path.startswith("/api/v2")]
    assert len([path for path in light if path.startswith("/api/v2")]) > 10


def test_another_key_does_not_start(tmp_path: Path) -> None:
    """A hub whose records were made with another key says so before it listens."""
    with open_storage(tmp_path, None) as storage:
        records_of(hub_on(storage), OFFICE)
        with pytest.raises(BadSettings, match="another key"):
            make_application(hub_on(storage, office=OpeningKey.generate()))
