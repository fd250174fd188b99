"""The forwarder by its table: a real outbox, a receiver that answers as told, and no real time."""

import asyncio
import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.domain.delivery import Outgoing
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import State
from kiosk.hub.forwarding_outbox import ReceiverOutbox, outbox_file
from kiosk.services.forwarding import CLAIM_SECONDS, Forwarder, RunEnd, enter
from kiosk.services.forwarding_ports import Forwarding, Gathered, Plan, Receiver, Sent
from kiosk.services.forwarding_source import (
    NotAlone,
    ReceiverClosed,
    ReceiverRefused,
    ReceiverUnavailable,
)
from kiosk.services.sending_rules import Delays
from tests.clock import HOUR

Answer = Sent | Exception
DELAYS = Delays(first=5.0, longest=900.0)


class Clock:
    """Goes on only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        """Unix seconds."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """At once."""
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


class Scripted:
    """A receiver that answers `send` from a list, then with success, and remembers the calls."""

    def __init__(self, *answers: Answer, found: Sent | None = None) -> None:
        self.answers = list(answers)
        self.found = found
        self.greetings: list[Exception] = []
        self.calls: list[tuple[str, str]] = []

    async def greet(self) -> None:
        """As told."""
        self.calls.append(("greet", ""))
        if self.greetings:
            raise self.greetings.pop(0)

    def unfit(self, outgoing: Outgoing) -> str | None:
        """Only "unfit"."""
        return "no_email" if outgoing.id == "unfit" else None

    async def find(self, outgoing: Outgoing) -> Sent | None:
        """As told."""
        self.calls.append(("find", outgoing.id))
        return self.found

    async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
        """The next answer."""
        self.calls.append(("send again" if retry else "send", outgoing.id))
        answer = self.answers.pop(0) if self.answers else Sent(f"ref-{outgoing.id}")
        if isinstance(answer, Exception):
            raise answer
        return answer

    def plan(self, outgoing: Outgoing) -> Plan:
        """Nothing."""
        return Plan("nowhere", ())

    async def close(self) -> None:
        """Nothing is open."""


class Bench:
    """One receiver's outbox in a file."""

    def __init__(self, outbox: ReceiverOutbox, another: ReceiverOutbox) -> None:
        self.outbox = outbox
        self.another = another
        """The same rows, seen by another process."""
        self.clock = Clock()
        self.withdrawn: set[str] = set()

    def run(self, receiver: Receiver, *ids: str, hurry: bool = True, **gathered: object) -> RunEnd:
        """One run over these signatures."""
        return asyncio.run(self.running(receiver, *ids, hurry=hurry))

    async def running(self, receiver: Receiver, *ids: str, hurry: bool = True) -> RunEnd:
        """The same, on the caller's loop."""
        found = Gathered(tuple(map(signed, ids)))
        enter(self.outbox, found)
        forwarder = Forwarder(
            receiver=receiver,
            outbox=self.outbox,
            is_withdrawn=self.withdrawn.__contains__,
            clock=self.clock,
            random=lambda: 0.5,
            sleep=self.clock.sleep,
            delays=DELAYS,
            beat_seconds=0.01,
        )
        return await forwarder.run(found, hurry=hurry)

    def row(self, id: str) -> Forwarding:
        """As it is now."""
        return next(row for row in self.outbox.rows() if row.id == id)

    def states(self) -> dict[str, State]:
        """Of every row."""
        return {row.id: row.state for row in self.outbox.rows()}


def signed(id: str) -> Outgoing:
    """A signature of nobody."""
    return Outgoing(id, "c", "", {}, "en", HOUR, False)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """An empty outbox, and two processes' view of it."""
    with outbox_file(tmp_path / "state.sqlite") as engine:
        views = [ReceiverOutbox(engine, "there", secrets.token_hex(16)) for _ in range(2)]
        views[0].register("a" * 32)
        yield Bench(*views)


