"""`petition-kiosk recover`: the real command, on real second copies."""

import subprocess
from pathlib import Path

import pytest

from kiosk.domain.outbox import Balance
from kiosk.services.mirror_file import REHEARSAL
from kiosk.services.recovery import NOTE
from kiosk.storage.database import FILE
from tests.cli import command
from tests.storage.kit import DEVICE, RECEIPT, opened, signed
from tests.storage.mirrored import NAME, WITHDRAWAL, catch_up, new_copy, rows_in

SEED = DEVICE._private.private_bytes_raw().hex()


def recover(*arguments: object) -> subprocess.CompletedProcess[str]:
    """`petition-kiosk recover …`."""
    return command.run("recover", *arguments)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with the second copy of a small day."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def filled(stick: Path, folder: Path) -> list[tuple[object, ...]]:
    """Mirror a day of nine signatures; the outbox's rows."""
    with opened(folder) as store:
        rows = signed(store.outbox, 9)
        store.outbox.deliver(rows[0].id, RECEIPT)
        store.outbox.deliver(rows[1].id, RECEIPT)
        store.outbox.refuse(rows[2].id, "http_400")
        store.outbox.set_aside(rows[2].id)
        store.outbox.withdraw(rows[3].id, WITHDRAWAL)
        store.outbox.mark_exported([rows[4].id])
        catch_up(new_copy(), stick, store.outbox)
        return rows_in(store.outbox)


def test_an_outbox_is_rebuilt(tmp_path: Path, stick: Path) -> None:
    """Row for row as it was mirrored; counted; a note says that the tablet's key is not there."""
    wanted = filled(stick, tmp_path / "tablet")
    ended = recover(stick, "--data", tmp_path / "new")
    assert ended.returncode == 0, ended.stderr
    counted = "9 recovered = 2 delivered + 5 waiting + 1 need attention + 1 withdrawn"
    assert counted in ended.stdout
    assert "0 damaged, 0 missing; 0 places" in ended.stdout
    assert (tmp_path / "new" / NOTE).exists()
    assert not (tmp_path / "new" / "device.key").exists()
    with opened(tmp_path / "new") as store:
        assert rows_in(store.outbox) == wanted
        assert (store.set_aside, store.rescued) == (False, 0)


def test_with_its_key_it_is_that_tablet_again(tmp_path: Path, stick: Path) -> None:
    """The chain goes on where it stopped, with the key that began it."""
    filled(stick, tmp_path / "tablet")
    key = tmp_path / "saved.key"
    key.write_text(SEED)
    ended = recover(stick, "--data", tmp_path / "new", "--device-key", key)
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "new" / "device.key").read_text().strip() == SEED
    with opened(tmp_path / "new") as store:
        before = store.outbox.head()
        (row,) = signed(store.outbox)
        assert (row.seq, before[0]) == (10, 9)
        assert row.revision == max(each.revision for each in store.outbox.changes(0, 99))
        assert store.outbox.balance() == Balance(2, 6, 1, 1)


def test_what_is_lost_is_said(tmp_path: Path, stick: Path) -> None:
    """A spoilt envelope and a hole in the chain: named, exit status 1, the rest is there."""
    wanted = filled(stick, tmp_path / "tablet")
    data = (stick / NAME).read_bytes()
    envelope = wanted[7][5]
    assert isinstance(envelope, bytes)
    at = data.index(envelope)
    (stick / NAME).write_bytes(data[:at] + bytes(60) + data[at + 60 :])
    ended = recover(stick, "--data", tmp_path / "new")
    assert ended.returncode == 1
    assert "number 8 is on none of these" in ended.stderr
    assert "0 damaged, 1 missing; 1 places" in ended.stdout
    with opened(tmp_path / "new") as store:
        assert rows_in(store.outbox) == wanted[:7] + wanted[8:]


def test_an_outbox_in_use_is_never_touched(tmp_path: Path, stick: Path) -> None:
    """A folder with an outbox, or a tablet's key, is refused; nothing in it has changed."""
    filled(stick, tmp_path / "tablet")
    before = (tmp_path / "tablet" / FILE).read_bytes()
    with_key = tmp_path / "with-key"
    with_key.mkdir()
    (with_key / "device.key").write_text(SEED)
    for folder in (tmp_path / "tablet", with_key):
        ended = recover(stick, "--data", folder)
        assert ended.returncode == 2
        assert "already" in ended.stderr
    assert (tmp_path / "tablet" / FILE).read_bytes() == before
    assert [file.name for file in with_key.iterdir()] == ["device.key"]


def test_what_cannot_be_used_is_named(tmp_path: Path, stick: Path) -> None:
    """No stick, no folder, another tablet's key, rehearsal among reality: what, and what to do."""
    other = tmp_path / "other.key"
    other.write_text("ab" * 32)
    data = ("--data", tmp_path / "new")
    assert "no second copy" in recover(stick, *data).stderr
    filled(stick, tmp_path / "tablet")
    assert "No data folder" in recover(stick).stderr
    assert "another tablet" in recover(stick, *data, "--device-key", other).stderr
    assert "no such file" in recover(stick, *data, "--device-key", tmp_path / "none").stderr.lower()
    practice = stick / f"{REHEARSAL}{NAME}"
    practice.write_bytes((stick / NAME).read_bytes())
    assert "rehearsal" in recover(stick / NAME, practice, *data).stderr
    assert not (tmp_path / "new").exists()
    assert recover(stick, *data).returncode == 0, "in a folder, rehearsals are left aside"
