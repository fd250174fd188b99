"""The records: what the office reads, and what it lets go of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, func, select

from kiosk.domain.delivery import Outgoing
from kiosk.domain.errors import BadSettings
from kiosk.hub.barred_list import BarredEntry, BarredKind, bar
from kiosk.hub.engine import insert_once, reading, transaction
from kiosk.hub.tables import facts
from kiosk.sealing.keys import OpeningKey

from .forgetting import anonymise_records, erase_person, erase_signature
from .opening import Opener, Progress
from .session import RecordKeys, RecordsSession, hour_of
from .tables import openings, people, signatures
from .unit_of_work import UnitOfWork
from .values import SUBSCRIBED, Erased, NotFound, Person, SignatureRecord

PORTION = 200
"""Signatures read in one transaction on their way to forwarders."""
_FACT = "records_key"
_WRITING = 0x7265636F7264
"""The advisory lock of whoever writes records: one after the other, and never crosswise."""


class Records:
    """Records of one database, opened with the office's key, which stays in memory.

    Nothing readable is in the database: bodies are sealed and look-ups are blind, with keys that
    are derived from the office's. Every call raises StorageUnavailable when the database fails,
    and StorageDamaged for a record that is not what was written.
    """

    def __init__(self, engine: Engine, office: OpeningKey, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._reading = reading(engine)
        self._keys = RecordKeys(office)
        self._clock = clock
        self.opener = Opener(engine, office, self.writing, clock)

    def check_key(self) -> None:
        """Make sure that this key is the records' own; the first key that comes is.

        Raises BadSettings: under another key nobody could be found again, and doubles would
        stand beside each other.
        """
        mine = {"name": _FACT, "value": self._keys.check}
        with transaction(self._engine) as connection:
            insert_once(connection, facts, mine, "name")
        self.in_use()

    def in_use(self) -> bool:
        """Whether this database has an OSDI API, made with this key. Raises BadSettings."""
        query = select(facts.c.value).where(facts.c.name == _FACT)
        with transaction(self._reading) as connection:
            found = connection.scalar(query)
        if found not in (None, self._keys.check):
            raise BadSettings(
                "the office's key",
                "The records in this database were made with another key of the office's.",
                "Start with that key; or, for a new one, make a new database with it and bring "
                "the envelopes there: they are still sealed to both.",
            )
        return found is not None

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """One transaction that reads and writes. What it raises undoes everything."""
        with transaction(self._engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")
            yield self._book(connection)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """One transaction that only reads."""
        with transaction(self._reading) as connection:
            yield self._book(connection)

    def catch_up(self, most: int | None = None) -> Progress:
        """Open what tablets sent since (see `Opener`)."""
        return self.opener.catch_up(most)

    def outgoing(self) -> Iterator[Outgoing]:
        """Every signature that stands, each person once, newest last, read in portions.

        Also those that came by the OSDI API; what is new is opened first.
        """
        self.catch_up()
        yield from self._standing()

    def _standing(self) -> Iterator[Outgoing]:
        after = 0
        while True:
            with self.reading() as unit:
                portion = unit.signatures.after(after, PORTION)
                signers = unit.people.all(each.person for each in portion)
            yield from (_outgoing(each, signers[each.person]) for each in portion)
            if len(portion) < PORTION:
                return
            after = portion[-1].number

    def outgoing_of(self, id: str) -> Outgoing | None:
        """One signature as it is now, or None if it does not stand."""
        with self.reading() as unit:
            try:
                record = unit.signatures.get(id)
            except NotFound:
                return None
            return _outgoing(record, unit.people.get(record.person))

    def opted_out(self) -> frozenset[str]:
        """Ids of signatures, and of their envelopes, whose yes is undone by a no since.

        Of those that were opened: it only reads, so that it can be asked beside a hub that runs.
        """
        said = [each.id for each in self._standing() if each.opted_out]
        found = set(said)
        for at in range(0, len(said), PORTION):
            theirs = openings.c.signature.in_(said[at : at + PORTION])
            with transaction(self._reading) as connection:
                query = select(openings.c.envelope).where(theirs)
                found.update(connection.execute(query).scalars())
        return frozenset(found)

    def doubles(self, campaign: str) -> tuple[str, ...]:
        """Ids of envelopes that another signature of the same person stands for."""
        query = (
            select(openings.c.envelope)
            .join(signatures, signatures.c.id == openings.c.signature)
            .where(signatures.c.petition == campaign, openings.c.envelope != signatures.c.id)
        )
        with transaction(self._reading) as connection:
            return tuple(connection.execute(query).scalars())

    def newest(self) -> int:
        """The number of the signature that came last, 0 without any; it only ever grows."""
        query = select(func.max(signatures.c.number))
        with transaction(self._reading) as connection:
            return connection.scalar(query) or 0

    def erase(self, email: str) -> Erased:
        """Remove everybody with this address, and everything they signed.

        Their envelopes are named and still there: until those are erased as well (`Retention`),
        they are opened again. So a crash between the two loses nobody: start again.
        """
        self.catch_up()
        index = self._keys.blind_email(email)
        query = select(people.c.id).where(people.c.email_index == index)
        with self.writing() as unit:
            connection = unit.session.connection
            ids = connection.execute(query).scalars().all() if index else []
            parts = [erase_person(connection, id) for id in ids]
            erased = Erased(
                tuple(each for part in parts for each in part.envelopes),
                tuple(each for part in parts for each in part.signatures),
            )
            hour = hour_of(self._clock())
            bar(connection, *(BarredEntry(BarredKind.PERSON, id, hour) for id in ids))
            bar(connection, *(BarredEntry(BarredKind.RECORD, id, hour) for id in erased.signatures))
        return erased

    def erase_signature(self, id: str) -> Erased:
        """Remove one signature; its envelopes are named, as by `erase`."""
        with self.writing() as unit:
            erased = erase_signature(unit.session.connection, id)
            hour = hour_of(self._clock())
            bar(
                unit.session.connection,
                *(BarredEntry(BarredKind.RECORD, id, hour) for id in erased.signatures),
            )
        return erased

    def anonymise(self, campaign: str) -> int:
        """Make a campaign's signatures mere numbers; how many this call did."""
        return anonymise_records(self._engine, campaign, hour_of(self._clock()))

    def _book(self, connection: Connection) -> UnitOfWork:
        return UnitOfWork.on(RecordsSession(connection, self._keys, hour_of(self._clock())))


def _outgoing(record: SignatureRecord, signer: Person) -> Outgoing:
    """A yes goes along only while the signer's last word is one."""
    subscribed = signer.status == SUBSCRIBED
    return Outgoing(
        id=record.id,
        campaign=record.petition,
        event=record.event,
        fields=record.fields,
        language=record.language,
        hour=record.hour,
        opted_in=record.opted_in and subscribed,
        consent_hour=signer.yes_at,
        opted_out=record.opted_in and not subscribed,
    )
