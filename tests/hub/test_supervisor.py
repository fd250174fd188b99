"""Several processes on one address, as one hub."""

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.forked import Forked
from tests.proof import long

from .kit import CODE, SECONDS, Caller, held, sealed

READY = re.compile(r"hub ready at (http://\S+)")


class SupervisedHub:
    """`hub serve --processes 3`, as a parent process of its own."""

    def __init__(self, data: Path) -> None:
        words = ["hub", "serve", "--data", str(data), "--port", "0", "--processes", "3"]
        self.parent = Forked([*words, f"--enrolment-code={CODE}"])
        found = READY.match(self.parent.stdout.readline())
        assert found
        self.url = found[1]

    def children(self) -> set[int]:
        """Ids of the processes that answer."""
        found = Path(f"/proc/{self.parent.pid}/task/{self.parent.pid}/children").read_text()
        return set(map(int, found.split()))


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[SupervisedHub]:
    """Three processes on one SQLite file."""
    running = SupervisedHub(tmp_path)
    yield running
    running.parent.kill()
    running.parent.wait()
    running.parent.stdout.close()


def alive(process: int) -> bool:
    """Whether it runs: not gone, and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_they_are_one_hub_and_one_that_dies_is_replaced(
    tmp_path: Path, supervisor: SupervisedHub
) -> None:
    """Whoever answers, a signature is there once; a killed child is missed by nobody; on SIGTERM
    the parent ends with success, and nobody is left.
    """
    before = supervisor.children()
    assert len(before) == 3
    caller = Caller(supervisor.url)
    assert caller.enrol().is_success
    envelopes = [sealed(caller.device, seq) for seq in range(1, 31)]
    for number, envelope in enumerate(envelopes):
        if number == 10:
            os.kill(min(before), signal.SIGKILL)
        for _ in range(2):
            try:
                caller.send(envelope.raw)
            except httpx.TransportError:
                continue  # it was being answered by the one that was killed
    while len(supervisor.children()) < 3 or min(before) in supervisor.children():
        assert httpx.get(f"{supervisor.url}/health", timeout=SECONDS).is_success
    assert sorted(held(tmp_path, caller.device)) == sorted(each.raw for each in envelopes)
    children = supervisor.children()
    supervisor.parent.terminate()
    assert supervisor.parent.wait(SECONDS) == 0
    assert not any(map(alive, children))


@long
def test_whenever_they_are_told_they_end(tmp_path: Path) -> None:
    """At any moment of the parent's wait: many hang-ups, and one end, close to each other."""
    supervisor = SupervisedHub(tmp_path)
    for _ in range(200):
        supervisor.parent.send_signal(signal.SIGHUP)
    supervisor.parent.terminate()
    assert supervisor.parent.wait(SECONDS * 3) == 0
    supervisor.parent.stdout.close()


def test_they_do_not_outlive_a_parent_that_was_killed(supervisor: SupervisedHub) -> None:
    """SIGKILL to the parent: each child notices, and goes."""
    children = supervisor.children()
    supervisor.parent.kill()
    supervisor.parent.wait()
    for child in children:
        descriptor = os.pidfd_open(child) if alive(child) else None
        if descriptor is not None:
            assert select.select([descriptor], [], [], SECONDS)[0]
            os.close(descriptor)
    assert not any(map(alive, children))


def test_children_of_an_isolated_parent_are_isolated(tmp_path: Path) -> None:
    """What lies in the folder of a service is never taken for a module of ours."""
    (tmp_path / "kiosk.py").write_text("raise SystemExit('taken')")
    words = ["hub", "serve", "--data", tmp_path / "hub", "--port", "0", "--processes", "2"]
    parent = subprocess.Popen(
        [sys.executable, "-I", "-m", "kiosk", *map(str, words)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert parent.stdout is not None
        assert "enrolment code" in parent.stdout.readline()
        assert READY.match(parent.stdout.readline())
    finally:
        parent.terminate()
        parent.communicate(timeout=SECONDS)
