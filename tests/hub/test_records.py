"""Records: who signed, readable with the office's key only, on either database."""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update
from sqlalchemy.event import listen

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadSettings, StorageDamaged
from kiosk.domain.signature import SheetLine, Signature
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.records import opening
from kiosk.hub.records import records as module
from kiosk.hub.records.forgetting import forget_envelope
from kiosk.hub.records.outcomes import Openings, openings_of
from kiosk.hub.records.records import Records
from kiosk.hub.records.session import RecordKeys
from kiosk.hub.records.tables import openings, people, signatures
from kiosk.hub.records.values import (
    SUBSCRIBED,
    UNSUBSCRIBED,
    Person,
    PersonDetails,
    PetitionClosed,
    RecordQuery,
    SignatureRecord,
)
from kiosk.hub.retention import Retention
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes, metadata
from kiosk.sealing.keys import OpeningKey
from kiosk.services.doubles import settle
from kiosk.services.listing import Opened
from tests import clock
from tests.clock import hour_at, moment_at
from tests.forked import HubProcess
from tests.proof import PROOF

from .kit import CODE, OFFICE
from .signed import HOUR, Stall

DAY = 86_400
NOW = clock.NOW - 2 * DAY + 400
"""What the hub's own clock says: earlier than what tablets sealed."""
EMAIL = "ana@example.org"
ANA = PersonDetails(email=EMAIL, given_name="Ana", family_name="Pérez")
EVERYTHING = 10_000


@dataclass
class Office:
    """A hub's storage and its records."""

    storage: HubStorage
    records: Records
    stall: Stall

    def signatures(self) -> Sequence[SignatureRecord]:
        """All that stand, once everything is opened."""
        self.records.catch_up()
        with self.records.reading() as unit:
            return unit.signatures.page(RecordQuery(), 0, EVERYTHING).records

    def people(self) -> Sequence[Person]:
        """Everybody, once everything is opened."""
        self.records.catch_up()
        with self.records.reading() as unit:
            return unit.people.page(RecordQuery(), 0, EVERYTHING).records

    def statuses(self) -> list[str]:
        """Of everybody, in the order in which they came."""
        return [person.status for person in self.people()]

    def post(self, status: str | None = None, person: PersonDetails = ANA) -> str:
        """A signature by the OSDI API, under the stall's petition."""
        with self.records.writing() as unit:
            unit.petitions.of_campaign(self.stall.campaign)
            return unit.sign(self.stall.campaign, person, status, NOW)

    def say(self, status: str) -> None:
        """The office itself says whether Ana may be written to."""
        with self.records.writing() as unit:
            unit.meet(ANA, status, (), kept=True)

    def forget(self, envelope: str) -> None:
        """As a withdrawal does it."""
        with transaction(self.storage.engine) as connection:
            connection.execute(delete(envelopes).where(envelopes.c.id == envelope))
            forget_envelope(connection, envelope)


@pytest.fixture
def office(tmp_path: Path, database: str | None) -> Iterator[Office]:
    """An office with one stall."""
    with open_storage(tmp_path, database) as storage:
        yield Office(storage, Records(storage.engine, OFFICE, lambda: NOW), Stall(storage))


def everything(storage: HubStorage) -> str:
    """All that the database tells, whoever asks."""
    with transaction(storage.engine) as connection:
        rows = [
            connection.execute(select(table)).all()
            for table in metadata.sorted_tables
            if table is not envelopes
        ]
    return repr(rows)


