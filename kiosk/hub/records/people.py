"""People: one per e-mail address and name, or one per signature where there is no address.

Whether somebody may be written to never changes by itself. An explicit yes makes a person
subscribed; a new person who said nothing is not; saying nothing later changes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping, exists, select, update

from kiosk.hub.engine import insert_once

from .identifiers import Identifiers
from .sheet import Sheet
from .tables import people, signatures
from .values import (
    UNSUBSCRIBED,
    Kind,
    NotHere,
    Page,
    Person,
    PersonDetails,
    Taken,
    Wanted,
)

WHO = ("email", "given_name", "family_name")
Body = dict[str, Any]


class People:
    """People within one transaction."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._identifiers = Identifiers(sheet)

    def page(self, wanted: Wanted, offset: int, limit: int) -> Page[Person]:
        """Those wanted, oldest first. Whoever stands on nothing any more is not among them."""
        where = self._sheet.conditions(Kind.PERSON, people, wanted)
        blind = self._sheet.keys.blind_email
        where += [people.c.email_index == blind(each) for each in wanted.emails]
        return self._sheet.page(people, where, self._read, offset, limit)

    def get(self, id: str) -> Person:
        """One of them. Raises NotHere."""
        row = self._sheet.row(people, id)
        if row is None:
            raise NotHere
        return self._read([row])[0]

    def known(self, details: PersonDetails) -> str | None:
        """Who has this address and these names, or None."""
        index = self._index(asdict(details))
        if index is None:
            return None
        found = self._sheet.connection.scalar(
            select(people.c.id).where(people.c.person_index == index)
        )
        return None if found is None else str(found)

    def named(self, identifiers: Sequence[str]) -> str | None:
        """Whom one of `identifiers` names, or None."""
        names = (self._identifiers.find(Kind.PERSON, each) for each in identifiers)
        return next((name for name in names if name is not None), None)

    def sealed(self, details: PersonDetails, status: str | None, *, again: bool) -> str:
        """The person of a signature from a tablet, made or found; `status` None says nothing.

        `again`: the signature was here before. Its old yes is not put above what the office has
        said since.
        """
        id = self.known(details)
        if id is None:
            return self._make(details, status, posted=False, kept=False)

        def change(body: Body) -> Body:
            said = again and body.get("said", False)
            return _merged(body, details, None if said else status, said=False)

        self._rewrite(id, {"body": change})
        return id

    def posted(self, details: PersonDetails, status: str | None, *, kept: bool) -> str:
        """The same for what came by the open side; `kept`: stays also without a signature."""
        id = self.known(details)
        if id is None:
            return self._make(details, status, posted=True, kept=kept)
        self.change(id, details, status, kept=kept)
        return id

    def change(
        self, id: str, details: PersonDetails, status: str | None, *, kept: bool = True
    ) -> None:
        """What the open side says of a person; empty fields say nothing.

        Raises NotHere, and Taken if another person has this address and these names.
        """

        def change(body: Body) -> Body:
            return _merged(body, details, status, said=status is not None, names=kept)

        self._rewrite(id, {"body": change, "posted": change}, kept=kept)

    def name(self, id: str, identifiers: Sequence[str]) -> None:
        """`identifiers` name this person from now on. Raises Taken."""
        self._identifiers.add(Kind.PERSON, id, identifiers)

    def to_review(self, limit: int) -> Sequence[str]:
        """Ids of people who lost something they stood on, and of whom nothing waits."""
        waits = exists().where(signatures.c.person == people.c.id, signatures.c.body.is_(None))
        query = select(people.c.id).where(people.c.review, ~waits).order_by(people.c.number)
        locked = query.limit(limit).with_for_update(of=people)
        return self._sheet.connection.execute(locked).scalars().all()

    def review(self, id: str, stands_on: Sequence[tuple[PersonDetails, str | None]]) -> None:
        """Make a person again of what the open side said, and of the signatures that stand."""

        def again(row: RowMapping) -> Body:
            body = self._sheet.body(Kind.PERSON, row, "posted") if row["posted"] else None
            said = bool(body and body.get("said", False))
            for details, status in stands_on:
                body = _merged(body or _blank(), details, None if said else status, said=said)
            return body or self._sheet.body(Kind.PERSON, row)

        row = self._sheet.locked(people, id)
        if row is not None:
            sealed = self._sheet.keys.seal(Kind.PERSON, id, again(row))
            self._update(id, {"body": sealed, "review": False, "modified_at": self._sheet.hour})

    def leave(self, id: str) -> None:
        """Do not look at a person again: they are damaged."""
        self._update(id, {"review": False})

    def _make(self, details: PersonDetails, status: str | None, *, posted: bool, kept: bool) -> str:
        id = str(uuid.uuid4())
        body = _merged(_blank(), details, status, said=posted and status is not None)
        row = {
            "id": id,
            "email_index": self._sheet.keys.blind_email(details.email),
            "person_index": self._index(body),
            "body": self._sheet.keys.seal(Kind.PERSON, id, body),
            "posted": self._sheet.keys.seal(Kind.PERSON, id, body) if posted else None,
            "kept": kept,
            "review": False,
            "created_at": self._sheet.hour,
            "modified_at": self._sheet.hour,
        }
        if not insert_once(self._sheet.connection, people, row, "person_index"):
            raise Taken
        return id

    def _rewrite(
        self, id: str, changes: Mapping[str, Callable[[Body], Body]], *, kept: bool = False
    ) -> None:
        row = self._sheet.locked(people, id)
        if row is None:
            raise NotHere
        before = self._sheet.body(Kind.PERSON, row)
        after: Body = changes["body"](before)
        bodies = {"body": after}
        if "posted" in changes:
            who = {name: before[name] for name in WHO}
            said = self._sheet.body(Kind.PERSON, row, "posted") if row["posted"] else {}
            bodies["posted"] = changes["posted"](_blank() | who | said)
        elif after == before:
            return
        values: dict[str, object] = {
            column: self._sheet.keys.seal(Kind.PERSON, id, body) for column, body in bodies.items()
        }
        index = self._index(after)
        if index != row["person_index"]:
            other = self.known(PersonDetails(**{name: after[name] for name in WHO}))
            if other is not None:
                raise Taken
            values |= {
                "person_index": index,
                "email_index": self._sheet.keys.blind_email(after["email"]),
            }
        self._update(id, values | {"kept": row["kept"] or kept, "modified_at": self._sheet.hour})

    def _update(self, id: str, values: Mapping[str, object]) -> None:
        self._sheet.connection.execute(update(people).where(people.c.id == id).values(**values))

    def _index(self, body: Mapping[str, Any]) -> str | None:
        return self._sheet.keys.blind_person(*(str(body[name]) for name in WHO))

    def _read(self, rows: Sequence[RowMapping]) -> list[Person]:
        named = self._identifiers.of(Kind.PERSON, [row["id"] for row in rows])
        return [self._person(row, named.get(row["id"], ())) for row in rows]

    def _person(self, row: RowMapping, named: tuple[str, ...]) -> Person:
        body = self._sheet.body(Kind.PERSON, row)
        return Person(
            id=row["id"],
            details=PersonDetails(**{name: body[name] for name in _DETAILS}),
            status=body["status"],
            identifiers=named,
            created_at=row["created_at"],
            modified_at=row["modified_at"],
        )


_DETAILS = tuple(asdict(PersonDetails()))


def _blank() -> Body:
    return asdict(PersonDetails()) | {"status": UNSUBSCRIBED, "said": False}


def _merged(
    body: Body, details: PersonDetails, status: str | None, *, said: bool, names: bool = False
) -> Body:
    """`body` with what is new; `names`: also with another spelling, or another name."""
    given = {name: value for name, value in asdict(details).items() if value}
    fresh = {k: v for k, v in given.items() if names or k not in WHO or not body[k]}
    voice = {} if status is None else {"status": status, "said": said or body["said"]}
    return body | fresh | voice
