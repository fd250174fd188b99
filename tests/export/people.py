"""Signers for lists: plain ones by the thousand, and those who try a list's patience."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.campaign import FieldName
from kiosk.domain.signature import GivenConsent
from kiosk.domain.text import clean
from kiosk.services.doubles import CONTACT
from kiosk.services.listing import Opened

from .stall import signature

AWKWARD = (
    '=HYPERLINK("http://evil.example","x")',
    "+1-1",
    "-2+3",
    "@SUM(A1:A9)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM",
    "﹦1",
    "  =1",
    "\u200b=1",
    "\t=1",
    "\u202egnihtyna\u202c",
    "\u2067עברית\u2069 and \u200fback",
    "Z\u0335\u0321\u0322a\u0489\u0336\u0311\u0348l\u0334\u0315g\u0337\u031bo\u0330" * 3,
    "x" * 120,
    "ش" * 120,
    'a "quoted" one',
    "comma, semicolon; tab",
    "two\nlines",
    "two\r\nlines",
    "O'Neill",
    "0123",
    "1e5",
    "2026-11-24",
    "TRUE",
    "_x0041_",
    "&lt;b&gt; & ]]>",
    "कृष्णा",
    "李小龍",
    "Владимир",
)
"""As a hostile tablet could seal them; this kiosk's own form takes less (`domain.text.clean`)."""


def person(n: int, name: str, *, contact: bool, email: str | None = None) -> Opened:
    """The nth signer."""
    fields = {
        FieldName.GIVEN_NAME: name,
        FieldName.FAMILY_NAME: "Family",
        FieldName.EMAIL: f"n{n}@example.org" if email is None else email,
        FieldName.POSTCODE: "0123",
    }
    consents = (GivenConsent(CONTACT, 2, contact),)
    return Opened(f"id-{n}", replace(signature(fields), consents=consents))


def people(count: int) -> list[Opened]:
    """So many, every third of whom may be written to."""
    return [person(n, f"Name {n}", contact=n % 3 == 0) for n in range(count)]


def awkward(texts: Sequence[str] = AWKWARD) -> list[Opened]:
    """One signer for each text, as it is, and one for each as this kiosk would have taken it."""
    names = [*texts, *filter(None, map(clean, texts))]
    return [person(n, name, contact=n % 2 == 0) for n, name in enumerate(names)]
