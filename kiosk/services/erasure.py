"""Finding everything that one person signed, for whoever asks to be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey

from .doubles import folded
from .listing import UNWATCHED, Watch
from .payload import signature_from


@dataclass(frozen=True, slots=True)
class Theirs:
    """A signature of the person who was looked for."""

    id: str
    campaign: str
    hour: str
    """UTC hour of signing; "?" where nobody can tell."""


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and what could not be looked into."""

    found: tuple[Theirs, ...]
    closed: int
    """Envelopes that these keys do not open, or that are damaged: theirs may be among them."""


def signed_with(
    email: str,
    stored: Iterable[tuple[str, bytes]],
    keys: Sequence[OpeningKey],
    total: int = 0,
    watch: Watch = UNWATCHED,
) -> Search:
    """Everything in `stored` (kiosk's public key, envelope) that was signed with `email`.

    `total` of them are expected, for whoever watches. Case does not matter; an empty address is
    nobody's. Raises listing.Cancelled.
    """
    wanted = folded(email)
    found: list[Theirs] = []
    closed = 0
    for done, (public, raw) in enumerate(stored, 1):
        watch.step(done, total)
        try:
            envelope = parse(raw)
            email, hour = _said(open_envelope(envelope, public, keys))
        except BadEnvelope:
            closed += 1
            continue
        if wanted and folded(email) == wanted:
            found.append(Theirs(envelope.header.id, envelope.header.campaign, hour))
    return Search(tuple(found), closed)


def _said(payload: Mapping[str, Any]) -> tuple[str, str]:
    """Address and hour. What is no signature that a tablet takes holds somebody's address too."""
    try:
        signature = signature_from(payload)
    except BadEnvelope:
        fields = payload.get("fields")
        return str(fields.get(FieldName.EMAIL, "")) if isinstance(fields, Mapping) else "", "?"
    return signature.fields.get(FieldName.EMAIL, ""), signature.hour
