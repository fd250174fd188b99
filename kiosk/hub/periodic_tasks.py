"""What a hub does by itself, beside answering: each task in its own rhythm, all in one thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from kiosk.domain.errors import KioskError

from .log import failure

STOP_SECONDS = 5.0
"""What a task under way gets to come to its next portion when the hub stops."""


@dataclass(frozen=True, slots=True)
class PeriodicTask:
    """`work` is done at the start, and `seconds` after it was done last.

    Every process of a hub has the same tasks, so that none of them is the one that must live:
    `work` must be harmless when two do it at once, or when one dies in the middle.
    """

    name: str
    seconds: float
    work: Callable[[], object]


class PeriodicTasks(AbstractContextManager["PeriodicTasks"]):
    """Does its tasks from `with` until its end. One that fails is logged and tried next time."""

    def __init__(
        self, tasks: Sequence[PeriodicTask], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._tasks = tuple(tasks)
        self._clock = clock
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-tasks", daemon=True)

    @property
    def stopping(self) -> bool:
        """Whether the hub is about to end: a long task looks here between two portions."""
        return self._stop.is_set()

    def __enter__(self) -> PeriodicTasks:
        self._thread.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._stop.set()
        self._thread.join(STOP_SECONDS)

    def _run(self) -> None:
        due = dict.fromkeys(self._tasks, self._clock())
        while due and not self._stop.wait(max(0.0, min(due.values()) - self._clock())):
            task = min(due, key=lambda each: due[each])
            self._do(task)
            due[task] = self._clock() + task.seconds

    def _do(self, task: PeriodicTask) -> None:
        try:
            task.work()
        except KioskError as error:
            failure(f"task {task.name}", error)
        except Exception as error:  # noqa: BLE001 - one task's bug must not end the others
            failure(f"task {task.name}: bug", error)
