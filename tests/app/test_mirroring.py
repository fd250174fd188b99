"""The second copy beside a running kiosk: it hears of sticks, and never holds up a signature."""

import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSocketNotifier, QTimer
from pytestqt.qtbot import QtBot

from kiosk.app import mirroring
from kiosk.app.exporter import find_stick
from kiosk.app.mirroring import SecondCopyThread
from kiosk.app.station import Station
from kiosk.app.threads import Worker
from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import kiosk_id
from kiosk.services.mirror_file import mirror_name
from kiosk.services.recovery import mirror_files, read_mirrors
from kiosk.services.second_copy import MirrorCondition, MirrorReport, SecondCopy
from tests.clock import NOW
from tests.proof import PROOF
from tests.services.kit import EVENT, signature
from tests.services.test_mirror_file import ROW, WRONG, saying
from tests.storage.mirrored import facts
from tests.storage.pulled_stick import Stick

C = MirrorCondition
TOLD_SECONDS = 5.0
"""So soon the desk has to know."""
PULLS = 100 if PROOF else 5


class Tablet:
    """Station, worker and second copy, without a window."""

    def __init__(self, folder: Path, place: str | None, rehearsal: bool = False) -> None:
        self.said: list[MirrorReport] = []
        self.worker = Worker()
        self.station = Station(folder, EVENT, ["lake"], lambda: NOW)
        self.copy = SecondCopyThread(
            place, self.station, self.worker, self.said.append, rehearsal=rehearsal
        )
        self.signed = 0

    @property
    def now(self) -> MirrorCondition | None:
        """The last condition told on the main thread."""
        return self.said[-1].condition if self.said else None

    def troubled(self) -> bool:
        """Whether the desk knows that the stick cannot be written."""
        return self.now in (C.AWAY, C.FAILING)

    def sign(self) -> None:
        """As the form does: on the worker, then a word to the second copy."""

        def done(_: object) -> None:
            self.signed += 1
            self.copy.poke()

        self.worker.run(lambda: self.station.sign(signature(), "lake"), done, self._failed)

    def rows(self) -> list[tuple[object, ...]]:
        """The facts of every row, read where the store is used."""
        outbox = self.worker._executor.submit(lambda: self.station.store.outbox).result()
        return self.worker._executor.submit(
            lambda: [facts(row) for row in outbox.rows(tuple(State))]
        ).result()

    def close(self) -> None:
        """In the kiosk's order."""
        self.copy.stop()
        self.worker.run(self.station.close, lambda _: None, self._failed)
        self.worker.stop()

    def _failed(self, error: Exception) -> None:
        raise error


def on_stick(place: Path) -> list[tuple[object, ...]]:
    """The facts of what is recovered from the stick alone."""
    (found,) = read_mirrors(mirror_files([place]))
    return [facts(row) for row in found.rows() if isinstance(row, Row)]


@pytest.fixture
def tmp_path(on_a_disk: Path) -> Path:
    """Sticks are mounted in it."""
    return on_a_disk


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    """A stick that can be pulled."""
    try:
        stick = Stick(tmp_path / "stick")
    except OSError as error:
        pytest.skip(f"a stick that can be pulled takes root and loop devices: {error}")
    yield stick
    stick.close()


def test_without_a_stick_in_the_settings_it_is_off(qtbot: QtBot, tmp_path: Path) -> None:
    """Said once; poking does nothing."""
    tablet = Tablet(tmp_path, None)
    tablet.copy.start()
    assert tablet.said == [MirrorReport(C.OFF)]
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.signed == 1)
    assert tablet.said == [MirrorReport(C.OFF)]
    tablet.close()


def test_a_signature_is_on_the_stick_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Started, poked, restarted, stopped; a rehearsal writes a file of its own."""
    place = tmp_path / "stick"
    place.mkdir()
    tablet = Tablet(tmp_path / "data", str(place), rehearsal=True)
    tablet.copy.start()
    qtbot.waitUntil(lambda: tablet.now is C.UP_TO_DATE)
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.said[-1].copied == 1)
    tablet.copy.restart()
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.said[-1] == MirrorReport(C.UP_TO_DATE, 2, str(place)))
    public = tablet.station.device.public
    tablet.close()
    tablet.copy.poke()
    assert tablet.copy._thread is None, "after its end a late word starts nothing"
    assert [f.name for f in place.iterdir()] == [mirror_name(public, rehearsal=True)]


def forged(kiosk: str) -> bytes:
    """What no program of ours has written, about this tablet's rows."""
    return b"".join(
        saying(ROW | {"kiosk": kiosk, name: value})
        for name, values in WRONG.items()
        for value in values
    )


