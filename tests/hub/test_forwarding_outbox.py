"""The forwarding outbox on a real SQLite file and a real PostgreSQL: the same promises."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.domain.errors import BadSettings
from kiosk.domain.outbox import State
from kiosk.hub.engine import make_engine
from kiosk.hub.forwarding_outbox import ReceiverOutbox, outbox_file
from kiosk.hub.forwarding_overview import PORTION, ForwardingOverview, HubTombstones
from kiosk.hub.schema import migrate
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import forwardings, receivers
from kiosk.sealing.keys import kiosk_id
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.forwarding_ports import Forwarding, ForwardingBalance, ToTell
from kiosk.services.forwarding_source import NotAlone
from tests.clock import AT, NOW

from .kit import WITHDRAWAL, enrolled, sealed

ME, OTHER = "1" * 32, "2" * 32


@pytest.fixture
def engine(tmp_path: Path, database: str | None) -> Iterator[Engine]:
    """An empty database of either kind."""
    made = make_engine(database or f"sqlite:///{tmp_path / 'hub.sqlite'}")
    migrate(made)
    yield made
    made.dispose()


@pytest.fixture
def outbox(engine: Engine) -> ReceiverOutbox:
    """One receiver's, with the claim held."""
    made = ReceiverOutbox(engine, "there", ME)
    made.register("a" * 32)
    assert made.claim(NOW, 30.0)
    return made


def states(outbox: ReceiverOutbox) -> dict[str, State]:
    """Of every row."""
    return {row.id: row.state for row in outbox.rows()}


def test_a_row_is_there_once(outbox: ReceiverOutbox) -> None:
    """Adding again changes nothing, in whatever state a row is; many go in portions."""
    ids = [f"id-{n:05}" for n in range(2 * PORTION + 1)]
    outbox.add(ids)
    outbox.count_attempt(ids[0], NOW)
    outbox.deliver(ids[0], "ref", merged=False)
    outbox.add(ids)
    assert len(outbox.rows()) == len(ids)
    assert outbox.rows()[0] == Forwarding(ids[0], State.DELIVERED, 1, reference="ref")
    assert outbox.balance() == ForwardingBalance(delivered=1, waiting=len(ids) - 1)


def test_two_processes_add_the_same(engine: Engine, outbox: ReceiverOutbox) -> None:
    """At the same time: neither fails, and each id is there once."""
    ids = [f"id-{n:05}" for n in range(300)]
    outboxes = [outbox, ReceiverOutbox(engine, "there", OTHER)]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda each: each.add(ids), outboxes))
    assert outbox.balance().waiting == len(ids)


def test_every_way_of_a_row(outbox: ReceiverOutbox) -> None:
    """waiting → delivered, attention or withdrawn, and back from attention."""
    outbox.add(["a", "b", "c"])
    outbox.count_attempt("a", NOW + 5)
    outbox.postpone("a", NOW + 9, "timeout")
    (row,) = (row for row in outbox.waiting() if row.id == "a")
    assert row == Forwarding("a", State.WAITING, 1, NOW + 9, "timeout")
    outbox.refuse("b", "http_422")
    assert outbox.problems() == {"http_422": 1}
    outbox.withdraw(["c", "never-heard-of"])
    assert states(outbox) == {
        "a": State.WAITING,
        "b": State.NEEDS_ATTENTION,
        "c": State.WITHDRAWN,
    }
    assert outbox.retry_refused() == 1
    assert [row.id for row in outbox.waiting()] == ["a", "b"]
    outbox.postpone("c", NOW, "late")
    outbox.refuse("c", "late")
    assert not outbox.count_attempt("c", NOW)
    assert states(outbox)["c"] is State.WITHDRAWN, "withdrawn is for ever"


def test_the_balance_adds_up(outbox: ReceiverOutbox) -> None:
    """signatures = delivered + waiting + needs attention + withdrawn, and merged is a part."""
    outbox.add(list("abcdef"))
    for id in "abc":
        outbox.deliver(id, "the same" if id != "a" else "its own", merged=False)
    outbox.refuse("d", "no_email")
    outbox.withdraw(["e"])
    balance = outbox.balance()
    assert balance == ForwardingBalance(3, 1, 1, 1, merged=1)
    assert balance.signatures == 6 == len(outbox.rows())


def test_a_claim_is_one_processes(engine: Engine, outbox: ReceiverOutbox) -> None:
    """Held, renewed, run out, taken over, let go; and whoever was overtaken counts nothing."""
    other = ReceiverOutbox(engine, "there", OTHER)
    outbox.add(["a"])
    assert not other.claim(NOW + 29, 30.0)
    assert outbox.claim(NOW + 29, 30.0)
    assert not other.claim(NOW + 31, 30.0)
    assert other.claim(NOW + 60, 30.0)
    with pytest.raises(NotAlone):
        outbox.count_attempt("a", NOW)
    outbox.release()
    assert not outbox.claim(NOW + 61, 30.0), "only the holder lets go"
    other.release()
    assert outbox.claim(NOW + 61, 30.0)
    assert outbox.count_attempt("a", NOW)
    assert outbox.rows()[0].attempts == 1


