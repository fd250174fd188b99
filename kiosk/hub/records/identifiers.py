"""What other systems call our records: blind to look up, sealed to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, select

from kiosk.hub.engine import insert_once

from .sheet import Sheet
from .tables import identifiers
from .values import Kind, Taken


class Identifiers:
    """Each identifier names one record of its kind; a signature's one of its petition."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def find(self, kind: Kind, identifier: str, scope: str = "") -> str | None:
        """The id of the record that `identifier` names."""
        query = select(identifiers.c.record).where(
            identifiers.c.kind == kind,
            identifiers.c.scope == scope,
            identifiers.c.blind == self._blind(identifier),
        )
        found = self._sheet.connection.scalar(query)
        return None if found is None else str(found)

    def add(self, kind: Kind, record: str, given: Iterable[str], scope: str = "") -> None:
        """`given` name `record` from now on. Raises Taken if one names another."""
        for each in dict.fromkeys(given):
            blind = self._blind(each)
            row = {
                "kind": kind.value,
                "scope": scope,
                "blind": blind,
                "record": record,
                "body": self._sheet.keys.seal("identifier", blind, {"identifier": each}),
            }
            new = insert_once(self._sheet.connection, identifiers, row, "kind", "scope", "blind")
            if not new and self.find(kind, each, scope) != record:
                raise Taken

    def of(self, kind: Kind, records: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """The identifiers of each of `records`, in alphabetical order."""
        query = select(identifiers.c.record, identifiers.c.blind, identifiers.c.body).where(
            identifiers.c.kind == kind, identifiers.c.record.in_(records)
        )
        found: dict[str, list[str]] = {}
        for record, blind, body in self._sheet.connection.execute(query):
            text = self._sheet.keys.open("identifier", blind, body)["identifier"]
            found.setdefault(record, []).append(str(text))
        return {record: tuple(sorted(theirs)) for record, theirs in found.items()}

    def _blind(self, identifier: str) -> str:
        return self._sheet.keys.blind("id", identifier)


def forget_identifiers(connection: Connection, kind: Kind, record: str) -> None:
    """The record is going; no key is needed."""
    theirs = (identifiers.c.kind == kind, identifiers.c.record == record)
    connection.execute(delete(identifiers).where(*theirs))
