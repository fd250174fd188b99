"""Event files: the one file that sets up a tablet, read and written."""

from __future__ import annotations

import ipaddress
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.domain.errors import BadEvent, BadKey
from kiosk.domain.event import MOST_CAMPAIGNS, Event, HubAddress
from kiosk.paths import sync_folder
from kiosk.sealing.keys import SigningKey, check_recipient, write_secret

from .campaign import FILE, FORMAT, SLUG, check_format
from .signature import check_packs, sign_text, valid_signature
from .table import TomlTable
from .text import forbidden, read_text, tidy

SEVERAL = FORMAT + 1
"""The format of a file that names several campaigns: programs before that say they are too old."""
NAME_LETTERS = 80
_LATER = ("rehearsal", "reset", "recipients", "hub", "signature")
_HEX = "64 hexadecimal digits, small"


def load_event(path: Path, campaigns: Path | None = None) -> Event:
    """The event in a TOML file; `campaigns` is the folder of the packs that ship.

    Raises BadEvent, also where file or packs were changed after the organisers signed them, and
    BadPack if a signed file's pack cannot be read. Packs are not opened otherwise, only found.
    """
    root = TomlTable.read(path, str(path), BadEvent)
    signature = valid_signature(root)
    event = _event(root, path.parent, campaigns)
    if signature is None:
        return event
    check_packs(root, signature, event.campaigns)
    return replace(event, signer=signature.key)


def _event(root: TomlTable, beside: Path, shipped: Path | None) -> Event:
    several = check_format(root, SEVERAL) == SEVERAL
    if "campaigns" in root.data and not several:
        what = f"A file that names several campaigns has format {SEVERAL}."
        raise root.refusal("campaigns", what, f"Write “format = {SEVERAL}” above.")
    campaigns = "campaigns" if several else "campaign"
    root.only("format", "id", "name", campaigns, "pin", "readable_lists", *_LATER)
    recipients = root.table("recipients")
    recipients.only("office", "standby")
    office = _recipient(recipients, "office")
    return Event(
        id=root.word("id", SLUG, "small letters, digits and hyphens, at most 64"),
        name=root.text("name", NAME_LETTERS),
        campaigns=_campaigns(root, beside, shipped),
        office=office,
        standby=_standby(recipients, office),
        hub=_hub(root.table("hub")) if "hub" in root.data else None,
        pin=root.word("pin", r"[0-9]{4,12}", "4 to 12 digits in quotes"),
        readable_lists=root.flag("readable_lists"),
        rehearsal=root.flag("rehearsal") if "rehearsal" in root.data else False,
        reset=root.word("reset", r"[0-9a-f]{64}", _HEX) if "reset" in root.data else None,
    )


def _campaigns(root: TomlTable, beside: Path, shipped: Path | None) -> tuple[Path, ...]:
    names = {each.parent.name: each.parent for each in shipped.glob(f"*/{FILE}")} if shipped else {}
    if root.number("format") == FORMAT:
        return (_campaign(root, root.text("campaign", 500), beside, names),)
    found: list[Path] = []
    for at, written in enumerate(root.texts("campaigns", 500, MOST_CAMPAIGNS)):
        path = _campaign(root, written, beside, names, at)
        if path in found:
            what = f"The campaign “{written}” is named twice."
            raise root.refusal("campaigns", what, "Name each campaign once.", at)
        found.append(path)
    return tuple(found)


def _campaign(
    root: TomlTable, written: str, beside: Path, shipped: Mapping[str, Path], at: int | None = None
) -> Path:
    nearby = beside / written
    if os.path.exists(nearby):  # noqa: PTH110 - a name too long is no error here
        return nearby
    if written in shipped:
        return shipped[written]
    names = f", or one of: {', '.join(sorted(shipped))}" if shipped else ""
    raise root.refusal(
        "campaign" if at is None else "campaigns",
        f"There is no campaign “{written}”.",
        f"Write the pack's path as seen from this file{names}.",
        at,
    )


def _recipient(recipients: TomlTable, key: str) -> str:
    written = recipients.text(key, 200)
    try:
        return check_recipient(written, recipients.shown)
    except BadKey as error:
        raise recipients.refusal(key, error.what, error.remedy) from error


def _standby(recipients: TomlTable, office: str) -> str | None:
    if "standby" not in recipients.data:
        return None
    standby = _recipient(recipients, "standby")
    if standby.lower() == office.lower():
        raise recipients.refusal(
            "standby",
            "The stand-by key is the office's own key again.",
            "Make a second key with “petition-kiosk keys new” and keep it elsewhere.",
        )
    return standby


def _hub(table: TomlTable) -> HubAddress:
    table.only("url", "public_key", "enrolment_code")
    return HubAddress(
        url=_hub_url(table),
        public_key=table.word("public_key", r"[0-9a-f]{64}", _HEX),
        enrolment_code=table.text("enrolment_code", 200),
    )


