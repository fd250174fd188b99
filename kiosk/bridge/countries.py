"""Countries in every language (CLDR, through Babel), for the form's chooser."""

from __future__ import annotations

import csv
from functools import cache

from babel import Locale, UnknownLocaleError

from kiosk.domain.finding import ChooserLine, Finder, names_by_code, plain
from kiosk.paths import COUNTRIES


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
    return tuple(sorted(found, key=lambda pair: plain(pair[1])))


def country_name(language: str, code: str) -> str:
    """The name of `code` in `language`, or "" if there is none."""
    return dict(countries(language)).get(code, "")


@cache
def finder(language: str) -> Finder:
    """Finds a country for a reader of `language`, who may type in another language of ours.

    By its name, by what else it is called (resources/countries), and by its codes.
    """
    base = language.partition("-")[0]
    other = names_by_code((code, name) for each, code, name in _others() if each == base)
    foreign = names_by_code(
        (code, name)
        for each in sorted(_languages() - {base})
        for code, name in (*countries(each), *((c, n) for of, c, n in _others() if of == each))
    )
    three = {row[0]: row[1] for row in _table("codes.tsv")}
    return Finder(
        [
            ChooserLine(
                code,
                name,
                (code, *filter(None, [three.get(code)]), *other.get(code, ())),
                foreign.get(code, ()),
            )
            for code, name in countries(language)
        ]
    )


@cache
def _others() -> tuple[tuple[str, ...], ...]:
    """(language, code, name): CLDR's short forms and variants, and what else people say."""
    ours = _table("common.tsv")
    return (*_table("cldr.tsv"), *ours)


@cache
def _languages() -> frozenset[str]:
    return frozenset(row[0] for row in _table("common.tsv"))


def _table(name: str) -> tuple[tuple[str, ...], ...]:
    with (COUNTRIES / name).open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(map(tuple, rows))


_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Groupings, pseudo-locales and "unknown" in CLDR's list."""
