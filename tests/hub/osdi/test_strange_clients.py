"""What clients that nobody here wrote rely on, as Action Network's documentation has it."""

from typing import Any

import httpx
import pytest

from .conftest import Answer, OpenHub, body, id_of, listed, person, signature, told

ANA = {"given_name": "Ana", "family_name": "Pérez"}
SUBSETS: list[Answer] = [
    {"given_name": "Ana"},
    {"family_name": "Pérez"},
    {},
    {"given_name": " ANA ", "family_name": "pÉREZ"},
    {"given_name": "", "family_name": "Pérez"},
]
OTHERS: list[Answer] = [
    {"given_name": "Luis"},
    {"given_name": "Luis", "family_name": "Pérez"},
    {"given_name": "Ana", "family_name": "Ek"},
    {"family_name": "Ek"},
]


def who(email: str, names: Answer, status: str | None = None) -> Answer:
    """A person with just these names."""
    address = {"address": email} | ({"status": status} if status else {})
    return {"email_addresses": [address], **names}


def people(client: httpx.Client, email: str) -> list[Answer]:
    """Everybody with this address."""
    return listed(client.get("people", params={"filter": f"email_address eq '{email}'"}))


@pytest.mark.parametrize("names", SUBSETS)
@pytest.mark.parametrize("turned", [False, True], ids=["less after more", "more after less"])
def test_fewer_names_are_the_same_person(
    admin: httpx.Client,
    relay: httpx.Client,
    petition: str,
    side: OpenHub,
    names: Answer,
    turned: bool,
) -> None:
    """With the same address, in any case; names that were known are not lost, and one signature."""
    email = side.email()
    one, two = (names, ANA) if turned else (ANA, names)
    first = body(admin.post("people", json=who(email, one)))
    again = body(admin.post("people", json=who(email.upper(), two)))
    assert id_of(again) == id_of(first)
    folded = [again[name].casefold() for name in ("given_name", "family_name")]
    assert folded == ["ana", "pérez"]
    for each in (one, two):
        sent = {"person": who(email.title(), each)}
        signed = body(relay.post(f"{petition}/signatures", json=sent))
        assert signed["action_network:person_id"] == id_of(first)
    assert len(listed(admin.get(f"{petition}/signatures"))) == 1
    assert len(people(admin, email)) == 1


@pytest.mark.parametrize("names", OTHERS)
def test_a_name_that_contradicts_is_another_person(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub, names: Answer
) -> None:
    """Two people may share an address, and each signs once."""
    email = side.email()
    first = body(admin.post("people", json=who(email, ANA)))
    other = body(admin.post("people", json=who(email, names)))
    assert id_of(other) != id_of(first)
    for each in (ANA, names, ANA):
        body(relay.post(f"{petition}/signatures", json={"person": who(email, each)}))
    assert len(listed(admin.get(f"{petition}/signatures"))) == 2


def test_names_that_say_different_things_are_two_people(
    admin: httpx.Client, petition: str, side: OpenHub
) -> None:
    """A given name alone and a family name alone are two; whoever has both is the first of them."""
    email = side.email()
    ids = [
        id_of(body(admin.post("people", json=who(email, names))))
        for names in ({"given_name": "Ana"}, {"family_name": "Pérez"})
    ]
    assert len(set(ids)) == 2
    for names in (ANA, {"given_name": "Ana"}, {"family_name": "Pérez"}, ANA):
        body(admin.post(f"{petition}/signatures", json={"person": who(email, names)}))
    assert len(people(admin, email)) == 2


def test_of_two_who_fit_the_named_one_is_meant(admin: httpx.Client, side: OpenHub) -> None:
    """Just these names come first; without any it is whoever came first."""
    email = side.email()
    whole = body(admin.post("people", json=who(email, ANA)))
    other = body(admin.post("people", json=who(email, {"given_name": "Luis"})))
    again = body(admin.post("people", json=who(email, {"given_name": "luis"})))
    assert id_of(again) == id_of(other)
    nameless = body(admin.post("people", json=who(email, {})))
    assert id_of(nameless) == id_of(whole)


def test_a_no_to_an_address_is_heard_for_all_who_share_it(
    admin: httpx.Client, side: OpenHub
) -> None:
    """Whoever opts out by the address alone is written to under no name; by a name, one is not."""
    email = side.email()
    for name in ("Ana", "Luis"):
        body(admin.post("people", json=who(email, {"given_name": name}, "subscribed")))

    def statuses() -> list[str]:
        return [each["email_addresses"][0]["status"] for each in people(admin, email)]

    body(admin.post("people", json=who(email, {"given_name": "Luis"}, "unsubscribed")))
    assert statuses() == ["subscribed", "unsubscribed"]
    body(admin.post("people", json=who(email, {}, "unsubscribed")))
    assert statuses() == ["unsubscribed", "unsubscribed"]


