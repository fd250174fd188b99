"""Another event file for a tablet that collects already: taken over where nothing is lost by it.

Rows are sealed to the keys of their day, and stay so. Whoever has the newer file has to be able to
read and to count them: the same event, the same keys or more, the same campaigns or more. Anything
else begins with the end of the day, after which nothing is left to lose. Whoever signed the
tablet's event signs each later one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.errors import NotSafe
from kiosk.domain.event import Event


class Loss(StrEnum):
    """Why a file is not taken over; NotSafe's code."""

    REHEARSAL = "rehearsal"
    """It is one, and this tablet collects in earnest; or the other way round."""
    OTHER_SIGNER = "other_signer"
    """A PIN guards screens: whoever knows it must not say to whose key people sign from now on."""
    OTHER_EVENT = "other_event"
    """Its signatures would lie beside those that are here, which nobody would see any more."""
    OTHER_KEY = "other_key"
    """Whoever has only the newer keys could not read what is here."""
    OTHER_HUB = "other_hub"
    """The hub that signatures went to is not in it."""
    CAMPAIGN_GONE = "campaign_gone"
    """A campaign with signatures is not in it."""
    SHIFT = "shift"
    """A shift is open whose list could not be read any more."""


@dataclass(frozen=True, slots=True)
class Held:
    """What there is to lose."""

    campaigns: Collection[str]
    """Ids of those that have a row, in whatever state."""
    shift: bool = False
    """Whether a shift is open that has a key."""


def refuse_loss(now: Event, newer: Event, campaigns: Collection[str], held: Held) -> None:
    """Raise NotSafe with a `Loss`, if something would be lost. `campaigns`: ids of the newer's."""
    if newer.rehearsal is not now.rehearsal:
        raise NotSafe(Loss.REHEARSAL)
    if now.signer is not None and newer.signer != now.signer:
        raise NotSafe(Loss.OTHER_SIGNER)
    if held.shift and (newer.id != now.id or not newer.readable_lists):
        raise NotSafe(Loss.SHIFT)
    if not held.campaigns:
        return
    if newer.id != now.id:
        raise NotSafe(Loss.OTHER_EVENT)
    if not _keys(now) <= _keys(newer):
        raise NotSafe(Loss.OTHER_KEY)
    if now.hub and (newer.hub is None or newer.hub.public_key != now.hub.public_key):
        raise NotSafe(Loss.OTHER_HUB)
    if not set(held.campaigns) <= set(campaigns):
        raise NotSafe(Loss.CAMPAIGN_GONE)


def _keys(event: Event) -> set[str]:
    """age takes a recipient in capitals, too."""
    return {each.lower() for each in event.recipients}
