"""The barred list and the database: each learns from the other what can never come back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, RowMapping, Select, and_, delete, insert, select, update

from .barred_list import BarredEntry, BarredKind, BarredList, bar, list_of
from .engine import insert_once, reading, scrub, transaction
from .log import event
from .records.forgetting import erase_person, erase_signature, forget_envelope
from .records.tables import people, signatures
from .tables import campaigns, envelopes, kiosks, sessions, tokens, tombstones

PORTION = 500
Row: TypeAlias = "RowMapping | dict[str, Any]"
PLACE = ("seq", "digest", "campaign")
"""Where in its tablet's chain a signature was, so that one that is gone is no gap."""


def bar_signatures(connection: Connection, rows: Sequence[Row]) -> None:
    """Write to the list what these tombstones bar; call it in the transaction that makes them."""
    if not rows or list_of(connection) is None:
        return
    wanted = {row["kiosk"] for row in rows}
    query = select(kiosks.c.id, kiosks.c.public_key).where(kiosks.c.id.in_(wanted))
    keys = {row.id: row.public_key for row in connection.execute(query)}
    bar(connection, *(_signature(row, keys[row["kiosk"]]) for row in rows))


def bar_kiosk(connection: Connection, kiosk: str) -> None:
    """Write to the list that a tablet is shut out."""
    for row in connection.execute(_KIOSKS.where(kiosks.c.id == kiosk)).mappings():
        bar(connection, _kiosk(row))


def bar_token(connection: Connection, id: str) -> None:
    """Write to the list that a token is revoked."""
    for row in connection.execute(_TOKENS.where(tokens.c.id == id)).mappings():
        bar(connection, _token(row))


def learn(engine: Engine) -> int:
    """Add to the list what only the database knows; how much.

    That is what another hub machine barred in the same database, or a version of this program
    that had no list. Raises StorageUnavailable, BadSettings.
    """
    barred = list_of(engine)
    if barred is None:
        return 0
    known = {entry.key for entry in barred.entries()}
    found = [entry for entry in _barred_in(engine) if entry.key not in known]
    barred.add(found)
    return len(found)


def apply(engine: Engine) -> int:
    """Bar again whatever the database has forgotten; how much that was.

    Signatures of a campaign that is anonymous are then emptied by `Retention.let_go`. Doing it
    again is harmless. Raises StorageUnavailable, BadSettings.
    """
    barred = list_of(engine)
    if barred is None:
        return 0
    entries = list(barred.entries())
    changed = 0
    for kind, bar_again in _APPLY.items():
        for portion in _portions(entry for entry in entries if entry.kind is kind):
            with transaction(engine) as connection:
                changed += bar_again(connection, portion)
    if changed:
        event("barred_again", stored=changed)
        scrub(engine)
    return changed


def merge(barred: BarredList, others: Iterable[BarredEntry]) -> int:
    """Add what another list has and this one does not; how much."""
    known = {entry.key for entry in barred.entries()}
    new = {entry.key: entry for entry in others}
    fresh = [entry for key, entry in new.items() if key not in known]
    barred.add(fresh)
    return len(fresh)


def close_again(engine: Engine, barred: BarredList) -> int:
    """Close and reopen campaigns in a restored database as they were last; how many changed.

    Not at each start: another hub machine may have decided otherwise since, in the same database.
    """
    acts = [each for each in barred.entries() if each.kind in _OPEN_OR_CLOSED]
    last = {each.id: each for each in sorted(acts, key=lambda each: each.at)}
    changed = 0
    with transaction(engine) as connection:
        for act in last.values():
            mine = and_(campaigns.c.id == act.id, campaigns.c.anonymised_at.is_(None))
            found = connection.execute(select(campaigns.c.anonymise_at).where(mine)).scalar()
            wanted = act.details.get("anonymise_at")
            if found == wanted:
                continue
            connection.execute(delete(campaigns).where(mine))
            times = {"closed_at": act.at, "anonymise_at": wanted}
            if wanted is None or insert_once(connection, campaigns, {"id": act.id, **times}, "id"):
                changed += 1
    return changed