def test_nothing_readable_is_in_the_database(office: Office) -> None:
    """Names, addresses, tags, custom fields, comments, identifiers and consents' hours are in no
    column; ids and hours of arrival are.
    """
    who = ("Zacharias", "Weißhaupt", "zach@example.net", "crm:4711", "Ehrenamt", "AB1 2CD")
    earlier = hour_at(-DAY)
    secrets = (*who, "Schuhgröße", "vierundvierzig", "Es reicht!", earlier[:13])
    person = PersonDetails("zach@example.net", "Zacharias", "Weißhaupt", "AB1 2CD", "GB")
    person = replace(person, custom_fields={"Schuhgröße": "vierundvierzig"})
    office.stall.sign("zach@example.net", "Zacharias", "Weißhaupt", opted_in=True, hour=earlier)
    office.records.catch_up()
    with office.records.writing() as unit:
        id = unit.meet(person, SUBSCRIBED, ["crm:4711"], kept=True)
        unit.tags.put(id, unit.tags.create("Ehrenamt"))
        called, words = ["crm:4711"], "Es reicht!"
        signed = unit.sign("an-appeal", person, SUBSCRIBED, NOW, identifiers=called, comments=words)
        shown = unit.people.get(id)
        assert unit.signatures.get(signed).comments == words
    assert (shown.details.given_name, shown.identifiers) == ("Zacharias", ("crm:4711",))
    assert shown.details.custom_fields == {"Schuhgröße": "vierundvierzig"}
    assert shown.yes_at == earlier
    told = everything(office.storage)
    assert id in told and "an-appeal" in told and moment_at(-2 * DAY) in told
    for secret in secrets:
        assert secret not in told and secret.encode().hex() not in told
        assert repr(secret.encode())[2:-1] not in told
    assert SUBSCRIBED not in told


def test_nothing_readable_is_in_sqlites_files(tmp_path: Path) -> None:
    """Neither is it in the file or its log; control: a campaign is."""
    with open_storage(tmp_path, None) as storage:
        office = Office(storage, Records(storage.engine, OFFICE, lambda: NOW), Stall(storage))
        office.stall.sign("zach@example.net", "Zacharias")
        assert office.people()[0].details.given_name == "Zacharias"
        found = b"".join(file.read_bytes() for file in tmp_path.glob("hub.sqlite*"))
    assert b"an-appeal" in found
    assert b"Zacharias" not in found and b"zach@example" not in found


def test_another_key_is_refused(office: Office) -> None:
    """The first key is the records' own for ever; another one is told the way out."""
    office.records.check_key()
    office.records.check_key()
    other = Records(office.storage.engine, OpeningKey.generate(), lambda: NOW)
    with pytest.raises(BadSettings, match="another key"):
        other.check_key()


def test_a_person_signs_once(office: Office) -> None:
    """Doubles, with other capitals and on two tablets, are one signature of one person."""
    first = office.stall.sign(EMAIL)
    assert office.signatures()[0].id == first
    Stall(office.storage).sign(EMAIL.upper(), "ANA", "pérez")
    assert [record.person for record in office.signatures()] == [office.people()[0].id]
    office.stall.sign(EMAIL)
    office.post()
    assert len(office.signatures()) == len(office.people()) == 1
    assert office.signatures()[0].id == first


def test_of_doubles_the_office_keeps_the_one_with_consent(office: Office) -> None:
    """The rules are those of services.doubles: the yes counts, whichever came first."""
    id = office.stall.sign(EMAIL, opted_in=False, postcode="first")
    assert not office.signatures()[0].opted_in
    office.stall.sign(EMAIL, opted_in=True, postcode="second")
    office.stall.sign(EMAIL, opted_in=False, postcode="third")
    (kept,) = office.signatures()
    assert (kept.id, kept.opted_in) == (id, True)
    assert kept.fields[FieldName.POSTCODE] == "second"


def test_two_people_may_share_an_address(office: Office) -> None:
    """Where the names differ there are two people; without an address everybody is their own."""
    office.stall.sign(EMAIL, "Ana")
    office.stall.sign(EMAIL, "Luis")
    assert len(office.people()) == 2
    office.stall.sign("", "Ana")
    office.stall.sign("", "Ana")
    office.post(person=PersonDetails(given_name="Ana"))
    assert len(office.people()) == len(office.signatures()) == 5


def test_a_person_signs_two_petitions(office: Office) -> None:
    """One person, two signatures."""
    office.stall.sign(EMAIL)
    office.stall.sign(EMAIL, campaign="another-appeal")
    assert len(office.people()) == 1
    assert {each.petition for each in office.signatures()} == {"an-appeal", "another-appeal"}


def test_silence_changes_no_status(office: Office) -> None:
    """New and silent is not subscribed; a yes subscribes; silence afterwards changes nothing."""
    office.stall.sign(EMAIL)
    assert office.statuses() == [UNSUBSCRIBED]
    office.stall.sign(EMAIL, opted_in=True)
    assert office.statuses() == [SUBSCRIBED]
    office.stall.sign(EMAIL)
    office.post()
    assert office.statuses() == [SUBSCRIBED]


