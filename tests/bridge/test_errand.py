"""What every desk object shares: one job at a time, one sentence, and nothing left behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Signal
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.errand import Errand
from kiosk.bridge.work import Work
from kiosk.domain.errors import BadKey, HubUnavailable, KioskError, StorageUnavailable

from .kit import AtOnce, Later, Parrot, Seen


class Chore(Errand):
    """An errand that notes which jobs were done, and holds a secret until it is forgotten."""

    changed = Signal()

    def __init__(self, appeal: Appeal, work: Work) -> None:
        super().__init__(appeal, work)
        self.begun: list[str] = []
        self.secret = ""

    def act(self, what: str, error: Exception | None = None) -> None:
        """Do `what`, or fail with `error`."""

        def job() -> str:
            self.begun.append(what)
            if error is not None:
                raise error
            return what

        self._do(job, self._done)

    def _done(self, what: str) -> None:
        self.secret = what
        self._say(lambda: QCoreApplication.translate("Desk", "Done"))

    def _clear(self) -> None:
        self.secret = ""


@pytest.fixture
def chore(appeal: Appeal) -> Chore:
    """Its jobs are done at once."""
    return Chore(appeal, AtOnce())


def test_a_job_says_how_it_went(chore: Chore, qtbot: QtBot) -> None:
    """Nothing before, a sentence afterwards, and whoever looks is told."""
    seen = Seen(chore)
    assert (seen.message, seen.busy, chore.last_message) == ("", False, "")
    with qtbot.waitSignals([chore.changed, chore.told]):
        chore.act("sweep")
    assert (seen.message, seen.busy, chore.last_message) == ("Done", False, "Done")


def test_while_a_job_runs_a_second_one_does_nothing(appeal: Appeal) -> None:
    """No double touch: it is neither done nor kept for later; then the next one may begin."""
    later = Later()
    chore = Chore(appeal, later)
    chore.act("sweep")
    chore.act("dust")
    assert (Seen(chore).busy, Seen(chore).message) == (True, "")
    later.finish()
    assert (chore.begun, Seen(chore).busy) == (["sweep"], False)
    chore.act("dust")
    later.finish()
    assert chore.begun == ["sweep", "dust"]


def test_a_new_job_takes_the_old_words_away(appeal: Appeal) -> None:
    """What the last one said is not read as news of this one."""
    later = Later()
    chore = Chore(appeal, later)
    chore.act("sweep")
    later.finish()
    assert Seen(chore).message == "Done"
    chore.act("dust")
    assert Seen(chore).message == ""


FORESEEN = (StorageUnavailable("EIO"), HubUnavailable("http_503"), BadKey("a.key", "It is.", "Do."))


@pytest.mark.parametrize("error", FORESEEN, ids=lambda error: type(error).__name__)
def test_what_was_foreseen_is_a_sentence(chore: Chore, error: KioskError) -> None:
    """Of ours, not the error's own words; and the next job is possible."""
    chore.act("sweep", error)
    assert Seen(chore).message == "The tablet cannot write at the moment. Free some space."
    assert not Seen(chore).busy
    chore.act("sweep")
    assert Seen(chore).message == "Done"


def test_a_bug_is_no_sentence(chore: Chore) -> None:
    """It goes to the crash handler; nothing is left busy."""
    chore.act("sweep", RuntimeError("canary"))
    assert (Seen(chore).message, Seen(chore).busy) == ("", False)


def test_the_sentence_follows_the_language(chore: Chore, to_arabic: Callable[[], None]) -> None:
    """It is asked for anew, and QML hears that it changed."""
    chore.act("sweep")
    heard: list[str] = []
    chore.told.connect(lambda: heard.append(Seen(chore).message))
    to_arabic()
    assert heard == [f"{Parrot.MARK}Done"]


def test_what_was_said_is_forgotten(chore: Chore) -> None:
    """Words and secret go."""
    chore.act("sweep")
    chore.forget()
    assert (Seen(chore).message, chore.secret) == ("", "")


@pytest.mark.parametrize("error", [None, StorageUnavailable("EIO")], ids=["done", "failed"])
def test_a_job_that_ends_when_its_volunteer_has_gone_says_nothing(
    appeal: Appeal, error: Exception | None
) -> None:
    """The next one at the desk learns neither the sentence nor the secret of it."""
    later = Later()
    chore = Chore(appeal, later)
    chore.act("sweep", error)
    chore.forget()
    later.finish()
    assert chore.begun == ["sweep"]
    assert (Seen(chore).message, chore.secret, Seen(chore).busy) == ("", "", False)
    chore.act("dust")
    later.finish()
    assert (Seen(chore).message, chore.secret) == ("Done", "dust")
