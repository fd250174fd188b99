"""Every route, tried with every role, at a real hub that has the office's key."""

import re
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import httpx
import pytest
from fastapi import Depends, FastAPI
from fastapi.routing import iter_route_contexts

from kiosk.hub.access import Access, Role
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.hub import requires
from kiosk.hub.problems import answer_problems
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import kiosk_id
from tests.clock import AT
from tests.forked import HubProcess

from .kit import CODE, OFFICE, SECONDS, Caller, asked, hub_on
from .signed import Stall

STALL = "Stall at the bridge"
NOBODY, UNKNOWN, KIOSK, REVOKED_KIOSK = "nobody", "unknown", "kiosk", "revoked kiosk"
READER, RELAY, ADMIN, REVOKED_ADMIN = "reader", "relay", "admin", "revoked admin"
ROLES = (NOBODY, UNKNOWN, KIOSK, REVOKED_KIOSK, READER, RELAY, ADMIN, REVOKED_ADMIN)
Route = tuple[str, str]


class Permission(Enum):
    """Who may pass."""

    OPEN = frozenset(ROLES)
    KIOSKS = frozenset({KIOSK})
    READ = frozenset({READER, ADMIN})
    HAND_IN = frozenset({RELAY, ADMIN})
    ADMINS = frozenset({ADMIN})


TABLE: Mapping[Route, Permission] = {
    ("GET", "/kiosk/v1/openapi.json"): Permission.OPEN,
    ("HEAD", "/kiosk/v1/openapi.json"): Permission.OPEN,
    ("GET", "/kiosk/v1/hello"): Permission.OPEN,
    ("POST", "/kiosk/v1/enrolments"): Permission.OPEN,
    ("POST", "/kiosk/v1/envelopes"): Permission.KIOSKS,
    ("POST", "/kiosk/v1/withdrawals"): Permission.KIOSKS,
    ("POST", "/kiosk/v1/comparisons"): Permission.KIOSKS,
    ("GET", "/health"): Permission.OPEN,
    ("GET", "/metrics"): Permission.READ,
    ("GET", "/dashboard/style.css"): Permission.OPEN,
    ("GET", "/dashboard/mark.svg"): Permission.OPEN,
    ("GET", "/dashboard/login"): Permission.OPEN,
    ("POST", "/dashboard/login"): Permission.OPEN,
    ("POST", "/dashboard/logout"): Permission.OPEN,
    ("GET", "/dashboard"): Permission.ADMINS,
    ("GET", "/dashboard/"): Permission.ADMINS,
    ("GET", "/dashboard/hours/{form}.svg"): Permission.ADMINS,
    ("GET", "/dashboard/counts.csv"): Permission.ADMINS,
    ("GET", "/dashboard/campaigns/{campaign}/gathered"): Permission.ADMINS,
    ("GET", "/dashboard/campaigns/{campaign}/hours/{form}.svg"): Permission.ADMINS,
    ("GET", "/dashboard/campaigns/{campaign}/sealed"): Permission.ADMINS,
    ("GET", "/dashboard/tablets/{kiosk}"): Permission.ADMINS,
    ("GET", "/dashboard/tablets/{kiosk}/revoke"): Permission.ADMINS,
    ("POST", "/dashboard/tablets/{kiosk}/revoke"): Permission.ADMINS,
}
"""Every route but the OSDI API's; one that is in no rule fails the test below."""
HANDED_IN = re.compile(r"/api/v2/petitions/\{petition\}/(signatures|record_signature_helper)/?")


def permission_of(route: Route) -> Permission | None:
    """The rule for `route`; None if nobody thought of it."""
    method, path = route
    if not re.match(r"/api/v2(/|$)", path):
        return TABLE.get(route)
    if method == "GET":
        return Permission.READ
    if method == "POST" and HANDED_IN.fullmatch(path):
        return Permission.HAND_IN
    return Permission.ADMINS


def routes(application: FastAPI) -> list[Route]:
    """Every route there is."""
    found = {
        (method, str(route.path))
        for route in iter_route_contexts(application.routes)
        for method in route.methods or ()
    }
    return sorted(found)


@dataclass
class Stand:
    """A hub with something to read, and one caller for each role."""

    hub: HubProcess
    places: dict[str, str]
    secrets: tuple[str, ...]
    """What only a reader or an admin may ever read."""
    callers: dict[str, httpx.Client] = field(default_factory=dict)
    leaving: httpx.Client | None = None
    """The admin at another browser, whose session may be ended."""

    def ask(self, role: str, route: Route) -> httpx.Response:
        """One request of `role`, as if our own page had sent it."""
        method, path = route
        where = re.sub(r"\{(\w+)\}", lambda name: self.places.get(name[1], "1"), path)
        sent: dict[str, str] | None = None if method in ("GET", "HEAD") else {}
        leaves = role == ADMIN and path.endswith("/logout")
        client = self.leaving if leaves and self.leaving else self.callers[role]
        return client.request(method, where, json=sent)

    def leaks(self, answer: httpx.Response) -> set[str]:
        """Which of `secrets` are in an answer."""
        return {secret for secret in self.secrets if secret in answer.text}


