"""Ways to run work on the test's own thread, and what a signer meets."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QTimer, QTranslator

from kiosk.bridge.models import RecordsModel
from kiosk.domain.signature import Signature
from kiosk.services.signing import Signed

T = TypeVar("T")
Job = Callable[[], None]


class AtOnce:
    """Implements `bridge.work.Work`: the job is done when `run` returns."""

    def run(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `job` and say so."""
        try:
            result = job()
        except Exception as error:  # noqa: BLE001 - as the port says
            failed(error)
        else:
            done(result)


class Later:
    """Implements `bridge.work.Work`: jobs wait until the test lets them go."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def run(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Keep `job` for `finish`."""
        self.jobs.append(lambda: AtOnce().run(job, done, failed))

    def finish(self) -> None:
        """Do everything that waits, in order."""
        jobs, self.jobs = self.jobs, []
        for job in jobs:
            job()


class Seen:
    """The properties of a bridge object, read as QML reads them."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner

    def __getattr__(self, name: str) -> Any:
        """The property's value."""
        assert self._owner.metaObject().indexOfProperty(name) >= 0, name
        return self._owner.property(name)


class Parrot(QTranslator):
    """Translates every sentence into itself, marked: what is not asked for anew stays unmarked."""

    MARK = "‹ar› "

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The source text behind the mark."""
        return self.MARK + source

    def isEmpty(self) -> bool:
        """It has words for everything."""
        return False


class Pen:
    """Signs with `sign` until it is broken, and counts."""

    def __init__(self, sign: Callable[[Signature], Signed]) -> None:
        self._sign = sign
        self.broken: Exception | None = None
        self.signatures: list[Signature] = []
        self.campaigns: list[str] = []

    def __call__(self, signature: Signature, campaign: str) -> Signed:
        """Sign, or raise what broke it."""
        if self.broken is not None:
            raise self.broken
        signed = self._sign(signature)
        self.signatures.append(signature)
        self.campaigns.append(campaign)
        return signed


def shown(model: RecordsModel) -> list[dict[str, object]]:
    """What QML sees of a model: each row by role name, read through Qt's own interface."""
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    places = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    return [{name: model.data(place, role) for name, role in roles.items()} for place in places]


def running(owner: QObject) -> list[QTimer]:
    """The timers of `owner` that are running."""
    return [timer for timer in owner.findChildren(QTimer) if timer.isActive()]


class Sundial:
    """A clock for limits that stands still until the test moves it on, asleep or awake."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.now

    def pass_by(self, owner: QObject, seconds: int) -> None:
        """So many seconds, one by one; the timers of `owner` look after each."""
        for _ in range(seconds):
            self.now += 1
            look(owner)


def look(owner: QObject) -> None:
    """Whatever timer of `owner` is running has its moment now."""
    for timer in running(owner):
        timer.start(0)
        while timer.isActive() and timer.interval() == 0:
            QCoreApplication.processEvents()
