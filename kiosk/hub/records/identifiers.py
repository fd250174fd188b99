"""What other systems call our records: blind to look up, sealed to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, select

from kiosk.hub.engine import insert_once

from .session import RecordsSession
from .tables import identifiers
from .values import Conflict, RecordKind


class Identifiers:
    """Each identifier names one record of its kind; a signature's one of its petition."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session

    def find(self, kind: RecordKind, identifier: str, scope: str = "") -> str | None:
        """The id of the record that `identifier` names."""
        query = select(identifiers.c.record).where(
            identifiers.c.kind == kind,
            identifiers.c.scope == scope,
            identifiers.c.blind == self._blind(identifier),
        )
        found = self._session.connection.scalar(query)
        return None if found is None else str(found)

    def add(self, kind: RecordKind, record: str, given: Iterable[str], scope: str = "") -> None:
        """`given` name `record` from now on. Raises Taken if one names another."""
        for each in dict.fromkeys(given):
            blind = self._blind(each)
            row = {
                "kind": kind.value,
                "scope": scope,
                "blind": blind,
                "record": record,
                "body": self._session.keys.seal("identifier", blind, {"identifier": each}),
            }
            new = insert_once(self._session.connection, identifiers, row, "kind", "scope", "blind")
            if not new and self.find(kind, each, scope) != record:
                raise Conflict

    def of(self, kind: RecordKind, records: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """The identifiers of each of `records`, in alphabetical order."""
        query = select(identifiers.c.record, identifiers.c.blind, identifiers.c.body).where(
            identifiers.c.kind == kind, identifiers.c.record.in_(records)
        )
        found: dict[str, list[str]] = {}
        for record, blind, body in self._session.connection.execute(query):
            text = self._session.keys.open("identifier", blind, body)["identifier"]
            found.setdefault(record, []).append(str(text))
        return {record: tuple(sorted(theirs)) for record, theirs in found.items()}

    def _blind(self, identifier: str) -> str:
        return self._session.keys.blind("id", identifier)


def forget_identifiers(connection: Connection, kind: RecordKind, record: str) -> None:
    """The record is going; no key is needed."""
    theirs = (identifiers.c.kind == kind, identifiers.c.record == record)
    connection.execute(delete(identifiers).where(*theirs))
