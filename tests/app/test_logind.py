"""Before the machine sleeps: a real bus, a stand-in for logind on it, a real kiosk beside them."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from tests.proof import some

from .sleeping_kiosk import NAME

SYSTEM_PYTHON = "/usr/bin/python3"
HERE = Path(__file__).parent
SECONDS = 60.0


def _has_gi() -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    command = [SYSTEM_PYTHON, "-c", "from gi.repository import Gio"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(
    not (shutil.which("dbus-daemon") and _has_gi()),
    reason="wants dbus-daemon and python3-gi (packaging/system-libraries.sh tests)",
)


class Night:
    """A bus, the programs on it, and what all of them say, line by line, in its order."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        self._lines: SimpleQueue[str] = SimpleQueue()
        self.said: list[str] = []
        self.running: list[subprocess.Popen[str]] = []
        quiet = subprocess.DEVNULL
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True)
        self.running.append(bus)
        assert bus.stdout is not None
        with bus.stdout as told:
            self.address = told.readline().strip()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with os.fdopen(self._reading) as told:
            for line in told:
                self._lines.put(line.rstrip("\n"))

    def start(self, *command: str) -> subprocess.Popen[str]:
        """A program on the bus; errors are said, too."""
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=self._writing,
            stderr=self._writing,
            text=True,
            env={
                **os.environ,
                "DBUS_SYSTEM_BUS_ADDRESS": self.address,
                "DBUS_SESSION_BUS_ADDRESS": self.address,
            },
        )
        self.running.append(child)
        return child

    def logind(self) -> subprocess.Popen[str]:
        """The stand-in, once it is there."""
        child = self.start(SYSTEM_PYTHON, str(HERE / "login1.py"), self.address)
        self.until("logind is there")
        return child

    def kiosk(self, folder: Path) -> subprocess.Popen[str]:
        """A kiosk with its form up."""
        child = self.start(sys.executable, "-m", "tests.app.sleeping_kiosk", str(folder))
        self.until("frame form")
        return child

    def until(self, line: str) -> list[str]:
        """Wait for `line`; what was said before it since the last time."""
        before: list[str] = []
        while True:
            try:
                said = self._lines.get(timeout=SECONDS)
            except Empty:
                raise AssertionError(f"nobody says {line!r}: {self.said}") from None
            self.said.append(said)
            if said == line:
                return before
            before.append(said)

    def close(self) -> None:
        """End all, the bus last."""
        for child in reversed(self.running):
            if child.stdin is not None:
                child.stdin.close()
            else:
                child.terminate()
            child.wait(SECONDS)
        os.close(self._writing)


def tell(child: subprocess.Popen[str], word: str) -> None:
    """A line for its input."""
    assert child.stdin is not None
    child.stdin.write(f"{word}\n")
    child.stdin.flush()


@pytest.fixture
def night() -> Iterator[Night]:
    """A bus that ends with the test."""
    made = Night()
    yield made
    made.close()


def test_the_start_is_painted_before_the_machine_sleeps(night: Night, tmp_path: Path) -> None:
    """The lock is held until the wiped frame is up, then given back, and taken anew on waking."""
    logind = night.logind()
    kiosk = night.kiosk(tmp_path / "stand")
    if "locked sleep delay" not in night.said:
        night.until("locked sleep delay")
    tell(kiosk, "?")
    night.until(f"now form {NAME}")
    for _ in range(2):
        tell(logind, "sleep")
        assert "frame attract" in night.until("let go")
        tell(kiosk, "?")
        night.until("now attract nothing")
        tell(logind, "awake")
        night.until("locked sleep delay")


def test_a_logind_that_comes_later_is_heard(night: Night, tmp_path: Path) -> None:
    """None is there at first; one that is started anew gets a lock anew."""
    kiosk = night.kiosk(tmp_path / "stand")
    for _ in range(2):
        logind = night.logind()
        night.until("locked sleep delay")
        tell(logind, "sleep")
        night.until("let go")
        tell(logind, "awake")
        night.until("locked sleep delay")
        assert logind.stdin is not None
        logind.stdin.close()
        logind.wait(SECONDS)
    tell(kiosk, "?")
    night.until("now attract nothing")


def test_no_idle_screen_while_it_runs(night: Night, tmp_path: Path) -> None:
    """logind and the desktop's saver are held from the first frame on, and let go at the end."""
    night.logind()
    kiosk = night.kiosk(tmp_path / "stand")
    heard_all(night, "locked idle block", "saver held for Petition Kiosk")
    assert kiosk.stdin is not None
    kiosk.stdin.close()
    assert kiosk.wait(SECONDS) == 0
    heard_all(night, "let go of idle", "saver let go")


def heard_all(night: Night, *lines: str) -> None:
    """Each was said, or is; in whichever order."""
    for line in lines:
        if line not in night.said:
            night.until(line)


@pytest.mark.proof
@pytest.mark.parametrize("address", some(["the bus", "unix:path=/nowhere", "nonsense"], 1))
def test_without_logind_nobody_says_a_word(night: Night, tmp_path: Path, address: str) -> None:
    """A bus without it, no bus, no address of one: the kiosk runs, and complains of nothing."""
    night.address = night.address if address == "the bus" else address
    kiosk = night.kiosk(tmp_path / "stand")
    tell(kiosk, "?")
    night.until(f"now form {NAME}")
    assert kiosk.stdin is not None
    kiosk.stdin.close()
    assert kiosk.wait(SECONDS) == 0
    ours = [line for line in night.said if not line.startswith(("frame", "now"))]
    assert [line for line in ours if "PopupList" not in line] == []
