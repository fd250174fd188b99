"""The desk's work on a real store: exports of every kind, their log, and the wipe."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import text

from kiosk.app.desk_station import FAREWELL, DeskStation, EndOfDay
from kiosk.app.exporter import Exporter
from kiosk.app.station import KEY, Station
from kiosk.bridge.attention import AttentionWork
from kiosk.bridge.desk import DeskWork
from kiosk.bridge.lists import ListWork
from kiosk.bridge.packing import PackingWork
from kiosk.bridge.shift_book import ShiftWork
from kiosk.domain.errors import NotSafe, StorageUnavailable, WrongWords
from kiosk.domain.event import HubAddress
from kiosk.domain.outbox import READABLE, Balance, ExportKind, Gathered, Row
from kiosk.export.bundle import read_bundle
from kiosk.sealing.keys import OpeningKey
from kiosk.services.desk import Farewell, Withdrawal
from kiosk.services.listing import UNWATCHED, Cancelled, Watch
from kiosk.services.signing import Signed
from kiosk.storage.database import FILE
from kiosk.storage.engine import PAGE_BYTES, transaction
from tests.clock import NOW
from tests.disk_search import hits
from tests.domain.kit import CAMPAIGN
from tests.services.kit import EVENT, HOUR, OFFICE_ONLY, TYPED, signature

from .quick_words import quickly_wrapped

WORDS = "river lamp stone cloud bread"
NAMED = [value for value in TYPED.values() if len(value) > 2]
"""A country's two letters are everywhere by chance."""


class Stall:
    """A tablet, its desk, and a stick."""

    def __init__(self, folder: Path, station: Station) -> None:
        self.tablet = folder / "tablet"
        self.stick = folder / "stick"
        self.stick.mkdir(exist_ok=True)
        self.station = station
        self.desk = DeskStation(station)
        self.exporter = Exporter(station, (CAMPAIGN,), lambda: "en")
        self.end_of_day = EndOfDay(station, (CAMPAIGN,), lambda: "en")

    def sign(self, count: int) -> list[Signed]:
        """So many."""
        return [self.station.sign(signature(), "lake") for _ in range(count)]

    def open_shift(self) -> str:
        """Its words; what they open is wrapped quickly."""
        key = OpeningKey.generate()
        wrapped = quickly_wrapped(key.secret, WORDS)
        self.station.store.shifts.open(HOUR, key.recipient, wrapped, "lake", "ab")
        return WORDS

    def bundle(self) -> Path:
        """A sealed bundle on the stick."""
        (path,) = self.exporter.export(ExportKind.BUNDLE, self.stick, "", UNWATCHED).paths
        return path

    @property
    def balance(self) -> Balance:
        """As the desk counts."""
        return self.desk.glance().balance

    def rows(self) -> list[Row]:
        """Every row."""
        return list(self.station.store.outbox.changes(0, 1000))


@pytest.fixture
def stall(tmp_path: Path) -> Iterator[Stall]:
    """A stall whose lists may be read, without a hub."""
    made = Stall(tmp_path, Station(tmp_path / "tablet", EVENT, ["lake"], lambda: NOW))
    yield made
    made.station.close()


def test_it_is_what_the_bridge_asks_for(stall: Stall) -> None:
    """The type checker sees every method of each port; making it touches no disk."""
    desk: tuple[DeskWork, ShiftWork, AttentionWork] = (stall.desk,) * 3
    others: tuple[ListWork, PackingWork] = (stall.exporter, stall.end_of_day)
    assert desk and others
    assert not stall.tablet.exists()


def test_a_glance_counts_everything(stall: Stall) -> None:
    """Balance, shift, hours; without a hub no withdrawal waits for one."""
    stall.open_shift()
    signed = stall.sign(3)
    assert stall.desk.withdraw(signed[0].code) is Withdrawal.DONE
    found = stall.desk.glance()
    assert found.balance == Balance(waiting=2, withdrawn=1)
    assert found.shift is not None
    assert (found.shift.place, found.shift.initials) == ("lake", "ab")
    assert (dict(found.per_hour), found.untold, found.rescue) == ({HOUR: 2}, 0, None)


