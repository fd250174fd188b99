"""The evening: each step looks for itself, and only what is elsewhere too is wiped."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.packing import Packing
from kiosk.domain.errors import NotSafe, StorageUnavailable
from kiosk.domain.outbox import Balance
from kiosk.services.desk import Evening, Wiped

from .kit import AtOnce, Later, Parrot, Seen

BUNDLE, STICK = Path("/media/STICK/a.pkbundle"), Path("/media/STICK")
HERE = Balance(delivered=3, waiting=2)


class Case:
    """Implements `bridge.packing.PackingWork` in memory; `broken` is raised by everything."""

    def __init__(self) -> None:
        self.balance = HERE
        self.loose = HERE.waiting
        self.held: Balance | None = None
        """What a bundle holds."""
        self.receipt: Path | None = STICK / "wiped.pdf"
        self.broken: Exception | None = None
        self.wiped_for: list[tuple[Path, str]] = []

    def _try(self) -> None:
        if self.broken is not None:
            raise self.broken

    def evening(self, bundle: Path | None) -> Evening:
        """As set; a bundle is only read where there is one."""
        self._try()
        return Evening(self.balance, self.loose, self.held if bundle else None)

    def wipe(self, folder: Path, handed_to: str) -> Wiped:
        """Unless something is loose."""
        self._try()
        if self.loose:
            raise NotSafe("loose")
        self.wiped_for.append((folder, handed_to))
        return Wiped(self.receipt, self.balance.signed)

    def write_receipt(self, folder: Path) -> Wiped:
        """Where it is asked for."""
        self._try()
        return Wiped(folder / "wiped.pdf", self.balance.signed)

    def bundle(self) -> None:
        """Everything is in a bundle."""
        self.loose, self.held = 0, self.balance


@pytest.fixture
def case() -> Case:
    """What the evening asks."""
    return Case()


@pytest.fixture
def packing(appeal: Appeal, case: Case) -> Packing:
    """Its work is done at once."""
    return Packing(appeal, AtOnce(), case)


def steps(packing: Packing) -> tuple[bool, ...]:
    """Sent, exported, matching, handed over, safe, done: as the screen ticks them."""
    seen = Seen(packing)
    handed = bool(seen.handedTo)
    return seen.sent, seen.exported, seen.matches, handed, seen.safe, seen.done


def test_nothing_is_ticked_before_anybody_looked(packing: Packing) -> None:
    """Neither a step, nor a word, nor a receipt."""
    assert steps(packing) == (False,) * 6
    seen = Seen(packing)
    assert (seen.waiting, seen.countWords, seen.handedTo, seen.receipt) == (0, "", "", False)


def test_the_steps_are_ticked_as_they_come_true(packing: Packing, case: Case, qtbot: QtBot) -> None:
    """Begun, bundled, sent, handed over, wiped: each is seen when it is looked at."""
    packing.begin()
    assert steps(packing) == (False,) * 6
    assert Seen(packing).waiting == 2
    case.bundle()
    packing.bundled(BUNDLE)
    assert steps(packing) == (False, True, True, False, True, False)
    case.balance = case.held = Balance(delivered=5)
    packing.look()
    assert steps(packing) == (True, True, True, False, True, False)
    packing.handOver(" cd ")
    assert Seen(packing).handedTo == "cd"
    with qtbot.waitSignals([packing.pausing, packing.wiped]):
        packing.wipe(str(STICK))
    assert case.wiped_for == [(STICK, "cd")]
    assert (Seen(packing).done, Seen(packing).receipt) == (True, True)
    assert "The receipt is wiped.pdf." in Seen(packing).message


def test_without_the_flow_a_bundle_is_of_no_concern(packing: Packing, case: Case) -> None:
    """Written from the export sheet, it is not read again here; the flow begins without it."""
    case.bundle()
    packing.bundled(BUNDLE)
    assert not Seen(packing).known
    packing.begin()
    assert Seen(packing).known
    assert not Seen(packing).exported


def test_a_bundle_that_holds_less_does_not_match(packing: Packing, case: Case) -> None:
    """Somebody signed after it was written: both numbers are said, and nothing is safe."""
    case.held = Balance(delivered=3, waiting=1)
    packing.begin()
    packing.bundled(BUNDLE)
    seen = Seen(packing)
    assert (seen.exported, seen.matches, seen.safe) == (True, False, False)
    assert "On the stick: 4 signed. Here: 5." in seen.countWords


def test_a_stick_that_is_gone_ticks_nothing(packing: Packing, case: Case) -> None:
    """The bundle is read again from where it lies, each time."""
    case.bundle()
    packing.begin()
    packing.bundled(BUNDLE)
    assert "The same on the stick and here: 5 signed." in Seen(packing).countWords
    case.held = None
    packing.look()
    assert steps(packing) == (False,) * 6
    assert "its stick is gone" in Seen(packing).countWords


@pytest.mark.parametrize(("loose", "matches"), [(1, True), (0, False)])
def test_neither_half_of_it_is_safe(
    packing: Packing, case: Case, loose: int, matches: bool
) -> None:
    """Matching counts with something loose, and nothing loose with other counts."""
    case.bundle()
    case.loose = loose
    if not matches:
        case.held = replace(HERE, waiting=3)
    packing.begin()
    packing.bundled(BUNDLE)
    assert Seen(packing).matches is matches
    assert Seen(packing).safe is False


def test_what_is_nowhere_else_is_not_wiped(packing: Packing, case: Case, qtbot: QtBot) -> None:
    """It is said, nothing is done, and courier and second copy go on as before."""
    with qtbot.waitSignals([packing.pausing, packing.wiped], order="strict"):
        packing.wipe(str(STICK))
    assert "Nothing was erased" in Seen(packing).message
    assert (case.wiped_for, Seen(packing).done) == ([], False)


@pytest.mark.parametrize("error", [StorageUnavailable("EIO"), RuntimeError("canary")])
def test_whatever_goes_wrong_the_courier_goes_on(
    packing: Packing, case: Case, qtbot: QtBot, error: Exception
) -> None:
    """A failing disk is a sentence, a bug is the crash handler's; neither stops sending."""
    case.broken = error
    with qtbot.waitSignals([packing.pausing, packing.wiped], order="strict"):
        packing.wipe(str(STICK))
    known = isinstance(error, StorageUnavailable)
    assert ("cannot write" in Seen(packing).message) is known
    assert "canary" not in Seen(packing).message
    assert not Seen(packing).done


