"""Shifts and enrolments, beside the outbox in the same file."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.delivery import Enrolment
from kiosk.domain.outbox import ExportNote
from kiosk.services.ports import Enrolments, Exports, Shifts
from kiosk.storage.database import FILE, Store
from kiosk.storage.engine import transaction
from tests.clock import hour_at

from .kit import HOUR, maker, opened

WRAPPED = b"a secret, wrapped by words: " + bytes(range(256))
LATER = hour_at(7200)
HUB = "https://hub.example"


def test_they_are_what_services_ask_for(store: Store) -> None:
    """The type checker sees that every method of the ports is there."""
    shifts: Shifts = store.shifts
    enrolments: Enrolments = store.enrolments
    assert shifts.current() is None
    assert enrolments.load(HUB) is None


def test_a_shift_opens_and_closes(tmp_path: Path) -> None:
    """An open shift is found again after a restart; a closed one is not."""
    with opened(tmp_path) as store:
        opening = store.shifts.open(HOUR, "age1recipient", WRAPPED)
    with opened(tmp_path) as store:
        assert store.shifts.current() == opening
        assert (opening.closed, opening.wrapped) == (False, WRAPPED)
        store.shifts.close()
        assert store.shifts.current() is None
        store.shifts.close()
    with opened(tmp_path) as store:
        assert store.shifts.current() is None


def test_a_shift_is_handed_over(tmp_path: Path) -> None:
    """Place and words are kept; what is signed from now on is another volunteer's."""
    with opened(tmp_path) as store:
        opening = store.shifts.open(HOUR, "age1", WRAPPED, "By the lake", "ŽK")
        assert (opening.place, opening.initials) == ("By the lake", "ŽK")
        store.shifts.hand_over(LATER, "ŽK")
        assert store.shifts.current() == opening
        store.shifts.hand_over(LATER, "OM")
    with opened(tmp_path) as store:
        taken = replace(opening, id=opening.id + 1, opened_hour=LATER, initials="OM")
        assert store.shifts.current() == taken
        store.shifts.close()
        store.shifts.hand_over(LATER, "XY")
        with transaction(store._engine) as connection:
            rows = connection.exec_driver_sql("SELECT initials, wrapped FROM shifts").fetchall()
        assert [tuple(row) for row in rows] == [("ŽK", None), ("OM", None)]
        assert not any(WRAPPED in file.read_bytes() for file in tmp_path.iterdir())


def test_exports_are_logged_in_order(tmp_path: Path) -> None:
    """Each line comes back as it was written, oldest first, after a restart too."""
    notes = tuple(
        ExportNote(HOUR, "ŽK", kind, f"a-stall.{kind}", number, f"{number:064x}")
        for number, kind in enumerate(("pkbundle", "csv", "pdf"))
    )
    with opened(tmp_path) as store:
        port: Exports = store.exports
        assert port.exports() == ()
        for note in notes:
            port.log_export(note)
    with opened(tmp_path) as store:
        assert store.exports.exports() == notes


def test_a_new_shift_closes_the_open_one(store: Store) -> None:
    """There is one open shift at most, and only its key is kept."""
    first = store.shifts.open(HOUR, "age1first", WRAPPED)
    second = store.shifts.open(HOUR, None, None)
    assert store.shifts.current() == second
    assert second.id > first.id
    with transaction(store._engine) as connection:
        rows = connection.exec_driver_sql("SELECT id, closed, wrapped FROM shifts").fetchall()
    assert [tuple(row) for row in rows] == [(first.id, 1, None), (second.id, 0, None)]


@pytest.mark.parametrize("closed", [False, True])
def test_a_closed_shift_leaves_no_key_in_the_file(tmp_path: Path, closed: bool) -> None:
    """After closing, the wrapped secret is in no byte of the file (control: before, it is)."""
    with opened(tmp_path) as store:
        store.shifts.open(HOUR, "age1recipient", WRAPPED)
        if closed:
            store.shifts.close()
    files = b"".join(file.read_bytes() for file in tmp_path.glob(f"{FILE}*"))
    assert (WRAPPED in files) is not closed


def test_an_enrolment_is_replaced_and_forgotten(tmp_path: Path) -> None:
    """One token for each hub; a newer one replaces it; forgetting one leaves the others."""
    with opened(tmp_path) as store:
        store.enrolments.save(HUB, Enrolment("k", "first"))
        store.enrolments.save("https://other.example", Enrolment("k", "other"))
        store.enrolments.save(HUB, Enrolment("k", "second"))
    with opened(tmp_path) as store:
        assert store.enrolments.load(HUB) == Enrolment("k", "second")
        store.enrolments.forget(HUB)
        assert store.enrolments.load(HUB) is None
        assert store.enrolments.load("https://other.example") == Enrolment("k", "other")


def test_a_shift_that_damage_took_is_not_taken_for_the_next_one(store: Store) -> None:
    """Its rows name it still: the next shift has another number, and none of its signatures."""
    lost = store.shifts.open(HOUR, None, None, "lake", "ab")
    store.outbox.append(maker(), hour=HOUR, shift=lost.id)
    with transaction(store._engine) as connection:
        connection.exec_driver_sql("DELETE FROM shifts")
    after = store.shifts.open(HOUR, None, None, "square", "cd")
    (line,) = store.outbox.gathered()
    assert (line.shift, line.place, line.initials, line.count) == (lost.id, "", "", 1)
    assert after.id > lost.id
