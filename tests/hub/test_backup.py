"""A backup is made beside a hub in use, looked through, and makes that hub again."""

import json
import os
import random
import shutil
import sqlite3
import stat
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from sqlalchemy import func, insert, select

from kiosk.cli.main import main
from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadSettings
from kiosk.hub.access import Access, Role
from kiosk.hub.backup import MANIFEST
from kiosk.hub.barred_list import FILE as BARRED
from kiosk.hub.barred_list import BarredKind, BarredList
from kiosk.hub.database import open_storage
from kiosk.hub.engine import make_engine, transaction
from kiosk.hub.identity import settle_key
from kiosk.hub.ingest import Accepted, Rejected
from kiosk.hub.records.records import Records
from kiosk.hub.records.tables import people
from kiosk.hub.retention import Retention
from kiosk.hub.schema import VERSION_TABLE, migrate
from kiosk.hub.storage import EnrolmentOutcome, HubStorage
from kiosk.hub.tables import envelopes, facts, metadata
from kiosk.sealing.envelope import Envelope
from kiosk.sealing.keys import SigningKey, kiosk_id
from tests.cli import command
from tests.forked import HubProcess

from .kit import CODE, OFFICE, SECONDS, Caller, sealed, until
from .signed import Stall

AT = "2026-11-24T15:00:00Z"


def ran(*words: object, status: int = 0) -> None:
    """A command, in this process."""
    assert main([str(word) for word in words]) == status


def ids_in(data: Path, database: str | None = None) -> set[str]:
    """Of the signatures that a hub holds."""
    with open_storage(data, database) as storage, transaction(storage.engine) as connection:
        return set(connection.execute(select(envelopes.c.id)).scalars())


@contextmanager
def under_load(url: str, crowd: int = 3) -> Iterator[list[str]]:
    """Tablets that sign without a pause; the ids for which a receipt has come so far."""
    confirmed: list[str] = []
    stop = threading.Event()
    failures: list[BaseException] = []

    def sign() -> None:
        try:
            caller = Caller(url)
            assert caller.enrol().is_success
            seq = 0
            while not stop.is_set():
                seq += 1
                envelope = sealed(caller.device, seq)
                assert caller.send(envelope.raw)[0]["outcome"] == "stored"
                confirmed.append(envelope.header.id)
        except BaseException as error:  # noqa: BLE001 - shown by the test's thread
            failures.append(error)

    tablets = [threading.Thread(target=sign) for _ in range(crowd)]
    for tablet in tablets:
        tablet.start()
    try:
        yield confirmed
    finally:
        stop.set()
        for tablet in tablets:
            tablet.join()
    assert failures == []


def test_a_backup_beside_a_hub_under_load(tmp_path: Path, database: str | None) -> None:
    """Whatever had a receipt before is in it; restored, it is the same hub with the same key."""
    data, file, new = tmp_path / "hub", tmp_path / "hub.pkbackup", tmp_path / "new"
    at = [f"--database={database}"] if database else []
    with HubProcess(data, enrolment_code=CODE, database=database) as hub:
        with under_load(hub.url) as confirmed:
            until(lambda: len(confirmed) > 20)
            before = set(confirmed)
            ran("hub", "backup", file, "--data", data, *at)
            during = len(confirmed)
            until(lambda: len(confirmed) > during)
        public = hub.public_key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert sorted(each.name for each in tmp_path.iterdir()) == ["hub", "hub.pkbackup"]
    ran("hub", "restore", file, "--data", new)
    assert before <= ids_in(new) <= set(confirmed)
    with HubProcess(new, enrolment_code=CODE) as hub:
        assert hub.public_key == public
        assert Caller(hub.url).enrol().is_success
    assert {each.name for each in new.iterdir()} <= {"hub.key", "hub.sqlite", "hub.log", BARRED}