def test_a_wipe_is_not_lost_while_it_looks(appeal: Appeal, case: Case) -> None:
    """The courier's news make the evening look again at any instant; the volunteer asked once."""
    later = Later()
    packing = Packing(appeal, later, case)
    case.bundle()
    packing.look()
    assert not Seen(packing).busy
    packing.wipe(str(STICK))
    packing.look()
    assert Seen(packing).busy
    later.finish()
    assert case.wiped_for == [(STICK, "")]
    assert (Seen(packing).done, Seen(packing).busy) == (True, False)


def test_a_second_wipe_stops_nobody(appeal: Appeal, case: Case, qtbot: QtBot) -> None:
    """Refused as any second job is, before the courier is told to stop again."""
    later = Later()
    packing = Packing(appeal, later, case)
    case.bundle()
    packing.wipe(str(STICK))
    with qtbot.assertNotEmitted(packing.pausing):
        packing.wipe(str(STICK))
    later.finish()
    assert len(case.wiped_for) == 1


def test_looking_again_leaves_the_words_on_the_screen(packing: Packing, case: Case) -> None:
    """What was said stays until something else is done; a disk that fails is said."""
    packing.wipe(str(STICK))
    packing.look()
    assert "Nothing was erased" in Seen(packing).message
    case.broken = StorageUnavailable("EIO")
    packing.look()
    assert "cannot write" in Seen(packing).message


def test_a_bug_while_it_looks_is_no_message(packing: Packing, case: Case) -> None:
    """It goes to the crash handler."""
    case.broken = RuntimeError("canary")
    packing.look()
    assert (Seen(packing).message, Seen(packing).busy) == ("", False)


def test_the_receipt_names_who_had_the_stick_when_it_was_asked(appeal: Appeal, case: Case) -> None:
    """Also if the desk was left before the worker came to it; nothing of it is shown then."""
    later = Later()
    packing = Packing(appeal, later, case)
    case.bundle()
    packing.handOver("cd")
    packing.wipe(str(STICK))
    packing.forget()
    later.finish()
    assert case.wiped_for == [(STICK, "cd")]
    assert (Seen(packing).done, Seen(packing).message) == (False, "")


def test_a_receipt_is_written_once_the_stick_is_back(packing: Packing, case: Case) -> None:
    """The tablet is empty all the same; it is asked for until it is there."""
    case.bundle()
    case.receipt = None
    packing.wipe(str(STICK))
    seen = Seen(packing)
    assert (seen.done, seen.receipt) == (True, False)
    assert "This tablet is empty. The receipt could not be written" in seen.message
    case.broken = StorageUnavailable("EIO")
    packing.writeReceipt(str(STICK))
    assert (seen.done, seen.receipt) == (True, False)
    assert "put the stick back" in seen.message
    case.broken = None
    packing.writeReceipt(str(STICK))
    assert (seen.done, seen.receipt) == (True, True)
    assert "The receipt is wiped.pdf." in seen.message


@pytest.mark.parametrize("how", ["begun", "shut"])
def test_a_new_evening_knows_nothing_of_the_last(packing: Packing, case: Case, how: str) -> None:
    """Neither its bundle, nor who had the stick, nor that anything was wiped."""
    case.bundle()
    packing.bundled(BUNDLE)
    packing.handOver("cd")
    packing.wipe(str(STICK))
    if how == "begun":
        packing.begin()
    else:
        packing.forget()
    seen = Seen(packing)
    assert (seen.exported, seen.handedTo, seen.done, seen.receipt) == (False, "", False, False)
    assert seen.message == ""


def test_every_sentence_follows_the_language(
    packing: Packing, case: Case, to_arabic: Callable[[], None]
) -> None:
    """The counts and the message."""
    packing.begin()
    case.loose = 1
    packing.wipe(str(STICK))
    heard: list[tuple[str, str]] = []
    seen = Seen(packing)
    packing.changed.connect(lambda: heard.append((seen.countWords, seen.message)))
    to_arabic()
    assert all(text.startswith(Parrot.MARK) for text in heard[-1])
