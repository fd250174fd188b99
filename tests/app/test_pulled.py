"""A real stick pulled while the desk writes to it: nothing half, nothing lost, and it is said.

What a pull is, and what it cannot be here, stands in `tests/storage/pulled_stick.py`. A hundred
instants in the proof, three in the default suite.
"""

import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from sqlalchemy import text

from kiosk.app import exporter
from kiosk.app.kiosk import Kiosk
from kiosk.bridge import desk_wording
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Walk, said
from kiosk.domain.errors import disk_errors
from kiosk.domain.journey import Screen
from kiosk.domain.outbox import Balance, ExportKind, State
from kiosk.export.bundle import read_bundle
from kiosk.services.desk import Evening
from kiosk.services.listing import UNWATCHED
from kiosk.storage.engine import transaction
from tests.app.conftest import OpenKiosk
from tests.app.shortcut import enter
from tests.app.whole_files import PASSWORD, Content, content, not_whole
from tests.proof import PROOF, long
from tests.services.kit import signature
from tests.storage.pulled_stick import Stick

T = TypeVar("T")
PULLS, ROWS, AT_THE_SCREEN = (100, 300, 12) if PROOF else (3, 60, 2)
FEW = 15
MORE, HALF = 150, 100_000
"""Bytes: far from the end of a bundle of MORE signatures."""
TOLD_SECONDS = 5.0
"""So soon the desk has to say so."""
KINDS = (ExportKind.BUNDLE, ExportKind.HAND_IN, ExportKind.ARCHIVE, ExportKind.XLSX)
NOON = 1_795_608_000.0
"""25 November 2026, 12 UTC: one hour for every file, so that two of a kind are equal."""
CANNOT = desk_wording.export_problem
MEGABYTES = 16


@pytest.fixture
def tmp_path(on_a_disk: Path) -> Path:
    """Sticks are mounted in it."""
    return on_a_disk


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    """A stick that can be pulled."""
    try:
        stick = Stick(tmp_path / "volume", MEGABYTES)
    except OSError as error:
        pytest.skip(f"a stick that can be pulled takes root and loop devices: {error}")
    yield stick
    stick.close()


@dataclass
class Tablet:
    """A kiosk with signatures of an open shift, and what it keeps."""

    kiosk: Kiosk
    words: str = ""
    wanted: list[Content] = field(default_factory=list)
    """What whole files of these rows hold."""
    longest: dict[ExportKind, float] = field(default_factory=dict)
    """Seconds that an export takes which nobody disturbs."""

    def open_shift(self) -> None:
        """With words of its own."""
        prepared = self.kiosk.desk_station.prepare_shift("en")
        assert prepared is not None
        self.words = prepared.words
        self.kiosk.desk_station.open_shift(prepared, "lake", "ab")

    def sign(self, people: int) -> None:
        """So many more."""
        for _ in range(people):
            self.kiosk.station.sign(signature(), "chechnya")

    def rehearse(self, folder: Path, *kinds: ExportKind) -> None:
        """Export each kind once, undisturbed: so long it takes, and that is what it holds."""
        for kind in kinds:
            begun = time.monotonic()
            done = self.kiosk.exporter.export(kind, folder, self.words, UNWATCHED)
            self.longest[kind] = time.monotonic() - begun
            self.wanted += [content(path) for path in done.paths]

    def kept(self) -> list[object]:
        """What must never change: every row, and their balance."""
        outbox = self.kiosk.station.store.outbox
        facts = [(r.id, r.seq, r.state, r.digest, r.envelope) for r in outbox.rows(tuple(State))]
        return [outbox.balance(), *facts]

    def claims(self) -> tuple[int, int]:
        """Rows that are nowhere else, and files that the log of exports names."""
        store = self.kiosk.station.store
        return store.outbox.loose(), len(store.exports.exports())

    def forget_exports(self) -> None:
        """As if nothing had been exported yet."""
        with transaction(self.kiosk.station.store.outbox._engine) as connection:
            connection.execute(text("UPDATE outbox SET exported = 0"))

    def on_worker(self, job: Callable[[], T]) -> T:
        """The store is used on its own thread only."""
        return self.kiosk.worker._executor.submit(job).result()

    def begin(self, kind: ExportKind, folder: Path) -> None:
        """As the desk's buttons do."""
        lists = self.kiosk.lists
        if kind is ExportKind.BUNDLE:
            lists.writeBundle(str(folder))
        else:
            lists.writeList(kind.value, str(folder), self.words)

    def told(self) -> str:
        """Wait for the desk's word."""
        lists, end = self.kiosk.lists, time.monotonic() + 6 * TOLD_SECONDS
        while not lists.last_message:
            assert time.monotonic() < end, "the export hangs"
            assert lists.property("busy"), "not begun, or a bug"
            QTest.qWait(1)
        return lists.last_message