def test_delivered_in_the_order_given(bench: Bench) -> None:
    """Each is sent once, without a look first, and keeps the receiver's id."""
    receiver = Scripted()
    ending = bench.run(receiver, "b", "a", "c")
    assert ending == RunEnd(given=3)
    assert receiver.calls == [("greet", ""), ("send", "b"), ("send", "a"), ("send", "c")]
    assert bench.row("a").reference == "ref-a"
    assert bench.row("a").attempts == 1


def test_the_attempt_is_counted_before_the_request_leaves(bench: Bench) -> None:
    """What the store says while the request is under way is what a crash would leave behind."""
    seen = []

    class Looking(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            seen.append(bench.row(outgoing.id))
            return await super().send(outgoing, retry)

    bench.run(Looking(), "a")
    assert [(row.state, row.attempts) for row in seen] == [(State.WAITING, 1)]


def test_a_second_try_looks_first(bench: Bench) -> None:
    """An answer was lost; the signature is found, and not sent again."""
    receiver = Scripted(ReceiverUnavailable("cut_body"), found=Sent("there-already"))
    bench.run(receiver, "a")
    assert receiver.calls == [("greet", ""), ("send", "a"), ("find", "a")]
    assert bench.row("a").reference == "there-already"


def test_a_second_try_that_finds_nothing_sends(bench: Bench) -> None:
    """It had not arrived: it is sent again, and said to be a retry."""
    receiver = Scripted(ReceiverUnavailable("cut_body"))
    bench.run(receiver, "a")
    assert receiver.calls[1:] == [("send", "a"), ("find", "a"), ("send again", "a")]
    assert bench.row("a").state is State.DELIVERED


REFUSALS: Sequence[Exception] = (ReceiverRefused("http_422"), ReceiverRefused("http_409"))


@pytest.mark.parametrize("refusal", REFUSALS, ids=str)
def test_one_refused_the_rest_goes_on(bench: Bench, refusal: ReceiverRefused) -> None:
    """Only that row needs attention, until somebody says so; then it is looked for first."""
    bench.run(Scripted(refusal), "a", "b")
    assert bench.states() == {"a": State.NEEDS_ATTENTION, "b": State.DELIVERED}
    assert bench.row("a").last_problem == refusal.code
    again = Scripted()
    bench.run(again, "a", "b")
    assert again.calls == []
    assert bench.outbox.retry_refused() == 1
    bench.run(again, "a", "b")
    assert again.calls == [("greet", ""), ("find", "a"), ("send again", "a")]


def test_unfit_is_no_attempt(bench: Bench) -> None:
    """What the receiver could never take is not sent, and not counted as tried."""
    receiver = Scripted()
    bench.run(receiver, "unfit")
    assert receiver.calls == [("greet", "")]
    assert (bench.row("unfit").last_problem, bench.row("unfit").attempts) == ("no_email", 0)


def test_closed_ends_the_run(bench: Bench) -> None:
    """401 and its like: nothing more is sent, and everything waits."""
    receiver = Scripted(ReceiverClosed("http_401"))
    ending = bench.run(receiver, "a", "b")
    assert ending.closed == "http_401"
    assert bench.states() == {"a": State.WAITING, "b": State.WAITING}
    assert (bench.row("a").last_problem, bench.row("b").last_problem) == ("http_401", None)
    assert [call for call in receiver.calls if call[0] == "send"] == [("send", "a")]


def test_patience_is_obeyed(bench: Bench) -> None:
    """429 with Retry-After: nobody is asked anything before, other rows included."""
    receiver = Scripted(ReceiverUnavailable("http_429", 60.0))
    bench.run(receiver, "a", "b")
    assert bench.clock.slept[0] == pytest.approx(60.0)
    assert set(bench.states().values()) == {State.DELIVERED}


def test_patience_outlasts_the_run(bench: Bench) -> None:
    """Asked for half an hour, the run ends; one at once asks nothing; a later one goes on."""
    ending = bench.run(Scripted(ReceiverUnavailable("http_503", 1800.0)), "a")
    assert ending.next_attempt_at == pytest.approx(bench.clock.now + 1800.0)
    assert ending.problem == "http_503"
    early = Scripted()
    bench.run(early, "a")
    assert early.calls == []
    bench.clock.now += 1801
    bench.run(early, "a")
    assert bench.row("a").state is State.DELIVERED


def test_a_clock_that_went_back_does_not_stop_it(bench: Bench) -> None:
    """A rest that lies years ahead was not asked for by anybody."""
    bench.outbox.rest(bench.clock.now + 1e8)
    bench.run(Scripted(), "a")
    assert bench.row("a").state is State.DELIVERED


def test_one_row_that_fails_does_not_hold_up_the_rest(bench: Bench) -> None:
    """A 500 for one: the others go on meanwhile, and it is tried again later."""
    receiver = Scripted(ReceiverUnavailable("http_500"))
    bench.run(receiver, "a", "b")
    assert [id for call, id in receiver.calls if call.startswith("send")] == ["a", "b", "a"]


def test_three_strikes_make_a_rest(bench: Bench) -> None:
    """Three that fail in a row: it is the receiver, and the fourth is spared for a while."""
    failures = [ReceiverUnavailable("http_500") for _ in range(3)]
    receiver = Scripted(*failures)
    bench.run(receiver, "a", "b", "c", "d")
    assert bench.clock.slept[0] >= DELAYS.first
    assert bench.row("d").attempts == 1
    assert set(bench.states().values()) == {State.DELIVERED}


def test_enough_is_enough(bench: Bench) -> None:
    """Ten answers that are none, and the row needs attention, by whatever run they came."""
    for _ in range(10):
        bench.run(Scripted(*[ReceiverUnavailable("shape")] * 20), "a")
        bench.clock.now += 1000
    assert bench.row("a").state is State.NEEDS_ATTENTION
    assert (bench.row("a").attempts, bench.row("a").last_problem) == (10, "shape")


def test_a_bug_is_a_code(bench: Bench) -> None:
    """Something unforeseen is noted by its type, and the others go on."""
    bench.run(Scripted(RuntimeError("anna@example.org"), RuntimeError("x")), "a", hurry=False)
    assert bench.row("a").state is State.DELIVERED
    bench.run(Scripted(*[KeyError("anna@example.org")] * 30), "b")
    assert bench.row("b").last_problem == "bug_KeyError"


def test_a_receiver_that_does_not_greet(bench: Bench) -> None:
    """Without a network nothing is attempted, and the greeting is tried again, later each time."""
    receiver = Scripted()
    receiver.greetings = [ReceiverUnavailable("no_connection") for _ in range(3)]
    bench.run(receiver, "a")
    assert [call for call, _ in receiver.calls] == ["greet"] * 4 + ["send"]
    assert bench.clock.slept == sorted(bench.clock.slept)
    receiver.greetings = [ReceiverUnavailable("no_connection") for _ in range(99)]
    ending = bench.run(receiver, "b")
    assert ending.problem == "no_connection"
    assert ending.next_attempt_at is not None
    assert bench.row("b").attempts == 0


def test_withdrawn_at_the_last_moment(bench: Bench) -> None:
    """What was taken back after it was gathered is not sent."""
    bench.withdrawn = {"a"}
    receiver = Scripted()
    bench.run(receiver, "a", "b")
    assert ("send", "a") not in receiver.calls
    assert bench.states() == {"a": State.WITHDRAWN, "b": State.DELIVERED}
    assert bench.outbox.to_tell() == ()


def test_withdrawn_while_it_is_on_its_way(bench: Bench) -> None:
    """It stays withdrawn, and the receiver's id is kept, since the receiver is to be told."""

    class Late(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            bench.another.withdraw([outgoing.id])
            return await super().send(outgoing, retry)

    bench.run(Late(), "a")
    assert bench.row("a").state is State.WITHDRAWN
    assert [each.reference for each in bench.outbox.to_tell()] == ["ref-a"]


def test_one_process_at_a_time(bench: Bench) -> None:
    """While another holds the claim nothing is sent; once it lets go, or is cut off, it is."""
    assert bench.another.claim(bench.clock.now, 10 * CLAIM_SECONDS - 1)
    receiver = Scripted()
    with pytest.raises(NotAlone):
        bench.run(receiver, "a")
    assert receiver.calls == []
    bench.another.release()
    assert bench.another.claim(bench.clock.now, CLAIM_SECONDS)
    bench.run(receiver, "a")
    assert bench.row("a").state is State.DELIVERED
    assert bench.another.claim(bench.clock.now, CLAIM_SECONDS), "the claim is let go at the end"


def test_whoever_is_overtaken_stops(bench: Bench) -> None:
    """A process that slept through its claim sends nothing more."""

    class Overtaken(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            bench.clock.now += 2 * CLAIM_SECONDS
            assert bench.another.claim(bench.clock.now, CLAIM_SECONDS)
            return await super().send(outgoing, retry)

    receiver = Overtaken()
    with pytest.raises(NotAlone):
        bench.run(receiver, "a", "b")
    assert [id for call, id in receiver.calls if call == "send"] == ["a"]
    assert bench.row("b").attempts == 0


def test_the_claim_is_kept_through_a_slow_answer(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A beat renews it while a request is under way: nobody overtakes a run that lives."""
    beats: list[float] = []
    claim = bench.outbox.claim

    def beat(now: float, seconds: float) -> bool:
        beats.append(now)
        return claim(now, seconds)

    monkeypatch.setattr(bench.outbox, "claim", beat)

    class Slow(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            for _ in range(6):
                bench.clock.now += CLAIM_SECONDS / 2
                await _until(lambda: beats[-1] == bench.clock.now)
                assert not bench.another.claim(bench.clock.now, CLAIM_SECONDS)
            return await super().send(outgoing, retry)

    bench.run(Slow(), "a")
    assert bench.row("a").state is State.DELIVERED


def test_a_sleeping_laptop_goes_on(bench: Bench) -> None:
    """A claim that ran out while nobody else came is still this run's."""

    class Asleep(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            bench.clock.now += 8 * 3600
            return await super().send(outgoing, retry)

    bench.run(Asleep(), "a", "b")
    assert set(bench.states().values()) == {State.DELIVERED}


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.005)


def test_a_store_that_fails_ends_the_run(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sent that was not counted."""

    def broken(*_: object) -> bool:
        raise StorageUnavailable("disk")

    monkeypatch.setattr(bench.outbox, "count_attempt", broken)
    receiver = Scripted()
    with pytest.raises(StorageUnavailable):
        bench.run(receiver, "a")
    assert ("send", "a") not in receiver.calls


def test_what_is_not_given_waits(bench: Bench) -> None:
    """Rows of another day's bundle are neither sent nor lost, and are counted."""
    enter(bench.outbox, Gathered((signed("x"),)))
    ending = bench.run(Scripted(), "a")
    assert ending.elsewhere == 1
    assert bench.states() == {"a": State.DELIVERED, "x": State.WAITING}


async def test_stopped_in_the_middle(bench: Bench) -> None:
    """Cancelled (Ctrl+C): the row under way waits, with its attempt, and the claim is let go."""

    class Hanging(Scripted):
        async def send(self, outgoing: Outgoing, retry: bool) -> Sent:
            await super().send(outgoing, retry)
            await asyncio.Event().wait()
            raise AssertionError

    receiver = Hanging()
    task = asyncio.create_task(bench.running(receiver, "a"))
    await _until(lambda: ("send", "a") in receiver.calls)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (bench.row("a").state, bench.row("a").attempts) == (State.WAITING, 1)
    assert bench.another.claim(bench.clock.now, CLAIM_SECONDS)
