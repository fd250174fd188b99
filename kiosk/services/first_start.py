"""What the first start is told of and asks for: values that pass between window and disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.domain.errors import BadInput
from kiosk.domain.event import Event

Titles = Mapping[str, str]
"""A campaign's title in each of its languages, the first one first."""


@dataclass(frozen=True, slots=True)
class OfferedEvent:
    """An event file on a stick, as far as it can be read."""

    file: Path
    changed: date
    """When it was last written, local time."""
    event: Event | None
    titles: Sequence[Titles] = ()
    """Of its campaigns."""
    problem: BadInput | None = None
    """Why it cannot be used."""


@dataclass(frozen=True, slots=True)
class OfferedPack:
    """A campaign, as far as it can be read."""

    path: Path
    titles: Titles
    """A pack that cannot be read has the name of its file, in no language."""
    digest: str = ""
    """Over all of it: two with the same one are one campaign twice."""
    problem: BadInput | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Quick start: what was chosen and typed."""

    pack: Path
    name: str
    """The group's: volunteers read it on their desk."""
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class QuickOffice:
    """Quick start: what was made."""

    folder: Path
    """On the stick."""
    event_file: Path
    """On the tablet."""
    key_words: str
    """The office key's fingerprint."""