def test_the_office_changes_a_status_and_silence_does_not(office: Office) -> None:
    """An explicit no stands against silence, on tablets and the OSDI API; a new yes counts."""
    office.stall.sign(EMAIL, opted_in=True)
    office.people()
    office.say(UNSUBSCRIBED)
    office.stall.sign(EMAIL)
    office.post()
    assert office.statuses() == [UNSUBSCRIBED]
    office.stall.sign(EMAIL, opted_in=True)
    assert office.statuses() == [SUBSCRIBED]


def test_a_consent_without_an_address_subscribes_nobody(office: Office) -> None:
    """There is nothing to write to."""
    office.stall.sign("", opted_in=True)
    assert office.statuses() == [UNSUBSCRIBED]


def test_damage_is_noted_and_stops_nothing(office: Office) -> None:
    """Flipped bytes, strange contents and another office's envelopes are noted, once each."""
    before = office.stall.sign("one@example.org")
    broken = office.stall.sign("two@example.org")
    office.stall.store(office.stall.sealed(_signature(), "an-appeal"))
    office.stall.sign("three@example.org", office=OpeningKey.generate())
    after = office.stall.sign("four@example.org")
    with transaction(office.storage.engine) as connection:
        mine = envelopes.c.id == broken
        raw = connection.scalar(select(envelopes.c.envelope).where(mine)) or b""
        bad = raw[:600] + bytes([raw[600] ^ 1]) + raw[601:]
        connection.execute(update(envelopes).where(mine).values(envelope=bad))
    progress = office.records.catch_up()
    assert (progress.entered, progress.noted) == (2, 3)
    assert [record.id for record in office.signatures()] == [before, after]
    assert office.records.opener.noted() == {
        "other_row": 1,
        "payload_members": 1,
        "not_for_this_key": 1,
    }
    assert not office.records.opener.waiting()
    assert office.records.catch_up().done == 0


def test_what_no_form_takes_is_counted(office: Office) -> None:
    """Refused or cleaned, each once, for whoever looks after the hub; no key is needed."""
    office.stall.sign("one@example.org", "A\x00na")
    office.stall.sign("two@example.org", hour="9999-99-99T99Z")
    office.stall.sign("three@example.org", "A" * 3_000)
    office.stall.sign("four@example.org", office=OpeningKey.generate())
    office.stall.sign("five@example.org")
    names = {record.fields[FieldName.GIVEN_NAME] for record in office.signatures()}
    assert names == {"Ana"}
    assert office.records.opener.cleaned() == 1
    assert openings_of(office.storage.engine) == Openings(refused=2, cleaned=1, unreadable=1)


def test_what_was_signed_on_paper_is_counted(office: Office) -> None:
    """Among what was opened, and no problem; once withdrawn it is not counted any more."""
    signed = replace(_signature(), hour=HOUR, paper=SheetLine(17, 3))
    office.stall.sign("one@example.org")
    id = office.stall.store(office.stall.sealed(signed, "an-appeal"))
    assert len(office.signatures()) == 2
    assert office.records.opener.noted() == {}
    assert openings_of(office.storage.engine) == Openings(paper=1)
    with transaction(office.storage.engine) as connection:
        forget_envelope(connection, id)
    assert openings_of(office.storage.engine) == Openings()


def test_what_an_earlier_release_entered_stops_no_list(office: Office) -> None:
    """A record of a signature that would be refused today is read, without what is wrong."""
    id = office.stall.sign(EMAIL)
    office.signatures()
    keys = RecordKeys(OFFICE)
    with transaction(office.storage.engine) as connection:
        body = connection.scalar(select(signatures.c.body)) or b""
        old = keys.open("signature", id, body)
        old["payload"] |= {"hour": "9999-99-99T99Z", "language": "no language\n"}
        old["payload"]["fields"] |= {"given_name": "A" * 3_000, "family_name": "Pé\x00rez"}
        sealed = keys.seal("signature", id, old)
        connection.execute(update(signatures).values(body=sealed))
    (record,) = office.signatures()
    assert (record.hour, record.language) == ("1970-01-01T00Z", "")
    assert record.fields == {FieldName.EMAIL: EMAIL, FieldName.FAMILY_NAME: "Pérez"}


