r"""The organisers' signature in an event file: its last table, over everything above and the packs.

What is signed is what TOML says (the parsed values, as canonical JSON), so comments and blanks are
free. The packs' digests are signed with it, so that a changed campaign is noticed as well.

    signature = Ed25519("petition-kiosk event v1\n" ‖ canonical({"campaign": digest, "event": …}))

Of several campaigns there is "campaigns", a list of digests in the order of the event file.

One digest for a whole pack, folder or zip: what the organisers sign beside the event file.
"""

from __future__ import annotations

import hashlib
import json
import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.domain.errors import BadEvent, BadInput, BadPack
from kiosk.domain.event import MOST_CAMPAIGNS
from kiosk.domain.unicode import nfc
from kiosk.sealing.canonical import canonical
from kiosk.sealing.keys import SigningKey, signature_holds
from kiosk.sealing.spoken import in_words

from .archive import unpack
from .table import TomlTable, lines_of

_ABOUT_FILES = b"petition-kiosk pack v1\n"
BALLAST = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"})
"""What file managers leave in folders: no pack reads it, so it changes none."""


def pack_digest(path: Path) -> str:
    """SHA-256 (64 hex digits) over names and contents of the pack's files.

    A folder and its zip have the same one. A link counts as what it points to is called, not as
    what is there: that has to lie in the pack, and is counted under its own name.
    Raises BadPack, StorageFull.
    """
    if path.is_dir():
        return _of_folder(path)
    with TemporaryDirectory(prefix="pack-") as place:
        return _of_folder(unpack(path, Path(place)))


def _of_folder(folder: Path) -> str:
    try:
        found = sorted(_entries(folder, folder))
    except OSError as error:
        raise _unreadable(Path(error.filename or folder)) from None
    return hashlib.sha256(_ABOUT_FILES + canonical([list(each) for each in found])).hexdigest()


def _entries(folder: Path, top: Path) -> Iterator[tuple[str, str, str]]:
    """Name from the top, kind, digest or where a link leads."""
    with os.scandir(folder) as listed:
        for each in listed:
            path = Path(each.path)
            name = nfc(path.relative_to(top).as_posix())
            if each.name in BALLAST:
                continue
            if each.is_symlink():
                yield _sound(name), "link", _sound(path.readlink().as_posix())
            elif each.is_dir():
                yield from _entries(path, top)
            elif each.is_file():
                yield _sound(name), "file", _file_digest(path)
            else:
                raise _unreadable(path)


def _unreadable(path: Path) -> BadPack:
    return BadPack(
        str(path),
        "This file of the pack cannot be read.",
        "Copy the pack again, or let this person read it.",
    )


def _sound(name: str) -> str:
    """A name as UTF-8 can write it, whatever bytes the disk has."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


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
    packs: tuple[str, ...]
    """The digest of each pack."""
    value: str


def valid_signature(root: TomlTable) -> EventSignature | None:
    """The signature of an event file, if it holds for what the file says; None if there is none.

    Raises BadEvent, with the signer in words, if the file was changed after it was signed. What
    holds says nothing yet about the packs: `check_packs`.
    """
    if TABLE not in root.data:
        return None
    found = _read(root.table(TABLE))
    message = signed_bytes(root.data, found.packs)
    if message is None or not signature_holds(found.key, bytes.fromhex(found.value), message):
        raise _changed(root, found, "This event file was changed after it was signed.")
    return found


def check_packs(root: TomlTable, signature: EventSignature, packs: Sequence[Path]) -> None:
    """Raise BadEvent, with the signer in words, unless `packs` are what was signed; BadPack."""
    if len(packs) != len(signature.packs):
        raise _changed(root, signature, "Not every campaign of this event file was signed with it.")
    for pack, digest in zip(packs, signature.packs, strict=True):
        if pack_digest(pack) != digest:
            what = f"The campaign in “{pack.name}” is not the one that was signed with this file."
            raise _changed(root, signature, what)


def signed_bytes(data: Mapping[str, Any], packs: Sequence[str]) -> bytes | None:
    """What is signed of a parsed event file; None for values that no event file has."""
    event = {key: value for key, value in data.items() if key != TABLE}
    digests = {"campaign": packs[0]} if len(packs) == 1 else {"campaigns": list(packs)}
    try:
        return _ABOUT + canonical({**digests, "event": event})
    except (TypeError, ValueError):
        return None


def sign_text(text: str, packs: Sequence[Path], key: SigningKey, shown: str) -> str:
    """An event file's text with `key`'s signature at its end, instead of any that it had.

    Raises BadEvent if the old one cannot be taken out cleanly, BadPack.
    """
    bare = without_signature(text, shown)
    digests = [pack_digest(each) for each in packs]
    message = signed_bytes(tomllib.loads(bare), digests)
    if message is None:
        raise BadEvent(
            shown,
            "This file holds a value that no event file has.",
            "Look at it with “petition-kiosk event check”.",
        )
    written = f'campaign = "{digests[0]}"'
    if len(digests) > 1:
        # On one line, which `without_signature` takes out.
        written = f"campaigns = {json.dumps(digests)}"
    table = f'[{TABLE}]\nkey = "{key.public}"\n{written}\nvalue = "{key.sign(message).hex()}"\n'
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
    if "campaigns" in table.data:
        table.only("key", "campaigns", "value")
        packs = table.texts("campaigns", 64, MOST_CAMPAIGNS)
    else:
        table.only("key", "campaign", "value")
        packs = (table.word("campaign", r"[0-9a-f]{64}", _HEX),)
    return EventSignature(
        table.word("key", r"[0-9a-f]{64}", _HEX),
        packs,
        table.word("value", r"[0-9a-f]{128}", "128 hexadecimal digits, small"),
    )


def _changed(root: TomlTable, signature: EventSignature, what: str) -> BadInput:
    return root.refusal(
        TABLE,
        f"{what} Its signer is said to be “{in_words(signature.key)}”.",
        "Get file and campaign again from the office, and compare these words with the office's.",
    )