def test_a_tablets_signer_is_whom_the_osdi_api_knows(side: OpenHub, admin: httpx.Client) -> None:
    """Whoever was posted without a family name is found by the tablet's signature, and kept."""
    campaign, email = side.new("appeal-"), side.email()
    made = body(admin.post("people", json=who(email, {"given_name": "Ana"})))
    side.stall(campaign).sign(email, "Ana", "Pérez")
    (signed,) = listed(admin.get(f"petitions/{campaign}/signatures"))
    assert signed["action_network:person_id"] == id_of(made)
    (found,) = people(admin, email)
    assert found["family_name"] == "Pérez"


CUSTOM: Answer = {
    "i_am_an_employee": "1",
    "Lieblingsfarbe": "grün",
    "members": 7,
    "height": 1.75,
    "newsletter": True,
    "topics": ["peace", "law"],
    "empty": "",
}


@pytest.mark.parametrize("way", ["people", "helper"])
def test_custom_fields_are_kept(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub, way: str
) -> None:
    """As they came; later ones are put beside them, null takes one away."""
    email = side.email()
    sent = who(email, ANA) | {"custom_fields": CUSTOM}
    if way == "people":
        where = body(admin.post("people", json={"person": sent}))["_links"]["self"]["href"]
    else:
        path = f"{petition}/record_signature_helper"
        made = body(relay.post(path, json={"person": sent}))
        where = made["_links"]["osdi:person"]["href"]
    assert body(admin.get(where))["custom_fields"] == CUSTOM
    (found,) = people(admin, email)
    assert found["custom_fields"] == CUSTOM
    changed = {"custom_fields": {"members": 8, "height": None, "shoe size": "44"}}
    kept = {k: v for k, v in CUSTOM.items() if k != "height"} | {"members": 8, "shoe size": "44"}
    assert body(admin.put(where, json=changed))["custom_fields"] == kept
    assert body(admin.put(where, json={"family_name": "Ek"}))["custom_fields"] == kept
    other = body(admin.post("people", json=who(side.email(), {})))
    assert other["custom_fields"] == {}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({" \u200b ": "x"}, (400, "custom_fields")),
        ({"n" * 121: "x"}, (400, "custom_fields")),
        ({"a": {"b": "c"}}, (422, "request")),
        ({"a": [["b"]]}, (422, "request")),
        ({"a": 2**64}, (422, "request")),
        ({"a": "x" * 1_001}, (422, "request")),
        ({f"n{n}": "x" for n in range(101)}, (422, "request")),
        ([], (422, "request")),
    ],
)
def test_custom_fields_that_cannot_be_kept(
    admin: httpx.Client, side: OpenHub, fields: Any, expected: tuple[int, str]
) -> None:
    """They are refused as a whole: a part of them would look like all."""
    sent = who(side.email(), ANA) | {"custom_fields": fields}
    assert told(admin.post("people", json=sent)) == expected


def test_custom_fields_do_not_grow_for_ever(admin: httpx.Client, side: OpenHub) -> None:
    """A person has two hundred at most, however many requests bring them."""
    made = body(admin.post("people", json=who(side.email(), ANA)))
    where = made["_links"]["self"]["href"]
    for turn in range(2):
        more = {f"{turn} {n}": n for n in range(100)}
        body(admin.put(where, json={"custom_fields": more}))
    assert told(admin.put(where, json={"custom_fields": {"one": 1}})) == (400, "custom_fields")
    assert len(body(admin.get(where))["custom_fields"]) == 200


@pytest.mark.parametrize("sent", [b'{"a":NaN}', b'{"a":1e999}', b'{"a":-Infinity}'])
def test_what_is_no_number_is_refused(admin: httpx.Client, side: OpenHub, sent: bytes) -> None:
    """JSON has no such numbers; Python's reader has."""
    head = {"Content-Type": "application/json"}
    text = b'{"email_addresses":[{"address":"%s"}],"custom_fields":%s}'
    answer = admin.post("people", content=text % (side.email().encode(), sent), headers=head)
    assert told(answer)[0] in (400, 422)


