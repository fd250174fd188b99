"""Reading the OSDI API, as Action Network's clients expect it."""

import httpx
import pytest
from sqlalchemy import select

from kiosk.hub.engine import reading, transaction
from kiosk.hub.records.tables import openings

from ..kit import until
from ..signed import HOUR
from .conftest import OpenHub, body, id_of, listed, person, signature, told


def test_the_entry_point_names_everything(reader: httpx.Client, side: OpenHub) -> None:
    """It says who is there, how long pages are, and where each list is, absolutely."""
    found = body(reader.get(""))
    assert (found["max_pagesize"], found["namespace"], found["osdi_version"]) == (25, "osdi", "1.1")
    assert found["motd"]
    links = found["_links"]
    assert links["self"]["href"] == side.url
    assert links["curies"][0]["templated"] is True
    for name in ("petitions", "signatures", "people", "tags"):
        assert links[f"osdi:{name}"]["href"] == f"{side.url}/{name}"
        assert reader.get(links[f"osdi:{name}"]["href"]).status_code == 200


@pytest.mark.parametrize("path", ["", "/petitions", "/signatures", "/people", "/tags"])
def test_a_slash_at_the_end_changes_nothing(reader: httpx.Client, side: OpenHub, path: str) -> None:
    """Both spellings answer by themselves: a redirect would lose what is posted."""
    plain, slashed = (reader.get(f"{side.url}{path}{end}") for end in ("", "/"))
    assert body(plain).keys() == body(slashed).keys()


def test_links_say_where_the_client_is(reader: httpx.Client) -> None:
    """A hub behind a name of its own links to that name."""
    found = body(reader.get("people", headers={"Host": "hub.example.org:8443"}))
    assert found["_links"]["self"]["href"].startswith("http://hub.example.org:8443/api/v2/people?")


def test_an_empty_list_is_a_list(admin: httpx.Client, petition: str) -> None:
    """`_embedded` is there, the list is its first key, and counts are zero."""
    found = body(admin.get(f"{petition}/signatures"))
    assert found["_embedded"] == {"osdi:signatures": []}
    assert found["_links"]["osdi:signatures"] == []
    assert (found["total_records"], found["total_pages"], found["page"]) == (0, 0, 1)


def test_pages(admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub) -> None:
    """Next and previous lead through all records once; past the last page is an empty 200."""
    path = f"{petition}/signatures"
    ids = [id_of(body(relay.post(path, json=signature(side.email())))) for _ in range(7)]
    found: list[str] = []
    links = {"next": {"href": f"{side.url}/{path}?per_page=3"}}
    pages = []
    while "next" in links:
        page = body(admin.get(links["next"]["href"]))
        links = page["_links"]
        pages.append(page)
        found += map(id_of, page["_embedded"]["osdi:signatures"])
        assert (page["total_records"], page["total_pages"], page["per_page"]) == (7, 3, 3)
    assert found == ids
    assert "previous" not in pages[0]["_links"]
    assert pages[2]["_links"]["previous"]["href"].endswith("page=2&per_page=3")
    beyond = body(admin.get(path, params={"page": 9}))
    assert beyond["_embedded"]["osdi:signatures"] == []
    assert (beyond["page"], beyond["total_records"]) == (9, 7)


def test_a_page_has_25_at_most(admin: httpx.Client) -> None:
    """Whoever asks for more gets 25; whoever asks for no number gets the first, as it usually is.

    A page past the last, however far, is empty.
    """
    assert body(admin.get("people", params={"per_page": 1000}))["per_page"] == 25
    body(admin.post("people", json=person("somebody.at.least@example.org")))
    first = body(admin.get("people"))
    for text in ("None", "abc", "-1", "0", "", "1.5", "null", "1e3", "²", "%00", " "):
        assert body(admin.get(f"people?page={text}")) == first, text
        assert body(admin.get(f"people?per_page={text}")) == first, text
    assert body(admin.get("people?per_page=None&page=abc")) == first
    beyond = body(admin.get(f"people?page={10**30}"))
    assert listed(admin.get(f"people?page={10**30}")) == []
    assert beyond["total_records"] == first["total_records"]
    assert told(admin.get(f"people?page={10**30}&pages=1")) == (400, "parameter")


