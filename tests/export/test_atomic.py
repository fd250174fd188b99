"""A file is there whole, or not at all, whatever the disk or the power does."""

import hashlib
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.export.atomic import Planned, write_atomically, write_together

WAIT_SECONDS = 20


def _hello(file: BinaryIO) -> None:
    file.write(b"hello")


def _accept(_part: Path) -> None:
    pass


def test_the_file_is_whole_and_its_owner_s_alone(tmp_path: Path) -> None:
    """After success there is one file, mode 0600, and nothing beside it."""
    path = tmp_path / "list.csv"
    write_atomically(path, _hello, _accept)
    assert path.read_bytes() == b"hello"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_checked_is_complete_and_has_no_name_yet(tmp_path: Path) -> None:
    """The check sees every byte, before anybody could take the file for finished."""
    path = tmp_path / "list.csv"
    seen: list[tuple[bytes, bool]] = []
    write_atomically(path, _hello, lambda part: seen.append((part.read_bytes(), path.exists())))
    assert seen == [(b"hello", False)]


@pytest.mark.parametrize("when", ["write", "check"])
def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, when: str) -> None:
    """Whatever fails, the older file stays and the temporary goes."""
    path = tmp_path / "list.csv"
    path.write_bytes(b"older")

    def fail(*_arguments: object) -> None:
        raise RuntimeError("planted")

    with pytest.raises(RuntimeError, match="planted"):
        write_atomically(path, *((fail, _accept) if when == "write" else (_hello, fail)))
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_foreseen(tmp_path: Path) -> None:
    """A stick that was pulled out gives an error of the tree, named by its errno."""
    with pytest.raises(StorageUnavailable, match="ENOENT"):
        write_atomically(tmp_path / "gone" / "list.csv", _hello, _accept)


def test_a_full_disk_is_said_and_leaves_nothing(small_disk: Path) -> None:
    """ENOSPC gives StorageFull, no file and no temporary; with room the same call works."""
    path = small_disk / "list.csv"

    def much(file: BinaryIO) -> None:
        file.writelines(b"x" * 4096 for _ in range(100))

    with pytest.raises(StorageFull, match="ENOSPC"):
        write_atomically(path, much, _accept)
    assert list(small_disk.iterdir()) == []
    write_atomically(path, _hello, _accept)
    assert path.read_bytes() == b"hello"


def test_without_care_a_full_disk_leaves_half_a_file(small_disk: Path) -> None:
    """Negative control: written in place, the same disk keeps half a file under the name."""
    path = small_disk / "list.csv"
    with pytest.raises(OSError, match="No space left"), path.open("wb", buffering=0) as file:
        for _ in range(100):
            file.write(b"x" * 4096)
    assert 0 < path.stat().st_size < 100 * 4096


LIMITED = """
import resource, signal, sys
from pathlib import Path
from kiosk.domain.errors import StorageFull
from kiosk.export.atomic import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    write_atomically(Path(sys.argv[1]), lambda f: f.write(b"x" * 50_000), lambda part: None)
except StorageFull as error:
    sys.exit(f"full {error}")
"""


@pytest.mark.parametrize(("limit", "said"), [(10_000, "full EFBIG"), (60_000, "")])
def test_a_file_that_may_not_grow_is_said(tmp_path: Path, limit: int, said: str) -> None:
    """A file size limit counts as a full disk; just above the size it does not bite."""
    path = tmp_path / "list.csv"
    arguments = [sys.executable, "-c", LIMITED, str(path), str(limit)]
    done = subprocess.run(
        arguments, capture_output=True, text=True, timeout=WAIT_SECONDS, check=False
    )
    assert done.stderr.strip() == said
    assert [each.name for each in tmp_path.iterdir()] == ([] if said else ["list.csv"])


KILLED = """
import sys
from pathlib import Path
from kiosk.export.atomic import write_atomically
def stop(part):
    print("checked", flush=True)
    sys.stdin.read()
write_atomically(Path(sys.argv[1]), lambda f: f.write(b"new"), stop)
"""


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="kills the way POSIX does")
def test_killed_before_it_has_its_name_there_is_no_half_file(tmp_path: Path) -> None:
    """A kill between temporary and rename leaves the old file; the next attempt tidies up."""
    path = tmp_path / "list.csv"
    path.write_bytes(b"older")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"checked"
        process.send_signal(signal.SIGKILL)
    assert path.read_bytes() == b"older"
    assert len(list(tmp_path.iterdir())) == 2
    write_atomically(path, _hello, _accept)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"hello"


def test_its_digest_is_of_what_the_disk_holds(tmp_path: Path) -> None:
    """Read again, not remembered."""
    path = tmp_path / "list.csv"
    assert write_atomically(path, _hello, _accept) == hashlib.sha256(b"hello").hexdigest()


def test_files_that_belong_together_get_their_names_together(tmp_path: Path) -> None:
    """None has a name while another is checked; digests come in the order given."""
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    seen: list[list[bool]] = []

    def check(_part: Path) -> None:
        seen.append([path.exists() for path in paths])

    digests = write_together([Planned(path, _hello, check) for path in paths])
    assert seen == [[False, False]] * 2
    assert digests == (hashlib.sha256(b"hello").hexdigest(),) * 2
    assert sorted(tmp_path.iterdir()) == paths


@pytest.mark.parametrize("what", ["check", "name"])
def test_if_one_fails_none_is_left(tmp_path: Path, what: str) -> None:
    """The last one's check, or its name (a folder has it): the first is removed again."""
    first, last = tmp_path / "a.csv", tmp_path / "b.csv"

    def fail(part: Path) -> None:
        if what == "check":
            raise RuntimeError("planted")
        last.mkdir()

    with pytest.raises(RuntimeError if what == "check" else StorageUnavailable):
        write_together([Planned(first, _hello, _accept), Planned(last, _hello, fail)])
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
