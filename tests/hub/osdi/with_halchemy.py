"""A generic HAL client against a hub: run as a program, prints what it found.

    with_halchemy.py URL TOKEN EMAIL

It knows one address and follows links by name from there.
"""

import json
import sys
from typing import Any

from halchemy import Api, HalResource  # type: ignore[import-untyped]

JSON = "application/json"


def everything(api: Api, start: HalResource, rel: str) -> list[HalResource]:
    """All pages of a list."""
    page = api.follow(start).to(rel).with_parameters({"per_page": 2}).get()
    found: list[HalResource] = page.embedded_many(rel)
    while page.has_rel("next"):
        page = api.follow(page).to("next").get()
        found += page.embedded_many(rel)
    return found


def main(url: str, token: str, email: str) -> dict[str, Any]:
    """Make a petition, sign it as three people, one of them twice, and read it by links."""
    api = Api(url, headers={"OSDI-API-Token": token})
    home = api.home.get()
    petition = api.follow(home).to("osdi:petitions").post({"title": "A petition"}, JSON)
    signing = [(email, "Ana"), (email, "Luis"), ("", "Eva"), (email, "ANA")]
    for address, name in signing:
        person: dict[str, Any] = {"given_name": name}
        reached = {"email_addresses": [{"address": address}]}
        person |= reached if address else {"phone_numbers": [{"number": "600 123 456"}]}
        helper = api.follow(petition).to("osdi:record_signature_helper")
        helper.post({"person": person}, JSON)
    signatures = everything(api, petition, "osdi:signatures")
    people = [api.follow(each).to("osdi:person").get() for each in signatures]
    changed = api.follow(petition).to("self").put({"title": "Another title"}, JSON)
    nothing = api.follow(petition).to("osdi:signatures").post({}, JSON)
    return {
        "names": [person["given_name"] for person in people],
        "theirs": [len(everything(api, person, "osdi:signatures")) for person in people],
        "title": api.follow(changed).to("self").get()["title"],
        "refused": nothing._halchemy.response.status_code,
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
