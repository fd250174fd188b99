"""Petitions, of tablets and made on the OSDI API; and tags, which it puts on people."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, delete, func, select, update

from kiosk.hub.engine import insert_once
from kiosk.services.doubles import folded

from .session import Identifiers, RecordsSession
from .tables import petitions, signatures, taggings, tags
from .values import (
    NotFound,
    Petition,
    PetitionClosed,
    RecordKind,
    RecordPage,
    RecordQuery,
    Tag,
    Tagging,
)

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
        """One of them. Raises NotFound."""
        return self._read([self._session.row(petitions, id)])[0]

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
        """Replace some words, and add identifiers. Raises NotFound, Conflict."""
        row = self._session.locked(petitions, id)
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
        """Raises NotFound, or PetitionClosed for one that takes no signature any more."""
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


class Tags:
    """Tags and taggings within one transaction."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session

    def page(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[Tag]:
        """Those wanted, oldest first."""
        where = self._session.conditions(RecordKind.TAG, tags, wanted)
        return self._session.page(tags, where, self._read, offset, limit)

    def get(self, id: str) -> Tag:
        """One of them. Raises NotFound."""
        return self._read([self._session.row(tags, id)])[0]

    def create(self, name: str) -> str:
        """The id of the tag with this name, made if there is none; case does not matter."""
        id = str(uuid.uuid4())
        row = {
            "id": id,
            "name_index": self._index(name),
            "body": self._session.keys.seal(RecordKind.TAG, id, {"name": name}),
            "created_at": self._session.hour,
            "modified_at": self._session.hour,
        }
        if insert_once(self._session.connection, tags, row, "name_index"):
            return id
        return self.known(name) or id

    def known(self, name: str) -> str | None:
        """The id of the tag with this name, or None."""
        query = select(tags.c.id).where(tags.c.name_index == self._index(name))
        found = self._session.connection.scalar(query)
        return None if found is None else str(found)

    def put(self, person: str, tag: str) -> str:
        """Tag a person; the tagging's id, old or new."""
        id = str(uuid.uuid4())
        row = {"id": id, "tag": tag, "person": person, "created_at": self._session.hour}
        if insert_once(self._session.connection, taggings, row, "tag", "person"):
            return id
        theirs = (taggings.c.tag == tag, taggings.c.person == person)
        return str(self._session.connection.scalar(select(taggings.c.id).where(*theirs)))

    def mark(self, person: str, add: Sequence[str], remove: Sequence[str]) -> None:
        """Tag by name, as far as there are such tags; and take tags off."""
        for tag in filter(None, map(self.known, add)):
            self.put(person, tag)
        for tag in filter(None, map(self.known, remove)):
            theirs = (taggings.c.tag == tag, taggings.c.person == person)
            self._session.connection.execute(delete(taggings).where(*theirs))

    def taggings(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[Tagging]:
        """Of one tag or of one person, oldest first."""
        where = self._session.conditions(RecordKind.TAGGING, taggings, wanted)
        if wanted.tag is not None:
            where.append(taggings.c.tag == wanted.tag)
        if wanted.person is not None:
            where.append(taggings.c.person == wanted.person)
        return self._session.page(taggings, where, _taggings, offset, limit)

    def tagging(self, id: str) -> Tagging:
        """One of them. Raises NotFound."""
        return _taggings([self._session.row(taggings, id)])[0]

    def _index(self, name: str) -> str:
        return self._session.keys.blind("tag", folded(name))

    def _read(self, rows: Sequence[RowMapping]) -> list[Tag]:
        return [
            Tag(
                row["id"],
                self._session.body(RecordKind.TAG, row)["name"],
                row["created_at"],
                row["modified_at"],
            )
            for row in rows
        ]


def _taggings(rows: Sequence[RowMapping]) -> list[Tagging]:
    return [Tagging(row["id"], row["tag"], row["person"], row["created_at"]) for row in rows]
