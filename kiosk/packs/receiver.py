"""The receiver's file: a small TOML file that says where signatures are forwarded to."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.domain.errors import BadSettings
from kiosk.services.forwarding_ports import (
    ACTIVITY_TYPE,
    SIGNATURE_FIELD,
    ActionNetwork,
    CiviCrm,
    ReceiverSettings,
    Target,
    Webhook,
)

from .campaign import SLUG
from .table import TomlTable

KINDS = ("action-network", "civicrm", "webhook")
ACTION_NETWORK = "https://actionnetwork.org/api/v2"
_KEY = re.compile(r"[\x21-\x7e]{8,500}")
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_COMMON = ("kind", "name", "campaign", "rehearsal", "key_file", "key_env", "url")
_OWN = {
    "action-network": ("petition",),
    "civicrm": ("petition", "group", "activity_type", "signature_field"),
    "webhook": (),
}


def load_receiver(
    path: Path, environment: Mapping[str, str] = os.environ, *, with_key: bool = True
) -> ReceiverSettings:
    """The receiver in a TOML file; a key's file is as seen from that file. Raises BadSettings.

    The key itself never stands in the file. `with_key=False` does not look for it: nothing can
    be sent then.
    """
    root = TomlTable.read(path, str(path), BadSettings)
    kind = root.word("kind", "|".join(KINDS), f"one of: {', '.join(KINDS)}")
    root.only(*_COMMON, *_OWN[kind])
    settings = ReceiverSettings(
        name=root.word("name", SLUG, "small letters, digits and hyphens, at most 64"),
        campaign=root.word("campaign", SLUG, "the campaign's id, as in its campaign.toml"),
        target=_target(root, kind),
        rehearsal=root.flag("rehearsal") if "rehearsal" in root.data else False,
        key=_key(root, path.parent, environment) if with_key else "",
    )
    if not with_key:
        _where_the_key_is(root)
    return settings


def _target(root: TomlTable, kind: str) -> Target:
    if kind == "webhook":
        return Webhook(_url(root, query=True))
    if kind == "civicrm":
        return CiviCrm(
            url=_url(root),
            petition=root.number("petition"),
            group=root.text("group", 64),
            activity_type=_text(root, "activity_type", ACTIVITY_TYPE, r"[^\"]{1,64}"),
            signature_field=_text(
                root, "signature_field", SIGNATURE_FIELD, r"\w{1,64}(\.\w{1,64})?"
            ),
        )
    url = _url(root) if "url" in root.data else ACTION_NETWORK
    return ActionNetwork(url, root.word("petition", _UUID, "the petition's id, in small letters"))


def _text(root: TomlTable, key: str, default: str, pattern: str) -> str:
    return root.word(key, pattern, f"a text such as “{default}”") if key in root.data else default


def _where_the_key_is(root: TomlTable) -> str:
    named = [key for key in ("key_file", "key_env") if key in root.data]
    if len(named) != 1:
        raise root.refusal(
            named[1] if named else None,
            "The key's place must be said once.",
            "Write key_file = “a file that holds it”, or key_env = “an environment's name for it”.",
        )
    return named[0]


def _key(root: TomlTable, beside: Path, environment: Mapping[str, str]) -> str:
    key = _where_the_key_is(root)
    if key == "key_env":
        name = root.word("key_env", r"[A-Za-z_][A-Za-z0-9_]{0,99}", "an environment's name")
        found = environment.get(name, "").strip()
        what = f"{name} is not set, or is no key." if not found else ""
    else:
        file = beside / root.text("key_file", 500)
        try:
            found = file.read_text("ascii").strip()
            what = ""
        except (OSError, UnicodeDecodeError):
            found, what = "", "The key's file cannot be read."
    if not _KEY.fullmatch(found):
        raise root.refusal(
            key,
            what or "This is no key: 8 to 500 letters, digits and signs in one line.",
            "Copy the key from the receiver's own pages, and nothing else.",
        )
    return found


def _url(root: TomlTable, *, query: bool = False) -> str:
    url = root.text("url", 500)
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    plain = url.isascii() and " " not in url and "@" not in parts.netloc and "#" not in url
    if not host or not plain or (parts.query and not query):
        what = "“url” must be an address such as https://crm.example.org."
        raise root.refusal("url", what, "Copy the address without a name, “?” or “#” in it.")
    if parts.scheme != "https" and not (parts.scheme == "http" and _loopback(host)):
        what = "“url” must start with https:// unless the receiver is on this very machine."
        raise root.refusal("url", what, "Names and addresses of signers only travel encrypted.")
    return url if query else url.rstrip("/")


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
