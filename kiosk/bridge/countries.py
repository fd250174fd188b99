"""Countries in every language (CLDR, through Babel), for the form's chooser."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from kiosk.domain.unicode import combining_class, nfkd


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """(ISO 3166-1 alpha-2 code, name in `language`, a BCP 47 tag), ordered by name.

    In English where CLDR does not know the language.

    Order ignores accents; it is not the full collation of every language, which a list one
    can filter does not need.
    """
    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    found = [
        (code, name)
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    ]
    return tuple(sorted(found, key=lambda pair: _plain(pair[1])))


def matching(language: str, start: str, first: str = "") -> list[tuple[str, str]]:
    """Countries with a word that starts with `start`, in any case, accents ignored.

    The one whose code is `first` comes before all others.
    """
    wanted = _plain(start.strip())
    found = [
        pair
        for pair in countries(language)
        if not wanted or any(word.startswith(wanted) for word in _words(pair[1]))
    ]
    return sorted(found, key=lambda pair: pair[0] != first)


def country_name(language: str, code: str) -> str:
    """The name of `code` in `language`, or "" if there is none."""
    return dict(countries(language)).get(code, "")


def _plain(text: str) -> str:
    decomposed = nfkd(text.casefold().replace("’", "'"))
    return "".join(c for c in decomposed if not combining_class(c))


def _words(name: str) -> list[str]:
    plain = _plain(name)
    return [plain, *_BETWEEN.split(plain)]


_BETWEEN = re.compile(r"[-\s(']+")
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Groupings, pseudo-locales and "unknown" in CLDR's list."""
