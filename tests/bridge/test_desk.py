"""The volunteers' desk: counts that add up, one verdict, the courier's news."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QLocale
from pytestqt.qtbot import QtBot

from kiosk.app.desk_station import DeskStation
from kiosk.app.exporter import Exporter
from kiosk.app.station import Station
from kiosk.app.threads import Worker
from kiosk.bridge import desk_wording as wording
from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk import Desk, DeskWork
from kiosk.bridge.desk_task import Work
from kiosk.bridge.lists import Lists
from kiosk.bridge.machine_status import MachineStatus
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.outbox import Balance, Gathered, Shift
from kiosk.domain.verdict import Level, Verdict
from kiosk.services.desk import ExportPlace, Glance, MachineHealth, Rescue
from kiosk.services.sending_rules import Condition
from tests import clock
from tests.clock import HOUR, hour_at
from tests.domain.kit import CAMPAIGN
from tests.services.kit import EVENT, signature

from .kit import AtOnce, Later, Parrot, Seen, shown

SHIFT = Shift(1, HOUR, False, "age1", b"wrapped")
COUNTED = Balance(delivered=3, waiting=2, needs_attention=0, withdrawn=4)
NOW = clock.NOW + 1800
"""Half past three in the afternoon of HOUR's day, UTC."""


class Drawer:
    """Implements `bridge.desk.DeskWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.found = Glance(COUNTED, SHIFT)
        self.broken: Exception | None = None
        self.asked: list[str] = []

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if self.broken is not None:
            raise self.broken

    def glance(self) -> Glance:
        """As set."""
        self._ask("glance")
        return self.found

    def retry_refused(self) -> None:
        """Everything refused waits."""
        self._ask("retry_refused")


class Made:
    """A desk with everything that it shows."""

    def __init__(
        self,
        appeal: Appeal,
        work: Work,
        drawer: DeskWork,
        *,
        has_hub: bool = True,
        readable_lists: bool = True,
    ) -> None:
        self.health = MachineHealth(percent=80, free_bytes=10**10)
        self.machine_status = MachineStatus(appeal, AtOnce(), lambda: self.health)
        self.desk = Desk(
            appeal,
            work,
            drawer,
            self.machine_status,
            event_name="Stall at the lake",
            has_hub=has_hub,
            readable_lists=readable_lists,
            clock=lambda: NOW,
        )
        self.seen = Seen(self.desk)

    def is_in(self, health: MachineHealth) -> None:
        """The machine is found in this state."""
        self.health = health
        self.machine_status.refresh()


@pytest.fixture
def drawer() -> Drawer:
    """What the desk asks."""
    return Drawer()


@pytest.fixture
def made(appeal: Appeal, drawer: Drawer) -> Made:
    """A desk whose work is done at once."""
    return Made(appeal, AtOnce(), drawer)


def test_the_balance_is_shown_as_counted(made: Made, drawer: Drawer, qtbot: QtBot) -> None:
    """Five numbers that add up."""
    drawer.found = Glance(replace(COUNTED, needs_attention=1))
    with qtbot.waitSignals([made.desk.changed, made.desk.counted]):
        made.desk.refresh()
    seen = made.seen
    parts = (seen.delivered, seen.waiting, seen.needsAttention, seen.withdrawn)
    assert parts == (3, 2, 1, 4)
    assert seen.signed == sum(parts)
    assert seen.eventName == "Stall at the lake"
    assert made.desk.balance == drawer.found.balance


def test_the_open_shift_is_handed_on_as_counted(made: Made) -> None:
    """None before the first count."""
    assert made.desk.shift is None
    made.desk.refresh()
    assert made.desk.shift == SHIFT


@pytest.mark.parametrize("act", ["refresh", "sendNow"])
def test_a_failing_disk_is_said(made: Made, drawer: Drawer, act: str) -> None:
    """The sentence is about the tablet; nothing is left busy, and it heals by itself."""
    drawer.broken = StorageUnavailable("SQLITE_IOERR_WRITE")
    getattr(made.desk, act)()
    assert made.seen.message == "The tablet cannot write at the moment. Free some space."
    assert not made.seen.busy
    drawer.broken = None
    made.desk.sendNow()
    assert made.seen.message == ""


@pytest.mark.parametrize("act", ["refresh", "sendNow"])
def test_a_bug_is_no_message(made: Made, drawer: Drawer, act: str) -> None:
    """It goes to the crash handler; the desk is not left busy."""
    drawer.broken = RuntimeError("canary")
    getattr(made.desk, act)()
    assert (made.seen.message, made.seen.busy) == ("", False)


def test_a_count_that_fails_does_not_end_the_work(appeal: Appeal, drawer: Drawer) -> None:
    """News of the courier in the middle of a job leaves the desk busy."""
    later = Later()
    made = Made(appeal, later, drawer)
    made.desk.refresh()
    count = later.jobs.pop()
    made.desk.sendNow()
    drawer.broken = StorageUnavailable("SQLITE_BUSY")
    count()
    assert made.seen.busy
    drawer.broken = None
    later.finish()
    assert not made.seen.busy


def test_counting_goes_on_beside_the_work(appeal: Appeal, drawer: Drawer) -> None:
    """While something is sent, the numbers are counted all the same; a second press is not."""
    later = Later()
    made = Made(appeal, later, drawer)
    made.desk.sendNow()
    made.desk.sendNow()
    made.desk.refresh()
    later.finish()
    assert drawer.asked == ["retry_refused", "glance"]


def test_sending_now_tries_what_was_refused_and_wakes_the_courier(
    made: Made, drawer: Drawer, qtbot: QtBot
) -> None:
    """First the rows wait again, then the courier is asked; closing is only asked for."""
    with qtbot.waitSignal(made.desk.sendAsked):
        made.desk.sendNow()
    assert drawer.asked == ["retry_refused"]
    with qtbot.waitSignal(made.desk.closeAsked):
        made.desk.closeApp()


def test_rows_that_cannot_wait_again_wake_nobody(made: Made, drawer: Drawer, qtbot: QtBot) -> None:
    """Control: the courier is not asked when the disk said no."""
    drawer.broken = StorageUnavailable("EIO")
    with qtbot.assertNotEmitted(made.desk.sendAsked):
        made.desk.sendNow()


OF_THE_COURIER = {
    Condition.IDLE: Verdict.WELL,
    Condition.SENDING: Verdict.WELL,
    Condition.WAITING: Verdict.WELL,
    Condition.NOT_THE_HUB: Verdict.NOT_THE_HUB,
    Condition.NOT_ACCEPTED: Verdict.NOT_ACCEPTED,
    Condition.OTHER_WORLD: Verdict.OTHER_WORLD,
    Condition.STORAGE: Verdict.STORAGE,
}


@pytest.mark.parametrize("condition", Condition)
def test_the_couriers_news(made: Made, drawer: Drawer, condition: Condition) -> None:
    """Condition in words, the verdict it leads to, last delivery, and a new count."""
    made.desk.show_delivery(condition.value, NOW - 300)
    seen = made.seen
    expected = OF_THE_COURIER[condition]
    assert seen.hubWords == wording.hub_condition(condition.value, True)
    assert (seen.verdictWords, seen.level) == (wording.verdict(expected), expected.level.value)
    assert "5 minutes" in seen.lastDelivery
    assert (seen.signed, drawer.asked) == (9, ["glance"])


@pytest.mark.parametrize("condition", Condition)
def test_without_a_hub_the_courier_is_no_news(
    appeal: Appeal, drawer: Drawer, condition: Condition
) -> None:
    """The same sentence always, no last delivery, no verdict."""
    made = Made(appeal, AtOnce(), drawer, has_hub=False)
    made.desk.show_delivery(condition.value, None)
    assert made.seen.hubWords == wording.hub_condition("idle", False)
    assert (made.seen.lastDelivery, made.seen.level) == ("", "good")


def test_withdrawals_that_the_hub_has_yet_to_hear_of_are_said(made: Made, drawer: Drawer) -> None:
    """With their number; not a word of them when there are none."""
    made.desk.refresh()
    assert "Withdrawals" not in made.seen.hubWords
    drawer.found = replace(drawer.found, untold=2)
    made.desk.refresh()
    assert made.seen.hubWords.endswith("Withdrawals still to be sent: 2.")


def test_all_is_well(made: Made) -> None:
    """A shift is open, nothing was refused, there is room and power: one calm line."""
    made.desk.refresh()
    assert made.seen.verdictWords == "All is well"
    assert made.seen.level == Level.GOOD.value


def test_what_was_refused_wants_a_look(made: Made, drawer: Drawer) -> None:
    """Today, not now."""
    drawer.found = replace(drawer.found, balance=Balance(needs_attention=1))
    made.desk.refresh()
    assert (made.desk.verdict, made.seen.level) == (Verdict.REFUSED, "look")


@pytest.mark.parametrize("readable", [True, False])
def test_a_missing_shift_matters_where_lists_are_read(
    appeal: Appeal, drawer: Drawer, readable: bool
) -> None:
    """Elsewhere nobody needs one."""
    drawer.found = Glance(COUNTED)
    made = Made(appeal, AtOnce(), drawer, readable_lists=readable)
    made.desk.refresh()
    assert made.desk.verdict is (Verdict.NO_SHIFT if readable else Verdict.WELL)


@pytest.mark.parametrize(
    ("health", "expected"),
    [
        (MachineHealth(percent=14, free_bytes=10**10), Verdict.BATTERY_LOW),
        (MachineHealth(percent=14, charging=True, free_bytes=10**10), Verdict.WELL),
        (MachineHealth(percent=15, free_bytes=10**10), Verdict.WELL),
        (MachineHealth(percent=14, free_bytes=10**8), Verdict.DISK_LOW),
        (MachineHealth(), Verdict.WELL),
    ],
)
def test_the_machine_has_its_say(made: Made, health: MachineHealth, expected: Verdict) -> None:
    """Power and room, as last looked at; what a machine does not tell is nothing to worry about."""
    made.desk.refresh()
    heard: list[str] = []
    made.desk.changed.connect(lambda: heard.append(made.seen.verdictWords))
    made.is_in(health)
    assert heard[-1] == wording.verdict(expected)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("off", Verdict.WELL),
        ("up_to_date", Verdict.WELL),
        ("copying", Verdict.WELL),
        ("away", Verdict.COPY_AWAY),
        ("full", Verdict.COPY_FULL),
        ("failing", Verdict.COPY_FAILING),
    ],
)
def test_the_second_copy_has_its_say(made: Made, copy: str, expected: Verdict) -> None:
    """As it reports."""
    made.desk.refresh()
    made.machine_status.show_copy(copy, 3, "STICK")
    assert (made.desk.verdict, made.seen.verdictWords) == (expected, wording.verdict(expected))


def test_a_damaged_store_is_said_with_its_place(made: Made, drawer: Drawer) -> None:
    """Where the file is kept, and how many came back; nothing where none was damaged."""
    made.desk.refresh()
    assert made.seen.notice == ""
    drawer.found = replace(drawer.found, rescue=Rescue(Path("/a/tablet"), 7))
    made.desk.refresh()
    assert "/a/tablet" in made.seen.notice
    assert "7 signatures" in made.seen.notice
    assert made.desk.verdict is Verdict.DAMAGED


def test_hours_are_bars_as_high_as_their_share(made: Made, drawer: Drawer) -> None:
    """From the first signature on, quiet hours too; the busiest is the whole height."""
    assert shown(made.seen.hours) == []
    drawer.found = replace(drawer.found, per_hour={hour_at(-7200): 2, HOUR: 8})
    made.desk.refresh()
    rows = shown(made.seen.hours)
    assert [(row["count"], row["share"]) for row in rows] == [(2, 0.25), (0, 0.0), (8, 1.0)]
    assert len({row["label"] for row in rows}) == 3


def test_hours_without_a_signature_are_no_division_by_nothing(made: Made, drawer: Drawer) -> None:
    """A day's first look: bars without height."""
    drawer.found = replace(drawer.found, per_hour={HOUR: 0})
    made.desk.refresh()
    assert [row["share"] for row in shown(made.seen.hours)] == [0.0]


