"""The courier's rules without a courier."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import errors
from kiosk.domain.delivery import Receipt
from kiosk.domain.outbox import Row, State
from kiosk.services.sending_rules import (
    MAX_BODY_BYTES,
    MAX_ENVELOPES,
    Condition,
    Delays,
    fitting,
    judged,
    receipt_text,
)


def row(envelope: bytes) -> Row:
    """A waiting row."""
    return Row("id", 1, "e", None, State.WAITING, envelope, "d", None, 0, 0.0, None, "")


@given(st.lists(st.integers(1, 120_000), min_size=1, max_size=250))
def test_a_batch_fits_and_is_as_large_as_it_can_be(sizes: list[int]) -> None:
    """The JSON never exceeds the limits, and one row more would, give or take its frame."""
    rows = [row(bytes(size)) for size in sizes]
    batch = fitting(rows)

    def body(count: int) -> int:
        texts = ["A" * (4 * -(-size // 3)) for size in sizes[:count]]
        return len(json.dumps({"envelopes": texts}))

    assert batch == tuple(rows[: len(batch)])
    assert 1 <= len(batch) <= MAX_ENVELOPES
    assert body(len(batch)) <= MAX_BODY_BYTES
    if len(batch) < min(len(rows), MAX_ENVELOPES):
        assert body(len(batch) + 1) > MAX_BODY_BYTES - 64


@given(st.integers(0, 10_000), st.floats(0, 1, exclude_max=True))
def test_pauses_stay_between_five_seconds_and_a_quarter_of_an_hour(
    failures: int, chance: float
) -> None:
    """However many failures and whatever the chance, 5 s to 15 min."""
    assert 5.0 <= Delays().after(failures, lambda: chance) <= 900.0


def test_the_ceiling_doubles() -> None:
    """At the same chance each failure doubles the longest pause until 15 minutes."""
    ceilings = [Delays().after(failures, lambda: 1.0) for failures in range(10)]
    assert ceilings == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]


@pytest.mark.parametrize(
    ("error", "condition", "problem"),
    [
        (errors.KioskNotAccepted("http_401"), Condition.NOT_ACCEPTED, "http_401"),
        (errors.NotTheHub("not_json"), Condition.NOT_THE_HUB, "not_json"),
        (errors.HubUnavailable("tls"), Condition.WAITING, "tls"),
        (errors.BatchRefused("http_413"), Condition.WAITING, "http_413"),
        (errors.StorageFull("text"), Condition.STORAGE, "storage_full"),
        (errors.StorageDamaged("text"), Condition.STORAGE, "storage_damaged"),
        (errors.StorageUnavailable("text"), Condition.STORAGE, "storage_unavailable"),
        (KeyError("text"), Condition.WAITING, "bug_KeyError"),
    ],
)
def test_each_failure_has_its_condition(
    error: Exception, condition: Condition, problem: str
) -> None:
    """The table, row by row; a store's or a bug's own text is never repeated."""
    assert judged(error) == (condition, problem)


def test_a_receipt_is_kept_as_canonical_json() -> None:
    """One receipt, one text, from which it can be made again."""
    receipt = Receipt("i", "d", "t", "s")
    assert receipt_text(receipt) == '{"digest":"d","id":"i","signature":"s","time":"t"}'
    assert Receipt(**json.loads(receipt_text(receipt))) == receipt
