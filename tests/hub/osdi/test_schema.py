"""Schemathesis over everything that the hub describes: answers are as described, and never 5xx."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import uvicorn

from kiosk.hub.access import Access, Role
from kiosk.hub.application import make_application
from kiosk.hub.database import open_storage
from kiosk.hub.limits import Limits
from kiosk.hub.middleware import BodyTimeout
from tests.proof import PROOF, long

from ..kit import OFFICE, SECONDS, hub_on
from ..signed import AT, Stall
from .conftest import body, id_of, listed

SHORT = ("--phases=fuzzing", "--max-examples=3", "--seed=1", "--no-shrink")
LONG = ("--phases=examples,coverage,fuzzing,stateful", "--max-examples=150")
LEFT_OUT = "positive_data_acceptance"
"""A signature of nobody, a name without letters, an unknown filter: no schema can say these."""
RUN_SECONDS = 1500.0
RATE = 1e6


class Target:
    """The whole application on loopback with something of everything in it, and its admin."""

    def __init__(self, url: str, token: str, folder: Path) -> None:
        self.url = url
        self.token = token
        self._folder = folder

    def fuzz(self, *options: str) -> str:
        """What Schemathesis says; empty if it found nothing."""
        self._folder.joinpath("schemathesis.toml").write_text(self._there(), "utf-8")
        command = [str(Path(sys.executable).with_name("schemathesis")), "--no-color", "run"]
        command += [f"{self.url}/kiosk/v1/openapi.json", f"--exclude-checks={LEFT_OUT}", *options]
        done = subprocess.run(
            command,
            cwd=self._folder,
            capture_output=True,
            text=True,
            timeout=RUN_SECONDS,
            env={**os.environ, "PYTHONWARNINGS": "ignore"},
        )
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def _there(self) -> str:
        """Ids that exist, so that more than 404 is tried."""
        headers = {"OSDI-API-Token": self.token}
        with httpx.Client(
            base_url=f"{self.url}/api/v2", headers=headers, timeout=SECONDS
        ) as client:
            signature = listed(client.get("signatures"))[0]
            person = body(client.get(signature["_links"]["osdi:person"]["href"]))
            tag = body(client.post("tags", json={"name": "a tag"}))
            link = {"_links": {"osdi:person": person["_links"]["self"]}}
            tagging = body(client.post(f"tags/{id_of(tag)}/taggings", json=link))
        ids = {
            "petition": signature["action_network:petition_id"],
            "signature": id_of(signature),
            "person": id_of(person),
            "tag": id_of(tag),
            "tagging": id_of(tagging),
        }
        lines = (f'"path.{name}" = "{id}"' for name, id in ids.items())
        statuses = [400, 401, 403, 404, 405, 409, 413, 422, 429]
        refused = f"[checks.negative_data_rejection]\nexpected-statuses = {statuses}\n"
        return "\n".join((refused, "[parameters]", *lines, ""))


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Target]:
    """Served by uvicorn as in earnest, with rates that no fuzzing reaches."""
    with open_storage(tmp_path, None) as storage, socket.create_server(("127.0.0.1", 0)) as there:
        token = Access(storage.engine).create(Role.ADMIN, "a test", AT)
        Stall(storage).sign("ana@example.org")
        limits = Limits(time.monotonic, RATE, int(RATE))
        hub = replace(hub_on(storage, time.time, OFFICE), limits=limits, kiosk_limits=limits)
        config = uvicorn.Config(
            BodyTimeout(make_application(hub)), log_config=None, access_log=False
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([there],), daemon=True)
        thread.start()
        yield Target(f"http://127.0.0.1:{there.getsockname()[1]}", token, tmp_path)
        server.should_exit = True
        thread.join(SECONDS)


def test_an_admin_finds_nothing_wrong(target: Target) -> None:
    """Every operation, with a token: described statuses, types and bodies, and no 5xx."""
    assert target.fuzz("-H", f"Authorization: Bearer {target.token}", *SHORT) == ""


@long
def test_a_stranger_finds_nothing_wrong(target: Target) -> None:
    """The same without a token."""
    assert target.fuzz(*SHORT) == ""


def test_a_wrong_answer_would_be_found(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: an answer that is not as described does not pass."""
    monkeypatch.setattr("kiosk.hub.osdi.petitions.EntryPoint", lambda **_members: _Wrong())
    found = target.fuzz(
        *SHORT, "-H", f"Authorization: Bearer {target.token}", "--include-path=/api/v2"
    )
    assert "Response violates schema" in found


class _Wrong:
    """An entry point without links."""

    def text(self) -> str:
        """As JSON."""
        return '{"motd": 1}'


@pytest.mark.proof
@pytest.mark.skipif(not PROOF, reason="minutes of fuzzing: run by make proof")
@pytest.mark.parametrize("with_token", [True, False])
def test_long_fuzzing_finds_nothing_wrong(target: Target, with_token: bool) -> None:
    """Thousands of requests, valid and not, in sequences too."""
    token = ("-H", f"Authorization: Bearer {target.token}") if with_token else ()
    assert target.fuzz(*token, *LONG) == ""
