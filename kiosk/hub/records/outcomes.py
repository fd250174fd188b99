"""What became of each envelope that was opened, for whoever looks after a hub. No key, no name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, func, select

from kiosk.hub.engine import reading, transaction

from .forgetting import AGAIN
from .tables import openings

ENTERED = "signature"
CLEANED = "cleaned"
"""Entered, without something in a field that no form lets anybody type."""
PAPER = "paper"
"""Entered, and signed on paper."""
ANONYMOUS = "anonymous"
EMPTIED = "emptied"
REFUSED = "payload_members"
DAMAGED_RECORD = "damaged_record"
OUTCOME_LENGTH = 32
"""What the column holds."""


@dataclass(frozen=True, slots=True)
class Openings:
    """What became of the envelopes that were opened here."""

    refused: int = 0
    """Hold what no form lets anybody type: somebody sealed them without our tablet."""
    cleaned: int = 0
    """Entered, without something in a field that no form takes."""
    unreadable: int = 0
    """Damaged, or sealed to another key."""
    paper: int = 0
    """Were signed on paper. Those that nothing was opened of here are not among them."""


def outcomes(engine: Engine) -> dict[str, int]:
    """What became of envelopes that were opened: how many of each. No key is needed."""
    query = select(openings.c.outcome, func.count()).group_by(openings.c.outcome)
    with transaction(reading(engine)) as connection:
        return {str(code): int(count) for code, count in connection.execute(query)}


def openings_of(engine: Engine) -> Openings:
    """For whoever looks after a hub: no key is needed, and no name is there."""
    counts = outcomes(engine)
    fine = (ENTERED, CLEANED, PAPER, AGAIN, ANONYMOUS, EMPTIED, REFUSED)
    rest = sum(count for code, count in counts.items() if code not in fine)
    refused, cleaned, paper = (counts.get(code, 0) for code in (REFUSED, CLEANED, PAPER))
    return Openings(refused, cleaned, rest, paper)
