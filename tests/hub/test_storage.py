"""The hub on a real SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.domain.errors import StorageUnavailable
from kiosk.hub import engine as engines
from kiosk.hub.database import open_storage
from kiosk.hub.ingest import Accepted
from kiosk.hub.storage import EnrolmentOutcome, HubStorage
from kiosk.sealing.keys import SigningKey, kiosk_id

from .contract import AT, StorageContract
from .kit import CODE, sealed


class TestOnSqlite(StorageContract):
    """The contract, on one file."""

    @pytest.fixture
    def database(self, tmp_path: Path) -> str:
        """A new file."""
        return f"sqlite:///{tmp_path / 'hub.sqlite'}"


@pytest.fixture
def device() -> SigningKey:
    """A kiosk's key."""
    return SigningKey.generate()


@pytest.fixture
def storage(tmp_path: Path, device: SigningKey) -> Iterator[HubStorage]:
    """A storage that knows `device`."""
    with open_storage(tmp_path, None) as made:
        made.add_code(CODE, AT)
        assert made.enrol(CODE, device.public, "a stall", "token", AT) is EnrolmentOutcome.WELCOME
        yield made


def test_every_connection_holds_the_pragmas(storage: HubStorage) -> None:
    """Each pragma reads back as it was set, on every connection of the pool."""
    with storage._reading.connect() as one, storage._reading.connect() as two:
        for connection in (one, two):
            for name, _, expected in durable.PRAGMAS:
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == expected


def test_a_pragma_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a value that cannot be read back stops the hub from starting."""
    monkeypatch.setattr(durable, "PRAGMAS", (("synchronous", "EXTRA", 99),))
    with (
        pytest.raises(StorageUnavailable, match="pragma_synchronous"),
        open_storage(tmp_path, None),
    ):
        pass


def test_what_is_neither_kept_nor_barred_is_no_refusal(
    storage: HubStorage, device: SigningKey
) -> None:
    """A row that was erased between two looks (here: that a trigger lets go of) is asked for again;
    nobody is told that a campaign is closed.
    """
    kiosk, envelope = kiosk_id(device.public), sealed(device)
    away = "CREATE TRIGGER away BEFORE INSERT ON envelopes BEGIN SELECT RAISE(IGNORE); END"
    with storage.engine.begin() as connection:
        connection.exec_driver_sql(away)
    with pytest.raises(StorageUnavailable, match="unsettled"):
        storage.store(kiosk, [envelope], AT)
    with storage.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER away")
    assert storage.store(kiosk, [envelope], AT) == (Accepted(True, AT),)


@pytest.fixture
def locked(tmp_path: Path, storage: HubStorage) -> Iterator[None]:
    """Somebody else holds the database for writing."""
    other = sqlite3.connect(tmp_path / "hub.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


def test_a_locked_database_says_so_without_values(
    tmp_path: Path, device: SigningKey, locked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that cannot be made raises StorageUnavailable; no row, token or code is in it."""
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.05)
    engine = engines.make_engine(f"sqlite:///{tmp_path / 'hub.sqlite'}")
    busy = HubStorage(engine)
    with pytest.raises(StorageUnavailable) as caught:
        busy.add_code("a-secret-code", AT)
    assert "a-secret-code" not in repr(caught.value)
    assert caught.value.__suppress_context__
    assert busy.kiosk_with("token") is not None, "readers wait for no writer"
    engine.dispose()