def test_a_hostile_stick_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """Its file is full of lies and of a newer program's frames: all is copied, none of it lost."""
    place = tmp_path / "stick"
    place.mkdir()
    tablet = Tablet(tmp_path / "data", str(place))
    public = tablet.worker._executor.submit(lambda: tablet.station.device.public).result()
    newer = saying({"kind": "from another year"})
    (place / mirror_name(public)).write_bytes(forged(kiosk_id(public)) + newer)
    tablet.sign()
    tablet.copy.start()
    qtbot.waitUntil(lambda: tablet.said[-1:] == [MirrorReport(C.UP_TO_DATE, 1, str(place))])
    assert newer in (place / mirror_name(public)).read_bytes()
    assert on_stick(place) == tablet.rows()
    tablet.close()


@pytest.mark.parametrize("what", ["look", "add", "__init__"])
def test_a_bug_in_its_thread_is_said_logged_and_tried_again(
    qtbot: QtBot, tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Planted wherever it reads, writes or begins: the desk is told; gone, all is copied."""
    place = tmp_path / "stick"
    place.mkdir()
    tablet = Tablet(tmp_path / "data", str(place))

    def bug(*_: object) -> None:
        raise ValueError("Zephyranthes")

    with monkeypatch.context() as planted:
        planted.setattr(SecondCopy, what, bug)
        tablet.sign()
        tablet.copy.start()
        qtbot.waitUntil(lambda: tablet.now is C.FAILING)
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.said[-1] == MirrorReport(C.UP_TO_DATE, 2, str(place)))
    assert on_stick(place) == tablet.rows()
    tablet.close()
    text = log.read_text("utf-8")
    module = "mirroring.py" if what == "__init__" else "second_copy.py"
    assert f"bug place={module}:" in text and "type=ValueError" in text
    assert "Zephyranthes" not in text


def test_a_thread_that_has_ended_is_noticed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even the word of its failure failed, and it is gone: the next signature begins it anew."""
    place = tmp_path / "stick"
    place.mkdir()
    tablet = Tablet(tmp_path / "data", str(place))

    def bug(*_: object) -> None:
        raise ValueError

    with monkeypatch.context() as planted:
        planted.setattr(SecondCopy, "__init__", bug)
        planted.setattr(tablet.copy, "_failed", bug)
        planted.setattr("threading.excepthook", lambda _: None)
        tablet.copy.start()
        qtbot.waitUntil(lambda: tablet.copy._thread is not None and not tablet.copy._thread.alive)
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.said[-1:] == [MirrorReport(C.UP_TO_DATE, 1, str(place))])
    tablet.close()


