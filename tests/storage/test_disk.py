"""A disk that is full, read-only or broken: an honest error, nothing stored, and it recovers."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.domain.errors import StorageFull
from kiosk.storage.database import FILE
from kiosk.storage.engine import make_engine, migrate, transaction
from kiosk.storage.outbox import SqlOutbox
from kiosk.storage.tombstones import Tombstones

from .kit import ALL, RECEIPT, check_chain, signed
from .tiny_disk import STORIES

SECONDS = 60
ALONE = ("unshare", "--map-root-user", "--mount")


@cache
def may_mount() -> bool:
    """Whether this system lets an ordinary process have mounts of its own."""
    probe = "mount -t tmpfs none /mnt"
    try:
        return subprocess.run([*ALONE, "sh", "-c", probe], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("story", STORIES)
def test_on_a_disk_of_its_own(tmp_path: Path, story: str) -> None:
    """Each story of `tiny_disk.py`, on a real file system of one to eight MiB."""
    if not may_mount():
        pytest.skip("this system does not let a test mount a disk of its own")
    command = [*ALONE, sys.executable, "-m", "tests.storage.tiny_disk", story, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    assert ended.returncode == 0, ended.stderr


def test_a_full_database_refuses_and_recovers(tmp_path: Path) -> None:
    """Where no disk can be mounted: SQLite's own limit says full in the same way."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine)
    box = SqlOutbox(engine, Tombstones(tmp_path))
    rows = signed(box, 2)

    def limit(pages: int) -> None:
        with engine.connect() as connection:
            connection.execute(text(f"PRAGMA max_page_count = {pages}"))
            connection.rollback()

    with transaction(engine) as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
    limit(pages)
    with pytest.raises(StorageFull, match="SQLITE_FULL"):
        signed(box, 4)
    with pytest.raises(StorageFull):
        signed(box)
    kept = list(box.rows(ALL))
    assert kept[:2] == rows
    assert box.balance().signed == len(kept) < 6
    box.deliver(rows[0].id, RECEIPT)
    limit(pages * 2)
    signed(box)
    check_chain(box.rows(ALL))
    engine.dispose()
