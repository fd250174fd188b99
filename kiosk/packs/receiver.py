"""The receiver's file: a small TOML file that says where signatures are forwarded to.

A commented receiver's file of each kind, to fill in.
"""

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


EXAMPLES: Mapping[str, str] = {
    "action-network": """\
# A receiver of signatures: a petition of your Action Network group.
# Whoever said yes to e-mails is subscribed; whoever did not is never subscribed by signing, and
# a known subscriber stays one. Who opted out there after signing stays out, and --status names the
# signature; so it does where nothing tells which came first. Without an e-mail address nobody can
# be a person there: such signatures end under “needs attention” and count in your own balance.
kind = "action-network"
name = "our-action-network"     # remembers what went there: never use it for another petition
campaign = "a-campaign"         # only this campaign's signatures are sent

# The petition's id: the last part of its address in the API (“API & Sync”, or its e-mail tools).
petition = "00000000-0000-0000-0000-000000000000"

# The API key (Start Organizing, API & Sync) never stands here, but in a file that only you read:
key_file = "action-network.key"
# or in the environment:
# key_env = "ACTION_NETWORK_KEY"

# rehearsal = true              # takes rehearsals, and nothing else
""",
    "civicrm": """\
# A receiver of signatures: a petition on your CiviCRM site (APIv4, extension AuthX).
# Whoever said yes to e-mails is added to the group. Whoever did not, and is new, is marked “do not
# email”; a contact that you have already is then not touched, only the signature is added. Who
# opted out or left the group after signing stays out, and --status names the signature; so it does
# where nothing tells which came first.
kind = "civicrm"
name = "our-civicrm"            # remembers what went there: never use it for another petition
campaign = "a-campaign"         # only this campaign's signatures are sent

url = "https://crm.example.org" # the site; …/civicrm/ajax/api4 must answer below it
petition = 1                    # its id: Campaigns, Petitions; the number in its address
group = "newsletter"            # machine name of the mailing group for those who said yes

# Where our own number of a signature goes, so that none is filed twice: the subject, or better a
# custom text field for activities, as “Group.field”.
# signature_field = "Petition_Kiosk.signature"
# activity_type = "Petition"

# The API key of a contact with permission to access CiviCRM, add and edit contacts, see activities
# and groups; it never stands here, but in a file that only you read:
key_file = "civicrm.key"
# or in the environment:
# key_env = "CIVICRM_KEY"

# rehearsal = true              # takes rehearsals, and nothing else
""",
    "webhook": """\
# A receiver of signatures: any address that takes webhooks in Action Network's shape.
# One POST for each signature. What your end must do:
#   X-Petition-Kiosk-Signature   is “sha256=” and the HMAC-SHA256, in hex, over the timestamp, a
#                                full stop and the body: check it, and
#   X-Petition-Kiosk-Timestamp   (Unix seconds): refuse what is older than some minutes
#   Idempotency-Key              keep it: the same key may come again, and is the same signature
# Answer 2xx once it is stored. A “status” of “subscribed” is there only for whoever said yes; where
# there is none, add nobody to a list, and take nobody off one. “created_date” is the hour (UTC) in
# which they signed and said it: who opted out in that hour or later must stay out.
kind = "webhook"
name = "our-webhook"            # remembers what went there: never use it for another address
campaign = "a-campaign"         # only this campaign's signatures are sent

url = "https://example.org/signatures"

# The secret that both ends share never stands here, but in a file that only you read:
key_file = "webhook.secret"
# or in the environment:
# key_env = "WEBHOOK_SECRET"

# rehearsal = true              # takes rehearsals, and nothing else
""",
}
"""A commented file of each kind."""
