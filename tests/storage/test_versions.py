"""A store that this version of the program cannot use is refused in words, and left as it is."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import kiosk.storage.migrations
from kiosk import migration
from kiosk.domain.errors import BadStore
from kiosk.domain.outbox import Balance
from kiosk.storage import salvage
from kiosk.storage.database import DAMAGED, open_store
from kiosk.storage.engine import make_engine, migrate
from kiosk.storage.versions import FILE, known_versions, refuse_foreign

from .kit import ALL, DEVICE, HOUR, RECEIPT, damaged_folder, opened, signed

PROOF = "ab" * 32
NEXT = f"{int(max(known_versions())) + 1:04}"


def full(folder: Path) -> Balance:
    """A day's store: rows in every state, a withdrawal that the hub has not heard of, a shift."""
    with opened(folder) as store:
        rows = signed(store.outbox, 12)
        for row in rows[:6]:
            store.outbox.deliver(row.id, RECEIPT)
        store.outbox.refuse(rows[6].id, "http_400")
        assert store.outbox.withdraw(rows[7].id, PROOF)
        store.shifts.open(HOUR, None, None, "the market", "ŽK")
        return store.outbox.balance()


def changed(file: Path, *statements: str) -> None:
    """What another program did to it."""
    with closing(sqlite3.connect(file)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def digests(folder: Path) -> dict[str, str]:
    """Every file there, by its bytes."""
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.iterdir()}


def to_version(version: str) -> str:
    """The store now says that its schema is `version`."""
    return f"UPDATE alembic_version SET version_num = '{version}'"


NEWER: dict[str, tuple[str, ...]] = {
    "one step": (to_version(NEXT),),
    "a column more": ("ALTER TABLE outbox ADD COLUMN colour TEXT NOT NULL DEFAULT ''",),
    "a column that must be filled": (
        "CREATE TABLE fresh (id TEXT PRIMARY KEY, sheet INTEGER NOT NULL)",
        "DROP TABLE exports",
        "ALTER TABLE fresh RENAME TO exports",
    ),
    "other names": ("ALTER TABLE outbox RENAME TO signatures", "DROP TABLE shifts"),
    "another way of numbering": (to_version("8f2a6c1d"),),
}


@pytest.mark.parametrize("statements", NEWER.values(), ids=NEWER)
def test_a_newer_store_is_refused_and_not_touched(tmp_path: Path, statements: tuple[str]) -> None:
    """Whatever the newer version changed; and that version finds everything as it left it."""
    before = full(tmp_path)
    version = () if any("version_num" in each for each in statements) else (to_version(NEXT),)
    changed(tmp_path / FILE, *statements, *version)
    left = digests(tmp_path)
    for _ in range(2):
        with pytest.raises(BadStore, match="newer version") as refused:
            open_store(tmp_path, DEVICE.public)
        assert refused.value.place == str(tmp_path / FILE)
    assert digests(tmp_path) == left
    if statements == NEWER["one step"]:
        changed(tmp_path / FILE, to_version(max(known_versions())))
        with opened(tmp_path) as store:
            assert store.outbox.balance() == before
            assert len(store.outbox.pending_withdrawals(9)) == 1
            shift = store.shifts.current()
            assert shift and shift.place == "the market"


def test_a_newer_store_that_was_cut_off_keeps_its_log(tmp_path: Path) -> None:
    """The version may stand in the log only; neither file changes by a byte."""
    full(tmp_path)
    other = sqlite3.connect(tmp_path / FILE)
    other.execute(to_version(NEXT))
    other.commit()
    data, log = ((tmp_path / f"{FILE}{end}").read_bytes() for end in ("", "-wal"))
    other.close()
    assert to_version(NEXT)[-5:-1].encode() in log
    cut = damaged_folder(tmp_path / "cut", data, log)
    with pytest.raises(BadStore, match="newer version"):
        open_store(cut, DEVICE.public)
    assert (cut / FILE).read_bytes() == data
    assert (cut / f"{FILE}-wal").read_bytes() == log


def test_a_newer_store_that_is_damaged_is_damaged(tmp_path: Path) -> None:
    """SQLite says so itself: it is set aside, and what can be read is carried over."""
    full(tmp_path)
    changed(tmp_path / FILE, to_version(NEXT))
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(data[:-100])
    with opened(tmp_path) as store:
        assert store.set_aside
        assert store.outbox.balance().withdrawn == 1


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """Sound, and nothing of ours in it: not renamed, not written."""
    changed(tmp_path / FILE, "CREATE TABLE recipes (title TEXT)")
    left = digests(tmp_path)
    with pytest.raises(BadStore, match="another program"):
        open_store(tmp_path, DEVICE.public)
    assert digests(tmp_path) == left


@pytest.mark.parametrize("statements", [(), ("VACUUM",), ("PRAGMA journal_mode=WAL",)])
def test_an_empty_database_is_a_first_start(tmp_path: Path, statements: tuple[str]) -> None:
    """Made, and cut off before it held anything."""
    changed(tmp_path / FILE, *statements)
    with opened(tmp_path) as store:
        assert not store.set_aside
        signed(store.outbox)


def test_the_versions_are_those_of_the_steps() -> None:
    """By name alone, so that the first look needs no migrations."""
    steps = migration.revisions(Path(kiosk.storage.migrations.__path__[0]))
    assert known_versions() == set(steps)


def test_an_unreadable_file_is_not_judged_here(tmp_path: Path) -> None:
    """Neither a folder nor rubbish is called newer."""
    refuse_foreign(tmp_path)
    refuse_foreign(tmp_path / "missing")
    (tmp_path / FILE).write_bytes(b"a shopping list\n" * 4000)
    refuse_foreign(tmp_path / FILE)


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """An older store that cannot be brought up to date is refused in words, not set aside."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine, "0001")
    engine.dispose()
    changed(tmp_path / FILE, "CREATE TABLE exports (note TEXT)")
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(BadStore, match="could not be brought to this version"):
        open_store(tmp_path, DEVICE.public)
    assert (tmp_path / FILE).read_bytes() == before
    assert not list(tmp_path.glob(f"{DAMAGED}*"))


Fault = Callable[[], Exception]
FAULTS: dict[str, Fault] = {
    "a bug": lambda: AttributeError("no such name"),
    "no memory": lambda: MemoryError(),
    "stopped": lambda: RuntimeError("interpreter shutdown"),
    "not found": lambda: FileNotFoundError("a library"),
}


@pytest.mark.parametrize("step", ["check", "_bring_up_to_date", "rehearse"])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_nobody_foresaw_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: Fault
) -> None:
    """Whatever goes wrong in our own code while a store is opened, the file keeps its name."""
    before = full(tmp_path)

    def fails(*_: object) -> None:
        raise fault()

    with monkeypatch.context() as patch:
        patch.setattr(salvage, step, fails)
        with pytest.raises(Exception, match=r".*"):
            open_store(tmp_path, DEVICE.public)
    assert not list(tmp_path.glob(f"{DAMAGED}*"))
    with opened(tmp_path) as store:
        assert store.outbox.balance() == before
        assert len(list(store.outbox.rows(ALL))) == before.signed