def _signatures(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    ids = [entry.id for entry in entries]
    buried = _there(connection, select(tombstones.c.id).where(tombstones.c.id.in_(ids)))
    query = select(envelopes.c.id, *(envelopes.c[name] for name in PLACE))
    rows = connection.execute(query.where(envelopes.c.id.in_(ids)).with_for_update()).mappings()
    here = {row["id"]: row for row in rows}
    again = [entry for entry in entries if entry.id not in buried or entry.id in here]
    for entry in again:
        details: dict[str, Any] = dict(entry.details)
        kiosk = str(details["kiosk"])
        make_known(connection, kiosk, str(details["public_key"]), entry.at, revoked=False)
        connection.execute(delete(envelopes).where(envelopes.c.id == entry.id))
        place = {name: here[entry.id][name] for name in PLACE} if entry.id in here else details
        row: dict[str, Any] = {"id": entry.id, "kiosk": kiosk, "withdrawn_at": entry.at}
        row |= {name: place.get(name) for name in PLACE}
        row |= {"verifier": details.get("verifier") or ""}
        insert_once(connection, tombstones, row, "id")
        forget_envelope(connection, entry.id)
    return len(again)


def _kiosks(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    changed = 0
    for entry in entries:
        make_known(connection, entry.id, str(entry.details["public_key"]), entry.at, revoked=True)
        out = update(kiosks).where(kiosks.c.id == entry.id, ~kiosks.c.revoked)
        changed += connection.execute(out.values(revoked=True)).rowcount
    return changed


def _tokens(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    hashes = [entry.id for entry in entries]
    held = select(tokens.c.id).where(tokens.c.token_hash.in_(hashes), ~tokens.c.revoked)
    ids = connection.execute(held).scalars().all()
    connection.execute(delete(sessions).where(sessions.c.token.in_(ids)))
    connection.execute(update(tokens).where(tokens.c.id.in_(ids)).values(revoked=True))
    return len(ids)


def _campaigns(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    changed = 0
    for entry in entries:
        times = {"closed_at": entry.at, "anonymise_at": entry.at, "anonymised_at": entry.at}
        if insert_once(connection, campaigns, {"id": entry.id, **times}, "id"):
            changed += 1
            continue
        mine = update(campaigns).where(campaigns.c.id == entry.id)
        again = mine.where(campaigns.c.anonymised_at.is_(None)).values(anonymised_at=entry.at)
        changed += connection.execute(again).rowcount
    return changed


def _records(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    ids = [entry.id for entry in entries]
    there = _there(connection, select(signatures.c.id).where(signatures.c.id.in_(ids)))
    for id in sorted(there):
        erase_signature(connection, id)
    return len(there)


def _people(connection: Connection, entries: Sequence[BarredEntry]) -> int:
    ids = [entry.id for entry in entries]
    there = _there(connection, select(people.c.id).where(people.c.id.in_(ids)))
    for id in sorted(there):
        erase_person(connection, id)
    return len(there)


_OPEN_OR_CLOSED = (BarredKind.CLOSED, BarredKind.REOPENED)
_APPLY: Mapping[BarredKind, Callable[[Connection, Sequence[BarredEntry]], int]] = {
    BarredKind.SIGNATURE: _signatures,
    BarredKind.KIOSK: _kiosks,
    BarredKind.TOKEN: _tokens,
    BarredKind.CAMPAIGN: _campaigns,
    BarredKind.RECORD: _records,
    BarredKind.PERSON: _people,
}


def make_known(
    connection: Connection, kiosk: str, public_key: str, at: str, *, revoked: bool
) -> None:
    """A tablet that enrolled after the backup was made: its place is kept until it is back.

    It has no token, so that it has to enrol again, which a revoked one cannot.
    """
    row = {
        "id": kiosk,
        "public_key": public_key,
        "name": "?",
        "token_hash": hashlib.sha256(b"no token: " + kiosk.encode()).hexdigest(),
        "revoked": revoked,
        "enrolled_at": at,
    }
    if connection.execute(select(kiosks.c.id).where(kiosks.c.id == kiosk)).first() is None:
        connection.execute(insert(kiosks).values(**row))


def _barred_in(engine: Engine) -> Iterator[BarredEntry]:
    with transaction(reading(engine)) as connection:
        columns = (tombstones, kiosks.c.public_key)
        rows = select(*columns).join(kiosks, kiosks.c.id == tombstones.c.kiosk)
        for row in connection.execute(rows.order_by(tombstones.c.id)).mappings():
            yield _signature(row, row["public_key"])
        for row in connection.execute(_KIOSKS.where(kiosks.c.revoked)).mappings():
            yield _kiosk(row)
        for row in connection.execute(_TOKENS.where(tokens.c.revoked)).mappings():
            yield _token(row)
        for row in connection.execute(select(campaigns)).mappings():
            if row["anonymised_at"]:
                yield BarredEntry(BarredKind.CAMPAIGN, row["id"], row["anonymised_at"])
            else:
                due = {"anonymise_at": row["anonymise_at"]}
                yield BarredEntry(BarredKind.CLOSED, row["id"], row["closed_at"], due)


_KIOSKS = select(kiosks.c.id, kiosks.c.public_key, kiosks.c.enrolled_at)
_TOKENS = select(tokens.c.token_hash, tokens.c.created_at)


def _kiosk(row: Row) -> BarredEntry:
    return BarredEntry(
        BarredKind.KIOSK, row["id"], row["enrolled_at"], {"public_key": row["public_key"]}
    )


def _token(row: Row) -> BarredEntry:
    return BarredEntry(BarredKind.TOKEN, row["token_hash"], row["created_at"])


def _signature(row: Row, public_key: str) -> BarredEntry:
    details = {name: row.get(name) for name in ("kiosk", "verifier", *PLACE)}
    return BarredEntry(
        BarredKind.SIGNATURE, row["id"], row["withdrawn_at"], details | {"public_key": public_key}
    )


def _there(connection: Connection, query: Select[Any]) -> frozenset[str]:
    return frozenset(connection.execute(query).scalars())


def _portions(entries: Iterable[BarredEntry]) -> Iterator[list[BarredEntry]]:
    each = iter(entries)
    while portion := list(islice(each, PORTION)):
        yield portion
