"""What one event file says: where, for which campaigns, to whom sealed, sent where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MOST_CAMPAIGNS = 6
"""On one tablet: as many cards as a hand reaches."""


@dataclass(frozen=True, slots=True)
class HubAddress:
    """Where signatures go and how this kiosk introduces itself."""

    url: str
    public_key: str
    """Ed25519 public key, 64 hex digits: receipts are checked against it."""
    enrolment_code: str


@dataclass(frozen=True, slots=True)
class Event:
    """One stall, one event file."""

    id: str
    name: str
    campaigns: tuple[Path, ...]
    """The packs, one to `MOST_CAMPAIGNS`, each a folder or a zip, in the order they are offered."""
    office: str
    """age recipient ("age1…") of the office."""
    standby: str | None
    """age recipient of the stand-by office key."""
    hub: HubAddress | None
    """None: this kiosk only collects; the bundle carries the signatures."""
    pin: str
    """4 to 12 digits. Guards screens, never signatures."""
    readable_lists: bool
    """Whether a shift key is made, so that the stall can read its own list."""
    rehearsal: bool = False
    """Nothing here is real: own store, watermark, and only a hub in rehearsal takes it."""
    reset: str | None = None
    """SHA-256 (hex) of what proves the office's reset code, for a forgotten PIN."""
    signer: str | None = None
    """The organisers' public key (64 hex digits) whose signature holds; None: a file not signed."""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Every recipient that does not depend on a shift."""
        return (self.office, *((self.standby,) if self.standby else ()))
