"""Receivers that fail in every way, at random: each signature once, consent as it was given."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.delivery import Outgoing
from kiosk.domain.outbox import State
from kiosk.services.forwarding_ports import Sent
from kiosk.services.sending_rules import Delays
from tests.proof import PROOF, some

from .kit import (
    EXCHANGE_SECONDS,
    IMPATIENT,
    KINDS,
    Office,
    introduce,
    matrix,
    outgoing,
    receiver_for,
    wrong,
)
from .stand_in import AFTER, Asked, Fault, StandIn
from .stand_in_action_network import ActionNetworkStandIn
from .stand_in_webhook import WebhookStandIn

TIMES = 8 if PROOF else 1
"""How often everybody of the matrix is there."""
CHANCE = 0.3
"""Of a fault, for each request."""


def at_random(kind: str, seed: int) -> Callable[[Asked], Fault | None]:
    """Any fault for some requests; those that take long are rarer.

    A webhook's success is its receipt: that one says 2xx and does nothing is beyond repair.
    """
    dice = random.Random(seed)
    hopeless = (Fault.PAGE, Fault.GARBLED) if kind == "webhook" else ()
    faults = [fault for fault in Fault if fault not in (Fault.SLOW, *hopeless)] * 3
    faults.extend(fault for fault in Fault if fault is Fault.SLOW)
    return lambda _asked: dice.choice(faults) if dice.random() < CHANCE else None


def first_post(fault: Fault, *, at_path: str = "") -> Callable[[Asked], Fault | None]:
    """This fault for the first request that writes; then none."""
    left = [fault]

    def of(asked: Asked) -> Fault | None:
        writes = asked.method == "POST" and not asked.path.endswith("/get")
        return left.pop() if left and writes and at_path in asked.path else None

    return of


@pytest.mark.proof
@pytest.mark.parametrize("kind", some(KINDS, 2))
def test_random_faults(there: StandIn, tmp_path: Path, kind: str) -> None:
    """Whatever fails, whenever: in the end all is delivered, once, and the matrix holds."""
    seed = random.SystemRandom().randrange(2**32)
    signers = matrix(TIMES)
    signed = [each.outgoing for each in signers]
    introduce(there, signers)
    there.fault = at_random(kind, seed)
    office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url, IMPATIENT))
    office.until_nothing_waits(signed, runs=100 * TIMES)
    assert wrong(there, signers, told=office.told()) == [], f"seed {seed}"
    assert there.elsewhere == 0, "no redirect was followed"
    assert office.balance().delivered == len(signers)


@pytest.mark.proof
@pytest.mark.parametrize("fault", some((fault for fault in Fault if fault in AFTER), 2))
@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_answer(there: StandIn, tmp_path: Path, kind: str, fault: Fault) -> None:
    """The signature was stored and the answer was not heard: it is found, not sent again."""
    signers = [each for each in matrix() if each.known == "new"]
    introduce(there, signers)
    path = {"action-network": "signatures", "civicrm": "Activity"}.get(kind, "")
    there.fault = first_post(fault, at_path=path)
    seconds = IMPATIENT if fault is Fault.SLOW else EXCHANGE_SECONDS
    office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url, seconds))
    # Of a webhook the status is the whole answer: its body may break or be a page.
    unheard = kind != "webhook" or fault in (Fault.LOST, Fault.SLOW, Fault.FAILED_AFTER)
    office.forward([each.outgoing for each in signers])
    assert wrong(there, signers) == []
    assert (max(row.attempts for row in office.rows()) > 1) == unheard


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_look_up_there_are_doubles(
    there: StandIn, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a forwarder that forgets to look, or a webhook's key, makes a double that shows."""

    async def forgets(outgoing: Outgoing) -> Sent | None:
        return None

    signer = matrix()[0]
    if kind == "civicrm":
        # By address and names the signer's first activity would be found: without, nothing helps.
        signer = type(signer)(outgoing(1, email="", opted_in=True), "new")
    path = {"action-network": "signatures", "civicrm": "Activity"}.get(kind, "")
    there.fault = first_post(Fault.LOST, at_path=path)
    receiver = receiver_for(there, there.url)
    monkeypatch.setattr(receiver, "find", forgets)
    if kind == "webhook":
        monkeypatch.setattr("kiosk.remote.forwarders.webhook.IDEMPOTENCY", "X-Nothing")
    Office(tmp_path / "state.sqlite", receiver).forward([signer.outgoing])
    (double,) = wrong(there, [signer])
    assert double.endswith("2 times")