def test_withdrawals_wait_for_the_hub_where_there_is_one(tmp_path: Path) -> None:
    """They are counted until it has heard."""
    event = replace(EVENT, hub=HubAddress("https://hub.example.org", "0" * 64, "code"))
    stall = Stall(tmp_path, Station(tmp_path / "tablet", event, ["lake"], lambda: NOW))
    signed = stall.sign(2)
    stall.desk.withdraw(signed[0].code)
    assert stall.desk.glance().untold == 1
    stall.station.store.outbox.confirm_withdrawal(signed[0].row.id)
    assert stall.desk.glance().untold == 0
    stall.station.close()


def test_a_shift_is_opened_handed_over_and_closed(stall: Stall) -> None:
    """With words that take their second; they stay with the stall until the key is erased."""
    prepared = stall.desk.prepare_shift("en")
    assert prepared is not None
    stall.desk.open_shift(prepared, "lake", "ab")
    words = prepared.words
    stall.sign(2)
    stall.desk.hand_over("cd")
    shift = stall.desk.glance().shift
    assert shift is not None
    assert (shift.place, shift.initials) == ("lake", "cd")
    assert stall.exporter.export(ExportKind.ARCHIVE, stall.stick, words, UNWATCHED).count == 2
    stall.desk.close_shift()
    assert stall.desk.glance().shift is None
    with pytest.raises(WrongWords, match="no_shift"):
        stall.exporter.export(ExportKind.ARCHIVE, stall.stick, words, UNWATCHED)


def test_without_readable_lists_a_shift_has_no_words(tmp_path: Path) -> None:
    """The shift is open all the same."""
    stall = Stall(tmp_path, Station(tmp_path / "tablet", OFFICE_ONLY, ["lake"], lambda: 0.0))
    assert stall.desk.prepare_shift("en") is None
    stall.desk.open_shift(None, "lake", "ab")
    assert stall.desk.glance().shift is not None
    stall.station.close()


def test_what_was_refused_is_seen_and_settled(stall: Stall) -> None:
    """In the drawer until tried again; one that is set aside is left alone by “all again”."""
    ids = [each.row.id for each in stall.sign(3)]
    for id in ids[:2]:
        stall.station.store.outbox.refuse(id, "campaign")
    assert [row.id for row in stall.desk.refused()] == ids[:2]
    stall.desk.set_aside(ids[0])
    stall.desk.retry_refused()
    (left,) = stall.desk.refused()
    assert (left.id, left.set_aside) == (ids[0], True)
    stall.desk.retry(ids[0])
    assert stall.desk.refused() == []
    assert stall.balance == Balance(waiting=3)


def test_the_machine_is_looked_at(stall: Stall) -> None:
    """Room where the signatures lie, and every check with an answer of the three."""
    stall.sign(1)
    health = stall.desk.health()
    assert health.free_bytes is not None
    assert health.free_bytes > 0
    assert {each.ok for each in health.checks} <= {True, False, None}
    assert len({each.code for each in health.checks}) == len(health.checks) > 5


def test_no_room_is_known_before_there_is_a_store(stall: Stall) -> None:
    """It is said as one of our errors; the desk then shows nothing."""
    with pytest.raises(StorageUnavailable):
        stall.desk.health()


def test_a_bundle_holds_every_row_and_marks_it(stall: Stall) -> None:
    """Also the one that was withdrawn, as such: then nothing is loose, until somebody signs."""
    signed = stall.sign(3)
    stall.desk.withdraw(signed[0].code)
    assert stall.station.store.outbox.loose() == 3
    done = stall.exporter.export(ExportKind.BUNDLE, stall.stick, "", UNWATCHED)
    assert (done.count, done.left_out, done.password) == (2, 0, "")
    assert read_bundle(done.paths[0]).manifest.balance == stall.balance
    assert all(row.exported for row in stall.rows())
    assert stall.station.store.outbox.loose() == 0
    stall.sign(1)
    assert stall.station.store.outbox.loose() == 1


