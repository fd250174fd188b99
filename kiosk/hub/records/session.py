"""One transaction with the records: connection, keys and hour, and what every kind of them needs.

The keys are all derived from the key of the office: they are in memory, and nowhere else. Other
systems have names for our records (identifiers), and ask again with the same Idempotency-Key
(answers): both are blind to look up and sealed to read. An answer is kept in the transaction that
did what it tells, so that there is never one without the other.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    delete,
    func,
    select,
    update,
)

from kiosk.domain.errors import StorageDamaged
from kiosk.hub.engine import insert_once
from kiosk.sealing.keys import OpeningKey
from kiosk.services.doubles import folded

from .tables import answers, identifiers
from .values import Conflict, NotFound, RecordKind, RecordPage, RecordQuery, Span

KEY_BYTES = 32
NONCE_BYTES = 12
"""Random: of 2^32 bodies under one key, two share a nonce with a chance of 2^-33."""
PORTION_BYTES = 512
"""Bodies are padded with blanks to a multiple: a long name looks like a short one."""
SALT = b"petition-kiosk hub records v1"


class RecordKeys:
    """Seals bodies (ChaCha20-Poly1305) and makes blind indexes (HMAC-SHA256).

    Both keys come from the office's secret key by HKDF-SHA256 under names of their own. A body
    is bound to its kind and id, so that it cannot be moved to another record. A blind index says
    that two values are equal, to nobody but who has the key.
    """

    def __init__(self, office: OpeningKey) -> None:
        secret = office.secret.strip().upper().encode("ascii")
        self._bodies = ChaCha20Poly1305(_derived(secret, b"bodies"))
        self._indexes = _derived(secret, b"indexes")
        self.check = _derived(secret, b"check").hex()
        """Tells this key from another, and says nothing about either; 64 hex digits."""

    def seal(self, kind: str, id: str, body: dict[str, Any]) -> bytes:
        """Nonce and sealed body of the record `id`."""
        plain = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        padded = plain.ljust(-(-len(plain) // PORTION_BYTES) * PORTION_BYTES)
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._bodies.encrypt(nonce, padded, _bound(kind, id))

    def open(self, kind: str, id: str, sealed: bytes) -> dict[str, Any]:
        """The body again. Raises StorageDamaged if it is not what was sealed for this record."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            found = json.loads(self._bodies.decrypt(nonce, rest, _bound(kind, id)))
        except (InvalidTag, ValueError):
            raise StorageDamaged(f"record_{kind}") from None
        body: dict[str, Any] = found
        return body

    def blind(self, kind: str, *values: str) -> str:
        """The blind index of `values`, as they are; 64 hex digits."""
        named = json.dumps([kind, *values], ensure_ascii=False).encode("utf-8", "surrogatepass")
        return hmac.new(self._indexes, named, hashlib.sha256).hexdigest()

    def blind_email(self, email: str) -> str | None:
        """The index of an e-mail address, without case; None for an empty one."""
        return self.blind("email", folded(email)) if folded(email) else None

    def blind_person(self, email: str, given: str, family: str) -> str | None:
        """The index of a person: address and names, as `services.doubles` compares them.

        None without an address: names are not unique.
        """
        if not folded(email):
            return None
        return self.blind("person", folded(email), folded(given), folded(family))


def _derived(secret: bytes, name: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=SALT, info=name).derive(secret)


def _bound(kind: str, id: str) -> bytes:
    return f"{kind}\0{id}".encode()


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

    def row(self, table: Table, id: str) -> RowMapping:
        """The row with this id. Raises NotFound."""
        return self._one(select(table).where(table.c.id == id))

    def locked(self, table: Table, id: str) -> RowMapping:
        """The same, to be changed: nobody else changes it before the end of the transaction."""
        return self._one(select(table).where(table.c.id == id).with_for_update())

    def _one(self, query: Select[Any]) -> RowMapping:
        found = self.connection.execute(query).mappings().first()
        if found is None:
            raise NotFound
        return found

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
        """`given` name `record` from now on. Raises Conflict if one names another."""
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


HOURS_KEPT = 24
"""After that, the same key begins anew."""


class OtherRequest(ValueError):
    """This key was used for another request."""


class Answers:
    """Answers within one transaction, of one token, under one key."""

    def __init__(self, session: RecordsSession, token: str, key: str) -> None:
        self._session = session
        self._index = session.keys.blind("idempotency", token, key)
        self._token = token
        self._mine = (answers.c.token == token, answers.c.key_index == self._index)

    def begin(self, request: str) -> str | None:
        """The answer that was given to `request` before; None: it is to be done now.

        Raises OtherRequest.
        """
        self._forget_old()
        index = self._session.keys.blind("request", request)
        row = {
            "token": self._token,
            "key_index": self._index,
            "request_index": index,
            "at": self._session.hour,
        }
        if insert_once(self._session.connection, answers, row, "token", "key_index"):
            return None
        query = select(answers.c.request_index, answers.c.body).where(*self._mine)
        known, body = self._session.connection.execute(query).one()
        if known != index:
            raise OtherRequest
        return str(self._session.keys.open("answer", self._index, body)["answer"])

    def keep(self, answer: str) -> None:
        """Give `answer` from now on."""
        sealed = self._session.keys.seal("answer", self._index, {"answer": answer})
        self._session.connection.execute(update(answers).where(*self._mine).values(body=sealed))

    def _forget_old(self) -> None:
        oldest = datetime.strptime(self._session.hour, HOUR) - timedelta(hours=HOURS_KEPT)
        old = answers.c.at < oldest.strftime(HOUR)
        self._session.connection.execute(delete(answers).where(old))
