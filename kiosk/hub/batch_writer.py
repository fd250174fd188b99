"""Requests that arrive together are stored together, and wait for the disk once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from .ingest import Contested, Delivery, Ingested, Moment

ENVELOPES = 400
"""In one transaction, unless a single request brings more: 2 MiB on their way."""
ALONE = 4
"""Deliveries that are tried alone at the same time, after their portion was contested."""
Store = Callable[[Sequence[Delivery], Moment], tuple[Ingested, ...]]
_Waiting = tuple[Delivery, Moment, "asyncio.Future[Ingested]"]


class BatchWriter:
    """Hands deliveries to `store`, as many at once as have come.

    Nobody waits for company: what comes while a writer is free leaves at once; what comes
    meanwhile leaves together next. Each is answered after the commit that holds it. Where a
    portion is contested, each of it is tried alone, in threads of their own, so that a kiosk
    that is in the way holds up and fails nobody but itself. For one event loop.
    """

    def __init__(self, store: Store, writers: int) -> None:
        self._store = store
        self._free = writers
        self._waiting: deque[_Waiting] = deque()
        self._writers = ThreadPoolExecutor(writers, "hub-writer")
        self._alone = ThreadPoolExecutor(ALONE, "hub-alone")

    async def deliver(self, delivery: Delivery, moment: Moment) -> Ingested:
        """What became of `delivery`, once it is on the disk. Raises StorageUnavailable."""
        answer: asyncio.Future[Ingested] = asyncio.get_running_loop().create_future()
        self._waiting.append((delivery, moment, answer))
        self._go_on()
        return await answer

    def _go_on(self) -> None:
        while self._waiting and self._free:
            portion = self._next()
            self._free -= 1
            stored = asyncio.get_running_loop().run_in_executor(
                self._writers, self._store, [delivery for delivery, _, _ in portion], portion[0][1]
            )
            stored.add_done_callback(partial(self._stored, portion))

    def _next(self) -> list[_Waiting]:
        """Of one moment, so that nothing is dated by its neighbour."""
        portion = [self._waiting.popleft()]
        room = ENVELOPES - len(portion[0][0].envelopes)
        while self._waiting and self._waiting[0][1] == portion[0][1]:
            room -= len(self._waiting[0][0].envelopes)
            if room < 0:
                break
            portion.append(self._waiting.popleft())
        return portion

    def _stored(
        self, portion: list[_Waiting], stored: asyncio.Future[tuple[Ingested, ...]]
    ) -> None:
        self._free += 1
        self._go_on()
        error = stored.exception()
        if isinstance(error, Contested) and len(portion) > 1:
            for one in portion:
                self._try_alone(one)
            return
        for index, (_, _, answer) in enumerate(portion):
            if answer.done():
                continue
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(stored.result()[index])

    def _try_alone(self, one: _Waiting) -> None:
        delivery, moment, answer = one

        def settle(stored: asyncio.Future[tuple[Ingested, ...]]) -> None:
            if answer.done():
                return
            if error := stored.exception():
                answer.set_exception(error)
            else:
                answer.set_result(stored.result()[0])

        tried = asyncio.get_running_loop().run_in_executor(
            self._alone, self._store, [delivery], moment
        )
        tried.add_done_callback(settle)
