"""What a hub does by itself, beside answering: each chore in its own rhythm, all in one thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType

from kiosk.domain.errors import KioskError

from .log import failure

STOP_SECONDS = 5.0
"""What a chore under way gets to come to its next portion when the hub stops."""


@dataclass(frozen=True, slots=True)
class Chore:
    """`work` is done at the start, and `seconds` after it was done last.

    Every process of a hub has the same chores, so that none of them is the one that must live:
    `work` must be harmless when two do it at once, or when one dies in the middle.
    """

    name: str
    seconds: float
    work: Callable[[], object]


class Chores(AbstractContextManager["Chores"]):
    """Does its chores from `with` until its end. One that fails is logged and tried next time."""

    def __init__(
        self, chores: Sequence[Chore], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._chores = tuple(chores)
        self._clock = clock
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-chores", daemon=True)

    @property
    def stopping(self) -> bool:
        """Whether the hub is about to end: a long chore looks here between two portions."""
        return self._stop.is_set()

    def __enter__(self) -> Chores:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join(STOP_SECONDS)

    def _run(self) -> None:
        due = dict.fromkeys(self._chores, self._clock())
        while due and not self._stop.wait(max(0.0, min(due.values()) - self._clock())):
            chore = min(due, key=lambda each: due[each])
            self._do(chore)
            due[chore] = self._clock() + chore.seconds

    def _do(self, chore: Chore) -> None:
        try:
            chore.work()
        except KioskError as error:
            failure(f"chore {chore.name}", error)
        except Exception as error:  # noqa: BLE001 - one chore's bug must not end the others
            failure(f"chore {chore.name}: bug", error)
