"""Rows of the outbox, their states, and the balance counted from them.

What a volunteer can take home, by kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """A stored signature's state.

    waiting → delivered | needs_attention | withdrawn; needs_attention → waiting | withdrawn;
    delivered → withdrawn. There is no "sending": a crash cannot leave a row stuck.
    """

    WAITING = "waiting"
    DELIVERED = "delivered"
    NEEDS_ATTENTION = "needs_attention"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Link:
    """Where the next envelope joins this kiosk's chain."""

    seq: int
    """1, 2, 3, …"""
    prev: str
    """SHA-256 (hex) of the previous envelope; 64 zeros for the first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One stored signature, unreadable here."""

    id: str
    seq: int
    event: str
    shift: int | None
    state: State
    envelope: bytes
    digest: str
    receipt: str | None
    attempts: int
    next_attempt_at: float
    """Unix seconds; 0 means at once."""
    last_problem: str | None
    """A problem code."""
    hour: str
    """Hour of signing, UTC, "2026-11-24T15Z": a finer time plus a camera could name somebody."""
    exported: bool = False
    """Whether a verified sealed bundle holds the row in its present state, or a later one."""
    set_aside: bool = False
    """Needs attention, and the office's: “try all again” leaves it alone."""
    proof: str | None = None
    """Proof of a withdrawal that the hub has yet to hear of."""
    revision: int = 0
    """Above that of every row that changed before it; attempts are no change."""
    campaign: str = ""
    """Whose signature it is, as its envelope says; "" for one of which that is not known any more:
    taken back before rows knew it, and with no other left beside it."""


@dataclass(frozen=True, slots=True)
class Balance:
    """signed = delivered + waiting + needs_attention + withdrawn, by construction."""

    delivered: int = 0
    waiting: int = 0
    needs_attention: int = 0
    withdrawn: int = 0

    @property
    def signed(self) -> int:
        """Every row there is."""
        return self.delivered + self.waiting + self.needs_attention + self.withdrawn

    def __add__(self, other: Balance) -> Balance:
        return Balance(
            self.delivered + other.delivered,
            self.waiting + other.waiting,
            self.needs_attention + other.needs_attention,
            self.withdrawn + other.withdrawn,
        )


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift of volunteers; holds a key only where the event allows readable lists."""

    id: int
    opened_hour: str
    closed: bool
    recipient: str | None
    """age recipient of the shift key, or None."""
    wrapped: bytes | None
    """The shift's secret, wrapped by its words; gone when the shift is closed."""
    place: str = ""
    initials: str = ""
    """Of the volunteer who holds it now."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """How many one volunteer gathered for one campaign in one shift, but for those taken back.

    The counts of a store's lines add up to what its balance counts, but for the withdrawn.
    """

    shift: int | None
    """None: no shift was open, or the row was carved out of damage and does not tell."""
    count: int
    first: str = ""
    """UTC hour of its first signature, "2026-11-24T15Z"; "" where no row tells."""
    last: str = ""
    """UTC hour of its last signature: the line ends where this hour does."""
    open: bool = False
    place: str = ""
    initials: str = ""
    """The volunteer's; "" too where the shift itself was lost by damage."""
    campaign: str = ""
    """Which one's signatures the line counts."""


@dataclass(frozen=True, slots=True)
class ExportNote:
    """One line of the log of exports: who, when, what, how many. It names no signer."""

    hour: str
    """UTC, "2026-11-24T15Z"."""
    initials: str
    """The volunteer's."""
    kind: str
    file: str
    """The file's name, without its folder."""
    count: int
    sha256: str
    """Of the file, 64 hex digits."""


class ExportKind(StrEnum):
    """Kinds of files; all but the bundle are readable by whoever finds them."""

    BUNDLE = "bundle"
    """Sealed, for the office."""
    ARCHIVE = "archive"
    ACTION_NETWORK = "action-network"
    CIVICRM = "civicrm"
    MAILCHIMP = "mailchimp"
    XLSX = "xlsx"
    """Protected by a password that is made for it."""
    PDF = "pdf"
    HAND_IN = "hand-in"
    """The petition on paper, without contact details."""


FOR_IMPORT = frozenset({ExportKind.ACTION_NETWORK, ExportKind.CIVICRM, ExportKind.MAILCHIMP})
"""For a program only: values stand there as typed, without what stops a spreadsheet."""
READABLE = tuple(kind for kind in ExportKind if kind is not ExportKind.BUNDLE)