def test_who_gathered_how_many(made: Made, drawer: Drawer) -> None:
    """A line for each shift, in local hours, until the last hour's end; the sum below."""
    drawer.found = replace(
        drawer.found,
        gathered=(
            Gathered(1, 20, hour_at(-3600), hour_at(-3600), False, "lake", "ab"),
            Gathered(2, 3, HOUR, HOUR, True, "lake", ""),
            Gathered(3, 1, hour_at(-90000), hour_at(-3600), False, "", "cd"),
            Gathered(None, 2),
        ),
    )
    made.desk.refresh()
    midnight = QDateTime.fromSecsSinceEpoch(int(clock.NOW)).time().hour() == 0
    hour_before = f"{said_at(-3600, day=midnight)} – {said_at(0, day=midnight)}"
    assert [tuple(row.values()) for row in shown(made.seen.gathered)] == [
        ("lake", "ab", hour_before, 20, ""),
        ("lake", "–", f"since {said_at(0)}", 3, ""),
        ("–", "cd", f"{said_at(-90000, day=True)} – {said_at(0, day=True)}", 1, ""),
        ("No shift was open", "–", "–", 2, ""),
    ]
    assert made.seen.gatheredTotal == 26


def said_at(seconds: float, *, day: bool = False) -> str:
    """The local time so many seconds after HOUR began, and the day, as English says it."""
    moment = QDateTime.fromSecsSinceEpoch(int(clock.NOW + seconds))
    short = QLocale.FormatType.ShortFormat
    return QLocale().toString(moment, short) if day else QLocale().toString(moment.time(), short)


