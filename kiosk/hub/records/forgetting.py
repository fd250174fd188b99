"""Letting go of records. No key is needed: nothing is read, only removed."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, delete, exists, select, update

from kiosk.hub.engine import transaction
from kiosk.hub.tables import envelopes

from .session import forget_identifiers
from .tables import answers, identifiers, openings, people, petitions, signatures, taggings
from .values import Erased, RecordKind

PORTION = 500
AGAIN = "again"
"""The outcome of an envelope that was opened, and is to be opened once more."""
_NUMBER_ONLY = {"body": None, "posted": None, "comments": None, "person": None}
"""What is left of an anonymous signature."""


def forget_envelope(connection: Connection, id: str) -> None:
    """An envelope goes: so does what it said, and the person if nothing else speaks for them.

    Call it in the transaction that erases or empties the envelope. Other envelopes of the same
    signature are opened again; what came by the OSDI API stands. An anonymous signature stays,
    since it is only a number. Without any record it does nothing.
    """
    mine = openings.c.envelope == id
    signature = connection.scalar(select(openings.c.signature).where(mine))
    connection.execute(delete(openings).where(mine))
    if signature is None:
        return
    query = select(signatures).where(signatures.c.id == signature).with_for_update()
    row = connection.execute(query).mappings().one()
    if row["person"] is None:
        return
    theirs = openings.c.signature == signature
    others = connection.execute(select(openings.c.envelope).where(theirs).limit(1)).first()
    stays = row["posted"] is not None or (others is not None and signature != id)
    open_again(connection, signature, stays=stays)
    if stays:
        change = update(signatures).where(signatures.c.id == signature)
        connection.execute(change.values(body=row["posted"]))
    else:
        _remove_signature(connection, signature)
    _release(connection, row["person"])


def open_again(connection: Connection, signature: str, *, stays: bool) -> None:
    """Have all envelopes of a signature opened once more; whether it waits for them meanwhile."""
    mine = openings.c.signature == signature
    found = connection.execute(select(openings.c.envelope).where(mine)).scalars().all()
    values = {"signature": signature if stays else None, "outcome": AGAIN}
    connection.execute(update(openings).where(mine).values(**values))
    connection.execute(update(envelopes).where(envelopes.c.id.in_(found)).values(opened=False))


def give_up(connection: Connection, signature: str) -> None:
    """An envelope that a signature waited for is damaged: without any other, it goes too."""
    row = (
        connection.execute(select(signatures).where(signatures.c.id == signature)).mappings().one()
    )
    query = select(openings.c.envelope).where(openings.c.signature == signature).limit(1)
    if row["body"] is None and row["person"] and connection.execute(query).first() is None:
        _remove_signature(connection, signature)
        _release(connection, row["person"])


def erase_signature(connection: Connection, id: str) -> Erased:
    """Remove one signature, and its person if nothing else speaks for them.

    Its envelopes would be opened again: erase those too.
    """
    query = select(signatures).where(signatures.c.id == id).with_for_update()
    row = connection.execute(query).mappings().first()
    if row is None:
        return Erased()
    theirs = select(openings.c.envelope).where(openings.c.signature == id)
    found = tuple(connection.execute(theirs.order_by(openings.c.envelope)).scalars())
    open_again(connection, id, stays=False)
    _remove_signature(connection, id)
    if row["person"] is not None:
        _release(connection, row["person"])
    connection.execute(delete(answers))
    return Erased(found, (id,))


def erase_person(connection: Connection, id: str) -> Erased:
    """Remove a person with everything they signed."""
    query = select(signatures.c.id).where(signatures.c.person == id).order_by(signatures.c.number)
    parts = [
        erase_signature(connection, each) for each in connection.execute(query).scalars().all()
    ]
    _remove_people(connection, [id])
    return Erased(
        tuple(each for part in parts for each in part.envelopes),
        tuple(each for part in parts for each in part.signatures),
    )


def anonymise_records(engine: Engine, campaign: str, at: str) -> int:
    """Make a campaign's signatures mere numbers, in portions; how many this call did.

    The petition takes no more first, so that nothing arrives behind the work. A person who
    signed nothing else goes, unless the office keeps them itself.
    """
    bar = update(petitions).where(petitions.c.id == campaign, petitions.c.anonymised_at.is_(None))
    with transaction(engine) as connection:
        connection.execute(bar.values(anonymised_at=at))
        connection.execute(delete(answers))
    done = 0
    while some := _anonymise_some(engine, campaign):
        done += some
    return done


def _anonymise_some(engine: Engine, campaign: str) -> int:
    query = (
        select(signatures.c.id, signatures.c.person)
        .where(signatures.c.petition == campaign, signatures.c.person.is_not(None))
        .order_by(signatures.c.number)
        .limit(PORTION)
        .with_for_update()
    )
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
        ids = [row.id for row in rows]
        change = update(signatures).where(signatures.c.id.in_(ids))
        connection.execute(change.values(**_NUMBER_ONLY))
        theirs = (identifiers.c.kind == RecordKind.SIGNATURE, identifiers.c.record.in_(ids))
        connection.execute(delete(identifiers).where(*theirs))
        for row in rows:
            _release(connection, row.person)
    return len(rows)


def _release(connection: Connection, person: str) -> None:
    """Somebody lost something they stood on: they go, or are looked at again with the key."""
    stands = exists().where(signatures.c.person == person)
    gone = connection.execute(
        select(people.c.id).where(people.c.id == person, ~people.c.kept, ~stands)
    ).first()
    if gone:
        _remove_people(connection, [person])
    else:
        connection.execute(update(people).where(people.c.id == person).values(review=True))


def _remove_signature(connection: Connection, id: str) -> None:
    forget_identifiers(connection, RecordKind.SIGNATURE, id)
    connection.execute(delete(signatures).where(signatures.c.id == id))


def _remove_people(connection: Connection, ids: Iterable[str]) -> None:
    for id in ids:
        forget_identifiers(connection, RecordKind.PERSON, id)
        connection.execute(delete(taggings).where(taggings.c.person == id))
        connection.execute(delete(people).where(people.c.id == id))
