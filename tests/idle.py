"""What the attract screen costs when nobody is there: `python -m tests.idle [SECONDS]`.

Two processes at the same time, each with a window of the same size: the kiosk at its attract
screen (its hub on loopback, nothing to send), and an empty Qt Quick window. Both settle first;
then each one's processor time (user and system, all its threads) is read from Linux's /proc.
"""

import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk import children

SECONDS = 600
SETTLING = 60
"""Seconds. Qt puts away idle threads and pictures half a minute after they were last used."""
GOAL = 1.5
"""Kiosk : empty window, at most."""
WIDTH, HEIGHT = 1280, 800
EMPTY = f"import QtQuick; Window {{ visible: true; width: {WIDTH}; height: {HEIGHT} }}"
TICK = 1 / os.sysconf("SC_CLK_TCK")
"""Seconds. What is less counts as this in the ratio: `stat` would show nothing at all."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process has done, or did in between."""

    ticks: float
    """Seconds of processor time, user and system, as proc(5) has them in `stat`: in hundredths."""
    threads: dict[str, tuple[float, int]]
    """By name: seconds on a processor, to the nanosecond, and how often it woke from waiting."""

    @property
    def seconds(self) -> float:
        """Of processor time, to the nanosecond."""
        return sum(seconds for seconds, _ in self.threads.values())

    @property
    def woken(self) -> int:
        """How often any thread woke: what keeps a battery's processor from sleeping."""
        return sum(woken for _, woken in self.threads.values())

    def since(self, before: "Spent") -> "Spent":
        """What came after `before`; only threads that did something."""
        threads = {}
        for name, (seconds, woken) in self.threads.items():
            then, times = before.threads.get(name, (0.0, 0))
            if woken > times:
                threads[name] = (seconds - then, woken - times)
        return Spent(self.ticks - before.ticks, threads)


def measure(seconds: float = SECONDS, settling: float = SETTLING) -> dict[str, Spent]:
    """Idle for so long. Raises RuntimeError if one of the two ended before."""
    command = [sys.executable, "-m", "tests.idle", "--"]
    running = {name: children.start([*command, name]) for name in WINDOWS}
    try:
        time.sleep(settling)
        before = {name: spent(each.pid) for name, each in running.items()}
        time.sleep(seconds)
        after = {name: spent(each.pid) for name, each in running.items()}
        if any(each.poll() is not None for each in running.values()):
            raise RuntimeError("a window has closed while it was measured")
    finally:
        for each in running.values():
            each.terminate()
        for each in running.values():
            each.wait(timeout=30)
    return {name: after[name].since(before[name]) for name in running}


def spent(process: int) -> Spent:
    """By a process so far (proc(5): fields 14 and 15 of `stat`; `schedstat` and `status`)."""
    place = Path(f"/proc/{process}")
    fields = (place / "stat").read_text().rpartition(")")[2].split()
    threads = {}
    for task in (place / "task").iterdir():
        name = f"{(task / 'comm').read_text().strip()} {task.name}"
        seconds = int((task / "schedstat").read_text().split()[0]) / 1e9
        woken = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text(), re.M)
        threads[name] = (seconds, int(woken[1]) if woken else 0)
    return Spent((int(fields[11]) + int(fields[12])) * TICK, threads)


def _kiosk() -> None:
    from PySide6.QtCore import QSize

    from kiosk.app.run import run_kiosk
    from kiosk.devtools.demo_setup import DemoSetup

    with tempfile.TemporaryDirectory() as place:
        demo = DemoSetup(Path(place) / "stand")
        try:
            run_kiosk(demo.setting(size=QSize(WIDTH, HEIGHT)))
        finally:
            demo.close()


def _empty() -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    from kiosk.app.run import end_on_signals

    application = QGuiApplication(sys.argv[:1])
    notifier = end_on_signals(application)
    engine = QQmlApplicationEngine()
    engine.loadData(EMPTY.encode())
    application.exec()
    notifier.setEnabled(False)
    engine.deleteLater()


WINDOWS = {"kiosk": _kiosk, "empty": _empty}


def main(arguments: list[str]) -> None:
    """Measure and print; with “-- WINDOW”, be one of the two."""
    children.end_with_parent()
    if arguments[:1] == ["--"]:
        WINDOWS[arguments[1]]()
        return
    seconds = float(arguments[0]) if arguments else SECONDS
    idled = measure(seconds)
    for name, each in idled.items():
        print(
            f"{name}: {each.ticks:.2f} s of {seconds:.0f} s = {each.ticks / seconds:.4%} of a core"
        )
        print(f"  more exactly {each.seconds * 1000:.2f} ms, woken {each.woken} times, by thread:")
        for thread, (busy, woken) in sorted(each.threads.items(), key=lambda pair: -pair[1][0]):
            print(f"    {thread}: {busy * 1000:.2f} ms, {woken} times")
    kiosk, empty = (max(idled[name].seconds, TICK) for name in WINDOWS)
    print(f"idle kiosk : empty window = {kiosk / empty:.2f} : 1 (goal: at most {GOAL} : 1)")


if __name__ == "__main__":
    main(sys.argv[1:])
