"""A receiver of signatures as its file describes it: another system, and one petition there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

SYSTEM = "petition-kiosk"
ACTIVITY_TYPE = "Petition"
"""CiviCRM's own for its petitions."""
SIGNATURE_FIELD = "subject"
"""Every activity has one, and it can be looked up."""


def identifier(id: str) -> str:
    """What a signature is called in other systems: found again by it before a second try."""
    return f"{SYSTEM}:{id}"


@dataclass(frozen=True, slots=True)
class ActionNetwork:
    """A petition of an Action Network group."""

    url: str
    """The API's entry point, without a closing slash."""
    petition: str
    """The petition's own id there (a UUID)."""


@dataclass(frozen=True, slots=True)
class CiviCrm:
    """A petition of a CiviCRM site."""

    url: str
    """The site, without a closing slash."""
    petition: int
    """The petition's (survey's) id: activities carry it as `source_record_id`."""
    group: str
    """Machine name of the group of those who may be written to."""
    activity_type: str = ACTIVITY_TYPE
    signature_field: str = SIGNATURE_FIELD
    """The activity's field that holds our identifier; a custom one is `Group.field`."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Any address that takes Action Network's webhook shape."""

    url: str


Target = ActionNetwork | CiviCrm | Webhook


@dataclass(frozen=True, slots=True)
class ReceiverSettings:
    """What a receiver's file says."""

    name: str
    """Names the receiver in the forwarding outbox, for ever."""
    campaign: str
    """Only signatures of this campaign go there."""
    target: Target
    rehearsal: bool = False
    """Whether it takes rehearsals, and nothing else."""
    key: str = field(default="", repr=False)
    """The API key, or the secret of the webhook's HMAC; empty where nothing is sent."""

    @property
    def address(self) -> str:
        """A digest (32 hex digits) of where it leads: a name stays with one address."""
        target = self.target
        petition = "" if isinstance(target, Webhook) else str(target.petition)
        kind = type(target).__name__
        parts = (kind, target.url, petition, self.campaign, str(self.rehearsal))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
