"""What the hub keeps, whichever database is beneath, and what only SQLite can do to it."""

import sqlite3
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from kiosk import durable
from kiosk.domain.errors import KioskNotAccepted, StorageUnavailable
from kiosk.hub import engine as engines
from kiosk.hub import storage as storages
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.ingest import Accepted, Delivery, Moment, Rejected
from kiosk.hub.kiosk_service import KioskService
from kiosk.hub.storage import EnrolmentOutcome, HubStorage, hashed
from kiosk.hub.tables import campaigns, envelopes, kiosks, tombstones
from kiosk.sealing.keys import SigningKey, kiosk_id
from tests.clock import AT

from .kit import CODE, VERIFIER, enrolled, sealed

LATER = "2026-11-24T16:00:00Z"
MOMENT = Moment(AT, "2026-11-24T15:45:00Z")
HUBS = 3


@pytest.fixture
def hubs(tmp_path: Path, database: str | None) -> Iterator[list[HubStorage]]:
    """Hubs that share nothing but the database."""
    with ExitStack() as opened:
        yield [opened.enter_context(open_storage(tmp_path, database)) for _ in range(HUBS)]


@pytest.fixture
def device(hubs: list[HubStorage]) -> SigningKey:
    """An enrolled kiosk's key; its token is "token"."""
    return enrolled(hubs[0], "token")


def test_hubs_may_start_at_the_same_instant(tmp_path: Path, database: str | None) -> None:
    """Several processes bring an empty database up to date at once, and each then works."""

    def start(_turn: int) -> None:
        with open_storage(tmp_path, database) as opened:
            opened.try_writing()
            assert opened.settle_world(rehearsal=False) is False

    with ThreadPoolExecutor(HUBS) as threads:
        list(threads.map(start, range(HUBS)))


def test_hubs_store_one_envelope_once(hubs: list[HubStorage], device: SigningKey) -> None:
    """The same ids at several hubs at once, in opposite orders: each is fresh once."""
    sent = [sealed(device, seq) for seq in range(1, 21)]
    orders = [sent, sent[::-1], sent]
    with ThreadPoolExecutor(HUBS) as threads:
        answers = list(
            threads.map(
                lambda hub, order: hub.store(kiosk_id(device.public), order, AT), hubs, orders
            )
        )
    answers[1] = answers[1][::-1]
    for placed in zip(*answers, strict=True):
        fresh = [kept.fresh for kept in placed if isinstance(kept, Accepted)]
        assert sorted(fresh) == [False, False, True]
    assert [raw for _, raw in hubs[0].envelopes()] == [envelope.raw for envelope in sent]


def test_an_id_twice_in_one_batch(hubs: list[HubStorage], device: SigningKey) -> None:
    """Only the first is fresh; other bytes under an id of the same batch are refused."""
    first = sealed(device)
    other = sealed(device, id=first.header.id)
    sent = [first, first, other, sealed(device, 2)]
    placed = hubs[0].store(kiosk_id(device.public), sent, AT)
    assert placed == (
        Accepted(True, AT),
        Accepted(False, AT),
        Rejected("other_digest"),
        Accepted(True, AT),
    )


def test_what_was_there_keeps_its_hour(hubs: list[HubStorage], device: SigningKey) -> None:
    """A later delivery of the same bytes is answered as the first was."""
    kiosk, envelope = kiosk_id(device.public), sealed(device)
    hubs[0].store(kiosk, [envelope], AT)
    assert hubs[1].store(kiosk, [envelope], LATER) == (Accepted(False, AT),)


def test_another_digest_is_refused(hubs: list[HubStorage], device: SigningKey) -> None:
    """The first bytes under an id stay; the rest of the batch is stored."""
    kiosk, first = kiosk_id(device.public), sealed(device)
    hubs[0].store(kiosk, [first], AT)
    other, second = sealed(device, id=first.header.id), sealed(device, 2)
    placed = hubs[1].store(kiosk, [other, second], AT)
    assert placed == (Rejected("other_digest"), Accepted(True, AT))
    assert [raw for _, raw in hubs[0].envelopes()] == [first.raw, second.raw]