def turned_away(answer: httpx.Response) -> bool:
    """By a refusal, or to the log-in page; and there is nothing in it to read."""
    to_login = answer.headers.get("Location") == "/dashboard/login"
    if answer.status_code == 303 and to_login:
        return not answer.content
    refused = answer.status_code in (401, 403)
    return refused and answer.json().keys() <= {"error", "title", "status", "type", "detail"}


def caller(hub: HubProcess, token: str | None) -> httpx.Client:
    """With its token in both headers, and with whatever session it can get by it."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    if token is not None:
        headers |= {"Authorization": f"Bearer {token}", "OSDI-API-Token": token}
    with httpx.Client(base_url=hub.url, headers=headers, timeout=SECONDS) as browser:
        browser.post("/dashboard/login", data={"token": token or ""})
        return httpx.Client(
            base_url=hub.url, headers=headers, cookies=browser.cookies, timeout=SECONDS
        )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """One signature lies in it; the admin that is revoked was logged in before."""
    data = tmp_path_factory.mktemp("roles")
    with HubProcess(data, enrolment_code=CODE, office=OFFICE) as hub, ExitStack() as stack:
        kiosk, revoked = Caller(hub.url), Caller(hub.url)
        assert kiosk.enrol().is_success
        assert revoked.enrol().is_success
        tokens: dict[str, str | None] = {NOBODY: None, UNKNOWN: "x" * 43}
        tokens |= {KIOSK: kiosk.token, REVOKED_KIOSK: revoked.token}
        with open_storage(data, None) as storage:
            stall = Stall(storage)
            signature = stall.sign("zelimkhanova@example.org", family="Zelimkhanova")
            access = Access(storage.engine)
            for name, role in (
                (READER, Role.READER),
                (RELAY, Role.RELAY),
                (ADMIN, Role.ADMIN),
                (REVOKED_ADMIN, Role.ADMIN),
            ):
                tokens[name] = access.create(role, name, AT)
            secrets = (STALL, "Zelimkhanova", "zelimkhanova@example.org", signature)
            places = {"kiosk": _id(revoked), "campaign": stall.campaign, "form": "wide-day"}
            made = Stand(hub, places, secrets)
            made.callers = {role: stack.enter_context(caller(hub, tokens[role])) for role in ROLES}
            made.leaving = stack.enter_context(caller(hub, tokens[ADMIN]))
            made.places |= linked(made.callers[ADMIN])
            assert access.revoke(next(h.id for h in access.holders() if h.name == REVOKED_ADMIN))
            assert storage.revoke(_id(revoked))
        yield made


def _id(kiosk: Caller) -> str:
    return kiosk_id(kiosk.device.public)


def linked(admin: httpx.Client) -> dict[str, str]:
    """Ids to be put into the OSDI API's paths, from its own links."""
    found = {}
    for many, one in (("petitions", "petition"), ("signatures", "signature"), ("people", "person")):
        link = re.search(rf"/{many}/([0-9a-z-]+)\"", admin.get(f"/api/v2/{many}").text)
        assert link, many
        found[one] = link[1]
    return found


@pytest.fixture
def application(tmp_path: Path) -> Iterator[FastAPI]:
    """The same application in this process, to be asked what routes it has."""
    with open_storage(tmp_path, None) as storage:
        yield make_application(hub_on(storage, office=OFFICE))


def forgotten(application: FastAPI) -> list[Route]:
    """Routes that no rule speaks of."""
    return [route for route in routes(application) if permission_of(route) is None]


def test_every_route_has_a_rule(application: FastAPI) -> None:
    """A new route cannot be forgotten, and a rule for none is not left behind."""
    assert forgotten(application) == []
    assert TABLE.keys() <= set(routes(application))
    assert sum(path.startswith("/api/v2") for _, path in routes(application)) > 20


def test_a_route_without_a_rule_is_noticed(application: FastAPI) -> None:
    """Control: one more route, and it is named."""
    application.add_api_route("/kiosk/v1/list", lambda: [STALL])
    assert forgotten(application) == [("GET", "/kiosk/v1/list")]


