"""A signature on its way from the office into another system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .campaign import FieldName


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
