"""The hub on a real PostgreSQL, and what only PostgreSQL can do to it."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.errors import BadSettings, StorageUnavailable
from kiosk.hub import engine as engines
from kiosk.hub.database import open_storage
from kiosk.hub.ingest import Accepted, Rejected
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import SigningKey, kiosk_id
from tests.clock import AT

from .kit import enrolled, sealed, until
from .postgresql import Cluster

SECONDS = 20.0


@pytest.fixture
def storage(tmp_path: Path, postgresql: str) -> Iterator[HubStorage]:
    """A storage on a new database."""
    with open_storage(tmp_path, postgresql) as opened:
        yield opened


@pytest.fixture
def bare(postgresql: str) -> Iterator[psycopg.Connection]:
    """A stranger's connection to the same database."""
    with psycopg.connect(postgresql, autocommit=True) as connection:
        yield connection


def waiting(bare: psycopg.Connection) -> int:
    """How many sessions wait for a lock."""
    found = bare.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        " AND datname = current_database()"
    ).fetchone()
    assert found is not None
    return int(found[0])


def test_a_delivery_that_waited_for_a_withdrawal_sees_it(
    storage: HubStorage, postgresql: str, bare: psycopg.Connection
) -> None:
    """A tombstone that is committed while the delivery waits for its kiosk bars the envelope."""
    device = enrolled(storage, "token")
    envelope = sealed(device)
    kiosk = kiosk_id(device.public)
    with ThreadPoolExecutor(1) as thread, psycopg.connect(postgresql) as other:
        other.execute("SELECT FROM kiosks WHERE id = %s FOR UPDATE", (kiosk,))
        late = thread.submit(storage.store, kiosk, [envelope], AT)
        until(lambda: waiting(bare))
        other.execute(
            "INSERT INTO tombstones (id, kiosk, verifier, withdrawn_at) VALUES (%s, %s, '', '')",
            (envelope.header.id, kiosk),
        )
        other.commit()
        assert late.result(SECONDS) == (Rejected("withdrawn"),)
    assert list(storage.envelopes()) == []


def test_a_kiosk_stays_locked_until_the_commit(
    storage: HubStorage, postgresql: str, bare: psycopg.Connection
) -> None:
    """Lock and insert are one transaction, before and after their statements are prepared."""
    device = enrolled(storage, "token")
    kiosk = kiosk_id(device.public)
    take = "SELECT FROM kiosks WHERE id = %s FOR UPDATE NOWAIT"
    for seq in range(1, 9):
        envelope = sealed(device, seq)
        with ThreadPoolExecutor(1) as thread, psycopg.connect(postgresql) as other:
            bare.execute(take, (kiosk,))
            other.execute(
                "INSERT INTO envelopes (id, digest, kiosk, seq, campaign, event, envelope,"
                " received_at) SELECT %s, '', id, 0, '', '', '', '' FROM kiosks LIMIT 1",
                (envelope.header.id,),
            )
            stored = thread.submit(storage.store, kiosk, [envelope], AT)
            until(lambda: waiting(bare))
            with pytest.raises(psycopg.errors.LockNotAvailable):
                bare.execute(take, (kiosk,))
            other.rollback()
            assert stored.result(SECONDS) == (Accepted(True, AT),)


def test_a_lost_connection_is_replaced(storage: HubStorage, bare: psycopg.Connection) -> None:
    """Sessions ended by the server (a restart, a fail-over) cost nobody an answer."""
    device = enrolled(storage, "token")
    kiosk, sent = kiosk_id(device.public), [sealed(device, seq) for seq in (1, 2)]
    storage.store(kiosk, sent[:1], AT)
    bare.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    assert storage.store(kiosk, sent, AT) == (Accepted(False, AT), Accepted(True, AT))
    assert storage.kiosk_with("token") is not None


def test_a_server_that_crashes_keeps_what_was_confirmed(
    tmp_path: Path, cluster: Cluster, storage: HubStorage
) -> None:
    """SIGQUIT to the whole server while hubs store: after recovery every confirmed row is there."""
    device = enrolled(storage, "token")
    kiosk = kiosk_id(device.public)
    sent = [sealed(device, seq) for seq in range(1, 61)]
    confirmed: list[bytes] = []
    begun = threading.Event()

    def store_all() -> None:
        for envelope in sent:
            try:
                storage.store(kiosk, [envelope], AT)
            except StorageUnavailable:
                begun.wait(0.01)
                continue
            confirmed.append(envelope.raw)
            begun.set()

    with ThreadPoolExecutor(1) as thread:
        storing = thread.submit(store_all)
        assert begun.wait(SECONDS)
        cluster.restart()
        storing.result(SECONDS)
    kept = [raw for _, raw in storage.envelopes()]
    assert confirmed and set(confirmed) <= set(kept)
    assert len(kept) == len(set(kept))


def test_every_session_is_settled(
    tmp_path: Path, postgresql: str, bare: psycopg.Connection
) -> None:
    """Whatever the server says by default, we have our isolation, time-outs, durable commits."""
    name = bare.info.dbname
    bare.execute(f"ALTER DATABASE {name} SET default_transaction_isolation = 'repeatable read'")
    with open_storage(tmp_path, postgresql) as storage, storage.engine.connect() as connection:
        for setting, value in {**engines.SETTINGS, "synchronous_commit": "on"}.items():
            found = connection.exec_driver_sql(f"SELECT current_setting('{setting}')")
            assert str(found.scalar()).replace("1min", "60s") == value
        isolation = connection.exec_driver_sql("SHOW transaction_isolation").scalar()
        assert isolation == "read committed"


def test_a_database_that_would_forget_is_refused(
    tmp_path: Path, postgresql: str, bare: psycopg.Connection
) -> None:
    """Control: with `synchronous_commit` off by default, the hub does not start."""
    name = bare.info.dbname
    bare.execute(f"ALTER DATABASE {name} SET synchronous_commit = off")
    with (
        pytest.raises(BadSettings, match="synchronous_commit is off"),
        open_storage(tmp_path, postgresql),
    ):
        pass


def test_a_kiosk_that_is_held_says_so_without_values(
    postgresql: str, storage: HubStorage, bare: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that is not let go in time is StorageUnavailable, and nothing was stored."""
    monkeypatch.setattr(engines, "SETTINGS", {"lock_timeout": "50ms"})
    device: SigningKey = enrolled(storage, "token")
    kiosk = kiosk_id(device.public)
    engine = engines.make_engine(postgresql)
    impatient = HubStorage(engine)
    with bare.transaction():
        bare.execute("SELECT FROM kiosks WHERE id = %s FOR UPDATE", (kiosk,))
        with pytest.raises(StorageUnavailable) as caught:
            impatient.store(kiosk, [sealed(device)], AT)
    assert str(caught.value) == "contested (55P03)"
    assert kiosk not in repr(caught.value)
    assert caught.value.__suppress_context__
    assert list(storage.envelopes()) == []
    assert impatient.store(kiosk, [sealed(device)], AT) == (Accepted(True, AT),)
    engine.dispose()