def _signature() -> Signature:
    """One whose hour is none."""
    return Signature({}, "es", 1, 1, "", (), "half past two", 0)


def test_two_hubs_open_each_envelope_once(
    tmp_path: Path, database: str | None, office: Office
) -> None:
    """Several hubs at work on the same envelopes: each is entered by one of them."""
    stalls = [office.stall, Stall(office.storage)]
    for n in range(60):
        stalls[n % 2].sign(f"{n % 40}@example.org")
    with ExitStack() as opened:
        hubs = [opened.enter_context(open_storage(tmp_path, database)) for _ in range(3)]
        records = [Records(hub.engine, OFFICE, lambda: NOW) for hub in hubs]
        with ThreadPoolExecutor(len(records)) as threads:
            done = [each.entered for each in threads.map(Records.catch_up, records)]
    assert sum(done) == 60
    assert len(office.signatures()) == len(office.people()) == 40


def test_what_fails_halfway_is_opened_again(office: Office) -> None:
    """A transaction that ends in the middle leaves no mark, no person, no signature."""
    office.stall.sign(EMAIL)

    class CutError(Exception):
        pass

    with pytest.raises(CutError), office.records.writing() as unit:
        found = office.records.opener._portion()
        assert office.records.opener._one(unit, found[0], None)
        raise CutError
    assert office.records.opener.waiting()
    with office.records.reading() as unit:
        assert unit.people.page(RecordQuery(), 0, 1).total == 0
    assert len(office.signatures()) == 1


