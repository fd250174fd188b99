"""The volunteers' desk: counts, words shown once, honest messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.station import Station
from kiosk.app.threads import Worker
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk import Desk, Exported, Rescue
from kiosk.bridge.work import Work
from kiosk.domain.errors import StorageFull, StorageUnavailable, WrongWords
from kiosk.domain.outbox import Balance, Shift
from tests.domain.kit import CAMPAIGN
from tests.services.kit import EVENT, HOUR, signature

from .kit import AtOnce, Later, Seen, shown

WORDS = "river lamp stone cloud bread"
SHIFT = Shift(1, HOUR, False, "age1", b"wrapped")


class Drawer:
    """Implements `bridge.desk.DeskWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.counted = Balance(delivered=3, waiting=2, needs_attention=1, withdrawn=4)
        self.shift: Shift | None = None
        self.broken: Exception | None = None
        self.asked: list[str] = []

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if self.broken is not None:
            raise self.broken

    def balance(self) -> Balance:
        """As set."""
        self._ask("balance")
        return self.counted

    def rescue(self) -> Rescue | None:
        """No store was damaged."""
        return None

    def current_shift(self) -> Shift | None:
        """As opened."""
        self._ask("current_shift")
        return self.shift

    def open_shift(self) -> str | None:
        """The same words always."""
        self._ask("open_shift")
        self.shift = SHIFT
        return WORDS

    def close_shift(self) -> None:
        """None is open."""
        self._ask("close_shift")
        self.shift = None

    def retry_refused(self) -> None:
        """Everything waits."""
        self._ask("retry_refused")
        self.counted = Balance(waiting=self.counted.signed)

    def export_bundle(self, folder: Path) -> Exported:
        """Writes nothing."""
        self._ask("export_bundle")
        return Exported(folder / "a-stall.pkbundle", 10)

    def export_list(self, folder: Path, words: str) -> Exported:
        """Opens with WORDS."""
        self._ask("export_list")
        if self.shift is None:
            raise WrongWords("no_shift")
        if words != WORDS:
            raise WrongWords("wrong_words")
        return Exported(folder / "a-stall.csv", 8, 2)


def made(work: Work, drawer: Drawer | Station, places: Callable[[], list[Path]] = list) -> Desk:
    """A desk with a hub, readable lists, and a clock at 1000."""
    return Desk(
        Appeal(CAMPAIGN),
        work,
        drawer,
        event_name="Stall at the lake",
        has_hub=True,
        readable_lists=True,
        places=places,
        clock=lambda: 1000.0,
    )


@pytest.fixture
def drawer() -> Drawer:
    """What the desk asks."""
    return Drawer()


@pytest.fixture
def desk(drawer: Drawer) -> Desk:
    """A desk whose work is done at once."""
    return made(AtOnce(), drawer)


def test_the_balance_is_shown_as_counted(desk: Desk) -> None:
    """Five numbers that add up."""
    desk.refresh()
    seen = Seen(desk)
    parts = (seen.delivered, seen.waiting, seen.needsAttention, seen.withdrawn)
    assert parts == (3, 2, 1, 4)
    assert seen.signed == sum(parts)
    assert (seen.eventName, seen.readableLists) == ("Stall at the lake", True)


def test_a_shifts_words_are_shown_once(desk: Desk) -> None:
    """Shown on opening, gone when noted, and gone when the desk is left."""
    seen = Seen(desk)
    desk.openShift()
    assert (seen.words, seen.shiftOpen) == (WORDS, True)
    desk.wordsNoted()
    assert (seen.words, seen.shiftOpen) == ("", True)
    desk.openShift()
    desk.forget()
    assert seen.words == ""
    desk.closeShift()
    assert not seen.shiftOpen


def test_exports_say_what_they_wrote(desk: Desk, tmp_path: Path) -> None:
    """Bundle and list, with number, file, and what the words could not open."""
    seen = Seen(desk)
    desk.exportBundle(str(tmp_path))
    assert "10 signatures" in seen.message
    assert "a-stall.pkbundle" in seen.message
    desk.openShift()
    desk.exportList(str(tmp_path), WORDS)
    assert "8 signatures" in seen.message
    assert "2 signatures are not in it" in seen.message
    desk.forget()
    assert seen.message == ""


def test_wrong_words_and_no_shift_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    """Each has its sentence, and neither repeats what was typed."""
    seen = Seen(desk)
    desk.exportList(str(tmp_path), "canary")
    assert "No shift is open" in seen.message
    desk.openShift()
    desk.exportList(str(tmp_path), "canary")
    assert "do not open the list" in seen.message
    assert "canary" not in seen.message
    assert not seen.busy


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StorageFull("ENOSPC"), "no room in that place"),
        (StorageUnavailable("EROFS"), "cannot be written"),
        (StorageUnavailable("read_back"), "cannot be written"),
    ],
)
def test_an_export_that_fails_says_why(
    desk: Desk, drawer: Drawer, tmp_path: Path, error: Exception, words: str
) -> None:
    """The place is full, or cannot be written; the next try is possible at once."""
    drawer.broken = error
    desk.exportBundle(str(tmp_path))
    assert Seen(desk).message.startswith("Nothing was exported")
    assert words in Seen(desk).message
    assert not Seen(desk).busy
    drawer.broken = None
    desk.exportBundle(str(tmp_path))
    assert "written and checked" in Seen(desk).message


@pytest.mark.parametrize("act", ["openShift", "closeShift", "refresh", "tryRefusedAgain"])
def test_a_failing_disk_is_not_called_a_failed_export(desk: Desk, drawer: Drawer, act: str) -> None:
    """Nobody exported anything: the sentence is about the tablet."""
    drawer.broken = StorageUnavailable("SQLITE_IOERR_WRITE")
    getattr(desk, act)()
    assert Seen(desk).message == "The tablet cannot write at the moment. Free some space."
    assert (Seen(desk).words, Seen(desk).busy) == ("", False)


def test_a_bug_is_no_message(desk: Desk, drawer: Drawer, tmp_path: Path) -> None:
    """It goes to the crash handler; the desk is not left busy."""
    drawer.broken = RuntimeError("canary")
    desk.exportBundle(str(tmp_path))
    desk.openShift()
    assert (Seen(desk).message, Seen(desk).busy) == ("", False)


def test_one_thing_at_a_time(drawer: Drawer, tmp_path: Path) -> None:
    """While it works, another press does nothing; counting goes on beside it."""
    later = Later()
    desk = made(later, drawer)
    desk.exportBundle(str(tmp_path))
    desk.exportBundle(str(tmp_path))
    desk.openShift()
    desk.refresh()
    assert Seen(desk).busy
    later.finish()
    assert drawer.asked == ["export_bundle", "balance", "current_shift"]
    assert not Seen(desk).busy


def test_a_count_that_fails_does_not_end_the_work(drawer: Drawer, tmp_path: Path) -> None:
    """News of the courier in the middle of an export leaves the desk busy."""
    later = Later()
    desk = made(later, drawer)
    desk.refresh()
    count = later.jobs.pop()
    desk.exportBundle(str(tmp_path))
    drawer.broken = StorageUnavailable("SQLITE_BUSY")
    count()
    assert Seen(desk).busy
    drawer.broken = None
    later.finish()
    assert "written and checked" in Seen(desk).message


def test_what_needs_attention_is_tried_again(desk: Desk, qtbot: QtBot) -> None:
    """It waits again, and the courier is asked to send."""
    with qtbot.waitSignal(desk.sendAsked):
        desk.tryRefusedAgain()
    with qtbot.waitSignal(desk.sendAsked):
        desk.sendNow()
    with qtbot.waitSignal(desk.closeAsked):
        desk.closeApp()


@pytest.mark.parametrize(
    ("condition", "healthy"),
    [
        ("idle", True),
        ("sending", True),
        ("waiting", False),
        ("not_the_hub", False),
        ("not_accepted", False),
        ("storage", False),
    ],
)
def test_the_couriers_news(desk: Desk, condition: str, healthy: bool) -> None:
    """Condition in words, health, last delivery, and a new count."""
    desk.show_delivery(condition, 700.0)
    seen = Seen(desk)
    assert seen.hubHealthy is healthy
    assert seen.hubWords
    assert "5 minutes" in seen.lastDelivery
    assert seen.signed == 10


def test_places_are_looked_for_each_time(drawer: Drawer, tmp_path: Path) -> None:
    """By name; a stick that comes later is there the next time."""
    places = [tmp_path / "STICK"]
    desk = made(AtOnce(), drawer, lambda: places)
    assert shown(Seen(desk).places) == []
    desk.findPlaces()
    assert shown(Seen(desk).places) == [{"label": "STICK", "path": str(tmp_path / "STICK")}]
    places.append(Path("/"))
    desk.findPlaces()
    assert [row["label"] for row in shown(Seen(desk).places)] == ["STICK", "/"]


def test_on_the_real_worker_and_store(tmp_path: Path, qtbot: QtBot) -> None:
    """Signatures counted, bundle written, on the application's own thread."""
    station = Station(tmp_path / "data", replace(EVENT, readable_lists=False), "lake", lambda: 0.0)
    worker = Worker()
    desk = made(worker, station)
    worker.run(lambda: station.sign(signature()), lambda _: desk.refresh(), lambda _: None)
    qtbot.waitUntil(lambda: Seen(desk).signed == 1)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.exportBundle(str(stick))
    assert Seen(desk).busy
    qtbot.waitUntil(lambda: not Seen(desk).busy)
    assert "1 signatures" in Seen(desk).message
    assert len(list(stick.iterdir())) == 1
    desk.exportBundle(str(tmp_path / "no such stick"))
    qtbot.waitUntil(lambda: "Nothing was exported" in Seen(desk).message)
    worker.run(station.mend, lambda _: None, lambda _: None)
    worker.stop()
