"""What lives beside the outbox in the same file: shifts, enrolments, the log of exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Engine, delete, insert, select, update

from kiosk.domain.delivery import Enrolment
from kiosk.domain.outbox import ExportNote, Shift

from .engine import erasing, transaction
from .rows import enrolments, exports, shifts


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
        new = {
            "opened_hour": hour,
            "closed": 0,
            "recipient": recipient,
            "wrapped": wrapped,
            "place": place,
            "initials": initials,
        }
        with erasing(self._engine) as connection:
            connection.execute(_CLOSE)
            key = connection.execute(insert(shifts).values(**new)).inserted_primary_key
        assert key is not None
        return Shift(key[0], hour, False, recipient, wrapped, place, initials)

    def rename(self, initials: str) -> None:
        """Hand the open shift over to another volunteer; its words stay."""
        renamed = update(shifts).where(shifts.c.closed == 0).values(initials=initials)
        with transaction(self._engine) as connection:
            connection.execute(renamed)

    def close(self) -> None:
        """Close the open shift and erase its wrapped key."""
        with erasing(self._engine) as connection:
            connection.execute(_CLOSE)


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
        for table in (shifts, enrolments, exports):
            for row in rows.get(table.name, ()):
                connection.execute(insert(table).prefix_with("OR IGNORE").values(**row))
