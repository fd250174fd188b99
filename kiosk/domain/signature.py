"""A checked signature: what gets sealed, and nothing that is not needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .campaign import FieldName
from .strokes import HEIGHT, WIDTH, Line, flat


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """One contact consent as the signer left it."""

    id: str
    version: int
    given: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """One person's signature, with what they read."""

    fields: Mapping[FieldName, str]
    """Cleaned values; only fields the campaign asks, only non-empty ones."""
    language: str
    campaign_version: int
    statement_version: int
    wording: str
    """`Edition.wording_digest()` of what was on screen."""
    consents: tuple[GivenConsent, ...]
    hour: str
    """UTC hour, "2026-11-24T15Z"."""
    fill_seconds: int
    """Seconds from the open form to "Sign"."""
    marks: tuple[str, ...] = ()
    """Codes such as "fast": for the office to weigh, never a lock."""
    strokes: tuple[Line, ...] = ()
    """The signature drawn with a finger, if there is one."""

    def payload(self) -> dict[str, Any]:
        """The JSON object that is sealed (the envelope adds its header's digest)."""
        payload: dict[str, Any] = {
            "fields": {name.value: value for name, value in self.fields.items()},
            "language": self.language,
            "campaign_version": self.campaign_version,
            "statement": {"version": self.statement_version, "wording": self.wording},
            "consents": [
                {"id": c.id, "version": c.version, "given": c.given} for c in self.consents
            ],
            "hour": self.hour,
            "fill_seconds": self.fill_seconds,
            "marks": list(self.marks),
        }
        if self.strokes:
            payload["strokes"] = {
                "size": [WIDTH, HEIGHT],
                "lines": [flat(line) for line in self.strokes],
            }
        return payload