def _hub_url(table: TomlTable) -> str:
    url = table.text("url", 300)
    if not _is_address(url):
        what = "“url” must be an address such as https://hub.example.org."
        raise table.refusal("url", what, "Copy the hub's address without anything after it.")
    if (sound := sound_hub_url(url)) is None:
        what = "“url” must start with https:// unless the hub is on this very machine."
        raise table.refusal("url", what, "Write https:// and set the hub up with a certificate.")
    return sound


def sound_name(typed: str) -> str | None:
    """An event's name, tidied, if it is one: what volunteers read on their desk."""
    name = tidy(typed)
    return name if 1 <= len(name) <= NAME_LETTERS and not forbidden(name) else None


def sound_hub_url(url: str) -> str | None:
    """`url` without a closing slash, if a tablet may send there: https, or http to this machine."""
    if not _is_address(url):
        return None
    parts = urlsplit(url)
    loopback = parts.scheme == "http" and _loopback(parts.hostname or "")
    return url.rstrip("/") if parts.scheme == "https" or loopback else None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    return bool(host) and url.isascii() and not any(each in url for each in " @?#")


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def write_event(event: Event, path: Path, key: SigningKey | None = None) -> None:
    """Write `event` as a new, commented file that only its owner can read (it holds the PIN).

    With `key` it is signed, with the packs that lie where it says. `load_event` gives the same
    event back. Raises BadEvent over an existing file, and then nothing has changed; BadPack.
    """
    text = event_text(event)
    if key is not None:
        packs = [path.parent / each for each in event.campaigns]
        text = sign_text(text, packs, key, str(path))
    try:
        write_secret(path, text)
    except FileExistsError as error:
        raise BadEvent(
            str(path), "There is a file of this name already.", "Choose another name."
        ) from error


def sign_event(path: Path, key: SigningKey, campaigns: Path | None = None) -> Event:
    """Sign the event file at `path` as it stands, with its packs, instead of any old signature.

    The file gets its new text whole, or keeps the old one. Raises BadEvent, BadPack.
    """
    root = TomlTable.read(path, str(path), BadEvent)
    event = _event(root, path.parent, campaigns)
    text = sign_text(read_text(path, str(path), BadEvent), event.campaigns, key, str(path))
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    write_secret(fresh, text)
    fresh.replace(path)
    sync_folder(path.parent)
    return load_event(path, campaigns)


def event_text(event: Event) -> str:
    """The commented TOML of `event`."""
    standby = '# standby = "age1…"' if not event.standby else f"standby = {_q(event.standby)}"
    return _TEXT.format(
        format=FORMAT if len(event.campaigns) == 1 else SEVERAL,
        id=_q(event.id),
        name=_q(event.name),
        campaigns=_campaigns_text(event.campaigns),
        pin=_q(event.pin),
        readable_lists="true" if event.readable_lists else "false",
        rehearsal="rehearsal = true" if event.rehearsal else "# rehearsal = true",
        reset=f"reset = {_q(event.reset)}" if event.reset else '# reset = "…"',
        office=_q(event.office),
        standby=standby,
        hub=_hub_text(event.hub),
    )


def _hub_text(hub: HubAddress | None) -> str:
    if hub is None:
        return "# No [hub]: this kiosk only collects, and the bundle carries the signatures.\n"
    return _HUB.format(
        url=_q(hub.url), public_key=_q(hub.public_key), enrolment_code=_q(hub.enrolment_code)
    )


def _campaigns_text(campaigns: Sequence[Path]) -> str:
    if len(campaigns) == 1:
        return f"campaign = {_q(str(campaigns[0]))}"
    return "\n".join(("campaigns = [", *(f"  {_q(str(each))}," for each in campaigns), "]"))


def _q(text: str) -> str:
    """A TOML basic string; a JSON string is one, for text without control characters."""
    return json.dumps(text, ensure_ascii=False)


_TEXT = """\
# One stall, one event file: everything a tablet needs to know.
format = {format}

# Small letters, digits and hyphens. It goes with every signature, in clear: name no person.
id = {id}

# What the volunteers read on their desk.
name = {name}

# The campaign: a folder or a zip, as seen from this file, or the name of one that ships.
# Two to six on one tablet: format = 2, and campaigns = ["one", "another"].
{campaigns}

# 4 to 12 digits that open the volunteers' desk. A PIN guards screens; it protects no signature.
pin = {pin}

# true: each shift gets a key of its own, so that the stall can read and export its own list.
# false: nobody at the stall can read anything. The safer choice.
readable_lists = {readable_lists}

# A rehearsal has a store of its own and a watermark on everything, and sends nothing to a real hub.
{rehearsal}

# What proves the office's code for a forgotten PIN: from “petition-kiosk keys reset-code”.
{reset}

# To whom signatures are sealed: public keys only, from “petition-kiosk keys new”.
[recipients]
office = {office}
# A second key, kept elsewhere, for the day the first is lost.
{standby}

{hub}"""
_HUB = """\
# Where sealed signatures are sent when there is a network.
[hub]
url = {url}
# The hub's public key: only receipts signed with it count as delivered.
public_key = {public_key}
# Lets this tablet introduce itself to the hub, once.
enrolment_code = {enrolment_code}
"""
