"""Shifts: opened with words shown once, closed with the key erased."""

from __future__ import annotations

from kiosk.domain.errors import WrongWords
from kiosk.domain.event import Event
from kiosk.domain.outbox import Shift
from kiosk.sealing.keys import OpeningKey, new_words, unwrap, wrap

from .ports import Shifts


def open_shift(event: Event, shifts: Shifts, hour: str) -> str | None:
    """Open a shift; its words, to be shown once, or None where lists are not readable."""
    if not event.readable_lists:
        shifts.open(hour, None, None)
        return None
    key, words = OpeningKey.generate(), new_words()
    shifts.open(hour, key.recipient, wrap(key.secret, words))
    return words


def shift_key(shift: Shift | None, words: str) -> OpeningKey:
    """The key of an open shift. Raises WrongWords (also when there is nothing to open)."""
    if shift is None or shift.wrapped is None:
        raise WrongWords("no_shift")
    return unwrap(shift.wrapped, words)
