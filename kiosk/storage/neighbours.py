"""What lives beside the outbox in the same file: shifts, enrolments, the log of exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Engine, delete, func, insert, select, update

from kiosk.domain.delivery import Enrolment
from kiosk.domain.outbox import ExportNote, Shift

from .engine import erasing, transaction
from .rows import enrolments, exports, outbox, paper_notes, shifts


class SqlShifts:
    """Implements `services.ports.Shifts`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def current(self) -> Shift | None:
        """The open shift, or None."""
        query = select(shifts).where(shifts.c.closed == 0).order_by(shifts.c.id.desc()).limit(1)
        with transaction(self._engine) as connection:
            found = connection.execute(query).mappings().first()
        return Shift(**{**found, "closed": False}) if found else None

    def open(
        self,
        hour: str,
        recipient: str | None,
        wrapped: bytes | None,
        place: str = "",
        initials: str = "",
    ) -> Shift:
        """Open a shift, closing any that is still open."""
        with erasing(self._engine) as connection:
            number = int(connection.scalar(_NEXT) or 1)
            new = Shift(number, hour, False, recipient, wrapped, place, initials)
            connection.execute(_CLOSE)
            connection.execute(insert(shifts).values(**asdict(new)))
        return new

    def hand_over(self, hour: str, initials: str) -> None:
        """Another volunteer takes the open shift, from `hour` on: same place, same words.

        A shift of its own, so that each row goes on telling who gathered it.
        """
        now = self.current()
        if now is not None and now.initials != initials:
            self.open(hour, now.recipient, now.wrapped, now.place, initials)

    def close(self) -> None:
        """Close the open shift and erase its wrapped key."""
        with erasing(self._engine) as connection:
            connection.execute(_CLOSE)


_NEXT = select(
    func.max(
        func.coalesce(select(func.max(shifts.c.id)).scalar_subquery(), 0),
        func.coalesce(select(func.max(outbox.c.shift)).scalar_subquery(), 0),
    )
    + 1
)
"""Above what rows name, too: a shift that damage took is not taken for the next one."""
_CLOSE = update(shifts).where(shifts.c.closed == 0).values(closed=1, wrapped=None)


class SqlEnrolments:
    """Implements `services.ports.Enrolments`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def load(self, hub_url: str) -> Enrolment | None:
        """What that hub gave, or None."""
        query = select(enrolments).where(enrolments.c.hub_url == hub_url)
        with transaction(self._engine) as connection:
            found = connection.execute(query).first()
        return Enrolment(found.kiosk_id, found.token) if found else None

    def save(self, hub_url: str, enrolment: Enrolment) -> None:
        """Keep it, replacing an older one."""
        new = {"hub_url": hub_url, "kiosk_id": enrolment.kiosk_id, "token": enrolment.token}
        with transaction(self._engine) as connection:
            connection.execute(delete(enrolments).where(enrolments.c.hub_url == hub_url))
            connection.execute(insert(enrolments).values(**new))

    def forget(self, hub_url: str) -> None:
        """Drop it."""
        with transaction(self._engine) as connection:
            connection.execute(delete(enrolments).where(enrolments.c.hub_url == hub_url))


class SqlExports:
    """Implements `services.ports.Exports`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def log_export(self, note: ExportNote) -> None:
        """Add a line."""
        with transaction(self._engine) as connection:
            connection.execute(insert(exports).values(**asdict(note)))

    def exports(self) -> tuple[ExportNote, ...]:
        """Every line, oldest first."""
        query = select(*(exports.c[each.name] for each in fields(ExportNote))).order_by(
            exports.c.id
        )
        with transaction(self._engine) as connection:
            found = connection.execute(query).mappings().all()
        return tuple(ExportNote(**each) for each in found)


def add_missing(engine: Engine, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Rows by table, out of a damaged store; what is here already stays as it is."""
    with transaction(engine) as connection:
        for table in (shifts, enrolments, exports, paper_notes):
            for row in rows.get(table.name, ()):
                connection.execute(insert(table).prefix_with("OR IGNORE").values(**row))
