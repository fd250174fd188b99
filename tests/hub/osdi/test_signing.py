"""Signing by the OSDI API: once each, with explicit consent only, and cleaned."""

import itertools
from typing import Any

import httpx
import pytest

from .conftest import PHONE, Answer, OpenHub, body, id_of, listed, person, signature, told


def status(client: httpx.Client, email: str) -> str:
    """Of the one person with this address."""
    (found,) = listed(client.get("people", params={"filter": f"email_address eq '{email}'"}))
    return str(found["email_addresses"][0]["status"])


def count(client: httpx.Client, petition: str) -> int:
    """Signatures of a petition."""
    return int(body(client.get(f"{petition}/signatures"))["total_records"])


@pytest.mark.parametrize("end", ["signatures", "record_signature_helper"])
@pytest.mark.parametrize("slash", ["", "/"])
def test_the_helper_on_both_addresses(
    relay: httpx.Client, admin: httpx.Client, petition: str, side: OpenHub, end: str, slash: str
) -> None:
    """A signature with its person is 200 and there, with and without a slash."""
    email = side.email()
    sent = signature(email) | {"action_network:referrer_data": {"source": "web"}, "comments": "hi"}
    made = body(relay.post(f"{petition}/{end}{slash}", json=sent))
    (found,) = listed(admin.get(f"{petition}/signatures"))
    assert id_of(found) == id_of(made)
    who = body(admin.get(found["_links"]["osdi:person"]["href"]))
    assert who["email_addresses"][0]["address"] == email


def test_a_linked_person_signs(admin: httpx.Client, petition: str, side: OpenHub) -> None:
    """The plain form: the person is linked, and the link is read without being followed."""
    who = body(admin.post("people", json={"person": person(side.email())}))
    for host in (who["_links"]["self"]["href"], f"http://192.0.2.1/api/v2/people/{id_of(who)}/"):
        sent = {"_links": {"osdi:person": {"href": host}}}
        made = body(admin.post(f"{petition}/signatures", json=sent))
        assert made["_links"]["osdi:person"] == who["_links"]["self"]
    assert count(admin, petition) == 1


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, (400, "person")),
        ({"comments": "hello"}, (400, "person")),
        ({"person": {}}, (400, "person")),
        ({"person": {"given_name": " \u200b "}}, (400, "person")),
        ({"person": None}, (400, "person")),
        ({"person": []}, (422, "request")),
        ([], (422, "request")),
        ({"_links": {}}, (400, "person")),
        ({"_links": {"osdi:person": {"href": "http://x/people"}}}, (400, "person")),
        ({"_links": {"osdi:person": {"href": "/api/v2/people/none"}}}, (404, "not_here")),
        ({"person": {"phone_numbers": [{"number": "123"}]}}, (400, "person")),
    ],
)
def test_nobody_signs_nothing(
    admin: httpx.Client, petition: str, sent: Any, expected: tuple[int, str]
) -> None:
    """A body without a person is refused, and is no signature."""
    assert told(admin.post(f"{petition}/signatures", json=sent)) == expected
    assert count(admin, petition) == 0


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"content": b"{"},
        {"content": b"", "headers": {"Content-Type": "application/json"}},
        {"data": {"person[given_name]": "Ana"}},
        {"params": {"person": "Ana"}},
        {"content": b'{"person":{"given_name":"Ana"}}', "headers": {"Content-Type": "text/plain"}},
        {"files": {"person": b"Ana"}},
    ],
    ids=["nothing", "half", "empty", "form", "query", "text", "multipart"],
)
def test_what_is_no_json_is_no_signature(
    admin: httpx.Client, petition: str, how: dict[str, Any]
) -> None:
    """Empty bodies, forms and text are 4xx on both addresses; control: JSON signs."""
    expected = (400, "json") if how.get("content") == b"{" else (422, "request")
    for end in ("signatures", "record_signature_helper"):
        assert told(admin.post(f"{petition}/{end}", **how)) == expected
    assert count(admin, petition) == 0
    body(admin.post(f"{petition}/signatures", json=signature()))
    assert count(admin, petition) == 1


