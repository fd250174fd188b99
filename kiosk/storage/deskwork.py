"""What the volunteers' desk asks of the outbox: withdrawals, refused rows, exports, counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack

from sqlalchemy import ColumnElement, Engine, and_, false, func, or_, select, true

from kiosk.domain.delivery import Acknowledged, Lost, runs_of
from kiosk.domain.errors import BadEnvelope, disk_errors
from kiosk.domain.outbox import Gathered, Row, State
from kiosk.sealing.envelope import Envelope, parse

from .engine import erasing, transaction
from .rows import change, outbox, row_of, shifts
from .tombstones import Tombstone, Tombstones

PORTION = 500
"""Ids named in one statement."""
_UNTRIED = and_(outbox.c.state == State.WAITING, outbox.c.attempts == 0)
_REFUSED = outbox.c.state == State.NEEDS_ATTENTION
_PENDING = outbox.c.proof.is_not(None)
ERASED = {
    "state": State.WITHDRAWN,
    "envelope": b"",
    "hour": "",
    "exported": False,
    "set_aside": False,
}
"""Exported no more: the office has to hear of it."""


class Deskwork:
    """The desk's half of `SqlOutbox`."""

    _engine: Engine
    _floor: int
    _tombstones: Tombstones

    def take_back(self, id: str) -> bool:
        """waiting → withdrawn, its envelope erased; False if it was ever on its way."""
        return self._erase(id, _UNTRIED, None)

    def withdraw(self, id: str, proof: str) -> bool:
        """Any state → withdrawn, its envelope erased; the hub has yet to hear of `proof`.

        False if there is no such row, or it was withdrawn before.
        """
        kept = outbox.c.state != State.WITHDRAWN
        return self._erase(id, kept, proof)

    def find_by_verifier(self, verifier: str) -> Row | None:
        """The row whose envelope names this withdrawal verifier (64 hex digits), or None."""
        query = select(outbox).where(
            func.instr(outbox.c.envelope, verifier.encode("ascii", "replace")) > 0
        )
        with transaction(self._engine) as connection:
            found = [row_of(each) for each in connection.execute(query).mappings()]
        return next((row for row in found if _names(row, verifier)), None)

    def pending_withdrawals(self, limit: int) -> tuple[tuple[str, str], ...]:
        """(id, proof) of withdrawals that the hub has yet to hear of, oldest first."""
        query = select(outbox.c.id, outbox.c.proof).where(_PENDING).order_by(outbox.c.revision)
        with transaction(self._engine) as connection:
            return tuple((row[0], row[1]) for row in connection.execute(query.limit(limit)))

    def confirm_withdrawal(self, id: str) -> None:
        """The hub has heard: its proof goes. The tombstone keeps it, for a hub that forgets."""
        self._changed(id, _PENDING, proof=None)

    def acknowledged(self, limit: int) -> Acknowledged:
        """What the hub has acknowledged: at most `limit` runs, and as many ids, newest first."""
        delivered = select(outbox.c.seq).where(outbox.c.state == State.DELIVERED)
        told = select(outbox.c.id).where(outbox.c.state == State.WITHDRAWN, ~_PENDING)
        with transaction(self._engine) as connection:
            runs = runs_of(connection.scalars(delivered.order_by(outbox.c.seq)))
            ids = set(connection.scalars(told))
        with disk_errors():
            proven = [each.id for each in self._tombstones.read() if each.proof and each.id in ids]
        return Acknowledged(runs[-limit:], tuple(proven[-limit:]))

    def tell_again(self, lost: Lost) -> int:
        """What the hub has lost is due again: delivered → waiting, and proofs of withdrawals.

        How many signatures and withdrawals. What is not here any more is left out.
        """
        again = {"state": State.WAITING, "next_attempt_at": 0.0}
        with disk_errors():
            proofs = {each.id: each.proof for each in self._tombstones.read() if each.proof}
        count = 0
        with transaction(self._engine) as connection:
            for first, last in lost.delivered:
                here = and_(outbox.c.state == State.DELIVERED, outbox.c.seq.between(first, last))
                count += change(connection, (here,), self._floor, **again)
            for id in filter(proofs.__contains__, lost.withdrawn):
                here = and_(outbox.c.id == id, outbox.c.state == State.WITHDRAWN, ~_PENDING)
                count += change(connection, (here,), self._floor, proof=proofs[id])
        return count

    def retry(self, id: str) -> bool:
        """needs_attention → waiting, due at once; False if it was not refused."""
        again = {"state": State.WAITING, "next_attempt_at": 0.0, "set_aside": False}
        return self._changed(id, _REFUSED, **again)

    def set_aside(self, id: str) -> bool:
        """Leave a refused row to the office; False if it was not refused, or set aside before."""
        return self._changed(id, and_(_REFUSED, outbox.c.set_aside == false()), set_aside=True)

    def mark_exported(self, ids: Iterable[str]) -> None:
        """These are in a verified sealed bundle, in the state they have now."""
        wanted = list(ids)
        fresh = outbox.c.exported == false()
        with transaction(self._engine) as connection:
            for start in range(0, len(wanted), PORTION):
                named = outbox.c.id.in_(wanted[start : start + PORTION])
                change(connection, (named, fresh), self._floor, exported=True)

    def loose(self) -> int:
        """Rows that exist only here: the hub has not all of it, and no verified bundle either.

        They must not be wiped.
        """
        unsent = outbox.c.state.in_([State.WAITING, State.NEEDS_ATTENTION])
        query = select(func.count()).where(or_(unsent, _PENDING), outbox.c.exported != true())
        with transaction(self._engine) as connection:
            return int(connection.scalar(query) or 0)

    def count_since(self, hour: str, campaign: str) -> int:
        """A campaign's signatures of the UTC hour `hour` ("2026-11-24T15Z") and later.

        None that was erased.
        """
        query = select(func.count()).where(outbox.c.campaign == campaign, outbox.c.hour >= hour)
        with transaction(self._engine) as connection:
            return int(connection.scalar(query) or 0)

    def per_hour(self) -> Mapping[str, int]:
        """Signatures by UTC hour, in order; none that was erased, or carved out of damage."""
        query = select(outbox.c.hour, func.count()).where(outbox.c.hour != "")
        with transaction(self._engine) as connection:
            found = connection.execute(query.group_by(outbox.c.hour).order_by(outbox.c.hour))
            return {row[0]: int(row[1]) for row in found}

    def gathered(self) -> tuple[Gathered, ...]:
        """Who gathered how many, by shift and campaign; what was taken without a shift last."""
        o, s = outbox.c, shifts.c
        hour = func.nullif(o.hour, "")
        count, first, last = func.count(), func.min(hour), func.max(hour)
        query = (
            select(o.shift, count, first, last, s.closed, s.place, s.initials, o.campaign)
            .join_from(outbox, shifts, o.shift == s.id, isouter=True)
            .where(o.state != State.WITHDRAWN)
            .group_by(o.shift, o.campaign)
            .order_by(o.shift.is_(None), o.shift, o.campaign)
        )
        with transaction(self._engine) as connection:
            found = connection.execute(query).all()
        return tuple(
            Gathered(
                shift,
                count,
                first or "",
                last or "",
                closed == 0,
                place or "",
                initials or "",
                campaign,
            )
            for shift, count, first, last, closed, place, initials, campaign in found
        )

    def _erase(self, id: str, where: ColumnElement[bool], proof: str | None) -> bool:
        """→ withdrawn, the envelope's bytes gone, a tombstone outside the database as well."""
        wanted = outbox.c.id == id
        o = outbox.c
        place = select(o.id, o.seq, o.event, o.digest, o.campaign)
        with disk_errors(), ExitStack() as after, erasing(self._engine) as connection:
            found = connection.execute(place.where(wanted, where)).mappings().first()
            if found is not None:
                after.enter_context(self._tombstones.noted([Tombstone(**found, proof=proof)]))
                change(connection, (wanted,), self._floor, **ERASED, proof=proof)
        return found is not None

    def _changed(self, id: str, where: ColumnElement[bool], **values: object) -> bool:
        with transaction(self._engine) as connection:
            return change(connection, (outbox.c.id == id, where), self._floor, **values) == 1


def _names(row: Row, verifier: str) -> bool:
    try:
        envelope: Envelope = parse(row.envelope)
    except BadEnvelope:
        return False
    return envelope.header.withdrawal == verifier
