"""Petitions, people and tags: made and changed by the office."""

import httpx
import pytest

from .conftest import Answer, OpenHub, body, id_of, listed, person, signature, told


def test_a_petition_is_made_and_changed(admin: httpx.Client, side: OpenHub) -> None:
    """What is sent is kept, what is not sent stays, and numbers are counted."""
    sent = {
        "title": " Free  them ",
        "description": "One.\r\nTwo.",
        "petition_text": "We ask.",
        "target": [{"name": "The president"}, {"name": ""}],
        "identifiers": [side.new("web:")],
        "creator": "ignored",
    }
    made = body(admin.post("petitions/", json=sent))
    assert (made["title"], made["description"]) == ("Free them", "One.\nTwo.")
    assert made["target"] == [{"name": "The president"}]
    assert made["identifiers"][1:] == sent["identifiers"]
    where = made["_links"]["self"]["href"]
    body(admin.post(f"{where}/signatures", json=signature(side.email())))
    changed = body(admin.put(where, json={"title": "Free them now"}))
    assert (changed["title"], changed["petition_text"]) == ("Free them now", "We ask.")
    assert changed["total_signatures"] == 1
    assert body(admin.get(where)) == changed
    again = body(admin.post("petitions", json=sent))
    assert id_of(again) == id_of(made)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, "title"),
        ({"title": "  "}, "title"),
        ({"title": "T" * 201}, "title"),
        ({"title": "T", "target": "N" * 201}, "target"),
        ({"title": "T", "identifiers": ["petition-kiosk:x"]}, "identifiers"),
    ],
)
def test_a_petition_that_cannot_be_kept(
    admin: httpx.Client, sent: dict[str, object], code: str
) -> None:
    """400 names the field, and no petition is made."""
    before = body(admin.get("petitions"))["total_records"]
    assert told(admin.post("petitions", json=sent)) == (400, code)
    assert body(admin.get("petitions"))["total_records"] == before


def test_changing_nothing_is_refused(admin: httpx.Client, petition: str) -> None:
    """An update without anything in it is a mistake of whoever sent it."""
    assert told(admin.put(petition, json={})) == (400, "title")
    assert told(admin.put(petition, json={"title": ""})) == (400, "title")
    assert told(admin.put("petitions/none", json={"title": "T"})) == (404, "not_here")


def test_an_identifier_names_one_petition(admin: httpx.Client, side: OpenHub) -> None:
    """Another petition's identifier is 409, and nothing is changed."""
    web = side.new("web:")
    body(admin.post("petitions", json={"title": "One", "identifiers": [web]}))
    other = body(admin.post("petitions", json={"title": "Two"}))
    where = other["_links"]["self"]["href"]
    taken = admin.put(where, json={"title": "Three", "identifiers": [web]})
    assert told(taken) == (409, "taken")
    assert body(admin.get(where))["title"] == "Two"


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_new_person_is_not_subscribed(admin: httpx.Client, side: OpenHub, wrapped: bool) -> None:
    """Both forms of the body make a person, and only a status says anything on their consent."""
    for status, expected in ((None, "unsubscribed"), ("subscribed", "subscribed")):
        sent = person(side.email(), status)
        made = body(admin.post("people", json={"person": sent} if wrapped else sent))
        assert made["email_addresses"][0]["status"] == expected


def test_a_status_never_changes_by_itself(admin: httpx.Client, side: OpenHub) -> None:
    """Silence keeps it in posts and updates; both words change it."""
    email = side.email()
    made = body(admin.post("people", json={"person": person(email, "subscribed")}))
    where = made["_links"]["self"]["href"]

    def status(answer: httpx.Response) -> str:
        return str(body(answer)["email_addresses"][0]["status"])

    assert status(admin.post("people", json={"person": person(email)})) == "subscribed"
    assert status(admin.put(where, json={"family_name": "Ek"})) == "subscribed"
    assert status(admin.put(where, json=person(email, "unsubscribed"))) == "unsubscribed"
    assert status(admin.put(where, json=person(email, "bouncing"))) == "unsubscribed"
    assert status(admin.post("people", json={"person": person(email)})) == "unsubscribed"
    assert status(admin.put(where, json=person(email, "subscribed"))) == "subscribed"


def test_a_person_is_changed_and_stays_one(admin: httpx.Client, side: OpenHub) -> None:
    """A new address finds the same person, the old one nobody; another's is 409."""
    old, new = side.email(), side.email()
    made = body(admin.post("people", json={"person": person(old, family_name="Ek")}))
    where = made["_links"]["self"]["href"]
    changed = body(admin.put(where, json={"email_addresses": [{"address": new}]}))
    assert (changed["family_name"], id_of(changed)) == ("Ek", id_of(made))

    def found(email: str) -> list[str]:
        people = admin.get("people", params={"filter": f"email_address eq '{email}'"})
        return [id_of(each) for each in listed(people)]

    assert (found(old), found(new)) == ([], [id_of(made)])
    other = body(admin.post("people", json={"person": person(old, family_name="Ek")}))
    taken = admin.put(other["_links"]["self"]["href"], json=person(new))
    assert told(taken) == (409, "taken")
    assert found(old) == [id_of(other)]


