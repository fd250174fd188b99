"""Starting and stopping a hub, from the command line."""

import argparse
import os
import re
import signal
import socket
import struct
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from kiosk.cli import hub
from kiosk.domain.errors import BadSettings
from kiosk.hub.database import open_storage
from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings, check
from kiosk.hub.storage import EnrolmentOutcome
from kiosk.sealing.spoken import in_words
from kiosk.service_manager import BEATS
from tests.cli import command
from tests.forked import Forked, HubProcess

from .kit import CODE, SECONDS, Caller, sealed

PATIENCE = 120.0
"""Seconds, for several hubs to start one after the other on a machine that does other work."""


def serve_refused(data: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`hub serve`, which does not come to serve."""
    return command.run("hub", "serve", "--data", data, *options)


def said_until_ready(data: Path) -> list[str]:
    """The lines a hub prints until it is ready; then it is stopped."""
    child = Forked(["hub", "serve", "--data", str(data), "--port", "0"])
    said: list[str] = []
    while not said or not said[-1].startswith("hub ready"):
        said.append(child.stdout.readline())
        assert said[-1], "the hub ended"
    child.terminate()
    assert child.wait(SECONDS) == 0
    child.stdout.close()
    return said


@pytest.mark.parametrize("processes", [1, 2])
def test_systemd_is_told_when_it_listens(tmp_path: Path, processes: int) -> None:
    """READY=1 from the process that systemd knows, once it answers, and not before."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(PATIENCE)
        manager.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        words = ("hub", "serve", "--data", tmp_path / "hub", "--port", "0")
        child = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *map(str, words), "--processes", str(processes)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "NOTIFY_SOCKET": str(tmp_path / "notify")},
        )
        try:
            senders = set()
            while child.pid not in senders:
                told, credentials, _, _ = manager.recvmsg(100, 100)
                assert told == b"READY=1"
                senders.add(struct.unpack("iII", credentials[0][2])[0])
            assert child.stdout is not None
            url = next(
                found[1] for line in child.stdout if (found := re.search(r"ready at (\S+)", line))
            )
            assert httpx.get(f"{url}/health").status_code == 200
        finally:
            child.terminate()
            child.communicate(timeout=PATIENCE)


@pytest.mark.parametrize("processes", [1, 2])
def test_the_watchdog_hears_of_a_loop_that_comes_round(tmp_path: Path, processes: int) -> None:
    """WATCHDOG=1 again and again; none of a process that stands still."""
    pause = 0.3
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(PATIENCE)
        words = ("hub", "serve", "--data", tmp_path / "hub", "--port", "0")
        # It becomes the program: the one process that the watchdog waits for knows its number.
        script = 'WATCHDOG_PID=$$ exec "$@"'
        command = ["sh", "-c", script, "sh", sys.executable, "-m", "kiosk", *map(str, words)]
        child = subprocess.Popen(
            [*command, "--processes", str(processes)],
            stdout=subprocess.DEVNULL,
            env={
                **os.environ,
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
                "WATCHDOG_USEC": str(round(BEATS * pause * 1e6)),
            },
        )
        try:
            heard = [manager.recv(100) for _ in range(4 + processes)]
            assert heard.count(b"WATCHDOG=1") >= 3
            child.send_signal(signal.SIGSTOP)
            manager.settimeout(4 * pause)
            with pytest.raises(TimeoutError):
                for _ in range(4):
                    manager.recv(100)
        finally:
            child.send_signal(signal.SIGCONT)
            child.terminate()
            child.wait(PATIENCE)


def test_stops_gracefully_and_starts_again_on_the_same_port(tmp_path: Path) -> None:
    """SIGTERM is success; after it, port, key, enrolments and envelopes are what they were."""
    running = HubProcess(tmp_path, enrolment_code=CODE)
    with running:
        caller = Caller(running.url)
        caller.enrol()
        envelope = sealed(caller.device).raw
        caller.send(envelope)
        before = (running.url, running.public_key)
        assert running.stop() == 0
        with pytest.raises(httpx.ConnectError):
            caller.send(envelope)
        running.start()
        assert (running.url, running.public_key) == before
        assert caller.send(envelope)[0]["outcome"] == "already_stored"


def test_a_kill_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    """After SIGKILL the same hub starts on the same port and still has the envelope."""
    with HubProcess(tmp_path, enrolment_code=CODE) as running:
        caller = Caller(running.url)
        caller.enrol()
        envelope = sealed(caller.device).raw
        assert caller.send(envelope)[0]["outcome"] == "stored"
        running.kill()
        running.start()
        assert caller.send(envelope)[0]["outcome"] == "already_stored"


