"""A whole signature by a real client of the accessibility bus: names and actions, nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "dbus-run-session")
SYSTEM_PYTHON = "/usr/bin/python3"
HERE = Path(__file__).parent
LIMIT = 90


def _has_pyatspi() -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    command = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(
    not (all(map(shutil.which, TOOLS)) and _has_pyatspi()),
    reason="wants Xvfb, dbus-run-session and pyatspi (packaging/system-libraries.sh tests)",
)


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own; its number as the server chose it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def run_client(display: str, folder: Path, script: Path) -> str:
    """A bus of our own, on it the kiosk and the client; what both said."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    kiosk = [sys.executable, "-m", "tests.app.at_spi_kiosk", str(folder), SYSTEM_PYTHON]
    done = subprocess.run(
        ["dbus-run-session", "--", *kiosk, str(script)],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    return done.stdout + done.stderr


def test_a_signature_by_names_and_actions(display: str, tmp_path: Path) -> None:
    """Found by name, pressed by action, typed on the keys of the on-screen keyboard: one row."""
    said = run_client(display, tmp_path / "stand", HERE / "at_spi_client.py")
    assert "1 in the outbox" in said, said
    assert "signed\n" in said, said


def test_a_client_that_looks_for_what_is_not_there_fails(display: str, tmp_path: Path) -> None:
    """Control: with one name misspelt, nothing is signed."""
    script = tmp_path / "client.py"
    text = (HERE / "at_spi_client.py").read_text("utf-8")
    text = text.replace('"Family name"', '"Familly name"')
    script.write_text(text.replace("SECONDS = 20.0", "SECONDS = 3.0"), "utf-8")
    said = run_client(display, tmp_path / "stand", script)
    assert "0 in the outbox" in said, said
    assert "nothing is called 'Familly name'" in said, said
