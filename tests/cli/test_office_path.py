"""From an empty folder to a delivered signature, by the README's own lines, as a new organiser."""

import csv
import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from tests import forked

from . import office
from .passer_by import FAMILY, GIVEN
from .terminal import Terminal

README = paths.UI.parent / "README.md"
SECTION = "## From an empty folder to the first signature"
PORT = 8420
SECONDS = 120


def commands() -> list[list[str]]:
    """The section's commands, in their order, as words after `petition-kiosk`."""
    section = README.read_text("utf-8").partition(SECTION)[2].partition("\n## ")[0]
    lines = [line.strip() for line in section.splitlines() if line.startswith("    petition")]
    return [shlex.split(line)[1:] for line in lines]


@pytest.fixture
def _port_free() -> Iterator[None]:
    """The README's hub listens where hubs do; another run of this test may still be there."""
    for _ in range(SECONDS * 10):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", PORT))
            except OSError:
                time.sleep(0.1)
                continue
        yield
        return
    pytest.fail(f"a hub that is not this test's listens at port {PORT}")


def finished(words: list[str], folder: Path) -> str:
    """A command that asks nothing, run to its end; what it says."""
    done = forked.run(*words, folder=folder, env=_world(folder))
    assert done.returncode == 0, done.stderr
    return done.stdout


def _world(folder: Path) -> dict[str, str]:
    """This checkout, and a tablet's data folder of this test's own."""
    here = {"PYTHONPATH": str(Path(__file__).parents[2]), "XDG_DATA_HOME": str(folder / "tablet")}
    return {**os.environ, **here}


def test_from_an_empty_folder_to_a_delivered_signature(tmp_path: Path, _port_free: None) -> None:
    """Every line of the section is run as it stands, and at the end one person is in the list."""
    init, serve, run, status, from_paper, listed = commands()
    assert [each[:2] for each in (init, serve, from_paper)] == [
        ["init", "office"],
        ["hub", "serve"],
        ["keys", "from-paper"],
    ]
    with Terminal(init, tmp_path) as terminal:
        papers = office.keys(terminal, tmp_path / "office")
        office.rest(terminal)
        assert terminal.end() == 0, terminal.seen
    assert "AGE-SECRET-KEY" not in terminal.seen
    assert not list(tmp_path.glob("office/*.pdf")) + list(tmp_path.glob("office/*office.key"))
    with Terminal(serve, tmp_path) as hub:
        hub.wait_for(f"hub ready at http://127.0.0.1:{PORT} ")
        assert "Signatures   0" in finished(status, tmp_path)
        sign(run, tmp_path)
        said = finished(status, tmp_path)
        assert "Signatures   1\n  library: 1\n" in said
        assert "Saturday, market square" in said
        hub.interrupt()
        assert hub.end() == 0
    with Terminal(from_paper, tmp_path) as terminal:
        office.type_back(terminal, papers["office"])
        assert terminal.end() == 0, terminal.seen
    assert "1 opened, 0 not for this key, 0 damaged" in finished(listed, tmp_path)
    (file,) = tmp_path.glob("lists/*signature-only.csv")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["given_name"], row["family_name"]) for row in rows] == [(GIVEN, FAMILY)]


def sign(run: list[str], folder: Path) -> None:
    """The README's kiosk, with somebody in front of it."""
    line = [sys.executable, "-m", "tests.cli.passer_by", *run]
    done = subprocess.run(
        line, cwd=folder, env=_world(folder), capture_output=True, text=True, timeout=SECONDS
    )
    assert done.returncode == 0, done.stderr
