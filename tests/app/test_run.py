"""The process as volunteers meet it: one at a time, closed from the desk, ended in order."""

import random
import re
import signal
import string
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from kiosk.devtools.demo_setup import DemoSetup
from tests.disk_search import hits

PROGRAM = """
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from PySide6.QtCore import QSize, QTimer
from kiosk import paths
from kiosk.app.run import Setting
from kiosk.app.run import run_kiosk
from kiosk.devtools.walk import Walk
from kiosk.packs.event import load_event
from kiosk.packs.pack import open_pack

def walk(kiosk):
    steps = Walk(kiosk)
    steps.open_desk()
    steps.finger.tap("Close the app")
    steps.finger.find("No, go back")
    steps.finger.tap("Close the app")

def sign(kiosk):
    steps = Walk(kiosk)
    steps.open_form()
    steps.finger.tap("Given name")
    steps.finger.keys(sys.argv[4])
    steps.finger.tap("Family name")
    steps.finger.keys(sys.argv[4])
    steps.submit()
    steps.done()
    walk(kiosk)
    raise ValueError(f"could not parse {sys.argv[4]}")

def started(kiosk):
    print("started", flush=True)
    if sys.argv[3] == "close":
        QTimer.singleShot(0, lambda: walk(kiosk))
    if sys.argv[3] == "sign":
        QTimer.singleShot(0, lambda: sign(kiosk))

event = load_event(Path(sys.argv[1]), paths.CAMPAIGNS)
campaign = open_pack(event.campaigns[0]).campaign
sys.exit(run_kiosk(Setting((campaign,), event, Path(sys.argv[2]), size=QSize(1280, 800)), started))
"""
END_SECONDS = 30.0


Start = Callable[..., "subprocess.Popen[str]"]
"""Starts a kiosk as its own process; back when its window is up."""


@pytest.fixture
def start(demo: DemoSetup) -> Iterator[Start]:
    """None of them outlives its test."""
    begun: list[subprocess.Popen[str]] = []

    def begin(*what: str) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(demo.event_file), str(demo.tablet), *what],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        begun.append(child)
        assert child.stdout is not None
        child.stdout.readline()
        return child

    yield begin
    for each in begun:
        each.kill()
        with each:
            pass


def test_a_volunteer_closes_the_app_from_the_desk(start: Start) -> None:
    """Corner, PIN, “Close the app”, asked once, and the process ends with 0."""
    child = start("close")
    out, err = child.communicate(timeout=END_SECONDS)
    assert (child.returncode, out) == (0, ""), err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(start: Start, number: signal.Signals) -> None:
    """What a session manager or a terminal sends ends the process with 0."""
    child = start("stay")
    child.send_signal(number)
    child.communicate(timeout=END_SECONDS)
    assert child.returncode == 0


def test_a_second_kiosk_on_the_same_folder_is_refused(start: Start) -> None:
    """Two at once would tear the chain: the second says so and which way out there is."""
    first = start("stay")
    second = start("stay")
    _, said = second.communicate(timeout=END_SECONDS)
    assert second.returncode != 0
    assert "Another kiosk is running" in said
    first.terminate()
    first.communicate(timeout=END_SECONDS)


def test_the_log_holds_codes_and_no_value(demo: DemoSetup, start: Start) -> None:
    """Somebody signs and a bug quotes the name: the log has hour, code, type and place; no name."""
    name = "".join(random.choices(string.ascii_lowercase, k=12)).title()
    child = start("sign", name)
    out, err = child.communicate(timeout=END_SECONDS)
    assert child.returncode == 0
    log = demo.tablet / "kiosk.log"
    lines = log.read_text("utf-8").splitlines()
    assert all(re.match(r"\d{4}-\d\d-\d\dT\d\dZ (started|closed|qt|bug) ", line) for line in lines)
    assert any("bug" in line and "type=ValueError" in line for line in lines)
    assert name not in out + err
    assert hits([demo.folder], [name]) == []
    log.write_text(f"{name}\n", "utf-8")
    assert hits([demo.folder], [name]) != []