ENDINGS = {ExportKind.XLSX: ".xlsx", ExportKind.PDF: ".pdf", ExportKind.HAND_IN: ".pdf"}


@pytest.mark.parametrize("kind", READABLE)
def test_every_readable_kind_is_written(
    stall: Stall, qapp: QGuiApplication, kind: ExportKind
) -> None:
    """With the shift's words; what was signed before the shift is left out, and counted as such."""
    stall.sign(1)
    words = stall.open_shift()
    stall.sign(2)
    done = stall.exporter.export(kind, stall.stick, words, UNWATCHED)
    assert (done.kind, done.count, done.left_out) == (kind, 2, 1)
    assert set(done.paths) == set(stall.stick.iterdir())
    assert {path.suffix for path in done.paths} == {ENDINGS.get(kind, ".csv")}
    assert bool(done.password) is (kind is ExportKind.XLSX)
    assert not any(row.exported for row in stall.rows())
    notes = stall.station.store.exports.exports()
    assert [note.file for note in notes] == [path.name for path in done.paths]
    assert {note.kind for note in notes} == {kind.value}


@pytest.mark.parametrize("kind", READABLE)
def test_a_rehearsals_files_say_so(tmp_path: Path, qapp: QGuiApplication, kind: ExportKind) -> None:
    """Each name begins with it."""
    event = replace(EVENT, rehearsal=True)
    stall = Stall(tmp_path, Station(tmp_path / "tablet", event, ["lake"], lambda: NOW))
    words = stall.open_shift()
    stall.sign(1)
    done = stall.exporter.export(kind, stall.stick, words, UNWATCHED)
    assert done.paths
    assert all(path.name.startswith("REHEARSAL-") for path in done.paths)
    stall.station.close()


def test_every_password_is_another(stall: Stall) -> None:
    """Made for one file, out of words."""
    words = stall.open_shift()
    stall.sign(1)
    made = {
        stall.exporter.export(ExportKind.XLSX, stall.stick, words, UNWATCHED).password
        for _ in range(2)
    }
    assert len(made) == 2
    assert words not in made


def test_wrong_words_write_nothing(stall: Stall) -> None:
    """No file, no line in the log."""
    words = stall.open_shift()
    stall.sign(1)
    with pytest.raises(WrongWords, match="wrong_words"):
        stall.exporter.export(ExportKind.ARCHIVE, stall.stick, f"{words} more", UNWATCHED)
    assert list(stall.stick.iterdir()) == []
    assert stall.station.store.exports.exports() == ()


@pytest.mark.parametrize("kind", [ExportKind.BUNDLE, ExportKind.ARCHIVE])
def test_what_was_stopped_is_not_there(stall: Stall, kind: ExportKind) -> None:
    """No file, no line in the log, nothing marked."""
    words = stall.open_shift()
    stall.sign(2)
    with pytest.raises(Cancelled):
        stall.exporter.export(kind, stall.stick, words, Watch(cancelled=lambda: True))
    assert list(stall.stick.iterdir()) == []
    assert stall.station.store.exports.exports() == ()
    assert stall.station.store.outbox.loose() == 2


def test_a_place_that_is_gone_marks_nothing(stall: Stall) -> None:
    """The stick was pulled: everything is as loose as before."""
    stall.sign(2)
    with pytest.raises(StorageUnavailable):
        stall.exporter.export(ExportKind.BUNDLE, stall.stick / "gone", "", UNWATCHED)
    assert stall.station.store.outbox.loose() == 2
    assert stall.station.store.exports.exports() == ()


