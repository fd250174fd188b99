"""Each receiver: every signature once, and nobody's consent other than as it was given."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from kiosk.domain.outbox import State
from kiosk.services.forwarding_ports import Receiver
from tests.clock import AT

from . import stand_in_webhook
from .kit import KINDS, Office, introduce, matrix, outgoing, receiver_for, stand_in, wrong
from .stand_in_action_network import ActionNetworkStandIn
from .stand_in_civicrm import CiviCrmStandIn
from .stand_in_webhook import WebhookStandIn


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_matrix(tmp_path: Path, kind: str) -> None:
    """{opted in, not} × {new, known subscribed, known unsubscribed}: once each, consent right."""
    signers = matrix()
    with stand_in(kind) as there:
        introduce(there, signers)
        office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
        ending = office.forward([each.outgoing for each in signers])
        assert ending.closed is None
        assert wrong(there, signers) == []
        asked = len(there.asked)
        office.forward([each.outgoing for each in signers])
        assert len(there.asked) == asked, "nothing is sent when all is delivered"
    assert office.balance().delivered == len(signers)


@pytest.mark.parametrize("kind", KINDS)
def test_a_consent_that_is_turned_round_is_seen(tmp_path: Path, kind: str) -> None:
    """Control: a forwarder that takes everybody's silence for a yes is found out."""
    signers = matrix()
    with stand_in(kind) as there:
        introduce(there, signers)
        office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
        office.forward([replace(each.outgoing, opted_in=True) for each in signers])
        assert len(wrong(there, signers)) == 2, "the new one, and the one who had left"


@pytest.mark.parametrize("kind", ["civicrm", "webhook"])
def test_without_an_address_it_is_still_counted(tmp_path: Path, kind: str) -> None:
    """Where a person needs no e-mail address, a signature without one is delivered."""
    with stand_in(kind) as there:
        office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
        office.forward([outgoing(1, email=""), outgoing(2, email="")])
        assert sorted(there.accepted.values()) == [1, 1]
    assert office.balance().delivered == 2


