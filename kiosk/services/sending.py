"""The courier: brings sealed signatures to the hub whenever there is a network."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from kiosk import __version__
from kiosk.domain.delivery import Lost, Outcome, RefusedOne, Stored, TabletStatus
from kiosk.domain.errors import (
    BadReceipt,
    BatchRefused,
    HubUnavailable,
    NotTheHub,
    Unavailable,
)
from kiosk.domain.event import HubAddress
from kiosk.domain.outbox import Row
from kiosk.sealing.receipts import check_receipt

from .enrolling import Introduction, OnStore
from .ports import Clock, Enrolments, HubLink, Outbox
from .sending_rules import (
    COMPARE_SECONDS,
    COMPARED,
    MAX_ENVELOPES,
    STRANGER_AFTER,
    Condition,
    CourierReport,
    Delays,
    fitting,
    judged,
    receipt_text,
)


@dataclass(frozen=True, slots=True)
class _Rest:
    """How long to rest (None: for ever), and whether a new signature ends it."""

    seconds: float | None
    news: bool


_AT_ONCE = _Rest(0.0, news=True)


class Courier:
    """Sends what waits, and heals by itself after any fault.

    | answer                                        | courier                                   |
    |-----------------------------------------------|-------------------------------------------|
    | outcome with a receipt that verifies          | delivered                                 |
    | anything else that the hub did not sign: login| stays waiting, later again; the desk is   |
    | page, cut body, foreign receipt, a proxy's 404| told after three in a row                 |
    | or a firewall's 403; no outcome for a row     |                                           |
    | refused for one envelope, signed by the hub   | that row needs attention, the rest goes on|
    | 400, 404, 409, 413, 415, 422 … signed by the  | the batch is halved to find the row, which|
    | hub                                           | needs attention; the rest goes on         |
    | 401, 403 signed by the hub                    | enrols once more; if that does not help:  |
    |                                               | stops until `hurry` or the next start     |
    | 408, 425, 429, 5xx, TLS, no network, redirect | backs off with jitter, obeys Retry-After  |
    | the store is full or fails                    | backs off; nothing is sent uncounted      |
    | anything unforeseen                           | says its type, backs off, goes on         |
    | a row whose bytes have changed on the disk    | is never sent: needs attention (`damaged`)|
    | withdrawals go before envelopes: 2xx signed by| confirmed, the proof is erased            |
    | the hub                                       |                                           |
    | a withdrawal refused (409: another proof) and | kept for the bundle; not before `hurry`   |
    | signed by the hub                             |                                           |
    | a withdrawal that fails otherwise             | later again; envelopes go all the same    |
    | nothing waits any more: at the start, after   | asks what the hub has lost of what it had |
    | `hurry`, and after a delivery once an hour    | acknowledged (a backup); that goes again  |
    | a rehearsal meets a real hub, or the other    | nothing is sent until `hurry`, the desk is|
    | way round                                     | told                                      |

    Nothing polls: without waiting rows it awaits an event for ever. The attempt is counted in
    the store before the request leaves, so a crash leaves a row waiting, never stuck; and only
    rows that were counted leave, so that what was taken back meanwhile does not.
    A `next_attempt_at` from a clock that has gone back is the outbox's to see through (`due`).
    The link belongs to the caller, who closes it.
    """

    def __init__(
        self,
        *,
        outbox: Outbox,
        enrolments: Enrolments,
        link: HubLink,
        hub: HubAddress,
        device_public: str,
        name: str,
        rehearsal: bool = False,
        clock: Clock,
        random: Callable[[], float],
        on_store: OnStore,
        report: Callable[[CourierReport], None],
        version: str = __version__,
        delays: Delays = Delays(),  # noqa: B008 - frozen
    ) -> None:
        self._outbox = outbox
        self._ask = Introduction(
            enrolments, link, hub, device_public, name, on_store, rehearsal=rehearsal
        ).with_token
        self._link = link
        self._hub_key = hub.public_key
        self._clock = clock
        self._random = random
        self._on_store = on_store
        self._report = report
        self._version = version
        self._delays = delays
        self._news = asyncio.Event()
        self._hurried = asyncio.Event()
        self._last: CourierReport | None = None
        self._problem: str | None = None
        self._delivered_at: float | None = None
        self._failures = 0
        self._strangers = 0
        self._in_flight: tuple[str, ...] = ()
        self._unwanted: frozenset[str] = frozenset()
        self._to_compare = True
        self._compared_at = -COMPARE_SECONDS

    def wake(self) -> None:
        """A signature has arrived: ends idleness, not a back-off. On the courier's loop only."""
        self._news.set()

    def hurry(self) -> None:
        """The network has changed, or “send now”: ends any wait. On the courier's loop only."""
        self._hurried.set()
        self._news.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            rest = await self._round()
            with suppress(TimeoutError):
                async with asyncio.timeout(rest.seconds):
                    await (self._news if rest.news else self._hurried).wait()

    async def _round(self) -> _Rest:
        self._in_flight = ()
        self._news.clear()
        try:
            if self._hurried.is_set():
                # Cleared first: a store that fails now must not make the next rest end at once.
                self._hurried.clear()
                self._unwanted = frozenset()
                self._to_compare = True
                await self._on_store(self._outbox.hurry)
            return await self._send_due()
        except Exception as error:  # noqa: BLE001
            return await self._after(error)

    async def _send_due(self) -> _Rest:
        told, trouble = await self._withdraw_pending()
        if told:
            return _AT_ONCE
        now = self._clock()
        rows = await self._on_store(partial(self._outbox.due, now, MAX_ENVELOPES))
        if not rows:
            if trouble is not None:
                raise trouble
            if await self._compare():
                return _AT_ONCE
            return await self._nothing_due(now)
        sound = [row for row in rows if _sound(row)]
        for row in rows:
            if not _sound(row):
                await self._on_store(partial(self._outbox.refuse, row.id, "damaged"))
        if sound:
            self._tell(Condition.SENDING)
            await self._send(fitting(sound))
            self._failures = 0
        return _AT_ONCE

    async def _nothing_due(self, now: float) -> _Rest:
        seconds = await self._on_store(partial(self._outbox.seconds_until_due, now))
        if seconds is None:
            self._tell(Condition.IDLE)
            return _Rest(None, news=True)
        self._tell(Condition.WAITING, next_attempt_at=now + seconds)
        return _Rest(seconds, news=True)

    async def _withdraw_pending(self) -> tuple[bool, Unavailable | None]:
        """Tell the hub what was taken back here; whether anything was told, and what prevented it.

        Not raised: a fault of this one route must not keep signatures from leaving by theirs.
        """
        asked = await self._on_store(partial(self._outbox.pending_withdrawals, MAX_ENVELOPES))
        fresh = [(id, proof) for id, proof in asked if id not in self._unwanted]
        for id, proof in fresh:
            self._tell(Condition.SENDING)
            try:
                await self._ask(lambda token: self._link.withdraw(token, id, proof))  # noqa: B023
            except BatchRefused:
                self._unwanted |= {id}
                continue
            except (HubUnavailable, NotTheHub) as trouble:
                return False, trouble
            await self._on_store(partial(self._outbox.confirm_withdrawal, id))
            self._failures = self._strangers = 0
            self._problem = None
        return bool(fresh), None

    async def _compare(self) -> bool:
        """Whether the hub has lost anything that it had acknowledged: it is due again, then.

        Asked once, and not again until the next occasion: a tablet with nothing to send does not
        keep knocking. A hub that does not know the question refuses it, and that is all.
        """
        if not self._to_compare:
            return False
        self._to_compare = False
        acknowledged = await self._on_store(partial(self._outbox.acknowledged, COMPARED))
        status = await self._standing(0)
        try:
            lost = await self._ask(lambda token: self._link.compare(token, acknowledged, status))
        except BatchRefused:
            lost = Lost((), ())
        except (HubUnavailable, NotTheHub):
            return False
        self._compared_at = asyncio.get_running_loop().time()
        again = await self._on_store(partial(self._outbox.tell_again, lost))
        return again > 0

    async def _standing(self, leaving: int) -> TabletStatus:
        balance = await self._on_store(self._outbox.balance)
        return TabletStatus(balance.waiting - leaving, balance.needs_attention, self._version)

    async def _send(self, rows: Sequence[Row]) -> None:
        """Send; a batch refused as a whole is halved until the one row is found."""
        try:
            await self._exchange(rows)
            return
        except BatchRefused as error:
            problem = error.code
        if len(rows) == 1:
            await self._on_store(partial(self._outbox.refuse, rows[0].id, problem))
            return
        middle = len(rows) // 2
        await self._send(rows[:middle])
        await self._send(rows[middle:])

    async def _exchange(self, rows: Sequence[Row]) -> None:
        leaving: Sequence[Row] = ()

        async def send(token: str) -> tuple[Outcome, ...]:
            nonlocal leaving
            ids = tuple(row.id for row in rows)
            again_at = self._clock() + self._pause()
            counted = await self._on_store(partial(self._outbox.count_attempt, ids, again_at))
            self._in_flight = tuple(counted)
            leaving = [row for row in rows if row.id in counted]
            if not leaving:
                return ()
            status = await self._standing(len(leaving))
            return await self._link.send(token, [row.envelope for row in leaving], status)

        self._in_flight = ()
        outcomes = await self._ask(send)
        await self._settle(leaving, outcomes)

    async def _settle(self, rows: Sequence[Row], outcomes: Sequence[Outcome]) -> None:
        found = {outcome.id: outcome for outcome in outcomes}
        proven = delivered = False
        unproven = []
        for row in rows:
            outcome = found.get(row.id)
            if isinstance(outcome, Stored) and self._proves(outcome, row):
                text = receipt_text(outcome.receipt)
                await self._on_store(partial(self._outbox.deliver, row.id, text))
                proven = True
                delivered = True
            elif isinstance(outcome, RefusedOne):
                await self._on_store(partial(self._outbox.refuse, row.id, outcome.problem))
                proven = True
            else:
                unproven.append(row)
        if proven:
            self._strangers = 0
        if delivered:
            self._problem = None
            self._delivered_at = self._clock()
            since = asyncio.get_running_loop().time() - self._compared_at
            self._to_compare = self._to_compare or since >= COMPARE_SECONDS
            self._tell(Condition.SENDING)
        if unproven and not proven:
            raise NotTheHub("no_receipt")
        if unproven:
            await self._postpone_alone(unproven)

    async def _postpone_alone(self, rows: Sequence[Row]) -> None:
        """The hub is there but is silent about these: later again, each by its own attempts."""
        for row in rows:
            at = self._clock() + self._delays.after(row.attempts + 1, self._random)
            await self._on_store(partial(self._outbox.postpone, [row.id], at, "no_receipt"))

    def _proves(self, stored: Stored, row: Row) -> bool:
        try:
            check_receipt(stored.receipt, id=row.id, digest=row.digest, hub_key=self._hub_key)
        except BadReceipt:
            return False
        return True

    async def _after(self, error: Exception) -> _Rest:
        condition, problem = judged(error)
        if condition in (Condition.NOT_ACCEPTED, Condition.OTHER_WORLD):
            self._tell(condition, problem)
            return _Rest(None, news=False)
        if condition is Condition.NOT_THE_HUB:
            self._strangers += 1
            if self._strangers < STRANGER_AFTER:
                condition = Condition.WAITING
        self._failures += 1
        asked = error.retry_after if isinstance(error, HubUnavailable) else None
        pause = max(self._pause(), asked or 0.0)
        again_at = self._clock() + pause
        if self._in_flight:
            # Only a note for after a restart; where the store is what failed, it may fail too.
            with suppress(Exception):
                await self._on_store(
                    partial(self._outbox.postpone, self._in_flight, again_at, problem)
                )
        self._tell(condition, problem, next_attempt_at=again_at)
        return _Rest(pause, news=False)

    def _pause(self) -> float:
        return self._delays.after(self._failures, self._random)

    def _tell(
        self,
        condition: Condition,
        problem: str | None = None,
        next_attempt_at: float | None = None,
    ) -> None:
        self._problem = problem or self._problem
        report = CourierReport(condition, self._problem, self._delivered_at, next_attempt_at)
        if report != self._last:
            self._last = report
            self._report(report)


def _sound(row: Row) -> bool:
    return hashlib.sha256(row.envelope).hexdigest() == row.digest
