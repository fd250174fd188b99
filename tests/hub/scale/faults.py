"""Between tablets and hubs: a load balancer that does everything wrong, at random.

It passes on to hubs that may be dead, and injects every fault of the courier's table.
"""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from kiosk.sealing.keys import SigningKey
from kiosk.sealing.receipts import make_receipt
from tests.forked import HubProcess
from tests.remote.strange import LOGIN_PAGE, Asked, StrangeServer, http, json_answer, passed_on

LATER = (408, 425, 429, 500, 502, 503, 504)
NEVER = (400, 404, 409, 413, 415, 422)
FOREIGN = SigningKey.generate()


class Faults(StrangeServer):
    """Listens on loopback; `share` of the requests meet a fault of `kinds`."""

    def __init__(self, hubs: Sequence[HubProcess], chance: random.Random, share: float) -> None:
        super().__init__()
        self._hubs = hubs
        self._chance = chance
        self._kinds: dict[str, Callable[[Asked], Any]] = {
            "lost answer": self._lost,
            "lost request": self._hang_up,
            "cut body": self._cut,
            "login page": self._login,
            "foreign receipts": self._foreign,
            "no outcomes": self._silent,
            "refused outcome": self._refused,
            "not accepted": self._not_accepted,
            "later": self._later,
            "never": self._never,
            "redirect": self._redirect,
            "no HTTP": self._noise,
        }
        self.share = share
        self.met: Counter[str] = Counter()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every fault there is."""
        return tuple(self._kinds)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(TimeoutError):
            await super()._serve(reader, writer)
        self.asked.clear()

    async def _answer(self, asked: Asked) -> bytes:
        if self._chance.random() >= self.share:
            return await self._passed_on(asked)
        kind = self._chance.choice(self.kinds)
        self.met[kind] += 1
        answer = self._kinds[kind](asked)
        found: bytes = answer if isinstance(answer, bytes) else await answer
        return found

    async def _passed_on(self, asked: Asked) -> bytes:
        """The answer of any hub; 502 from a dead one, as a load balancer says."""
        port = self._chance.choice(self._hubs).port
        try:
            return await passed_on(asked, port)
        except ConnectionRefusedError:
            self.met["hub dead"] += 1
            return http(502)
        except OSError:
            self.met["hub died"] += 1
            return b""

    async def _lost(self, asked: Asked) -> bytes:
        await self._passed_on(asked)
        return b""

    def _hang_up(self, _asked: Asked) -> bytes:
        return b""

    async def _cut(self, asked: Asked) -> bytes:
        answer = await self._passed_on(asked)
        return answer[: -max(1, len(answer) // 3)]

    async def _login(self, asked: Asked) -> bytes:
        if self._chance.random() < 0.5:
            await self._passed_on(asked)
        return LOGIN_PAGE

    async def _foreign(self, asked: Asked) -> bytes:
        """Every receipt is another hub's."""

        def forge(outcome: dict[str, Any]) -> dict[str, Any]:
            if old := outcome.get("receipt"):
                new = make_receipt(FOREIGN, old["id"], old["digest"], old["time"])
                outcome["receipt"] = {**old, "signature": new.signature}
            return outcome

        return await self._changed(asked, forge)

    async def _silent(self, asked: Asked) -> bytes:
        """Some outcomes are left out."""

        def forget(outcome: dict[str, Any]) -> dict[str, Any] | None:
            return outcome if self._chance.random() < 0.5 else None

        return await self._changed(asked, forget)

    async def _refused(self, asked: Asked) -> bytes:
        """Some envelopes are refused, though the hub has stored them."""

        def refuse(outcome: dict[str, Any]) -> dict[str, Any]:
            if self._chance.random() < 0.1:
                return {**outcome, "outcome": "refused", "problem": "bad_day", "receipt": None}
            return outcome

        return await self._changed(asked, refuse)

    async def _changed(
        self, asked: Asked, change: Callable[[dict[str, Any]], dict[str, Any] | None]
    ) -> bytes:
        answer = await self._passed_on(asked)
        try:
            found = json.loads(answer.partition(b"\r\n\r\n")[2])
            outcomes = found["outcomes"]
        except (ValueError, KeyError):
            return answer
        changed = (change(outcome) for outcome in outcomes)
        return json_answer({"outcomes": [outcome for outcome in changed if outcome]})

    def _not_accepted(self, _asked: Asked) -> bytes:
        return http(self._chance.choice((401, 403)))

    def _later(self, _asked: Asked) -> bytes:
        status, wait = self._chance.choice(LATER), self._chance.choice(("", "0", "1"))
        return http(status, Retry_After=wait) if wait else http(status)

    def _never(self, _asked: Asked) -> bytes:
        return http(self._chance.choice(NEVER))

    def _redirect(self, _asked: Asked) -> bytes:
        return http(self._chance.choice((301, 302, 307, 308)), Location="http://127.0.0.1:9/")

    def _noise(self, _asked: Asked) -> bytes:
        """As where TLS is expected, or a proxy speaks another language."""
        return self._chance.randbytes(64)
