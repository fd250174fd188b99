"""Signing: sealed to the right keys, on the disk when it returns, and nothing readable there."""

import uuid
from pathlib import Path

import pytest

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope, StorageDamaged
from kiosk.domain.event import Event
from kiosk.domain.outbox import Row
from kiosk.sealing.envelope import FIRST_PREV, open_envelope, parse
from kiosk.sealing.keys import OpeningKey, fingerprint, kiosk_id
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.desk import open_shift
from kiosk.services.payload import signature_from
from kiosk.services.signing import Signed, hour_of
from kiosk.storage.database import FILE, Store, open_store
from kiosk.storage.engine import transaction
from tests.disk_search import hits

from .kit import (
    DEVICE,
    EVENT,
    HOUR,
    OFFICE,
    OFFICE_ONLY,
    STANDBY,
    TYPED,
    draft,
    signature,
    signing,
)

LONG_ENOUGH = [value for name, value in TYPED.items() if name is not FieldName.COUNTRY]
"""A country's two letters are everywhere by chance."""


def opens(row: Row, *keys: OpeningKey) -> bool:
    """Whether `keys` open the row, and what comes out is what was signed."""
    try:
        payload = open_envelope(parse(row.envelope), DEVICE.public, keys)
    except BadEnvelope as error:
        assert error.code == "not_for_this_key"
        return False
    assert signature_from(payload) == signature()
    return True


@pytest.mark.parametrize(
    ("event", "keys"), [(OFFICE_ONLY, (OFFICE,)), (EVENT, (OFFICE, STANDBY))], ids=["one", "two"]
)
def test_sealed_to_the_office(store: Store, event: Event, keys: tuple[OpeningKey, ...]) -> None:
    """Without a shift: each of the office's keys opens it, by itself, and no other does."""
    row = signing(store, event).sign(signature()).row
    header = parse(row.envelope).header
    assert header.recipients == tuple(fingerprint(key.recipient) for key in keys)
    assert all(opens(row, key) for key in keys)
    assert not opens(row, OpeningKey.generate())
    assert row.shift is None


def test_sealed_to_the_shift_too(store: Store) -> None:
    """With an open shift: office, stand-by and shift open it, each by itself; then no more."""
    key = OpeningKey.generate()
    shift = store.shifts.open(HOUR, key.recipient, b"its secret, wrapped")
    row = signing(store).sign(signature()).row
    assert row.shift == shift.id
    assert all(opens(row, each) for each in (OFFICE, STANDBY, key))
    store.shifts.close()
    later = signing(store).sign(signature()).row
    assert opens(later, OFFICE)
    assert not opens(later, key)


def test_an_unreadable_shift_adds_no_recipient(store: Store) -> None:
    """Where lists are not read at the stall, a shift is noted and gets no key."""
    open_shift(store.shifts, HOUR, None)
    row = signing(store, OFFICE_ONLY).sign(signature()).row
    assert len(parse(row.envelope).header.recipients) == 1
    assert row.shift is not None


def test_the_header_says_where_and_nothing_else(store: Store) -> None:
    """Campaign, event, kiosk and place in the chain; row and envelope agree."""
    first, second = (signing(store).sign(signature()).row for _ in range(2))
    header = parse(second.envelope).header
    assert (header.campaign, header.event) == ("lake", "a-stall")
    assert header.kiosk == kiosk_id(DEVICE.public)
    assert (header.id, header.seq, header.prev) == (second.id, 2, first.digest)
    assert parse(first.envelope).header.prev == FIRST_PREV
    assert (second.hour, second.event) == (HOUR, "a-stall")


def test_the_code_withdraws_this_signature(store: Store) -> None:
    """The code on the thank-you screen proves what the header carries; another one does not."""
    signed: list[Signed] = [signing(store).sign(signature()) for _ in range(2)]
    verifiers = [parse(each.row.envelope).header.withdrawal for each in signed]
    assert [verifier_of(proof_of(each.code)) for each in signed] == verifiers
    assert verifiers[0] != verifiers[1]


def test_every_id_is_new(store: Store) -> None:
    """Even the same signature twice: two random ids, two codes, two bodies."""
    signed = [signing(store).sign(signature()) for _ in range(5)]
    assert len({each.row.id for each in signed}) == 5
    assert len({each.code for each in signed}) == 5
    assert len({parse(each.row.envelope).body for each in signed}) == 5
    assert {uuid.UUID(each.row.id).version for each in signed} == {4}


def test_a_store_that_fails_keeps_nothing(store: Store) -> None:
    """The error comes out, and afterwards there is no row of it."""
    with transaction(store._engine) as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'x'); END"
        )
    with pytest.raises(StorageDamaged):
        signing(store).sign(signature())
    assert store.outbox.balance().signed == 0


LONGEST = {
    FieldName.GIVEN_NAME: "𞤀" * 120,
    FieldName.FAMILY_NAME: "𞤀" + '"' * 119,
    FieldName.EMAIL: f"{'é' * 32}@{'.'.join(['b' * 60] * 3)}.org",
    FieldName.POSTCODE: "𞤀" * 16,
    FieldName.COUNTRY: "AQ",
}
SHORTEST = {FieldName.GIVEN_NAME: "王", FieldName.FAMILY_NAME: "李"}


def test_the_longest_signature_fits(store: Store) -> None:
    """Whatever passes the form's limits can be sealed and opened."""
    assert draft(LONGEST).check() == {}
    longest = signing(store).sign(signature(LONGEST)).row
    shortest = signing(store).sign(signature(SHORTEST)).row
    for row, typed in ((longest, LONGEST), (shortest, SHORTEST)):
        payload = open_envelope(parse(row.envelope), DEVICE.public, [OFFICE])
        assert signature_from(payload) == signature(typed)


def test_nothing_typed_is_on_the_disk(tmp_path: Path) -> None:
    """Neither database nor log hold a typed value, in any encoding, open, cut off or closed."""
    store = open_store(tmp_path, DEVICE.public)
    store.shifts.open(HOUR, OpeningKey.generate().recipient, b"its secret, wrapped")
    signed = [signing(store).sign(signature()) for _ in range(5)]
    values = [*LONG_ENOUGH, *(each.code for each in signed)]
    assert (tmp_path / f"{FILE}-wal").stat().st_size
    assert hits([tmp_path], values) == []
    store.outbox.deliver(signed[0].row.id, "{}")
    store.close()
    assert signed[0].row.envelope in (tmp_path / FILE).read_bytes()
    assert hits([tmp_path], values) == []


def test_a_value_on_the_disk_would_be_found(tmp_path: Path) -> None:
    """Control: a store that keeps one name in clear, in a column that nobody reads."""
    store = open_store(tmp_path, DEVICE.public)
    value = TYPED[FieldName.FAMILY_NAME]
    store.outbox.refuse(signing(store).sign(signature()).row.id, value)
    assert {hit[1] for hit in hits([tmp_path], LONG_ENOUGH)} == {value}
    store.close()
    assert {hit[1] for hit in hits([tmp_path], LONG_ENOUGH)} == {value}


@pytest.mark.parametrize(
    ("now", "hour"),
    [
        (0.0, "1970-01-01T00Z"),
        (1_795_532_399.9, "2026-11-24T14Z"),
        (1_795_532_400.0, "2026-11-24T15Z"),
    ],
)
def test_the_hour_is_all_that_is_kept(now: float, hour: str) -> None:
    """Times are cut to the hour, in UTC."""
    assert hour_of(now) == hour