def test_the_log_says_who_when_what_and_how_many(stall: Stall) -> None:
    """A line for each file, with its digest; nobody who signed is in it."""
    words = stall.open_shift()
    stall.sign(2)
    bundle = stall.bundle()
    stall.desk.hand_over("cd")
    listed = stall.exporter.export(ExportKind.ARCHIVE, stall.stick, words, UNWATCHED)
    first, *others = stall.station.store.exports.exports()
    assert (first.hour, first.initials, first.kind) == (HOUR, "ab", "bundle")
    assert (first.file, first.count) == (bundle.name, 2)
    assert first.sha256 == hashlib.sha256(bundle.read_bytes()).hexdigest()
    assert {(note.initials, note.kind) for note in others} == {("cd", "archive")}
    assert [note.file for note in others] == [path.name for path in listed.paths]
    assert sum(note.count for note in others) == 2
    stall.station.close()
    assert hits([stall.tablet], NAMED) == []
    assert hits([stall.stick], NAMED)


def test_a_damaged_row_never_stops_the_rest(stall: Stall) -> None:
    """It is left out, counted, and not marked: it keeps the tablet from being wiped."""
    signed = stall.sign(3)
    spoil(stall, signed[1].row)
    done = stall.exporter.export(ExportKind.BUNDLE, stall.stick, "", UNWATCHED)
    assert (done.count, done.left_out) == (2, 1)
    assert stall.station.store.outbox.loose() == 1
    with pytest.raises(NotSafe):
        stall.end_of_day.wipe(stall.stick, "cd")


def spoil(stall: Stall, row: Row) -> None:
    """One byte of one envelope goes bad on the disk."""
    stall.station.close()
    file = stall.tablet / FILE
    content = bytearray(file.read_bytes())
    content[content.index(row.envelope) + len(row.envelope) - 40] ^= 1
    file.write_bytes(content)


def test_the_evening_is_counted_and_read_again(stall: Stall) -> None:
    """Loose and without a bundle; then bundled; then its stick is gone, or its file spoilt."""
    stall.sign(2)
    evening = stall.end_of_day.evening(None)
    assert (evening.loose, evening.bundled, evening.safe) == (2, None, False)
    bundle = stall.bundle()
    evening = stall.end_of_day.evening(bundle)
    assert (evening.safe, evening.matches) == (True, True)
    stall.sign(1)
    evening = stall.end_of_day.evening(bundle)
    assert (evening.safe, evening.matches, evening.loose) == (False, False, 1)
    bundle.write_bytes(bundle.read_bytes()[:-20])
    assert stall.end_of_day.evening(bundle).bundled is None
    bundle.unlink()
    assert stall.end_of_day.evening(bundle).bundled is None


ROOTS = 9
"""Pages after the first: where each table and index begins."""


@pytest.mark.parametrize(
    "act",
    [
        lambda stall: stall.desk.glance(),
        lambda stall: stall.desk.retry_refused(),
        lambda stall: stall.desk.refused(),
        lambda stall: stall.end_of_day.evening(None),
        lambda stall: stall.exporter.export(ExportKind.BUNDLE, stall.stick, "", UNWATCHED),
    ],
    ids=["glance", "retry", "refused", "evening", "export"],
)
def test_damage_is_mended_on_the_way(stall: Stall, act: Callable[[Stall], object]) -> None:
    """Whoever at the desk meets it sets it aside and goes on with what came back."""
    stall.sign(12)
    stall.station.close()
    with transaction(stall.station.store._engine) as connection:
        connection.execute(text("PRAGMA shrink_memory"))
    with (stall.tablet / FILE).open("r+b") as file:
        file.seek(PAGE_BYTES)
        file.write(bytes(ROOTS * PAGE_BYTES))
    act(stall)
    found = stall.desk.glance()
    assert found.rescue is not None
    assert found.rescue.count == found.balance.signed > 0


def test_a_wiped_tablet_is_empty_and_starts_anew(stall: Stall, qapp: QGuiApplication) -> None:
    """Store and device key are gone, a note is left; next day's signatures are another kiosk's."""
    stall.open_shift()
    first = stall.sign(3)[0].row
    device = stall.station.device.public
    stall.bundle()
    wiped = stall.end_of_day.wipe(stall.stick, "cd")
    assert wiped.signed == 3
    assert [path.name for path in stall.tablet.iterdir()] == [FAREWELL]
    assert wiped.receipt is not None
    assert wiped.receipt.parent == stall.stick
    assert stall.balance == Balance()
    assert stall.desk.glance().shift is None
    assert stall.station.store.exports.exports() == ()
    (later,) = stall.sign(1)
    assert stall.station.device.public != device
    assert later.row.seq == 1
    assert first.envelope not in (stall.tablet / FILE).read_bytes()


