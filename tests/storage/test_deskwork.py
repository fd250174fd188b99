"""What the desk does with rows: withdrawals, refused ones, exports, counts, and what changed."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.outbox import Balance, Gathered, Link, Row, State
from kiosk.sealing.envelope import FIRST_PREV, parse
from kiosk.storage.database import FILE, REVISIONS, Store
from kiosk.storage.deskwork import PORTION
from kiosk.storage.outbox import SqlOutbox
from tests.clock import hour_at

from .kit import ALL, HOUR, RECEIPT, maker, opened, signed

PROOF = "ab" * 32
VERIFIER = hashlib.sha256(bytes.fromhex(PROOF)).hexdigest()
WITH_CODE = maker("5c0e1c1e-0000-4000-8000-000000000001", VERIFIER)
"""Its envelope is to be withdrawn with PROOF."""


def row_of(outbox: SqlOutbox, id: str) -> Row:
    """One row, as it is now."""
    (found,) = (row for row in outbox.rows(ALL) if row.id == id)
    return found


def put_aside(box: SqlOutbox, row: str) -> None:
    """Refused, and left to the office."""
    box.refuse(row, "http_400")
    assert box.set_aside(row)


BEFORE: dict[str, Callable[[SqlOutbox, str], object]] = {
    "waiting": lambda box, row: None,
    "tried": lambda box, row: box.count_attempt([row], 60.0),
    "delivered": lambda box, row: box.deliver(row, RECEIPT),
    "refused": lambda box, row: box.refuse(row, "http_400"),
    "set aside": put_aside,
    "exported": lambda box, row: box.mark_exported([row]),
}


@pytest.mark.parametrize("before", BEFORE)
def test_a_withdrawal_erases_at_once(tmp_path: Path, before: str) -> None:
    """From any state: no byte of the envelope is left, the proof waits, the chain goes on."""
    with opened(tmp_path) as store:
        signed(store.outbox)
        gone = store.outbox.append(WITH_CODE, hour=HOUR, shift=None)
        BEFORE[before](store.outbox, gone.id)
        assert store.outbox.withdraw(gone.id, PROOF)
        row = row_of(store.outbox, gone.id)
        assert (row.state, row.envelope, row.hour) == (State.WITHDRAWN, b"", "")
        assert (row.proof, row.exported, row.set_aside) == (PROOF, False, False)
        assert (row.receipt is not None) is (before == "delivered")
        assert store.outbox.pending_withdrawals(9) == ((gone.id, PROOF),)
        (after,) = signed(store.outbox)
        assert parse(after.envelope).header.prev == gone.digest
        assert not store.outbox.withdraw(gone.id, PROOF), "a second time there is nothing to do"
    assert gone.envelope not in b"".join(f.read_bytes() for f in tmp_path.glob(f"{FILE}*"))


def test_a_withdrawal_is_told_once(store: Store) -> None:
    """Oldest first, a few at a time, until confirmed; then the proof is gone. Nothing else is."""
    rows = signed(store.outbox, 3)
    for row in rows:
        assert store.outbox.withdraw(row.id, PROOF)
    assert [id for id, _ in store.outbox.pending_withdrawals(2)] == [rows[0].id, rows[1].id]
    store.outbox.confirm_withdrawal(rows[0].id)
    store.outbox.confirm_withdrawal("no-such-row")
    assert [id for id, _ in store.outbox.pending_withdrawals(9)] == [rows[1].id, rows[2].id]
    assert row_of(store.outbox, rows[0].id).proof is None
    assert store.outbox.balance() == Balance(withdrawn=3)
    assert store.outbox.seconds_until_due(0.0) is None
    assert not store.outbox.withdraw("no-such-row", PROOF)


def test_a_row_is_found_by_its_verifier(store: Store) -> None:
    """Only the one whose header says so; none for another verifier, none once it is erased."""
    signed(store.outbox, 2)
    row = store.outbox.append(WITH_CODE, hour=HOUR, shift=None)
    assert store.outbox.find_by_verifier(VERIFIER) == row
    assert store.outbox.find_by_verifier("1" * 64) is None
    assert store.outbox.find_by_verifier(row.id) is None, "in the header, but no verifier"
    assert store.outbox.find_by_verifier("ü") is None
    store.outbox.withdraw(row.id, PROOF)
    assert store.outbox.find_by_verifier(VERIFIER) is None


def test_refused_rows_are_tried_again_or_set_aside(store: Store) -> None:
    """One by one; “try all again” leaves alone what was left to the office."""
    rows = signed(store.outbox, 3)
    for row in rows:
        store.outbox.refuse(row.id, "http_400")
    assert [store.outbox.retry(rows[0].id) for _ in range(2)] == [True, False]
    assert [store.outbox.set_aside(rows[1].id) for _ in range(2)] == [True, False]
    assert row_of(store.outbox, rows[1].id).set_aside
    assert [store.outbox.retry_refused() for _ in range(2)] == [1, 0]
    assert store.outbox.balance() == Balance(waiting=2, needs_attention=1)
    assert store.outbox.retry(rows[1].id), "by itself it can be tried again"
    assert not row_of(store.outbox, rows[1].id).set_aside
    assert not store.outbox.set_aside(rows[1].id), "it waits now"


def test_what_is_loose(store: Store) -> None:
    """Undelivered and in no bundle; a withdrawal that nobody was told of makes it loose again."""
    rows = signed(store.outbox, 4)
    assert store.outbox.loose() == 4
    store.outbox.deliver(rows[0].id, RECEIPT)
    store.outbox.refuse(rows[1].id, "http_400")
    assert store.outbox.loose() == 3
    store.outbox.mark_exported(row.id for row in rows)
    assert store.outbox.loose() == 0
    (fresh,) = signed(store.outbox)
    assert store.outbox.loose() == 1
    assert store.outbox.take_back(fresh.id)
    assert store.outbox.loose() == 0, "nobody but its signer ever knew of it"
    for row in rows[:2]:
        store.outbox.withdraw(row.id, PROOF)
    assert store.outbox.loose() == 2
    store.outbox.confirm_withdrawal(rows[0].id)
    store.outbox.mark_exported([rows[1].id])
    assert store.outbox.loose() == 0


def test_many_are_marked_exported_at_once(store: Store) -> None:
    """More than fit one statement; twice changes nothing, unknown ids neither."""
    store.outbox.restore(maker()(Link(n + 1, FIRST_PREV)) for n in range(PORTION + 5))
    ids = [row.id for row in store.outbox.rows(ALL)]
    store.outbox.mark_exported([*ids, "no-such-row"])
    rows = list(store.outbox.rows(ALL))
    assert all(row.exported for row in rows)
    store.outbox.mark_exported(ids)
    assert list(store.outbox.rows(ALL)) == rows


def test_signatures_per_hour(store: Store) -> None:
    """Counted by UTC hour; what was erased counts nowhere."""
    hours = ("2026-11-24T09Z", "2026-11-24T10Z", "2026-11-24T10Z", "2026-11-24T12Z")
    rows = [store.outbox.append(maker(), hour=hour, shift=None) for hour in hours]
    store.outbox.withdraw(rows[3].id, PROOF)
    store.outbox.restore([maker()(Link(9, FIRST_PREV))])
    assert store.outbox.per_hour() == {"2026-11-24T09Z": 1, "2026-11-24T10Z": 2}


def test_who_gathered_how_many(store: Store) -> None:
    """By shift and volunteer, in any state; what was taken back is nobody's; the sum adds up."""
    box, shifts = store.outbox, store.shifts
    assert box.gathered() == ()
    hours = [hour_at(3600 * n) for n in range(4)]
    alone, carved = signed(box)[0], maker()(Link(99, FIRST_PREV))
    first = shifts.open(hours[0], "age1", b"wrapped", "lake", "ab")
    by_ab = [box.append(maker(), hour=hour, shift=first.id) for hour in hours[:3]]
    shifts.hand_over(hours[3], "cd")
    second = shifts.current()
    assert second is not None
    by_cd = [box.append(maker(), hour=hours[3], shift=second.id) for _ in range(4)]
    shifts.open(hours[3], None, None, "an empty square", "ef")
    box.deliver(by_ab[0].id, RECEIPT)
    box.refuse(by_ab[1].id, "x")
    assert box.withdraw(by_ab[2].id, PROOF) and box.take_back(by_cd[0].id)
    box.restore([carved])
    assert box.gathered() == (
        Gathered(first.id, 2, hours[0], hours[1], False, "lake", "ab", "a-campaign"),
        Gathered(second.id, 3, hours[3], hours[3], False, "lake", "cd", "a-campaign"),
        Gathered(None, 2, HOUR, HOUR, campaign="a-campaign"),
    )
    balance = box.balance()
    assert sum(line.count for line in box.gathered()) == balance.signed - balance.withdrawn
    box.withdraw(alone.id, PROOF)
    assert box.gathered()[-1] == Gathered(None, 1, campaign="a-campaign")


