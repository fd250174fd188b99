"""`filter`: what is understood, and that nothing else ever means everything."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hub.osdi.filters import wanted_in
from kiosk.hub.problems import Problem
from kiosk.hub.records.values import RecordQuery, Span

from .conftest import OpenHub, body, id_of, listed, person, signature, told

FIELDS = ("email_address", "identifiers", "created_date", "modified_date")
LISTS = ("people", "petitions", "signatures", "tags")


def emails(client: httpx.Client, text: str) -> list[str]:
    """Addresses of the people that a filter finds."""
    found = listed(client.get("people", params={"filter": text}))
    return [each["email_addresses"][0]["address"] for each in found]


def test_an_address_without_case(admin: httpx.Client, side: OpenHub) -> None:
    """`eq` on an address finds whoever has it, however it is spelled, and nobody else."""
    email, other = side.email(), side.email()
    for each in (email, other):
        body(admin.post("people", json={"person": person(each)}))
    assert emails(admin, f"email_address eq '{email.upper()}'") == [email]
    assert emails(admin, "email_address eq 'nobody@example.org'") == []
    both = f"email_address eq '{email}' and email_address eq '{other}'"
    assert emails(admin, both) == []


def test_an_address_with_a_quote(admin: httpx.Client, side: OpenHub) -> None:
    """A quote is written twice, as OData has it."""
    email = "o'" + side.email()
    body(admin.post("people", json={"person": person(email)}))
    assert emails(admin, f"email_address eq '{email.replace(chr(39), chr(39) * 2)}'") == [email]
    assert told(admin.get("people", params={"filter": f"email_address eq '{email}'"}))[0] == 400


def test_identifiers(admin: httpx.Client, side: OpenHub) -> None:
    """Ours and others' find exactly one record, and conditions are joined by `and`."""
    crm = side.new("crm:")
    email = side.email()
    made = body(admin.post("people", json={"person": person(email, identifiers=[crm])}))
    for each in (crm, f"petition-kiosk:{id_of(made)}"):
        assert emails(admin, f"identifiers eq '{each}'") == [email]
        joined = f"identifiers eq '{each}' and modified_date gt '2020-01-01'"
        assert emails(admin, joined) == [email]
        assert emails(admin, f"identifiers eq '{each}' and created_date lt '2020-01-01'") == []


@pytest.mark.parametrize("name", LISTS)
def test_dates_on_every_list(admin: httpx.Client, name: str) -> None:
    """Before our time there is nothing; since then everything; bounds are joined."""
    everything = body(admin.get(name))["total_records"]

    def total(text: str) -> int:
        return int(body(admin.get(name, params={"filter": text}))["total_records"])

    for field in ("created_date", "modified_date"):
        assert total(f"{field} lt '2020-01-01'") == 0
        assert total(f"{field} ge '2020-01-01T00:00:00Z'") == everything
        assert total(f"{field} gt '2020-01-01' and {field} le '2021-01-01'") == 0