@pytest.mark.parametrize("text", ["{", '{"person":', "{'person': {}}", "[1,]", "NULL", '{"a":1}x'])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "petitions"),
        ("PUT", "petitions/x"),
        ("POST", "petitions/x/signatures"),
        ("PUT", "petitions/x/signatures/y"),
        ("POST", "people"),
        ("PUT", "people/x"),
        ("POST", "tags"),
    ],
)
def test_malformed_json_is_400(admin: httpx.Client, method: str, path: str, text: str) -> None:
    """On every address; JSON of another shape is 422."""
    head = {"Content-Type": "application/json"}
    assert told(admin.request(method, path, content=text, headers=head)) == (400, "json")
    assert told(admin.request(method, path, content="[]", headers=head)) == (422, "request")


def test_a_body_that_is_too_large(relay: httpx.Client, petition: str) -> None:
    """More than a mebibyte is 413, as a problem, with a length and without."""
    sent = b'{"person":{"given_name":"' + b"A" * (1 << 20)
    head = {"Content-Type": "application/json"}
    path = f"{petition}/signatures"
    assert told(relay.post(path, content=sent, headers=head)) == (413, "http_413")
    assert told(relay.post(path, content=iter([sent]), headers=head)) == (413, "http_413")


def test_one_signature_for_each_person_and_petition(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """Again, with other capitals, is the same signature; with another name it is another's."""
    email = side.email()
    path = f"{petition}/signatures"
    first = body(admin.post(path, json=signature(email)))
    again = body(relay.post(path, json=signature(email.upper(), given_name="ANA ")))
    assert id_of(again) == id_of(first)
    other = body(relay.post(path, json=signature(email, given_name="Luis")))
    assert id_of(other) != id_of(first)
    asked = {"filter": f"email_address eq '{email.title()}'"}
    assert [each["given_name"] for each in listed(admin.get("people", params=asked))] == [
        "Ana",
        "Luis",
    ]


def test_a_relay_is_not_told_who_signed_before(
    side: OpenHub, relay: httpx.Client, admin: httpx.Client
) -> None:
    """The answer to a double looks like one to a first signature; the office sees the truth."""
    campaign, email = side.new("appeal-"), side.email()
    stall = side.stall(campaign)
    id = stall.sign(email, "Ana", "", hour="2020-01-01T00Z")
    path = f"petitions/{campaign}/signatures"
    assert id_of(listed(admin.get(path))[0]) == id
    body(admin.put(f"{path}/{id}", json={"identifiers": ["crm:9" + campaign]}))
    repeated = body(relay.post(path, json=signature(email)))
    fresh = body(relay.post(path, json=signature(side.email())))
    for name in ("action_date", "created_date", "modified_date"):
        assert repeated[name] == fresh[name]
    assert repeated.keys() == fresh.keys()
    assert len(repeated["identifiers"]) == len(fresh["identifiers"]) == 1
    seen = body(admin.post(path, json=signature(email)))
    assert seen["action_date"] == "2020-01-01T00:00:00Z"


SAYS = (None, "subscribed", "unsubscribed", "bouncing")
ONE_AFTER_THE_OTHER = list(itertools.product(SAYS, SAYS))


@pytest.mark.parametrize(("first", "second"), ONE_AFTER_THE_OTHER)
def test_consent_is_explicit(
    relay: httpx.Client,
    admin: httpx.Client,
    petition: str,
    side: OpenHub,
    first: str | None,
    second: str | None,
) -> None:
    """Only `subscribed` subscribes, new or known; nothing else changes anything."""
    email = side.email()
    body(relay.post(f"{petition}/signatures", json=signature(email, first)))
    assert status(admin, email) == ("subscribed" if first == "subscribed" else "unsubscribed")
    body(relay.post(f"{petition}/signatures", json=signature(email, second)))
    assert status(admin, email) == (
        "subscribed" if "subscribed" in (first, second) else "unsubscribed"
    )


def test_tags_are_put_by_name(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """Known tags are put on and taken off, whatever their capitals; unknown ones are left aside."""
    one, two = side.new("Volunteer "), side.new("Press ")
    ids = [id_of(body(admin.post("tags", json={"name": name}))) for name in (one, two)]
    sent = signature(side.email()) | {"add_tags": [one.upper(), two, "no such tag"]}
    made = body(relay.post(f"{petition}/record_signature_helper", json=sent))
    body(relay.post(f"{petition}/signatures", json=sent | {"add_tags": [], "remove_tags": [two]}))
    assert [len(listed(admin.get(f"tags/{id}/taggings"))) for id in ids] == [1, 0]
    who = made["_links"]["osdi:person"]["href"]
    (tagging,) = listed(admin.get(f"{who}/taggings"))
    assert tagging["_links"]["osdi:tag"]["href"].endswith(ids[0])
    assert body(admin.get(tagging["_links"]["self"]["href"])) == tagging


def test_identifiers_are_unique_for_each_petition(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """A known one is the same signature again, and never another person's; elsewhere it is new."""
    crm = side.new("crm:")
    path, email = f"{petition}/signatures", side.email()
    first = body(admin.post(path, json=signature(email) | {"identifiers": [crm]}))
    assert crm in first["identifiers"]
    again = body(admin.post(path, json=signature(email) | {"identifiers": [crm]}))
    assert id_of(again) == id_of(first)
    nameless = side.new("crm:")
    ids = {
        id_of(body(relay.post(path, json=signature() | {"identifiers": [nameless]})))
        for _ in range(2)
    }
    assert len(ids) == 1
    taken = relay.post(path, json=signature(side.email()) | {"identifiers": [crm]})
    assert told(taken) == (409, "taken")
    assert count(admin, petition) == 2
    other = f"petitions/{id_of(body(admin.post('petitions', json={'title': 'Other'})))}"
    elsewhere = signature(side.email()) | {"identifiers": [crm]}
    assert crm in body(relay.post(f"{other}/signatures", json=elsewhere))["identifiers"]
    found = listed(admin.get(path, params={"filter": f"identifiers eq '{crm}'"}))
    assert [id_of(each) for each in found] == [id_of(first)]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"given_name": "N" * 121}, "given_name"),
        ({"family_name": "1234"}, "family_name"),
        ({"email_addresses": [{"address": "ana@"}]}, "email_addresses"),
        ({"email_addresses": [{"address": "a" * 65 + "@example.org"}]}, "email_addresses"),
        ({"postal_addresses": [{"country": "Nowhere"}]}, "country"),
        ({"postal_addresses": [{"country": "ZZ"}]}, "country"),
        ({"postal_addresses": [{"postal_code": "1" * 17}]}, "postal_code"),
        ({"languages_spoken": ["??"]}, "languages_spoken"),
        ({"identifiers": ["no system"]}, "identifiers"),
        ({"identifiers": ["petition-kiosk:1"]}, "identifiers"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_not_repeated(
    relay: httpx.Client, admin: httpx.Client, petition: str, sent: Answer, code: str
) -> None:
    """400 names the field; nothing is stored, and nothing of it comes back."""
    answer = relay.post(f"{petition}/signatures", json={"person": {"given_name": "Ana"} | sent})
    assert told(answer) == (400, code)
    assert count(admin, petition) == 0


@pytest.mark.parametrize("phone", [None, "", "none", "12", "1" * 21])
def test_somebody_can_be_reached(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub, phone: str | None
) -> None:
    """Neither e-mail nor telephone: refused, as a person and as a signer; either is enough."""
    numbers = [] if phone is None else [{"number": phone}]
    who: Answer = {"given_name": "Ana", "family_name": "Ek", "phone_numbers": numbers}
    for sent in (who, who | {"identifiers": [side.new("crm:")]}):
        assert told(admin.post("people", json=sent)) == (400, "person")
        assert told(admin.post("people", json={"person": sent})) == (400, "person")
        assert told(relay.post(f"{petition}/signatures", json={"person": sent})) == (400, "person")
    assert count(admin, petition) == 0
    for end in ({"phone_numbers": [PHONE]}, {"email_addresses": [{"address": side.email()}]}):
        body(admin.post("people", json=who | end))
        body(relay.post(f"{petition}/signatures", json={"person": who | end}))


def test_who_is_known_by_an_identifier_can_be_reached(admin: httpx.Client, side: OpenHub) -> None:
    """The office changes somebody by it, and need not repeat the address."""
    crm, email = side.new("crm:"), side.email()
    made = body(admin.post("people", json=person(email, identifiers=[crm])))
    changed = body(admin.post("people", json={"identifiers": [crm], "family_name": "Ek"}))
    assert (id_of(changed), changed["family_name"]) == (id_of(made), "Ek")


def test_what_is_posted_is_cleaned_as_on_the_form(
    relay: httpx.Client, admin: httpx.Client, petition: str, side: OpenHub
) -> None:
    """Invisible letters go, blanks collapse, postcodes are shaped, phones are not kept."""
    email = side.email()
    home = {"postal_code": "sw1a1aa", "country": "gb", "address_lines": ["Palace"]}
    sent = {
        "given_name": " A\u202en\u0000a\u200b  Mar\u0131a ",
        "email_addresses": [
            {"address": "x@example.org"},
            {"address": f" {email} ", "primary": True},
        ],
        "postal_addresses": [home],
        "phone_numbers": [{"number": "12125550100"}],
        "custom_fields": {" any\u202ething ": "go\u0000es"},
    }
    made = body(relay.post(f"{petition}/signatures", json={"person": sent}))
    who = body(admin.get(made["_links"]["osdi:person"]["href"]))
    assert (who["given_name"], who["family_name"]) == ("Ana Marıa", "")
    assert who["email_addresses"][0]["address"] == email
    assert who["postal_addresses"][0]["postal_code"] == "SW1A 1AA"
    assert who["custom_fields"] == {"anything": "goes"}
    assert "2125550100" not in str(who)
    assert "phone_numbers" not in who


def test_half_a_letter_is_refused(relay: httpx.Client, petition: str) -> None:
    """One half of a surrogate pair is no text."""
    head = {"Content-Type": "application/json"}
    for text, status in ((b"A\\ud800", 422), (b"\xff", 400)):
        sent = b'{"person":{"given_name":"%s"}}' % text
        answer = relay.post(f"{petition}/signatures", content=sent, headers=head)
        assert told(answer)[0] == status


def test_signing_what_is_not_here(relay: httpx.Client) -> None:
    """No petition, no signature; nothing is made by the way."""
    assert told(relay.post("petitions/none/signatures", json=signature("x@example.org"))) == (
        404,
        "not_here",
    )


def test_what_was_signed_is_not_changed(admin: httpx.Client, petition: str, side: OpenHub) -> None:
    """An update adds identifiers; everything else stays as it was signed."""
    made = body(admin.post(f"{petition}/signatures", json=signature(side.email())))
    where, crm = made["_links"]["self"]["href"], side.new("crm:")
    assert told(admin.put(where, json={})) == (400, "identifiers")
    whole = made | {"identifiers": [*made["identifiers"], crm], "action_date": "2001-01-01"}
    changed = body(admin.put(where, json=whole))
    assert changed == made | {"identifiers": [*made["identifiers"], crm]}
    assert told(admin.put(where, json={"identifiers": ["petition-kiosk:other"]}))[0] == 400
