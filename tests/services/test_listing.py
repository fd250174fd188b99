"""What a real outbox gives to a bundle and to a list."""

import hashlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.campaign import FieldName
from kiosk.domain.event import Event
from kiosk.domain.outbox import Balance, Row, State
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.export.bundle import read_bundle, write_bundle
from kiosk.export.manifest import Manifest
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from kiosk.services.listing import (
    Cancelled,
    Damaged,
    Opening,
    Watch,
    WrittenFile,
    checked,
    file_stem,
    free_path,
    open_rows,
)
from kiosk.services.signing import Signing
from kiosk.storage.database import Store, open_store
from tests.clock import HOUR

OFFICE = OpeningKey.generate()
DEVICE = SigningKey.generate()
EVENT = Event(
    id="market",
    name="Market",
    campaigns=(Path("pack"),),
    office=OFFICE.recipient,
    standby=None,
    hub=None,
    pin="1234",
    readable_lists=True,
)


def _signature(name: str) -> Signature:
    consents = (GivenConsent("news", 1, given=True),)
    return Signature({FieldName.GIVEN_NAME: name}, "en", 1, 1, "ab" * 32, consents, HOUR, 40)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store in a folder of its own."""
    folder = tmp_path / "store"
    folder.mkdir()
    store = open_store(folder, DEVICE.public)
    yield store
    store.close()


Sign = Callable[[str], Row]


@pytest.fixture
def sign(store: Store) -> Sign:
    """Sign with a name."""
    new_id = lambda: str(uuid.uuid4())  # noqa: E731
    signing = Signing(EVENT, "chechnya", DEVICE, store.outbox, store.shifts, new_id)
    return lambda name: signing.sign(_signature(name)).row


def _open(store: Store, key: OpeningKey, watch: Watch | None = None) -> Opening:
    return open_rows(store.outbox, [key], DEVICE.public, watch or Watch())


def _bundle(
    store: Store, folder: Path, watch: Watch | None = None, *, rehearsal: bool = False
) -> WrittenFile:
    about = Manifest(HOUR, DEVICE.public, "market", ("chechnya",), rehearsal=rehearsal)
    path = free_path(folder, about.stem, ".pkbundle")
    rows, total = store.outbox.rows(tuple(State)), store.outbox.balance().signed
    return write_bundle(path, rows, about, DEVICE, total=total, watch=watch or Watch())


def _names(opening: Opening) -> list[str]:
    return [each.signature.fields[FieldName.GIVEN_NAME] for each in opening.opened]


def test_a_bundle_of_a_real_day(store: Store, sign: Sign, tmp_path: Path) -> None:
    """Every row of the outbox is in the bundle, with its state and a balance that adds up."""
    rows = [sign(name) for name in ("Ada", "Bob", "Cem")]
    store.outbox.deliver(rows[0].id, "{}")
    result = _bundle(store, tmp_path)
    assert (result.count, result.damaged) == (3, ())
    assert result.ids == tuple(row.id for row in rows)
    assert result.sha256 == hashlib.sha256(result.path.read_bytes()).hexdigest()
    manifest = read_bundle(result.path).manifest
    assert manifest.balance == Balance(delivered=1, waiting=2) == store.outbox.balance()


def test_exports_are_numbered_and_overwrite_nothing(
    store: Store, sign: Sign, tmp_path: Path
) -> None:
    """The second export of the same hour has the next number, the first is as it was."""
    sign("Ada")
    first = _bundle(store, tmp_path)
    before = first.path.read_bytes()
    sign("Bob")
    second = _bundle(store, tmp_path)
    stem = f"market-{HOUR}-{kiosk_id(DEVICE.public)[:6]}"
    assert (first.path.name, second.path.name) == (f"{stem}-1.pkbundle", f"{stem}-2.pkbundle")
    assert first.path.read_bytes() == before
    assert (first.count, second.count) == (1, 2)


def test_a_shift_reads_its_own_signatures_only(store: Store, sign: Sign) -> None:
    """Signatures of another shift, or of none, are counted as not readable, not as damaged."""
    morning, evening = OpeningKey.generate(), OpeningKey.generate()
    sign("before any shift")
    store.shifts.open(HOUR, morning.recipient, b"wrapped")
    sign("morning")
    store.shifts.open(HOUR, evening.recipient, b"wrapped")
    sign("evening")
    found = _open(store, evening)
    assert _names(found) == ["evening"]
    assert (found.not_readable, found.damaged) == (2, ())


class Rows:
    """An outbox whose rows a test can spoil: the real one's, passed through `change`."""

    def __init__(self, store: Store, change: Callable[[Row], Row]) -> None:
        self._outbox = store.outbox
        self._change = change

    def __getattr__(self, name: str) -> object:
        return getattr(self._outbox, name)

    def rows(self, states: tuple[State, ...]) -> Iterator[Row]:
        """Every row, changed, that is then in one of `states`."""
        changed = (self._change(row) for row in self._outbox.rows(tuple(State)))
        return (row for row in changed if row.state in states)