def test_whoever_polls_misses_nothing(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """What came in the hour of the bound is found: hours are all that is known."""
    made = body(relay.post(f"{petition}/signatures", json=signature(side.email())))
    hour = made["modified_date"]
    for bound in (hour, hour.replace(":00:00Z", ":59:59Z"), hour.replace(":00:00Z", ":30:00Z")):
        asked = {"filter": f"modified_date gt '{bound}'"}
        assert len(listed(admin.get(f"{petition}/signatures", params=asked))) == 1


NONSENSE = [
    "",
    " ",
    "x",
    "email_address",
    "email_address eq",
    "email_address eq ana@example.org",
    'email_address eq "ana@example.org"',
    "email_address eq 'ana@example.org",
    "email_address eq ''",
    "email_address eq ' '",
    "email_address ne 'ana@example.org'",
    "email_address gt 'a'",
    "email_address EQ 'ana@example.org'",
    "email eq 'ana@example.org'",
    "given_name eq 'Ana'",
    "identifiers lt 'a:b'",
    "identifiers eq 'ab'",
    "identifiers eq 'petition-kiosk:a\0b'",
    "created_date gt 'yesterday'",
    "created_date gt '0001-01-01T00:00:00+14:00'",
    "created_date gt '2020-13-01'",
    "created_date gt '2020-01-01' or created_date lt '2020-01-01'",
    "created_date gt '2020-01-01' and",
    "created_date gt '2020-01-01' created_date gt '2020-01-01'",
    "not created_date gt '2020-01-01'",
    "(created_date gt '2020-01-01')",
    "created_date gt '2020-01-01';",
    "created_date gt '2020-01-01' and " * 50 + "created_date gt '2020-01-01'",
    "1 eq 1",
    "true",
    "email_address eq 'a' ",
]


@pytest.mark.parametrize("text", NONSENSE[:-1], ids=range(len(NONSENSE) - 1))
def test_anything_else_is_refused(text: str) -> None:
    """400, and never everything. Control: the same reader takes what is right."""
    with pytest.raises(Problem, match="filter") as told_so:
        wanted_in(text, FIELDS)
    assert told_so.value.status == 400
    assert wanted_in("email_address eq 'a'", FIELDS).emails == ("a",)


@pytest.mark.parametrize("name", LISTS)
def test_refusals_reach_the_client(admin: httpx.Client, name: str) -> None:
    """Every list refuses what it does not understand, and parameters that it does not know."""
    assert told(admin.get(name, params={"filter": "x" * 1_001})) == (422, "request")
    for text in ("", "x", "given_name eq 'Ana'"):
        assert told(admin.get(name, params={"filter": text})) == (400, "filter")
    for unknown in ("$filter", "Filter", "email_address", "q"):
        assert told(admin.get(name, params={unknown: "x"})) == (400, "parameter")
    if name != "people":
        asked = {"filter": "email_address eq 'a@example.org'"}
        assert told(admin.get(name, params=asked)) == (400, "filter")


def test_parsons_own_parameter_is_known(admin: httpx.Client) -> None:
    """Action Network's `background_processing` is taken, and changes nothing."""
    assert body(admin.get("tags", params={"background_processing": "true"}))


@given(st.text(max_size=40))
def test_no_text_is_a_surprise(text: str) -> None:
    """Whatever is sent is either understood with a condition, or refused."""
    try:
        found = wanted_in(text, FIELDS)
    except Problem as problem:
        assert problem.status == 400
    else:
        assert found != RecordQuery()


HOUR = "2026-11-18T11:00:00Z"
SPANS = {
    "eq '2026-11-18T11:00:00Z'": Span(first=HOUR, last=HOUR),
    "ge '2026-11-18T11:20:00Z'": Span(first=HOUR),
    "gt '2026-11-18T11:00'": Span(first=HOUR),
    "gt '2026-11-18T12:30:00+01:00'": Span(first=HOUR),
    "le '2026-11-18T11:20:00Z'": Span(last=HOUR),
    "lt '2026-11-18T11:20:00Z'": Span(last=HOUR),
    "lt '2026-11-18T11:00:00Z'": Span(before=HOUR),
    "gt '0099-01-01'": Span(first="0099-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("text", SPANS)
def test_bounds(text: str) -> None:
    """A bound within an hour takes the hour in; zones are heeded; without one it is UTC."""
    assert wanted_in(f"created_date {text}", FIELDS).created == SPANS[text]


def test_bounds_together() -> None:
    """Several bounds are what lies within all of them."""
    text = "created_date ge '2020-01-01' and created_date ge '2021-01-01' and created_date lt"
    found = wanted_in(f"{text} '2022-01-01' and created_date lt '2023-01-01'", FIELDS)
    assert found.created == Span("2021-01-01T00:00:00Z", None, "2022-01-01T00:00:00Z")
