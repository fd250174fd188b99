"""Shifts: opened once two of its words were typed back, closed with the key erased."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.errors import WrongWords
from kiosk.domain.event import Event
from kiosk.domain.outbox import Shift
from kiosk.sealing.keys import OpeningKey, unwrap, wrap
from kiosk.sealing.words import new_words, plain_words

from .ports import Shifts


@dataclass(frozen=True, slots=True)
class ShiftKey:
    """A shift's key before the shift is opened: its words are in nobody's notebook yet."""

    key: OpeningKey
    words: str = field(repr=False)

    def spoken(self, number: int, typed: str) -> bool:
        """Whether `typed` is the word of this number, from 1 on."""
        return plain_words(typed) == plain_words(self.words).split()[number - 1]


def prepare_shift(event: Event, language: str) -> ShiftKey | None:
    """A key and its words in `language`, or None where lists are not read at the stall."""
    return ShiftKey(OpeningKey.generate(), new_words(language)) if event.readable_lists else None


def open_shift(
    shifts: Shifts, hour: str, prepared: ShiftKey | None, place: str = "", initials: str = ""
) -> None:
    """Open a shift; from now on signatures are sealed to its key, too."""
    if prepared is None:
        shifts.open(hour, None, None, place, initials)
        return
    wrapped = wrap(prepared.key.secret, prepared.words)
    shifts.open(hour, prepared.key.recipient, wrapped, place, initials)


def shift_key(shift: Shift | None, words: str) -> OpeningKey:
    """The key of an open shift. Raises WrongWords (also when there is nothing to open)."""
    if shift is None or shift.wrapped is None:
        raise WrongWords("no_shift")
    return unwrap(shift.wrapped, words)
