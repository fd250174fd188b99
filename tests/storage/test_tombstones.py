"""What was taken back never comes back: not from the log, not from damage, not from an old file."""

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import StorageFull
from kiosk.domain.outbox import Balance, Row, State
from kiosk.sealing.envelope import parse
from kiosk.storage.database import FILE, LOG, Store
from kiosk.storage.tombstones import FILE as TOMBSTONES
from kiosk.storage.tombstones import Tombstone, Tombstones
from tests.proof import some

from .kit import ALL, HOUR, maker, opened, signed, state_of

PROOF = "ab" * 32
TAKE_BACK: dict[str, Callable[[Store, str], bool]] = {
    "by undo": lambda store, row: store.outbox.take_back(row),
    "by code": lambda store, row: store.outbox.withdraw(row, PROOF),
}
each_way = pytest.mark.parametrize("take_back", TAKE_BACK.values(), ids=TAKE_BACK)


def day(folder: Path, take_back: Callable[[Store, str], bool]) -> tuple[Row, list[Row]]:
    """Ten signatures, of which the fourth was taken back: that one, and the others."""
    with opened(folder) as store:
        rows = signed(store.outbox, 10)
        gone = rows.pop(3)
        assert take_back(store, gone.id)
        return gone, rows


def files(folder: Path) -> bytes:
    """Every byte of database and log."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("outbox*")))


@each_way
def test_no_file_holds_it_while_the_store_is_open(
    tmp_path: Path, take_back: Callable[[Store, str], bool]
) -> None:
    """Erased means erased now: a tablet that is pulled from the socket is never closed."""
    with opened(tmp_path) as store:
        kept, gone = signed(store.outbox, 2)
        assert gone.envelope in files(tmp_path), "control: it was there"
        assert take_back(store, gone.id)
        assert gone.envelope not in files(tmp_path)
        assert kept.envelope in files(tmp_path)
        assert (tmp_path / LOG).stat().st_size == 0


def test_a_closed_shift_leaves_no_key(tmp_path: Path) -> None:
    """Nor does one that another shift ends: its wrapped secret is in no file any more."""
    with opened(tmp_path) as store:
        for end in (store.shifts.close, lambda: store.shifts.open(HOUR, None, None)):
            wrapped = os.urandom(200)
            store.shifts.open(HOUR, None, wrapped)
            assert wrapped in files(tmp_path), "control: it was there"
            end()
            assert wrapped not in files(tmp_path)


def spoilt(folder: Path, seed: int) -> None:
    """One byte of the database is another; of a page that is in use."""
    data = bytearray((folder / FILE).read_bytes())
    data[random.Random(seed).choice([at for at in range(len(data)) if data[at]])] ^= 0xFF
    (folder / FILE).write_bytes(data)


@each_way
@pytest.mark.proof
@pytest.mark.parametrize("seed", some(range(12), 4))
def test_damage_brings_nothing_back(
    tmp_path: Path, take_back: Callable[[Store, str], bool], seed: int
) -> None:
    """The tablet goes off, a byte flips, it starts again: withdrawn then, withdrawn now."""
    with opened(tmp_path / "tablet") as store:
        rows = signed(store.outbox, 10)
        gone = rows.pop(3)
        assert take_back(store, gone.id)
        shutil.copytree(tmp_path / "tablet", tmp_path / "cut")
    spoilt(tmp_path / "cut", seed)
    check(tmp_path / "cut", gone, rows)


@each_way
def test_a_lost_database_brings_nothing_back(
    tmp_path: Path, take_back: Callable[[Store, str], bool]
) -> None:
    """Its first pages are gone: what is carved is what was not taken back."""
    gone, rows = day(tmp_path, take_back)
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(bytes(20_000) + data[20_000:])
    check(tmp_path, gone, rows, whole=False)


@each_way
def test_yesterdays_copy_brings_nothing_back(
    tmp_path: Path, take_back: Callable[[Store, str], bool]
) -> None:
    """Somebody puts an older database in place of the newer one."""
    with opened(tmp_path) as store:
        rows = signed(store.outbox, 10)
    shutil.copy(tmp_path / FILE, tmp_path / "yesterday")
    gone = rows.pop(3)
    with opened(tmp_path) as store:
        assert take_back(store, gone.id)
    shutil.copy(tmp_path / "yesterday", tmp_path / FILE)
    check(tmp_path, gone, rows)


@each_way
def test_a_cut_between_note_and_commit(
    tmp_path: Path, take_back: Callable[[Store, str], bool]
) -> None:
    """The note is on the disk, the database does not know yet: the next start does it."""
    gone, rows = day(tmp_path, take_back)
    notes = (tmp_path / TOMBSTONES).read_bytes()
    shutil.rmtree(tmp_path / "other", ignore_errors=True)
    with opened(tmp_path / "other") as store:
        for row in (*rows[:3], gone, *rows[3:]):
            store.outbox.insert([row])
    (tmp_path / "other" / TOMBSTONES).write_bytes(notes)
    check(tmp_path / "other", gone, rows)


def check(folder: Path, gone: Row, kept: list[Row], *, whole: bool = True) -> None:
    """Opened twice: withdrawn once for all, every other there, and the chain goes on."""
    for _ in range(2):
        with opened(folder) as store:
            there = {row.id: row for row in store.outbox.rows(ALL)}
            assert there[gone.id].state is State.WITHDRAWN
            assert there[gone.id].envelope == b""
            assert there[gone.id].digest == gone.digest
            if whole:
                assert {row.id for row in kept} <= set(there)
            assert gone.id not in {row.id for row in store.outbox.due(0.0, 200)}
    with opened(folder) as store:
        (new,) = signed(store.outbox)
    assert parse(new.envelope).header.seq == 11


def test_without_the_notes_it_would_come_back(tmp_path: Path) -> None:
    """Control: the same older database without the file of tombstones."""
    with opened(tmp_path) as store:
        (row,) = signed(store.outbox)
    shutil.copy(tmp_path / FILE, tmp_path / "yesterday")
    with opened(tmp_path) as store:
        assert store.outbox.withdraw(row.id, PROOF)
    shutil.copy(tmp_path / "yesterday", tmp_path / FILE)
    (tmp_path / TOMBSTONES).unlink()
    with opened(tmp_path) as store:
        assert state_of(store.outbox, row.id) is State.WAITING


def test_an_untold_withdrawal_survives_a_lost_database(tmp_path: Path) -> None:
    """The proof is in the notes too: the hub hears of it from the new store."""
    gone, _ = day(tmp_path, TAKE_BACK["by code"])
    (tmp_path / FILE).write_bytes(bytes(20_000))
    with opened(tmp_path) as store:
        assert store.outbox.pending_withdrawals(9) == ((gone.id, PROOF),)
        assert store.outbox.balance() == Balance(withdrawn=1)


def test_an_undo_never_takes_what_was_sent(tmp_path: Path) -> None:
    """A note without a proof, and a row that left: the hub may have it, so the row stays."""
    with opened(tmp_path) as store:
        (row,) = signed(store.outbox)
        store.outbox.count_attempt([row.id], 0.0)
    with Tombstones(tmp_path).noted([Tombstone(row.id, 1, row.event, row.digest, None)]):
        pass
    with opened(tmp_path) as store:
        assert state_of(store.outbox, row.id) is State.WAITING


def test_what_was_not_done_is_not_noted(tmp_path: Path) -> None:
    """A withdrawal that does not reach the disk leaves no note: its signer was told so."""
    with opened(tmp_path) as store:
        first, second = signed(store.outbox, 2)
        store.outbox.withdraw(first.id, PROOF)
        before = (tmp_path / TOMBSTONES).read_bytes()
        store.outbox.count_attempt([second.id], 0.0)
        assert not store.outbox.take_back(second.id)
        assert not store.outbox.withdraw(first.id, PROOF)
        assert (tmp_path / TOMBSTONES).read_bytes() == before
    tombstones = Tombstones(tmp_path)
    with pytest.raises(RuntimeError), tombstones.noted([Tombstone("x", 9, "e", "d", None)]):
        raise RuntimeError("the commit failed")
    assert (tmp_path / TOMBSTONES).read_bytes() == before


def test_no_room_for_the_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk refuses the withdrawal; the signature is as it was, and nothing is half noted."""
    with opened(tmp_path) as store:
        (row,) = signed(store.outbox)
        with monkeypatch.context() as patch:

            def full(_descriptor: int) -> None:
                raise OSError(28, "no space")

            patch.setattr(os, "fsync", full)
            with pytest.raises(StorageFull):
                store.outbox.withdraw(row.id, PROOF)
        assert state_of(store.outbox, row.id) is State.WAITING
        assert Tombstones(tmp_path).read() == ()
        assert store.outbox.withdraw(row.id, PROOF)
    assert [each.id for each in Tombstones(tmp_path).read()] == [row.id]


