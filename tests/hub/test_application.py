"""The application around the routes: its description, its gate, its calm."""

import asyncio
import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from kiosk.domain.errors import StorageUnavailable
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.health import health_routes
from kiosk.hub.hub import Hub
from kiosk.hub.middleware import BodyTimeout
from kiosk.hub.routes import kiosk_routes

from .kit import asked, hub_on

NOW = 1_795_000_000.0
MARK = "do-not-log-me"


@pytest.fixture
def application(tmp_path: Path) -> Iterator[FastAPI]:
    """A real application on a real database."""
    with open_storage(tmp_path, None) as storage:
        yield make_application(hub_on(storage, lambda: NOW))


def test_every_route_is_documented(application: FastAPI) -> None:
    """The OpenAPI names every route and method, a summary of each, and what each may answer."""
    described = application.openapi()["paths"]
    routes = {
        (route.path, method.lower())  # type: ignore[attr-defined]
        for route in (*kiosk_routes.routes, *health_routes.routes)
        for method in route.methods  # type: ignore[attr-defined]
    }
    assert {(path, method) for path in described for method in described[path]} == routes
    assert len(routes) == 6
    for operations in described.values():
        for operation in operations.values():
            assert operation["description"]
            assert {"200", "503"} <= operation["responses"].keys()


def test_a_bug_is_answered_and_logged_without_its_text(
    application: FastAPI, log: io.StringIO
) -> None:
    """An unforeseen exception is a 500 with a code; the log has its type and place only."""

    @application.get("/bug")
    def bug() -> None:
        raise KeyError(MARK)

    answer = asked(BodyTimeout(application), "GET", "/bug")
    assert (answer.status_code, answer.json()["error"]) == (500, "bug")
    assert '"type": "KeyError"' in log.getvalue()
    assert '"place": "bug:' in log.getvalue()
    assert MARK not in log.getvalue() + answer.text


def test_without_the_gate_the_text_would_come_out(application: FastAPI) -> None:
    """Control: the same bug without that middleware reaches the server with its text."""

    @application.get("/bug")
    def bug() -> None:
        raise KeyError(MARK)

    with pytest.raises(KeyError, match=MARK):
        asked(application, "GET", "/bug")


def test_a_database_that_fails_asks_for_patience(
    application: FastAPI, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk gets 503 with Retry-After, which it obeys; nothing needs attention."""

    def fail() -> None:
        raise StorageUnavailable(MARK)

    storage = application.state.hub.storage
    monkeypatch.setattr(storage, "try_writing", fail)
    monkeypatch.setattr(storage, "enrol", lambda *_: fail())
    sent = {"code": MARK, "public_key": "0" * 64, "name": "a stall"}
    gate = BodyTimeout(application)
    for answer, code in (
        (asked(gate, "GET", "/health"), "storage_other"),
        (asked(gate, "POST", "/kiosk/v1/enrolments", json=sent), "storage"),
    ):
        assert (answer.status_code, answer.json()["error"]) == (503, code)
        assert answer.headers["Retry-After"] == "30"
    assert MARK not in log.getvalue()


async def test_a_body_that_trickles_is_cut_off(application: FastAPI) -> None:
    """A body that does not arrive in time is 408, which a kiosk tries again."""
    never = asyncio.Event()
    statuses: list[int] = []

    async def receive() -> dict[str, object]:
        await never.wait()
        return {}

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(int(str(message["status"])))

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/kiosk/v1/enrolments",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    await BodyTimeout(application, body_seconds=0.05)(scope, receive, send)  # type: ignore[arg-type]
    assert statuses == [408]


def test_a_log_line_drops_arguments_and_text(log: io.StringIO) -> None:
    """Whatever a library logs, only the template of its message is kept."""
    logging.getLogger("uvicorn.error").warning("Unsupported %s", MARK)
    try:
        raise ValueError(MARK)
    except ValueError:
        logging.getLogger("elsewhere").exception("failed", extra={"name_typed": MARK})
    lines = log.getvalue()
    assert "Unsupported %s" in lines
    assert '"type": "ValueError"' in lines
    assert MARK not in lines


def test_times_are_kept_by_the_hour(application: FastAPI) -> None:
    """What is stored or signed says the hour; the greeting says the second."""
    hub: Hub = application.state.hub
    service = hub.service
    assert service.time() == "2026-11-18T11:06:40Z"
    assert service.hour() == "2026-11-18T11:00:00Z"