def test_a_second_evening_wipes_too(stall: Stall, qapp: QGuiApplication) -> None:
    """The note of the last one is replaced, and each receipt has a name of its own."""
    receipts = set()
    for count in (2, 1):
        stall.sign(count)
        stall.bundle()
        wiped = stall.end_of_day.wipe(stall.stick, "cd")
        assert wiped.signed == count
        receipts.add(wiped.receipt)
        assert note(stall).balance.signed == count
    assert len(receipts) == 2


def note(stall: Stall) -> Farewell:
    """What is kept of the tablet that was wiped."""
    return Farewell.from_json((stall.tablet / FAREWELL).read_text("utf-8"))


def test_the_note_says_what_was_here(stall: Stall, qapp: QGuiApplication) -> None:
    """Counts, digests, exports, who: and nobody who signed."""
    stall.open_shift()
    signed = stall.sign(3)
    stall.desk.withdraw(signed[0].code)
    stall.desk.hand_over("ef")
    bundle = stall.bundle()
    seen = stall.desk.glance().gathered
    stall.end_of_day.wipe(stall.stick, "cd")
    last = note(stall)
    assert (last.initials, last.handed_to, last.place, last.hour) == ("ef", "cd", "lake", HOUR)
    assert last.gathered == seen == (Gathered(1, 2, HOUR, HOUR, False, "lake", "ab", "lake"),)
    assert last.balance == Balance(waiting=2, withdrawn=1)
    assert (last.last_seq, last.last_digest) == (3, signed[2].row.digest)
    assert [each.file for each in last.exports] == [bundle.name]
    assert hits([stall.tablet], NAMED) == []
    assert hits([stall.stick], NAMED) == []


def refused(stall: Stall) -> bool:
    """Whether wiping is refused, and then that nothing has changed."""
    before = stall.rows()
    device = stall.station.device.public
    try:
        stall.end_of_day.wipe(stall.stick, "cd")
    except NotSafe:
        assert stall.rows() == before
        assert stall.station.device.public == device
        assert not (stall.tablet / FAREWELL).exists()
        assert not list(stall.stick.glob("wiped-*"))
        return True
    return False


@pytest.mark.parametrize("loose", ["waiting", "refused", "set aside", "withdrawn"])
def test_one_loose_row_keeps_everything(stall: Stall, qapp: QGuiApplication, loose: str) -> None:
    """Of many that are delivered, exactly one is nowhere else; negative control: deliver it."""
    signed = stall.sign(4)
    outbox = stall.station.store.outbox
    for each in signed[1:]:
        outbox.deliver(each.row.id, "{}")
    row = signed[0].row
    if loose in ("refused", "set aside"):
        outbox.refuse(row.id, "campaign")
    if loose == "set aside":
        stall.desk.set_aside(row.id)
    if loose == "withdrawn":
        stall.desk.withdraw(signed[0].code)
    assert refused(stall)
    if loose == "withdrawn":
        outbox.confirm_withdrawal(row.id)
    else:
        outbox.retry(row.id)
        outbox.deliver(row.id, "{}")
    assert not refused(stall)
    assert stall.balance == Balance()


def test_a_signature_after_the_bundle_keeps_everything(stall: Stall, qapp: QGuiApplication) -> None:
    """Until it is bundled too."""
    stall.sign(2)
    stall.bundle()
    stall.sign(1)
    assert refused(stall)
    stall.bundle()
    assert not refused(stall)


def test_a_readable_list_is_no_bundle(stall: Stall) -> None:
    """It leaves people out and may be thrown away: it makes nothing safe."""
    words = stall.open_shift()
    stall.sign(1)
    stall.exporter.export(ExportKind.ARCHIVE, stall.stick, words, UNWATCHED)
    assert refused(stall)


