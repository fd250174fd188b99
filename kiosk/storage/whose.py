"""Whose signatures lie in a store, asked before it is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.errors import BadEnvelope, BadKey
from kiosk.sealing.envelope import parse
from kiosk.sealing.keys import SigningKey, kiosk_id

from .versions import FILE, reading

KEY = "device.key"
ASIDE = ("outbox-damaged-*.sqlite", "outbox-carved-*.sqlite")
"""As `storage.database` names them, which is imported after the first frame is painted."""


def check_device(folder: Path) -> None:
    """Raise BadKey where the device key in `folder` is not the one that signed what lies there.

    Under a new key neither hub nor office would take another word of this tablet for its own, and
    a damaged store could not be carved. A store of which nothing can be read counts as signed: a
    key that is missing beside it is not a new tablet's.
    """
    path = folder / KEY
    mine = kiosk_id(SigningKey.load(path).public) if path.exists() else None
    found = _kiosks(folder / FILE)
    aside = any(file for pattern in ASIDE for file in folder.glob(pattern))
    if mine is None and (found is None or found or aside):
        raise BadKey(
            str(path),
            "This tablet's key is gone, and the signatures here were made with it.",
            "Put the key back from a copy. If there is none, keep this folder for the office, and "
            "collect in another one (--data): that is a new tablet.",
        )
    if mine and found and mine not in found:
        raise BadKey(
            str(path),
            "This is another tablet's key: the signatures here were made with a different one.",
            "Put the right key back, or collect in another folder (--data).",
        )


def _kiosks(file: Path) -> frozenset[str] | None:
    """Ids of the kiosks that a store knows; none for an empty or a missing one; None: unknown."""
    if not file.exists():
        return frozenset()
    try:
        with reading(file) as store:
            return frozenset(_named(store))
    except (sqlite3.Error, UnicodeDecodeError, BadEnvelope):
        return None


def _named(store: sqlite3.Connection) -> Iterator[str]:
    tables = {name for (name,) in store.execute("SELECT name FROM sqlite_master")}
    if "enrolments" in tables:
        yield from (id for (id,) in store.execute("SELECT kiosk_id FROM enrolments"))
    if "outbox" in tables:
        query = "SELECT envelope FROM outbox WHERE length(envelope) > 0 ORDER BY seq LIMIT 1"
        for (raw,) in store.execute(query):
            yield parse(raw).header.kiosk
