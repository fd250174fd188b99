"""The forwarder: brings opened signatures into the system that the office already uses."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from kiosk.domain.delivery import Outgoing
from kiosk.domain.errors import Unavailable

from .forwarding_ports import Forwarding, ForwardingOutbox, Gathered, Receiver
from .forwarding_source import (
    STRIKES,
    NotAlone,
    ReceiverClosed,
    ReceiverRefused,
    ReceiverUnavailable,
    is_enough,
    is_everybodys,
    problem_of,
)
from .listing import UNWATCHED, Watch
from .ports import Clock
from .sending_rules import Delays

CLAIM_SECONDS = 30.0
"""How long a process that was cut off keeps others waiting. Machines' clocks agree to seconds."""
BEAT_SECONDS = 5.0
"""How often the claim is renewed: five times before it is over."""
SIGNATURE_SECONDS = 90.0
"""For all the requests about one signature together."""
PATIENCE_SECONDS = 120.0
"""A run ends rather than wait longer for the next try."""
FOLLOW_SECONDS = 30.0
"""How often a run that follows a hub looks for new signatures."""
LONGEST_REST_SECONDS = 3600.0
"""As `remote.patience` has it: whatever lies further ahead comes from a clock gone back."""


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run ended."""

    closed: str | None = None
    """Why the receiver takes nothing (a code), or None."""
    next_attempt_at: float | None = None
    """When something that waits should be tried next; None if nothing of what was given waits."""
    given: int = 0
    """Signatures that were there to forward."""
    elsewhere: int = 0
    """Rows that wait, and are not in what was given."""
    problem: str | None = None
    """The last problem of a whole receiver, or None."""


@dataclass(slots=True)
class _Pass:
    """One run's state."""

    given: dict[str, Outgoing]
    schedule: list[tuple[float, int, Forwarding]]
    total: int
    rest_until: float = 0.0
    strikes: int = 0
    rests: int = 0
    problem: str | None = None


def enter(outbox: ForwardingOutbox, gathered: Gathered) -> None:
    """Rows for what is new; what was withdrawn, or has become a double, waits no more.

    Needs no claim: whoever enters the same at the same time changes nothing.
    """
    outbox.add(each.id for each in gathered.outgoing)
    outbox.withdraw(gathered.withdrawn)
    outbox.set_aside(gathered.doubles)