def test_the_receipt_waits_for_its_stick(stall: Stall, qapp: QGuiApplication) -> None:
    """Pulled at the last moment: the tablet is empty, and the receipt is written when it is back.

    Also after a restart, and as often as it is asked for.
    """
    stall.sign(2)
    stall.bundle()
    gone = stall.stick.rename(stall.stick.with_name("in a pocket"))
    wiped = stall.end_of_day.wipe(stall.stick, "cd")
    assert (wiped.receipt, wiped.signed) == (None, 2)
    assert stall.balance == Balance()
    with pytest.raises(StorageUnavailable):
        stall.end_of_day.write_receipt(stall.stick)
    gone.rename(stall.stick)
    stall.station.close()
    again = Stall(stall.stick.parent, Station(stall.tablet, EVENT, ["lake"], lambda: NOW))
    first, second = (again.end_of_day.write_receipt(stall.stick).receipt for _ in range(2))
    assert first is not None
    assert second is not None
    assert first != second
    assert first.read_bytes().startswith(b"%PDF-")
    again.station.close()


@pytest.mark.parametrize("spoilt", ["", "{}", "[]", '{"event": "a-stall"}'])
def test_a_spoilt_note_is_an_honest_error(stall: Stall, spoilt: str) -> None:
    """As is one that never was."""
    with pytest.raises(StorageUnavailable):
        stall.end_of_day.write_receipt(stall.stick)
    stall.sign(1)
    (stall.tablet / FAREWELL).write_text(spoilt)
    with pytest.raises(StorageUnavailable):
        stall.end_of_day.write_receipt(stall.stick)
    assert list(stall.stick.iterdir()) == []


class Crash(BaseException):
    """The power is gone."""


class Falling(Station):
    """A station that loses power the moment it shall erase."""

    def erase(self) -> None:
        """The note is written; nothing else is."""
        raise Crash


def test_a_crash_between_note_and_erasing_loses_nothing(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    """Everything is there at the next start, and the evening goes on from there."""
    stall = Stall(tmp_path, Falling(tmp_path / "tablet", EVENT, ["lake"], lambda: NOW))
    ids = [each.row.id for each in stall.sign(3)]
    stall.bundle()
    with pytest.raises(Crash):
        stall.end_of_day.wipe(stall.stick, "cd")
    assert note(stall).balance.signed == 3
    stall.station.close()
    again = Stall(tmp_path, Station(tmp_path / "tablet", EVENT, ["lake"], lambda: NOW))
    assert [row.id for row in again.rows()] == ids
    assert again.station.device.public == stall.station.device.public
    again.sign(1)
    assert refused_after(again)
    again.bundle()
    wiped = again.end_of_day.wipe(again.stick, "cd")
    assert (wiped.signed, note(again).balance.signed) == (4, 4)
    again.station.close()


def refused_after(stall: Stall) -> bool:
    """Whether wiping is refused while the note of a wipe that never happened lies there."""
    with pytest.raises(NotSafe):
        stall.end_of_day.wipe(stall.stick, "cd")
    return note(stall).balance.signed == 3 and stall.balance.signed == 4


def test_a_full_disk_wipes_nothing(tmp_path: Path) -> None:
    """The note cannot be written: nothing is erased without it."""
    stall = Stall(tmp_path, Station(tmp_path / "tablet", EVENT, ["lake"], lambda: NOW))
    stall.sign(2)
    stall.bundle()
    (stall.tablet / FAREWELL).mkdir()
    with pytest.raises(StorageUnavailable):
        stall.end_of_day.wipe(stall.stick, "cd")
    assert stall.balance == Balance(waiting=2)
    assert (stall.tablet / KEY).exists()
    stall.station.close()


def test_a_bundle_is_an_ordinary_zip(stall: Stall) -> None:
    """One envelope for each signature, for any program."""
    stall.sign(2)
    with zipfile.ZipFile(stall.bundle()) as archive:
        assert len([name for name in archive.namelist() if name.endswith(".env")]) == 2
