"""What passes between courier and hub, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receipt:
    """The hub's proof that it stored an envelope: Ed25519 over (id, digest, time)."""

    id: str
    digest: str
    time: str
    """RFC 3339, UTC, as the hub wrote it."""
    signature: str
    """128 hex digits."""


@dataclass(frozen=True, slots=True)
class Stored:
    """`stored` or `already_stored`, with what claims to be a receipt (not yet verified)."""

    id: str
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class RefusedOne:
    """The hub refuses this one envelope. `problem` is the hub's code, cut to 64 characters."""

    id: str
    problem: str


Outcome = Stored | RefusedOne


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the hub gave this kiosk: an append-only token."""

    kiosk_id: str
    token: str


@dataclass(frozen=True, slots=True)
class Hello:
    """Who the hub says it is."""

    public_key: str
    time: str
    rehearsal: bool = False
    """Whether it takes rehearsals only."""
