"""People: one per e-mail address and name, or one per signature where there is no address.

Whether somebody may be written to never changes by itself. An explicit yes makes a person
subscribed, unless a no is not older (`word`); a new person who said nothing is not; saying nothing
later changes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import RowMapping, exists, select, update

from kiosk.hub.engine import insert_once
from kiosk.services.doubles import folded

from .contact_consent import NAMES, WHO, Body, ContactChoice, blank, is_part, merged, whole
from .session import Identifiers, RecordsSession
from .tables import people, signatures
from .values import (
    UNSUBSCRIBED,
    Conflict,
    Person,
    PersonDetails,
    RecordKind,
    RecordPage,
    RecordQuery,
)


class People:
    """People within one transaction."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session
        self._identifiers = Identifiers(session)

    def page(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[Person]:
        """Those wanted, oldest first. Whoever stands on nothing any more is not among them."""
        where = self._session.conditions(RecordKind.PERSON, people, wanted)
        blind = self._session.keys.blind_email
        where += [people.c.email_index == blind(each) for each in wanted.emails]
        return self._session.page(people, where, self._read, offset, limit)

    def get(self, id: str) -> Person:
        """One of them. Raises NotFound."""
        return self._read([self._session.row(people, id)])[0]

    def all(self, ids: Iterable[str]) -> Mapping[str, Person]:
        """Those of `ids` that are here."""
        query = select(people).where(people.c.id.in_(set(ids)))
        rows = self._session.connection.execute(query).mappings().all()
        return {person.id: person for person in self._read(rows)}

    def known(self, details: PersonDetails) -> str | None:
        """Who has this address and just these names, or None."""
        index = self._index(asdict(details))
        if index is None:
            return None
        found = self._session.connection.scalar(
            select(people.c.id).where(people.c.person_index == index)
        )
        return None if found is None else str(found)

    def alike(self, details: PersonDetails, *, posted: bool = False) -> tuple[str, ...]:
        """Who has this address and no other name, likeliest first.

        Those with just these names, then those with more, then those with fewer; of several the
        oldest. `posted`: only of those whom the OSDI API has named.
        """
        exact = self.known(details)
        index = self._session.keys.blind_email(details.email)
        query = select(people).where(people.c.email_index == index).order_by(people.c.number)
        rows = self._session.connection.execute(query).mappings().all() if index else []
        asked = _names(asdict(details))
        here = {row["id"]: _names(self._body(row)) for row in rows if row["posted"] or not posted}
        more = [id for id, names in here.items() if is_part(asked, names)]
        fewer = [id for id, names in here.items() if is_part(names, asked)]
        return tuple(dict.fromkeys([*filter(None, [exact]), *more, *fewer]))

    def named(self, identifiers: Sequence[str]) -> str | None:
        """Whom one of `identifiers` names, or None."""
        names = (self._identifiers.find(RecordKind.PERSON, each) for each in identifiers)
        return next((name for name in names if name is not None), None)

    def sealed(self, details: PersonDetails, choice: ContactChoice | None) -> str:
        """The person of a signature from a tablet, made or found; no choice says nothing.

        At a tablet, another set of names is another person (`services.doubles`). Somebody whom
        the OSDI API knows by fewer names, or more, is found all the same.
        """
        id = self.known(details) or next(iter(self.alike(details, posted=True)), None)
        if id is None:
            return self._make(details, choice, posted=False, kept=False)
        self._rewrite(id, {"body": lambda body: merged(body, details, choice)})
        return id

    def posted(self, details: PersonDetails, choice: ContactChoice | None, *, kept: bool) -> str:
        """The same for what came by the OSDI API; `kept`: stays also without a signature.

        A no that may be meant by several who share an address is heard for all of them.
        """
        alike = self.alike(details)
        if not alike:
            return self._make(details, choice, posted=True, kept=kept)
        self.change(alike[0], details, choice, kept=kept)
        if choice is not None and choice.status == UNSUBSCRIBED:
            for other in alike[1:]:
                self.change(other, PersonDetails(), choice, kept=kept)
        return alike[0]

    def change(
        self, id: str, details: PersonDetails, choice: ContactChoice | None, *, kept: bool = True
    ) -> None:
        """What the OSDI API says of a person; empty fields say nothing.

        Raises NotFound, and Conflict if another person has this address and these names.
        """

        def change(body: Body) -> Body:
            return merged(body, details, choice, names=kept)

        self._rewrite(id, {"body": change, "posted": change}, kept=kept)

    def name(self, id: str, identifiers: Sequence[str]) -> None:
        """`identifiers` name this person from now on. Raises Conflict."""
        self._identifiers.add(RecordKind.PERSON, id, identifiers)

    def to_review(self, limit: int) -> Sequence[str]:
        """Ids of people who lost something they stood on, and of whom nothing waits."""
        waits = exists().where(signatures.c.person == people.c.id, signatures.c.body.is_(None))
        query = select(people.c.id).where(people.c.review, ~waits).order_by(people.c.number)
        locked = query.limit(limit).with_for_update(of=people)
        return self._session.connection.execute(locked).scalars().all()

    def review(
        self, id: str, stands_on: Sequence[tuple[PersonDetails, ContactChoice | None]]
    ) -> None:
        """Make a person again of what the OSDI API said, and of the signatures that stand."""
        row = self._session.locked(people, id)
        body = self._body(row, "posted") if row["posted"] else None
        for details, choice in stands_on:
            body = merged(body or blank(), details, choice)
        sealed = self._session.keys.seal(RecordKind.PERSON, id, body or self._body(row))
        self._update(id, {"body": sealed, "review": False, "modified_at": self._session.hour})

    def leave(self, id: str) -> None:
        """Do not look at a person again: they are damaged."""
        self._update(id, {"review": False})

    def _make(
        self, details: PersonDetails, choice: ContactChoice | None, *, posted: bool, kept: bool
    ) -> str:
        id = str(uuid.uuid4())
        body = merged(blank(), details, choice)
        row = {
            "id": id,
            "email_index": self._session.keys.blind_email(details.email),
            "person_index": self._index(body),
            "body": self._session.keys.seal(RecordKind.PERSON, id, body),
            "posted": self._session.keys.seal(RecordKind.PERSON, id, body) if posted else None,
            "kept": kept,
            "review": False,
            "created_at": self._session.hour,
            "modified_at": self._session.hour,
        }
        if not insert_once(self._session.connection, people, row, "person_index"):
            raise Conflict
        return id

    def _rewrite(
        self, id: str, changes: Mapping[str, Callable[[Body], Body]], *, kept: bool = False
    ) -> None:
        row = self._session.locked(people, id)
        before = self._body(row)
        after: Body = changes["body"](before)
        bodies = {"body": after}
        if "posted" in changes:
            who = {name: before[name] for name in WHO}
            said = self._body(row, "posted") if row["posted"] else blank() | who
            bodies["posted"] = changes["posted"](said)
        elif after == before:
            return
        values: dict[str, object] = {
            column: self._session.keys.seal(RecordKind.PERSON, id, body)
            for column, body in bodies.items()
        }
        index = self._index(after)
        if index != row["person_index"]:
            other = self.known(PersonDetails(**{name: after[name] for name in WHO}))
            if other is not None:
                raise Conflict
            email_index = self._session.keys.blind_email(after["email"])
            values |= {"person_index": index, "email_index": email_index}
        self._update(id, values | {"kept": row["kept"] or kept, "modified_at": self._session.hour})

    def _update(self, id: str, values: Mapping[str, object]) -> None:
        self._session.connection.execute(update(people).where(people.c.id == id).values(**values))

    def _body(self, row: RowMapping, column: str = "body") -> Body:
        return whole(self._session.body(RecordKind.PERSON, row, column), row["modified_at"])

    def _index(self, body: Mapping[str, str]) -> str | None:
        return self._session.keys.blind_person(*(body[name] for name in WHO))

    def _read(self, rows: Sequence[RowMapping]) -> list[Person]:
        named = self._identifiers.of(RecordKind.PERSON, [row["id"] for row in rows])
        return [self._person(row, named.get(row["id"], ())) for row in rows]

    def _person(self, row: RowMapping, named: tuple[str, ...]) -> Person:
        body = self._body(row)
        return Person(
            id=row["id"],
            details=PersonDetails(**{name: body[name] for name in _DETAILS}),
            status=body["status"],
            yes_at=body["yes_at"],
            identifiers=named,
            created_at=row["created_at"],
            modified_at=row["modified_at"],
        )


_DETAILS = tuple(asdict(PersonDetails()))


def _names(body: Mapping[str, str]) -> dict[str, str]:
    return {name: folded(body[name]) for name in NAMES}
