"""One transaction with the records: its connection, the keys, the hour, and a place in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, func, select

from .keys import RecordKeys
from .tables import identifiers
from .values import RecordKind, RecordPage, RecordQuery, Span

T = TypeVar("T")
OWN = "petition-kiosk"
"""Our system's name in identifiers, as in "petition-kiosk:1a2b…"."""
HOUR = "%Y-%m-%dT%H:00:00Z"


def hour_of(now: float) -> str:
    """`now` (seconds since 1970) rounded down to the hour, RFC 3339, UTC."""
    return datetime.fromtimestamp(now, UTC).strftime(HOUR)


@dataclass(frozen=True, slots=True)
class RecordsSession:
    """What every part of a unit of work writes on. Nothing of it outlives the transaction."""

    connection: Connection
    keys: RecordKeys
    hour: str
    """Now, rounded down to the hour."""

    def row(self, table: Table, id: str) -> RowMapping | None:
        """The row with this id."""
        query = select(table).where(table.c.id == id)
        return self.connection.execute(query).mappings().first()

    def locked(self, table: Table, id: str) -> RowMapping | None:
        """The same, to be changed: nobody else changes it before the end of the transaction."""
        query = select(table).where(table.c.id == id).with_for_update()
        return self.connection.execute(query).mappings().first()

    def body(self, kind: RecordKind, row: RowMapping, column: str = "body") -> dict[str, Any]:
        """The opened body of a row. Raises StorageDamaged."""
        return self.keys.open(kind, row["id"], row[column])

    def page(
        self,
        table: Table,
        conditions: Sequence[ColumnElement[bool]],
        read: Callable[[Sequence[RowMapping]], Sequence[T]],
        offset: int,
        limit: int,
    ) -> RecordPage[T]:
        """Rows `offset` to `offset + limit` in the order in which they came, and how many."""
        count = select(func.count()).select_from(table).where(*conditions)
        query = select(table).where(*conditions).order_by(table.c.number)
        total = int(self.connection.scalar(count) or 0)
        if offset >= total:
            return RecordPage((), total)
        rows = self.connection.execute(query.offset(offset).limit(limit)).mappings().all()
        return RecordPage(tuple(read(rows)), total)

    def conditions(
        self, kind: RecordKind, table: Table, wanted: RecordQuery
    ) -> list[ColumnElement[bool]]:
        """Those of hours and identifiers, which all kinds share."""
        found = [*_within(table.c.created_at, wanted.created)]
        if "modified_at" in table.c:
            found += _within(table.c.modified_at, wanted.modified)
        for each in wanted.identifiers:
            system, _, id = each.partition(":")
            if system == OWN:
                found.append(table.c.id == id)
                continue
            known = select(identifiers.c.record).where(
                identifiers.c.kind == kind, identifiers.c.blind == self.keys.blind("id", each)
            )
            found.append(table.c.id.in_(known))
        return found


def _within(column: ColumnElement[str], span: Span | None) -> Iterator[ColumnElement[bool]]:
    if span and span.first is not None:
        yield column >= span.first
    if span and span.last is not None:
        yield column <= span.last
    if span and span.before is not None:
        yield column < span.before