def test_a_plain_copy_beside_a_hub_is_whole_or_refused(tmp_path: Path) -> None:
    """A quiet hub's file has everything in it; one from a hub in use is served whole or not."""
    data, copy = tmp_path / "hub", tmp_path / "copy"
    copy.mkdir()
    with HubProcess(data, enrolment_code=CODE) as hub:
        with under_load(hub.url, crowd=1) as confirmed:
            until(lambda: len(confirmed) > 12)
            torn = torn_copy(data / "hub.sqlite")
        until(lambda: not (data / "hub.sqlite-wal").stat().st_size)
        shutil.copy(data / "hub.sqlite", copy / "hub.sqlite")
    assert ids_in(copy) == set(confirmed)
    (copy / "hub.sqlite").write_bytes(torn)
    done = command.run("hub", "serve", "--data", copy, "--port", "0")
    assert done.returncode == 2 and "Traceback" not in done.stderr


def torn_copy(file: Path) -> bytes:
    """What a slow copier makes of a file whose pages change meanwhile."""
    whole = bytearray(file.read_bytes())
    for page in range(2 * 4096, len(whole) - 4096, 5 * 4096):
        whole[page : page + 2048] = bytes(2048)
    return bytes(whole)


class Office:
    """A hub with two tablets, and what is promised about some of their signatures."""

    def __init__(self, storage: HubStorage, data: Path) -> None:
        self.storage = storage
        self.data = data
        settle_key(storage.engine, data)
        storage.settle_world(rehearsal=False)
        storage.add_code(CODE, AT)
        self.devices = [SigningKey.generate() for _ in range(2)]
        for device in self.devices:
            assert self.enrol(device) is EnrolmentOutcome.WELCOME
        self.lost, self.kept = self.devices
        self.signed = [sealed(self.kept, seq) for seq in range(1, 5)]
        self.lake = [sealed(self.kept, seq, campaign="lake") for seq in (5, 6)]
        assert all(isinstance(each, Accepted) for each in self.store(*self.signed, *self.lake))
        self.access = Access(storage.engine)
        self.token = self.access.create(Role.READER, "the CRM", AT)

    def enrol(self, device: SigningKey) -> EnrolmentOutcome:
        """With a token of its own."""
        return self.storage.enrol(CODE, device.public, "a stall", f"token {device.public}", AT)

    def store(self, *sent: Envelope) -> tuple[Accepted | Rejected, ...]:
        """From the tablet that is not lost."""
        return self.storage.store(kiosk_id(self.kept.public), sent, AT)

    def take_back(self, envelope: Envelope) -> None:
        """By the code."""
        header = envelope.header
        assert self.storage.withdraw(header.kiosk, header.id, header.withdrawal, AT)


def test_a_hub_restored_from_yesterday_keeps_today_s_promises(
    tmp_path: Path, database: str | None
) -> None:
    """Nobody who withdrew or was erased is back; tablets and tokens that were shut out stay out.

    Also a tablet that only enrolled since, and a signature that only came since.
    """
    data, file = tmp_path / "hub", tmp_path / "yesterday.pkbackup"
    at = [f"--database={database}"] if database else []
    late = SigningKey.generate()
    with open_storage(data, database) as storage:
        office = Office(storage, data)
        ran("hub", "backup", file, "--data", data, *at)
        office.take_back(office.signed[0])
        came_since = sealed(office.kept, 7)
        office.store(came_since)
        office.take_back(came_since)
        never_came = sealed(office.kept, 8)
        office.take_back(never_came)
        assert Retention(storage.engine).erase([office.signed[1].header.id], time.time())
        assert storage.revoke(kiosk_id(office.lost.public))
        assert office.enrol(late) is EnrolmentOutcome.WELCOME
        assert storage.revoke(kiosk_id(late.public))
        holder = office.access.holder(office.token)
        assert holder and office.access.revoke(holder.id)
        Retention(storage.engine).close("lake", time.time(), months=0)
        assert Retention(storage.engine).anonymise("lake", time.time()) == 2
    ran("hub", "restore", file, "--data", data, "--replace", *at)
    with open_storage(data, database) as storage:
        office.storage = storage
        gone = [office.signed[0], office.signed[1], came_since, never_came]
        assert set(office.store(*gone)) == {Rejected("withdrawn")}
        here = {raw for _, raw in storage.envelopes()}
        assert here == {each.raw for each in office.signed[2:]}, "the lake is anonymous, too"
        assert Retention(storage.engine).barred() == {"lake"}
        assert Access(storage.engine).holder(office.token) is None
        for out in (office.lost, late):
            assert office.enrol(out) is EnrolmentOutcome.REVOKED
        assert office.enrol(office.kept) is EnrolmentOutcome.WELCOME
        # The tablet tells its withdrawal again, and a wrong proof still is one.
        office.take_back(office.signed[0])
        header = office.signed[0].header
        assert not storage.withdraw(header.kiosk, header.id, "0" * 64, AT)
        # A withdrawn number is no gap: it has its place in the chain.
        assert office.store(sealed(office.kept, 9)) == (Accepted(True, AT),)