def test_torn_and_changed_lines_are_passed_over(tmp_path: Path) -> None:
    """What follows a torn line is read; one changed letter makes a line worthless; new members
    of a newer version do not.
    """
    tombstones = Tombstones(tmp_path)
    made = [Tombstone(f"id-{n}", n + 1, "e", "d", PROOF if n % 2 else None) for n in range(4)]
    for each in made[:2]:
        with tombstones.noted([each]):
            pass
    file = tmp_path / TOMBSTONES
    file.write_bytes(file.read_bytes()[:-7])
    with tombstones.noted(made[2:]):
        pass
    assert tombstones.read() == (made[0], *made[2:])
    file.write_bytes(file.read_bytes().replace(b"id-2", b"id-7"))
    assert tombstones.read() == (made[0], made[3])


def test_the_notes_name_nobody(tmp_path: Path) -> None:
    """Ids, numbers, digests: and the file is its owner's alone."""
    gone, _ = day(tmp_path, TAKE_BACK["by code"])
    file = tmp_path / TOMBSTONES
    (line,) = file.read_text().splitlines()
    assert set(json.loads(line.partition(" ")[2])) == {
        "id",
        "seq",
        "event",
        "digest",
        "proof",
        "campaign",
    }
    assert gone.envelope not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_recovered_outbox_has_its_notes(tmp_path: Path) -> None:
    """Rows out of a second copy: their tombstones outlive this database too."""
    with opened(tmp_path / "lost") as store:
        row = store.outbox.append(maker(), hour=HOUR, shift=None)
        store.outbox.withdraw(row.id, PROOF)
        rows = tuple(store.outbox.rows(ALL))
    with opened(tmp_path / "new") as store:
        store.outbox.insert(rows)
    assert [each.id for each in Tombstones(tmp_path / "new").read()] == [row.id]
