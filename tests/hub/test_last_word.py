"""Whose word on being written to stands, when it arrives in another order than it was said."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from kiosk.domain.delivery import Outgoing
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.records.forgetting import forget_envelope
from kiosk.hub.records.records import Records
from kiosk.hub.records.session import RecordKeys
from kiosk.hub.records.tables import people
from kiosk.hub.records.values import SUBSCRIBED, UNSUBSCRIBED, PersonDetails, RecordQuery
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes
from tests.proof import some

from .kit import OFFICE
from .signed import Stall

EMAIL = "ana@example.org"
ANA = PersonDetails(email=EMAIL, given_name="Ana", family_name="Pérez")
SATURDAY = datetime.now(UTC) - timedelta(days=5)
SUNDAY, MONDAY = SATURDAY + timedelta(days=1), SATURDAY + timedelta(days=2)


@dataclass
class Office:
    """A hub with an OSDI API, whose clock a test sets."""

    storage: HubStorage
    stall: Stall
    now: datetime = SATURDAY
    later: list[datetime] = field(default_factory=list)
    """When was signed what a tablet has yet to send."""

    def __post_init__(self) -> None:
        self.records = Records(self.storage.engine, OFFICE, lambda: self.now.timestamp())

    def says(self, when: datetime, status: str | None) -> None:
        """The office, at the OSDI API."""
        self.now = when
        with self.records.writing() as unit:
            unit.meet(ANA, status, (), kept=True)

    def posts(self, when: datetime, status: str | None, *identifiers: str) -> str:
        """A relay hands a signature in."""
        self.now = when
        with self.records.writing() as unit:
            unit.petitions.of_campaign(self.stall.campaign)
            return unit.sign(
                self.stall.campaign, ANA, status, when.timestamp(), identifiers=identifiers
            )

    def signs(self, when: datetime, *, opted_in: bool = True) -> str:
        """Ana, at a tablet; it is not sent yet."""
        return self.stall.sign(EMAIL, opted_in=opted_in, hour=hour(when))

    def opens(self, when: datetime) -> None:
        """What tablets sent is opened."""
        self.now = when
        self.records.catch_up()

    @property
    def status(self) -> str:
        """Ana's."""
        with self.records.reading() as unit:
            (person,) = unit.people.page(RecordQuery(), 0, 9).records
        return person.status

    def outgoing(self) -> Outgoing:
        """What a forwarder gets of her signature."""
        (found,) = self.records.outgoing()
        return found


def hour(when: datetime) -> str:
    """As a tablet writes it."""
    return when.strftime("%Y-%m-%dT%HZ")


@pytest.fixture
def office(tmp_path: Path, database: str | None) -> Iterator[Office]:
    """On each of the two databases."""
    with open_storage(tmp_path, database) as storage:
        yield Office(storage, Stall(storage))


def test_an_older_yes_does_not_undo_a_newer_no(office: Office) -> None:
    """Signed on Saturday, opted out on Sunday, sent on Monday: the no stands, and is passed on."""
    office.says(SATURDAY, SUBSCRIBED)
    office.says(SUNDAY, UNSUBSCRIBED)
    office.signs(SATURDAY)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED
    out = office.outgoing()
    assert (out.opted_in, out.opted_out) == (False, True)


def test_a_newer_yes_counts(office: Office) -> None:
    """Opted out on Saturday, signed with a yes on Sunday."""
    office.says(SATURDAY, UNSUBSCRIBED)
    office.signs(SUNDAY)
    office.opens(MONDAY)
    assert office.status == SUBSCRIBED
    out = office.outgoing()
    assert (out.opted_in, out.opted_out, out.said_yes_at) == (True, False, hour(SUNDAY))


def test_within_the_hour_the_no_stands(office: Office) -> None:
    """Of two words in one hour nobody knows which was first: a no is not undone by it."""
    office.says(SATURDAY, UNSUBSCRIBED)
    office.signs(SATURDAY)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED


