"""The way through the first start of a tablet, as data: which step leads where.

Two ways meet once an event is on the tablet, and from there nothing leads back: what comes before
would make another event.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class FirstStep(StrEnum):
    """What is on the screen."""

    WELCOME = "welcome"
    EVENT = "event"
    """Which event file, of those on sticks."""
    SIGNER = "signer"
    """What the file says, and who signed it, in words."""
    PACK = "pack"
    """Quick start: which campaign."""
    NAME = "name"
    PIN = "pin"
    KEY = "key"
    """Where the key's page goes."""
    KEPT = "kept"
    """It is there, and was read back."""
    MACHINE = "machine"
    REHEARSAL = "rehearsal"
    READY = "ready"


NEXT: Mapping[FirstStep, FirstStep] = {
    FirstStep.EVENT: FirstStep.SIGNER,
    FirstStep.SIGNER: FirstStep.MACHINE,
    FirstStep.PACK: FirstStep.NAME,
    FirstStep.NAME: FirstStep.PIN,
    FirstStep.PIN: FirstStep.KEY,
    FirstStep.KEY: FirstStep.KEPT,
    FirstStep.KEPT: FirstStep.MACHINE,
    FirstStep.MACHINE: FirstStep.REHEARSAL,
    FirstStep.REHEARSAL: FirstStep.READY,
}
"""At the start both `EVENT` and `PACK` can be chosen."""
BACK: Mapping[FirstStep, FirstStep] = {
    FirstStep.EVENT: FirstStep.WELCOME,
    FirstStep.SIGNER: FirstStep.EVENT,
    FirstStep.PACK: FirstStep.WELCOME,
    FirstStep.NAME: FirstStep.PACK,
    FirstStep.PIN: FirstStep.NAME,
    FirstStep.KEY: FirstStep.PIN,
    FirstStep.REHEARSAL: FirstStep.MACHINE,
    FirstStep.READY: FirstStep.REHEARSAL,
}
QUICK = (FirstStep.PACK, FirstStep.NAME, FirstStep.PIN, FirstStep.KEY, FirstStep.KEPT)
"""Quick start's own steps, in order."""
PREPARED = (FirstStep.EVENT, FirstStep.SIGNER)
"""Those of a tablet whose event file an office has made."""
SHARED = (FirstStep.MACHINE, FirstStep.REHEARSAL, FirstStep.READY)


def count(step: FirstStep, quick: bool) -> tuple[int, int]:
    """The number of `step` on its way, from 1 on, and of how many; (0, 0) at the welcome."""
    way = (QUICK if quick else PREPARED) + SHARED
    return (way.index(step) + 1, len(way)) if step in way else (0, 0)
