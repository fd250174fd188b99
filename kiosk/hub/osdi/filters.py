"""`filter`: conditions joined by `and`. What is not understood is refused, never left out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus

from kiosk.domain.text import clean
from kiosk.hub.problems import Problem
from kiosk.hub.records.values import RecordQuery, Span

from .bodies import is_identifier

LONGEST = 1_000
"""Code points of a whole filter."""
EMAIL, IDENTIFIERS, CREATED, MODIFIED = (
    "email_address",
    "identifiers",
    "created_date",
    "modified_date",
)
DATES = (CREATED, MODIFIED)
_CONDITION = re.compile(r"\s*(\w+)\s+(eq|gt|ge|lt|le)\s+'((?:[^']|'')*)'\s*", re.ASCII)
_AND = re.compile(r"and\b", re.ASCII)


def wanted_in(
    text: str | None, fields: Collection[str], wanted: RecordQuery | None = None
) -> RecordQuery:
    """`wanted` with the conditions in `text`, on `fields` only. Raises Problem (400).

    Addresses and identifiers are compared blindly, so that only `eq` means anything. Times are
    kept as hours: a bound within an hour takes the whole hour in, so that whoever asks for what
    came after the last time misses nothing.
    """
    found = wanted or RecordQuery()
    if text is None:
        return found
    if len(text) > LONGEST:
        raise _not_understood()
    at = 0
    while True:
        condition = _CONDITION.match(text, at)
        if condition is None or condition[1] not in fields:
            raise _not_understood()
        found = _with(found, condition[1], condition[2], condition[3].replace("''", "'"))
        at = condition.end()
        if at == len(text):
            return found
        joined = _AND.match(text, at)
        if joined is None:
            raise _not_understood()
        at = joined.end()


def _with(wanted: RecordQuery, field: str, operator: str, value: str) -> RecordQuery:
    if field in DATES:
        span = _span(operator, _time(value))
        if field == CREATED:
            return replace(wanted, created=_both(wanted.created, span))
        return replace(wanted, modified=_both(wanted.modified, span))
    if operator != "eq" or not clean(value):
        raise _not_understood()
    if field == EMAIL:
        return replace(wanted, emails=(*wanted.emails, clean(value)))
    if not is_identifier(value):
        raise _not_understood()
    return replace(wanted, identifiers=(*wanted.identifiers, value))


def _span(operator: str, time: datetime) -> Span:
    hour = f"{time.isoformat(timespec='hours')[:13]}:00:00Z"
    match operator:
        case "gt" | "ge":
            return Span(first=hour)
        case "le":
            return Span(last=hour)
        case "lt" if (time.minute, time.second, time.microsecond) != (0, 0, 0):
            return Span(last=hour)
        case "lt":
            return Span(before=hour)
        case _:
            return Span(first=hour, last=hour)


def _both(one: Span | None, other: Span) -> Span:
    """What lies within both."""
    if one is None:
        return other
    return Span(
        first=max(filter(None, (one.first, other.first)), default=None),
        last=min(filter(None, (one.last, other.last)), default=None),
        before=min(filter(None, (one.before, other.before)), default=None),
    )


def _time(text: str) -> datetime:
    """A date or a time; without a zone it is UTC."""
    try:
        time = datetime.fromisoformat(text)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise _not_understood() from None


def _not_understood() -> Problem:
    return Problem(HTTPStatus.BAD_REQUEST, "filter")
