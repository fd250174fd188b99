"""The outbox on SQLite."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    and_,
    false,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from kiosk.domain.errors import disk_errors
from kiosk.domain.outbox import Balance, Link, Row, State
from kiosk.sealing.envelope import FIRST_PREV, Envelope

from .deskwork import ERASED, Deskwork
from .engine import erasing, transaction
from .rows import (
    NEVER_TRIED,
    change,
    is_due,
    outbox,
    revision_after,
    row_of,
    tombstone_row,
    values_of,
    waiting_row,
)
from .tombstones import Tombstone, Tombstones

PORTION = 500
_LAST = select(outbox).order_by(outbox.c.seq.desc()).limit(1)


class SqlOutbox(Deskwork):
    """Implements `services.ports.Outbox`: here for signing and sending, there for the desk."""

    def __init__(self, engine: Engine, tombstones: Tombstones, floor: int = 0) -> None:
        """Every new revision is above `floor`: a file before this one has used those below."""
        self.engine = engine
        self._engine = engine
        self._tombstones = tombstones
        self._floor = floor

    def append(
        self,
        make: Callable[[Link], Envelope],
        *,
        hour: str,
        shift: int | None,
        held_until: float = 0.0,
    ) -> Row:
        """Make the next envelope of the chain and commit it; not due before `held_until`."""
        with transaction(self._engine) as connection:
            found = connection.execute(_LAST).mappings().first()
            row = waiting_row(
                make(_next(row_of(found)) if found else Link(1, FIRST_PREV)),
                hour=hour,
                shift=shift,
                revision=connection.scalars(select(revision_after(self._floor))).one(),
                next_attempt_at=held_until,
            )
            connection.execute(insert(outbox).values(**values_of(row)))
        return row

    def restore(self, envelopes: Iterable[Envelope]) -> int:
        """Put carved envelopes back as waiting (sending twice is harmless); how many were new."""
        return self._add(
            waiting_row(envelope, hour="", shift=None, revision=0) for envelope in envelopes
        )

    def take_over(self, rows: Iterable[Row]) -> int:
        """Put rows of a damaged store in as they were; how many were new and are no tombstones."""
        return self._add(rows)

    def bury(self, tombstones: Iterable[Tombstone]) -> None:
        """What was taken back stays so, also where the database has forgotten it or never knew.

        One without a proof never left: where its row did leave since, the tombstone is an older
        word than the row, and the row stays.
        """
        taken_back = self._ids(outbox.c.state == State.WITHDRAWN)
        forgotten = [each for each in tombstones if each.id not in taken_back]
        for each in forgotten:
            here = and_(outbox.c.id == each.id, outbox.c.state != State.WITHDRAWN)
            never_left = true() if each.proof else outbox.c.attempts == 0
            with erasing(self._engine) as connection:
                change(connection, (here, never_left), self._floor, **ERASED, proof=each.proof)
        self._add(map(tombstone_row, forgotten))

    def insert(self, rows: Iterable[Row]) -> None:
        """Put rows in as they are (out of a second copy)."""
        with disk_errors(), ExitStack() as after, transaction(self._engine) as connection:
            taken_back = []
            for row in rows:
                connection.execute(insert(outbox).values(**values_of(row)))
                if row.state is State.WITHDRAWN:
                    taken_back.append(
                        Tombstone(row.id, row.seq, row.event, row.digest, row.proof, row.campaign)
                    )
            after.enter_context(self._tombstones.noted(taken_back))

    def _add(self, rows: Iterable[Row]) -> int:
        """Those that are not here yet, with revisions of their own; how many signatures."""
        fresh = signatures = 0
        known = self._ids(true())
        with transaction(self._engine) as connection:
            first = connection.scalars(select(revision_after(self._floor))).one()
            for row in rows:
                if row.id not in known:
                    numbered = replace(row, revision=first + fresh)
                    connection.execute(insert(outbox).values(**values_of(numbered)))
                    known.add(row.id)
                    fresh += 1
                    signatures += row.state is not State.WITHDRAWN
        return signatures

    def _ids(self, where: ColumnElement[bool]) -> set[str]:
        with transaction(self._engine) as connection:
            return set(connection.scalars(select(outbox.c.id).where(where)))

    def due(self, now: float, limit: int) -> tuple[Row, ...]:
        """Waiting rows whose time has come, oldest first, at most `limit`."""
        waiting = select(outbox).where(outbox.c.state == State.WAITING, is_due(now))
        return self._found(waiting.order_by(outbox.c.seq).limit(limit))

    def seconds_until_due(self, now: float) -> float | None:
        """0 if a row is due, seconds until the first will be, or None: none waits for its time.

        What is held waits for `release`, not for a time.
        """
        waiting = outbox.c.state == State.WAITING
        with transaction(self._engine) as connection:
            if connection.execute(select(outbox.c.id).where(waiting, is_due(now)).limit(1)).first():
                return 0.0
            first = connection.scalar(
                select(func.min(outbox.c.next_attempt_at)).where(waiting, ~NEVER_TRIED)
            )
        return None if first is None else max(0.0, float(first) - now)

    def count_attempt(self, ids: Sequence[str], next_attempt_at: float) -> frozenset[str]:
        """One more attempt for each that waits still, before the request leaves; which they are."""
        counted = (
            update(outbox)
            .where(outbox.c.state == State.WAITING, outbox.c.id.in_(ids))
            .values(attempts=outbox.c.attempts + 1, next_attempt_at=next_attempt_at)
            .returning(outbox.c.id)
        )
        with transaction(self._engine) as connection:
            return frozenset(connection.scalars(counted))

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
        """needs_attention → waiting, all that are not set aside; how many."""
        again = {"state": State.WAITING, "next_attempt_at": 0.0}
        return self._change(None, State.NEEDS_ATTENTION, outbox.c.set_aside == false(), **again)

    def hurry(self) -> None:
        """Every waiting row is due now, but for those that are held."""
        self._change(None, State.WAITING, ~NEVER_TRIED, next_attempt_at=0.0)

    def release(self) -> int:
        """Whatever is held is due now; how many."""
        return self._change(
            None, State.WAITING, NEVER_TRIED, outbox.c.next_attempt_at > 0, next_attempt_at=0.0
        )

    def balance(self) -> Balance:
        """Counted from the rows, now."""
        return sum(self.balances().values(), Balance())

    def balances(self) -> Mapping[str, Balance]:
        """The balance of each campaign that has a row, by its id."""
        by = (outbox.c.campaign, outbox.c.state)
        query = select(*by, func.count()).group_by(*by)
        counts: dict[str, dict[str, int]] = {}
        with transaction(self._engine) as connection:
            for campaign, state, count in connection.execute(query):
                counts.setdefault(campaign, {})[state] = count
        return {campaign: Balance(**found) for campaign, found in counts.items()}

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
            portion = self._found(query)
            yield from portion
            if len(portion) < PORTION:
                return
            after = (portion[-1].seq, portion[-1].id)

    def changes(self, after: int, limit: int) -> tuple[Row, ...]:
        """Rows whose revision is above `after`, by revision, at most `limit`."""
        newer = select(outbox).where(outbox.c.revision > after)
        return self._found(newer.order_by(outbox.c.revision).limit(limit))

    def head(self) -> tuple[int, str]:
        """The chain's last number and the digest there; 0 and 64 zeros before the first."""
        last = self._found(_LAST)
        following = _next(last[0]) if last else Link(1, FIRST_PREV)
        return following.seq - 1, following.prev

    def _found(self, query: Select[tuple[object, ...]]) -> tuple[Row, ...]:
        with transaction(self._engine) as connection:
            return tuple(row_of(found) for found in connection.execute(query).mappings())

    def _change(
        self,
        ids: Sequence[str] | None,
        was: State,
        *only: ColumnElement[bool],
        **values: object,
    ) -> int:
        where = [outbox.c.state == was, *only]
        if ids is not None:
            where.append(outbox.c.id.in_(ids))
        with transaction(self._engine) as connection:
            return change(connection, where, self._floor, **values)


def _next(last: Row) -> Link:
    # Not by the column: damage may have made it no digest at all, and no envelope takes that.
    erased = last.state is State.WITHDRAWN and not last.envelope
    digest = last.digest if erased else hashlib.sha256(last.envelope).hexdigest()
    return Link(last.seq + 1, digest)
