"""Tags, and who has them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from sqlalchemy import RowMapping, delete, select

from kiosk.hub.engine import insert_once
from kiosk.services.doubles import folded

from .session import RecordsSession
from .tables import taggings, tags
from .values import NotFound, RecordKind, RecordPage, RecordQuery, Tag, Tagging


class Tags:
    """Tags and taggings within one transaction."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session

    def page(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[Tag]:
        """Those wanted, oldest first."""
        where = self._session.conditions(RecordKind.TAG, tags, wanted)
        return self._session.page(tags, where, self._read, offset, limit)

    def get(self, id: str) -> Tag:
        """One of them. Raises NotHere."""
        row = self._session.row(tags, id)
        if row is None:
            raise NotFound
        return self._read([row])[0]

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
        """One of them. Raises NotHere."""
        row = self._session.row(taggings, id)
        if row is None:
            raise NotFound
        return _taggings([row])[0]

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