def test_a_look_for_new_ones_is_cheap(tmp_path: Path) -> None:
    """What is to be done is found by indexes that hold nothing else."""
    with open_storage(tmp_path, None) as storage:
        asked: list[str] = []
        listen(storage.engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
        assert not Records(storage.engine, OFFICE, lambda: NOW).opener.waiting()
        with transaction(storage.engine) as connection:
            queries = [sql.replace("?", "1") for sql in asked if sql.startswith("SELECT")]
            plans = [
                repr(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").all())
                for sql in queries
            ]
    assert len(plans) == 2
    assert "INDEX envelopes_to_open" in plans[0] and "INDEX people_to_review" in plans[1]


def test_a_withdrawn_envelope_takes_its_record_along(office: Office) -> None:
    """Signature, person, identifiers and tags are gone, and nothing brings them back."""
    id = office.stall.sign(EMAIL, opted_in=True)
    (record,) = office.signatures()
    with office.records.writing() as unit:
        unit.signatures.name(record.id, ["crm:1"])
        unit.people.name(record.person, ["crm:2"])
        unit.tags.put(record.person, unit.tags.create("a tag"))
    office.forget(id)
    assert not office.signatures() and not office.people()
    with office.records.reading() as unit:
        assert unit.people.named(["crm:2"]) is None
        assert unit.signatures.named("an-appeal", ["crm:1"]) is None
        assert unit.tags.taggings(RecordQuery(), 0, 1).total == 0


def test_forgetting_an_unopened_envelope_does_nothing(office: Office) -> None:
    """Withdrawn before it was opened, or never here."""
    office.forget(office.stall.sign(EMAIL))
    office.forget("never-here")
    assert not office.signatures()


@pytest.mark.parametrize("gone", [0, 1])
def test_of_two_envelopes_the_other_stands(office: Office, gone: int) -> None:
    """A double that was withdrawn leaves what the other one says, and nothing of its own."""
    ids = [
        office.stall.sign(EMAIL, opted_in=True, postcode="first"),
        office.stall.sign(EMAIL, opted_in=False, postcode="second"),
    ]
    office.signatures()
    office.forget(ids[gone])
    (left,) = office.signatures()
    assert left.id == ids[1 - gone]
    assert left.fields[FieldName.POSTCODE] == ["first", "second"][1 - gone]
    assert left.opted_in is (gone == 1)
    assert office.statuses() == [SUBSCRIBED if gone else UNSUBSCRIBED]


def test_the_best_double_is_withdrawn_and_the_id_stays(office: Office) -> None:
    """Whoever was told of the signature by its id hears the same id again."""
    first = office.stall.sign(EMAIL, postcode="first")
    second = office.stall.sign(EMAIL, opted_in=True, postcode="second")
    assert office.signatures()[0].opted_in
    office.forget(second)
    (left,) = office.signatures()
    assert (left.id, left.opted_in, left.fields[FieldName.POSTCODE]) == (first, False, "first")


def test_what_came_by_the_osdi_api_stands(office: Office) -> None:
    """A withdrawal takes the tablet's signature, and leaves the one that was posted."""
    id = office.post()
    envelope = office.stall.sign(EMAIL, opted_in=True)
    assert (office.signatures()[0].opted_in, office.statuses()) == (True, [SUBSCRIBED])
    office.forget(envelope)
    (left,) = office.signatures()
    assert (left.id, left.opted_in, office.statuses()) == (id, False, [UNSUBSCRIBED])


def test_a_withdrawn_yes_is_no_yes_any_more(office: Office) -> None:
    """A person who still stands on another petition is subscribed by that one only."""
    yes = office.stall.sign(EMAIL, opted_in=True)
    office.stall.sign(EMAIL, campaign="another-appeal")
    assert office.statuses() == [SUBSCRIBED]
    office.forget(yes)
    assert office.statuses() == [UNSUBSCRIBED]


def test_opening_again_does_not_undo_the_offices_no(office: Office) -> None:
    """An old yes is not put above what the office said since."""
    office.stall.sign(EMAIL, opted_in=True)
    double = office.stall.sign(EMAIL)
    office.people()
    office.say(UNSUBSCRIBED)
    office.forget(double)
    assert office.statuses() == [UNSUBSCRIBED]


def test_a_review_waits_for_what_is_opened_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody keeps a withdrawn yes because other envelopes were opened first."""
    monkeypatch.setattr(opening, "PORTION", 1)
    office.stall.sign(EMAIL)
    yes = office.stall.sign(EMAIL, opted_in=True, postcode="gone")
    assert office.statuses() == [SUBSCRIBED]
    for _ in range(9):
        Stall(office.storage).sign()
    office.forget(yes)
    assert sorted(office.statuses()) == [UNSUBSCRIBED] * 10
    assert "gone" not in repr(office.people()) + repr(office.signatures())


def test_what_waits_for_a_damaged_envelope_goes(office: Office) -> None:
    """A signature whose last envelope cannot be opened any more is none, and its person neither."""
    left = office.stall.sign(EMAIL)
    gone = office.stall.sign(EMAIL, opted_in=True)
    office.signatures()
    office.forget(gone)
    with transaction(office.storage.engine) as connection:
        mine = envelopes.c.id == left
        connection.execute(update(envelopes).where(mine).values(envelope=b"damaged"))
    assert not office.signatures() and not office.people()
    assert not office.records.opener.waiting()
    assert office.records.opener.noted() == {"magic": 1}


def test_erasing_a_person(office: Office) -> None:
    """Everything under an address goes; its envelopes are named, and their erasure ends it."""
    mine = [
        office.stall.sign(EMAIL),
        office.stall.sign(EMAIL, "Luis"),
        office.stall.sign(EMAIL, campaign="another-appeal"),
    ]
    other = office.stall.sign("other@example.org")
    posted = office.post(person=replace(ANA, given_name="Eva"))
    erased = office.records.erase(EMAIL.upper())
    assert set(erased.envelopes) == set(mine)
    assert set(erased.signatures) == {*mine, posted}
    retention = Retention(office.storage.engine)
    assert set(retention.erase(erased.envelopes, NOW)) == set(mine)
    assert [record.id for record in office.signatures()] == [other]
    assert office.records.erase(EMAIL) == office.records.erase("") == type(erased)()


def test_a_crash_between_the_two_erasures_loses_nobody(office: Office) -> None:
    """Envelopes that were not erased yet are opened again, so that they are found again."""
    id = office.stall.sign(EMAIL)
    assert office.records.erase(EMAIL).envelopes == (id,)
    assert [record.id for record in office.signatures()] == [id]
    assert office.records.erase_signature(id).envelopes == (id,)
    assert office.records.erase(EMAIL).envelopes == (id,)


def test_an_anonymous_campaign_keeps_its_count_only(office: Office) -> None:
    """Names go, the number stays; people of other petitions stay; nothing more is taken."""
    for n in range(3):
        office.stall.sign(f"{n}@example.org", opted_in=True)
    office.stall.sign("0@example.org", campaign="another-appeal")
    office.post()
    assert len(office.people()) == 4
    assert office.records.anonymise("an-appeal") == 4
    assert office.records.anonymise("an-appeal") == 0
    assert [person.details.email for person in office.people()] == ["0@example.org"]
    assert office.statuses() == [UNSUBSCRIBED]
    assert [record.petition for record in office.signatures()] == ["another-appeal"]
    with office.records.reading() as unit:
        petition = unit.petitions.get("an-appeal")
        assert (petition.signatures, petition.anonymous) == (4, True)
    with pytest.raises(PetitionClosed):
        office.post()
    office.stall.sign("late@example.org")
    assert len(office.signatures()) == 1
    assert office.records.opener.noted() == {"anonymous": 1}


def test_retention_and_records_together(office: Office) -> None:
    """Emptied envelopes are not opened, and an anonymous count is not lost to them."""
    office.stall.sign(EMAIL)
    office.signatures()
    office.records.anonymise("an-appeal")
    retention = Retention(office.storage.engine)
    retention.close("an-appeal", NOW)
    assert retention.anonymise("an-appeal", NOW) == 1
    assert office.records.catch_up().entered == 0
    with office.records.reading() as unit:
        assert unit.petitions.get("an-appeal").signatures == 1


def test_an_emptied_envelope_is_no_record(office: Office) -> None:
    """One that was emptied before it was opened is noted as that."""
    id = office.stall.sign(EMAIL)
    with transaction(office.storage.engine) as connection:
        mine = envelopes.c.id == id
        connection.execute(update(envelopes).where(mine).values(envelope=b""))
    assert office.records.catch_up().noted == 1
    assert office.records.opener.noted() == {"emptied": 1}


def test_outgoing_tells_each_once_newest_last(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tablets' and posted ones, doubles settled, in portions, with consent and hour of signing."""
    monkeypatch.setattr(module, "PORTION", 2)
    ids = [office.stall.sign(EMAIL, opted_in=True), office.stall.sign("", "Eva")]
    office.signatures()
    ids += [office.post(SUBSCRIBED, replace(ANA, given_name="Luis"))]
    ids += [office.post(None, replace(ANA, given_name="Mia"))]
    office.stall.sign(EMAIL)
    told = list(office.records.outgoing())
    assert [each.id for each in told] == ids
    assert [each.opted_in for each in told] == [True, False, True, False]
    assert (told[0].hour, told[0].event, told[0].language) == (HOUR, "a-stall", "es")
    assert (told[2].hour, told[2].event) == (hour_at(-2 * DAY), "")
    assert told[3].fields == {
        FieldName.GIVEN_NAME: "Mia",
        FieldName.FAMILY_NAME: "Pérez",
        FieldName.EMAIL: EMAIL,
    }


def test_a_yes_by_identifier_is_a_yes(office: Office) -> None:
    """The same signature again, with a yes this time: signature and person both say it."""
    for status in (None, SUBSCRIBED, None):
        with office.records.writing() as unit:
            unit.petitions.of_campaign("an-appeal")
            nobody = PersonDetails(given_name="Eva")
            unit.sign("an-appeal", nobody, None, NOW, identifiers=["crm:0"])
            unit.sign("an-appeal", ANA, status, NOW, identifiers=["crm:1"])
    assert [each.opted_in for each in office.records.outgoing()] == [False, True]
    assert office.statuses() == [UNSUBSCRIBED, SUBSCRIBED]


def test_posting_while_envelopes_wait(office: Office) -> None:
    """A post under an identifier is taken also while its signature is being opened again."""
    kept = office.stall.sign(EMAIL)
    gone = office.stall.sign(EMAIL)
    office.signatures()
    with office.records.writing() as unit:
        unit.signatures.name(kept, ["crm:1"])
    office.forget(gone)
    with office.records.writing() as unit:
        assert unit.sign("an-appeal", ANA, SUBSCRIBED, NOW, identifiers=["crm:1"]) == kept
    (record,) = office.signatures()
    assert (record.id, record.opted_in, record.identifiers) == (kept, True, ("crm:1",))


def test_what_is_not_what_was_written_is_damaged(office: Office) -> None:
    """A body that was moved to another record does not open; and it stops no envelope."""
    office.stall.sign("one@example.org")
    office.stall.sign("two@example.org")
    one, two = office.people()
    with transaction(office.storage.engine) as connection:
        body = connection.scalar(select(people.c.body).where(people.c.id == two.id))
        connection.execute(update(people).where(people.c.id == one.id).values(body=body))
    with pytest.raises(StorageDamaged), office.records.reading() as unit:
        unit.people.get(one.id)
    office.stall.sign("one@example.org")
    new = office.stall.sign("three@example.org")
    progress = office.records.catch_up()
    assert (progress.entered, progress.noted) == (1, 1)
    assert office.records.opener.noted() == {"damaged_record": 1}
    with transaction(office.storage.engine) as connection:
        query = select(openings.c.signature).where(openings.c.envelope == new)
        assert connection.scalar(query) == new
        assert connection.scalar(select(func.count()).select_from(signatures)) == 3


def test_long_names_look_like_short_ones() -> None:
    """Sealed bodies are padded; and each is sealed differently."""
    keys = RecordKeys(OFFICE)
    short = keys.seal("person", "1", {"given_name": "Bo"})
    long = keys.seal("person", "1", {"given_name": "B" * 120})
    assert len(short) == len(long)
    assert short != keys.seal("person", "1", {"given_name": "Bo"})
    with pytest.raises(StorageDamaged):
        keys.open("person", "2", short)
    with pytest.raises(StorageDamaged):
        keys.open("tag", "1", short)
    assert keys.open("person", "1", short) == {"given_name": "Bo"}


NAMES = st.text(st.sampled_from("aAßſéÉe\u0301 İi"), max_size=4)


@given(NAMES, NAMES, NAMES, NAMES)
def test_people_are_compared_as_at_the_office(a: str, b: str, c: str, d: str) -> None:
    """Two signatures have the same blind index exactly if services.doubles calls them doubles."""
    pair = [_opened("1", f"{a}@x", b), _opened("2", f"{c}@x", d)]
    same = len(settle(pair).kept) == 1
    keys = RecordKeys(OFFICE)
    assert (keys.blind_person(f"{a}@x", b, "") == keys.blind_person(f"{c}@x", d, "")) is same


def _opened(id: str, email: str, name: str) -> Opened:
    fields = {FieldName.EMAIL: email, FieldName.GIVEN_NAME: name}
    return Opened(id, replace(_signature(), fields=fields))


def test_indexes_of_other_keys_and_kinds_differ() -> None:
    """A blind index tells nothing across keys, nor between what it is an index of."""
    keys, other = RecordKeys(OFFICE), RecordKeys(OpeningKey.generate())
    found = {keys.blind("a", "x"), keys.blind("b", "x"), other.blind("a", "x"), keys.check}
    assert len(found | {other.check, keys.blind("a", "x", ""), keys.blind("a", '","')}) == 7


@pytest.mark.proof
@pytest.mark.skipif(not PROOF, reason="kills a hub for a minute: run by make proof")
def test_killed_hubs_open_everything_once(tmp_path: Path) -> None:
    """Hubs that are killed again and again while they open lose nothing and double nothing."""
    data = tmp_path / "hub"
    with open_storage(data, None) as storage:
        stall = Stall(storage)
        ids = [stall.sign(f"{n}@example.org") for n in range(3_000)]
    hub = HubProcess(data, enrolment_code=CODE, office=OFFICE)
    rounds = 0
    while _left(data):
        hub.start()
        rounds += 1
        before = _left(data)
        while (left := _left(data)) and left > before - 250:
            pass
        hub.kill()
    assert rounds > 5
    with open_storage(data, None) as storage:
        told = [each.id for each in Records(storage.engine, OFFICE, lambda: NOW).outgoing()]
    assert sorted(told) == sorted(ids)


def _left(data: Path) -> int:
    with sqlite3.connect(data / "hub.sqlite", timeout=30) as connection:
        (count,) = connection.execute("SELECT count(*) FROM envelopes WHERE NOT opened").fetchone()
    connection.close()
    return int(count)


def test_any_script_comes_back_letter_for_letter() -> None:
    """What was sealed is what is opened."""
    body = {"given_name": "مُحَمَّد 𝒜 \u200d", "n": [1, None, True]}
    sealed = RecordKeys(OFFICE).seal("person", "1", body)
    assert RecordKeys(OFFICE).open("person", "1", sealed) == body
