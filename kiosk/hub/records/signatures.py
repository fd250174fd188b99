"""Signatures: one for each person and petition, whatever it was signed on, and how often."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, select, update

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import Signature
from kiosk.hub.engine import insert_once
from kiosk.services.doubles import may_be_contacted, settle
from kiosk.services.listing import Opened
from kiosk.services.payload import signature_from

from .contact_consent import ContactChoice
from .session import Identifiers, RecordsSession
from .tables import signatures
from .values import (
    SUBSCRIBED,
    NotFound,
    PersonDetails,
    RecordKind,
    RecordPage,
    RecordQuery,
    SignatureRecord,
)

_COMMENTS = "comments"
STANDS = (signatures.c.body.is_not(None), signatures.c.person.is_not(None))
"""Whatever is neither anonymous nor waiting for its envelopes to be opened again."""


@dataclass(frozen=True, slots=True)
class SealedSignature:
    """A signature as it was opened, or posted."""

    signature: Signature
    event: str
    source: str
    """The envelope's id, or empty for one that was posted."""
    said_at: str | None = None
    """UTC hour in which its consents were given; empty: nobody can tell; None: that of signing."""

    def body(self) -> dict[str, Any]:
        """What is sealed; what a finger drew stays in the envelope."""
        payload = self.signature.payload()
        payload.pop("strokes", None)
        said_at = {} if self.said_at is None else {"said_at": self.said_at}
        return {"payload": payload, "event": self.event, "source": self.source} | said_at

    @classmethod
    def of(cls, body: dict[str, Any]) -> SealedSignature:
        """The signature again."""
        signature = signature_from(body["payload"], entered=True)
        return cls(signature, body["event"], body["source"], body.get("said_at"))


