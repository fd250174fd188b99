"""What the machine tells: battery, room, second copy, and how well it is locked."""

from collections.abc import Callable
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.machine_status import MachineStatus
from kiosk.domain.errors import StorageUnavailable
from kiosk.services.desk import Check, MachineHealth

from .kit import AtOnce, Parrot, Seen, shown

CHECKS = (Check("swap", True), Check("sysrq", False), Check("usb", None))


class Machine:
    """Told to the kiosk; `broken` is raised when it is looked at."""

    def __init__(self) -> None:
        self.health = MachineHealth(80, 3.5, False, 15_900_000_000, CHECKS)
        self.broken: Exception | None = None

    def __call__(self) -> MachineHealth:
        """As it is."""
        if self.broken is not None:
            raise self.broken
        return self.health


@pytest.fixture
def machine() -> Machine:
    """A tablet on its battery."""
    return Machine()


@pytest.fixture
def status(appeal: Appeal, machine: Machine) -> MachineStatus:
    """Looked at at once."""
    return MachineStatus(appeal, AtOnce(), machine)


def test_before_it_was_looked_at_nothing_is_claimed(status: MachineStatus) -> None:
    """No battery, no room, no copy, no check."""
    seen = Seen(status)
    assert (seen.power, seen.room, seen.secondCopy) == ("", "", "")
    assert shown(seen.checks) == []
    assert status.health == MachineHealth()


@pytest.mark.parametrize(
    ("health", "words"),
    [
        (MachineHealth(), ""),
        (MachineHealth(80, None, False), "Battery 80 %"),
        (MachineHealth(80, 3.5, False), "Battery 80 %, about 3.5 hours left"),
        (MachineHealth(80, 3.5, True), "Battery 80 %, charging"),
        (MachineHealth(0, 0.0, False), "Battery 0 %, about 0.0 hours left"),
    ],
)
def test_power_is_said_as_far_as_it_is_known(
    status: MachineStatus, machine: Machine, qtbot: QtBot, health: MachineHealth, words: str
) -> None:
    """Percent, hours where the machine tells them, or that it is charged."""
    machine.health = health
    with qtbot.waitSignal(status.changed):
        status.refresh()
    assert Seen(status).power == words
    assert status.health == health


def test_room_is_said_in_gigabytes(status: MachineStatus, machine: Machine) -> None:
    """A full disk is 0.0, and no news is no words."""
    status.refresh()
    assert Seen(status).room == "Room on the tablet: 15.9 GB"
    machine.health = MachineHealth(free_bytes=0)
    status.refresh()
    assert Seen(status).room == "Room on the tablet: 0.0 GB"


def test_every_check_says_how_it_should_be_and_what_to_do(status: MachineStatus) -> None:
    """Good: no remedy. Bad: one. Not told: that, and neither good nor bad."""
    status.refresh()
    good, bad, untold = shown(Seen(status).checks)
    assert (good["ok"], good["known"], good["remedy"]) == (True, True, "")
    assert (bad["ok"], bad["known"]) == (False, True)
    assert "kernel.sysrq" in str(bad["remedy"])
    assert (untold["ok"], untold["known"]) == (False, False)
    assert untold["remedy"] == "This machine does not tell."
    assert all(row["label"] for row in (good, bad, untold))


@pytest.mark.parametrize(
    ("checks", "locked", "summary"),
    [
        (CHECKS, False, "1 of 2"),
        ((Check("swap", True), Check("usb", None)), True, "1 of 1"),
        ((Check("usb", None),), True, "0 of 0"),
        ((Check("usb", False),), False, "0 of 1"),
    ],
)
def test_only_what_is_known_is_counted(
    status: MachineStatus, machine: Machine, checks: tuple[Check, ...], locked: bool, summary: str
) -> None:
    """What a machine does not tell is neither for it nor against it."""
    machine.health = MachineHealth(checks=checks)
    status.refresh()
    assert Seen(status).locked is locked
    assert summary in Seen(status).lockSummary


COPIES = ("up_to_date", "copying", "away", "full", "failing")


def test_the_second_copys_news(status: MachineStatus, qtbot: QtBot) -> None:
    """Another sentence for each condition, all with the stick's name; none where none is wanted."""
    said = set()
    for copied, condition in zip(count(7), COPIES, strict=False):
        with qtbot.waitSignal(status.changed):
            status.show_copy(condition, copied, "STICK")
        words = Seen(status).secondCopy
        assert "STICK" in words
        if condition in ("up_to_date", "copying"):
            assert str(copied) in words
        said.add(words)
    assert len(said) == len(COPIES)
    status.show_copy("off", 0, "")
    assert (Seen(status).secondCopy, status.copy) == ("", "off")


@pytest.mark.parametrize("error", [StorageUnavailable("EIO"), RuntimeError("canary")])
def test_a_machine_that_cannot_be_looked_at_blocks_nothing(
    status: MachineStatus, machine: Machine, error: Exception
) -> None:
    """What was seen last stays."""
    status.refresh()
    machine.broken = error
    status.refresh()
    assert Seen(status).power.startswith("Battery 80")


def test_every_sentence_follows_the_language(
    status: MachineStatus, to_arabic: Callable[[], None]
) -> None:
    """Power, room, copy, summary, and each check with its remedy."""
    status.refresh()
    status.show_copy("away", 3, "STICK")
    heard: list[set[bool]] = []
    seen = Seen(status)
    names = ("power", "room", "secondCopy", "lockSummary")
    status.changed.connect(
        lambda: heard.append({getattr(seen, name).startswith(Parrot.MARK) for name in names})
    )
    to_arabic()
    assert heard[-1] == {True}
    for row in shown(seen.checks):
        assert str(row["label"]).startswith(Parrot.MARK)
        assert row["ok"] or str(row["remedy"]).startswith(Parrot.MARK)
