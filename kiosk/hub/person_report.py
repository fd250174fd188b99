"""Everything a hub holds of one person, for whoever asks what is known of them (GDPR, article 15).

What was found (`person_search`), as values. That a report was made is noted, and never for whom.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadSettings
from kiosk.services.doubles import folded

from .records.session import hour_of
from .retention import CampaignKept

NOTES = "reports.jsonl"
"""Beside the database: that reports were made, when and by which way."""
NO_KEY, EMPTIED, DAMAGED = "no_key", "emptied", "damaged_record"
"""Why something is not readable: no key was given; it was made anonymous; it is not what was
written. Other reasons are BadEnvelope's codes."""
Held = Mapping[str, Any]


class ReportWay(StrEnum):
    """How a person was looked for."""

    CODE = "code"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class ReportedEnvelope:
    """One signature as its tablet sent it."""

    id: str
    campaign: str
    event: str
    tablet: str
    tablet_name: str
    number: int
    """Its place in the tablet's chain."""
    received_at: str
    size: int
    """Bytes, sealed."""
    outcome: str | None
    """What became of it when the hub opened it (`records.outcomes`); None: not opened here."""
    signature: str | None
    """The record that was made of it."""
    contents: Held | None = field(repr=False)
    """All that is sealed in it; None where it is not readable."""
    closed: str | None
    """Why it is not readable."""


@dataclass(frozen=True, slots=True)
class ReportedSignature:
    """The record of a signature, of envelopes or of what came by the OSDI API."""

    id: str
    petition: str
    person: str | None
    created_at: str
    modified_at: str
    held: Held = field(repr=False)
    """What is sealed in the record, by column; a reason where it is not readable."""
    identifiers: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReportedPerson:
    """The record of a person."""

    id: str
    created_at: str
    modified_at: str
    kept: bool
    """Whether the office keeps them without a signature."""
    held: Held = field(repr=False)
    identifiers: tuple[str, ...] = field(repr=False)
    tags: tuple[tuple[str, str], ...] = field(repr=False)
    """Name, and since when."""


@dataclass(frozen=True, slots=True)
class ReportedForwarding:
    """A signature's way to one receiver. When it was sent is written nowhere."""

    receiver: str
    signature: str
    state: str
    attempts: int
    problem: str | None
    reference: str | None
    """What the receiver calls it."""
    merged: bool
    told: bool
    """Whether the receiver has heard that it was taken back."""


@dataclass(frozen=True, slots=True)
class ReportedAbsence:
    """What was taken back, erased or barred: an id, and nothing that it said."""

    id: str
    at: str
    tablet: str | None
    campaign: str | None


@dataclass(frozen=True, slots=True)
class PersonReport:
    """All of it. Whatever the hub cannot know is not in it: `hub show-person` says where it is."""

    way: ReportWay
    opened: bool
    """Whether the office's key was there."""
    envelopes: tuple[ReportedEnvelope, ...] = ()
    signatures: tuple[ReportedSignature, ...] = ()
    people: tuple[ReportedPerson, ...] = ()
    forwardings: tuple[ReportedForwarding, ...] = ()
    absences: tuple[ReportedAbsence, ...] = ()
    campaigns: tuple[CampaignKept, ...] = ()
    """Of what is here: until when it is kept."""
    unread: int = 0
    """Envelopes of anybody's that the key did not open: theirs may be among them."""
    further: int = 0
    """Signatures of the same people that the code does not speak for: they are not shown."""

    @property
    def nothing(self) -> bool:
        """Whether nothing at all is known here."""
        return not (self.envelopes or self.signatures or self.people or self.absences)

    @property
    def several(self) -> bool:
        """Whether more than one set of names stands here: people share addresses."""
        said = [each.contents.get("fields") for each in self.envelopes if each.contents]
        said += [each.held["body"] for each in self.people if "body" in each.held]
        names = (FieldName.GIVEN_NAME, FieldName.FAMILY_NAME)
        who = {
            tuple(folded(str(each.get(name, ""))) for name in names)
            for each in said
            if isinstance(each, Mapping)
        }
        return len(who) > 1


def note_report(data: Path, way: ReportWay, now: float) -> None:
    """Write to the hub's folder that a report is made, durably: when, how, and never for whom.

    `now`: seconds since 1970. Raises BadSettings: a report that leaves no trace is none.
    """
    line = json.dumps({"time": hour_of(now), "event": "person_report", "way": way.value})
    try:
        descriptor = os.open(data / NOTES, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{line}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        raise BadSettings(
            str(data / NOTES),
            "It cannot be noted here that a report is made.",
            "Run the command as the hub's user, on a disk that has room.",
        ) from None