def test_every_sentence_follows_the_language(
    made: Made, drawer: Drawer, to_arabic: Callable[[], None]
) -> None:
    """Verdict, courier, last delivery, notice and message are asked for anew."""
    taken = (Gathered(None, 1, HOUR, HOUR, True),)
    drawer.found = replace(drawer.found, rescue=Rescue(Path("/a/tablet"), 7), gathered=taken)
    made.desk.show_delivery("waiting", NOW)
    drawer.broken = StorageUnavailable("EIO")
    made.desk.sendNow()
    heard: list[set[bool]] = []
    names = ("verdictWords", "hubWords", "lastDelivery", "notice", "message")

    def look() -> None:
        (row,) = shown(made.seen.gathered)
        said = [*(getattr(made.seen, name) for name in names), row["place"], row["hours"]]
        heard.append({str(each).startswith(Parrot.MARK) for each in said})

    look()
    made.desk.changed.connect(look)
    to_arabic()
    assert (heard[0], heard[-1]) == ({False}, {True})


def test_on_the_real_worker_and_store(appeal: Appeal, tmp_path: Path, qtbot: QtBot) -> None:
    """Signatures counted, bundle written, on the application's own thread."""
    event = replace(EVENT, readable_lists=False)
    station = Station(tmp_path / "data", event, ["lake"], lambda: NOW)
    exporter = Exporter(station, (CAMPAIGN,), lambda: "en")
    worker = Worker()
    made = Made(appeal, worker, DeskStation(station), readable_lists=False)
    stick, gone = tmp_path / "stick", tmp_path / "no such stick"
    stick.mkdir()
    places = [ExportPlace(folder, True, 0) for folder in (stick, gone)]
    lists = Lists(appeal, worker, exporter, readable=False, places=lambda: places, post=worker.post)
    lists.findPlaces()
    worker.run(
        lambda: station.sign(signature(), "lake"), lambda _: made.desk.refresh(), lambda _: None
    )
    qtbot.waitUntil(lambda: made.seen.signed == 1)
    assert [row["count"] for row in shown(made.seen.hours)] == [1]
    lists.writeBundle(str(stick))
    assert Seen(lists).busy
    qtbot.waitUntil(lambda: not Seen(lists).busy)
    assert "1 signatures" in Seen(lists).message
    assert len(list(stick.iterdir())) == 1
    lists.writeBundle(str(gone))
    qtbot.waitUntil(lambda: "Nothing was exported" in Seen(lists).message)
    worker.run(station.mend, lambda _: None, lambda _: None)
    worker.stop()
