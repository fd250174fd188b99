"""Who signed this tablet's event: remembered from the first signature on, and held against others.

A tablet that has taken signatures for an event with a signed file takes no file for the same event
that somebody else has signed, or nobody. Otherwise whoever can lay another file on the tablet could
have the next signatures sealed to a key of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.errors import BadEvent
from kiosk.domain.event import Event
from kiosk.paths import sync_folder
from kiosk.sealing.keys import write_secret
from kiosk.sealing.spoken import in_words

FILE = "signers.json"
_KEY = re.compile(r"[0-9a-f]{64}")


def check_signer(folder: Path, event: Event) -> None:
    """Raise BadEvent, with both fingerprints in words, for an event that another signer had here.

    `folder` is the store's; it may not exist yet.
    """
    pinned = _pinned(folder).get(event.id)
    if pinned in (None, event.signer):
        return
    now = f"signed by “{in_words(event.signer)}”" if event.signer else "not signed"
    raise BadEvent(
        f"event “{event.id}”",
        f"This tablet took signatures for an event file signed by “{in_words(pinned)}”; "
        f"this one is {now}.",
        "Ask the office which words are theirs (six on an older page: “petition-kiosk keys words” "
        "says both). If it has a new key: end the day at the desk with "
        "the old file, wipe the tablet, and start with the new one.",
    )


def pin_signer(folder: Path, event: Event) -> None:
    """Remember who signed `event`, durably, before a signature is taken; a first time only.

    Raises BadEvent as `check_signer` does, and OSError from the disk.
    """
    if event.signer is None:
        return check_signer(folder, event)
    pinned = _pinned(folder)
    if event.id in pinned:
        return check_signer(folder, event)
    fresh = folder / f"{FILE}.new"
    fresh.unlink(missing_ok=True)
    write_secret(fresh, json.dumps({**pinned, event.id: event.signer}) + "\n")
    fresh.replace(folder / FILE)
    return sync_folder(folder)


def forget_signers(folder: Path) -> None:
    """With the store everything goes."""
    for name in (FILE, f"{FILE}.new"):
        (folder / name).unlink(missing_ok=True)


def _pinned(folder: Path) -> Mapping[str, str]:
    """Event id → public key. Raises BadEvent for a file that is none: it may hide a pin."""
    try:
        found = json.loads((folder / FILE).read_text("utf-8"))
        if not isinstance(found, dict) or not all(map(_KEY.fullmatch, found.values())):
            raise ValueError
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError):
        raise BadEvent(
            str(folder / FILE),
            "This file, which remembers who signed the event, cannot be read.",
            "Ask the office whose event file is right, then delete this file.",
        ) from None
    return found