def test_every_column_is_written(hubs: list[HubStorage], device: SigningKey) -> None:
    """The row says what the envelope's header says."""
    envelope = sealed(device, 2**40)
    hubs[0].store(kiosk_id(device.public), [envelope], AT)
    with transaction(hubs[0].engine) as connection:
        row = dict(connection.execute(select(envelopes)).mappings().one())
    header = envelope.header
    said = {
        "id": header.id,
        "digest": envelope.digest,
        "kiosk": header.kiosk,
        "seq": 2**40,
        "campaign": header.campaign,
        "event": header.event,
        "envelope": envelope.raw,
        "received_at": AT,
        "prev": header.prev,
        "withdrawal": header.withdrawal,
    }
    assert {name: row[name] for name in said} == said


def test_requests_of_several_kiosks_in_one_transaction(
    hubs: list[HubStorage], device: SigningKey
) -> None:
    """One kiosk that is not accepted is no matter to the others; empty ones are answered."""
    second, stranger = enrolled(hubs[0], "second"), SigningKey.generate()
    hub = hubs[0]

    def of(key: SigningKey, token: str, count: int) -> Delivery:
        sent = tuple(sealed(key, seq + 1) for seq in range(count))
        return Delivery(kiosk_id(key.public), sent, hashed(token))

    brought = [
        of(device, "token", 2),
        of(stranger, "token", 1),
        of(second, "a token of before", 1),
        of(second, "second", 1),
        of(second, "second", 0),
    ]
    kept = Accepted(True, AT)
    assert hub.deliver(brought, MOMENT) == ((kept, kept), None, None, (kept,), ())
    assert {public for public, _ in hub.envelopes()} == {device.public, second.public}


def test_an_id_of_another_kiosk(hubs: list[HubStorage], device: SigningKey) -> None:
    """Whoever signs under a foreign id is refused; the first bytes stay."""
    thief = enrolled(hubs[0], "thief")
    first = sealed(device)
    copied = sealed(thief, id=first.header.id)
    hubs[0].store(kiosk_id(device.public), [first], AT)
    assert hubs[1].store(kiosk_id(thief.public), [copied], AT) == (Rejected("other_digest"),)
    assert list(hubs[0].envelopes()) == [(device.public, first.raw)]


def test_an_anonymous_campaign_takes_nothing_new(
    hubs: list[HubStorage], device: SigningKey
) -> None:
    """What was stored before is acknowledged, what comes now is refused, others go on."""
    kiosk, early, late = kiosk_id(device.public), sealed(device), sealed(device, 2)
    other = sealed(device, 3, campaign="another")
    hubs[0].store(kiosk, [early], AT)
    closed = {"id": "a-campaign", "closed_at": AT, "anonymise_at": AT, "anonymised_at": AT}
    with transaction(hubs[1].engine) as connection:
        connection.execute(insert(campaigns).values(**closed))
    placed = hubs[0].store(kiosk, [late, early, other], AT)
    assert placed == (Rejected("campaign_closed"), Accepted(False, AT), Accepted(True, AT))


def test_a_kiosk_is_noted_as_seen(hubs: list[HubStorage], device: SigningKey) -> None:
    """Each quarter of an hour in which it delivers, never backwards, others not at all."""
    enrolled(hubs[0], "silent")

    def seen() -> set[str | None]:
        with transaction(hubs[0].engine) as connection:
            return set(connection.execute(select(kiosks.c.seen_at)).scalars())

    for hub, quarter, expected in (
        (hubs[0], "2026-11-24T15:15:00Z", "2026-11-24T15:15:00Z"),
        (hubs[0], "2026-11-24T15:30:00Z", "2026-11-24T15:30:00Z"),
        (hubs[1], "2026-11-24T15:15:00Z", "2026-11-24T15:30:00Z"),
    ):
        delivery = Delivery(kiosk_id(device.public), (sealed(device),))
        hub.deliver([delivery], Moment(AT, quarter))
        assert seen() == {None, expected}


def test_a_withdrawal_and_a_late_delivery_at_once(
    hubs: list[HubStorage], device: SigningKey
) -> None:
    """Whichever hub is first, a withdrawn envelope is never there in the end."""
    kiosk = kiosk_id(device.public)
    with ThreadPoolExecutor(2) as threads:
        for envelope in [sealed(device, seq) for seq in range(1, 41)]:
            stored = threads.submit(hubs[0].store, kiosk, [envelope], AT)
            withdrawn = threads.submit(hubs[1].withdraw, kiosk, envelope.header.id, VERIFIER, AT)
            assert withdrawn.result()
            stored.result()
    assert list(hubs[2].envelopes()) == []


