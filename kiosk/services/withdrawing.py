"""Withdrawing: whoever has the code takes the signature back, before and after it was sent."""

from __future__ import annotations

from enum import StrEnum

from kiosk.sealing.withdrawal import proof_of, verifier_of

from .ports import Outbox


class Withdrawal(StrEnum):
    """What became of a code that was typed."""

    DONE = "done"
    """Erased here, and a tombstone bars its id; the hub hears of it from the courier."""
    NO_CODE = "no_code"
    """Not twelve letters and digits of a code."""
    UNKNOWN = "unknown"
    """No signature here has this code: another tablet's, mistyped, or taken back before."""


def withdraw(outbox: Outbox, code: str) -> Withdrawal:
    """Take back the signature whose code this is. The code itself is stored nowhere.

    Takes as long for an unknown code as for a known one, but for the erasing.
    """
    try:
        proof = proof_of(code)
    except ValueError:
        return Withdrawal.NO_CODE
    row = outbox.find_by_verifier(verifier_of(proof))
    if row is None or not outbox.withdraw(row.id, proof):
        return Withdrawal.UNKNOWN
    return Withdrawal.DONE
