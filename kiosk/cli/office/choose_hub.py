"""Which hub: asked who it is, and its key compared in words before it is believed."""

from __future__ import annotations

import argparse
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import BadInput, KioskError

from . import answers
from .dialogue import Dialogue

if TYPE_CHECKING:
    from kiosk.domain.event import HubAddress
    from kiosk.packs.office import ChosenHub

WAYS = {
    "none": "no hub: sealed bundles on a stick carry the signatures to the office",
    "here": "on this computer: for a first try, and for tablets that are this computer",
    "there": "on a server that runs already: its address, and the code it printed",
}
PORT = 8420
CODE_BYTES = 15


def add_hub_options(command: argparse.ArgumentParser) -> None:
    """Give `command` the flags that name a hub."""
    command.add_argument("--hub-url", metavar="URL", help="a hub's address")
    command.add_argument(
        "--hub-key", metavar="HEX", help="its public key (default: it is asked, and shown in words)"
    )
    command.add_argument("--enrolment-code", metavar="CODE", help="what its first start printed")


def choose_hub(dialogue: Dialogue, chosen: argparse.Namespace, data: Path) -> ChosenHub:
    """Ask which; a hub here gets its key and code in `data`. Raises BadInput, Back."""
    from kiosk.packs.office import ChosenHub

    given = chosen.hub or ("there" if chosen.hub_url else None)
    kind = dialogue.choose("Where do sealed signatures go?", "--hub", WAYS, given)
    if kind == "none":
        return ChosenHub(kind)
    if kind == "there":
        return ChosenHub(kind, given_address(dialogue, chosen))
    return ChosenHub(kind, _made_here(data))


def given_address(dialogue: Dialogue, chosen: argparse.Namespace) -> HubAddress:
    """A hub that runs somewhere: by its flags, or asked. Raises BadInput, Back."""
    from kiosk.domain.event import HubAddress

    given, key = chosen.hub_url, chosen.hub_key
    while True:
        url = dialogue.ask(
            "The hub's address (https://…)",
            "--hub-url",
            given,
            check=answers.hub_url("--hub-url"),
        )
        key = answers.public_key("--hub-key")(key) if key else _key_of(dialogue, url)
        if key is not None:
            break
        given = None
    code = dialogue.ask(
        "The enrolment code that it printed at its first start",
        "--enrolment-code",
        chosen.enrolment_code,
        check=answers.enrolment_code("--enrolment-code"),
    )
    return HubAddress(url, key, code)


def _key_of(dialogue: Dialogue, url: str) -> str | None:
    """The key of whoever answers at `url`, compared in words; None: another address, please."""
    from kiosk.cli.hub.status import asked
    from kiosk.sealing.spoken import in_words

    try:
        hello, _ = asked(url)
    except BadInput:
        raise
    except KioskError as error:
        dialogue.tell(f"No hub of ours answers there ({error}).")
        if dialogue.attended and dialogue.yes("Try another address?", "--hub-key", usual=True):
            return None
        return dialogue.ask(
            "Then its public key, from “petition-kiosk hub key” on the server",
            "--hub-key",
            check=answers.public_key("--hub-key"),
        )
    if hello.rehearsal:
        dialogue.tell("This hub is a rehearsal: it takes nothing real.")
    dialogue.tell(f"A hub answers. Its key in words:\n\n  {in_words(hello.public_key)}\n")
    dialogue.tell(
        "“petition-kiosk hub key” on the server, or whoever runs it, has to say the same.\n"
        "Where six words are said, the program is older: “petition-kiosk keys words” has those."
    )
    if not dialogue.attended:
        return dialogue.ask("", "--hub-key", check=answers.public_key("--hub-key"))
    if dialogue.yes("Are the words the same?", "--hub-key", usual=False):
        return hello.public_key
    dialogue.tell("Then it is another hub, or somebody sits in between: it is not used.")
    return None


def _made_here(data: Path) -> HubAddress:
    """A hub's folder with its key and a code; nothing runs yet. Raises BadInput."""
    from kiosk.domain.event import HubAddress
    from kiosk.hub.database import open_storage
    from kiosk.hub.identity import settle_key

    code = secrets.token_urlsafe(CODE_BYTES)
    hour = datetime.fromtimestamp(time.time(), UTC).strftime("%Y-%m-%dT%H:00:00Z")
    with open_storage(data, None) as storage:
        key = settle_key(storage.engine, data)
        storage.add_code(code, hour)
    return HubAddress(f"http://127.0.0.1:{PORT}", key.public, code)
