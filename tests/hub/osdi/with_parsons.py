"""Action Network's connector of Parsons against a hub: run as a program, prints what it found.

    with_parsons.py URL TOKEN EMAIL

Parsons knows one address, Action Network's; a subclass says another. Its `create_signature` sends
the signature in the address and nothing in the body, so signing takes the connector's own `post`.
"""

import json
import sys
from typing import Any

from parsons.action_network import ActionNetwork  # type: ignore[import-untyped]
from parsons.utilities.api_connector import APIConnector  # type: ignore[import-untyped]
from requests import HTTPError


class Elsewhere(ActionNetwork):  # type: ignore[misc]
    """The same client, at another address."""

    def __init__(self, url: str, token: str) -> None:
        super().__init__(token)
        self.api_url = url
        self.api = APIConnector(url, headers=self.headers)


def sign(network: Elsewhere, petition: str, body: dict[str, Any]) -> dict[str, Any]:
    """By the helper."""
    path = f"petitions/{petition}/record_signature_helper/"
    made: dict[str, Any] = network.api.post_request(path, data=json.dumps(body))
    return made


def refused(network: Elsewhere, petition: str) -> str:
    """What Parsons says of its own way of signing, which sends no body."""
    try:
        network.create_signature(petition, {"comments": "hello"})
    except HTTPError as error:
        return str(error)[: len("Code: 422")]
    return "taken"


def main(url: str, token: str, email: str) -> dict[str, Any]:
    """Make a petition, sign it three times as two people, read everything."""
    network = Elsewhere(url, token)
    made = network.create_petition("A petition", "About it", "We ask.", "The president")
    petition = made["name"]
    network.upsert_person(email_address=email, given_name="Ana", family_name="Ek")
    before = network.get_people(filter=f"email_address eq '{email}'")
    answer = refused(network, petition)
    person = {"given_name": "Ana", "family_name": "Ek"}
    address = {"address": email.upper(), "status": "subscribed"}
    for who in (person, person, person | {"given_name": "Luis"}):
        sign(network, petition, {"person": who | {"email_addresses": [address]}})
    signatures = network.get_petition_signatures(petition)
    after = network.get_people(filter=f"email_address eq '{email}'")
    first = after[0]["identifiers"][0].split(":")[1]
    return {
        "refused": answer,
        "before": [each["email_addresses"][0]["status"] for each in before],
        "after": [each["email_addresses"][0]["status"] for each in after],
        "names": [each["given_name"] for each in after],
        "signatures": len(signatures),
        "theirs": len(network.get_person_signatures(first)),
        "title": network.get_petition(petition)["title"],
        "petitions": sum(each["name"] == petition for each in network.get_petitions()),
        "changed": network.update_person(first, postal_addresses=[{"country": "NL"}])[
            "postal_addresses"
        ],
        "everybody": len(network.get_people()),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
