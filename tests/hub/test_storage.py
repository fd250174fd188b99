"""What the hub keeps, on a real SQLite file."""

from __future__ import annotations

import sqlite3
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.domain.errors import StorageUnavailable
from kiosk.hub import engine as engines
from kiosk.hub import storage as storages
from kiosk.hub.reception import Reception
from kiosk.hub.server import open_storage
from kiosk.hub.storage import Admission, HubStorage, Kept
from kiosk.sealing.keys import SigningKey, kiosk_id

from .kit import CODE, sealed

AT = "2026-11-24T15:00:00Z"


@pytest.fixture
def device() -> SigningKey:
    """A kiosk's key."""
    return SigningKey.generate()


@pytest.fixture
def storage(tmp_path: Path, device: SigningKey) -> Iterator[HubStorage]:
    """A storage that knows `device`."""
    with open_storage(tmp_path, None) as made:
        made.add_code(CODE, AT)
        assert made.enrol(CODE, device.public, "a stall", "token", AT) is Admission.WELCOME
        yield made


def test_two_processes_store_one_envelope_once(
    tmp_path: Path, storage: HubStorage, device: SigningKey
) -> None:
    """Engines that share nothing but the file, storing the same ids at once: each fresh once."""
    sent = [sealed(device, seq) for seq in range(1, 21)]
    with (
        open_storage(tmp_path, None) as second,
        open_storage(tmp_path, None) as third,
        ThreadPoolExecutor(3) as threads,
    ):
        hubs = (storage, second, third)
        answers = list(threads.map(lambda hub: hub.store(kiosk_id(device.public), sent, AT), hubs))
    for placed in zip(*answers, strict=True):
        assert sorted(kept.fresh for kept in placed if isinstance(kept, Kept)) == [
            False,
            False,
            True,
        ]
    assert [raw for _, raw in storage.envelopes()] == [envelope.raw for envelope in sent]


def test_envelopes_are_read_in_portions_in_chain_order(
    storage: HubStorage, device: SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However small the portion, every envelope comes once, in the order of its chain."""
    sent = [sealed(device, seq) for seq in (3, 1, 4, 2, 5)]
    storage.store(kiosk_id(device.public), sent, AT)
    monkeypatch.setattr(storages, "PORTION", 2)
    in_order = sorted(sent, key=lambda envelope: envelope.header.seq)
    assert list(storage.envelopes()) == [(device.public, each.raw) for each in in_order]


def test_a_campaign_that_is_not_the_hubs_is_refused(
    storage: HubStorage, device: SigningKey
) -> None:
    """A hub for one campaign does not collect for another."""
    hub = Reception(storage, SigningKey.generate(), lambda: 0.0, frozenset({"a-campaign"}))
    kiosk = hub.kiosk_with("token")
    assert kiosk is not None
    right, wrong = sealed(device), sealed(device, campaign="another")
    verdicts = hub.receive(kiosk, [b64encode(each.raw).decode() for each in (wrong, right)])
    assert [verdict.problem for verdict in verdicts] == ["campaign", None]


def test_every_connection_holds_the_pragmas(storage: HubStorage) -> None:
    """Each pragma reads back as it was set, on every connection of the pool."""
    with storage._reading.connect() as one, storage._reading.connect() as two:
        for connection in (one, two):
            for name, _, expected in engines.PRAGMAS:
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == expected


def test_a_pragma_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a value that cannot be read back stops the hub from starting."""
    monkeypatch.setattr(engines, "PRAGMAS", (("synchronous", "EXTRA", 99),))
    with (
        pytest.raises(StorageUnavailable, match="pragma_synchronous"),
        open_storage(tmp_path, None),
    ):
        pass


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
