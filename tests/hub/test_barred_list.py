"""The list of what can never come back: whole lines, by any number of hands, in time."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.domain.errors import BadSettings, StorageUnavailable
from kiosk.hub.access import Access, Role
from kiosk.hub.barred_list import FILE, BarredEntry, BarredKind, BarredList
from kiosk.hub.barring import apply, learn, merge
from kiosk.hub.database import open_storage
from kiosk.hub.engine import DatabaseFailure, transaction
from kiosk.hub.ingest import Accepted, Rejected
from kiosk.hub.retention import Retention
from kiosk.hub.tables import envelopes, kiosks
from kiosk.sealing.keys import SigningKey, kiosk_id

from .kit import CODE, enrolled, sealed

AT = "2026-11-24T15:00:00Z"
HANDS, LINES = 4, 50
ADDING = """
import sys
from pathlib import Path
from kiosk.hub.barred_list import BarredEntry, BarredKind, BarredList
barred = BarredList(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    id = f"{sys.argv[2]}-{number}"
    barred.add([BarredEntry(BarredKind.SIGNATURE, id, "", {"digest": "d" * 900})])
"""


def entry(id: str, kind: BarredKind = BarredKind.CAMPAIGN) -> BarredEntry:
    """One that is as good as any."""
    return BarredEntry(kind, id, AT, {"verifier": "v"})


def test_what_is_added_is_found_again(tmp_path: Path) -> None:
    """In order, its owner's alone; a list that is not there is an empty one, and is not made."""
    barred = BarredList(tmp_path / FILE)
    assert barred.known() == frozenset() and list(tmp_path.iterdir()) == []
    barred.add([])
    assert list(tmp_path.iterdir()) == []
    added = [entry("a"), entry("b", BarredKind.SIGNATURE), entry("c")]
    barred.add(added[:1])
    barred.add(added[1:])
    assert list(barred.entries()) == added
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_many_processes_add_at_once(tmp_path: Path) -> None:
    """Each line is whole, none is lost."""
    children = [
        subprocess.Popen([sys.executable, "-c", ADDING, tmp_path / FILE, str(hand), str(LINES)])
        for hand in range(HANDS)
    ]
    assert [child.wait(120) for child in children] == [0] * HANDS
    found = [each.id for each in BarredList(tmp_path / FILE).entries()]
    assert sorted(found) == sorted(f"{hand}-{n}" for hand in range(HANDS) for n in range(LINES))


@pytest.mark.parametrize("cut", [1, 10, 60])
def test_a_line_that_the_power_cut_short_spoils_no_other(tmp_path: Path, cut: int) -> None:
    """Its act was never confirmed; what is added later begins a line of its own."""
    barred = BarredList(tmp_path / FILE)
    barred.add([entry("a"), entry("b")])
    raw = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(raw[:-cut])
    barred.add([entry("c")])
    found = [each.id for each in barred.entries()]
    assert found == (["a", "b", "c"] if cut == 1 else ["a", "c"])


def test_what_a_newer_program_barred_is_not_passed_over(tmp_path: Path) -> None:
    """An older one would let it back in: it does not start."""
    (tmp_path / FILE).write_text('{"kind": "stall", "id": "x", "at": ""}\n')
    with pytest.raises(BadSettings, match="newer one") as caught:
        BarredList(tmp_path / FILE).known()
    assert caught.value.place == f"{tmp_path / FILE}:1"


def test_what_cannot_be_noted_is_not_confirmed(tmp_path: Path) -> None:
    """A list that cannot be written to: the signature is still there, and nobody was told else."""
    with open_storage(tmp_path, None) as storage:
        device = enrolled(storage, "token")
        kiosk = kiosk_id(device.public)
        envelope = sealed(device)
        storage.store(kiosk, [envelope], AT)
        (tmp_path / FILE).mkdir()
        for act in (
            lambda: storage.withdraw(kiosk, envelope.header.id, envelope.header.withdrawal, AT),
            lambda: storage.revoke(kiosk),
            lambda: Retention(storage.engine).erase([envelope.header.id], 0.0),
        ):
            with pytest.raises(StorageUnavailable) as caught:
                act()
            assert isinstance(caught.value, DatabaseFailure) and caught.value.driver == "EISDIR"
        assert storage.store(kiosk, [envelope], AT) == (Accepted(False, AT),)
        (tmp_path / FILE).rmdir()
        assert storage.withdraw(kiosk, envelope.header.id, envelope.header.withdrawal, AT)
        assert storage.store(kiosk, [envelope], AT) == (Rejected("withdrawn"),)


def test_it_is_on_the_disk_before_anybody_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the list is flushed, the act is in it, and not yet in the database for others."""
    device = SigningKey.generate()
    kiosk = kiosk_id(device.public)
    gone = sealed(device)
    seen: list[tuple[bool, int]] = []
    fsync = os.fsync

    def flushed(descriptor: int) -> None:
        if os.path.samestat(os.fstat(descriptor), (tmp_path / FILE).stat()):
            with closing(sqlite3.connect(tmp_path / "hub.sqlite")) as other:
                (buried,) = other.execute("SELECT count(*) FROM tombstones").fetchone()
            seen.append((gone.header.id in (tmp_path / FILE).read_text(), buried))
        fsync(descriptor)

    with open_storage(tmp_path, None) as storage:
        storage.add_code(CODE, AT)
        storage.enrol(CODE, device.public, "a stall", "token", AT)
        monkeypatch.setattr(os, "fsync", flushed)
        assert storage.withdraw(kiosk, gone.header.id, gone.header.withdrawal, AT)
        monkeypatch.undo()
        assert storage.store(kiosk, [gone], AT) == (Rejected("withdrawn"),)
    assert seen == [(True, 0)]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_is_named(tmp_path: Path) -> None:
    """As what it is."""
    (tmp_path / FILE).symlink_to("/dev/full")
    with pytest.raises(DatabaseFailure) as caught:
        BarredList(tmp_path / FILE).add([entry("a")])
    assert (caught.value.code, caught.value.driver) == ("full", "ENOSPC")


def test_an_act_is_noted_once(tmp_path: Path) -> None:
    """A tablet that tells its withdrawal a hundred times adds one line."""
    with open_storage(tmp_path, None) as storage:
        device = enrolled(storage, "token")
        kiosk = kiosk_id(device.public)
        gone = sealed(device)
        for _ in range(100):
            assert storage.withdraw(kiosk, gone.header.id, gone.header.withdrawal, AT)
            assert storage.revoke(kiosk)
        assert not storage.revoke("0" * 32)
        assert len(list(BarredList(tmp_path / FILE).entries())) == 2
        assert learn(storage.engine) == 0
        assert apply(storage.engine) == 0


def test_nothing_personal_is_in_it(tmp_path: Path) -> None:
    """Ids, public keys, hashes, hours: no name of a stall, no token, no code."""
    device = SigningKey.generate()
    with open_storage(tmp_path, None) as storage:
        storage.add_code(CODE, AT)
        storage.enrol(CODE, device.public, "Stall at the bridge", "a-token-of-it", AT)
        gone = sealed(device, fields={"email": "a@example.org"})
        storage.withdraw(kiosk_id(device.public), gone.header.id, gone.header.withdrawal, AT)
        storage.revoke(kiosk_id(device.public))
    text = (tmp_path / FILE).read_text()
    for secret in ("Stall", "a-token-of-it", CODE, "example.org"):
        assert secret not in text


def test_a_tablet_of_today_has_its_place_in_yesterday_s_database(tmp_path: Path) -> None:
    """It enrolled after the backup and took one signature back: known, without a token, not out."""
    device = SigningKey.generate()
    kiosk = kiosk_id(device.public)
    gone = sealed(device, 7)
    with open_storage(tmp_path / "today", None) as storage:
        storage.add_code(CODE, AT)
        storage.enrol(CODE, device.public, "a stall", "token", AT)
        storage.store(kiosk, [gone], AT)
        storage.withdraw(kiosk, gone.header.id, gone.header.withdrawal, AT)
    with open_storage(tmp_path / "yesterday", None) as storage:
        storage.add_code(CODE, AT)
        today = BarredList(tmp_path / "today" / FILE)
        assert merge(BarredList(tmp_path / "yesterday" / FILE), today.entries()) == 1
        assert merge(BarredList(tmp_path / "yesterday" / FILE), today.entries()) == 0
        assert apply(storage.engine) == 1
        with transaction(storage.engine) as connection:
            row = connection.execute(select(kiosks)).one()
            assert connection.execute(select(envelopes.c.id)).first() is None
        assert (row.id, row.public_key, row.revoked) == (kiosk, device.public, False)
        assert storage.enrol(CODE, device.public, "a stall", "another", AT).value == "welcome"
        assert storage.store(kiosk, [gone], AT) == (Rejected("withdrawn"),)


def test_a_revoked_token_opens_nothing_in_yesterday_s_database(tmp_path: Path) -> None:
    """The hub was not even started anew in between; the one that was left alone still opens."""
    with open_storage(tmp_path, None) as storage:
        access = Access(storage.engine)
        lost, kept = (access.create(Role.READER, name, AT) for name in ("lost", "kept"))
    yesterday = (tmp_path / "hub.sqlite").read_bytes()
    with open_storage(tmp_path, None) as storage:
        access = Access(storage.engine)
        (gone,) = (each for each in access.holders() if each.name == "lost")
        assert access.revoke(gone.id)
    for log in tmp_path.glob("hub.sqlite-*"):
        log.unlink()
    (tmp_path / "hub.sqlite").write_bytes(yesterday)
    with open_storage(tmp_path, None) as storage:
        apply(storage.engine)
        access = Access(storage.engine)
        assert access.holder(lost) is None
        assert access.holder(kept) is not None


def test_a_list_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    """Not taken for an empty one."""
    (tmp_path / FILE).mkdir()
    with pytest.raises(BadSettings, match="list of what can never come back"):
        BarredList(tmp_path / FILE).known()
    os.rmdir(tmp_path / FILE)
