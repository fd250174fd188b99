"""The outbox: durable, one chain, only the states there are, and a balance that adds up."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kiosk.domain.outbox import Balance, Link, State
from kiosk.sealing.envelope import FIRST_PREV, Envelope, parse
from kiosk.services.ports import Outbox
from kiosk.storage.database import FILE, Store, open_store
from kiosk.storage.outbox import PORTION, SqlOutbox
from kiosk.storage.rows import SANE_WAIT_SECONDS
from tests.clock import NOW
from tests.proof import PROOF

from .kit import ALL, DEVICE, HOUR, RECEIPT, check_chain, maker, opened, signed, state_of


def test_it_is_an_outbox(store: Store) -> None:
    """The type checker sees that every method of the port is there."""
    port: Outbox = store.outbox
    assert port.balance() == Balance()


def test_a_row_is_what_was_sealed(store: Store) -> None:
    """A new row waits, is due at once, has no attempts, and carries the envelope unchanged."""
    made: list[Envelope] = []

    def make(link: Link) -> Envelope:
        assert link == Link(1, FIRST_PREV)
        made.append(maker()(link))
        return made[0]

    row = store.outbox.append(make, hour=HOUR, shift=7)
    assert list(store.outbox.rows(ALL)) == [row]
    assert (row.envelope, row.digest) == (made[0].raw, made[0].digest)
    assert (row.state, row.attempts, row.next_attempt_at) == (State.WAITING, 0, 0.0)
    assert (row.hour, row.shift, row.receipt, row.last_problem) == (HOUR, 7, None, None)


def test_a_returned_row_is_committed(tmp_path: Path) -> None:
    """Somebody else who opens the file sees the row as soon as `append` has returned."""
    with opened(tmp_path) as store:
        for count in range(1, 4):
            signed(store.outbox)
            other = sqlite3.connect(tmp_path / FILE)
            assert other.execute("SELECT count(*) FROM outbox").fetchone() == (count,)
            other.close()


def test_a_seal_that_fails_stores_nothing(store: Store) -> None:
    """If the envelope cannot be made, there is no row, and the chain has no gap."""

    def fail(_link: Link) -> Envelope:
        raise RuntimeError("cannot seal")

    signed(store.outbox)
    with pytest.raises(RuntimeError):
        store.outbox.append(fail, hour=HOUR, shift=None)
    signed(store.outbox)
    check_chain(store.outbox.rows(ALL))
    assert store.outbox.balance().signed == 2


def test_the_chain_is_whole_over_many_rows_and_openings(tmp_path: Path) -> None:
    """300 rows, the store closed and opened in between: no gap, every digest in the next."""
    for portion in range(3):
        with opened(tmp_path) as store:
            signed(store.outbox, 100)
            assert store.outbox.balance().signed == 100 * (portion + 1)
    with opened(tmp_path) as store:
        check_chain(store.outbox.rows(ALL))


def test_a_broken_chain_would_be_noticed(store: Store) -> None:
    """Control: without one row, the check of the chain fails."""
    signed(store.outbox, 4)
    rows = list(store.outbox.rows(ALL))
    check_chain(rows)
    with pytest.raises(AssertionError):
        check_chain(rows[:1] + rows[2:])


def test_rows_come_in_portions_complete_and_in_order(store: Store) -> None:
    """Rows of a chain that forked (a database was carved) come once each, across portions."""
    signed(store.outbox, 3)
    envelopes = [maker()(Link(seq % 5 + 1, FIRST_PREV)) for seq in range(PORTION + 7)]
    assert store.outbox.restore(envelopes) == PORTION + 7
    rows = list(store.outbox.rows(ALL))
    assert len({row.id for row in rows}) == len(rows) == PORTION + 10
    assert [row.seq for row in rows] == sorted(row.seq for row in rows)


def test_restoring_twice_restores_once(store: Store) -> None:
    """What is known already keeps its state; what is new waits."""
    (row,) = signed(store.outbox)
    store.outbox.deliver(row.id, RECEIPT)
    envelopes = [maker(row.id)(Link(1, FIRST_PREV)), maker()(Link(2, FIRST_PREV))]
    assert [store.outbox.restore(envelopes * 2) for _ in range(2)] == [1, 0]
    assert store.outbox.balance() == Balance(delivered=1, waiting=1)


def put(outbox: SqlOutbox, state: State) -> str:
    """The id of a row in `state`."""
    (row,) = signed(outbox)
    if state is State.DELIVERED:
        outbox.deliver(row.id, RECEIPT)
    elif state is State.NEEDS_ATTENTION:
        outbox.refuse(row.id, "http_400")
    elif state is State.WITHDRAWN:
        assert outbox.take_back(row.id)
    return row.id


MOVES: dict[str, tuple[Callable[[SqlOutbox, str], object], State, State]] = {
    "deliver": (lambda box, row: box.deliver(row, RECEIPT), State.WAITING, State.DELIVERED),
    "refuse": (lambda box, row: box.refuse(row, "x"), State.WAITING, State.NEEDS_ATTENTION),
    "retry_refused": (lambda box, row: box.retry_refused(), State.NEEDS_ATTENTION, State.WAITING),
    "postpone": (lambda box, row: box.postpone([row], NOW, "x"), State.WAITING, State.WAITING),
    "count_attempt": (lambda box, row: box.count_attempt([row], NOW), State.WAITING, State.WAITING),
    "hurry": (lambda box, row: box.hurry(), State.WAITING, State.WAITING),
    "take_back": (lambda box, row: box.take_back(row), State.WAITING, State.WITHDRAWN),
    "retry": (lambda box, row: box.retry(row), State.NEEDS_ATTENTION, State.WAITING),
    "set_aside": (
        lambda box, row: box.set_aside(row),
        State.NEEDS_ATTENTION,
        State.NEEDS_ATTENTION,
    ),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", MOVES)
def test_only_the_moves_there_are(store: Store, move: str, state: State) -> None:
    """Each move works from its own state, and changes nothing at all from any other."""
    make, before, after = MOVES[move]
    id = put(store.outbox, state)
    (was,) = store.outbox.rows(ALL)
    make(store.outbox, id)
    (row,) = store.outbox.rows(ALL)
    if state is before:
        assert row.state is after
    else:
        assert row == was


def test_moves_touch_one_row_only(store: Store) -> None:
    """The neighbours of a delivered, refused, postponed or attempted row stay as they are."""
    rows = signed(store.outbox, 6)
    store.outbox.deliver(rows[1].id, RECEIPT)
    store.outbox.refuse(rows[2].id, "http_413")
    store.outbox.postpone([rows[3].id], NOW, "timeout")
    store.outbox.count_attempt([rows[4].id], NOW)
    found = {row.id: row for row in store.outbox.rows(ALL)}
    assert [found[row.id] for row in (rows[0], rows[5])] == [rows[0], rows[5]]
    assert found[rows[1].id].receipt == RECEIPT
    assert found[rows[2].id].last_problem == "http_413"
    assert (found[rows[3].id].last_problem, found[rows[3].id].attempts) == ("timeout", 0)
    assert (found[rows[4].id].last_problem, found[rows[4].id].attempts) == (None, 1)
    assert {row.envelope for row in found.values()} == {row.envelope for row in rows}


def test_due_is_oldest_first_and_limited(store: Store) -> None:
    """Rows whose time has come, in the order they were signed, no more than asked for."""
    rows = signed(store.outbox, 5)
    store.outbox.postpone([rows[0].id], NOW + 60, "timeout")
    store.outbox.postpone([rows[2].id], NOW, "timeout")
    assert [row.seq for row in store.outbox.due(NOW, 10)] == [2, 3, 4, 5]
    assert [row.seq for row in store.outbox.due(NOW, 2)] == [2, 3]
    assert [row.seq for row in store.outbox.due(NOW + 60, 10)] == [1, 2, 3, 4, 5]


def test_seconds_until_due(store: Store) -> None:
    """None without waiting rows, 0 when one is due, else the time to the first."""
    assert store.outbox.seconds_until_due(NOW) is None
    first, second = signed(store.outbox, 2)
    assert store.outbox.seconds_until_due(NOW) == 0
    store.outbox.postpone([first.id], NOW + 90, "timeout")
    store.outbox.postpone([second.id], NOW + 30, "timeout")
    assert store.outbox.seconds_until_due(NOW) == 30
    store.outbox.refuse(second.id, "http_400")
    assert store.outbox.seconds_until_due(NOW) == 90
    store.outbox.deliver(first.id, RECEIPT)
    assert store.outbox.seconds_until_due(NOW) is None


def test_a_clock_that_went_back_does_not_stop_sending(store: Store) -> None:
    """A next attempt set by a clock days ahead is due now; a sane one is waited for."""
    (row,) = signed(store.outbox)
    store.outbox.postpone([row.id], NOW, "timeout")
    before = NOW - 10 * 86_400
    assert [found.id for found in store.outbox.due(before, 1)] == [row.id]
    assert store.outbox.seconds_until_due(before) == 0
    just = NOW - SANE_WAIT_SECONDS
    assert store.outbox.due(just, 1) == ()
    assert store.outbox.seconds_until_due(just) == SANE_WAIT_SECONDS


def test_hurry_makes_waiting_rows_due(store: Store) -> None:
    """“Send now” ends every wait, and wakes nothing that does not wait."""
    first, second = signed(store.outbox, 2)
    store.outbox.postpone([first.id, second.id], NOW + 60, "timeout")
    store.outbox.refuse(second.id, "http_400")
    store.outbox.hurry()
    assert [row.id for row in store.outbox.due(NOW, 9)] == [first.id]


class AnyDay(RuleBasedStateMachine):
    """Any sequence of what courier, desk and signers do, against a plain dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = open_store(Path(self.folder.name), DEVICE.public)
        self.states: dict[str, State] = {}

    def pick(self, number: int) -> str:
        """Some row, or one that does not exist."""
        return sorted(self.states)[number % len(self.states)] if self.states else "no-such-row"

    def move(self, id: str, before: State, after: State) -> None:
        """What the dictionary makes of it."""
        if self.states.get(id) is before:
            self.states[id] = after

    @rule()
    def sign(self) -> None:
        """Somebody signs."""
        (row,) = signed(self.store.outbox)
        self.states[row.id] = State.WAITING

    @rule(number=st.integers(0, 50))
    def deliver(self, number: int) -> None:
        """A receipt came."""
        id = self.pick(number)
        self.store.outbox.deliver(id, RECEIPT)
        self.move(id, State.WAITING, State.DELIVERED)

    @rule(number=st.integers(0, 50))
    def refuse(self, number: int) -> None:
        """The hub refused one."""
        id = self.pick(number)
        self.store.outbox.refuse(id, "http_400")
        self.move(id, State.WAITING, State.NEEDS_ATTENTION)

    @rule(number=st.integers(0, 50), seconds=st.floats(-9e9, 9e9))
    def postpone(self, number: int, seconds: float) -> None:
        """An attempt failed."""
        self.store.outbox.count_attempt([self.pick(number)], NOW + seconds)
        self.store.outbox.postpone([self.pick(number)], NOW + seconds, "timeout")

    @rule()
    def retry(self) -> None:
        """The desk's “try again”."""
        refused = [id for id, state in self.states.items() if state is State.NEEDS_ATTENTION]
        assert self.store.outbox.retry_refused() == len(refused)
        for id in refused:
            self.states[id] = State.WAITING

    @rule()
    def restart(self) -> None:
        """The kiosk is closed and opened."""
        self.store.close()
        self.store = open_store(Path(self.folder.name), DEVICE.public)
        assert not self.store.set_aside

    @invariant()
    def balance_is_counted(self) -> None:
        """The store says what the dictionary says."""
        counts = Counter(self.states.values())
        balance = self.store.outbox.balance()
        assert balance == Balance(**{state.value: counts[state] for state in State})
        assert balance.signed == len(self.states)
        assert {r.id: r.state for r in self.store.outbox.rows(ALL)} == self.states

    def teardown(self) -> None:
        """Close, and leave nothing."""
        self.store.close()
        self.folder.cleanup()


