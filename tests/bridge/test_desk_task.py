"""What every desk object shares: one job at a time, one sentence, and nothing left behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Signal
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.desk_task import DeskTask, Work
from kiosk.domain.errors import BadKey, HubUnavailable, KioskError, StorageUnavailable

from .kit import AtOnce, Later, Parrot, Seen


class Task(DeskTask):
    """An task that notes which jobs were done, and holds a secret until it is forgotten."""

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
def task(appeal: Appeal) -> Task:
    """Its jobs are done at once."""
    return Task(appeal, AtOnce())


def test_a_job_says_how_it_went(task: Task, qtbot: QtBot) -> None:
    """Nothing before, a sentence afterwards, and whoever looks is told."""
    seen = Seen(task)
    assert (seen.message, seen.busy, task.last_message) == ("", False, "")
    with qtbot.waitSignals([task.changed, task.told]):
        task.act("sweep")
    assert (seen.message, seen.busy, task.last_message) == ("Done", False, "Done")


def test_while_a_job_runs_a_second_one_does_nothing(appeal: Appeal) -> None:
    """No double touch: it is neither done nor kept for later; then the next one may begin."""
    later = Later()
    task = Task(appeal, later)
    task.act("sweep")
    task.act("dust")
    assert (Seen(task).busy, Seen(task).message) == (True, "")
    later.finish()
    assert (task.begun, Seen(task).busy) == (["sweep"], False)
    task.act("dust")
    later.finish()
    assert task.begun == ["sweep", "dust"]


def test_a_new_job_takes_the_old_words_away(appeal: Appeal) -> None:
    """What the last one said is not read as news of this one."""
    later = Later()
    task = Task(appeal, later)
    task.act("sweep")
    later.finish()
    assert Seen(task).message == "Done"
    task.act("dust")
    assert Seen(task).message == ""


FORESEEN = (StorageUnavailable("EIO"), HubUnavailable("http_503"), BadKey("a.key", "It is.", "Do."))


@pytest.mark.parametrize("error", FORESEEN, ids=lambda error: type(error).__name__)
def test_what_was_foreseen_is_a_sentence(task: Task, error: KioskError) -> None:
    """Of ours, not the error's own words; and the next job is possible."""
    task.act("sweep", error)
    assert Seen(task).message == "The tablet cannot write at the moment. Free some space."
    assert not Seen(task).busy
    task.act("sweep")
    assert Seen(task).message == "Done"


def test_a_bug_is_no_sentence(task: Task) -> None:
    """It goes to the crash handler; nothing is left busy."""
    task.act("sweep", RuntimeError("canary"))
    assert (Seen(task).message, Seen(task).busy) == ("", False)


def test_the_sentence_follows_the_language(task: Task, to_arabic: Callable[[], None]) -> None:
    """It is asked for anew, and QML hears that it changed."""
    task.act("sweep")
    heard: list[str] = []
    task.told.connect(lambda: heard.append(Seen(task).message))
    to_arabic()
    assert heard == [f"{Parrot.MARK}Done"]


def test_what_was_said_is_forgotten(task: Task) -> None:
    """Words and secret go."""
    task.act("sweep")
    task.forget()
    assert (Seen(task).message, task.secret) == ("", "")


@pytest.mark.parametrize("error", [None, StorageUnavailable("EIO")], ids=["done", "failed"])
def test_a_job_that_ends_when_its_volunteer_has_gone_says_nothing(
    appeal: Appeal, error: Exception | None
) -> None:
    """The next one at the desk learns neither the sentence nor the secret of it."""
    later = Later()
    task = Task(appeal, later)
    task.act("sweep", error)
    task.forget()
    later.finish()
    assert task.begun == ["sweep"]
    assert (Seen(task).message, task.secret, Seen(task).busy) == ("", "", False)
    task.act("dust")
    later.finish()
    assert (Seen(task).message, task.secret) == ("Done", "dust")
