"""The process as volunteers meet it: one at a time, closed from the desk, ended in order."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.app.stand import Stand

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize, QTimer
from kiosk import paths
from kiosk.app.kiosk import Setting
from kiosk.app.run import run_kiosk
from kiosk.app.walk import Walk
from kiosk.packs.event import load_event
from kiosk.packs.pack import open_pack

def walk(kiosk):
    steps = Walk(kiosk)
    steps.open_desk()
    steps.finger.tap("Close the app")
    steps.finger.find("No, go back")
    steps.finger.tap("Close the app")

def started(kiosk):
    print("started", flush=True)
    if sys.argv[3] == "close":
        QTimer.singleShot(0, lambda: walk(kiosk))

event = load_event(Path(sys.argv[1]), paths.CAMPAIGNS)
campaign = open_pack(event.campaign).campaign
sys.exit(run_kiosk(Setting(campaign, event, Path(sys.argv[2]), size=QSize(1280, 800)), started))
"""
END_SECONDS = 30.0


def start(stand: Stand, what: str) -> subprocess.Popen[str]:
    """A kiosk as its own process; waits until its window is up."""
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(stand.event_file), str(stand.tablet), what],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    child.stdout.readline()
    return child


def test_a_volunteer_closes_the_app_from_the_desk(stand: Stand) -> None:
    """Corner, PIN, “Close the app”, asked once, and the process ends with 0."""
    child = start(stand, "close")
    out, err = child.communicate(timeout=END_SECONDS)
    assert (child.returncode, out) == (0, ""), err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(stand: Stand, number: signal.Signals) -> None:
    """What a session manager or a terminal sends ends the process with 0."""
    child = start(stand, "stay")
    child.send_signal(number)
    child.communicate(timeout=END_SECONDS)
    assert child.returncode == 0


def test_a_second_kiosk_on_the_same_folder_is_refused(stand: Stand) -> None:
    """Two at once would tear the chain: the second says so and which way out there is."""
    first = start(stand, "stay")
    second = start(stand, "stay")
    _, said = second.communicate(timeout=END_SECONDS)
    assert second.returncode != 0
    assert "Another kiosk is running" in said
    first.terminate()
    first.communicate(timeout=END_SECONDS)


def test_the_log_names_no_value(stand: Stand) -> None:
    """The log of a run holds codes from the closed list, hour by hour."""
    child = start(stand, "stay")
    child.terminate()
    child.communicate(timeout=END_SECONDS)
    lines = (Path(stand.tablet) / "kiosk.log").read_text("utf-8").splitlines()
    hour = time.strftime("%Y-%m-%dT")
    assert lines
    assert all(line.startswith(hour) for line in lines)
    assert {line.split()[1] for line in lines} <= {"started", "closed", "qt"}
