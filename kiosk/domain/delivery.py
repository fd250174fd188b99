"""What passes between courier and hub, as values.

A signature on its way from the office into another system.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .campaign import FieldName


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


Runs = tuple[tuple[int, int], ...]
"""Numbers one after another: (first, last), both among them; rising, and apart."""


def runs_of(numbers: Iterable[int]) -> Runs:
    """Rising numbers as runs."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class TabletStatus:
    """What a tablet tells of itself with a request: two counts, and which program it runs."""

    waiting: int
    """Signatures that will wait still when this request has been answered."""
    needs_attention: int
    version: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a hub has acknowledged, as its tablet remembers it."""

    delivered: Runs
    """Numbers (seq)."""
    withdrawn: tuple[str, ...]
    """Ids."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Of what it had acknowledged, what the hub does not have: it came out of an older backup."""

    delivered: Runs
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One signature in clear; doubles are settled before, so each person is there once."""

    id: str
    """The signature's, minted when it was signed: what makes a second try harmless."""
    campaign: str
    event: str
    """The stall, or where else it was signed; may be empty."""
    fields: Mapping[FieldName, str]
    """What was typed; only what the campaign asked and the signer gave."""
    language: str
    """BCP 47 tag of what the signer read; may be empty."""
    hour: str
    """UTC hour of signing, "2026-11-24T15Z"."""
    opted_in: bool
    """Whether the signer said yes to being written to. Silence is no."""
    consent_hour: str = ""
    """UTC hour of their latest yes, where that is another than `hour`: they signed again."""
    opted_out: bool = False
    """Whether they said yes, and no since, as far as this office knows: not `opted_in` then."""

    @property
    def said_yes_at(self) -> str:
        """UTC hour in which consent was given, if it was."""
        return self.consent_hour or self.hour
