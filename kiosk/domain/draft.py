"""What one signer has typed so far: in memory only, checked in words' codes, sealed or dropped."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from email_validator import EmailNotValidError, validate_email

from .campaign import Campaign, FieldName
from .signature import GivenConsent, Signature
from .text import EMAIL_LOCAL, EMAIL_OCTETS, NAME_LIMIT, POSTCODE_LIMIT, clean


class Problem(StrEnum):
    """Why a field cannot stay as it is. Sentences live in the interface."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    EMAIL_FORM = "email_form"
    NO_LETTERS = "no_letters"


FAST_SECONDS = 5
"""Filled faster than a person types: marked for the office, never locked out."""

COMMON_DOMAINS = (
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "outlook.com",
    "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de",
    "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com", "mail.com",
    "email.com", "btinternet.com", "virginmedia.com", "sky.com", "talktalk.net", "ntlworld.com",
    "blueyonder.co.uk", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de",
    "freenet.de", "posteo.de", "mailbox.org", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr",
    "laposte.net", "bluewin.ch", "mail.ru", "yandex.ru", "yandex.com", "rambler.ru", "bk.ru",
    "inbox.ru", "list.ru", "proton.me", "protonmail.com", "pm.me", "riseup.net", "tutanota.com",
    "tuta.com", "zoho.com", "fastmail.com", "hotmail.ca", "hotmail.de", "hotmail.es",
    "hotmail.it", "hotmail.nl", "hotmail.be", "live.ca", "live.fr", "live.nl", "outlook.de",
    "outlook.fr", "yahoo.ca", "yahoo.es", "yahoo.it", "yahoo.co.in", "yahoo.com.au",
    "yahoo.com.br", "aol.co.uk", "posteo.net", "posteo.eu", "fastmail.fm", "tuta.io",
    "tutamail.com", "tutanota.de", "protonmail.ch", "yandex.ua", "mail.ua", "mail.org",
)  # fmt: skip
"""Where many have their address. A sister domain that is missing here gets a wrong suggestion."""
CLOSE = 0.8
"""difflib ratio from which a domain looks like a slip of a common one ("gmial.com": 0.89)."""


@dataclass(slots=True)
class Draft:
    """Mutable on purpose, and short-lived: made when a form opens, dropped at every reset."""

    campaign: Campaign
    opened_at: float
    """Unix seconds."""
    values: dict[FieldName, str] = field(default_factory=dict, repr=False)
    consents: dict[str, bool] = field(default_factory=dict, repr=False)

    def check(self) -> Mapping[FieldName, Problem]:
        """Every field that cannot stay as it is; empty when the draft may be signed."""
        problems = {f.name: self.check_field(f.name) for f in self.campaign.fields}
        return {name: problem for name, problem in problems.items() if problem}

    def check_field(self, name: FieldName) -> Problem | None:
        """What is wrong with one field, or None."""
        value = clean(self.values.get(name, ""))
        if not value:
            return Problem.REQUIRED if self._required(name) else None
        match name:
            case FieldName.EMAIL:
                return check_email(value)
            case FieldName.POSTCODE:
                return Problem.TOO_LONG if len(value) > POSTCODE_LIMIT else None
            case FieldName.COUNTRY:
                return None
            case _ if len(value) > NAME_LIMIT:
                return Problem.TOO_LONG
            case _:
                return None if any(map(str.isalpha, value)) else Problem.NO_LETTERS

    def sign(self, language: str, now: float, hour: str) -> Signature:
        """The signature, once `check` is empty."""
        edition = self.campaign.edition(language)
        cleaned = {f.name: clean(self.values.get(f.name, "")) for f in self.campaign.fields}
        seconds = max(0, round(now - self.opened_at))
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
            marks=("fast",) if seconds < FAST_SECONDS else (),
        )

    def _required(self, name: FieldName) -> bool:
        return any(f.required for f in self.campaign.fields if f.name is name)


def check_email(value: str) -> Problem | None:
    """Form only, by `email-validator`; no DNS look-up of what a person typed, ever."""
    local, _, _ = value.rpartition("@")
    if len(value.encode()) > EMAIL_OCTETS or len(local.encode()) > EMAIL_LOCAL:
        return Problem.TOO_LONG
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return Problem.EMAIL_FORM
    return None


def suggest_email(value: str) -> str | None:
    """The address with its domain's likely slip mended ("gmial.com"), or None."""
    local, at, domain = clean(value).rpartition("@")
    domain = domain.lower()
    if not (local and at and domain) or domain in COMMON_DOMAINS:
        return None
    near = difflib.get_close_matches(domain, COMMON_DOMAINS, n=1, cutoff=CLOSE)
    return f"{local}@{near[0]}" if near else None