def test_without_the_list_they_would_be_back(tmp_path: Path) -> None:
    """Control: the same backup in a folder that knows of nothing since."""
    data, file, new = tmp_path / "hub", tmp_path / "yesterday.pkbackup", tmp_path / "new"
    with open_storage(data, None) as storage:
        office = Office(storage, data)
        ran("hub", "backup", file, "--data", data)
        office.take_back(office.signed[0])
    ran("hub", "restore", file, "--data", new)
    assert office.signed[0].header.id in ids_in(new)


def closed(data: Path) -> dict[str, str | None]:
    """When the names of each campaign go."""
    with open_storage(data, None) as storage:
        return {each.id: each.anonymise_at for each in Retention(storage.engine).campaigns()}


def test_names_that_were_promised_to_go_still_go(tmp_path: Path) -> None:
    """Closed since, with another date, and reopened: as before; elsewhere as in the backup."""
    data, file, new = tmp_path / "hub", tmp_path / "yesterday.pkbackup", tmp_path / "new"
    now = time.time()
    with open_storage(data, None) as storage:
        office, kept = Office(storage, data), Retention(storage.engine)
        names = ("one", "two", "three")
        for number, name in enumerate(names, start=20):
            office.store(sealed(office.kept, number, campaign=name))
        kept.close("two", now, months=12)
        kept.close("three", now, months=12)
        ran("hub", "backup", file, "--data", data)
        kept.close("one", now + 3600, months=3)
        kept.close("two", now + 3600, months=1)
        kept.reopen("three", now + 3600)
    before = closed(data)
    without = [line for line in (data / BARRED).read_text().splitlines() if '"one"' not in line]
    (data / BARRED).write_text("\n".join(without))  # as by a version that did not note it
    ran("hub", "restore", file, "--data", data, "--replace")
    assert closed(data) == before
    assert before["one"] and before["two"] and before["three"] is None
    ran("hub", "restore", file, "--data", new)
    assert closed(new)["one"] is None and closed(new)["three"], "control: a list that knows nothing"


def test_a_file_put_back_by_hand_is_met_by_the_list_at_the_start(tmp_path: Path) -> None:
    """Without our command: the hub bars again before it answers anybody."""
    data, kept = tmp_path / "hub", tmp_path / "kept.sqlite"
    with HubProcess(data, enrolment_code=CODE) as hub:
        caller, lost = Caller(hub.url), Caller(hub.url)
        assert caller.enrol().is_success and lost.enrol().is_success
        envelope = sealed(caller.device)
        caller.send(envelope.raw)
        hub.stop()
        shutil.copy(data / "hub.sqlite", kept)
        hub.start()
        assert caller.withdraw(envelope.header.id).is_success
        with open_storage(data, None) as storage:
            storage.revoke(kiosk_id(lost.device.public))
        hub.stop()
        shutil.copy(kept, data / "hub.sqlite")
        hub.start()
        (outcome,) = caller.send(envelope.raw)
        assert (outcome["outcome"], outcome["problem"]) == ("refused", "withdrawn")
        assert lost.post("envelopes", {"envelopes": []}).status_code in (401, 403)
        assert lost.enrol().status_code == 403
        assert caller.withdraw(envelope.header.id).is_success