def test_a_withdrawn_signature_is_in_no_list(store: Store, sign: Sign, tmp_path: Path) -> None:
    """What was withdrawn is not in the list, and in the bundle only as a number."""
    ada = sign("Ada")
    sign("Bob")

    def withdraw(row: Row) -> Row:
        return replace(row, state=State.WITHDRAWN) if row.id == ada.id else row

    spoilt = Rows(store, withdraw)
    store_like = replace(store, outbox=spoilt)  # type: ignore[arg-type]
    assert _names(_open(store_like, OFFICE)) == ["Bob"]
    bundle = read_bundle(_bundle(store_like, tmp_path).path)
    assert bundle.manifest.balance == Balance(waiting=1, withdrawn=1)
    assert ada.id not in [listed.id for listed, _ in bundle.envelopes()]


def test_one_damaged_row_never_stops_the_rest(store: Store, sign: Sign, tmp_path: Path) -> None:
    """The damaged one is reported by id, number and code; the others are in both exports."""
    rows = [sign(name) for name in ("Ada", "Bob", "Cem")]

    def rot(row: Row) -> Row:
        return replace(row, envelope=row.envelope[:-1]) if row.seq == 2 else row

    store_like = replace(store, outbox=Rows(store, rot))  # type: ignore[arg-type]
    expected = (Damaged(rows[1].id, 2, "truncated"),)
    found = _open(store_like, OFFICE)
    assert _names(found) == ["Ada", "Cem"]
    assert found.damaged == expected
    bundled = _bundle(store_like, tmp_path)
    assert (bundled.count, bundled.damaged) == (2, expected)
    assert bundled.ids == (rows[0].id, rows[2].id)


def test_long_work_is_watched_and_can_be_stopped(store: Store, sign: Sign, tmp_path: Path) -> None:
    """Whoever watches hears of the end; whoever stops it finds no file."""
    sign("Ada")
    sign("Bob")
    steps: list[tuple[int, int]] = []
    _open(store, OFFICE, Watch(progress=lambda done, total: steps.append((done, total))))
    assert steps == [(2, 2)]
    before = sorted(tmp_path.iterdir())
    stopped = Watch(cancelled=lambda: True)
    with pytest.raises(Cancelled):
        _open(store, OFFICE, stopped)
    with pytest.raises(Cancelled):
        _bundle(store, tmp_path, stopped)
    assert sorted(tmp_path.iterdir()) == before


def test_a_row_of_another_kiosk_is_damaged_here(sign: Sign) -> None:
    """A row that another device signed is not taken for this kiosk's."""
    row = sign("Ada")
    thief = SigningKey.generate()
    assert checked(row, thief.public) == Damaged(row.id, row.seq, "other_kiosk")
    assert not isinstance(checked(row, DEVICE.public), Damaged)


def test_what_was_taken_back_is_whole_in_its_bundle(
    store: Store, sign: Sign, tmp_path: Path
) -> None:
    """An erased envelope is no damage: the bundle says withdrawn, and accounts for it."""
    ada, bob = sign("Ada"), sign("Bob")
    assert store.outbox.take_back(ada.id)
    result = _bundle(store, tmp_path)
    assert (result.count, result.damaged, result.ids) == (1, (), (ada.id, bob.id))


def test_names_that_are_taken_are_passed_over(tmp_path: Path) -> None:
    """A stem says event, hour and tablet; the number is the first that is free."""
    stem = file_stem("market", HOUR, DEVICE.public)
    assert stem == f"market-{HOUR}-{kiosk_id(DEVICE.public)[:6]}"
    for n in (1, 2):
        path = free_path(tmp_path, stem, ".pdf")
        assert path.name == f"{stem}-{n}.pdf"
        path.touch()


def test_a_rehearsal_says_so(store: Store, sign: Sign, tmp_path: Path) -> None:
    """In the file's name and under the tablet's signature; a real bundle says nothing."""
    sign("Ada")
    real = _bundle(store, tmp_path)
    assert not read_bundle(real.path).manifest.rehearsal
    rehearsed = _bundle(store, tmp_path, rehearsal=True)
    assert rehearsed.path.name == f"REHEARSAL-{real.path.name}"
    assert read_bundle(rehearsed.path).manifest.rehearsal