def test_who_leaves_between_two_tries_is_not_brought_back(tmp_path: Path) -> None:
    """A yes that arrived, its answer lost, the person gone since: a retry does not resubscribe."""
    with ActionNetworkStandIn() as there:
        there.fault = first_post(Fault.LOST)
        receiver = receiver_for(there, there.url)
        office = Office(tmp_path / "state.sqlite", receiver)
        one = outgoing(1, opted_in=True)
        office.forward([one], patience=0.0, delays=Delays(first=1.0, longest=2.0))
        assert [row.state for row in office.rows()] == [State.WAITING]
        (person,) = there.people.values()
        person.status = "unsubscribed"
        office.forward([one])
        assert there.status(person.email) == "unsubscribed"
    assert office.balance().delivered == 1


@pytest.mark.parametrize("kind", KINDS)
def test_one_bad_row_never_stops_the_rest(there: StandIn, office: Office) -> None:
    """A signature that the receiver always chokes on ends under attention; all others arrive."""
    bad = outgoing(3)
    there.fault = lambda asked: Fault.FAILED if _about(asked, bad) else None
    office.forward([outgoing(n) for n in range(1, 7)])
    states = Counter(row.state for row in office.rows())
    assert states == {State.DELIVERED: 5, State.NEEDS_ATTENTION: 1}
    (row,) = (row for row in office.rows() if row.state is State.NEEDS_ATTENTION)
    assert (row.last_problem, row.attempts) == ("http_500", 10)


def _about(asked: Asked, signed: Outgoing) -> bool:
    text = asked.body + asked.query.encode()
    return any(mark in text for mark in (signed.id.encode(), b"igner.3%", b"igner.3@"))


@pytest.mark.proof
@pytest.mark.parametrize("fault", some([Fault.FORBIDDEN, Fault.BUSY, Fault.AWAY, Fault.MOVED], 2))
@pytest.mark.parametrize("kind", KINDS)
def test_a_receiver_that_stays_away_is_left_alone(
    there: StandIn, fault: Fault, office: Office
) -> None:
    """Closed: one question. Busy, away, moved: a few, ever further apart, and no row is blamed."""
    there.fault = lambda _asked: fault
    delays = Delays(first=0.01, longest=60.0)
    ending = office.forward([outgoing(n) for n in range(1, 30)], patience=0.2, delays=delays)
    assert len(there.asked) <= 12
    assert (ending.closed == "http_403") == (fault is Fault.FORBIDDEN)
    assert office.balance().waiting == 29


def test_four_requests_a_second(tmp_path: Path) -> None:
    """Real seconds: Action Network's limit is kept, so that it never has to answer 429."""
    from kiosk.remote.forwarders.choice import receiver_of
    from kiosk.services.forwarding_ports import ActionNetwork, ReceiverSettings

    from . import stand_in_action_network as group

    with ActionNetworkStandIn(limited=True) as there:
        target = ActionNetwork(f"{there.url}{group.API}", group.PETITION)
        settings = ReceiverSettings("there", "chechnya", target, key=group.KEY)
        office = Office(tmp_path / "state.sqlite", receiver_of(settings))
        office.forward([outgoing(n, opted_in=True) for n in (1, 2)])
        assert len(there.asked) == 9
        unlimited = Office(tmp_path / "other.sqlite", receiver_for(there, there.url))
        more = [outgoing(n, opted_in=True) for n in (11, 12)]
        unlimited.forward(more, delays=Delays(first=0.5, longest=1.5))
        assert len(there.asked) > 2 * 9, (
            "control: without the limit it answers 429, and is asked again"
        )
    assert office.balance().delivered == unlimited.balance().delivered == 2


def test_a_webhook_needs_no_body(tmp_path: Path) -> None:
    """Any 2xx delivers, a page too: a webhook's status is its receipt."""
    with WebhookStandIn() as there:
        there.fault = lambda _asked: Fault.PAGE_AFTER
        office = Office(tmp_path / "state.sqlite", receiver_for(there, there.url))
        office.forward([outgoing(1)])
        assert there.signed(f"petition-kiosk:{outgoing(1).id}") == 1
    assert office.balance().delivered == 1
