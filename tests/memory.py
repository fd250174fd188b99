"""A disk in memory, where there is one with room: thousands of commits then wait for no platter.

What a power cut leaves is tried on disks of the tests' own, wherever these files lie.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY, ROOM = "/dev/shm", 4 << 30


def fastest_place() -> str | None:
    """Where temporary files are written fastest; None: where they usually are."""
    try:
        return MEMORY if shutil.disk_usage(MEMORY).free > ROOM else None
    except OSError:
        return None


@pytest.fixture
def on_a_disk() -> Iterator[Path]:
    """A folder outside of memory: Qt lists no drive that is mounted below /dev."""
    with tempfile.TemporaryDirectory(prefix="kiosk-tests-", dir="/tmp") as folder:
        yield Path(folder)
