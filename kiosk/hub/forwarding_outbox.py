"""The forwarding outbox: where each signature stands on its way to each receiver. No names.

It lies in the hub's database, or in a file of its own where signatures come from bundles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    ColumnElement,
    Engine,
    and_,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.domain.errors import BadSettings, StorageUnavailable
from kiosk.domain.outbox import State
from kiosk.services.forwarding_ports import OPTED_OUT, Forwarding, ForwardingBalance, ToTell
from kiosk.services.forwarding_source import NotAlone

from .engine import insert_once, make_engine, reading, transaction
from .examination import Use, address_of, examine
from .forwarding_overview import ForwardingOverview, portions, to_be_told
from .schema import migrate
from .tables import forwardings, receivers

DOUBLE = "double"
"""The problem of a row that was tried, and whose signer's other signature stands for it now."""
_FIELDS = (
    forwardings.c.signature.label("id"),
    forwardings.c.state,
    forwardings.c.attempts,
    forwardings.c.next_attempt_at,
    forwardings.c.last_problem,
    forwardings.c.reference,
    forwardings.c.merged,
)


@contextmanager
def outbox_file(path: Path) -> Iterator[Engine]:
    """A forwarding outbox in a file of its own, made if there is none, closed at the end.

    Raises BadSettings for a file that is none, or cannot be written.
    """
    address = address_of(path.parent, f"sqlite:///{path}")
    examine(address, Use.SERVE)
    engine = make_engine(address)
    try:
        try:
            migrate(engine, place=str(path))
        except StorageUnavailable:
            raise BadSettings(
                str(path),
                "What was forwarded cannot be remembered in this file.",
                "Name a file of an earlier run, or a new one where you may write (--state).",
            ) from None
        yield engine
    finally:
        engine.dispose()