def test_a_withdrawn_id_is_refused(hubs: list[HubStorage], device: SigningKey) -> None:
    """Before and after it arrived; the tombstone of one that had keeps its place."""
    kiosk, early, late = kiosk_id(device.public), sealed(device, 7), sealed(device, 8)
    hubs[0].store(kiosk, [early], AT)
    for envelope in (early, late):
        assert not hubs[1].withdraw(kiosk, early.header.id, "0" * 64, AT)
        assert hubs[1].withdraw(kiosk, envelope.header.id, VERIFIER, AT)
    assert hubs[0].store(kiosk, [early, late], AT) == (Rejected("withdrawn"),) * 2
    with transaction(hubs[0].engine) as connection:
        kept = connection.execute(select(tombstones.c.seq, tombstones.c.digest)).all()
    assert sorted(kept, key=str) == sorted([(7, early.digest), (None, None)], key=str)


def test_a_revoked_kiosk_stores_nothing(hubs: list[HubStorage], device: SigningKey) -> None:
    """From the moment of its revocation, also at a hub that took from it just before."""
    kiosk = kiosk_id(device.public)
    hubs[0].store(kiosk, [sealed(device, 1)], AT)
    assert hubs[1].revoke(kiosk)
    with pytest.raises(KioskNotAccepted):
        hubs[0].store(kiosk, [sealed(device, 2)], AT)
    assert len(list(hubs[2].envelopes())) == 1
    assert hubs[0].enrol(CODE, device.public, "a stall", "new", AT) is EnrolmentOutcome.REVOKED


def test_a_new_token_replaces_the_old(hubs: list[HubStorage], device: SigningKey) -> None:
    """What comes with the old one is not stored, even by a hub that knew it."""
    kiosk = kiosk_id(device.public)

    def send(token: str) -> bool:
        delivery = Delivery(kiosk, (sealed(device),), hashed(token))
        return hubs[0].deliver([delivery], MOMENT) != (None,)

    assert send("token")
    assert hubs[1].enrol(CODE, device.public, "a stall", "newer", AT) is EnrolmentOutcome.WELCOME
    assert not send("token")
    assert send("newer")
    assert hubs[0].kiosk_with("token") is None
    assert hubs[0].kiosk_with("newer") is not None


def test_envelopes_are_read_in_portions_in_chain_order(
    hubs: list[HubStorage], device: SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However small the portion, every envelope comes once, in the order of its chain."""
    sent = [sealed(device, seq) for seq in (3, 1, 4, 2, 5)]
    hubs[0].store(kiosk_id(device.public), sent, AT)
    monkeypatch.setattr(storages, "PORTION", 2)
    in_order = sorted(sent, key=lambda envelope: envelope.header.seq)
    assert list(hubs[0].envelopes()) == [(device.public, each.raw) for each in in_order]


async def test_a_campaign_that_is_not_the_hubs_is_refused(
    hubs: list[HubStorage], device: SigningKey
) -> None:
    """A hub for one campaign does not collect for another."""
    hub = KioskService(hubs[0], SigningKey.generate(), lambda: 0.0, frozenset({"a-campaign"}))
    kiosk = hub.kiosk_with("token")
    assert kiosk is not None
    right, wrong = sealed(device), sealed(device, campaign="another")
    sent = [b64encode(each.raw).decode() for each in (wrong, right)]
    received = await hub.receive(kiosk, "token", sent)
    assert received is not None
    assert [each.problem for each in received] == ["campaign", None]


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[HubStorage]:
    """A storage on SQLite."""
    with open_storage(tmp_path, None) as made:
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


def test_what_is_neither_kept_nor_barred_is_no_refusal(storage: HubStorage) -> None:
    """A row that was erased between two looks (here: that a trigger lets go of) is asked for again;
    nobody is told that a campaign is closed.
    """
    device = enrolled(storage, "token")
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
    enrolled(storage, "token")
    other = sqlite3.connect(tmp_path / "hub.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


def test_a_locked_database_says_so_without_values(
    tmp_path: Path, locked: None, monkeypatch: pytest.MonkeyPatch
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