@pytest.mark.parametrize("platform", ["linux", "darwin", "linux without /proc"])
def test_where_nobody_tells_of_sticks_it_looks_for_one_that_is_away(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """On Linux nothing polls, ever; elsewhere a timer runs while the stick is away, not after."""
    if platform != "darwin" and sys.platform != "linux":
        pytest.skip("asks Linux")
    if platform == "darwin":
        monkeypatch.setattr("kiosk.app.mirroring.sys.platform", platform)
    elif platform != "linux":
        monkeypatch.setattr("kiosk.app.mirroring.MOUNTS", str(tmp_path / "none"))
    place = tmp_path / "stick"
    tablet = Tablet(tmp_path / "data", str(place))

    def timers() -> list[QTimer]:
        return [timer for timer in tablet.copy.findChildren(QTimer) if timer.isActive()]

    tablet.copy.start()
    qtbot.waitUntil(lambda: tablet.now is C.AWAY)
    assert len(timers()) == (0 if platform == "linux" else 1)
    assert len(tablet.copy.findChildren(QSocketNotifier)) == (1 if platform == "linux" else 0)
    place.mkdir()
    tablet.copy.poke()
    qtbot.waitUntil(lambda: tablet.now is C.UP_TO_DATE)
    assert timers() == []
    tablet.copy.start()
    assert len(tablet.copy.findChildren(QSocketNotifier)) <= 1
    place.rmdir() if not any(place.iterdir()) else shutil.rmtree(place)
    tablet.copy.poke()
    qtbot.waitUntil(lambda: tablet.now is C.AWAY)
    assert len(timers()) == (0 if platform == "linux" else 1)
    tablet.close()
    assert timers() == []


def test_sticks_are_heard_of_at_once(qtbot: QtBot, tmp_path: Path, stick: Stick) -> None:
    """Nobody pokes: taken out in order, and put in again, the kernel tells."""
    tablet = Tablet(tmp_path / "data", str(stick.place))
    tablet.sign()
    tablet.copy.start()
    qtbot.waitUntil(lambda: tablet.said[-1:] == [MirrorReport(C.UP_TO_DATE, 1, str(stick.place))])
    stick.unmount()
    qtbot.waitUntil(lambda: tablet.now is C.AWAY, timeout=int(TOLD_SECONDS * 1000))
    tablet.sign()
    qtbot.waitUntil(lambda: tablet.signed == 2)
    stick.put_in()
    qtbot.waitUntil(lambda: tablet.said[-1].copied == 2, timeout=int(TOLD_SECONDS * 1000))
    assert on_stick(stick.place) == tablet.rows()
    tablet.close()


def test_where_nobody_tells_of_mounts_it_looks_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Linux's list of mounts it looks again while the stick is away, and only then."""
    monkeypatch.setattr(mirroring, "MOUNTS", str(tmp_path / "nothing"))
    monkeypatch.setattr(mirroring, "LOOK_SECONDS", 0.02)
    stick = tmp_path / "stick"
    tablet = Tablet(tmp_path / "kiosk", str(stick))
    tablet.copy.start()
    try:
        qtbot.waitUntil(lambda: tablet.now is C.AWAY, timeout=20_000)
        stick.mkdir()
        qtbot.waitUntil(lambda: tablet.now is C.UP_TO_DATE, timeout=20_000)
        assert not tablet.copy._mounts._timer.isActive()
    finally:
        tablet.close()


def test_a_stick_in_use_can_be_taken_out_in_order(
    qtbot: QtBot, tmp_path: Path, stick: Stick
) -> None:
    """Between two signatures nothing on it is open: unmounting is never refused as busy."""
    tablet = Tablet(tmp_path / "data", str(stick.place))
    tablet.copy.start()
    tablet.sign()
    qtbot.waitUntil(lambda: bool(tablet.said) and tablet.said[-1].copied == 1)
    stick.take_out()
    qtbot.waitUntil(lambda: tablet.now is C.AWAY)
    tablet.close()


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_pulled_at_random_instants(qtbot: QtBot, tmp_path: Path, stick: Stick) -> None:
    """Pulled while it mirrors: told within five seconds, signing goes on, nothing is ever lost."""
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    tablet = Tablet(tmp_path / "data", str(stick.place))
    tablet.copy.start()
    slowest = 0.0
    for pull in range(PULLS):
        asked = tablet.signed + chance.randint(3, 12)
        for _ in range(asked - tablet.signed):
            tablet.sign()
        qtbot.wait(chance.randint(0, 60))
        stick.shut()
        pulled = time.monotonic()
        tablet.sign()
        if chance.random() < 0.5:
            stick.unmount()
            qtbot.waitUntil(lambda: tablet.now is C.AWAY, timeout=int(TOLD_SECONDS * 1000))
        else:
            qtbot.waitUntil(tablet.troubled, timeout=int(TOLD_SECONDS * 1000))
            stick.unmount()
        slowest = max(slowest, time.monotonic() - pulled)
        qtbot.waitUntil(lambda asked=asked: tablet.signed == asked + 1)  # type: ignore[misc]
        stick.put_in()
        qtbot.waitUntil(
            lambda: tablet.now is C.UP_TO_DATE and tablet.said[-1].copied == tablet.signed,
            timeout=20_000,
        )
        assert on_stick(stick.place) == tablet.rows(), f"seed {seed}, pull {pull}"
    assert slowest < TOLD_SECONDS
    tablet.close()


def test_a_stick_is_found_by_path_or_name(tmp_path: Path, stick: Stick) -> None:
    """A folder by its path, a drive by the name it is mounted under; None if it is not there."""
    assert find_stick(str(tmp_path)) == tmp_path
    assert find_stick(str(tmp_path / "none")) is None
    assert find_stick("no such stick") is None
    assert find_stick(stick.place.parent.name) == stick.place.parent


def test_an_empty_mount_point_is_no_stick(
    tmp_path: Path, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder left where drives are mounted is not taken for the drive."""
    monkeypatch.setattr("kiosk.app.exporter.REMOVABLE", (tmp_path,))
    mount_point = stick.place.parent
    assert find_stick(str(mount_point)) == mount_point
    stick.unmount()
    assert mount_point.is_dir()
    assert find_stick(str(mount_point)) is None
