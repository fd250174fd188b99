"""Deliveries that arrive together: one transaction, and nobody's trouble is another's."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.errors import StorageUnavailable
from kiosk.hub import engine as engines
from kiosk.hub import kiosk_service
from kiosk.hub.database import open_storage
from kiosk.hub.ingest import Accepted, Contested, Delivery, Ingested, Moment
from kiosk.hub.kiosk_service import BatchWriter
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import SigningKey, kiosk_id
from tests.clock import AT

from .kit import enrolled, sealed

MOMENT = Moment(AT, AT)
LATER = Moment("2026-11-24T16:00:00Z", "2026-11-24T16:00:00Z")
KEPT = (Accepted(True, AT),)


@pytest.fixture
def storage(
    tmp_path: Path, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HubStorage]:
    """A storage on PostgreSQL that waits for nobody's lock for long."""
    monkeypatch.setattr(engines, "SETTINGS", {"lock_timeout": "300ms"})
    with open_storage(tmp_path, postgresql) as opened:
        yield opened


@pytest.fixture
def bare(postgresql: str) -> Iterator[psycopg.Connection]:
    """A stranger's connection, in a transaction."""
    with psycopg.connect(postgresql) as connection:
        yield connection


def one(device: SigningKey, seq: int = 1) -> Delivery:
    """One envelope of `device`."""
    return Delivery(kiosk_id(device.public), (sealed(device, seq),))


class Counted:
    """The storage's `deliver`, and how many deliveries each call had."""

    def __init__(self, storage: HubStorage) -> None:
        self._storage = storage
        self.sizes: list[int] = []

    def __call__(self, deliveries: Sequence[Delivery], moment: Moment) -> tuple[Ingested, ...]:
        """Count, and store."""
        self.sizes.append(len(deliveries))
        return self._storage.deliver(deliveries, moment)


def brought(
    writer: BatchWriter, deliveries: Sequence[Delivery], moments: Sequence[Moment] = ()
) -> list[Ingested | BaseException]:
    """The answers to deliveries that arrive in the same instant."""

    async def all_at_once() -> list[Ingested | BaseException]:
        when = moments or [MOMENT] * len(deliveries)
        return await asyncio.gather(*map(writer.deliver, deliveries, when), return_exceptions=True)

    return asyncio.run(all_at_once())


def test_those_who_come_meanwhile_go_together(storage: HubStorage) -> None:
    """The first leaves at once, the others share one transaction, each with its own answer."""
    device = enrolled(storage, "token")
    sent = [one(device, seq) for seq in range(1, 21)]
    counted = Counted(storage)
    assert brought(BatchWriter(counted, 1), [*sent, sent[3]]) == [KEPT] * 20 + [
        (Accepted(False, AT),)
    ]
    assert counted.sizes == [1, 20]


def test_a_portion_has_a_bound_and_one_moment(
    storage: HubStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many envelopes at once and no more; the hour of one is never another's."""
    monkeypatch.setattr(kiosk_service, "ENVELOPES", 3)
    device = enrolled(storage, "token")
    sent = [one(device, seq) for seq in range(1, 7)]
    counted = Counted(storage)
    found = brought(BatchWriter(counted, 1), sent, [MOMENT] * 5 + [LATER])
    assert counted.sizes == [1, 3, 1, 1]
    assert found == [KEPT] * 5 + [(Accepted(True, LATER.hour),)]


def test_a_kiosk_that_is_held_fails_alone(storage: HubStorage, bare: psycopg.Connection) -> None:
    """Its own requests are to come again; those that shared the transaction are stored."""
    held, free = enrolled(storage, "held"), enrolled(storage, "free")
    bare.execute("SELECT FROM kiosks WHERE id = %s FOR UPDATE", (kiosk_id(held.public),))
    together = [one(held, 2), one(free, 1), one(free, 2)]
    with pytest.raises(Contested):
        storage.deliver(together, MOMENT)
    found = brought(BatchWriter(storage.deliver, 1), [one(held, 1), *together])
    assert found[2:] == [KEPT, KEPT]
    assert all(isinstance(each, StorageUnavailable) for each in found[:2])
    assert {public for public, _ in storage.envelopes()} == {free.public}


def test_a_database_that_is_away_fails_all_at_once(storage: HubStorage) -> None:
    """Nobody is tried alone where it is the database that fails."""
    calls: list[int] = []

    def fail(deliveries: Sequence[Delivery], _moment: Moment) -> tuple[Ingested, ...]:
        calls.append(len(deliveries))
        raise StorageUnavailable("connection")

    device = enrolled(storage, "token")
    found = brought(BatchWriter(fail, 1), [one(device, seq) for seq in range(1, 6)])
    assert calls == [1, 4]
    assert all(isinstance(each, StorageUnavailable) for each in found)