class ReceiverOutbox:
    """Implements `services.forwarding_ports.ForwardingOutbox` for one receiver.

    `holder` (32 hex digits) is this process, as the claim knows it.
    """

    def __init__(self, engine: Engine, receiver: str, holder: str) -> None:
        self._engine = engine
        self._reading = reading(engine)
        self._receiver = receiver
        self._holder = holder

    def register(self, address: str) -> None:
        """Make this receiver known. Raises BadSettings if its name stands for another address."""
        row = {"name": self._receiver, "address": address, "held_until": 0.0, "rest_until": 0.0}
        with transaction(self._engine) as connection:
            insert_once(connection, receivers, row, "name")
            known = connection.scalar(select(receivers.c.address).where(self._named()))
        if known != address:
            raise BadSettings(
                self._receiver,
                "Signatures went to another address, petition or campaign under this name.",
                "Give the receiver a new name: what went where is remembered by it.",
            )

    def claim(self, now: float, seconds: float) -> bool:
        """Whether this process is the one that forwards, until `now` + `seconds`."""
        free = or_(
            receivers.c.holder.is_(None),
            receivers.c.holder == self._holder,
            receivers.c.held_until <= now,
            receivers.c.held_until > now + 10 * seconds,
        )
        change = update(receivers).where(self._named(), free)
        with transaction(self._engine) as connection:
            held = change.values(holder=self._holder, held_until=now + seconds)
            return bool(connection.execute(held).rowcount)

    def release(self) -> None:
        """Let go."""
        mine = and_(self._named(), receivers.c.holder == self._holder)
        with transaction(self._engine) as connection:
            connection.execute(update(receivers).where(mine).values(holder=None, held_until=0.0))

    def rest_until(self) -> float:
        """Unix seconds."""
        with transaction(self._reading) as connection:
            return connection.scalar(select(receivers.c.rest_until).where(self._named())) or 0.0

    def rest(self, until: float) -> None:
        """Leave the receiver alone until then."""
        with transaction(self._engine) as connection:
            connection.execute(update(receivers).where(self._named()).values(rest_until=until))

    def add(self, ids: Iterable[str]) -> None:
        """New rows, waiting."""
        for portion in portions(ids):
            rows = [self._new(id) for id in portion]
            with transaction(self._engine) as connection:
                dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
                insert = dialect.insert(forwardings).on_conflict_do_nothing(
                    index_elements=["receiver", "signature"]
                )
                connection.execute(insert, rows)

    def withdraw(self, ids: Iterable[str]) -> None:
        """Any state → withdrawn."""
        for portion in portions(ids):
            gone = self._rows(forwardings.c.signature.in_(portion))
            change = update(forwardings).where(gone, forwardings.c.state != State.WITHDRAWN.value)
            with transaction(self._engine) as connection:
                connection.execute(change.values(state=State.WITHDRAWN.value, next_attempt_at=0.0))

    def set_aside(self, doubles: Iterable[str]) -> None:
        """Gone if never tried; else a person looks whether the receiver has it."""
        for portion in portions(doubles):
            waits = self._waiting(forwardings.c.signature.in_(portion))
            with transaction(self._engine) as connection:
                connection.execute(delete(forwardings).where(waits, forwardings.c.attempts == 0))
                connection.execute(update(forwardings).where(waits).values(**_refused(DOUBLE)))

    def waiting(self) -> tuple[Forwarding, ...]:
        """Rows that wait."""
        return self._found(self._waiting())

    def rows(self) -> tuple[Forwarding, ...]:
        """Every row, by id."""
        return self._found(self._rows())

    def count_attempt(self, id: str, next_attempt_at: float) -> bool:
        """Only while nobody else has the claim. Raises NotAlone."""
        held = exists().where(self._named(), receivers.c.holder == self._holder)
        change = update(forwardings).where(self._waiting(forwardings.c.signature == id), held)
        tried = {"attempts": forwardings.c.attempts + 1, "next_attempt_at": next_attempt_at}
        with transaction(self._engine) as connection:
            if connection.execute(change.values(**tried)).rowcount:
                return True
            if connection.scalar(select(held)):
                return False
        raise NotAlone("another process has taken over")

    def deliver(
        self, id: str, reference: str | None, merged: bool, opted_out: bool = False
    ) -> None:
        """Delivered, unless withdrawn meanwhile."""
        shared = and_(
            self._rows(forwardings.c.reference == reference), forwardings.c.signature != id
        )
        with transaction(self._engine) as connection:
            known = reference is not None and connection.scalar(select(exists().where(shared)))
            change = update(forwardings).where(self._rows(forwardings.c.signature == id))
            withdrawn = forwardings.c.state == State.WITHDRAWN.value
            connection.execute(
                change.values(
                    state=case((withdrawn, State.WITHDRAWN.value), else_=State.DELIVERED.value),
                    reference=reference,
                    merged=bool(merged or known),
                    next_attempt_at=0.0,
                    last_problem=OPTED_OUT if opted_out else None,
                )
            )

    def postpone(self, id: str, next_attempt_at: float, problem: str) -> None:
        """Stay waiting."""
        values = {"next_attempt_at": next_attempt_at, "last_problem": problem}
        self._change(id, values)

    def refuse(self, id: str, problem: str) -> None:
        """waiting → needs_attention."""
        self._change(id, _refused(problem))

    def retry_refused(self) -> int:
        """needs_attention → waiting, except doubles; how many. Problems are kept until tried."""
        attention = self._rows(forwardings.c.state == State.NEEDS_ATTENTION.value)
        change = update(forwardings).where(attention, forwardings.c.last_problem != DOUBLE)
        values = {"state": State.WAITING.value, "next_attempt_at": 0.0}
        with transaction(self._engine) as connection:
            return connection.execute(change.values(**values)).rowcount

    def balance(self) -> ForwardingBalance:
        """Counted from rows."""
        return ForwardingOverview(self._engine).balances().get(self._receiver, ForwardingBalance())

    def problems(self) -> dict[str, int]:
        """Of rows that need attention: how many have which problem."""
        count = (
            select(forwardings.c.last_problem, func.count())
            .where(self._rows(forwardings.c.state == State.NEEDS_ATTENTION.value))
            .group_by(forwardings.c.last_problem)
            .order_by(forwardings.c.last_problem)
        )
        with transaction(self._reading) as connection:
            return {str(row[0]): int(row[1]) for row in connection.execute(count)}

    def opted_out(self) -> tuple[Forwarding, ...]:
        """Delivered ones whose signer said yes and is not subscribed there, by id."""
        delivered = forwardings.c.state == State.DELIVERED.value
        return self._found(self._rows(delivered, forwardings.c.last_problem == OPTED_OUT))

    def to_tell(self) -> tuple[ToTell, ...]:
        """What this receiver has yet to hear was taken back."""
        return ForwardingOverview(self._engine).to_tell(self._receiver)

    def told(self, ids: Sequence[str]) -> int:
        """The receiver has heard that these were taken back; how many were to be told."""
        done = update(forwardings).where(self._rows(forwardings.c.signature.in_(ids)), to_be_told())
        with transaction(self._engine) as connection:
            return connection.execute(done.values(told=true())).rowcount

    def _named(self) -> ColumnElement[bool]:
        return receivers.c.name == self._receiver

    def _rows(self, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        return and_(forwardings.c.receiver == self._receiver, *conditions)

    def _waiting(self, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        return self._rows(forwardings.c.state == State.WAITING.value, *conditions)

    def _change(self, id: str, values: dict[str, object]) -> None:
        change = update(forwardings).where(self._waiting(forwardings.c.signature == id))
        with transaction(self._engine) as connection:
            connection.execute(change.values(**values))

    def _found(self, condition: ColumnElement[bool]) -> tuple[Forwarding, ...]:
        query = select(*_FIELDS).where(condition).order_by(forwardings.c.signature)
        with transaction(self._reading) as connection:
            found = connection.execute(query).mappings().all()
        return tuple(Forwarding(**{**row, "state": State(row["state"])}) for row in found)

    def _new(self, id: str) -> dict[str, object]:
        return {
            "receiver": self._receiver,
            "signature": id,
            "state": State.WAITING.value,
            "attempts": 0,
            "next_attempt_at": 0.0,
            "merged": False,
            "told": False,
        }


def _refused(problem: str) -> dict[str, object]:
    return {
        "state": State.NEEDS_ATTENTION.value,
        "next_attempt_at": 0.0,
        "last_problem": problem,
    }
