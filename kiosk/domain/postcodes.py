"""Postcodes as their country writes them; a shape is offered, never demanded.

The rules are those of `postalcheck`, which takes them from Google's libaddressinput.
"""

from __future__ import annotations

from functools import cache

import postalcheck

_KNOWN = frozenset(postalcheck.supported_countries())


def shaped(country: str, typed: str) -> str | None:
    """`typed` in capitals, with its blank where `country` (ISO 3166) writes it.

    None if it does not look like one of that country. Where nothing is known, as typed.
    """
    if country not in _KNOWN:
        return typed
    for written in (typed, "".join(typed.split())):
        if postalcheck.is_valid(country, written):
            return postalcheck.normalize(country, written)
    return None


@cache
def only_digits(country: str) -> bool:
    """Whether `country` writes its postcodes without letters."""
    if country not in _KNOWN:
        return False
    return postalcheck.example(country).replace("-", "").replace(" ", "").isdigit()


def has_letters(country: str) -> bool:
    """Whether `country` writes postcodes, and letters in them."""
    return country in _KNOWN and not only_digits(country)
