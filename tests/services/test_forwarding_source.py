"""From opened signatures to what is forwarded, and what a dry run makes of it."""

from dataclasses import replace

from kiosk.domain.campaign import FieldName
from kiosk.domain.delivery import Outgoing
from kiosk.domain.outbox import State
from kiosk.domain.signature import GivenConsent
from kiosk.services.doubles import CONTACT
from kiosk.services.forwarding_ports import Forwarding, Gathered, Plan, Request
from kiosk.services.forwarding_source import gathered, light, preview
from kiosk.services.listing import Opened
from tests.export.people import person
from tests.export.stall import HOUR
from tests.services.test_forwarding import Scripted


def test_each_person_once_with_their_consent() -> None:
    """Doubles are settled; only a yes to e-mails, with an address, is a yes."""
    asked = person(1, "Anna", contact=True)
    other = replace(person(2, "Anna", contact=False, email="n1@example.org"))
    bare = person(3, "Jan", contact=True, email="")
    silent = person(4, "Ewa", contact=False)
    unasked = Opened("id-5", replace(person(5, "Ola", contact=True).signature, consents=()))
    both = GivenConsent(CONTACT, 1, False), GivenConsent("news", 1, True)
    news = Opened("id-6", replace(person(6, "Iga", contact=True).signature, consents=both))
    found = gathered(
        "c", [asked, other, bare, silent, unasked, news], {"id-1": "market"}, withdrawn=["id-9"]
    )
    assert [(each.id, each.opted_in) for each in found.outgoing] == [
        ("id-1", True),
        ("id-3", False),
        ("id-4", False),
        ("id-5", False),
        ("id-6", False),
    ]
    assert found.doubles == ("id-2",)
    first = found.outgoing[0]
    assert (first.campaign, first.event, first.hour) == ("c", "market", HOUR)
    assert first.fields[FieldName.EMAIL] == "n1@example.org"


def test_a_withdrawn_one_settles_nothing() -> None:
    """Whoever signed twice and took one back is still there with the other."""
    first = person(1, "Anna", contact=True)
    second = person(2, "Anna", contact=False, email="n1@example.org")
    found = gathered("c", [first, second], {}, withdrawn=["id-1"])
    assert [each.id for each in found.outgoing] == ["id-2"]
    assert (found.doubles, found.withdrawn) == ((), ("id-1",))


def test_the_drawing_is_left_at_home() -> None:
    """No receiver takes it, and it is most of the bytes."""
    one = person(1, "Anna", contact=True)
    drawn = Opened(one.id, replace(one.signature, strokes=(((1, 2), (3, 4)),)))
    assert light(drawn).signature.strokes == ()
    assert replace(light(drawn).signature, strokes=drawn.signature.strokes) == drawn.signature


class Planning(Scripted):
    """Has a plan for each."""

    def plan(self, outgoing: Outgoing) -> Plan:
        """One request that names the signature."""
        return Plan("there", (Request("POST", f"https://there/{outgoing.id}", {}),))


def test_a_preview_counts_every_way() -> None:
    """Sent, looked for first, skipped, and why: together everybody; the first in full."""
    rows = [
        Forwarding("done", State.DELIVERED),
        Forwarding("refused", State.NEEDS_ATTENTION),
        Forwarding("tried", State.WAITING, attempts=2),
    ]
    ids = ("new", "done", "tried", "refused", "unfit", "newer")
    signed = tuple(Outgoing(id, "c", "", {}, "en", HOUR, False) for id in ids)
    receiver = Planning()
    found = preview(Gathered(signed), rows, receiver, show=2)
    assert found.routes == {
        "there": 2,
        "look for it there first, then there": 1,
        "skip: delivered": 1,
        "skip: needs attention": 1,
        "skip: no_email": 1,
    }
    assert sum(found.routes.values()) == len(signed)
    shown = [plan.requests[0].url for plan in found.plans]
    assert shown == ["https://there/new", "https://there/tried"]
    assert receiver.calls == []