def test_the_balance_adds_up_whatever_happens() -> None:
    """After any sequence of operations, each state counts what the operations say."""
    calm = settings(
        max_examples=12 if PROOF else 6,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(AnyDay, settings=calm)


def test_the_database_itself_refuses_what_cannot_be(store: Store) -> None:
    """Control for the states: an unknown one, or a delivery without receipt, is not stored."""
    (row,) = signed(store.outbox)
    for wrong in ({"state": "sending"}, {"state": "delivered", "receipt": None}):
        with pytest.raises(Exception, match="SQLITE_CONSTRAINT_CHECK"):
            store.outbox._change([row.id], State.WAITING, **wrong)
    assert state_of(store.outbox, row.id) is State.WAITING


def test_a_held_row_is_due_when_it_is_let_go(store: Store) -> None:
    """Held for its signer: not due, “send now” passes it by, `release` lets it go, once."""
    row = store.outbox.append(maker(), hour=HOUR, shift=None, held_until=NOW + 600)
    store.outbox.hurry()
    assert store.outbox.due(NOW, 10) == ()
    assert store.outbox.seconds_until_due(NOW) is None
    assert [store.outbox.release(), store.outbox.release()] == [1, 0]
    assert [due.id for due in store.outbox.due(NOW, 10)] == [row.id]


def test_release_leaves_what_failed_before_in_its_wait(store: Store) -> None:
    """A row that was on its way keeps its pause: the hub asked for it."""
    (row,) = signed(store.outbox)
    store.outbox.count_attempt([row.id], NOW + 60)
    assert store.outbox.release() == 0
    assert store.outbox.due(NOW, 10) == ()


def test_what_is_taken_back_is_erased_and_the_chain_goes_on(tmp_path: Path) -> None:
    """No byte of the envelope is left in the files; the next one still names its digest."""
    with opened(tmp_path) as store:
        first, gone = signed(store.outbox, 2)
        assert gone.envelope in _bytes(tmp_path)
        assert store.outbox.take_back(gone.id)
        (after,) = signed(store.outbox)
        assert parse(after.envelope).header.prev == gone.digest
        assert store.outbox.balance() == Balance(waiting=2, withdrawn=1)
        (tombstone,) = store.outbox.rows((State.WITHDRAWN,))
        assert (tombstone.envelope, tombstone.hour, tombstone.seq) == (b"", "", 2)
    with opened(tmp_path) as store:
        assert store.outbox.balance() == Balance(waiting=2, withdrawn=1)
    assert gone.envelope not in _bytes(tmp_path)
    assert first.envelope in _bytes(tmp_path)


def test_what_was_on_its_way_is_not_taken_back_here(store: Store) -> None:
    """The hub may have it: only the code can do that now."""
    (row,) = signed(store.outbox)
    store.outbox.count_attempt([row.id], NOW)
    assert not store.outbox.take_back(row.id)
    assert state_of(store.outbox, row.id) is State.WAITING


def test_signatures_are_counted_from_an_hour_on(store: Store) -> None:
    """Earlier hours and what was taken back do not count."""
    for hour in ("2026-11-23T22Z", "2026-11-23T23Z", "2026-11-24T00Z"):
        row = store.outbox.append(maker(), hour=hour, shift=None)
    assert store.outbox.count_since("2026-11-23T23Z", "a-campaign") == 2
    store.outbox.take_back(row.id)
    assert store.outbox.count_since("2026-11-23T23Z", "a-campaign") == 1


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
