"""Each receiver: every signature once, and nobody's consent other than as it was given."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from kiosk.domain.outbox import State
from kiosk.services.forwarding_ports import Receiver

from . import stand_in_webhook
from .kit import (
    BEFORE,
    KINDS,
    SINCE,
    Office,
    Signer,
    hour_in,
    introduce,
    matrix,
    outgoing,
    receiver_for,
    wrong,
)
from .stand_in import StandIn
from .stand_in_action_network import ActionNetworkStandIn
from .stand_in_civicrm import CiviCrmStandIn
from .stand_in_webhook import WebhookStandIn

LATELY = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_matrix(there: StandIn, kind: str, office: Office) -> None:
    """{opted in, not} × {new, subscribed, opted out before, since, undated}: once, consent right.

    Whoever opted out after signing stays out, and so does who may have; the office hears of them.
    """
    signers = matrix()
    introduce(there, signers)
    ending = office.forward([each.outgoing for each in signers])
    assert ending.closed is None
    assert wrong(there, signers) == []
    asked = len(there.asked)
    office.forward([each.outgoing for each in signers])
    assert len(there.asked) == asked, "nothing is sent when all is delivered"
    assert office.balance().delivered == len(signers)
    if kind != "webhook":
        assert office.told() == {each.outgoing.id for each in signers if each.is_told}


@pytest.mark.parametrize("kind", KINDS)
def test_a_consent_that_is_turned_round_is_seen(there: StandIn, office: Office) -> None:
    """Control: a forwarder that takes everybody's silence for a yes is found out."""
    signers = matrix()
    introduce(there, signers)
    office.forward([replace(each.outgoing, opted_in=True) for each in signers])
    assert len(wrong(there, signers)) == 2, "the new one, and the one who had left before"


@pytest.mark.parametrize("kind", KINDS)
def test_a_yes_of_another_day_is_seen(there: StandIn, office: Office) -> None:
    """Control: a forwarder that takes an old yes for today's resubscribes who left since."""
    signers = [each for each in matrix() if each.known == SINCE]
    today = datetime.now(UTC).strftime("%Y-%m-%dT%HZ")
    introduce(there, signers)
    office.forward([replace(each.outgoing, hour=today) for each in signers])
    assert len(wrong(there, signers)) == 1


@pytest.mark.parametrize("hour", [hour_in(timedelta(days=30)), "9999-12-31T23Z", "no hour"])
@pytest.mark.parametrize("kind", ["action-network", "civicrm"])
def test_a_yes_from_a_clock_that_is_ahead(there: StandIn, hour: str, office: Office) -> None:
    """A yes that lies ahead may be of any day: a no stays, and the office hears of it."""
    signers = [each for each in matrix() if each.known in (BEFORE, "new")]
    signed = [replace(each.outgoing, hour=hour) for each in signers]
    introduce(there, signers)
    office.forward(signed)
    assert wrong(there, signers, told=office.told()) == []
    assert office.told() == {
        each.outgoing.id for each in signers if each.known == BEFORE and each.outgoing.opted_in
    }


@pytest.mark.parametrize("kind", ["action-network", "civicrm"])
def test_a_later_yes_of_who_signed_again(there: StandIn, office: Office) -> None:
    """Who opted out between two signatures, and said yes again with the second, is subscribed."""
    signer = next(each for each in matrix() if each.is_told and each.known == SINCE)
    again = replace(signer.outgoing, consent_hour=hour_in(-timedelta(hours=1)))
    introduce(there, [signer])
    office.forward([again])
    assert len(wrong(there, [signer])) == 1, "the forwarder knows more than the matrix"
    assert office.told() == set()


