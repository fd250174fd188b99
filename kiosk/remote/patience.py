"""Retry-After (RFC 9110, 10.2.3): how long a hub asks to be left alone."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime

LONGEST_SECONDS = 3600.0
"""A hub may ask for more; a stall has closed by then."""


def retry_after(header: str | None, now: float) -> float | None:
    """Seconds from `now` (Unix seconds), 0 to LONGEST_SECONDS; None if nothing usable was said."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdecimal():
        return min(float(text), LONGEST_SECONDS)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    seconds = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - now
    return min(max(seconds, 0.0), LONGEST_SECONDS)
