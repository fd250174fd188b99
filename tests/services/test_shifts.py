"""Shifts: words open them, wrong words do not, and a closed one has no key any more.

Each wrapping and each try at the words takes about a second on purpose, so there are few.
"""

from pathlib import Path

import pytest

from kiosk.domain.errors import WrongWords
from kiosk.domain.outbox import Shift
from kiosk.sealing.words import WORDS, word_list
from kiosk.services.desk import open_shift, prepare_shift, shift_key
from kiosk.storage.database import FILE, Store, open_store
from kiosk.storage.engine import transaction

from .kit import DEVICE, EVENT, HOUR, OFFICE_ONLY

Opened = tuple[Shift, str]
"""A shift and its words."""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Opened, Opened]:
    """Two shifts, one after the other."""
    store = open_store(tmp_path_factory.mktemp("shifts"), DEVICE.public)
    found: list[Opened] = []
    for _ in range(2):
        prepared = prepare_shift(EVENT, "en")
        assert prepared is not None
        open_shift(store.shifts, HOUR, prepared, "lake", "ab")
        shift = store.shifts.current()
        assert shift is not None
        found.append((shift, prepared.words))
    store.close()
    return found[0], found[1]


def test_words_open_the_shift(two: tuple[Opened, Opened]) -> None:
    """Words from the list, as a tablet's keyboard changes them, give the shift's key."""
    shift, words = two[0]
    assert len(words.split()) == WORDS
    assert set(words.split()) <= set(word_list())
    typed = f"  {words.upper().replace(' ', '-', 1)} \n"
    assert shift_key(shift, typed).recipient == shift.recipient


def test_a_shift_knows_its_place_and_its_volunteer(two: tuple[Opened, Opened]) -> None:
    """As given when it was opened; the words are in no representation of it."""
    shift, words = two[0]
    assert (shift.place, shift.initials, shift.opened_hour) == ("lake", "ab", HOUR)
    assert shift.recipient is not None
    assert words not in repr(shift)


def test_words_are_tried_before_a_shift_is_opened() -> None:
    """Each by its number, in any case; repr does not tell them."""
    prepared = prepare_shift(EVENT, "en")
    assert prepared is not None
    assert not any(word in repr(prepared) for word in prepared.words.split() if len(word) > 5)
    for number, word in enumerate(prepared.words.split(), start=1):
        assert prepared.spoken(number, f" {word.upper()} ")
        assert not prepared.spoken(number, f"{word}x")
        assert not prepared.spoken(number, "")


def test_every_shift_has_its_own_words(two: tuple[Opened, Opened]) -> None:
    """Another shift's words open nothing, and the error does not repeat them."""
    (first, words), (second, other) = two
    assert words != other
    assert first.recipient != second.recipient
    with pytest.raises(WrongWords, match="wrong_words") as caught:
        shift_key(second, words)
    assert words.split()[0] not in f"{caught.value!r} {caught.value.__cause__!r}".split()


def test_without_readable_lists_there_is_no_key(store: Store) -> None:
    """No words, no recipient, nothing to open; the shift itself is noted."""
    assert prepare_shift(OFFICE_ONLY, "en") is None
    open_shift(store.shifts, HOUR, None, "lake", "ab")
    shift = store.shifts.current()
    assert shift is not None
    assert (shift.recipient, shift.wrapped, shift.opened_hour) == (None, None, HOUR)
    with pytest.raises(WrongWords, match="no_shift"):
        shift_key(shift, "any words")


def test_no_shift_no_key(store: Store) -> None:
    """Before opening there is nothing that words could open."""
    with pytest.raises(WrongWords, match="no_shift"):
        shift_key(store.shifts.current(), "any words")


def test_closing_erases_the_key(tmp_path: Path, two: tuple[Opened, Opened]) -> None:
    """The wrapped secret is gone from the row at once, and from the file when it is closed."""
    shift, words = two[0]
    assert shift.wrapped is not None
    store = open_store(tmp_path, DEVICE.public)
    store.shifts.open(HOUR, shift.recipient, shift.wrapped)
    store.shifts.close()
    with transaction(store._engine) as connection:
        row = connection.exec_driver_sql("SELECT closed, recipient, wrapped FROM shifts").one()
    assert tuple(row) == (1, shift.recipient, None)
    with pytest.raises(WrongWords, match="no_shift"):
        shift_key(store.shifts.current(), words)
    store.close()
    assert shift.wrapped not in (tmp_path / FILE).read_bytes()
    assert {file.name for file in tmp_path.iterdir()} == {FILE}