@pytest.mark.parametrize("kind", ["action-network", "civicrm"])
def test_what_went_there_is_forgotten_here(there: StandIn, tmp_path: Path) -> None:
    """A lost state file: the signature is found by our identifier, and no consent is touched."""
    one = outgoing(1, opted_in=True)
    Office(tmp_path / "one.sqlite", receiver_for(there, there.url)).forward([one])
    if isinstance(there, ActionNetworkStandIn):
        there.unsubscribe("signer.1@example.org")
    elif isinstance(there, CiviCrmStandIn):
        there.leave(next(iter(there.contacts)))
    office = Office(tmp_path / "another.sqlite", receiver_for(there, there.url))
    writes = _writes(there)
    office.forward([replace(one, consent_hour=hour_in(timedelta(hours=-1)))])
    assert _writes(there) == writes
    assert there.accepted[f"petition-kiosk:{one.id}"] == 1
    (row,) = office.rows()
    assert (row.state, row.opted_out) == (State.DELIVERED, True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_no_that_the_office_knows(there: StandIn, office: Office) -> None:
    """A no at our own OSDI API goes along as silence, to whatever receiver, and is told."""
    one = replace(outgoing(1), opted_out=True)
    office.forward([one, outgoing(2)])
    assert wrong(there, [Signer(one, "new"), Signer(outgoing(2), "new")]) == []
    assert office.told() == {one.id}
    assert office.balance().opted_out == 1


def _writes(there: StandIn) -> int:
    """Requests that change something."""
    return sum(each.method == "POST" and not each.path.endswith("/get") for each in there.asked)


@pytest.mark.parametrize("kind", ["civicrm", "webhook"])
def test_without_an_address_it_is_still_counted(there: StandIn, office: Office) -> None:
    """Where a person needs no e-mail address, a signature without one is delivered."""
    office.forward([outgoing(1, email=""), outgoing(2, email="")])
    assert sorted(there.accepted.values()) == [1, 1]
    assert office.balance().delivered == 2


class TestActionNetwork:
    """What only Action Network does."""

    @pytest.fixture
    def there(self) -> Iterator[ActionNetworkStandIn]:
        """An empty group."""
        with ActionNetworkStandIn() as running:
            yield running

    def test_without_an_address_it_needs_attention(
        self, there: ActionNetworkStandIn, office: Office
    ) -> None:
        """Nobody can be a person there without one: said once, and nothing is asked."""
        for _ in range(3):
            office.forward([outgoing(1, email=""), outgoing(2)])
        assert len(there.signatures) == 1
        row = next(row for row in office.rows() if row.state is State.NEEDS_ATTENTION)
        assert (row.last_problem, row.attempts) == ("no_email", 0)

    def test_an_apostrophe_is_never_guessed(
        self, there: ActionNetworkStandIn, office: Office
    ) -> None:
        """A known subscriber whom the filter would miss is not unsubscribed: a person looks."""
        email = "o'neill@example.org"
        there.knows(email, "subscribed")
        office.forward([outgoing(1, email=email)])
        assert there.status(email) == "subscribed"
        assert [row.last_problem for row in office.rows()] == ["quote_in_email"]
        office.forward([outgoing(2, email=email, opted_in=True)])
        assert len(there.signatures) == 1

    def test_a_couple_with_one_address(self, there: ActionNetworkStandIn, office: Office) -> None:
        """The second signature is merged there, delivered here with a mark, and asked no more."""
        email = "the.family@example.org"
        couple = [
            outgoing(1, email=email, given="Anna", opted_in=True),
            outgoing(2, email=email, given="Jan"),
        ]
        office.forward(couple)
        office.forward(couple)
        assert len(there.signatures) == 1
        assert there.status(email) == "subscribed"
        balance = office.balance()
        assert (balance.delivered, balance.merged, balance.signatures) == (2, 1, 2)
        assert [row.merged for row in office.rows()] == [False, True]

    def test_a_filter_that_is_ignored_creates_nobody(
        self, there: ActionNetworkStandIn, monkeypatch: pytest.MonkeyPatch, office: Office
    ) -> None:
        """A receiver that answers a look-up with somebody else gets no new person from us."""
        listed = there._listed
        monkeypatch.setattr(
            there, "_listed", lambda asked, *rest: listed(replace(asked, query=""), *rest)
        )
        there.knows("somebody@example.org", "subscribed")
        office.forward([outgoing(1)])
        assert len(there.people) == 1
        assert [row.last_problem for row in office.rows()] == ["other_person"]

    def test_a_couple_in_the_other_order(self, there: ActionNetworkStandIn, office: Office) -> None:
        """Whom a silent signature made has not opted out: the other one's yes counts at once."""
        email = "the.family@example.org"
        couple = [
            outgoing(1, email=email, given="Jan"),
            outgoing(2, email=email, given="Anna", opted_in=True),
        ]
        office.forward(couple)
        assert there.status(email) == "subscribed"
        (made,) = there.people.values()
        made.created -= timedelta(hours=1)
        there.unsubscribe(email)
        office.forward([replace(couple[1], id=outgoing(3).id)])
        assert there.status(email) == "unsubscribed"
        assert office.told() == {outgoing(3).id}

    def test_an_apostrophe_is_looked_at_afterwards(
        self, there: ActionNetworkStandIn, office: Office
    ) -> None:
        """With consent it goes without a status: who is new is subscribed, nobody else changes."""
        emails = [f"o'neill.{n}@example.org" for n in range(3)]
        signed = [outgoing(n, email=each, opted_in=True) for n, each in enumerate(emails, 1)]
        there.knows(emails[1], "subscribed")
        there.knows(emails[2], "unsubscribed")
        office.forward(signed)
        found = [there.status(each) for each in emails]
        assert found == ["subscribed", "subscribed", "unsubscribed"]
        assert office.told() == {signed[2].id}

    @pytest.mark.parametrize("status", ["spam complaint", "bouncing", "anything else"])
    def test_every_other_status_is_a_no(
        self, there: ActionNetworkStandIn, status: str, office: Office
    ) -> None:
        """Who is not subscribed, for whatever reason, is not subscribed by an older yes."""
        email = "signer.1@example.org"
        there.knows(email, status, changed=datetime.now(UTC))
        office.forward([outgoing(1, opted_in=True)])
        assert there.status(email) == status
        assert office.told() == {outgoing(1).id}

    def test_what_the_routes_ask(self, there: ActionNetworkStandIn, office: Office) -> None:
        """All but a silent known one: a look for the signature, or a person to be made."""
        there.knows("signer.2@example.org", "bouncing")
        office.forward([outgoing(1, opted_in=True), outgoing(2), outgoing(3)])
        ways = [(each.method, each.path.rpartition("/")[2]) for each in there.asked[1:]]
        assert there.status("signer.2@example.org") == "bouncing"
        find, helper = ("GET", "signatures"), ("POST", "signatures")
        look, create = ("GET", "people"), ("POST", "people")
        yes, known, new = [find, look, look, helper], [look, look, helper], [look, look, create]
        assert ways == [*yes, *known, *new, helper]

    def test_nothing_is_sent_that_is_not_needed(
        self, there: ActionNetworkStandIn, office: Office
    ) -> None:
        """A signature goes with what was given, no telephone number, and no automatic reply."""
        office.forward([outgoing(1, opted_in=True)])
        sent = json.loads(there.asked[-1].body)
        assert sent == {
            "identifiers": [f"petition-kiosk:{outgoing(1).id}"],
            "action_network:referrer_data": {"source": "market"},
            "person": {
                "given_name": "Anna-1",
                "family_name": "Łęcka",
                "email_addresses": [{"primary": True, "address": "Signer.1@Example.org"}],
                "postal_addresses": [{"primary": True, "postal_code": "00-950", "country": "PL"}],
                "languages_spoken": ["pl"],
            },
        }

    def test_a_wrong_key_or_petition_closes(
        self, tmp_path: Path, there: ActionNetworkStandIn, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One question, and everything waits, without an attempt."""
        for name, code in (("KEY", "http_403"), ("PETITION", "http_404")):
            monkeypatch.setattr(
                f"tests.remote.forwarders.stand_in_action_network.{name}", "another-one"
            )
            with ActionNetworkStandIn() as other:
                receiver = _as_before(other.url)
                office = Office(tmp_path / f"{name}.sqlite", receiver)
                assert office.forward([outgoing(1), outgoing(2)]).closed == code
                assert len(other.asked) == 1
            assert [row.attempts for row in office.rows()] == [0, 0]
            monkeypatch.undo()


def _as_before(url: str) -> Receiver:
    from kiosk.remote.forwarders.action_network import ActionNetworkReceiver
    from kiosk.remote.forwarders.exchange import Exchange
    from kiosk.services.forwarding_ports import ActionNetwork

    petition = "9f837109-710d-442f-8a99-857a21f36d25"
    target = ActionNetwork(f"{url}/api/v2", petition)
    return ActionNetworkReceiver(target, "an-api-key-of-our-group", Exchange())


class TestCiviCrm:
    """What only CiviCRM does."""

    @pytest.fixture
    def there(self) -> Iterator[CiviCrmStandIn]:
        """An empty site."""
        with CiviCrmStandIn() as running:
            yield running

    def test_what_a_signature_becomes(self, there: CiviCrmStandIn, office: Office) -> None:
        """A contact with our identifier, “do not email” without consent, and one activity."""
        office.forward([outgoing(1)])
        (contact,) = there.contacts.values()
        (activity,) = there.activities.values()
        assert contact["do_not_email"] is True
        assert contact["external_identifier"] == f"petition-kiosk:{outgoing(1).id}"
        assert activity["source_record_id"] == 7
        assert activity["source_contact_id"] == contact["id"]
        hour = outgoing(1).hour
        assert activity["activity_date_time"] == f"{hour[:10]} {hour[11:13]}:00:00"
        assert there.memberships == {}
        (row,) = office.rows()
        assert row.reference == str(activity["id"])

    def test_a_couple_are_two_contacts(self, there: CiviCrmStandIn, office: Office) -> None:
        """One address, two names: two people, each with their own consent."""
        email = "the.family@example.org"
        couple = [
            outgoing(1, email=email, given="Anna", opted_in=True),
            outgoing(2, email=email, given="Jan"),
        ]
        office.forward(couple)
        assert [there.subscribed(id) for id in there.contacts] == [True, False]
        assert (office.balance().delivered, office.balance().merged) == (2, 0)

    def test_who_has_signed_online_is_merged(self, there: CiviCrmStandIn, office: Office) -> None:
        """The same person and petition get no second activity; a new consent still counts."""
        before = datetime.now(UTC) - timedelta(days=30)
        who = ("Anna-1", "Łęcka", "signer.1@example.org")
        id = there.knows(*who, subscribed=False, changed=before)
        there.activities[500] = {
            "id": 500,
            "source_contact_id": id,
            "source_record_id": 7,
            "activity_type_id:name": "Petition",
            "subject": "signed online",
            "is_deleted": False,
        }
        office.forward([outgoing(1, opted_in=True)])
        assert there.subscribed(id)
        assert list(there.activities) == [500]
        (row,) = office.rows()
        assert (row.merged, row.reference) == (True, "500")

    def test_silence_is_no_opt_out(self, tmp_path: Path, there: CiviCrmStandIn) -> None:
        """“Do not email” that we wrote ourselves gives way to a yes; once it was changed, not."""
        silent = outgoing(1)
        yes = replace(outgoing(2, opted_in=True), fields=silent.fields)
        receiver = receiver_for(there, there.url)
        Office(tmp_path / "one.sqlite", receiver).forward([silent])
        (id,) = there.contacts
        another = Office(tmp_path / "another.sqlite", receiver_for(there, there.url))
        another.forward([yes])
        assert there.subscribed(id)
        for changed in ({"do_not_email": True}, {"is_opt_out": True}):
            there.contacts[id] |= changed | {"modified_date": LATELY}
            another.forward([replace(yes, id=outgoing(3 + len(there.asked)).id)])
            assert not there.subscribed(id)
        assert another.balance().opted_out == 2

    @pytest.mark.parametrize("history", ["told", "hidden", "unknown"])
    @pytest.mark.parametrize("changed", [timedelta(days=30), timedelta(days=1)])
    def test_who_left_the_group_only(
        self, there: CiviCrmStandIn, history: str, changed: timedelta, office: Office
    ) -> None:
        """The group's history tells when; where it does not, nothing changes, and it is told."""
        there.history = history
        id = there.knows(
            *("Anna-1", "Łęcka", "signer.1@example.org"),
            subscribed=False,
            changed=datetime.now(UTC) - changed,
            opted_out=False,
        )
        office.forward([outgoing(1, opted_in=True)])
        older = changed > timedelta(days=3) and history == "told"
        assert there.subscribed(id) is older
        assert office.told() == (set() if older else {outgoing(1).id})
        assert office.balance().delivered == 1

    def test_who_was_taken_out_of_the_group(self, there: CiviCrmStandIn, office: Office) -> None:
        """A membership that the office deleted is not made again by an older yes."""
        id = there.knows("Anna-1", "Łęcka", "signer.1@example.org", subscribed=True)
        del there.memberships[id]
        there._note(id, "Deleted", datetime.now(UTC))
        office.forward([outgoing(1, opted_in=True)])
        assert id not in there.memberships
        assert office.told() == {outgoing(1).id}

    @pytest.mark.parametrize("hours", [20, 30])
    def test_a_time_without_its_zone(
        self, there: CiviCrmStandIn, hours: int, office: Office
    ) -> None:
        """A no of 18 hours before may be later, in another zone; one of 28 hours is older."""
        signed = replace(outgoing(1, opted_in=True), hour=hour_in(-timedelta(hours=2)))
        when = datetime.now(UTC) - timedelta(hours=hours)
        who = ("Anna-1", "Łęcka", "signer.1@example.org")
        id = there.knows(*who, subscribed=False, changed=when)
        office.forward([signed])
        assert there.subscribed(id) is (hours == 30)

    def test_a_petition_that_is_not_there_closes(
        self,
        tmp_path: Path,
        there: CiviCrmStandIn,
        office: Office,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """Nothing is filed under a petition that does not exist; a key that may not ask goes on."""
        monkeypatch.setattr("tests.remote.forwarders.stand_in_civicrm.PETITION", 8)
        receiver = receiver_for("civicrm", there.url)
        monkeypatch.undo()
        stray = Office(tmp_path / "stray.sqlite", receiver)
        assert stray.forward([outgoing(1)]).closed == "no_such_petition"
        assert there.contacts == {}
        there.surveys_hidden = True
        assert office.forward([outgoing(1)]).closed is None
        assert len(there.activities) == 1


class TestWebhook:
    """What only a webhook does."""

    @pytest.fixture
    def there(self) -> Iterator[WebhookStandIn]:
        """An empty receiver."""
        with WebhookStandIn() as running:
            yield running

    def test_the_shape_and_the_seal(
        self, there: WebhookStandIn, tmp_path: Path, office: Office
    ) -> None:
        """Action Network's array, our key, a status only for a yes, and bytes that never change."""
        office.forward([outgoing(1), outgoing(2, opted_in=True)])
        first, second = (json.loads(each.body)[0] for each in there.asked)
        body = there.asked[0].body
        Office(tmp_path / "again.sqlite", receiver_for(there, there.url)).forward([outgoing(1)])
        assert there.asked[-1].body == body
        assert there.signed(f"petition-kiosk:{outgoing(1).id}") == 1
        name = f"petition-kiosk:{outgoing(1).id}"
        assert first["idempotency_key"] == name
        assert first["osdi:signature"]["identifiers"] == [name]
        assert first["osdi:signature"]["created_date"] == f"{outgoing(1).hour[:13]}:00:00Z"
        address = first["osdi:signature"]["person"]["email_addresses"][0]
        assert address == {"primary": True, "address": "Signer.1@Example.org"}
        address = second["osdi:signature"]["person"]["email_addresses"][0]
        assert address["status"] == "subscribed"

    def test_another_secret_is_refused(
        self, there: WebhookStandIn, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Control: the receiver does check the seal, and a wrong secret closes it."""
        monkeypatch.setattr(stand_in_webhook, "SECRET", "another secret")
        assert office.forward([outgoing(1)]).closed == "http_401"
        assert there.signatures == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_is_what_is_sent(there: StandIn, tmp_path: Path) -> None:
    """A dry run's requests are those that leave, but for keys, ids of the receiver's and time."""
    signed = [outgoing(1, opted_in=True), outgoing(2)]
    receiver = receiver_for(there, there.url)
    planned = [plan.requests for plan in map(receiver.plan, signed)]
    Office(tmp_path / "state.sqlite", receiver).forward(signed)
    sent = {(each.method, each.path, each.query, _bare(each.body)) for each in there.asked}
    for request in (request for requests in planned for request in requests):
        path, _, query = request.url.removeprefix(there.url).partition("?")
        shown = (request.method, path, query, _bare(request.body))
        assert shown in sent, shown
    text = repr(planned)
    assert stand_in_webhook.SECRET not in text
    assert "an-api-key" not in text
    assert "civicrm-api-key" not in text


def _bare(body: bytes) -> str:
    """Without ids that only the receiver can know."""
    text = re.sub(r'people/[^"]+"', 'people/…"', unquote_plus(body.decode()))
    text = re.sub(r'(contact_id": \[?)("<[^>]+>"|\d+)', r"\1…", text)
    return re.sub(r'(\["id", "=", )("<[^>]+>"|\d+)', r"\1…", text)