def test_only_one_of_many_gets_it(engine: Engine, outbox: ReceiverOutbox) -> None:
    """Eight at once, after the claim ran out: one has it."""
    crowd = [ReceiverOutbox(engine, "there", f"{n:032}") for n in range(3, 11)]
    with ThreadPoolExecutor(8) as threads:
        won = list(threads.map(lambda each: each.claim(NOW + 100, 30.0), crowd))
    assert won.count(True) == 1


def test_a_claim_from_the_future_is_none(engine: Engine, outbox: ReceiverOutbox) -> None:
    """A clock that was years ahead when it was cut off keeps nobody waiting."""
    assert outbox.claim(NOW + 1e8, 30.0)
    assert ReceiverOutbox(engine, "there", OTHER).claim(NOW, 30.0)


def test_a_name_stays_with_its_address(engine: Engine, outbox: ReceiverOutbox) -> None:
    """Another petition under an old name would count as delivered what never went there."""
    with pytest.raises(BadSettings):
        ReceiverOutbox(engine, "there", ME).register("b" * 32)
    outbox.register("a" * 32)


def test_withdrawn_after_it_was_sent(engine: Engine, outbox: ReceiverOutbox) -> None:
    """It is shown with the receiver's id until the receiver was told; never sent, never shown."""
    elsewhere = ReceiverOutbox(engine, "elsewhere", ME)
    elsewhere.register("c" * 32)
    elsewhere.claim(NOW, 30.0)
    for each in (outbox, elsewhere):
        each.add(["sent", "perhaps", "never"])
        each.count_attempt("sent", NOW)
        each.deliver("sent", "ref-1", merged=False)
        each.count_attempt("perhaps", NOW)
        each.withdraw(["sent", "perhaps", "never"])
    here = (ToTell("there", "perhaps", None), ToTell("there", "sent", "ref-1"))
    there = tuple(replace(each, receiver="elsewhere") for each in here)
    assert outbox.to_tell() == here
    assert ForwardingOverview(engine).to_tell() == there + here
    assert outbox.told(["sent", "never"]) == 1
    assert outbox.told(["sent"]) == 0
    assert outbox.to_tell() == here[:1]
    known = ForwardingOverview(engine).receivers_of(["sent", "never", "nobody"])
    assert set(known) == {there[1], here[1]}


def test_doubles_wait_no_more(outbox: ReceiverOutbox) -> None:
    """Never tried: gone without a trace. Tried: a person looks, and no retry takes it up."""
    outbox.add(["fresh", "tried", "sent"])
    outbox.count_attempt("tried", NOW)
    outbox.count_attempt("sent", NOW)
    outbox.deliver("sent", "ref", merged=False)
    outbox.set_aside(["fresh", "tried", "sent"])
    assert states(outbox) == {"tried": State.NEEDS_ATTENTION, "sent": State.DELIVERED}
    assert outbox.problems() == {"double": 1}
    assert outbox.retry_refused() == 0


def test_receivers_are_blind_to_each_other(engine: Engine, outbox: ReceiverOutbox) -> None:
    """The same signature has a way of its own to each receiver; empty ones have a balance too."""
    other = ReceiverOutbox(engine, "elsewhere", OTHER)
    other.register("c" * 32)
    outbox.add(["a"])
    outbox.rest(NOW + 60)
    assert ForwardingOverview(engine).balances() == {
        "elsewhere": ForwardingBalance(),
        "there": ForwardingBalance(waiting=1),
    }
    other.withdraw(["a"])
    assert states(outbox) == {"a": State.WAITING}
    assert (outbox.rest_until(), other.rest_until()) == (NOW + 60, 0.0)


def test_what_was_taken_back_at_the_hub(engine: Engine) -> None:
    """Tombstones are found by campaign and by id, and each change shows in the stamp."""
    storage = HubStorage(engine)
    device = enrolled(storage, "token")
    one, two = sealed(device, 1), sealed(device, 2, campaign="library")
    found = HubTombstones(engine)
    stamps = [found.stamp()]
    storage.store(kiosk_id(device.public), [one, two], AT)
    stamps.append(found.stamp())
    for each in (one, two):
        id = each.header.id
        verifier = verifier_of(proof_of(WITHDRAWAL))
        assert not found.holds(id)
        assert storage.withdraw(kiosk_id(device.public), id, verifier, AT)
        assert found.holds(id)
        stamps.append(found.stamp())
    assert found.of("a-campaign") == (one.header.id,)
    assert found.of("library") == (two.header.id,)
    assert len(set(stamps)) == len(stamps)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    """A state file that is something else is refused by name, and left as it is."""
    file = tmp_path / "notes.txt"
    file.write_text("not a database, and long enough to be sure of that\n" * 100)
    before = file.read_bytes()
    with pytest.raises(BadSettings, match=r"notes\.txt"), outbox_file(file):
        pass
    assert file.read_bytes() == before
    with pytest.raises(BadSettings, match="nowhere"), outbox_file(tmp_path / "nowhere" / "s"):
        pass


def test_nothing_personal_is_in_it() -> None:
    """Every column is an id, a state, a number, a code or a time of sending."""
    columns = {column.name for table in (forwardings, receivers) for column in table.columns}
    assert columns == {
        "receiver", "signature", "state", "attempts", "next_attempt_at", "last_problem",
        "reference", "merged", "told", "name", "address", "holder", "held_until", "rest_until",
    }  # fmt: skip
