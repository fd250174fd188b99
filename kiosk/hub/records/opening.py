"""Opening what tablets sent, where the office's key is: each envelope once, and none stops another.

Several hub processes may do it at once. An envelope's mark is set in the transaction that enters
its signature, so that a crash leaves it unopened, and never opened halfway.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Engine, RowMapping, insert, select, update

from kiosk.domain.errors import BadEnvelope, StorageDamaged
from kiosk.hub.engine import reading, transaction
from kiosk.hub.tables import envelopes, kiosks
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey
from kiosk.services.payload import is_cleaned, signature_from

from .forgetting import AGAIN, give_up
from .outcomes import (
    ANONYMOUS,
    CLEANED,
    DAMAGED_RECORD,
    EMPTIED,
    ENTERED,
    OUTCOME_LENGTH,
    PAPER,
    outcomes,
)
from .session import hour_of
from .signatures import SealedSignature
from .tables import openings, people
from .unit_of_work import UnitOfWork
from .values import Conflict

PORTION = 25
"""Envelopes entered in one transaction: others who write wait a fraction of a second, even on a
machine that has much else to do."""
AHEAD = timedelta(days=1)
"""How far a tablet's clock may be ahead and its word still be believed."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What one round of opening did."""

    entered: int = 0
    noted: int = 0
    """Damaged, sealed to another key, or anonymous: none of them is a record."""

    def __add__(self, other: Progress) -> Progress:
        return Progress(self.entered + other.entered, self.noted + other.noted)

    @property
    def done(self) -> int:
        """Envelopes that were dealt with."""
        return self.entered + self.noted


@dataclass(frozen=True, slots=True)
class _Found:
    id: str
    campaign: str
    digest: str
    content: SealedSignature | str
    """The signature, or why there is none."""
    outcome: str = ENTERED
    """What a signature is noted as."""


