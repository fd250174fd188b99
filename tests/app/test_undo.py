"""Twenty seconds in which one touch takes a signature back, before anything has left the tablet."""

import pytest

from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.outbox import Balance
from kiosk.domain.verdict import Level
from kiosk.hub.database import open_storage
from tests.app.conftest import OpenKiosk

ANA = Visitor("en", {FieldName.GIVEN_NAME: "Ana", FieldName.FAMILY_NAME: "Roy"})
UNDO = ("ThanksScreen", "Undo my signature")


@pytest.fixture
def demo(lone_demo: DemoSetup) -> DemoSetup:
    """What its hub holds is counted."""
    return lone_demo


def balance(walk: Walk) -> Balance:
    """Counted from the rows."""
    return walk.kiosk.station.balance()


def at_hub(demo: DemoSetup) -> int:
    """Rows that the hub has stored."""
    with open_storage(demo.folder / "hub", None) as storage:
        return sum(1 for _ in storage.envelopes())


def test_one_touch_takes_it_back_and_nothing_was_sent(
    demo: DemoSetup, open_kiosk: OpenKiosk
) -> None:
    """Signed, undone: withdrawn in the balance, nothing at the hub; the next one arrives alone."""
    walk = open_kiosk()
    walk.sign(ANA)
    walk.kiosk.sending.hurry()
    walk.finger.tap(said(*UNDO))
    walk.finger.find(said("ThanksScreen", "Taken back."))
    assert not walk.finger.sees(said(*UNDO))
    assert balance(walk) == Balance(withdrawn=1)
    walk.done()
    walk.sign(ANA)
    walk.done()
    walk.finger.until(lambda: balance(walk).delivered == 1, "delivered")
    assert balance(walk) == Balance(delivered=1, withdrawn=1)
    assert at_hub(demo) == 1


def test_leaving_the_thanks_sends_it(demo: DemoSetup, open_kiosk: OpenKiosk) -> None:
    """While the thanks are up it waits, “send now” or not; with “Done” it goes."""
    walk = open_kiosk()
    walk.sign(ANA)
    walk.kiosk.sending.hurry()
    walk.finger.until(lambda: walk.finger.sees(said(*UNDO)), "the offer")
    assert balance(walk) == Balance(waiting=1)
    assert walk.kiosk.desk.verdict.level is not Level.TROUBLE
    walk.done()
    walk.finger.until(lambda: balance(walk).delivered == 1, "delivered")


def test_the_offer_ends(open_kiosk: OpenKiosk) -> None:
    """After its seconds the button is gone, the code stays, the signature stands."""
    walk = open_kiosk(undo_seconds=1)
    walk.sign(ANA)
    walk.finger.until(lambda: not walk.finger.sees(said(*UNDO)), "the end of the offer")
    assert any(name.startswith("Withdrawal code") for name in walk.finger.names())
    assert balance(walk) == Balance(waiting=1)


def test_a_kiosk_that_died_meanwhile_lets_go_at_its_next_start(
    demo: DemoSetup, open_kiosk: OpenKiosk
) -> None:
    """Closed while the thanks were up: the next start sends what was held."""
    walk = open_kiosk()
    walk.sign(ANA)
    walk.kiosk.close()
    again = open_kiosk()
    again.finger.until(lambda: balance(again).delivered == 1, "delivered")


def test_who_goes_while_it_is_sealed_leaves_nothing_held(open_kiosk: OpenKiosk) -> None:
    """Left between “Sign” and the thanks: nobody can undo it any more, and it is sent."""
    walk = open_kiosk()
    walk.open_form()
    for name, text in ANA.fields.items():
        walk.kiosk.form.type(name.value, text)
    walk.kiosk.form.submit()
    walk.kiosk.journey.leave()
    walk.finger.until(lambda: balance(walk).delivered == 1, "delivered")
