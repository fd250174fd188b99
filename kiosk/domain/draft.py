"""What one signer has typed so far: in memory only, checked in words' codes, sealed or dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk import RELEASED

from .addresses import well_formed
from .campaign import Campaign, FieldName
from .names import mend_name
from .postcodes import shaped, without_prefix
from .signature import GivenConsent, Line, Signature, fitted
from .text import EMAIL_LOCAL, EMAIL_OCTETS, NAME_LIMIT, POSTCODE_LIMIT, clean, has_letter, loses


class FieldProblem(StrEnum):
    """Why a field cannot stay as it is. Sentences live in the interface."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    EMAIL_FORM = "email_form"
    NO_LETTERS = "no_letters"


FAST, ONE_NAME, BY_FINGER = "fast", "single_name", "finger_signature"
OLD_CLOCK, CARRIED_OVER = "old_clock", "carried_over"
"""Marks of a signature."""
FAST_SECONDS = 5
"""Filled faster than a person types: marked for the office, never locked out."""
SLOWEST_SECONDS = 3600
"""Nobody is told to have taken longer."""
NAMES = frozenset({FieldName.GIVEN_NAME, FieldName.FAMILY_NAME})


@dataclass(slots=True)
class Draft:
    """Mutable on purpose, and short-lived: made when a form opens, dropped at every reset."""

    campaign: Campaign
    opened_at: float
    """Seconds by a clock that nobody sets."""
    values: dict[FieldName, str] = field(default_factory=dict, repr=False)
    consents: dict[str, bool] = field(default_factory=dict, repr=False)
    strokes: tuple[Line, ...] = field(default=(), repr=False)
    """What the finger drew, as fine as it was drawn."""
    single_name: bool = False
    """The signer has no family name, and said so."""
    carried_over: bool = False
    """It was filled in with what its signer had typed for another campaign."""
    dropped: set[FieldName] = field(default_factory=set)
    """Fields of which something was taken out when they were left."""
    _mended: set[FieldName] = field(default_factory=set)
    _made: dict[FieldName, tuple[str, str]] = field(default_factory=dict, repr=False)
    """What was typed, and what was made of it: nothing made ever becomes its own source."""
    _shaped_for: str = ""
    """The country whose shape the postcode has."""

    @property
    def country(self) -> str:
        """Whose postcodes to expect: the chosen country's, or the campaign's."""
        return self.values.get(FieldName.COUNTRY) or self.campaign.home_country

    def type(self, name: FieldName, text: str) -> None:
        """A field's text is now `text`."""
        self.values[name] = text
        self._made.pop(name, None)
        self.dropped.discard(name)
        if name is FieldName.FAMILY_NAME and text:
            self.single_name = False

    def claim_one_name(self) -> None:
        """There is no family name to ask for."""
        self.values.pop(FieldName.FAMILY_NAME, None)
        self.single_name = True

    def carry_over(self, other: Draft) -> None:
        """Fill in what this form asks and `other`, the same person's, holds. No consent, no ink."""
        for each in self.campaign.fields:
            if value := other.values.get(each.name):
                self.type(each.name, value)
                self._mended.add(each.name)
        self.single_name = other.single_name and not self.values.get(FieldName.FAMILY_NAME)
        self.carried_over = True

    def settle(self, name: FieldName, language: str) -> None:
        """The field was left: capitals of a name are mended, once; a postcode is shaped, anew for
        each country; what no list could show is taken out, and noted in `dropped`.
        """
        typed = self._source(name)
        if loses(typed):
            self.dropped.add(name)
        if name is FieldName.POSTCODE:
            self._shape(clean(typed) if name in self.dropped else typed)
        elif name in NAMES and clean(typed) and name not in self._mended:
            family = name is FieldName.FAMILY_NAME
            self._make(name, mend_name(typed, language, family=family))
            self._mended.add(name)
        elif name in self.dropped and self.values[name] == typed:
            self._make(name, clean(typed))

    def unmended(self, name: FieldName) -> str:
        """What was typed where a name stands mended, else ""; typed again, it stays for good."""
        typed = clean(self._source(name)) if name in self._mended else ""
        return typed if typed != clean(self.values.get(name, "")) else ""

    def unmend(self, name: FieldName) -> None:
        """Back to what was typed, for good."""
        if typed := self.unmended(name):
            self.type(name, typed)

    def _shape(self, typed: str) -> None:
        bare = without_prefix(self._shaped_for, typed)
        written = shaped(self.country, typed) or shaped(self.country, bare)
        self._make(FieldName.POSTCODE, written or typed)
        if written:
            self._shaped_for = self.country

    def _source(self, name: FieldName) -> str:
        """What was typed in a field, before anything was made of it."""
        typed, made = self._made.get(name, ("", ""))
        stands = self.values.get(name, "")
        return typed if stands == made else stands

    def _make(self, name: FieldName, made: str) -> None:
        self._made[name] = (self._source(name), made)
        self.values[name] = made

    def doubts_postcode(self) -> bool:
        """Whether the postcode does not look like one of its country. It may stay as it is."""
        typed = clean(self.values.get(FieldName.POSTCODE, ""))
        return bool(typed) and shaped(self.country, typed) is None

    def check(self) -> Mapping[FieldName, FieldProblem]:
        """Every field that cannot stay as it is; empty when the draft may be signed."""
        problems = {f.name: self.check_field(f.name) for f in self.campaign.fields}
        return {name: problem for name, problem in problems.items() if problem}

    def check_field(self, name: FieldName) -> FieldProblem | None:
        """What is wrong with one field, or None."""
        value = clean(self.values.get(name, ""))
        if not value:
            return FieldProblem.REQUIRED if self._required(name) else None
        match name:
            case FieldName.EMAIL:
                return check_email(value)
            case FieldName.POSTCODE:
                return FieldProblem.TOO_LONG if len(value) > POSTCODE_LIMIT else None
            case FieldName.COUNTRY:
                return None
            case FieldName.GIVEN_NAME | FieldName.FAMILY_NAME:
                if len(value) > NAME_LIMIT:
                    return FieldProblem.TOO_LONG
                return None if has_letter(value) else FieldProblem.NO_LETTERS

    def sign(self, language: str, now: float, hour: str) -> Signature:
        """The signature, once `check` is empty. `now` by the clock of `opened_at`."""
        edition = self.campaign.edition(language)
        cleaned = {f.name: clean(self.values.get(f.name, "")) for f in self.campaign.fields}
        seconds = max(0, min(round(now - self.opened_at), SLOWEST_SECONDS))
        strokes = fitted(self.strokes)
        marks = {
            FAST: seconds < FAST_SECONDS,
            ONE_NAME: self.single_name,
            BY_FINGER: strokes,
            OLD_CLOCK: hour < RELEASED,
            CARRIED_OVER: self.carried_over,
        }
        return Signature(
            fields={name: value for name, value in cleaned.items() if value},
            language=edition.language,
            campaign_version=self.campaign.version,
            statement_version=self.campaign.statement_version,
            wording=edition.wording_digest(),
            consents=tuple(
                GivenConsent(c.id, c.version, self.consents.get(c.id, False))
                for c in self.campaign.consents
            ),
            hour=hour,
            fill_seconds=seconds,
            marks=tuple(mark for mark, true in marks.items() if true),
            strokes=strokes,
        )

    def asks(self, name: FieldName) -> bool:
        """Whether the campaign cannot do without this field."""
        return any(f.required for f in self.campaign.fields if f.name is name)

    def _required(self, name: FieldName) -> bool:
        return self.asks(name) and not (name is FieldName.FAMILY_NAME and self.single_name)


def check_email(value: str) -> FieldProblem | None:
    """Its form and its length."""
    local, _, _ = value.rpartition("@")
    if len(value.encode()) > EMAIL_OCTETS or len(local.encode()) > EMAIL_LOCAL:
        return FieldProblem.TOO_LONG
    return None if well_formed(value) else FieldProblem.EMAIL_FORM
