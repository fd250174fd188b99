"""Every connection is as safe as the first, and an error says nothing of what it carried."""

import sqlite3
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, text
from sqlalchemy.exc import DBAPIError

import kiosk.durable
from kiosk.domain.errors import StorageDamaged, StorageFull, StorageUnavailable
from kiosk.durable import PRAGMAS
from kiosk.storage.database import FILE, Store
from kiosk.storage.engine import PAGE_BYTES, foreseen, make_engine, migrate, transaction
from kiosk.storage.outbox import SqlOutbox
from kiosk.storage.rows import metadata, outbox
from kiosk.storage.tombstones import Tombstones

from .kit import RECEIPT, maker, opened, signed

CANARY = "Zdravko-Ćanari-0231"


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("synchronous", 3),
        ("journal_mode", "wal"),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("page_size", PAGE_BYTES),
    ],
)
def test_every_connection_holds_every_pragma(tmp_path: Path, name: str, held: object) -> None:
    """New connections, to a new and to an existing file, all read back the same setting."""
    for _ in range(2):
        engine = make_engine(tmp_path / FILE)
        for _ in range(2):
            with engine.connect() as connection:
                assert connection.scalar(text(f"PRAGMA {name}")) == held
            engine.dispose()
        migrate(engine)
        engine.dispose()


WRONG = {
    "synchronous": "NORMAL",
    "journal_mode": "DELETE",
    "secure_delete": "OFF",
    "foreign_keys": "OFF",
    "trusted_schema": "ON",
    "cell_size_check": "OFF",
}


@pytest.mark.parametrize("number", range(len(PRAGMAS)))
def test_a_connection_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """Control: with any one pragma set otherwise, nothing can be written."""
    name, _, held = PRAGMAS[number]
    changed = (*PRAGMAS[:number], (name, WRONG[name], held), *PRAGMAS[number + 1 :])
    monkeypatch.setattr(kiosk.durable, "PRAGMAS", changed)
    engine = make_engine(tmp_path / FILE)
    with pytest.raises(StorageUnavailable, match=f"^pragma_{name}$"), transaction(engine):
        pass
    engine.dispose()


@pytest.mark.parametrize("name", ["Stall #3", "a?b=c", "100% ja", "سوق", "file:x", "a;b&c"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    """The file is where it should be, whatever the folder is called."""
    with opened(tmp_path / name) as store:
        signed(store.outbox)
        assert (tmp_path / name / FILE).stat().st_size


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", StorageFull),
        ("SQLITE_IOERR_SHMSIZE", StorageFull),
        ("SQLITE_CORRUPT", StorageDamaged),
        ("SQLITE_CORRUPT_INDEX", StorageDamaged),
        ("SQLITE_NOTADB", StorageDamaged),
        ("SQLITE_ERROR", StorageDamaged),
        ("SQLITE_CONSTRAINT_CHECK", StorageDamaged),
        ("SQLITE_READONLY", StorageUnavailable),
        ("SQLITE_IOERR_WRITE", StorageUnavailable),
        ("SQLITE_BUSY", StorageUnavailable),
        ("SQLITE_CANTOPEN", StorageUnavailable),
    ],
)
def test_each_name_of_sqlite_has_its_place(name: str, kind: type[Exception]) -> None:
    """What SQLite calls it decides the branch of the tree, and is the whole message."""
    error = sqlite3.OperationalError(f"something with {CANARY}")
    error.sqlite_errorname = name
    found = foreseen(error)
    assert type(found) is kind
    assert str(found) == name


def said(error: BaseException | None) -> str:
    """Everything that a log could take from an exception and from those behind it."""
    words = ""
    while error:
        lines = traceback.format_exception(error)
        words += f"{error} {error!r} {error.args} {''.join(lines)}"
        error = error.__cause__ or error.__context__
    return words


def the_same_id(store: Store) -> None:
    row = store.outbox.append(maker(), hour=CANARY, shift=None)
    store.outbox.append(maker(row.id), hour=CANARY, shift=None)


def no_table(store: Store) -> None:
    with transaction(store._engine) as connection:
        connection.exec_driver_sql("DROP TABLE outbox")
    store.outbox.postpone([CANARY], 0.0, CANARY)


def no_such_type(store: Store) -> None:
    store.outbox.postpone([CANARY], object(), CANARY)  # type: ignore[arg-type]


def no_receipt(store: Store) -> None:
    (row,) = signed(store.outbox)
    store.outbox.refuse(row.id, CANARY)
    with transaction(store._engine) as connection:
        connection.execute(outbox.update().values(state="delivered", last_problem=CANARY))


@pytest.mark.parametrize("provoke", [the_same_id, no_table, no_such_type, no_receipt])
def test_no_error_carries_a_value(store: Store, provoke: Callable[[Store], None]) -> None:
    """Neither message, arguments, traceback nor the exceptions behind hold a bound value."""
    with pytest.raises((StorageDamaged, StorageUnavailable)) as caught:
        provoke(store)
    assert said(caught.value)
    assert CANARY not in said(caught.value)


def test_an_ordinary_engine_would_tell(tmp_path: Path) -> None:
    """Control: without `hide_parameters` the same mistake shows the value."""
    engine = create_engine(f"sqlite:///{tmp_path / 'plain.sqlite'}")
    metadata.create_all(engine)
    with pytest.raises(DBAPIError) as caught, engine.begin() as connection:
        connection.execute(insert(outbox).values(id=CANARY))
    engine.dispose()
    assert CANARY in said(caught.value)


def test_what_failed_is_rolled_back(tmp_path: Path) -> None:
    """An error inside a transaction leaves nothing, and the next one works."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine)
    box = SqlOutbox(engine, Tombstones(tmp_path))
    (row,) = signed(box)
    with pytest.raises(StorageDamaged), transaction(engine) as connection:
        connection.execute(outbox.delete())
        connection.exec_driver_sql("SELECT nothing")
    box.deliver(row.id, RECEIPT)
    assert box.balance().delivered == 1
    engine.dispose()