@pytest.fixture
def tablet(
    demo: DemoSetup,
    open_kiosk: OpenKiosk,
    stick: Stick,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Tablet:
    """The stick is the only place to choose; `FEW` have signed."""
    # Chance held still: a workbook whose password nobody has shows nothing.
    monkeypatch.setattr("kiosk.app.exporter._password", lambda: PASSWORD)
    monkeypatch.setattr(exporter, "REMOVABLE", (tmp_path,))
    demo.stick = tmp_path / "no documents folder"
    tablet = Tablet(open_kiosk(with_hub=False, clock=lambda: NOON).kiosk)
    tablet.kiosk.lists.findPlaces()
    tablet.on_worker(lambda: tablet.sign(FEW))
    return tablet


def pull_at(chance: random.Random, stick: Stick, longest: float) -> float:
    """At a random instant, half of them while something is being written; when that was."""
    if chance.random() < 0.5:
        end = time.monotonic() + 2 * longest
        while time.monotonic() < end and not any(place(stick).glob(".*.part")):
            QTest.qWait(1)
        longest /= 3
    QTest.qWait(round(1000 * chance.uniform(0, 1.2 * longest)))
    pulled = time.monotonic()
    stick.shut()
    return pulled


def place(stick: Stick) -> Path:
    """What the desk offers, while it is in."""
    return stick.place.parent


def clear(stick: Stick) -> None:
    """Room for the next."""
    for file in place(stick).iterdir():
        if file.is_file():
            file.unlink()


@long
@pytest.mark.timeout(1800)
def test_pulled_at_random_instants(tablet: Tablet, stick: Stick, tmp_path: Path) -> None:
    """No half file under its name, nothing lost here, nothing claimed, said at once, and again."""
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    kinds = KINDS if PROOF else (ExportKind.BUNDLE, chance.choice(KINDS[1:]))
    tablet.on_worker(tablet.open_shift)
    tablet.on_worker(lambda: tablet.sign(ROWS))
    tablet.on_worker(lambda: tablet.rehearse(tmp_path, *kinds))
    kept = tablet.on_worker(tablet.kept)
    slowest, failed = 0.0, 0
    for number in range(PULLS):
        kind = kinds[number % len(kinds)]
        where = f"seed {seed}, pull {number}, {kind}"
        tablet.on_worker(tablet.forget_exports)
        _, logged = before = tablet.on_worker(tablet.claims)
        tablet.begin(kind, place(stick))
        pulled = pull_at(chance, stick, tablet.longest[kind])
        at_once = chance.random() < 0.5
        if at_once:
            stick.unmount()
        message = tablet.told()
        slowest = max(slowest, time.monotonic() - pulled)
        if not at_once:
            stick.unmount()
        left = list(place(stick).iterdir())
        stick.put_in()

        assert left == [], where
        assert tablet.on_worker(tablet.kept) == kept, where
        assert not_whole(place(stick), tablet.wanted) == [], where
        if tablet.kiosk.lists.last is None:
            failed += 1
            assert message == CANNOT("StorageUnavailable"), where
            assert tablet.on_worker(tablet.claims) == before, where
            tablet.begin(kind, place(stick))
            tablet.told()
        done = tablet.kiosk.lists.last
        assert done is not None, (where, message, tablet.kiosk.lists.last_message)
        assert not_whole(place(stick), tablet.wanted) == [], where
        assert all(path.exists() for path in done.paths), where
        loose = 0 if kind is ExportKind.BUNDLE else FEW + ROWS
        assert tablet.on_worker(tablet.claims) == (loose, logged + len(done.paths)), where
        clear(stick)
    assert failed > PULLS / 4, "hardly an export was disturbed"
    assert slowest < TOLD_SECONDS
    print(f"{failed} of {PULLS} exports failed; the slowest message took {slowest:.2f} s")


@long
def test_a_file_that_is_written_under_its_name_is_caught(
    tablet: Tablet, stick: Stick, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: without the temporary file, the same search finds half a bundle."""

    def straight(
        path: Path, write: Callable[[BinaryIO], None], check: Callable[[Path], None]
    ) -> str:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_SYNC)
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            write(file)
        check(path)
        return ""

    tablet.on_worker(lambda: tablet.sign(MORE))
    tablet.on_worker(lambda: tablet.rehearse(tmp_path, ExportKind.BUNDLE))
    monkeypatch.setattr("kiosk.export.bundle.write_atomically", disk_errors()(straight))
    tablet.begin(ExportKind.BUNDLE, place(stick))
    while not any(file.stat().st_size > HALF for file in place(stick).glob("*.pkbundle")):
        QTest.qWait(1)
    stick.pull()
    assert tablet.told() == CANNOT("StorageUnavailable")
    stick.put_in()
    assert len(not_whole(place(stick), tablet.wanted)) == 1


@pytest.mark.proof
def test_the_volunteer_is_told_and_does_it_again(
    tablet: Tablet, stick: Stick, tmp_path: Path
) -> None:
    """Through the window: the message, no fault screen, and the same touch once it is back."""
    chance = random.Random()
    walk, lists = Walk(tablet.kiosk), tablet.kiosk.lists
    again = said("PlaceChooser", "Look again")
    tablet.on_worker(lambda: tablet.rehearse(tmp_path, ExportKind.BUNDLE))
    enter(walk)
    walk.finger.tap(said("DeskScreen", "Export the day's list"))
    slowest = 0.0
    for number in range(AT_THE_SCREEN):
        late = chance.uniform(0, tablet.longest[ExportKind.BUNDLE])
        pulled: list[float] = []

        def pull(pulled: list[float] = pulled) -> None:
            pulled.append(time.monotonic())
            stick.pull()

        QTimer.singleShot(round(1000 * late), pull)
        walk.export_bundle()
        message = lists.last_message
        if lists.last is None:
            walk.finger.find(CANNOT("StorageUnavailable"))
            slowest = max(slowest, time.monotonic() - pulled[0])
        walk.finger.until(lambda pulled=pulled: pulled, "the pull")  # type: ignore[misc]
        walk.finger.tap(again)
        assert not walk.finger.sees(place(stick).name), "a stick that is gone is not offered"
        stick.put_in()
        walk.finger.tap(again)
        walk.finger.find(place(stick).name)
        walk.export_bundle()
        assert lists.last is not None, (number, message, lists.last_message)
        walk.finger.find(lists.last_message)
        assert not_whole(place(stick), tablet.wanted) == []
        clear(stick)
    assert slowest < TOLD_SECONDS


def test_a_stick_that_fails_and_is_still_there(tablet: Tablet, stick: Stick) -> None:
    """Every write to it fails: each export says so, one can look again, and no fault screen."""
    tablet.on_worker(tablet.open_shift)
    walk = Walk(tablet.kiosk)
    enter(walk)
    stick.shut()
    for kind in (ExportKind.BUNDLE, ExportKind.HAND_IN):
        tablet.begin(kind, place(stick))
        assert tablet.told() == CANNOT("StorageUnavailable"), kind
    walk.finger.tap(said("DeskScreen", "Export the day's list"))
    walk.finger.tap(said("PlaceChooser", "Look again"))
    walk.finger.find(said("DeskSheet", "Back to the desk"))
    walk.at(Screen.DESK)


def test_the_folder_that_a_stick_left_behind_is_no_stick(tablet: Tablet, stick: Stick) -> None:
    """Unmounted between choosing and writing: nothing goes to the tablet's own disk instead."""
    stick.take_out()
    tablet.begin(ExportKind.BUNDLE, place(stick))
    assert tablet.told() == CANNOT("StorageUnavailable")
    assert list(place(stick).iterdir()) == []
    stick.put_in()
    tablet.begin(ExportKind.BUNDLE, place(stick))
    tablet.told()
    assert tablet.kiosk.lists.last is not None


def test_pulled_between_bundle_and_wipe(tablet: Tablet, stick: Stick) -> None:
    """One signature more than the bundle: no wipe. None more: wiped, and a receipt later."""
    walk, packing = Walk(tablet.kiosk), tablet.kiosk.packing
    finger = walk.finger
    enter(walk)
    finger.tap(said("DeskScreen", "End of the day"))
    write_bundle(walk)
    tablet.on_worker(lambda: tablet.kiosk.station.sign(signature(), "chechnya"))
    stick.pull()
    packing.wipe(str(place(stick)))
    finger.until(lambda: packing.last_message == desk_wording.not_safe(), "the refusal")
    finger.tap(said("PlaceChooser", "Look again"))
    finger.find(desk_wording.count_match(Evening(Balance(), 0)))
    assert not finger.find(said("EveningSheet", "Wipe the tablet…")).isEnabled()
    assert tablet.on_worker(tablet.claims)[0] == 1

    stick.put_in()
    clear(stick)
    finger.tap(said("PlaceChooser", "Look again"))
    write_bundle(walk)
    signed = tablet.on_worker(lambda: tablet.kiosk.station.store.outbox.balance().signed)
    finger.tap(said("EveningSheet", "Their initials"))
    finger.type("zk")
    finger.press_key("EnterKey")
    stick.pull()
    finger.tap(said("EveningSheet", "Wipe the tablet…"))
    finger.tap(said("DeskFlow", "Wipe it"))
    finger.find(desk_wording.wiped(""))
    assert not packing.property("receipt")

    stick.put_in()
    finger.tap(said("EveningSheet", "Write the receipt"))
    finger.until(lambda: packing.property("receipt"), "the receipt")
    (bundle,), (receipt,) = place(stick).glob("*.pkbundle"), place(stick).glob("wiped-*.pdf")
    assert read_bundle(bundle).manifest.balance.signed == signed == FEW + 1
    assert bundle.name in str(content(receipt))


def write_bundle(walk: Walk) -> None:
    """In the evening flow, with the stick in."""
    walk.finger.tap(said("EveningSheet", "Write the sealed bundle"))
    walk.finger.until(lambda: walk.kiosk.packing.property("matches"), "counts that match")