def wrong(
    ask: Callable[[str, Route], httpx.Response],
    leaks: Callable[[httpx.Response], set[str]],
    route: Route,
) -> list[str]:
    """Roles to which `route` answers otherwise than its rule says."""
    rule = permission_of(route)
    assert rule is not None
    found = []
    for role in ROLES:
        answer = ask(role, route)
        if rule is Permission.OPEN:
            right = answer.status_code < 500 and not leaks(answer)
        elif role in rule.value:
            right = answer.status_code < 500 and answer.status_code not in (401, 403)
            right = right and answer.headers.get("Location") != "/dashboard/login"
        else:
            right = turned_away(answer) and not leaks(answer)
        if not right:
            found.append(f"{route} {role}: {answer.status_code}")
    return found


def test_every_route_with_every_role(demo: Stand, application: FastAPI) -> None:
    """Each lets in exactly whom its rule names; whoever is turned away reads nothing."""
    found = [line for route in routes(application) for line in wrong(demo.ask, demo.leaks, route)]
    assert found == []


def test_the_eye_for_leaks_sees(demo: Stand, application: FastAPI) -> None:
    """Control: what nobody else may read is there to be read, by readers and admins."""
    seen: set[str] = set()
    for route in routes(application):
        if route[0] == "GET":
            seen |= demo.leaks(demo.ask(ADMIN, route)) | demo.leaks(demo.ask(READER, route))
    assert seen == set(demo.secrets)


def test_a_kiosk_reads_nothing_anywhere(demo: Stand, application: FastAPI) -> None:
    """Nothing that its token opens tells it more than nobody is told: it only appends."""
    for route in routes(application):
        if route[0] in ("GET", "HEAD"):
            told, unknown = demo.ask(KIOSK, route), demo.ask(UNKNOWN, route)
            assert told.status_code == unknown.status_code, route
            if not route[1].endswith("/hello"):
                assert told.content == unknown.content, route


def heads(asked: Mapping[str, str]) -> dict[str, str]:
    """Headers that a second answer to the same has, too."""
    changing = ("date", "set-cookie", "retry-after", "transfer-encoding")
    return {name: value for name, value in asked.items() if name.lower() not in changing}


def test_head_works_wherever_get_does(demo: Stand, application: FastAPI) -> None:
    """With the same authorisation: status and headers of the GET, and not a byte of a body."""
    for route in routes(application):
        if route[0] != "GET":
            continue
        for role in ROLES:
            got, head = demo.ask(role, route), demo.ask(role, ("HEAD", route[1]))
            assert head.status_code == got.status_code, (route, role)
            if route[1] != "/metrics":  # which counts itself
                assert heads(head.headers) == heads(got.headers), (route, role)
            assert head.content == b""
            assert not demo.leaks(head)


def test_head_is_no_way_around(demo: Stand, application: FastAPI) -> None:
    """Where only POST is, it is refused like a GET; on the wire nothing follows the headers."""
    for route in routes(application):
        if route[0] == "POST" and ("GET", route[1]) not in routes(application):
            head = demo.ask(ADMIN, ("HEAD", route[1]))
            assert head.status_code == demo.ask(ADMIN, ("GET", route[1])).status_code == 405
    for path in ("/health", "/kiosk/v1/hello", "/dashboard/login", "/nowhere"):
        with socket.create_connection(("127.0.0.1", demo.hub.port), SECONDS) as line:
            line.sendall(f"HEAD {path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".encode())
            received = b""
            while piece := line.recv(65536):
                received += piece
        first, _, rest = received.partition(b"\r\n\r\n")
        assert first.startswith(b"HTTP/1.1 ") and rest == b"", path
        assert b"content-length" in first.lower(), path


def test_a_route_with_the_wrong_door_is_caught(tmp_path: Path) -> None:
    """Control: a metrics route that a relay may read, or anybody, differs from its rule."""
    with open_storage(tmp_path, None) as storage:
        for door_of_it, caught in (
            ([Depends(requires(Role.READER, Role.ADMIN))], []),
            ([Depends(requires(Role.READER, Role.RELAY, Role.ADMIN))], [RELAY]),
            ([], [role for role in ROLES if role not in Permission.READ.value]),
        ):
            application = FastAPI()
            application.add_api_route("/metrics", _nothing, dependencies=door_of_it)
            found = wrong(_asking(application, storage), lambda _: set(), ("GET", "/metrics"))
            assert [line.split(" ", 2)[2].split(":")[0] for line in found] == caught


def _asking(application: FastAPI, storage: HubStorage) -> Callable[[str, Route], httpx.Response]:
    """Ask `application`, in this process, as each role."""
    application.state.hub = hub_on(storage)
    answer_problems(application, lambda: None)
    access = Access(storage.engine)
    tokens = {name: access.create(Role(name), name, AT) for name in (READER, RELAY, ADMIN)}

    def ask(role: str, route: Route) -> httpx.Response:
        headers = {"Authorization": f"Bearer {tokens.get(role, 'wrong')}"}
        return asked(application, *route, headers=headers)

    return ask


def _nothing() -> dict[str, str]:
    """A route's whole answer."""
    return {}