class Opener:
    """Enters new envelopes as records.

    One that is damaged or sealed to another key is noted with a code and left where it is.
    It is not tried again.
    """

    def __init__(
        self,
        engine: Engine,
        office: OpeningKey,
        writing: Callable[[], AbstractContextManager[UnitOfWork]],
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._reading = reading(engine)
        self._office = office
        self._writing = writing
        self._clock = clock

    def waiting(self) -> bool:
        """Whether there is anything to do: one look into an index that is empty otherwise."""
        new = select(envelopes.c.id).where(~envelopes.c.opened).limit(1)
        lost = select(people.c.id).where(people.c.review).limit(1)
        with transaction(self._reading) as connection:
            return any(connection.execute(each).first() is not None for each in (new, lost))

    def catch_up(
        self, most: int | None = None, stopping: Callable[[], bool] = lambda: False
    ) -> Progress:
        """Open what is new, at most about `most`; then look again at people who lost something.

        `stopping` is asked between two portions.
        """
        total = Progress()
        while self.waiting() and not stopping():
            step = self._enter(self._portion())
            reviewed = self._review()
            total += step
            if not (step.done or reviewed) or (most is not None and total.done >= most):
                break
        return total

    def noted(self) -> dict[str, int]:
        """How many envelopes are no record, by code."""
        counts = outcomes(self._reading)
        return {
            code: n for code, n in counts.items() if code not in (ENTERED, CLEANED, PAPER, AGAIN)
        }

    def cleaned(self) -> int:
        """How many were entered without something that no form takes."""
        return outcomes(self._reading).get(CLEANED, 0)

    def _portion(self) -> list[_Found]:
        query = (
            select(
                envelopes.c.id,
                envelopes.c.campaign,
                envelopes.c.event,
                envelopes.c.digest,
                envelopes.c.envelope,
                envelopes.c.received_at,
                kiosks.c.public_key,
            )
            .join(kiosks, kiosks.c.id == envelopes.c.kiosk)
            .where(~envelopes.c.opened)
            .order_by(envelopes.c.kiosk, envelopes.c.seq)
            .limit(PORTION)
        )
        with transaction(self._reading) as connection:
            rows = connection.execute(query).mappings().all()
        return [self._found(row) for row in rows]

    def _found(self, row: RowMapping) -> _Found:
        found = _Found(row["id"], row["campaign"], row["digest"], EMPTIED)
        if not row["envelope"]:
            return found
        try:
            envelope = parse(row["envelope"])
            if envelope.digest != row["digest"] or envelope.header.id != row["id"]:
                return replace(found, content="other_row")
            payload = open_envelope(envelope, row["public_key"], [self._office])
            signature = signature_from(payload)
            came = max(row["received_at"], hour_of(self._clock()))
            said_at = _plausible(signature.hour, came)
            signed = SealedSignature(signature, row["event"], row["id"], said_at)
            outcome = PAPER if signature.paper else ENTERED
            outcome = CLEANED if is_cleaned(payload, signature) else outcome
            return replace(found, content=signed, outcome=outcome)
        except BadEnvelope as error:
            return replace(found, content=error.code)

    def _enter(self, found: Sequence[_Found]) -> Progress:
        if not found:
            return Progress()
        with self._writing() as unit:
            here = self._locked(unit, found)
            theirs = [each for each in found if each.id in here]
            before = _openings(unit, here)
            entered = sum(self._one(unit, each, before.get(each.id)) for each in theirs)
            mark = update(envelopes).where(envelopes.c.id.in_(here)).values(opened=True)
            unit.session.connection.execute(mark)
        return Progress(entered, len(theirs) - entered)

    def _locked(self, unit: UnitOfWork, found: Sequence[_Found]) -> set[str]:
        """Those that nobody else opened, erased or emptied since they were read."""
        digests = {each.id: each.content != EMPTIED for each in found}
        query = select(envelopes.c.id, envelopes.c.envelope != b"").where(
            envelopes.c.id.in_(digests), ~envelopes.c.opened
        )
        locked = query.order_by(envelopes.c.id).with_for_update()
        rows = unit.session.connection.execute(locked)
        return {id for id, whole in rows.all() if bool(whole) is digests[id]}

    def _one(self, unit: UnitOfWork, found: _Found, before: RowMapping | None) -> bool:
        """Whether it is a signature now; `before`: what became of it when it was opened before."""
        connection = unit.session.connection
        signature, outcome = self._entered(unit, found, again=before is not None)
        row = {"envelope": found.id, "signature": signature, "outcome": outcome}
        if before is None:
            connection.execute(insert(openings).values(**row))
        else:
            mine = openings.c.envelope == found.id
            connection.execute(update(openings).where(mine).values(**row))
            if before["signature"] and signature is None:
                give_up(connection, before["signature"])
        return signature is not None

    def _entered(self, unit: UnitOfWork, found: _Found, *, again: bool) -> tuple[str | None, str]:
        """The signature's id and an outcome. A damaged record of its person is noted too."""
        if isinstance(found.content, str):
            return None, found.content[:OUTCOME_LENGTH]
        try:
            with unit.session.connection.begin_nested():
                id = unit.enter(found.campaign, found.content, again=again)
        except (StorageDamaged, Conflict):
            return None, DAMAGED_RECORD
        return id, found.outcome if id else ANONYMOUS

    def _review(self) -> int:
        """Look again at people of whom something was forgotten."""
        lost = select(people.c.id).where(people.c.review).limit(1)
        with transaction(self._reading) as connection:
            if connection.execute(lost).first() is None:
                return 0
        with self._writing() as unit:
            some = unit.people.to_review(PORTION)
            for id in some:
                _look_again(unit, id)
        return len(some)


def _plausible(hour: str, received_at: str) -> str:
    """The hour in which something was signed that came here then; empty if nobody can tell.

    Nothing comes before it is signed. Clocks differ, and some are set to the wrong zone; whose
    clock is more than a day ahead may have signed on any day.
    """
    latest = datetime.fromisoformat(received_at) + AHEAD
    return hour if hour <= latest.strftime("%Y-%m-%dT%HZ") else ""


def _openings(unit: UnitOfWork, ids: Collection[str]) -> dict[str, RowMapping]:
    """Those of envelopes that were opened before."""
    query = select(openings).where(openings.c.envelope.in_(ids))
    return {row["envelope"]: row for row in unit.session.connection.execute(query).mappings()}


def _look_again(unit: UnitOfWork, id: str) -> None:
    try:
        unit.people.review(id, tuple(unit.signatures.of_person(id)))
    except (StorageDamaged, BadEnvelope):
        unit.people.leave(id)
