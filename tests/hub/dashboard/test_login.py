"""The way in and out: who gets a session, from where, and for how long."""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from kiosk.hub.access import SESSION_SECONDS, Access, Role
from kiosk.hub.application import make_application
from kiosk.hub.dashboard.board import LOGIN_RATE
from kiosk.hub.dashboard.pages import HEADERS
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.log import FIELDS
from kiosk.hub.middleware import BodyTimeout
from kiosk.hub.storage import HubStorage
from tests.clock import AT

from ..kit import asked, hub_on
from ..signed import Stall

OURS = {"Sec-Fetch-Site": "same-origin"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
MARK = "do-not-repeat-me"


@dataclass
class Desk:
    """The application in this process, and a browser's jar of cookies."""

    storage: HubStorage
    application: FastAPI
    tokens: dict[Role, str]
    now: float = 1_795_000_000.0
    jar: dict[str, str] = field(default_factory=dict)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] = OURS, **sent: Any
    ) -> httpx.Response:
        """One request; cookies come and go as in a browser."""
        gate = BodyTimeout(self.application)
        answer = asked(gate, method, path, cookies=self.jar, headers=headers, **sent)
        self.jar |= dict(answer.cookies)
        return answer

    def log_in(self, token: str, headers: Mapping[str, str] = OURS) -> httpx.Response:
        """With a token."""
        return self.ask("POST", "/dashboard/login", headers, data={"token": token})

    @property
    def inside(self) -> bool:
        """Whether the first page is shown."""
        return self.ask("GET", "/dashboard").status_code == 200


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """One token for each role."""
    with open_storage(tmp_path, None) as storage:
        access = Access(storage.engine)
        tokens = {role: access.create(role, role.value, AT) for role in Role}
        made = Desk(storage, FastAPI(), tokens)
        made.application = make_application(hub_on(storage, lambda: made.now))
        yield made


def test_an_admin_gets_in_and_out(desk: Desk) -> None:
    """The cookie opens the pages, and is worth nothing once its session is closed."""
    assert not desk.inside
    answer = desk.log_in(desk.tokens[Role.ADMIN])
    assert (answer.status_code, answer.headers["Location"]) == (303, "/dashboard")
    assert desk.inside
    assert desk.ask("GET", "/dashboard/login").headers["Location"] == "/dashboard"
    kept = dict(desk.jar)
    left = desk.ask("POST", "/dashboard/logout")
    assert left.headers["Location"] == "/dashboard/login"
    assert left.headers["Clear-Site-Data"] == '"cache"'
    desk.jar = kept
    assert not desk.inside


@pytest.mark.parametrize("token", [Role.READER, Role.RELAY, "", "wrong", MARK, "ö", "x" * 3_000])
def test_nobody_else_gets_in(desk: Desk, token: str) -> None:
    """Another role, or what is no token: the same page again, which repeats nothing."""
    given = desk.tokens[token] if isinstance(token, Role) else token
    answer = desk.log_in(given)
    assert answer.status_code == 403
    assert "This token does not open the dashboard." in answer.text
    assert MARK not in answer.text
    assert desk.jar == {}


def test_a_token_pasted_with_blanks_is_taken(desk: Desk) -> None:
    """A copy from a terminal ends in a line break often enough."""
    assert desk.log_in(f" {desk.tokens[Role.ADMIN]}\n").status_code == 303


def test_the_cookie_is_the_browsers_alone(desk: Desk) -> None:
    """No script reads it, no other site sends it, it goes to these pages only."""
    cookie = desk.log_in(desk.tokens[Role.ADMIN]).headers["Set-Cookie"]
    name, *attributes = cookie.lower().split("; ")
    assert name.startswith("kiosk-session=")
    assert sorted(attributes) == ["httponly", "path=/dashboard", "samesite=strict"]


def test_with_tls_the_cookie_goes_by_tls_only(desk: Desk) -> None:
    """And has a name that no plain answer can set."""
    hub = replace(hub_on(desk.storage, lambda: desk.now), secure_cookies=True)
    desk.application = make_application(hub)
    cookie = desk.log_in(desk.tokens[Role.ADMIN]).headers["Set-Cookie"]
    assert cookie.startswith("__Secure-kiosk-session=")
    assert "; Secure" in cookie
    desk.jar = {"kiosk-session": next(iter(desk.jar.values()))}
    assert not desk.inside


def test_a_session_ends_after_a_working_day(desk: Desk) -> None:
    """To the second; control: a second before, it holds."""
    desk.log_in(desk.tokens[Role.ADMIN])
    desk.now += SESSION_SECONDS - 1
    assert desk.inside
    desk.now += 1
    assert not desk.inside


