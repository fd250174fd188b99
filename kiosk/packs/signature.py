r"""The organisers' signature in an event file: its last table, over everything above and the pack.

What is signed is what TOML says (the parsed values, as canonical JSON), so comments and blanks are
free. The pack's digest is signed with it, so that a changed campaign is noticed as well.

    signature = Ed25519("petition-kiosk event v1\n" ‖ canonical({"campaign": digest, "event": …}))
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.errors import BadEvent, BadInput
from kiosk.sealing.canonical import canonical
from kiosk.sealing.keys import SigningKey, signature_holds
from kiosk.sealing.spoken import in_words

from .digest import pack_digest
from .lines import lines_of
from .table import TomlTable

TABLE = "signature"
_ABOUT = b"petition-kiosk event v1\n"
_HEX = "64 hexadecimal digits, small"
_INTRODUCTION = (
    "# Signed at the office. Comments may be changed; whoever changes anything else, here or in",
    "# the campaign, signs again: petition-kiosk event sign FILE --folder OFFICE",
)


@dataclass(frozen=True, slots=True)
class EventSignature:
    """The table as it stands, not yet believed."""

    key: str
    campaign: str
    """The pack's digest."""
    value: str


def valid_signature(root: TomlTable) -> EventSignature | None:
    """The signature of an event file, if it holds for what the file says; None if there is none.

    Raises BadEvent, with the signer in words, if the file was changed after it was signed. What
    holds says nothing yet about the pack: `check_pack`.
    """
    if TABLE not in root.data:
        return None
    found = _read(root.table(TABLE))
    message = signed_bytes(root.data, found.campaign)
    if message is None or not signature_holds(found.key, bytes.fromhex(found.value), message):
        raise _changed(root, found, "This event file was changed after it was signed.")
    return found


def check_pack(root: TomlTable, signature: EventSignature, pack: Path) -> None:
    """Raise BadEvent, with the signer in words, unless `pack` is what was signed; BadPack."""
    if pack_digest(pack) != signature.campaign:
        what = f"The campaign in “{pack.name}” is not the one that was signed with this event file."
        raise _changed(root, signature, what)


def signed_bytes(data: Mapping[str, Any], campaign: str) -> bytes | None:
    """What is signed of a parsed event file; None for values that no event file has."""
    event = {key: value for key, value in data.items() if key != TABLE}
    try:
        return _ABOUT + canonical({"campaign": campaign, "event": event})
    except (TypeError, ValueError):
        return None


def sign_text(text: str, pack: Path, key: SigningKey, shown: str) -> str:
    """An event file's text with `key`'s signature at its end, instead of any that it had.

    Raises BadEvent if the old one cannot be taken out cleanly, BadPack.
    """
    bare = without_signature(text, shown)
    digest = pack_digest(pack)
    message = signed_bytes(tomllib.loads(bare), digest)
    if message is None:
        raise BadEvent(
            shown,
            "This file holds a value that no event file has.",
            "Look at it with “petition-kiosk event check”.",
        )
    table = (
        f'[{TABLE}]\nkey = "{key.public}"\ncampaign = "{digest}"\n'
        f'value = "{key.sign(message).hex()}"\n'
    )
    return "\n".join((bare.rstrip("\n"), "", *_INTRODUCTION, table))


def without_signature(text: str, shown: str) -> str:
    """`text` without its table [signature]; every other line stays. Raises BadEvent."""
    data = tomllib.loads(text)
    if TABLE not in data:
        return text
    places = lines_of(text)
    gone = {line for path, line in places.items() if path[:1] == (TABLE,)}
    kept = "\n".join(
        line
        for number, line in enumerate(text.split("\n"), start=1)
        if number not in gone and line not in _INTRODUCTION
    )
    try:
        same = tomllib.loads(kept) == {k: v for k, v in data.items() if k != TABLE}
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise BadEvent(
            f"{shown}:{places.get((TABLE,), 1)}",
            "The old signature cannot be taken out: other lines depend on it.",
            "Delete the lines from [signature] on in an editor, and sign again.",
        )
    return kept


def _read(table: TomlTable) -> EventSignature:
    table.only("key", "campaign", "value")
    return EventSignature(
        table.word("key", r"[0-9a-f]{64}", _HEX),
        table.word("campaign", r"[0-9a-f]{64}", _HEX),
        table.word("value", r"[0-9a-f]{128}", "128 hexadecimal digits, small"),
    )


def _changed(root: TomlTable, signature: EventSignature, what: str) -> BadInput:
    return root.refusal(
        TABLE,
        f"{what} Its signer is said to be “{in_words(signature.key)}”.",
        "Get file and campaign again from the office, and compare these words with the office's.",
    )