class Forwarder:
    """Sends what waits for one receiver, one signature after the other, each exactly once.

    | answer                                        | forwarder                                  |
    |-----------------------------------------------|--------------------------------------------|
    | it is there                                   | delivered, with the receiver's own id      |
    | it was put together with another signature    | delivered, marked as merged                |
    | the signer said yes, and no since             | delivered without it, marked as opted out  |
    | withdrawn since it was gathered               | never sent: withdrawn                      |
    | unfit for this receiver (no e-mail address)   | needs attention, nothing is sent           |
    | 400, 409, 413, 422 and other 4xx              | that row needs attention, the rest goes on |
    | 401, 403, 404, 405, 410                       | the receiver is closed: the run ends, all  |
    |                                               | that was not sent waits                    |
    | 429, 503, no network, TLS, redirect, time-out;| the receiver rests, Retry-After obeyed, or |
    | any answer with Retry-After                   | with jitter, doubling; no row is blamed    |
    | 500, 502, cut body, not JSON, another shape,  | that row waits, with jitter, doubling; the |
    | anything unforeseen                           | others go on; after three in a row the     |
    |                                               | receiver rests; after ten attempts that    |
    |                                               | row needs attention                        |
    | the store fails, or another process has taken | the run ends; nothing is sent uncounted    |
    | over                                          |                                            |

    The attempt is counted in the store before the request leaves, so a crash leaves a row waiting,
    with an attempt: and each try but the first looks first whether the signature is there already,
    since an answer may have been lost. Only one process at a time holds a receiver's claim.
    The receiver belongs to the caller, who closes it.
    """

    def __init__(
        self,
        *,
        receiver: Receiver,
        outbox: ForwardingOutbox,
        is_withdrawn: Callable[[str], bool],
        current: Callable[[Outgoing], Outgoing] = lambda outgoing: outgoing,
        clock: Clock,
        random: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        watch: Watch = UNWATCHED,
        delays: Delays = Delays(),  # noqa: B008 - frozen
        patience: float = PATIENCE_SECONDS,
        claim_seconds: float = CLAIM_SECONDS,
        beat_seconds: float = BEAT_SECONDS,
    ) -> None:
        self._receiver = receiver
        self._outbox = outbox
        self._is_withdrawn = is_withdrawn
        self._current = current
        self._clock = clock
        self._random = random
        self._sleep = sleep
        self._watch = watch
        self._delays = delays
        self._patience = patience
        self._claim_seconds = claim_seconds
        self._beat_seconds = beat_seconds

    async def run(self, gathered: Gathered, *, hurry: bool = True) -> RunEnd:
        """Send of `gathered` what waits (see `enter`), until nothing is due soon.

        `hurry`: whatever waits is due now, but for a receiver's rest. Raises NotAlone,
        StorageUnavailable.
        """
        await self._claim()
        work = asyncio.ensure_future(self._work(gathered, hurry))
        beat = asyncio.ensure_future(self._keep_claim())
        try:
            await asyncio.wait((work, beat), return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                beat.result()
            return work.result()
        finally:
            for task in (work, beat):
                task.cancel()
            await asyncio.gather(work, beat, return_exceptions=True)
            with suppress(Unavailable):
                self._outbox.release()

    async def _claim(self) -> None:
        """Be the only one, waiting as long as a process that was cut off may have held it."""
        waited = 0.0
        step = min(1.0, self._claim_seconds / 4)
        while not self._outbox.claim(self._clock(), self._claim_seconds):
            if waited > self._claim_seconds + step:
                raise NotAlone("another process forwards to this receiver")
            await self._sleep(step)
            waited += step

    async def _keep_claim(self) -> None:
        while True:
            await asyncio.sleep(self._beat_seconds)
            if not self._outbox.claim(self._clock(), self._claim_seconds):
                raise NotAlone("another process has taken over")

    async def _work(self, gathered: Gathered, hurry: bool) -> RunEnd:
        one, elsewhere = self._take_stock(gathered, hurry)
        closed = None
        try:
            if one.schedule and await self._is_there(one):
                await self._drain(one)
        except ReceiverClosed as error:
            closed = error.code
        due = min((at for at, _, _ in one.schedule), default=None)
        return RunEnd(
            closed=closed,
            next_attempt_at=None if due is None else max(due, one.rest_until),
            given=len(one.given),
            elsewhere=elsewhere,
            problem=one.problem,
        )

    def _take_stock(self, gathered: Gathered, hurry: bool) -> tuple[_Pass, int]:
        """What waits of what was gathered; and how many rows wait that are not in it."""
        given = {each.id: each for each in gathered.outgoing}
        waiting = {row.id: row for row in self._outbox.waiting()}
        now = self._clock()
        schedule = [
            (0.0 if hurry else self._seen(waiting[id].next_attempt_at, now), n, waiting[id])
            for n, id in enumerate(given)
            if id in waiting
        ]
        heapq.heapify(schedule)
        rest = self._seen(self._outbox.rest_until(), now)
        return _Pass(given, schedule, len(schedule), rest), len(waiting.keys() - given.keys())

    def _seen(self, at: float, now: float) -> float:
        """`at`, unless it lies so far ahead that a clock must have gone back."""
        return at if at <= now + max(LONGEST_REST_SECONDS, self._delays.longest) else 0.0

    async def _is_there(self, one: _Pass) -> bool:
        """Whether the receiver greets; it is asked again as long as patience lasts."""
        while await self._wait(one.rest_until):
            try:
                await self._receiver.greet()
            except (ReceiverUnavailable, ReceiverRefused) as error:
                self._rest(one, error)
            else:
                one.rests = 0
                return True
        return False

    async def _drain(self, one: _Pass) -> None:
        while one.schedule:
            at, n, row = one.schedule[0]
            if not await self._wait(max(at, one.rest_until)):
                return
            later = await self._forward(one, row)
            heapq.heappop(one.schedule)
            if later is not None:
                heapq.heappush(one.schedule, (later.next_attempt_at, n, later))
            self._watch.progress(one.total - len(one.schedule), one.total)

    async def _wait(self, until: float) -> bool:
        """Wait until then; False, at once, if that is more than patience allows."""
        pause = until - self._clock()
        if pause > self._patience:
            return False
        if pause > 0:
            await self._sleep(pause)
        return True

    async def _forward(self, one: _Pass, row: Forwarding) -> Forwarding | None:
        """One signature; what still waits of it, or None. Raises ReceiverClosed."""
        if self._is_withdrawn(row.id):
            self._outbox.withdraw([row.id])
            return None
        outgoing = self._current(one.given[row.id])
        if unfit := self._receiver.unfit(outgoing):
            self._outbox.refuse(row.id, unfit)
            return None
        again_at = self._clock() + self._delays.after(row.attempts, self._random)
        if not self._outbox.count_attempt(row.id, again_at):
            return None
        tried = replace(row, attempts=row.attempts + 1, next_attempt_at=again_at)
        try:
            async with asyncio.timeout(SIGNATURE_SECONDS):
                found = await self._receiver.find(outgoing) if row.attempts else None
                sent = found or await self._receiver.send(outgoing, bool(row.attempts))
        except ReceiverRefused as error:
            self._outbox.refuse(row.id, problem_of(error))
            one.strikes = 0
            return None
        except ReceiverClosed as error:
            self._outbox.postpone(row.id, again_at, problem_of(error))
            raise
        except Exception as error:  # noqa: BLE001
            return self._later(one, tried, error)
        opted_out = sent.opted_out or outgoing.opted_out
        self._outbox.deliver(row.id, sent.reference, sent.merged, opted_out)
        one.strikes = one.rests = 0
        one.problem = None
        return None

    def _later(self, one: _Pass, row: Forwarding, error: Exception) -> Forwarding | None:
        problem = problem_of(error)
        if is_enough(error, row.attempts):
            self._outbox.refuse(row.id, problem)
            return None
        one.strikes += 1
        if is_everybodys(error) or one.strikes >= STRIKES:
            self._rest(one, error)
        self._outbox.postpone(row.id, row.next_attempt_at, problem)
        return row

    def _rest(self, one: _Pass, error: Exception) -> None:
        """Leave the receiver alone: as long as it asked, or longer each time."""
        asked = error.retry_after if isinstance(error, ReceiverUnavailable) else None
        pause = max(self._delays.after(one.rests, self._random), asked or 0.0)
        one.rests += 1
        one.strikes = 0
        one.problem = problem_of(error)
        one.rest_until = self._clock() + pause
        if asked is not None:
            self._outbox.rest(one.rest_until)