def test_comments_are_kept(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """With the helper and a link, in lists and alone; a second post or an update changes them."""
    email = side.email()
    words = "Stop this!\n\nالحرية \u202e للجميع"
    made = body(relay.post(f"{petition}/signatures", json=signature(email) | {"comments": words}))
    where = made["_links"]["self"]["href"]
    cleaned = "Stop this!\n\nالحرية للجميع"
    assert made["comments"] == cleaned
    assert body(admin.get(where))["comments"] == cleaned
    assert listed(admin.get(f"{petition}/signatures"))[0]["comments"] == cleaned
    body(admin.post(f"{petition}/signatures", json=signature(email)))
    assert body(admin.get(where))["comments"] == cleaned, "silence takes nothing away"
    assert body(admin.put(where, json={"comments": "Enough."}))["comments"] == "Enough."
    link = {"osdi:person": made["_links"]["osdi:person"]}
    linked = body(admin.post(f"{petition}/signatures", json={"_links": link, "comments": "Peace."}))
    assert (id_of(linked), linked["comments"]) == (id_of(made), "Peace.")
    assert body(admin.put(where, json={"comments": ""}))["comments"] == ""


def test_a_relay_does_not_read_others_comments(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """Whoever hands in the same signature again is not told what was written with the first."""
    email = side.email()
    path = f"{petition}/signatures"
    body(admin.post(path, json=signature(email) | {"comments": "Between us"}))
    again = body(relay.post(path, json=signature(email)))
    fresh = body(relay.post(path, json=signature(side.email())))
    assert again["comments"] == fresh["comments"] == ""


def test_comments_on_a_tablets_signature(side: OpenHub, admin: httpx.Client) -> None:
    """They stay with it, whichever of its doubles stands."""
    campaign, email = side.new("appeal-"), side.email()
    stall = side.stall(campaign)
    stall.sign(email)
    (signed,) = listed(admin.get(f"petitions/{campaign}/signatures"))
    where = signed["_links"]["self"]["href"]
    body(admin.put(where, json={"comments": "By hand"}))
    stall.sign(email, opted_in=True)
    (found,) = listed(admin.get(f"petitions/{campaign}/signatures"))
    assert (id_of(found), found["comments"]) == (id_of(signed), "By hand")


def test_a_signature_links_to_itself(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """In every answer that shows one, and the link leads to it."""
    made = body(relay.post(f"{petition}/record_signature_helper", json=signature(side.email())))
    where = made["_links"]["self"]["href"]
    found = body(admin.get(where))
    assert found["_links"]["self"]["href"] == where
    theirs = f"people/{found['action_network:person_id']}/signatures"
    for path in (f"{petition}/signatures", theirs, f"{theirs}/{id_of(made)}"):
        page = body(admin.get(path))
        (shown,) = page["_embedded"]["osdi:signatures"] if "_embedded" in page else [page]
        assert shown["_links"]["self"]["href"] == where
    assert body(admin.put(where, json={"identifiers": ["a:b"]}))["_links"]["self"]["href"] == where


IDENTIFIERS = ["crm:1", "CRM_2.x:Lot 7 – süd", "régie:42", "a:b:c", "x:'quoted'"]


@pytest.mark.parametrize("kind", ["petition", "person", "signature"])
def test_an_update_with_identifiers(
    admin: httpx.Client, petition: str, side: OpenHub, kind: str
) -> None:
    """They are added, again is harmless, what was read may be put back, and they find it."""
    signed = body(admin.post(f"{petition}/signatures", json=signature(side.email())))
    where = {
        "petition": petition,
        "person": f"people/{signed['action_network:person_id']}",
        "signature": f"{petition}/signatures/{id_of(signed)}",
    }[kind]
    own = body(admin.get(where))["identifiers"]
    new = [f"{each}{side.new('-')}" for each in IDENTIFIERS]
    for _ in range(2):
        found = body(admin.put(where, json={"identifiers": new}))
        assert found["identifiers"] == [*own, *sorted(new)]
    assert body(admin.put(where, json=found))["identifiers"] == found["identifiers"]
    places = {"petition": "petitions", "person": "people", "signature": f"{petition}/signatures"}
    for each in new:
        quoted = each.replace("'", "''")
        asked = {"filter": f"identifiers eq '{quoted}'"}
        assert [id_of(x) for x in listed(admin.get(places[kind], params=asked))] == [id_of(found)]


@pytest.mark.parametrize(
    "identifier",
    ["none", ":1", "a:", "a: 1", "a:1 ", "a:1\n", "a:\u202e1", "a b:1", "petition-kiosk:x", ""],
)
def test_what_is_no_identifier(admin: httpx.Client, side: OpenHub, identifier: str) -> None:
    """A system and an id, without anything that cannot be seen; and none of ours for others."""
    sent = person(side.email(), identifiers=[identifier])
    assert told(admin.post("people", json=sent)) == (400, "identifiers")
