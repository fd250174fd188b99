"""The suite on other days: a leap day, the turn of a year, nights on which clocks change, 2035.

    python -m tests.shifted                       every moment, the whole default suite
    python -m tests.shifted tests/hub -k chart    every moment, these tests (pytest's arguments)

libfaketime (Debian's package `faketime`) shifts the clock of every process that a test starts. Most
runs begin a few minutes before an hour ends, so that hour, day and year turn in the middle of them.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
FAKED = str(Path(__file__).parent / "faked")
BERLIN, EAST, WEST = "Europe/Berlin", "Pacific/Kiritimati", "America/St_Johns"
BEFORE = timedelta(minutes=3)
"""So long before the hour a run begins."""


@dataclass(frozen=True)
class Moment:
    """When the suite believes to run, and where."""

    name: str
    at: datetime
    zone: str = "UTC"

    def environment(self) -> dict[str, str]:
        """For the processes of a run that begins now."""
        already = int(os.environ.get("FAKETIME", "0"))
        seconds = already + round((self.at - datetime.now(UTC)).total_seconds())
        return {
            **os.environ,
            "LD_PRELOAD": str(LIBRARIES[0]),
            "FAKETIME": f"{seconds:+d}",
            # It goes on as it does; with another one, who waits for a second would wait for years.
            "DONT_FAKE_MONOTONIC": "1",
            # Else, where glibc once had a fault, every wait with a limit ends at once: threads of
            # Python, which wait for each other so, would get nowhere.
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
            "PYTHONPATH": os.pathsep.join(filter(None, [FAKED, os.environ.get("PYTHONPATH")])),
            "TZ": self.zone,
        }


def on_its_own_day(environment: Mapping[str, str]) -> dict[str, str]:
    """For a program that no test asks for the time and that fails on another day: Chromium spins;
    limits of PostgreSQL never end, because its handler of signals gets the clock unshifted.
    """
    return {name: value for name, value in environment.items() if name != "LD_PRELOAD"}


def moments(now: datetime) -> Iterator[Moment]:
    """The days on which something once went wrong, or will, all after `now`."""
    now += BEFORE
    yield Moment("tomorrow", now + timedelta(days=1), EAST)
    yield Moment("in forty days", now + timedelta(days=40), WEST)
    year = now.year + 1
    while not _is_leap(year):
        year += 1
    yield Moment("29 February", datetime(year, 2, 29, 23, tzinfo=UTC) - BEFORE)
    month = datetime(now.year, now.month, 1, tzinfo=UTC) + timedelta(days=32)
    yield Moment("the end of a month", month.replace(day=1) - BEFORE)
    zone = ZoneInfo(WEST)
    yield Moment("the end of a year", datetime(now.year + 1, 1, 1, tzinfo=zone) - BEFORE, WEST)
    for turned in list(_turns(now, BERLIN))[:2]:
        yield Moment(f"clocks change ({turned:%B})", turned - BEFORE, BERLIN)
    far = max(2035, now.year + 1)
    yield Moment(f"{far}", datetime(far, 6, 15, 12, tzinfo=UTC), "Asia/Kathmandu")


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _turns(now: datetime, zone: str) -> Iterator[datetime]:
    """The instants of the coming year at which `zone` has another offset than the hour before."""
    place = ZoneInfo(zone)
    at = now.replace(minute=0, second=0, microsecond=0)
    for _ in range(366 * 24):
        later = at + timedelta(hours=1)
        if later.astimezone(place).utcoffset() != at.astimezone(place).utcoffset():
            yield later
        at = later


def run(moment: Moment, arguments: Sequence[str]) -> int:
    """pytest's exit status."""
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, check=False, env=moment.environment()).returncode


def main(arguments: Sequence[str]) -> int:
    """Run them all, and say which failed."""
    if not LIBRARIES:
        print("libfaketime is not installed here: apt install faketime", file=sys.stderr)
        return 2
    processes = ["--numprocesses", str((os.cpu_count() or 1) + 2), "--dist", "worksteal"]
    failed = 0
    for moment in moments(datetime.now(UTC)):
        print(f"== {moment.name}: {moment.at:%Y-%m-%d %H:%M} UTC, {moment.zone}", flush=True)
        begun = time.monotonic()
        status = run(moment, [*processes, *arguments])
        failed += status != 0
        print(f"== {moment.name}: {'ok' if status == 0 else 'FAILED'}", end="")
        print(f" in {time.monotonic() - begun:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