def test_two_people_at_one_address(admin: httpx.Client, side: OpenHub) -> None:
    """Couples who share an address are two; the same name is one, whatever its capitals."""
    email = side.email()
    ids = {
        id_of(body(admin.post("people", json={"person": person(email, given_name=name)})))
        for name in ("Ana", "Luis", "ANA")
    }
    assert len(ids) == 2


def test_an_identifier_names_one_person(admin: httpx.Client, side: OpenHub) -> None:
    """The office finds and changes a person by it; it is never put on another."""
    crm, email = side.new("crm:"), side.email()
    made = body(admin.post("people", json={"person": person(identifiers=[crm])}))
    assert made["email_addresses"] == []
    again = body(admin.post("people", json={"person": person(email, identifiers=[crm])}))
    assert id_of(again) == id_of(made)
    assert again["email_addresses"][0]["address"] == email
    other = body(admin.post("people", json={"person": person(side.email())}))
    taken = admin.put(other["_links"]["self"]["href"], json={"identifiers": [crm]})
    assert told(taken) == (409, "taken")


def test_a_relay_does_not_rename_by_identifier(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """Whoever hands in a signature under somebody's identifier must mean that somebody."""
    crm = side.new("crm:")
    made = body(admin.post("people", json={"person": person(identifiers=[crm])}))
    path = f"{petition}/signatures"
    other = signature(side.email(), identifiers=[crm])
    assert told(relay.post(path, json=other)) == (409, "taken")
    signed = body(relay.post(path, json=signature(identifiers=[crm])))
    assert signed["_links"]["osdi:person"] == made["_links"]["self"]


def test_nobody_is_made_of_nothing(admin: httpx.Client) -> None:
    """Without an address or a name there is no person, and no change."""
    nobody: list[Answer] = [{}, {"person": {}}, {"phone_numbers": [{"number": "1"}]}]
    for sent in nobody:
        assert told(admin.post("people", json=sent)) == (400, "person")
    assert told(admin.put("people/none", json={})) == (400, "person")
    assert told(admin.put("people/none", json={"given_name": "Ana"})) == (404, "not_here")


def test_a_tag_is_made_once(admin: httpx.Client, side: OpenHub) -> None:
    """The same name, in any capitals, is the same tag; no name is none."""
    name = side.new("Helps with translation ")
    made = body(admin.post("tags", json={"name": name}))
    assert id_of(body(admin.post("tags", json={"name": name.upper()}))) == id_of(made)
    assert body(admin.get(made["_links"]["self"]["href"])) == made
    assert told(admin.post("tags", json={"name": " "})) == (400, "name")
    assert told(admin.post("tags", json={"name": "n" * 121})) == (400, "name")
    assert told(admin.post("tags", json={})) == (422, "request")


def test_a_person_is_tagged_once(admin: httpx.Client, side: OpenHub) -> None:
    """A link to the person tags them; again is the same tagging."""
    tag = body(admin.post("tags", json={"name": side.new("tag ")}))
    who = body(admin.post("people", json={"person": person(side.email())}))
    path = f"tags/{id_of(tag)}/taggings"
    sent = {"_links": {"osdi:person": who["_links"]["self"]}}
    one, two = (body(admin.post(path, json=sent)) for _ in range(2))
    assert one == two
    assert one["_links"]["osdi:person"] == who["_links"]["self"]
    assert [id_of(each) for each in listed(admin.get(path))] == [id_of(one)]
    elsewhere = {"_links": {"osdi:person": {"href": "/api/v2/people/none"}}}
    assert told(admin.post(path, json=elsewhere)) == (404, "not_here")
    assert told(admin.post(path, json={"_links": {}})) == (422, "request")
    assert told(admin.post("tags/none/taggings", json=sent)) == (404, "not_here")
    other = body(admin.post("tags", json={"name": side.new("tag ")}))
    wrong = f"tags/{id_of(other)}/taggings/{id_of(one)}"
    assert told(admin.get(wrong)) == (404, "not_here")


def test_tags_with_a_person(admin: httpx.Client, side: OpenHub) -> None:
    """The sign-up helper tags by name, and an update takes tags off."""
    name = side.new("tag ")
    body(admin.post("tags", json={"name": name}))
    sent = {"person": person(side.email()), "add_tags": [name]}
    who = body(admin.post("people", json=sent))
    where = who["_links"]["self"]["href"]
    assert len(listed(admin.get(f"{where}/taggings"))) == 1
    body(admin.put(where, json={"remove_tags": [name]}))
    assert listed(admin.get(f"{where}/taggings")) == []
