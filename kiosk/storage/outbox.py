"""The outbox on SQLite."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Engine, RowMapping, and_, func, insert, or_, select, update

from kiosk.domain.outbox import Balance, Link, Row, State
from kiosk.sealing.envelope import FIRST_PREV, Envelope

from .engine import transaction
from .tables import outbox

SANE_WAIT_SECONDS = 2 * 3600.0
"""A next attempt further off than this was set by a clock that has since gone back: it is due."""
PORTION = 500
HELD = and_(outbox.c.attempts == 0, outbox.c.last_problem.is_(None))
"""Never on its way: its signer may still be there to take it back with one touch."""


class SqlOutbox:
    """Implements `services.ports.Outbox`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def append(
        self,
        make: Callable[[Link], Envelope],
        *,
        hour: str,
        shift: int | None,
        held_until: float = 0.0,
    ) -> Row:
        """Make the next envelope of the chain and commit it; not due before `held_until`."""
        last = select(outbox).order_by(outbox.c.seq.desc()).limit(1)
        with transaction(self._engine) as connection:
            found = connection.execute(last).mappings().first()
            envelope = make(_next(_row(found)) if found else Link(1, FIRST_PREV))
            row = waiting_row(envelope, hour=hour, shift=shift, next_attempt_at=held_until)
            connection.execute(insert(outbox).values(**_values(row)))
        return row

    def restore(self, envelopes: Iterable[Envelope]) -> int:
        """Put carved envelopes back as waiting (sending twice is harmless); how many were new."""
        fresh = 0
        with transaction(self._engine) as connection:
            known = set(connection.scalars(select(outbox.c.id)))
            for envelope in envelopes:
                if envelope.header.id not in known:
                    row = waiting_row(envelope, hour="", shift=None)
                    connection.execute(insert(outbox).values(**_values(row)))
                    known.add(row.id)
                    fresh += 1
        return fresh

    def due(self, now: float, limit: int) -> tuple[Row, ...]:
        """Waiting rows whose time has come, oldest first, at most `limit`."""
        query = (
            select(outbox)
            .where(outbox.c.state == State.WAITING, _is_due(now))
            .order_by(outbox.c.seq)
            .limit(limit)
        )
        with transaction(self._engine) as connection:
            return tuple(_row(found) for found in connection.execute(query).mappings())

    def seconds_until_due(self, now: float) -> float | None:
        """0 if a row is due, seconds until the first will be, or None: none waits for its time.

        What is held waits for `release`, not for a time.
        """
        waiting = outbox.c.state == State.WAITING
        with transaction(self._engine) as connection:
            if connection.execute(
                select(outbox.c.id).where(waiting, _is_due(now)).limit(1)
            ).first():
                return 0.0
            first = connection.scalar(
                select(func.min(outbox.c.next_attempt_at)).where(waiting, ~HELD)
            )
        return None if first is None else max(0.0, float(first) - now)

    def count_attempt(self, ids: Sequence[str], next_attempt_at: float) -> None:
        """One more attempt for each, before the request leaves."""
        self._change(
            ids,
            State.WAITING,
            attempts=outbox.c.attempts + 1,
            next_attempt_at=next_attempt_at,
        )

    def deliver(self, id: str, receipt: str) -> None:
        """waiting → delivered."""
        self._change([id], State.WAITING, state=State.DELIVERED, receipt=receipt, last_problem=None)

    def postpone(self, ids: Sequence[str], next_attempt_at: float, problem: str) -> None:
        """Stay waiting; note why."""
        self._change(ids, State.WAITING, next_attempt_at=next_attempt_at, last_problem=problem)

    def refuse(self, id: str, problem: str) -> None:
        """waiting → needs_attention."""
        self._change([id], State.WAITING, state=State.NEEDS_ATTENTION, last_problem=problem)

    def retry_refused(self) -> int:
        """needs_attention → waiting, all of them; how many."""
        return self._change(None, State.NEEDS_ATTENTION, state=State.WAITING, next_attempt_at=0.0)

    def hurry(self) -> None:
        """Every waiting row is due now, but for those that are held."""
        self._change(None, State.WAITING, ~HELD, next_attempt_at=0.0)

    def release(self) -> int:
        """Whatever is held is due now; how many."""
        return self._change(
            None, State.WAITING, HELD, outbox.c.next_attempt_at > 0, next_attempt_at=0.0
        )

    def take_back(self, id: str) -> bool:
        """waiting → withdrawn, its envelope erased; False if it was ever on its way."""
        erased = {"state": State.WITHDRAWN, "envelope": b"", "hour": ""}
        return self._change([id], State.WAITING, outbox.c.attempts == 0, **erased) == 1

    def count_since(self, hour: str) -> int:
        """Signatures of the UTC hour `hour` ("2026-11-24T15Z") and later; none that was erased."""
        query = select(func.count()).where(outbox.c.hour >= hour)
        with transaction(self._engine) as connection:
            return int(connection.scalar(query) or 0)

    def balance(self) -> Balance:
        """Counted from the rows, now."""
        query = select(outbox.c.state, func.count()).group_by(outbox.c.state)
        with transaction(self._engine) as connection:
            counts: dict[str, int] = {found[0]: found[1] for found in connection.execute(query)}
        return Balance(**{str(state.value): counts.get(state.value, 0) for state in State})

    def rows(self, states: Sequence[State]) -> Iterator[Row]:
        """Every row in one of `states`, in chain order, read in portions."""
        after = (-1, "")
        while True:
            query = (
                select(outbox)
                .where(
                    outbox.c.state.in_([state.value for state in states]),
                    or_(
                        outbox.c.seq > after[0],
                        and_(outbox.c.seq == after[0], outbox.c.id > after[1]),
                    ),
                )
                .order_by(outbox.c.seq, outbox.c.id)
                .limit(PORTION)
            )
            with transaction(self._engine) as connection:
                portion = [_row(found) for found in connection.execute(query).mappings()]
            yield from portion
            if len(portion) < PORTION:
                return
            after = (portion[-1].seq, portion[-1].id)

    def _change(
        self,
        ids: Sequence[str] | None,
        was: State,
        *only: ColumnElement[bool],
        **values: object,
    ) -> int:
        change = update(outbox).where(outbox.c.state == was, *only)
        if ids is not None:
            change = change.where(outbox.c.id.in_(ids))
        with transaction(self._engine) as connection:
            return connection.execute(change.values(**values)).rowcount


def _next(last: Row) -> Link:
    # Not by the column: damage may have made it no digest at all, and no envelope takes that.
    erased = last.state is State.WITHDRAWN and not last.envelope
    digest = last.digest if erased else hashlib.sha256(last.envelope).hexdigest()
    return Link(last.seq + 1, digest)


def waiting_row(
    envelope: Envelope, *, hour: str, shift: int | None, next_attempt_at: float = 0.0
) -> Row:
    """The row of a signature that has just been sealed."""
    return Row(
        id=envelope.header.id,
        seq=envelope.header.seq,
        event=envelope.header.event,
        shift=shift,
        state=State.WAITING,
        envelope=envelope.raw,
        digest=envelope.digest,
        receipt=None,
        attempts=0,
        next_attempt_at=next_attempt_at,
        last_problem=None,
        hour=hour,
    )


def _is_due(now: float):  # type: ignore[no-untyped-def]
    return or_(outbox.c.next_attempt_at <= now, outbox.c.next_attempt_at > now + SANE_WAIT_SECONDS)


def _values(row: Row) -> dict[str, object]:
    return {column.name: getattr(row, column.name) for column in outbox.columns}


def _row(found: RowMapping) -> Row:
    return Row(**{**found, "state": State(found["state"])})
