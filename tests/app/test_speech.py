"""A voice is offered only where one answers, and nobody waits for one that does not."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.speech import ANSWER_SECONDS, answers, engine_here, speechd_socket


@pytest.fixture
def line(tmp_path: Path) -> Iterator[socket.socket]:
    """A socket that listens where a test wants."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        listening.listen()
        yield listening


def test_somebody_who_speaks_the_protocol(line: socket.socket, tmp_path: Path) -> None:
    """As Speech Dispatcher takes its leave."""

    def serve() -> None:
        peer, _ = line.accept()
        with peer:
            assert peer.recv(64) == b"QUIT\r\n"
            peer.sendall(b"231 HAPPY HACKING\r\n")

    thread = threading.Thread(target=serve)
    thread.start()
    assert answers(tmp_path / "s")
    thread.join()


def test_somebody_who_does_not_answer(line: socket.socket, tmp_path: Path) -> None:
    """A daemon that hangs costs half a second, once, and is not offered."""
    start = time.monotonic()
    assert not answers(tmp_path / "s")
    assert time.monotonic() - start < 4 * ANSWER_SECONDS


def test_nobody_there(tmp_path: Path) -> None:
    """No socket, no voice."""
    assert not answers(tmp_path / "nothing")


def test_the_address_of_this_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's word, or the folder of this session."""
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/run/somewhere/s")
    assert speechd_socket() == Path("/run/somewhere/s")
    assert engine_here() is None
    monkeypatch.delenv("SPEECHD_ADDRESS")
    assert speechd_socket().name == "speechd.sock"