class Signatures:
    """Signatures within one transaction."""

    def __init__(self, session: RecordsSession) -> None:
        self._session = session
        self._identifiers = Identifiers(session)

    def page(self, wanted: RecordQuery, offset: int, limit: int) -> RecordPage[SignatureRecord]:
        """Those wanted, oldest first."""
        where = [*STANDS, *self._session.conditions(RecordKind.SIGNATURE, signatures, wanted)]
        if wanted.petition is not None:
            where.append(signatures.c.petition == wanted.petition)
        if wanted.person is not None:
            where.append(signatures.c.person == wanted.person)
        return self._session.page(signatures, where, self._read, offset, limit)

    def get(self, id: str) -> SignatureRecord:
        """One of them. Raises NotFound."""
        row = self._session.row(signatures, id)
        if row["body"] is None or row["person"] is None:
            raise NotFound
        return self._read([row])[0]

    def signer(self, id: str) -> str:
        """Whose signature it is, also while it waits for its envelopes. Raises NotFound."""
        row = self._session.row(signatures, id)
        if row["person"] is None:
            raise NotFound
        return str(row["person"])

    def after(self, number: int, limit: int) -> Sequence[SignatureRecord]:
        """The next `limit` after the one with `number`, in the order in which they came."""
        query = select(signatures).where(*STANDS, signatures.c.number > number)
        rows = self._session.connection.execute(query.order_by(signatures.c.number).limit(limit))
        return self._read(rows.mappings().all())

    def sealed(self, petition: str, person: str, signed: SealedSignature) -> str:
        """The id of the signature that an opened envelope is, or is a double of."""
        return self._place(signed.source, petition, person, signed)

    def posted(
        self,
        petition: str,
        person: str,
        signed: SealedSignature,
        identifiers: Sequence[str],
        comments: str = "",
    ) -> str:
        """The id of the signature that came by the OSDI API, or was there before.

        Raises Conflict if an identifier names another one's signature under this petition.
        """
        id = self._place(str(uuid.uuid4()), petition, person, signed)
        self.name(id, identifiers)
        if comments:
            self.comment(id, comments)
        return id

    def comment(self, id: str, comments: str) -> None:
        """What is written with this signature from now on; nothing takes it away."""
        sealed = (
            self._session.keys.seal(_COMMENTS, id, {"comments": comments}) if comments else None
        )
        self._update(id, {"comments": sealed})

    def came_at(self, id: str) -> str:
        """The UTC hour of a signature, as far back as is known. Raises NotFound."""
        row = self._session.row(signatures, id)
        here = f"{row['created_at'][:13]}Z"
        standing = row["body"] and SealedSignature.of(self._session.body(RecordKind.SIGNATURE, row))
        return min(here, standing.signature.hour) if standing else here

    def name(self, id: str, identifiers: Sequence[str]) -> None:
        """`identifiers` name this signature from now on. Raises NotFound, Conflict."""
        row = self._session.locked(signatures, id)
        self._identifiers.add(RecordKind.SIGNATURE, id, identifiers, row["petition"])
        if identifiers:
            self._update(id, {})

    def named(self, petition: str, identifiers: Sequence[str]) -> str | None:
        """Which signature of `petition` one of `identifiers` names, or None."""
        find = self._identifiers.find
        names = (find(RecordKind.SIGNATURE, each, petition) for each in identifiers)
        return next((name for name in names if name is not None), None)

    def of_person(self, person: str) -> Iterator[tuple[PersonDetails, ContactChoice | None]]:
        """What each standing signature says of its person, oldest first.

        What a posted one said on being written to is a matter of the OSDI API's own word.
        """
        query = select(signatures).where(*STANDS, signatures.c.person == person)
        rows = self._session.connection.execute(query.order_by(signatures.c.number)).mappings()
        for row in rows.all():
            signed = SealedSignature.of(self._session.body(RecordKind.SIGNATURE, row))
            details, choice = said_of(signed, f"{self._session.hour[:13]}Z")
            yield details, choice if signed.source else None

    def _place(self, id: str, petition: str, person: str, signed: SealedSignature) -> str:
        sealed = self._session.keys.seal(RecordKind.SIGNATURE, id, signed.body())
        row = {
            "id": id,
            "petition": petition,
            "person": person,
            "body": sealed,
            "posted": None if signed.source else sealed,
            "created_at": self._session.hour,
            "modified_at": self._session.hour,
        }
        if insert_once(self._session.connection, signatures, row, "petition", "person"):
            return id
        query = select(signatures).where(
            signatures.c.petition == petition, signatures.c.person == person
        )
        there = self._session.connection.execute(query.with_for_update()).mappings().one()
        self._settle(there, signed)
        return str(there["id"])

    def _settle(self, there: RowMapping, signed: SealedSignature) -> None:
        """Of two signatures of one person, the one stands that `services.doubles` chooses."""
        id = there["id"]
        sealed = self._session.keys.seal(RecordKind.SIGNATURE, id, signed.body())
        values = {} if signed.source or there["posted"] else {"posted": sealed}
        standing = there["body"] and SealedSignature.of(
            self._session.body(RecordKind.SIGNATURE, there)
        )
        if not standing or _better(standing, signed):
            values["body"] = sealed
        if values:
            self._update(id, values)

    def _update(self, id: str, values: Mapping[str, bytes | None]) -> None:
        change = update(signatures).where(signatures.c.id == id)
        self._session.connection.execute(change.values(**values, modified_at=self._session.hour))

    def _read(self, rows: Sequence[RowMapping]) -> list[SignatureRecord]:
        named = self._identifiers.of(RecordKind.SIGNATURE, [row["id"] for row in rows])
        return [self._record(row, named.get(row["id"], ())) for row in rows]

    def _record(self, row: RowMapping, named: tuple[str, ...]) -> SignatureRecord:
        signed = SealedSignature.of(self._session.body(RecordKind.SIGNATURE, row))
        return SignatureRecord(
            id=row["id"],
            petition=row["petition"],
            person=row["person"],
            fields=signed.signature.fields,
            event=signed.event,
            language=signed.signature.language,
            hour=signed.signature.hour,
            opted_in=may_be_contacted(signed.signature),
            comments=self._comments(row),
            identifiers=named,
            number=row["number"],
            created_at=row["created_at"],
            modified_at=row["modified_at"],
        )

    def _comments(self, row: RowMapping) -> str:
        if not row["comments"]:
            return ""
        return str(self._session.keys.open(_COMMENTS, row["id"], row["comments"])["comments"])


def said_of(
    signed: SealedSignature, latest: str | None = None
) -> tuple[PersonDetails, ContactChoice | None]:
    """What a signature says of its person: yes, or nothing, on whether to write to them.

    A yes is not taken for later than `latest`, a UTC hour.
    """
    signature = signed.signature
    fields = signature.fields
    details = PersonDetails(
        email=fields.get(FieldName.EMAIL, ""),
        given_name=fields.get(FieldName.GIVEN_NAME, ""),
        family_name=fields.get(FieldName.FAMILY_NAME, ""),
        postcode=fields.get(FieldName.POSTCODE, ""),
        country=fields.get(FieldName.COUNTRY, ""),
        language=signature.language,
    )
    if not may_be_contacted(signature):
        return details, None
    said_at = signature.hour if signed.said_at is None else signed.said_at
    return details, ContactChoice(SUBSCRIBED, said_at if latest is None else min(said_at, latest))


def _better(standing: SealedSignature, other: SealedSignature) -> bool:
    """Whether `other` is to stand instead."""
    pair = (Opened("standing", standing.signature), Opened("other", other.signature))
    return settle(pair).kept[0].id == "other"
