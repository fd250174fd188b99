"""Well means: what a tablet sends now could be stored."""

import asyncio
import json
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import httpx
import psycopg
import pytest
from sqlalchemy import select

from kiosk.hub.database import open_storage
from kiosk.hub.engine import SENTENCES, SQLITE, SQLSTATES, failure_of, said, transaction
from kiosk.hub.health import FRESH_SECONDS, HealthCheck
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import facts
from tests.forked import HubProcess
from tests.storage.test_disk import ALONE, may_mount

from .kit import CODE, SECONDS, Caller, health
from .postgresql import Cluster


def becomes(url: str, wanted: Callable[[tuple[int, str]], bool]) -> tuple[int, str]:
    """What health says once it is as wanted: an answer stands for some seconds."""
    deadline = time.monotonic() + SECONDS * 2
    while not wanted(found := health(url)):
        assert time.monotonic() < deadline, found
        threading.Event().wait(0.1)
    return found


def logged(data: Path) -> set[tuple[str, str]]:
    """(code, the driver's) of every time health failed."""
    lines = [json.loads(line) for line in (data / "hub.log").read_text().splitlines()]
    return {(line["code"], line["driver"]) for line in lines if line["event"] == "health"}


def test_a_full_and_a_read_only_disk(tmp_path: Path) -> None:
    """On a real file system: 503 with a code, the log names what SQLite said, and it heals."""
    if not may_mount():
        pytest.skip("this system does not let a test mount a disk of its own")
    command = [*ALONE, sys.executable, "-m", "tests.hub.full_disk", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr


def test_postgresql_that_only_reads(tmp_path: Path, postgresql: str) -> None:
    """As after a failover: nothing can be stored, so it is not well, until it can."""
    name = psycopg.conninfo.conninfo_to_dict(postgresql)["dbname"]
    with (
        HubProcess(tmp_path, enrolment_code=CODE, database=postgresql) as hub,
        closing(psycopg.connect(postgresql, autocommit=True)) as connection,
    ):
        assert health(hub.url) == (200, "")
        ended = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        for only in ("on", "off"):
            change = f"ALTER DATABASE {name} SET default_transaction_read_only = {only}"
            connection.execute("SET default_transaction_read_only = off")
            connection.execute(change.encode())
            connection.execute(ended)
            wanted = (503, "storage_read_only") if only == "on" else (200, "")
            becomes(hub.url, lambda found, wanted=wanted: found == wanted)  # type: ignore[misc]
        assert Caller(hub.url).enrol().is_success
    assert ("read_only", "25006") in logged(tmp_path)


def test_a_database_that_is_away(tmp_path: Path, cluster: Cluster) -> None:
    """The server goes: not well, with another code; it is back: well."""
    with cluster.database() as url, HubProcess(tmp_path, enrolment_code=CODE, database=url) as hub:
        assert health(hub.url) == (200, "")
        with cluster.connect() as connection:
            name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            status, code = becomes(hub.url, lambda found: found[0] == 503)
            assert (status, code) == (503, "storage_away")
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
        becomes(hub.url, lambda found: found == (200, ""))


def test_a_locked_database_holds_nobody_else_up(tmp_path: Path) -> None:
    """Many ask at once and wait for one attempt; who wants something else is answered."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        other = sqlite3.connect(tmp_path / "hub.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        found: list[tuple[int, str]] = []
        crowd = [threading.Thread(target=lambda: found.append(health(hub.url))) for _ in range(60)]
        for each in crowd:
            each.start()
        hello = httpx.get(f"{hub.url}/kiosk/v1/hello", timeout=SECONDS)
        assert hello.is_success and found == []
        for each in crowd:
            each.join()
        assert set(found) == {(503, "storage_locked")}
        other.close()
        becomes(hub.url, lambda each: each == (200, ""))


def test_whoever_asks_often_writes_seldom(tmp_path: Path) -> None:
    """A thousand strangers cost one row, written over; later, one more."""
    now = [100.0]

    def mark(storage: HubStorage) -> str | None:
        with transaction(storage.engine) as connection:
            return connection.scalar(select(facts.c.value).where(facts.c.name == "health"))

    async def crowd(asked: HealthCheck) -> list[object]:
        return list(await asyncio.gather(*(asked.problem() for _ in range(1000))))

    with open_storage(tmp_path, None) as storage:
        asked = HealthCheck(storage, lambda: now[0])
        marks = [mark(storage)]
        for _ in range(3):
            assert set(asyncio.run(crowd(asked))) == {None}
            marks.append(mark(storage))
        assert marks[0] is None and len(set(marks[1:])) == 1
        now[0] += FRESH_SECONDS
        asyncio.run(crowd(asked))
        assert mark(storage) not in marks
        with transaction(storage.engine) as connection:
            rows = connection.execute(select(facts.c.name)).scalars().all()
        assert list(rows).count("health") == 1


def test_every_code_has_a_sentence() -> None:
    """What people read is complete, and what a driver says is known by its codes."""
    codes = {code for _, code in (*SQLSTATES, *SQLITE)}
    assert codes - {"contested"} == SENTENCES.keys()
    for code in SENTENCES:
        error = said(failure_of(_Driver(next(s for s, c in SQLSTATES if c == code))), "here")
        assert error.place == "here" and error.what.endswith(".") and error.remedy.endswith(".")


class _Driver(Exception):
    """A driver's error, whose text carries a value."""

    def __init__(self, state: str) -> None:
        super().__init__("duplicate key (email)=(a@example.org)")
        self.sqlstate = state


def test_no_text_of_a_driver_s_is_repeated() -> None:
    """Codes only, whatever they are."""
    for state in ("23505", "42P01", "99999", "25006"):
        failure = failure_of(_Driver(state))
        assert "example.org" not in str(failure) and state in str(failure)
        assert failure.driver == state