def test_commands_know_the_list_before_the_hub_was_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file put back by hand: lists leave out who withdrew, whatever changes it bars again."""
    data, kept = tmp_path / "hub", tmp_path / "kept.sqlite"
    OFFICE.save(tmp_path / "office.key", "office")
    with open_storage(data, None) as storage:
        settle_key(storage.engine, data)
        stall = Stall(storage)
        stays, goes = stall.sign("stays@example.org"), stall.sign("goes@example.org")
    shutil.copy(data / "hub.sqlite", kept)
    with open_storage(data, None) as storage:
        assert Retention(storage.engine).erase([goes], time.time()) == (goes,)
    shutil.copy(kept, data / "hub.sqlite")
    ran("hub", "list", tmp_path / "lists", "--data", data, "--key", tmp_path / "office.key")
    assert "1 opened" in capsys.readouterr().out
    assert ids_in_file(data) == {stays, goes}, "who only looks changes nothing"
    ran("hub", "token", "new", "--data", data, "--role", "reader", "--name", "a")
    assert ids_in_file(data) == {stays}


def ids_in_file(data: Path) -> set[str]:
    """Without the hub's own eyes."""
    with closing(sqlite3.connect(data / "hub.sqlite")) as connection:
        return {id for (id,) in connection.execute("SELECT id FROM envelopes")}


def test_an_older_hub_s_database_fills_the_list(tmp_path: Path) -> None:
    """What was barred before there was a list is on it after one start."""
    with open_storage(tmp_path, None) as storage:
        office = Office(storage, tmp_path)
        office.take_back(office.signed[0])
        storage.revoke(kiosk_id(office.lost.public))
    (tmp_path / BARRED).unlink()
    with HubProcess(tmp_path, enrolment_code=CODE):
        pass
    assert BarredList(tmp_path / BARRED).known() == {
        (BarredKind.SIGNATURE, office.signed[0].header.id),
        (BarredKind.KIOSK, kiosk_id(office.lost.public)),
    }


def test_each_of_two_machines_learns_what_the_other_barred(tmp_path: Path, postgresql: str) -> None:
    """One database, two folders, two lists: after a start each holds all."""
    one, two = tmp_path / "one", tmp_path / "two"
    with open_storage(one, postgresql) as storage:
        office = Office(storage, one)
        office.take_back(office.signed[0])
    two.mkdir()
    shutil.copy(one / "hub.key", two / "hub.key")
    assert not (two / BARRED).exists()
    with HubProcess(two, enrolment_code=CODE, database=postgresql):
        pass
    assert BarredList(two / BARRED).known() == BarredList(one / BARRED).known() != frozenset()


def test_who_was_erased_on_the_osdi_api_is_not_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By e-mail, with the office's key: the person, what they signed here, what a CRM posted."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    OFFICE.save(tmp_path / "office.key", "office")
    with open_storage(data, None) as storage:
        settle_key(storage.engine, data)
        records = Records(storage.engine, OFFICE, time.time)
        records.check_key()
        stall = Stall(storage)
        stall.sign("gone@example.org")
        stall.sign("stays@example.org")
        records.catch_up()
        ran("hub", "backup", file, "--data", data)
    monkeypatch.setattr("builtins.input", lambda _question: "gone@example.org")
    ran("hub", "erase", "--data", data, "--key", tmp_path / "office.key", "--yes")
    ran("hub", "restore", file, "--data", data, "--replace")
    with open_storage(data, None) as storage:
        records = Records(storage.engine, OFFICE, time.time)
        assert [each.fields[FieldName.EMAIL] for each in records.outgoing()] == [
            "stays@example.org"
        ]
        with transaction(storage.engine) as connection:
            assert connection.scalar(select(func.count()).select_from(people)) == 1
    text = (data / BARRED).read_text()
    assert "example.org" not in text and "gone" not in text


