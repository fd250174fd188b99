"""The one way out of the main thread: a job for the worker, its result back on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Work(Protocol):
    """Runs jobs one after another on the worker thread."""

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `job`; then exactly one of `done`, `failed` is called on the main thread.

        `failed` gets the tree of `domain.errors`; a bug goes to the crash handler as well.
        """
        ...
