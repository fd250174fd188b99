"""What a hub holds of one person: all of it, in each state, and nobody else's."""

import json
import stat
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from kiosk.domain.errors import BadSettings, StorageUnavailable
from kiosk.domain.signature import SheetLine
from kiosk.hub.barred_list import BarredEntry, BarredKind, list_of
from kiosk.hub.database import existing, open_storage
from kiosk.hub.examination import Use
from kiosk.hub.forwarding_outbox import ReceiverOutbox
from kiosk.hub.person_report import EMPTIED, NO_KEY, NOTES, ReportWay, note_report
from kiosk.hub.person_search import PersonSearch
from kiosk.hub.records.outcomes import ENTERED, PAPER
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import SUBSCRIBED, PersonDetails
from kiosk.hub.retention import Retention
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import OpeningKey, kiosk_id
from kiosk.services.paper import ON_PAPER
from tests.clock import AT, HOUR, NOW

from .kit import OFFICE, VERIFIER
from .signed import Stall
from .test_records import everything

ANA, BO = "ana@example.org", "bo@example.org"
OTHERS = "0" * 64
"""A verifier that no code here proves."""


@pytest.fixture(params=["sqlite", "postgresql"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HubStorage]:
    """A hub on each of the two databases."""
    url = None if request.param == "sqlite" else request.getfixturevalue("postgresql")
    with open_storage(tmp_path, url) as opened:
        yield opened


@pytest.fixture
def stall(storage: HubStorage) -> Stall:
    """A tablet of this hub."""
    return Stall(storage)


def recorded(storage: HubStorage) -> Records:
    """A hub that was given the office's key, and has opened everything."""
    records = Records(storage.engine, OFFICE, lambda: NOW)
    records.check_key()
    records.catch_up()
    return records


def test_what_is_only_sealed_is_told_without_a_key(storage: HubStorage, stall: Stall) -> None:
    """By code: id, tablet, hour of arrival, size, until when; and nothing of what was typed."""
    id = stall.sign(ANA)
    report = PersonSearch(storage, None).by_code(VERIFIER)
    (found,) = report.envelopes
    assert (found.id, found.campaign, found.event) == (id, "an-appeal", "a-stall")
    assert (found.tablet, found.tablet_name) == (kiosk_id(stall.device.public), "a stall")
    assert (found.received_at, found.number) == (AT, 1)
    assert found.size > 4096
    assert (found.contents, found.closed, found.outcome) == (None, NO_KEY, None)
    assert [each.id for each in report.campaigns] == ["an-appeal"]
    assert not (report.nothing or report.opened or report.people)


def test_everything_of_a_person_is_told_with_the_key(storage: HubStorage, stall: Stall) -> None:
    """Each field typed, the consent, its hour, records, tags, names elsewhere; not Bo's."""
    id = stall.sign(ANA, opted_in=True, postcode="28001", country="ES")
    stall.sign(BO, given="Bo")
    records = recorded(storage)
    with records.writing() as unit:
        unit.tags.put(who := unit.signatures.get(id).person, unit.tags.create("helps on Saturdays"))
        unit.people.name(who, ["crm:77"])
        unit.signatures.comment(id, "met at the lake")
    report = PersonSearch(storage, OFFICE).by_email(ANA.upper())
    assert [each.id for each in report.envelopes] == [id]
    contents = report.envelopes[0].contents
    assert contents is not None
    assert contents["fields"] == {
        "email": ANA,
        "given_name": "Ana",
        "family_name": "Pérez",
        "postcode": "28001",
        "country": "ES",
    }
    assert contents["consents"] == [{"id": "contact_email", "version": 1, "given": True}]
    assert contents["hour"] == HOUR
    (person,) = report.people
    assert person.id == who
    assert (person.held["body"]["email"], person.held["body"]["status"]) == (ANA, SUBSCRIBED)
    assert person.held["body"]["yes_at"] == HOUR
    assert [name for name, _since in person.tags] == ["helps on Saturdays"]
    assert person.identifiers == ("crm:77",)
    (signature,) = report.signatures
    assert signature.held["comments"] == {"comments": "met at the lake"}
    assert "Bo" not in repr((contents, person.held, signature.held))


def test_what_came_since_the_hub_looked_is_there_too(storage: HubStorage, stall: Stall) -> None:
    """No record was made of it yet, and a report makes none: the database stays as it is."""
    stall.sign(ANA)
    recorded(storage)
    new = stall.sign(ANA, campaign="another-appeal")
    before = everything(storage)
    report = PersonSearch(storage, OFFICE).by_email(ANA)
    assert {each.id for each in report.envelopes if each.outcome is None} == {new}
    assert len(report.envelopes) == 2
    assert everything(storage) == before


def test_what_was_signed_on_paper(storage: HubStorage, stall: Stall) -> None:
    """Where it stands, with the key; without it only that it was paper, once the hub has read it.

    The kit has one code for all; in earnest nobody has one for a line of paper.
    """
    place = SheetLine(17, 3)
    on_paper = stall.sign(ANA, paper=place, opted_in=True)
    on_tablet = stall.sign(BO)
    (found,) = PersonSearch(storage, OFFICE).by_email(ANA).envelopes
    assert (found.id, found.outcome) == (on_paper, None)
    recorded(storage)
    (found,) = PersonSearch(storage, OFFICE).by_email(ANA).envelopes
    assert found.contents is not None
    assert found.contents["paper"] == asdict(place)
    assert (found.contents["marks"], found.outcome) == ([ON_PAPER], PAPER)
    by_code = PersonSearch(storage, None).by_code(VERIFIER)
    outcomes = {each.id: each.outcome for each in by_code.envelopes}
    assert outcomes == {on_paper: PAPER, on_tablet: ENTERED}


def test_where_it_was_sent_on(storage: HubStorage, stall: Stall) -> None:
    """Sent, waiting, with what the receiver calls it; nobody else's."""
    sent, waits, others = stall.sign(ANA), stall.sign(ANA, campaign="b"), stall.sign(BO)
    outbox = ReceiverOutbox(storage.engine, "the CRM", "holder")
    outbox.register("https://crm.example.org")
    assert outbox.claim(NOW, 60.0)
    outbox.add([sent, waits, others])
    assert outbox.count_attempt(sent, NOW)
    outbox.deliver(sent, "their-7", merged=True)
    report = PersonSearch(storage, OFFICE).by_email(ANA)
    told = {each.signature: each for each in report.forwardings}
    assert told.keys() == {sent, waits}
    assert (told[sent].state, told[sent].reference, told[sent].merged) == (
        "delivered",
        "their-7",
        True,
    )
    assert (told[waits].state, told[waits].attempts) == ("waiting", 0)


def test_what_was_taken_back_is_an_id_and_an_hour(storage: HubStorage, stall: Stall) -> None:
    """By code it is still told; no address leads to it any more."""
    id = stall.sign(ANA)
    recorded(storage)
    assert storage.withdraw(kiosk_id(stall.device.public), id, VERIFIER, AT)
    report = PersonSearch(storage, None).by_code(VERIFIER)
    assert [(each.id, each.at, each.campaign) for each in report.absences] == [
        (id, AT, "an-appeal")
    ]
    assert not (report.envelopes or report.people or report.nothing)
    assert PersonSearch(storage, OFFICE).by_email(ANA).nothing


def test_what_was_taken_back_since_an_older_copy(storage: HubStorage, stall: Stall) -> None:
    """The list beside the database knows; the copy has it still, and both are said."""
    id = stall.sign(ANA)
    barred = list_of(storage.engine)
    assert barred is not None
    barred.add([BarredEntry(BarredKind.SIGNATURE, id, AT, {"verifier": VERIFIER, "kiosk": "k"})])
    for report in (
        PersonSearch(storage, None).by_code(VERIFIER),
        PersonSearch(storage, OFFICE).by_email(ANA),
    ):
        assert [each.id for each in report.absences] == [id]
        assert [each.id for each in report.envelopes] == [id]


def test_an_unknown_code_and_an_unknown_address(storage: HubStorage, stall: Stall) -> None:
    """What never arrived here is nothing; what another key sealed is counted."""
    stall.sign(ANA)
    stall.sign(BO, office=OpeningKey.generate())
    assert PersonSearch(storage, None).by_code(OTHERS).nothing
    report = PersonSearch(storage, OFFICE).by_email(BO)
    assert report.nothing
    assert report.unread == 1


def test_an_anonymous_campaign_leaves_a_number(storage: HubStorage, stall: Stall) -> None:
    """The envelope is empty, its record too; the code still finds both."""
    stall.sign(ANA)
    recorded(storage)
    retention = Retention(storage.engine)
    retention.close("an-appeal", NOW, months=0)
    retention.anonymise("an-appeal", NOW)
    report = PersonSearch(storage, OFFICE).by_code(VERIFIER)
    assert [(each.closed, each.size) for each in report.envelopes] == [(EMPTIED, 0)]
    assert [(each.held, each.person) for each in report.signatures] == [({"closed": EMPTIED}, None)]
    assert report.campaigns[0].anonymised_at is not None
    assert PersonSearch(storage, OFFICE).by_email(ANA).nothing


def test_people_who_share_an_address_are_told_apart(storage: HubStorage, stall: Stall) -> None:
    """Both are shown, and it is said; one who signed twice is one."""
    stall.sign(ANA)
    stall.sign(ANA, given="ana ", family="PÉREZ")
    assert not PersonSearch(storage, OFFICE).by_email(ANA).several
    stall.sign(ANA, given="Luz")
    assert PersonSearch(storage, OFFICE).by_email(ANA).several
    recorded(storage)
    report = PersonSearch(storage, OFFICE).by_email(ANA)
    assert report.several
    assert (len(report.envelopes), len(report.people), len(report.signatures)) == (3, 2, 2)


def test_a_code_speaks_for_its_signature_alone(storage: HubStorage, stall: Stall) -> None:
    """The person's record is shown; what they signed without this code is counted only."""
    stall.sign(ANA)
    records = recorded(storage)
    with records.writing() as unit:
        unit.petitions.of_campaign("another-appeal")
        details = PersonDetails(email=ANA, given_name="Ana", family_name="Pérez")
        unit.sign("another-appeal", details, None, NOW)
    report = PersonSearch(storage, OFFICE).by_code(VERIFIER)
    assert len(report.people) == 1
    assert [each.petition for each in report.signatures] == ["an-appeal"]
    assert report.further == 1
    assert len(PersonSearch(storage, OFFICE).by_email(ANA).signatures) == 2


def test_an_address_that_the_office_changed_is_found_by_either(
    storage: HubStorage, stall: Stall
) -> None:
    """The envelope has the one, the record the other: both lead to everything."""
    id = stall.sign(ANA)
    records = recorded(storage)
    with records.writing() as unit:
        unit.change(unit.signatures.get(id).person, PersonDetails(email="new@example.org"), None)
    for address in (ANA, "New@example.org"):
        report = PersonSearch(storage, OFFICE).by_email(address)
        assert [each.id for each in report.envelopes] == [id]
        assert [each.held["body"]["email"] for each in report.people] == ["new@example.org"]


def test_an_address_needs_the_key_and_the_right_one(storage: HubStorage, stall: Stall) -> None:
    """Refused in words, and without what was asked for."""
    stall.sign(ANA)
    recorded(storage)
    with pytest.raises(BadSettings, match="Only the office's key") as refused:
        PersonSearch(storage, None).by_email(ANA)
    assert ANA not in str(refused.value)
    with pytest.raises(BadSettings, match="another key"):
        PersonSearch(storage, OpeningKey.generate())


def test_a_representation_has_no_name(storage: HubStorage, stall: Stall) -> None:
    """A report in a log or a trace says ids and codes only."""
    stall.sign(ANA)
    recorded(storage)
    report = PersonSearch(storage, OFFICE).by_email(ANA)
    assert "an-appeal" in repr(report)
    assert "Pérez" not in repr(report)
    assert ANA not in repr(report)


def test_a_database_that_is_only_read(tmp_path: Path) -> None:
    """Beside a hub that runs, the file is opened so that nothing can be written."""
    with open_storage(tmp_path, None) as storage:
        Stall(storage).sign(ANA)
        recorded(storage)
        with existing(tmp_path, None, Use.READ) as beside:
            with pytest.raises(StorageUnavailable):  # control: it cannot be written to
                Records(beside.engine, OFFICE, lambda: NOW).check_key()
            assert not PersonSearch(beside, OFFICE).by_email(ANA).nothing


def test_that_a_report_was_made_is_noted_and_never_for_whom(tmp_path: Path) -> None:
    """One line each, for the hub's user alone; where it cannot be noted, that is said."""
    note_report(tmp_path, ReportWay.CODE, NOW)
    note_report(tmp_path, ReportWay.EMAIL, NOW)
    lines = [json.loads(line) for line in (tmp_path / NOTES).read_text().splitlines()]
    assert lines == [
        {"time": AT, "event": "person_report", "way": way} for way in ("code", "email")
    ]
    assert stat.S_IMODE((tmp_path / NOTES).stat().st_mode) == 0o600
    with pytest.raises(BadSettings, match="cannot be noted"):
        note_report(tmp_path / "nowhere", ReportWay.CODE, NOW)
