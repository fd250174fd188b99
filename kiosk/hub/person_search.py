"""Finding everything that a hub holds of one person.

By their withdrawal code, for which no key is needed, or by their e-mail address, with the office's.
Nothing is changed; what tablets sent since the hub looked last is opened in memory.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, RowMapping, Select, select

from kiosk.domain.errors import BadEnvelope, BadSettings, StorageDamaged
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey
from kiosk.services.doubles import signed_with
from kiosk.services.listing import UNWATCHED, Watch

from .barred_list import BarredKind, list_of
from .engine import reading, transaction
from .forwarding_overview import portions
from .person_report import (
    DAMAGED,
    EMPTIED,
    NO_KEY,
    Held,
    PersonReport,
    ReportedAbsence,
    ReportedEnvelope,
    ReportedForwarding,
    ReportedPerson,
    ReportedSignature,
    ReportWay,
)
from .records.forgetting import AGAIN
from .records.records import Records
from .records.session import RecordKeys
from .records.tables import identifiers, openings, people, signatures, taggings, tags
from .records.values import RecordKind
from .retention import Retention
from .storage import HubStorage
from .tables import envelopes, forwardings, kiosks, tombstones

_PERSONAL = (BarredKind.SIGNATURE, BarredKind.RECORD, BarredKind.PERSON)
_HOURS = ("created_at", "modified_at")


class PersonSearch:
    """Makes reports. Raises StorageUnavailable, StorageDamaged, and BadSettings for a wrong key."""

    def __init__(self, storage: HubStorage, office: OpeningKey | None) -> None:
        self._storage = storage
        self._reading = reading(storage.engine)
        self._office = office
        recorded = office and Records(storage.engine, office, time.time).in_use()
        self._keys = RecordKeys(office) if office and recorded else None

    def by_code(self, verifier: str) -> PersonReport:
        """Of the signatures whose withdrawal code proves `verifier`."""
        found = Retention(self._storage.engine).with_verifier(verifier)
        return self._report(ReportWay.CODE, found, (), verifier=verifier)

    def by_email(self, email: str, watch: Watch = UNWATCHED) -> PersonReport:
        """Of everybody with this address, in any spelling of its case. Raises Cancelled.

        Every envelope is opened. Raises BadSettings without a key.
        """
        if self._office is None:
            raise BadSettings(
                "--key",
                "Only the office's key can tell whose signature is whose.",
                "Name the key file with --key, or use the person's withdrawal code.",
            )
        total = sum(each.kept for each in Retention(self._storage.engine).campaigns())
        search = signed_with(email, self._storage.envelopes(), [self._office], total, watch)
        index = self._keys.blind_email(email) if self._keys else None
        known = self._among(people.c.id, people.c.email_index, [index]) if index else ()
        return self._report(
            ReportWay.EMAIL, [each.id for each in search.found], known, unread=search.closed
        )

    def _report(
        self,
        way: ReportWay,
        found: Sequence[str],
        known: Sequence[str],
        *,
        verifier: str | None = None,
        unread: int = 0,
    ) -> PersonReport:
        """Follow envelopes to records and people, and, by address, all the way back."""
        made = self._among(openings.c.signature, openings.c.envelope, found)
        who = dict.fromkeys((*self._among(signatures.c.person, signatures.c.id, made), *known))
        theirs = self._among(signatures.c.id, signatures.c.person, who)
        further = len(set(theirs) - set(made))
        if way is ReportWay.EMAIL:
            made, further = list(dict.fromkeys((*made, *theirs))), 0
            others = self._among(openings.c.envelope, openings.c.signature, made)
            found = list(dict.fromkeys((*found, *others)))
        here = tuple(self._envelopes(found))
        records = tuple(self._signatures(made))
        campaigns = {each.campaign for each in here} | {each.petition for each in records}
        every = dict.fromkeys((*found, *made, *who))
        return PersonReport(
            way,
            self._office is not None,
            here,
            records,
            tuple(self._people(who)),
            tuple(self._forwardings(every)),
            tuple(self._absences(every, verifier)),
            tuple(
                each for each in Retention(self._storage.engine).campaigns() if each.id in campaigns
            ),
            unread,
            further,
        )

    def _envelopes(self, ids: Iterable[str]) -> Iterator[ReportedEnvelope]:
        query = (
            select(
                *(column for column in envelopes.c if column.name != "opened"),
                kiosks.c.name,
                kiosks.c.public_key,
                openings.c.outcome,
                openings.c.signature,
            )
            .join(kiosks, kiosks.c.id == envelopes.c.kiosk)
            .outerjoin(openings, openings.c.envelope == envelopes.c.id)
        )
        for row in self._rows(query, envelopes.c.id, ids):
            contents, closed = self._contents(row["envelope"], row["public_key"])
            yield ReportedEnvelope(
                **{name: row[name] for name in ("id", "campaign", "event", "received_at")},
                tablet=row["kiosk"],
                tablet_name=row["name"],
                number=row["seq"],
                size=len(row["envelope"]),
                outcome=row["outcome"],
                signature=row["signature"],
                contents=contents,
                closed=closed,
            )

    def _contents(self, raw: bytes, public: str) -> tuple[Held | None, str | None]:
        if not raw:
            return None, EMPTIED
        if self._office is None:
            return None, NO_KEY
        try:
            return open_envelope(parse(raw), public, [self._office]), None
        except BadEnvelope as error:
            return None, error.code

    def _signatures(self, ids: Iterable[str]) -> Iterator[ReportedSignature]:
        for row in self._rows(select(signatures), signatures.c.id, ids):
            yield ReportedSignature(
                **{name: row[name] for name in ("id", "petition", "person", *_HOURS)},
                held=self._held(RecordKind.SIGNATURE, row, "body", "posted", "comments"),
                identifiers=self._named(RecordKind.SIGNATURE, row["id"]),
            )

    def _people(self, ids: Iterable[str]) -> Iterator[ReportedPerson]:
        for row in self._rows(select(people), people.c.id, ids):
            yield ReportedPerson(
                **{name: row[name] for name in ("id", "kept", *_HOURS)},
                held=self._held(RecordKind.PERSON, row, "body", "posted"),
                identifiers=self._named(RecordKind.PERSON, row["id"]),
                tags=tuple(self._tags(row["id"])),
            )

    def _held(self, kind: RecordKind, row: RowMapping, *columns: str) -> Held:
        """What is sealed in these columns; or {"closed": why} for what is not readable."""
        if not row["body"] and not row["posted"]:
            return {"closed": AGAIN if row["person"] else EMPTIED}
        if self._keys is None:
            return {"closed": NO_KEY}
        found = {}
        for name in (each for each in columns if row[each]):
            bound = "comments" if name == "comments" else kind
            try:
                found[name] = self._keys.open(bound, row["id"], row[name])
            except StorageDamaged:
                return {"closed": DAMAGED}
        return found

    def _named(self, kind: RecordKind, record: str) -> tuple[str, ...]:
        query = select(identifiers).where(identifiers.c.kind == kind)
        rows = self._rows(query, identifiers.c.record, [record])
        return tuple(
            str(self._keys.open("identifier", row["blind"], row["body"])["identifier"])
            for row in rows
            if self._keys
        )

    def _tags(self, person: str) -> Iterator[tuple[str, str]]:
        query = select(tags.c.id, tags.c.body, taggings.c.created_at).join(
            taggings, taggings.c.tag == tags.c.id
        )
        for row in self._rows(query, taggings.c.person, [person]):
            if self._keys:
                body = self._keys.open(RecordKind.TAG, row["id"], row["body"])
                yield str(body["name"]), row["created_at"]

    def _forwardings(self, ids: Iterable[str]) -> Iterator[ReportedForwarding]:
        f = forwardings.c
        columns = (f.receiver, f.signature, f.state, f.attempts, f.last_problem, f.reference)
        for row in self._rows(select(*columns, f.merged, f.told), f.signature, ids):
            yield ReportedForwarding(*row.values())

    def _absences(self, ids: Iterable[str], verifier: str | None) -> Iterator[ReportedAbsence]:
        """From the database, and from the list beside it, which may know more than a copy of it."""
        t, wanted = tombstones.c, set(ids)
        query = select(t.id, t.withdrawn_at, t.kiosk, t.campaign)
        rows = [
            *self._rows(query, t.verifier, [verifier] if verifier else []),
            *self._rows(query, t.id, wanted),
        ]
        found = {row["id"]: ReportedAbsence(*row.values()) for row in rows}
        barred = list_of(self._storage.engine)
        for each in barred.entries() if barred else ():
            mine = verifier and each.details.get("verifier") == verifier
            if each.kind in _PERSONAL and (mine or each.id in wanted):
                place = (each.details.get("kiosk"), each.details.get("campaign"))
                tablet, campaign = (None if word is None else str(word) for word in place)
                found.setdefault(each.id, ReportedAbsence(each.id, each.at, tablet, campaign))
        yield from found.values()

    def _among(self, wanted: Column[Any], column: Column[Any], ids: Iterable[str]) -> list[str]:
        """`wanted` of the rows whose `column` is one of `ids`, each once."""
        rows = self._rows(select(wanted.label("wanted")), column, ids)
        return list(dict.fromkeys(row["wanted"] for row in rows if row["wanted"] is not None))

    def _rows(
        self, query: Select[Any], column: Column[Any], ids: Iterable[str]
    ) -> Iterator[RowMapping]:
        for portion in portions(ids):
            with transaction(self._reading) as connection:
                wanted = query.where(column.in_(portion)).order_by(column)
                rows = connection.execute(wanted).mappings().all()
            yield from rows