def test_a_revoked_admin_is_out_at_once(desk: Desk) -> None:
    """With the token go its sessions."""
    desk.log_in(desk.tokens[Role.ADMIN])
    access = Access(desk.storage.engine)
    assert access.revoke(next(each.id for each in access.holders() if each.role is Role.ADMIN))
    assert not desk.inside
    assert desk.log_in(desk.tokens[Role.ADMIN]).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "http://hub"}, 303),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 303),
        ({}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Origin": "http://hub.elsewhere.example"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://hub"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://hub"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["login", "logout", "tablets/{}/revoke"])
def test_only_our_own_pages_change_anything(
    desk: Desk, headers: dict[str, str], status: int, path: str
) -> None:
    """A form on another site cannot log in, log out or revoke; a refusal changes nothing."""
    tablet = Stall(desk.storage).device
    kiosk = next(each.id for each in desk.storage.kiosks() if each.public_key == tablet.public)
    desk.log_in(desk.tokens[Role.ADMIN])
    token = {"token": desk.tokens[Role.ADMIN]} if path == "login" else {}
    answer = desk.ask("POST", f"/dashboard/{path.format(kiosk)}", headers, data=token)
    assert answer.status_code == status
    (known,) = desk.storage.kiosks()
    assert known.revoked is (status == 303 and path.startswith("tablets"))
    assert desk.inside is not (status == 303 and path == "logout")


def test_a_form_is_small_and_is_a_form(desk: Desk) -> None:
    """JSON, a heap of bytes, broken percent signs and two tokens are refused, and stay unread."""
    right = desk.tokens[Role.ADMIN]
    assert desk.ask("POST", "/dashboard/login", json={"token": right}).status_code == 415
    for body, status in (
        ("token=" + "x" * 5_000, 413),
        ("token", 403),
        (f"token={right}&token={right}", 403),
        ("&".join(f"a{n}=1" for n in range(50)) + f"&token={right}", 403),
        ("token=%ff%fe", 403),
        ("tökén=1", 403),
    ):
        answer = desk.ask("POST", "/dashboard/login", OURS | FORM, content=body.encode())
        assert answer.status_code == status, body[:20]
    assert desk.jar == {}


def test_attempts_are_counted(desk: Desk) -> None:
    """After a burst the page asks for patience, whoever comes; a session goes on."""
    desk.log_in(desk.tokens[Role.ADMIN])
    answers = [desk.log_in("wrong") for _ in range(LOGIN_RATE[1])]
    assert [answer.status_code for answer in answers] == [403] * (LOGIN_RATE[1] - 1) + [429]
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert "That was too often." in answers[-1].text
    assert desk.inside


def test_every_answer_below_is_guarded(desk: Desk) -> None:
    """Policy, no-store and the rest: on pages, pictures, errors; and not on the kiosks' answers."""
    desk.log_in(desk.tokens[Role.ADMIN])
    for path in ("", "/login", "/style.css", "/hours/wide-day.svg", "/nowhere", "/tablets/0"):
        for jar in (dict(desk.jar), {}):
            desk.jar = jar
            answer = desk.ask("GET", f"/dashboard{path}")
            assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
    assert desk.ask("DELETE", "/dashboard").headers["Cache-Control"] == "no-store"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    assert "Content-Security-Policy" not in desk.ask("GET", "/health").headers
    assert "Content-Security-Policy" not in desk.ask("GET", "/dashboards").headers


def test_a_database_that_fails_is_said_on_a_page(desk: Desk) -> None:
    """503 with a sentence, Retry-After, and nothing of the error."""
    desk.log_in(desk.tokens[Role.ADMIN])
    with transaction(desk.storage.engine) as connection:
        connection.exec_driver_sql("ALTER TABLE tombstones RENAME TO gone")
    answer = desk.ask("GET", "/dashboard")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert "The database does not answer." in answer.text
    assert "tombstones" not in answer.text


def test_an_empty_hub_is_a_calm_page(desk: Desk) -> None:
    """Before the first tablet and the first signature there is a page, with words for nothing."""
    desk.log_in(desk.tokens[Role.ADMIN])
    text = desk.ask("GET", "/dashboard").text
    assert "The hub is ready for its first tablet." in text
    assert "No signature arrived in these two days." in text
    assert "<img" not in text
    Stall(desk.storage).sign()
    text = desk.ask("GET", "/dashboard").text
    assert "ready for its first" not in text


def test_a_rehearsal_is_said_on_every_page(desk: Desk) -> None:
    """Before and behind the log-in; control: a real hub says nothing."""
    desk.log_in(desk.tokens[Role.ADMIN])
    jars: tuple[dict[str, str], ...] = ({}, dict(desk.jar))
    for rehearsal in (False, True):
        desk.application.state.hub.service.rehearsal = rehearsal
        for desk.jar, path in zip(jars, ("/dashboard/login", "/dashboard"), strict=True):
            answer = desk.ask("GET", path)
            assert answer.status_code == 200
            assert ("nothing here is real" in answer.text) is rehearsal


def test_the_log_knows_ids_only(desk: Desk, log: io.StringIO) -> None:
    """Log-ins, downloads and revocations are logged by ids; nothing typed, no token, no name."""
    stall = Stall(desk.storage)
    stall.sign("zelimkhanova@example.org", family="Zelimkhanova")
    (tablet,) = desk.storage.kiosks()
    desk.log_in(MARK)
    desk.log_in(desk.tokens[Role.ADMIN])
    for path in ("", f"/tablets/{tablet.id}", f"/campaigns/{stall.campaign}/sealed", f"/{MARK}"):
        desk.ask("GET", f"/dashboard{path}", OURS | {"User-Agent": MARK})
    desk.ask("POST", f"/dashboard/tablets/{tablet.id}/revoke")
    desk.ask("POST", "/dashboard/logout")
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    told = ["login_refused", "login", "downloaded", "revoked"]
    assert [line["event"] for line in lines if line["event"] != "Executing %s"] == told
    assert {name for line in lines for name in line} <= {"time", "level", "event", *FIELDS}
    everything = log.getvalue()
    secrets = [MARK, "elimkhan", tablet.name, *desk.tokens.values(), *desk.jar.values()]
    assert [secret for secret in secrets if secret in everything] == []
