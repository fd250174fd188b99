"""Petitions: those of the tablets' campaigns, and those made on the OSDI API."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, func, select, update

from kiosk.hub.engine import insert_once

from .identifiers import Identifiers
from .session import RecordsSession
from .tables import petitions, signatures
from .values import NotFound, Petition, PetitionClosed, RecordKind, RecordPage, RecordQuery

WORDS = ("title", "description", "text", "targets")
"""What a petition says of itself; `targets` is a list."""


class Petitions:
    """Petitions within one transaction."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session
        self._identifiers = Identifiers(session)
        self._open: set[str] = set()

    def page(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[Petition]:
        """Those wanted, oldest first."""
        where = self._session.conditions(RecordKind.PETITION, petitions, wanted)
        return self._session.page(petitions, where, self._read, offset, limit)

    def get(self, id: str) -> Petition:
        """One of them. Raises NotHere."""
        row = self._session.row(petitions, id)
        if row is None:
            raise NotFound
        return self._read([row])[0]

    def of_campaign(self, campaign: str) -> bool:
        """Make the petition that tablets collect for, if need be; whether it takes signatures."""
        if campaign in self._open:  # and locked, so that it stays open in this transaction
            return True
        try:
            anonymous = self._anonymous(campaign)
        except NotFound:
            self._insert(campaign, {"title": campaign})
            anonymous = self._anonymous(campaign)
        if not anonymous:
            self._open.add(campaign)
        return not anonymous

    def create(self, words: Mapping[str, Any], identifiers: Sequence[str]) -> str:
        """A new petition's id; an identifier that is known gives that petition, changed."""
        for each in identifiers:
            known = self._identifiers.find(RecordKind.PETITION, each)
            if known is not None:
                self.change(known, words, identifiers)
                return known
        id = str(uuid.uuid4())
        self._insert(id, words)
        self._identifiers.add(RecordKind.PETITION, id, identifiers)
        return id

    def change(self, id: str, words: Mapping[str, Any], identifiers: Sequence[str]) -> None:
        """Replace some words, and add identifiers. Raises NotHere, Taken."""
        row = self._session.locked(petitions, id)
        if row is None:
            raise NotFound
        body = {**self._session.body(RecordKind.PETITION, row), **words}
        values = {
            "body": self._session.keys.seal(RecordKind.PETITION, id, body),
            "modified_at": self._session.hour,
        }
        self._session.connection.execute(
            update(petitions).where(petitions.c.id == id).values(**values)
        )
        self._identifiers.add(RecordKind.PETITION, id, identifiers)

    def take(self, id: str) -> None:
        """Raises NotHere, or Closed for one that takes no signature any more."""
        if self._anonymous(id):
            raise PetitionClosed

    def _anonymous(self, id: str) -> bool:
        query = select(petitions.c.anonymised_at).where(petitions.c.id == id)
        locked = query.with_for_update(read=True)
        found = self._session.connection.execute(locked).first()
        if found is None:
            raise NotFound
        return found[0] is not None

    def _insert(self, id: str, words: Mapping[str, Any]) -> None:
        row = {
            "id": id,
            "body": self._session.keys.seal(RecordKind.PETITION, id, dict(words)),
            "created_at": self._session.hour,
            "modified_at": self._session.hour,
        }
        insert_once(self._session.connection, petitions, row, "id")

    def _read(self, rows: Sequence[RowMapping]) -> list[Petition]:
        ids = [row["id"] for row in rows]
        named = self._identifiers.of(RecordKind.PETITION, ids)
        counted = (
            select(signatures.c.petition, func.count())
            .where(signatures.c.petition.in_(ids))
            .group_by(signatures.c.petition)
        )
        count = {row[0]: int(row[1]) for row in self._session.connection.execute(counted)}
        return [self._petition(row, named.get(row["id"], ()), count) for row in rows]

    def _petition(
        self, row: RowMapping, named: tuple[str, ...], count: Mapping[str, int]
    ) -> Petition:
        body = self._session.body(RecordKind.PETITION, row)
        return Petition(
            id=row["id"],
            title=body.get("title", ""),
            description=body.get("description", ""),
            text=body.get("text", ""),
            targets=tuple(body.get("targets", ())),
            identifiers=named,
            signatures=count.get(row["id"], 0),
            created_at=row["created_at"],
            modified_at=row["modified_at"],
            anonymous=row["anonymised_at"] is not None,
        )
