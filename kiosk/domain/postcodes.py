"""Postcodes as their country writes them; a shape is offered, never demanded.

The rules are those of `postalcheck`, which takes them from Google's libaddressinput, and a few that
are newer.

Countries and territories by their codes: those that the form offers, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import postalcheck

_CODES = """
    AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ
    DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
    GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI
    KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX
    SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN
    VU WF WS XK YE YT ZA ZM ZW
"""
CODES = frozenset(_CODES.split())
"""ISO 3166-1 alpha-2, with the few that CLDR has besides (Kosovo's XK, islands); a test compares
them with what the form offers."""


_KNOWN = frozenset(postalcheck.supported_countries())
_NEWER: Mapping[str, tuple[re.Pattern[str], str]] = {
    "GI": (re.compile(r"(GX\d\d)(\d[A-Z]{2})", re.ASCII), r"\1 \2"),
    "KZ": (re.compile(r"([A-Z]\d\d[A-Z]\d[A-Z]\d)", re.ASCII), r"\1"),
}
"""Forms that libaddressinput does not have: capitals without blanks, and how they are written
(Royal Gibraltar Post Office; Kazpost, whose codes of 2015 stand beside the six digits)."""
_SIGNS: Mapping[str, tuple[str, ...]] = {
    "AD": ("AND",),
    "AL": ("AL",),
    "AM": ("ARM",),
    "AT": ("A", "PLZ"),
    "BA": ("BIH",),
    "BE": ("B",),
    "BR": ("CEP",),
    "BY": ("BY",),
    "CA": ("CDN",),
    "CH": ("PLZ", "NPA"),
    "CY": ("CY",),
    "DE": ("D", "PLZ"),
    "DK": ("DK",),
    "EE": ("EST",),
    "ES": ("E", "CP"),
    "FI": ("FIN", "SF"),
    "FO": ("FR", "FO"),
    "FR": ("F", "CP"),
    "GR": ("GR", "TK"),
    "HU": ("H",),
    "IE": ("IRL",),
    "IN": ("IND", "PIN"),
    "IT": ("I", "CAP"),
    "JP": ("J", "〒"),
    "LI": ("FL",),
    "LU": ("L",),
    "ME": ("MNE",),
    "MT": ("M",),
    "MX": ("MEX", "CP"),
    "NO": ("N",),
    "PT": ("P",),
    "RS": ("SRB",),
    "RU": ("RUS",),
    "SE": ("S",),
    "SI": ("SLO",),
    "SM": ("RSM",),
    "US": ("USA", "ZIP"),
    "VA": ("V", "SCV"),
    "XK": ("RKS", "KS"),
    "KZ": ("KAZ",),
}
"""What people write before a postcode, besides the ISO code: the distinguishing sign of cars, as
post offices once asked for (UN, Convention on Road Traffic 1968, annex 3), and the code's name."""


def shaped(country: str, typed: str) -> str | None:
    """`typed` in capitals, with its blank where `country` (ISO 3166) writes it, without the
    country's own sign before it (D-10115).

    None if it does not look like one of that country. Where nothing is known, as typed.
    """
    if country not in _KNOWN:
        return typed
    for written in (typed, without_prefix(country, typed)):
        for each in (written, "".join(written.split())):
            if found := _shaped(country, each):
                return found
    return None


def without_prefix(country: str, typed: str) -> str:
    """`typed` without the sign of `country` before it, if it has one."""
    if country not in _KNOWN:
        return typed
    found = _prefix(country).match(typed)
    return typed[found.end() :] if found else typed


@cache
def only_digits(country: str) -> bool:
    """Whether `country` writes its postcodes without letters."""
    if country not in _KNOWN or country in _NEWER:
        return False
    bare = without_prefix(country, postalcheck.example(country))
    return bare.replace("-", "").replace(" ", "").isdigit()


def has_letters(country: str) -> bool:
    """Whether `country` writes postcodes, and letters in them."""
    return country in _KNOWN and not only_digits(country)


def _shaped(country: str, typed: str) -> str | None:
    if postalcheck.is_valid(country, typed):
        return postalcheck.normalize(country, typed)
    form, written = _NEWER.get(country, (None, ""))
    found = form.fullmatch(typed.upper()) if form else None
    return found.expand(written) if found else None


@cache
def _prefix(country: str) -> re.Pattern[str]:
    signs = "|".join(sorted((country, *_SIGNS.get(country, ())), key=len, reverse=True))
    return re.compile(rf"\s*(?:{signs})[\s.:‐-―-]*(?=.*\d)", re.IGNORECASE)