@pytest.mark.proof
@pytest.mark.parametrize("late", some(itertools.product([False, True], repeat=2), 2))
@pytest.mark.parametrize("no", [SATURDAY, SUNDAY, MONDAY], ids=["first", "between", "last"])
def test_whenever_it_arrives(office: Office, no: datetime, late: tuple[bool, ...]) -> None:
    """Two yeses and a no: what was said last stands, also where a tablet had no network."""
    waits = iter(late)
    for when in (SATURDAY, SUNDAY, MONDAY):
        if when == no:
            office.says(when, UNSUBSCRIBED)
        elif next(waits):
            office.later.append(when)
        else:
            office.signs(when)
            office.opens(when)
    for when in reversed(office.later):
        office.signs(when)
        office.opens(MONDAY + timedelta(days=1))
    assert office.status == (UNSUBSCRIBED if no == MONDAY else SUBSCRIBED)


def test_the_office_may_take_its_no_back(office: Office) -> None:
    """Its own yes is said now; an older one that arrives later changes nothing."""
    office.says(SATURDAY, UNSUBSCRIBED)
    office.says(SUNDAY, SUBSCRIBED)
    office.signs(SATURDAY, opted_in=True)
    office.opens(MONDAY)
    assert office.status == SUBSCRIBED
    assert office.outgoing().opted_in


def test_an_identifier_that_is_known_brings_no_new_consent(office: Office) -> None:
    """The same signature handed in again is as old as it was; a new one's yes is of now."""
    office.posts(SATURDAY, SUBSCRIBED, "web:1")
    office.says(SUNDAY, UNSUBSCRIBED)
    office.posts(MONDAY, SUBSCRIBED, "web:1")
    assert office.status == UNSUBSCRIBED
    assert office.outgoing().opted_out
    office.posts(MONDAY, SUBSCRIBED)
    assert office.status == SUBSCRIBED
    office.posts(MONDAY, SUBSCRIBED, "web:1")
    assert office.outgoing().opted_in


@pytest.mark.parametrize("ahead", [timedelta(days=6), timedelta(days=3000)])
def test_a_tablet_whose_clock_is_ahead(office: Office, ahead: timedelta) -> None:
    """A yes from some day to come may be of any day: a no stands; without one it counts."""
    office.signs(MONDAY + ahead)
    office.opens(MONDAY)
    assert office.status == SUBSCRIBED
    office.says(MONDAY, UNSUBSCRIBED)
    office.signs(MONDAY + ahead)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED


def test_what_is_opened_again_is_as_old_as_it_was(office: Office) -> None:
    """A double is withdrawn, the other one opened once more: neither an old yes nor a newer."""
    office.signs(SATURDAY)
    double = office.signs(SATURDAY, opted_in=False)
    office.opens(SATURDAY)
    office.says(SUNDAY, UNSUBSCRIBED)
    with transaction(office.storage.engine) as connection:
        connection.execute(delete(envelopes).where(envelopes.c.id == double))
        forget_envelope(connection, double)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED


def test_a_newer_yes_is_withdrawn(office: Office) -> None:
    """The no that it had undone stands again; and an older yes does not come back instead."""
    office.signs(SATURDAY)
    office.opens(SATURDAY)
    office.says(SUNDAY, UNSUBSCRIBED)
    newer = office.signs(MONDAY)
    office.opens(MONDAY)
    assert office.status == SUBSCRIBED
    with transaction(office.storage.engine) as connection:
        connection.execute(delete(envelopes).where(envelopes.c.id == newer))
        forget_envelope(connection, newer)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED


def test_a_no_of_an_earlier_release(office: Office) -> None:
    """It kept that the office had spoken, and not when: then it was at the last change."""
    office.says(SUNDAY, UNSUBSCRIBED)
    keys = RecordKeys(OFFICE)
    with transaction(office.storage.engine) as connection:
        row = connection.execute(select(people)).mappings().one()
        old = {
            name: value
            for name, value in keys.open("person", row["id"], row["body"]).items()
            if name not in ("yes_at", "no_at", "custom_fields")
        } | {"said": True}
        sealed = keys.seal("person", row["id"], old)
        connection.execute(update(people).values(body=sealed, posted=sealed))
    office.signs(SATURDAY)
    office.opens(MONDAY)
    assert office.status == UNSUBSCRIBED
    office.signs(MONDAY)
    office.opens(MONDAY)
    assert office.status == SUBSCRIBED
