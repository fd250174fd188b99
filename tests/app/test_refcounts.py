"""Python 3.11's singletons survive PySide's lost references."""

import subprocess
import sys

import pytest

CALLS = """
from PySide6.QtCore import QCoreApplication, QTimer
{before}
application = QCoreApplication([])
timer = QTimer()
for _ in range(50_000):
    timer.start(1000)
print("alive", flush=True)
"""


def ends(before: str) -> tuple[int, str]:
    """Exit status and output of a process that makes many calls without a result."""
    done = subprocess.run(
        [sys.executable, "-c", CALLS.format(before=before)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout


def test_a_long_day_of_calls_without_a_result_is_survived() -> None:
    """Fifty thousand calls into Qt, and the process still ends in order."""
    keep = "from kiosk.app.environment import keep_singletons; keep_singletons()"
    assert ends(keep) == (0, "alive\n")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_without_the_remedy_the_process_dies() -> None:
    """Negative control: the same calls without it abort; when this fails, PySide is mended."""
    status, _ = ends("")
    assert status != 0