def test_nothing_is_restored_over_a_running_hub(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even when insisted; and a hub does not start where a backup is being restored."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    with HubProcess(data, enrolment_code=CODE) as hub:
        ran("hub", "backup", file, "--data", data)
        ran("hub", "restore", file, "--data", data, status=2)
        assert "--replace" in capsys.readouterr().err
        ran("hub", "restore", file, "--data", data, "--replace", status=2)
        assert "A hub is running" in capsys.readouterr().err
        assert Caller(hub.url).enrol().is_success
    before = ids_in(data)
    ran("hub", "restore", file, "--data", data, "--replace")
    assert ids_in(data) == before


def test_a_log_is_moved_together_with_its_file(tmp_path: Path) -> None:
    """After a crash an old log lies there: it never meets the restored file, and is not lost."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    with open_storage(data, None) as storage:
        office = Office(storage, data)
        ran("hub", "backup", file, "--data", data)
        for seq in range(20, 40):
            office.store(sealed(office.kept, seq))
        for name in ("hub.sqlite", "hub.sqlite-wal"):
            shutil.copy(data / name, tmp_path / name)
    for name in ("hub.sqlite", "hub.sqlite-wal"):
        shutil.copy(tmp_path / name, data / name)
    assert (data / "hub.sqlite-wal").stat().st_size
    ran("hub", "restore", file, "--data", data, "--replace")
    assert not (data / "hub.sqlite-wal").exists()
    assert len(ids_in(data)) == 6
    with closing(sqlite3.connect(data / "hub-replaced-1.sqlite")) as kept:
        assert kept.execute("SELECT count(*) FROM envelopes").fetchone() == (26,)
    ran("hub", "restore", file, "--data", data, "--replace")
    assert (data / "hub-replaced-2.sqlite").exists()


def test_a_damaged_database_is_kept_with_its_log(tmp_path: Path) -> None:
    """It is nobody's to repair here: both get the new name, and the hub is back."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    with open_storage(data, None) as storage:
        Office(storage, data)
    ran("hub", "backup", file, "--data", data)
    (data / "hub.sqlite").write_bytes(b"damaged " * 9000)
    (data / "hub.sqlite-wal").write_bytes(b"log")
    ran("hub", "restore", file, "--data", data, "--replace")
    assert len(ids_in(data)) == 6
    assert (data / "hub-replaced-1.sqlite").read_bytes() == b"damaged " * 9000
    assert (data / "hub-replaced-1.sqlite-wal").read_bytes() == b"log"


def test_another_hub_s_key_is_kept(tmp_path: Path) -> None:
    """A backup brings its own key; the folder's own is not lost."""
    data, file, other = tmp_path / "hub", tmp_path / "hub.pkbackup", tmp_path / "other"
    with open_storage(data, None) as storage:
        public = settle_key(storage.engine, data).public
    ran("hub", "backup", file, "--data", data)
    ran("hub", "key", "--data", other, "--new")
    own = SigningKey.load(other / "hub.key").public
    ran("hub", "restore", file, "--data", other)
    assert SigningKey.load(other / "hub.key").public == public
    assert SigningKey.load(other / "hub-replaced-1.key").public == own


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup."""
    folder = tmp_path_factory.mktemp("sound")
    with open_storage(folder / "hub", None) as storage:
        Office(storage, folder / "hub")
    ran("hub", "backup", folder / "hub.pkbackup", "--data", folder / "hub")
    return folder / "hub.pkbackup"


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_backup_changes_nothing(
    tmp_path: Path, sound: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    """A flipped byte, or a missing end: refused before anything is moved."""
    chance = random.Random(seed)
    raw = bytearray(sound.read_bytes())
    with zipfile.ZipFile(sound) as archive:
        place = chance.choice([each for each in archive.infolist() if each.file_size])
    if seed % 3:
        extra = int.from_bytes(raw[place.header_offset + 28 : place.header_offset + 30], "little")
        start = place.header_offset + 30 + len(place.filename) + extra
        raw[start + chance.randrange(place.file_size)] ^= 0x55
    else:
        del raw[chance.randrange(len(raw)) :]
    broken = tmp_path / "broken.pkbackup"
    broken.write_bytes(raw)
    data = tmp_path / "hub"
    ran("hub", "restore", broken, "--data", data, status=2)
    assert "Traceback" not in capsys.readouterr().err
    assert list(data.iterdir()) == []


def test_what_is_no_backup_or_a_newer_one_is_said(
    tmp_path: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text, somebody's zip archive, a newer format, a newer schema, nothing at all."""
    text = tmp_path / "thesis.txt"
    text.write_text("chapter 1")
    foreign = tmp_path / "foreign.zip"
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("a", "b")
    newer = tmp_path / "newer.pkbackup"
    with zipfile.ZipFile(sound) as archive, zipfile.ZipFile(newer, "w") as other:
        for name in archive.namelist():
            raw = archive.read(name)
            if name == MANIFEST:
                raw = json.dumps({**json.loads(raw), "format": 2, "program": "9.9"}).encode()
            other.writestr(name, raw)
    for file, said in (
        (text, "not a backup"),
        (foreign, "not a backup"),
        (newer, "A newer version of this program made this backup (9.9)"),
        (tmp_path / "none", "no such file"),
    ):
        ran("hub", "restore", file, "--data", tmp_path / "hub", status=2)
        assert said in capsys.readouterr().err
    data = tmp_path / "ahead"
    with open_storage(data, None) as storage:
        settle_key(storage.engine, data)
        with transaction(storage.engine) as connection:
            connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    ran("hub", "backup", tmp_path / "x", "--data", data, status=2)
    assert "A newer version" in capsys.readouterr().err


def test_a_backup_is_never_written_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor into nothing, nor without the key, nor with another key than the hub's."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    with open_storage(data, None) as storage:
        settle_key(storage.engine, data)
    file.write_bytes(b"precious")
    ran("hub", "backup", file, "--data", data, status=2)
    assert file.read_bytes() == b"precious"
    ran("hub", "backup", tmp_path, "--data", data, status=2)
    ran("hub", "backup", tmp_path / "none" / "x", "--data", data, status=2)
    ran("hub", "backup", tmp_path / "x", "--data", tmp_path / "hbu", status=2)
    assert not (tmp_path / "hbu").exists()
    (data / "hub.key").rename(tmp_path / "key")
    ran("hub", "backup", tmp_path / "x", "--data", data, status=2)
    assert "hub restore" in capsys.readouterr().err
    SigningKey.load_or_create(data / "hub.key")
    ran("hub", "backup", tmp_path / "x", "--data", data, status=2)
    assert "another key" in capsys.readouterr().err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["hub", "hub.pkbackup", "key"]


def test_an_older_version_s_database_can_be_backed_up_before_it_is_brought_up_to_date(
    tmp_path: Path,
) -> None:
    """The backup is as it was; restored, it is of this version."""
    data, file, new = tmp_path / "hub", tmp_path / "hub.pkbackup", tmp_path / "new"
    data.mkdir()
    SigningKey.load_or_create(data / "hub.key")
    engine = make_engine(f"sqlite:///{data / 'hub.sqlite'}")
    migrate(engine, "0001")
    with transaction(engine) as connection:
        connection.exec_driver_sql("INSERT INTO enrolment_codes VALUES ('c', 'then')")
    engine.dispose()
    ran("hub", "backup", file, "--data", data)
    ran("hub", "restore", file, "--data", new)
    with open_storage(new, None) as storage:
        assert storage.has_codes()


def test_from_sqlite_to_postgresql_and_back(tmp_path: Path, postgresql: str) -> None:
    """Every row of every table, and new records go on being numbered behind the old ones."""
    data, file, back = tmp_path / "hub", tmp_path / "hub.pkbackup", tmp_path / "back"
    with open_storage(data, None) as storage:
        Office(storage, data)
        records = Records(storage.engine, OFFICE, time.time)
        records.check_key()
        Stall(storage).sign("one@example.org")
        records.catch_up()
    ran("hub", "backup", file, "--data", data)
    new = tmp_path / "new"
    ran("hub", "restore", file, "--data", new, f"--database={postgresql}")
    with open_storage(new, postgresql) as storage:
        assert rows_of(storage) == rows_in(data)
        records = Records(storage.engine, OFFICE, time.time)
        stall = Stall(storage)
        stall.sign("two@example.org")
        records.catch_up()
        assert len(list(records.outgoing())) == 2
    other = tmp_path / "again.pkbackup"
    ran("hub", "backup", other, "--data", new, f"--database={postgresql}")
    ran("hub", "restore", other, "--data", back)
    with open_storage(new, postgresql) as storage:
        assert rows_of(storage) == rows_in(back)


def rows_in(data: Path) -> dict[str, list[str]]:
    """Of a hub on SQLite."""
    with open_storage(data, None) as storage:
        return rows_of(storage)


def rows_of(storage: HubStorage) -> dict[str, list[str]]:
    """Everything, by table."""
    with transaction(storage.engine) as connection:
        return {
            table.name: sorted(map(repr, map(tuple, connection.execute(select(table)).all())))
            for table in metadata.sorted_tables
        }


def test_postgresql_that_is_replaced_is_kept_in_a_schema(
    tmp_path: Path, postgresql: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """All in one transaction; not while somebody else is connected; nothing is lost."""
    data, file = tmp_path / "hub", tmp_path / "hub.pkbackup"
    at = f"--database={postgresql}"
    with open_storage(data, postgresql) as storage:
        office = Office(storage, data)
        ran("hub", "backup", file, "--data", data, at)
        office.store(sealed(office.kept, 30))
    ran("hub", "restore", file, "--data", data, at, status=2)
    assert "--replace" in capsys.readouterr().err
    with closing(psycopg.connect(postgresql, autocommit=True)) as somebody:
        ran("hub", "restore", file, "--data", data, at, "--replace", status=2)
        assert "1 other connections" in capsys.readouterr().err
        count = "SELECT count(*) FROM public.envelopes"
        assert somebody.execute(count).fetchone() == (7,)
    ran("hub", "restore", file, "--data", data, at, "--replace")
    assert "schema replaced_1" in capsys.readouterr().out
    with closing(psycopg.connect(postgresql)) as looked:
        assert looked.execute("SELECT count(*) FROM envelopes").fetchone() == (6,)
        assert looked.execute("SELECT count(*) FROM replaced_1.envelopes").fetchone() == (7,)
    with HubProcess(data, enrolment_code=CODE, database=postgresql) as hub:
        assert httpx.get(f"{hub.url}/health", timeout=SECONDS).is_success


class Cut(BaseException):
    """The power goes."""


def test_a_cut_at_any_step_leaves_a_hub_that_is_whole(
    tmp_path: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never an empty folder that a hub would begin anew in: the old one, the new one, or words."""
    ends = set()
    for survive in range(12):
        data = tmp_path / str(survive)
        with open_storage(data, None) as storage:
            own = settle_key(storage.engine, data).public
            with transaction(storage.engine) as connection:
                connection.execute(insert(facts).values(name="mark", value="here"))
        (data / "hub.sqlite-wal").touch()
        left, cut = survive, False
        with monkeypatch.context() as patch:
            for place, name in ((Path, "rename"), (Path, "replace"), (os, "link")):
                real = getattr(place, name)

                def counted(*words: object, real: Callable[..., object] = real) -> object:
                    nonlocal left
                    if left == 0:
                        raise Cut
                    left -= 1
                    return real(*words)

                patch.setattr(place, name, counted)
            try:
                ran("hub", "restore", sound, "--data", data, "--replace")
            except Cut:
                cut = True
        assert (data / "hub.sqlite").stat().st_size
        with open_storage(data, None) as storage:
            try:
                ends.add("old" if settle_key(storage.engine, data).public == own else "new")
            except BadSettings:
                ends.add("refused")
        if not cut:
            break
    assert {"old", "new"} <= ends and len(ends) == 3


def test_a_restore_that_is_killed_leaves_the_hub_as_it_was(tmp_path: Path, sound: Path) -> None:
    """What a killed one left is swept away by the next; until then the old hub is there."""
    data = tmp_path / "hub"
    with open_storage(data, None) as storage:
        settle_key(storage.engine, data)
        with transaction(storage.engine) as connection:
            connection.execute(insert(facts).values(name="mark", value="here"))
    before = rows_in(data)
    left = data / ".restoring.killed"
    left.mkdir()
    (left / "hub.key").write_text("secret")
    assert rows_in(data) == before
    ran("hub", "restore", sound, "--data", data, "--replace")
    assert not left.exists()
    assert os.listdir(data).count("hub-replaced-1.sqlite") == 1