def test_nothing_typed_is_in_the_log_and_no_secret_in_the_folder(tmp_path: Path) -> None:
    """Code and token are only hashed in the database; the log knows ids and counts."""
    with HubProcess(tmp_path, enrolment_code=CODE) as running:
        caller = Caller(running.url)
        caller.enrol()
        caller.send(sealed(caller.device).raw, "rubbish")
        Caller(running.url).enrol(code="some-other-code")
    log = (tmp_path / "hub.log").read_text()
    assert '"event": "envelopes"' in log
    assert '"stored": 1' in log
    assert "127.0.0.1" not in log
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    for secret in (CODE, "some-other-code", caller.token, "rubbish"):
        assert secret.encode() not in everything
    assert (tmp_path / "hub.sqlite").stat().st_mode & 0o077 == 0


def test_the_first_start_prints_a_code_once(tmp_path: Path) -> None:
    """Without any code the hub makes one, says it once, and keeps only its hash."""
    said = said_until_ready(tmp_path) + said_until_ready(tmp_path)
    codes = [found[1] for line in said if (found := re.match(r"enrolment code (\S{20}) ", line))]
    assert len(codes) == 1
    assert len(said) == 3
    with open_storage(tmp_path, None) as storage:
        admission = storage.enrol(codes[0], "0" * 64, "a stall", "token", "")
    assert admission is EnrolmentOutcome.WELCOME
    assert codes[0].encode() not in (tmp_path / "hub.sqlite").read_bytes()


def test_key_makes_the_key_that_the_hub_will_use(tmp_path: Path) -> None:
    """The key is printed before the first start, with its words, and is the same afterwards."""
    printed = command.run("hub", "key", "--data", tmp_path, "--new").stdout.splitlines()
    with HubProcess(tmp_path, enrolment_code=CODE) as running:
        assert printed == [running.public_key, f"In words: {in_words(running.public_key)}"]
    assert (tmp_path / "hub.key").stat().st_mode & 0o077 == 0


def test_a_taken_port_is_said_plainly(tmp_path: Path) -> None:
    """A port that is in use is bad input with a way out, not a traceback."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        failed = serve_refused(tmp_path, "--port", str(port))
        assert failed.returncode == 2
        assert "What to do:" in failed.stderr
        assert "Traceback" not in failed.stderr
        with pytest.raises(BadSettings, match="ended, or is not ready"):
            HubProcess(tmp_path, port=port, enrolment_code=CODE).start()


@pytest.mark.parametrize(
    "unsafe",
    [
        {"host": "0.0.0.0"},
        {"host": "::"},
        {"host": "hub.example"},
        {"certificate": Path("hub.pem")},
        {"enrolment_code": "short"},
        {"enrolment_code": "a code\nof two lines"},
    ],
)
def test_what_would_be_unsafe_is_refused(tmp_path: Path, unsafe: dict[str, object]) -> None:
    """Plain HTTP beyond loopback, half a TLS setting, a code that can be guessed."""
    with pytest.raises(BadSettings):
        serve(HubSettings(data=tmp_path / "hub", **unsafe), print)  # type: ignore[arg-type]
    assert not (tmp_path / "hub").exists()


def test_a_certificate_that_cannot_be_used_is_said_plainly(tmp_path: Path) -> None:
    """A missing or broken certificate is bad input with the file's name."""
    broken = tmp_path / "hub.pem"
    broken.write_text("no certificate")
    for file in (broken, tmp_path / "missing.pem"):
        failed = serve_refused(tmp_path, "--tls-certificate", str(file), "--tls-key", str(file))
        assert failed.returncode == 2
        assert failed.stderr.startswith(str(file))


def test_what_is_safe_is_not(tmp_path: Path) -> None:
    """Loopback, TLS, or a proxy in front."""
    check(HubSettings(data=tmp_path))
    check(HubSettings(data=tmp_path, host="::1"))
    check(HubSettings(data=tmp_path, host="0.0.0.0", behind_proxy=True))
    key = tmp_path / "key.pem"
    check(HubSettings(data=tmp_path, host="0.0.0.0", certificate=key, certificate_key=key))


@pytest.mark.parametrize("url", ["mysql://host/name", "nonsense", "oracle+nothing://x"])
def test_another_database_is_refused_by_name(tmp_path: Path, url: str) -> None:
    """Only SQLite and PostgreSQL can promise exactly once here."""
    with pytest.raises(BadSettings, match="--database"), open_storage(tmp_path, url):
        pass


def test_the_command_has_help_and_examples() -> None:
    """Every command below it is described with every option, and shows an example."""
    commands = argparse.ArgumentParser().add_subparsers()
    hub.add(commands)
    (kinds,) = (
        action
        for action in commands.choices["hub"]._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert {"serve", "status", "token", "list", "key"} <= set(kinds.choices)
    for name, parser in kinds.choices.items():
        assert f"petition-kiosk hub {name} " in (parser.epilog or "")
        assert all(
            action.help
            for action in parser._actions
            if not isinstance(action, argparse._SubParsersAction)
        )
