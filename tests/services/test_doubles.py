"""Who signed twice is settled by one rule, and nobody and nothing is lost."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent, SheetLine, Signature
from kiosk.services.doubles import CONTACT, may_be_contacted, settle
from kiosk.services.listing import Opened


def signed(
    id: str,
    email: str = "ada@example.org",
    given: str = "Ada",
    family: str = "King",
    *consents: str,
    hour: str = "2026-11-24T15Z",
) -> Opened:
    """A signature that gives `consents`, and was asked for two."""
    fields = {
        FieldName.GIVEN_NAME: given,
        FieldName.FAMILY_NAME: family,
        FieldName.EMAIL: email,
    }
    asked = tuple(GivenConsent(each, 1, each in consents) for each in (CONTACT, "lend_a_hand"))
    typed = {name: value for name, value in fields.items() if value}
    return Opened(id, Signature(typed, "en", 1, 1, "ab" * 32, asked, hour, 40))


def stands_for(*opened: Opened) -> dict[str, str]:
    """Doubles, and who stands for each."""
    return {double.opened.id: double.kept for double in settle(opened).doubles}


@pytest.mark.parametrize(
    ("email", "given", "family"),
    [
        ("ada@example.org", "Ada", "King"),
        ("ADA@Example.ORG", "Ada", "King"),
        ("ada@example.org", "ADA", "king"),
        ("ada@example.org", "  Ada ", "King\u00a0"),
    ],
)
def test_the_same_address_and_name_are_one(email: str, given: str, family: str) -> None:
    """However it was typed the second time."""
    assert stands_for(signed("1"), signed("2", email, given, family)) == {"2": "1"}


def test_names_are_compared_as_they_are_read() -> None:
    """Composed or not, with ß or SS, with one blank or two between: the same name."""
    name = "Zoë  Groß"
    apart = unicodedata.normalize("NFD", name).upper()
    assert apart != name
    assert stands_for(signed("1", given=name), signed("2", given=apart)) == {"2": "1"}


@pytest.mark.parametrize(
    ("email", "given", "family"),
    [
        ("ada@example.org", "Ida", "King"),
        ("ada@example.org", "Ada", "Kong"),
        ("ada@example.org", "Ada King", ""),
        ("a.da@example.org", "Ada", "King"),
        ("", "Ada", "King"),
    ],
)
def test_what_differs_is_another_person(email: str, given: str, family: str) -> None:
    """Two may share an address, and two may share a name."""
    assert stands_for(signed("1"), signed("2", email, given, family)) == {}


def test_without_an_address_nobody_is_a_double() -> None:
    """There are many of one name."""
    assert stands_for(*(signed(str(n), "") for n in range(3))) == {}


def test_the_earliest_stays() -> None:
    """By its hour, and in one hour by its place; whichever tablet comes first."""
    early, late = signed("1", hour="2026-11-24T09Z"), signed("2", hour="2026-11-24T10Z")
    assert stands_for(early, late) == stands_for(late, early) == {"2": "1"}
    assert stands_for(signed("8"), signed("7")) == {"7": "8"}


def test_consent_is_neither_lost_nor_invented() -> None:
    """Whoever agreed once may be written to; the record that stays is one that was signed."""
    plain, agreed = signed("1"), signed("2", "ada@example.org", "Ada", "King", CONTACT)
    for both in ([plain, agreed], [agreed, plain]):
        settled = settle(both)
        assert settled.kept == (agreed,)
        assert may_be_contacted(settled.kept[0].signature)
    handy = signed("3", "ada@example.org", "Ada", "King", "lend_a_hand")
    assert settle([plain, handy]).kept == (handy,)
    assert settle([handy, agreed]).kept == (agreed,)
    assert not may_be_contacted(settle([plain, handy]).kept[0].signature)


def test_whom_one_may_write_to() -> None:
    """It takes an address and this consent; another consent, or the box alone, is not enough."""
    agreed = ("Ada", "King", CONTACT)
    assert may_be_contacted(signed("1", "ada@example.org", *agreed).signature)
    assert not may_be_contacted(signed("1", "", *agreed).signature)
    assert not may_be_contacted(signed("1").signature)
    assert not may_be_contacted(
        signed("1", "ada@example.org", "Ada", "King", "lend_a_hand").signature
    )


PEOPLE = st.builds(
    signed,
    st.just("?"),
    st.sampled_from(["", "a@x.org", "A@x.org", "b@x.org"]),
    st.sampled_from(["Ada", "ADA", "Ida"]),
    st.sampled_from(["", "King"]),
    st.sampled_from([CONTACT, "lend_a_hand", ""]),
    hour=st.sampled_from(["2026-11-24T09Z", "2026-11-24T10Z"]),
)


@given(st.lists(PEOPLE, max_size=12))
def test_nobody_is_lost(people: list[Opened]) -> None:
    """Kept and doubles together are everybody, unchanged; a double's other one is kept."""
    opened = [Opened(str(n), each.signature) for n, each in enumerate(people)]
    settled = settle(opened)
    doubles = [double.opened for double in settled.doubles]
    assert sorted([*settled.kept, *doubles], key=lambda each: int(each.id)) == opened
    assert {double.kept for double in settled.doubles} <= {each.id for each in settled.kept}
    assert settle(settled.kept).doubles == ()


def on_paper(opened: Opened, sheet: int, line: int) -> Opened:
    """The same person's, typed in from paper."""
    return replace(opened, signature=replace(opened.signature, paper=SheetLine(sheet, line)))


def test_a_line_on_paper_is_one_person_under_one_name() -> None:
    """Typed in twice it counts once, also without an address; another line does not."""
    once, again, below = (
        on_paper(signed(id, ""), 5, n) for id, n in (("1", 2), ("2", 2), ("3", 3))
    )
    assert stands_for(once, again, below) == {"2": "1"}
    assert settle([once, again, below]).disputed == ()


def test_another_name_on_the_same_line_is_somebody_else() -> None:
    """Two sheets may have one number: both count, and the place is told."""
    found = settle([on_paper(signed("1"), 5, 2), on_paper(signed("2", given="Ida"), 5, 2)])
    assert (len(found.kept), found.disputed) == (2, (SheetLine(5, 2),))


def test_a_line_leads_to_a_tablet_s_signature_by_way_of_another() -> None:
    """In whatever order: a slip in the address of one typist makes no second person."""
    slip = on_paper(signed("slip", "ada@exmaple.org"), 5, 2)
    right = on_paper(signed("right"), 5, 2)
    tablet = signed("tablet", "ada@example.org", "Ada", "King", CONTACT)
    for order in ((slip, right, tablet), (tablet, slip, right), (slip, tablet, right)):
        assert stands_for(*order) == {"slip": "tablet", "right": "tablet"}


def test_a_crowd_of_doubles_takes_no_long_time() -> None:
    """Twenty thousand that hang together one by one: what a hostile tablet can seal."""
    crowd = [signed(f"{n}", f"{n // 2}@example.org") for n in range(20_000)]
    crowd = [on_paper(each, 1, 1) if n % 2 else each for n, each in enumerate(crowd)]
    assert len(settle(crowd).kept) == 1