def test_links_keep_the_filter(admin: httpx.Client, relay: httpx.Client, petition: str) -> None:
    """The next page of a filtered list is of the same filtered list."""
    path = f"{petition}/signatures"
    for _ in range(2):
        body(relay.post(path, json=signature()))
    asked = {"per_page": "1", "filter": "created_date gt '2026-01-01'"}
    page = body(admin.get(path, params=asked))
    after = body(admin.get(page["_links"]["next"]["href"]))
    assert after["page"] == 2
    assert "filter=created_date" in after["_links"]["self"]["href"]


def test_what_tablets_sent_is_there_at_once(side: OpenHub, reader: httpx.Client) -> None:
    """A reader sees each signature that the hub has a receipt for, with its person."""
    campaign = side.new("appeal-")
    stall, email = side.stall(campaign), side.email()
    id = stall.sign(email, "Zoë", "Ek", opted_in=True, postcode="1012 AB", country="NL")
    (found,) = listed(reader.get(f"petitions/{campaign}/signatures"))
    assert found["identifiers"] == [f"petition-kiosk:{id}"]
    assert found["action_date"] == f"{HOUR[:13]}:00:00Z"
    who = body(reader.get(found["_links"]["osdi:person"]["href"]))
    assert (who["given_name"], who["family_name"]) == ("Zoë", "Ek")
    assert who["email_addresses"] == [{"primary": True, "address": email, "status": "subscribed"}]
    assert who["postal_addresses"] == [{"primary": True, "postal_code": "1012 AB", "country": "NL"}]
    assert who["languages_spoken"] == ["es"]
    assert listed(reader.get(who["_links"]["osdi:signatures"]["href"])) == [found]
    about = body(reader.get(found["_links"]["osdi:petition"]["href"]))
    assert (about["title"], about["total_signatures"]) == (campaign, 1)
    for links in (found["_links"]["self"]["href"], f"people/{id_of(who)}/signatures/{id}"):
        assert body(reader.get(links)) == found


def test_a_hub_opens_by_itself(side: OpenHub) -> None:
    """What tablets sent is opened in the background, before anybody reads."""
    id = side.stall(side.new("appeal-")).sign(side.email())
    query = select(openings.c.outcome).where(openings.c.envelope == id)

    def outcome() -> str | None:
        with transaction(reading(side.storage.engine)) as connection:
            return connection.scalar(query)

    assert until(outcome) == "signature"


def test_hours_and_never_minutes(reader: httpx.Client, side: OpenHub) -> None:
    """No time is finer than an hour: with a camera it could name somebody."""
    campaign = side.new("appeal-")
    side.stall(campaign).sign(side.email())
    (found,) = listed(reader.get(f"petitions/{campaign}/signatures"))
    for name in ("created_date", "modified_date", "action_date"):
        assert found[name].endswith(":00:00Z")


@pytest.mark.parametrize(
    "path",
    [
        "petitions/none",
        "petitions/none/signatures",
        "people/none",
        "people/none/signatures",
        "people/none/taggings",
        "tags/none",
        "tags/none/taggings",
        "tags/none/taggings/none",
        "people/none/signatures/none",
        "petitions/none/signatures/none",
    ],
)
def test_what_is_not_here(reader: httpx.Client, path: str) -> None:
    """An id that nobody has is 404, as a problem."""
    assert told(reader.get(path)) == (404, "not_here")


def test_what_is_no_route(admin: httpx.Client) -> None:
    """Unknown addresses and methods are problems too."""
    assert told(admin.get("nothing")) == (404, "http_404")
    assert told(admin.delete("people")) == (405, "http_405")
    assert told(admin.get("people/a%00b")) == (422, "request")


def test_a_signature_is_found_below_its_own_petition_only(
    admin: httpx.Client, relay: httpx.Client, petition: str, side: OpenHub
) -> None:
    """An id below another petition, person or tag is not here."""
    id = id_of(body(relay.post(f"{petition}/signatures", json=signature(side.email()))))
    other = id_of(body(admin.post("petitions", json={"title": "Another"})))
    assert told(admin.get(f"petitions/{other}/signatures/{id}")) == (404, "not_here")
    assert told(admin.get(f"people/{id}/signatures/{id}")) == (404, "not_here")
    put = admin.put(f"petitions/{other}/signatures/{id}", json={"identifiers": ["a:b"]})
    assert told(put) == (404, "not_here")