class TestActionNetwork:
    """What only Action Network does."""

    @pytest.fixture
    def there(self) -> ActionNetworkStandIn:
        """An empty group."""
        return ActionNetworkStandIn()

    def test_without_an_address_it_needs_attention(
        self, tmp_path: Path, there: ActionNetworkStandIn
    ) -> None:
        """Nobody can be a person there without one: said once, and nothing is asked."""
        with there:
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            for _ in range(3):
                office.forward([outgoing(1, email=""), outgoing(2)])
            assert len(there.signatures) == 1
        row = next(row for row in office.rows() if row.state is State.NEEDS_ATTENTION)
        assert (row.last_problem, row.attempts) == ("no_email", 0)

    def test_an_apostrophe_is_never_guessed(
        self, tmp_path: Path, there: ActionNetworkStandIn
    ) -> None:
        """A known subscriber whom the filter would miss is not unsubscribed: a person looks."""
        email = "o'neill@example.org"
        with there:
            there.knows(email, "subscribed")
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1, email=email)])
            assert there.status(email) == "subscribed"
            assert [row.last_problem for row in office.rows()] == ["quote_in_email"]
            office.forward([outgoing(2, email=email, opted_in=True)])
            assert len(there.signatures) == 1

    def test_a_couple_with_one_address(self, tmp_path: Path, there: ActionNetworkStandIn) -> None:
        """The second signature is merged there, delivered here with a mark, and asked no more."""
        email = "the.family@example.org"
        couple = [
            outgoing(1, email=email, given="Anna", opted_in=True),
            outgoing(2, email=email, given="Jan"),
        ]
        with there:
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward(couple)
            office.forward(couple)
            assert len(there.signatures) == 1
            assert there.status(email) == "subscribed"
        balance = office.balance()
        assert (balance.delivered, balance.merged, balance.signatures) == (2, 1, 2)
        assert [row.merged for row in office.rows()] == [False, True]

    def test_a_filter_that_is_ignored_creates_nobody(
        self, tmp_path: Path, there: ActionNetworkStandIn, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A receiver that answers a look-up with somebody else gets no new person from us."""
        listed = there._listed
        monkeypatch.setattr(
            there, "_listed", lambda asked, *rest: listed(replace(asked, query=""), *rest)
        )
        with there:
            there.knows("somebody@example.org", "subscribed")
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1)])
            assert len(there.people) == 1
        assert [row.last_problem for row in office.rows()] == ["other_person"]

    def test_what_the_routes_ask(self, tmp_path: Path, there: ActionNetworkStandIn) -> None:
        """Opted in: one request. Not, known: look-up and a plain signature. New: one more."""
        with there:
            there.knows("signer.2@example.org", "bouncing")
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1, opted_in=True), outgoing(2), outgoing(3)])
            ways = [(each.method, each.path.rpartition("/")[2]) for each in there.asked[1:]]
            assert there.status("signer.2@example.org") == "bouncing"
        helper = ("POST", "signatures")
        look, create = ("GET", "people"), ("POST", "people")
        assert ways == [helper, look, look, helper, look, look, create, helper]

    def test_nothing_is_sent_that_is_not_needed(
        self, tmp_path: Path, there: ActionNetworkStandIn
    ) -> None:
        """A signature goes with what was given, no telephone number, and no automatic reply."""
        with there:
            Office(tmp_path / "state.sqlite", receiver_for(there, there.url)).forward(
                [outgoing(1, opted_in=True)]
            )
            sent = json.loads(there.asked[-1].body)
        assert sent == {
            "identifiers": [f"petition-kiosk:{outgoing(1).id}"],
            "action_network:referrer_data": {"source": "market"},
            "person": {
                "given_name": "Anna-1",
                "family_name": "Łęcka",
                "email_addresses": [
                    {"primary": True, "address": "Signer.1@Example.org", "status": "subscribed"}
                ],
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
    from kiosk.services.forwarding_receiver import ActionNetwork

    petition = "9f837109-710d-442f-8a99-857a21f36d25"
    target = ActionNetwork(f"{url}/api/v2", petition)
    return ActionNetworkReceiver(target, "an-api-key-of-our-group", Exchange())


class TestCiviCrm:
    """What only CiviCRM does."""

    @pytest.fixture
    def there(self) -> CiviCrmStandIn:
        """An empty site."""
        return CiviCrmStandIn()

    def test_what_a_signature_becomes(self, tmp_path: Path, there: CiviCrmStandIn) -> None:
        """A contact with our identifier, “do not email” without consent, and one activity."""
        with there:
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1)])
        (contact,) = there.contacts.values()
        (activity,) = there.activities.values()
        assert contact["do_not_email"] is True
        assert contact["external_identifier"] == f"petition-kiosk:{outgoing(1).id}"
        assert activity["source_record_id"] == 7
        assert activity["source_contact_id"] == contact["id"]
        assert activity["activity_date_time"] == f"{AT[:10]} {AT[11:19]}"
        assert there.memberships == {}
        (row,) = office.rows()
        assert row.reference == str(activity["id"])

    def test_a_couple_are_two_contacts(self, tmp_path: Path, there: CiviCrmStandIn) -> None:
        """One address, two names: two people, each with their own consent."""
        email = "the.family@example.org"
        couple = [
            outgoing(1, email=email, given="Anna", opted_in=True),
            outgoing(2, email=email, given="Jan"),
        ]
        with there:
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward(couple)
            assert [there.subscribed(id) for id in there.contacts] == [True, False]
        assert (office.balance().delivered, office.balance().merged) == (2, 0)

    def test_who_has_signed_online_is_merged(self, tmp_path: Path, there: CiviCrmStandIn) -> None:
        """The same person and petition get no second activity; a new consent still counts."""
        with there:
            id = there.knows("Anna-1", "Łęcka", "signer.1@example.org", subscribed=False)
            there.activities[500] = {
                "id": 500,
                "source_contact_id": id,
                "source_record_id": 7,
                "activity_type_id:name": "Petition",
                "subject": "signed online",
                "is_deleted": False,
            }
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1, opted_in=True)])
            assert there.subscribed(id)
            assert list(there.activities) == [500]
        (row,) = office.rows()
        assert (row.merged, row.reference) == (True, "500")

    def test_a_petition_that_is_not_there_closes(
        self, tmp_path: Path, there: CiviCrmStandIn, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nothing is filed under a petition that does not exist; a key that may not ask goes on."""
        monkeypatch.setattr("tests.remote.forwarders.stand_in_civicrm.PETITION", 8)
        with there:
            receiver = receiver_for("civicrm", there.url)
            monkeypatch.undo()
            office = Office(tmp_path / "state.sqlite", receiver)
            assert office.forward([outgoing(1)]).closed == "no_such_petition"
            assert there.contacts == {}
            there.surveys_hidden = True
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            assert office.forward([outgoing(1)]).closed is None
            assert len(there.activities) == 1


class TestWebhook:
    """What only a webhook does."""

    def test_the_shape_and_the_seal(self, tmp_path: Path) -> None:
        """Action Network's array, our key, a status only for a yes, and bytes that never change."""
        there = WebhookStandIn()
        with there:
            office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
            office.forward([outgoing(1), outgoing(2, opted_in=True)])
            first, second = (json.loads(each.body)[0] for each in there.asked)
            body = there.asked[0].body
            Office(tmp_path / "again.sqlite", receiver_for(there, there.url)).forward([outgoing(1)])
            assert there.asked[-1].body == body
            assert there.signed(f"petition-kiosk:{outgoing(1).id}") == 1
        name = f"petition-kiosk:{outgoing(1).id}"
        assert first["idempotency_key"] == name
        assert first["osdi:signature"]["identifiers"] == [name]
        assert first["osdi:signature"]["created_date"] == AT
        address = first["osdi:signature"]["person"]["email_addresses"][0]
        assert address == {"primary": True, "address": "Signer.1@Example.org"}
        address = second["osdi:signature"]["person"]["email_addresses"][0]
        assert address["status"] == "subscribed"

    def test_another_secret_is_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Control: the receiver does check the seal, and a wrong secret closes it."""
        there = WebhookStandIn()
        with there:
            receiver = receiver_for(there, there.url)
            monkeypatch.setattr(stand_in_webhook, "SECRET", "another secret")
            office = Office(tmp_path / "state.sqlite", receiver)
            assert office.forward([outgoing(1)]).closed == "http_401"
            assert there.signatures == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_is_what_is_sent(tmp_path: Path, kind: str) -> None:
    """A dry run's requests are those that leave, but for keys, ids of the receiver's and time."""
    signed = [outgoing(1, opted_in=True), outgoing(2)]
    with stand_in(kind) as there:
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
