"""A short form of `make test-clock`: what depends on the calendar, at every moment of its list."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from .shifted import LIBRARIES, Moment, moments

NOW = datetime.now(UTC)
CALENDAR = (
    "tests/domain/test_hours.py",
    "tests/domain/test_signature.py",
    "tests/hub/test_retention.py",
    "tests/hub/dashboard/test_board.py",
    "tests/bridge/test_desk.py",
    *("-k", "not postgresql"),
)
BOMB = f"""
import time

def test_the_last_48_hours():
    assert 0 <= time.time() - {NOW.timestamp()} < 48 * 3600
"""
needs_faketime = pytest.mark.skipif(not LIBRARIES, reason="libfaketime is not installed here")


def outcome_at(moment: Moment, *arguments: str) -> subprocess.CompletedProcess[str]:
    """pytest, at that moment."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    plain = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    env = moment.environment() | (plain if "/dev/null" in arguments else {})
    return subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=200
    )


@needs_faketime
def test_no_day_is_like_another() -> None:
    """One moment of the list each time, so that the suite stays short; all of them in time."""
    listed = list(moments(NOW))
    moment = listed[NOW.timetuple().tm_yday % len(listed)]
    found = outcome_at(moment, *CALENDAR)
    assert found.returncode == 0, f"{moment}\n{found.stdout[-3000:]}"


@needs_faketime
def test_who_waits_for_a_moment_waits_no_longer() -> None:
    """A clock of another day makes nobody's pause longer or shorter: lock, sleep, another's end."""
    waits = (
        "import subprocess, threading, time; threading.Event().wait(0.2); time.sleep(0.2);"
        "subprocess.Popen(['sleep', '0.2']).wait(9); print(time.strftime('%Y'))"
    )
    moment = list(moments(NOW))[-1]
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", waits],
        env=moment.environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == (f"{moment.at:%Y}\n", "")
    assert 0.6 <= time.monotonic() - before < 30


@needs_faketime
def test_threads_share_a_processor_as_they_do() -> None:
    """Two that count take turns every five milliseconds, not at every step."""
    busy = (
        "import resource, threading, time; end = time.monotonic() + 0.5\n"
        "def count():\n while time.monotonic() < end: pass\n"
        "both = [threading.Thread(target=count) for _ in range(2)]\n"
        "[each.start() for each in both]; [each.join() for each in both]\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw)"
    )
    moment = list(moments(NOW))[-1]
    turns = subprocess.run(
        [sys.executable, "-c", busy],
        env=moment.environment(),
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    assert int(turns.stdout) < 5000


@needs_faketime
def test_a_fixed_day_would_be_found(tmp_path: Path) -> None:
    """Control: a test with today's date in it passes today, and at no moment of the list."""
    bomb = tmp_path / "test_bomb.py"
    bomb.write_text(BOMB)
    arguments = ("-c", "/dev/null", "--rootdir", str(tmp_path), str(bomb))
    later = [moment for moment in moments(NOW) if (moment.at - NOW).days >= 2]
    assert len(later) >= 5
    assert "1 passed" in outcome_at(Moment("today", datetime.now(UTC)), *arguments).stdout
    assert "1 failed" in outcome_at(later[-1], *arguments).stdout


def test_the_moments_lie_ahead_and_turn_an_hour() -> None:
    """On any day of any year: a leap day, two nights on which clocks change, a turn of the year."""
    last = datetime(2031, 12, 31, 23, 58, tzinfo=UTC)
    spring = datetime(2027, 3, 28, 0, 58, tzinfo=UTC)
    for now in (NOW, datetime(2028, 2, 29, 12, tzinfo=UTC), last, spring):
        found = list(moments(now))
        assert len({moment.name for moment in found}) == len(found) == 8
        assert all(moment.at > now for moment in found)
        days = {(moment.at.month, moment.at.day) for moment in found}
        assert (2, 29) in days