def test_every_change_gets_a_revision_above_all_others(store: Store) -> None:
    """Whoever asks for what is newer than they know gets each changed row, and only those."""
    rows = signed(store.outbox, 4)
    assert [row.revision for row in rows] == [1, 2, 3, 4]
    seen = 4

    def refuse_all() -> None:
        for row in rows[1:]:
            store.outbox.refuse(row.id, "x")

    steps: list[tuple[Callable[[], object], list[Row]]] = [
        (lambda: store.outbox.deliver(rows[0].id, RECEIPT), [rows[0]]),
        (refuse_all, rows[1:]),
        (lambda: store.outbox.retry_refused(), rows[1:]),
        (lambda: store.outbox.mark_exported([rows[2].id]), [rows[2]]),
        (lambda: store.outbox.withdraw(rows[2].id, PROOF), [rows[2]]),
        (lambda: store.outbox.confirm_withdrawal(rows[2].id), [rows[2]]),
        (lambda: store.outbox.count_attempt([rows[1].id], 5.0), []),
        (lambda: store.outbox.postpone([rows[1].id], 5.0, "x"), []),
        (lambda: store.outbox.hurry(), []),
        (lambda: store.outbox.take_back(rows[3].id), [rows[3]]),
        (lambda: store.outbox.deliver(rows[0].id, RECEIPT), []),
    ]
    for step, changed in steps:
        step()
        news = store.outbox.changes(seen, 99)
        assert [row.id for row in news] == [row.id for row in changed]
        assert [row.revision for row in news] == [seen + 1 + n for n in range(len(news))]
        assert store.outbox.changes(seen, 1) == news[:1]
        seen += len(news)


def test_a_store_after_a_damaged_one_counts_on(tmp_path: Path) -> None:
    """Revisions of the file that was set aside are never used again."""
    with opened(tmp_path) as store:
        (row,) = signed(store.outbox)
    with (tmp_path / FILE).open("r+b") as file:
        file.write(bytes(100))
    for _ in range(2):
        with opened(tmp_path) as store:
            assert signed(store.outbox)[0].revision > REVISIONS
    assert row_of_first(tmp_path, row.id) == REVISIONS + 1


def row_of_first(folder: Path, id: str) -> int:
    """The revision of a row in the store of `folder`."""
    with opened(folder) as store:
        return row_of(store.outbox, id).revision


def test_the_head_of_the_chain(store: Store) -> None:
    """Number and digest of the last signature, erased or not; zeros before the first."""
    assert store.outbox.head() == (0, FIRST_PREV)
    first, second = signed(store.outbox, 2)
    assert store.outbox.head() == (2, second.digest)
    store.outbox.take_back(second.id)
    assert store.outbox.head() == (2, second.digest)
    assert first.digest != second.digest
