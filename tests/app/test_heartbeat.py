"""What a kiosk tells systemd: ready with the first frame, alive with each that was asked for."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devtools.walk import Walk
from kiosk.service_manager import ALIVE, READY, tell, watchdog_seconds
from tests.app.conftest import OpenKiosk

SECONDS = 0.3


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A real socket, as systemd has one, and a watchdog that waits `SECONDS`."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        path = tmp_path / "notify"
        listener.bind(str(path))
        listener.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(path))
        monkeypatch.setenv("WATCHDOG_USEC", str(round(SECONDS * 1e6)))
        monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
        yield listener


def heard(manager: socket.socket) -> list[str]:
    """Everything told since the last time."""
    found = []
    while True:
        try:
            found.append(manager.recv(200).decode())
        except BlockingIOError:
            return found


def wait(walk: Walk, manager: socket.socket, seconds: float) -> list[str]:
    """The window lives so long; what was told meanwhile."""
    end = walk.kiosk.setting.stopwatch() + seconds
    told: list[str] = []

    def over() -> bool:
        told.extend(heard(manager))
        return walk.kiosk.setting.stopwatch() > end

    walk.finger.until(over, "a while")
    return told


def test_ready_then_alive(open_kiosk: OpenKiosk, manager: socket.socket) -> None:
    """In this order; while nobody touches anything, each beat brings one frame and one word."""
    walk = open_kiosk(with_hub=False)
    walk.finger.until(lambda: walk.kiosk.heartbeat._beating, "the first frame")
    frames = 0

    def count() -> None:
        nonlocal frames
        frames += 1

    assert wait(walk, manager, SECONDS)[:2] == [ALIVE, READY], "time for the first frame, then it"
    walk.kiosk.window.frameSwapped.connect(count)
    told = wait(walk, manager, 4 * SECONDS)
    assert set(told) == {ALIVE}
    assert len(told) > 3
    assert frames <= len(told) + 5, "nothing else is drawn"
    heard(manager)
    walk.kiosk.close()
    assert heard(manager) == [], "another window of this process may follow"


def test_a_screen_that_is_not_drawn_is_not_alive(
    open_kiosk: OpenKiosk, manager: socket.socket
) -> None:
    """The main loop runs, and no frame comes: the watchdog is left to bite."""
    walk = open_kiosk(with_hub=False)
    walk.finger.until(lambda: walk.kiosk.heartbeat._beating, "the first frame")
    assert ALIVE in wait(walk, manager, SECONDS)
    walk.kiosk.window.frameSwapped.disconnect(walk.kiosk.heartbeat._shown)
    wait(walk, manager, SECONDS / 2)
    assert wait(walk, manager, 3 * SECONDS) == []


def test_a_window_that_nobody_sees_is_alive_by_its_loop(
    open_kiosk: OpenKiosk, manager: socket.socket
) -> None:
    """With the screen off there are no frames, and nothing is wrong."""
    walk = open_kiosk(with_hub=False)
    walk.finger.until(lambda: walk.kiosk.heartbeat._beating, "the first frame")
    walk.kiosk.window.hide()
    wait(walk, manager, SECONDS)
    assert ALIVE in wait(walk, manager, 3 * SECONDS)


@pytest.mark.parametrize(
    ("plugged", "dpms", "alive"),
    [("connected", "On", False), ("connected", "Off", True), ("disconnected", "On", True)],
)
def test_a_screen_that_is_lit_and_shows_nothing_is_not_alive(
    open_kiosk: OpenKiosk,
    manager: socket.socket,
    tmp_path: Path,
    plugged: str,
    dpms: str,
    alive: bool,
) -> None:
    """A compositor that hangs takes no more frames, and Qt holds the window for hidden."""
    walk = open_kiosk(with_hub=False)
    walk.finger.until(lambda: walk.kiosk.heartbeat._beating, "the first frame")
    (tmp_path / "card0-eDP-1").mkdir()
    (tmp_path / "card0-eDP-1/status").write_text(f"{plugged}\n")
    (tmp_path / "card0-eDP-1/dpms").write_text(f"{dpms}\n")
    walk.kiosk.heartbeat._screens = tmp_path
    walk.kiosk.window.hide()
    wait(walk, manager, SECONDS)
    assert (ALIVE in wait(walk, manager, 3 * SECONDS)) is alive


def test_a_manager_that_does_not_read_holds_up_nobody(
    manager: socket.socket, tmp_path: Path
) -> None:
    """Its queue is full: what is told is lost, and a signer waits for nothing."""
    for _ in range(2000):
        tell(ALIVE)
    assert 0 < len(heard(manager)) < 2000


def test_nobody_listens(open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without systemd, with its socket gone, or a watchdog for another process: all the same."""
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    tell(READY)
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    tell(READY)
    monkeypatch.setenv("WATCHDOG_USEC", "100000")
    monkeypatch.setenv("WATCHDOG_PID", "1")
    assert watchdog_seconds() is None
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
    assert watchdog_seconds() == 0.1
    for said in ("", "0", "soon"):
        monkeypatch.setenv("WATCHDOG_USEC", said)
        assert watchdog_seconds() is None


def test_a_socket_without_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux's abstract ones, which systemd uses in containers."""
    name = f"kiosk-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{name}")
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        tell(ALIVE)
        assert listener.recv(200).decode() == ALIVE
