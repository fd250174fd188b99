"""What a bug meets: a log without values, a calm screen once, a wiped draft; no core dump."""

import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk.app import faults
from kiosk.devtools.walk import Walk
from kiosk.domain.campaign import FieldName
from kiosk.domain.journey import Screen

CANARY = "Zephyranthes"
HARDENED = """
import ctypes, os, resource
from kiosk.app.faults import harden_process
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3), oct(os.umask(0)))
"""


def keep_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process has its own again after the test."""
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))


def boom() -> None:
    """Raise as libraries do: with a value in the message."""
    raise ValueError(f"could not parse {CANARY}")


def test_a_bug_is_logged_by_type_and_place_and_never_by_value(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hook writes ValueError and a line number; the canary is nowhere."""
    shown = []
    keep_hooks(monkeypatch)
    faults.catch_bugs(lambda: shown.append("fault"))
    try:
        boom()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    text = log.read_text("utf-8")
    assert "type=ValueError" in text
    assert "place=test_faults.py:" in text
    assert CANARY not in text
    assert shown == ["fault"]


def test_a_bug_in_a_thread_is_logged_and_written_nowhere_else(
    log: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Python would print it, with its words; so it would what fails where nobody can catch it."""
    keep_hooks(monkeypatch)
    shown = []
    faults.catch_bugs(lambda: shown.append("fault"))
    thread = threading.Thread(target=boom)
    thread.start()
    thread.join()

    class Dying:
        def __del__(self) -> None:
            boom()

    Dying()
    text = log.read_text("utf-8")
    assert text.count("bug place=test_faults.py:") == 2
    assert text.count("type=ValueError") == 2
    assert CANARY not in text + "".join(capfd.readouterr())
    assert shown == [], "what runs in a thread is begun anew by whoever needs it"


def test_no_line_goes_anywhere_else(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Not to the handlers of whoever listens to everything, and no library's to the terminal."""
    heard: list[logging.LogRecord] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record)

    listener = Listener()
    faults.note("control")
    logging.getLogger("asyncio").error("could not parse %s", CANARY)
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        faults.note("started")
        assert heard == []
        logging.getLogger("asyncio").error("heard")
        assert len(heard) == 1, "control: the listener listens"
    finally:
        root.removeHandler(listener)
    assert CANARY not in "".join(capfd.readouterr())
    assert "started" in log.read_text("utf-8")


def test_a_message_of_qt_is_logged_without_its_words(log: Path) -> None:
    """Qt's warnings echo content: category and place stay, words go."""
    faults.quiet_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), f"undefined: {CANARY}")
    text = log.read_text("utf-8")
    assert " qt " in text
    assert CANARY not in text


def test_the_log_goes_nowhere_else(log: Path) -> None:
    """Whoever listens to all of Python's logging, in a library or a terminal, hears nothing."""
    heard: list[logging.LogRecord] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record)

    ear = Ear()
    logging.getLogger().addHandler(ear)
    try:
        faults.note("heard", count=1)
        logging.getLogger("kiosk").warning("control: %s", "this one is")
    finally:
        logging.getLogger().removeHandler(ear)
    assert [record.name for record in heard] == ["kiosk"]
    assert "heard count=1" in log.read_text("utf-8")


def test_the_log_takes_no_other_field(log: Path) -> None:
    """A field that is not on the list is a mistake, found at once."""
    with pytest.raises(ValueError, match="not allowed"):
        faults.note("signed", name=CANARY)
    assert CANARY not in log.read_text("utf-8")


def test_a_fault_shows_a_calm_screen_and_wipes_the_draft(walk: Walk) -> None:
    """Mid-form a bug strikes: fault screen, nothing left of what was typed, and over by a touch."""
    walk.open_form()
    walk.finger.tap("Given name")
    walk.finger.keys(CANARY)
    walk.kiosk.fail()
    walk.at(Screen.FAULT)
    assert walk.finger.sees("One moment, please.")
    assert walk.kiosk.form.typed(FieldName.GIVEN_NAME) == ""
    walk.finger.tap("Start again")
    walk.at(Screen.ATTRACT)


def test_volunteers_get_out_of_a_fault(walk: Walk) -> None:
    """Promise 16: corner and PIN lead from the fault screen to the desk."""
    walk.kiosk.fail()
    walk.at(Screen.FAULT)
    walk.open_desk()
    assert walk.finger.sees("Close the app")


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_the_process_leaves_no_core_dump_and_private_files() -> None:
    """No core by size, none by pipe (not dumpable), and files for the owner only."""
    done = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["(0,", "0)", "0", "0o77"]
