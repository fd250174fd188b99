"""The office's folder as `petition-kiosk init` leaves it: what was chosen, no secret key.

`office.toml` is written after each step, whole or not at all, so that init goes on where it
stopped. Its enrolment code lets a tablet introduce itself to the hub, so it is its owner's alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import BadSettings
from kiosk.domain.event import HubAddress
from kiosk.paths import sync_folder
from kiosk.sealing.keys import write_secret

from .table import TomlTable

FILE = "office.toml"
SIGNER = "organiser.key"
"""The organisers' signing key: event files are signed with it."""
EVENTS = "events"
HUB = "hub"
"""The hub's data folder, where the hub is on this computer."""


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A key that was made; it counts once it was read back from its page."""

    recipient: str
    tried: bool = False


@dataclass(frozen=True, slots=True)
class ChosenHub:
    """Which hub: one on this computer ("here"), another ("there"), or "none"."""

    kind: str
    address: HubAddress | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """What is settled so far; None: not yet."""

    office: MadeKey | None = None
    standby: MadeKey | None = None
    hub: ChosenHub | None = None
    campaign: str | None = None
    """A pack's absolute path, or the name of one that ships."""


def load_office(folder: Path) -> Office:
    """What is settled in `folder`; nothing yet, if it has no `office.toml`. Raises BadSettings."""
    path = folder / FILE
    if not path.exists():
        return Office()
    root = TomlTable.read(path, str(path), BadSettings)
    root.only("format", "campaign", "office", "standby", "hub")
    root.number("format")
    return Office(
        office=_key(root.table("office")) if "office" in root.data else None,
        standby=_key(root.table("standby")) if "standby" in root.data else None,
        hub=_hub(root.table("hub")) if "hub" in root.data else None,
        campaign=root.text("campaign", 500) if "campaign" in root.data else None,
    )


def save_office(office: Office, folder: Path) -> None:
    """Write it, instead of what was there, whole or not at all."""
    path = folder / FILE
    fresh = path.with_name(f".{FILE}.new")
    fresh.unlink(missing_ok=True)
    write_secret(fresh, _text(office))
    fresh.replace(path)
    sync_folder(folder)


def _key(table: TomlTable) -> MadeKey:
    table.only("public_key", "tried")
    return MadeKey(table.text("public_key", 200), table.flag("tried"))


def _hub(table: TomlTable) -> ChosenHub:
    table.only("kind", "url", "public_key", "enrolment_code")
    kind = table.word("kind", "here|there|none", "“here”, “there” or “none”")
    if kind == "none":
        return ChosenHub(kind)
    code = table.text("enrolment_code", 200)
    address = HubAddress(table.text("url", 300), table.text("public_key", 64), code)
    return ChosenHub(kind, address)


def _text(office: Office) -> str:
    lines = [
        "# Written by “petition-kiosk init”. No secret key is in here; the enrolment code lets a",
        "# tablet introduce itself to the hub, so keep this file at the office.",
        "format = 1",
    ]
    if office.campaign:
        lines.append(f"campaign = {_q(office.campaign)}")
    for name, key in (("office", office.office), ("standby", office.standby)):
        if key:
            tried = "true" if key.tried else "false"
            lines += ["", f"[{name}]", f"public_key = {_q(key.recipient)}", f"tried = {tried}"]
    if office.hub:
        lines += ["", "[hub]", f"kind = {_q(office.hub.kind)}"]
    if office.hub and office.hub.address:
        address = office.hub.address
        lines += [
            f"url = {_q(address.url)}",
            f"public_key = {_q(address.public_key)}",
            f"enrolment_code = {_q(address.enrolment_code)}",
        ]
    return "\n".join((*lines, ""))


def _q(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
