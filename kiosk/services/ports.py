"""What the use cases need from the world, as Protocols. storage and remote provide them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from kiosk.domain.delivery import Enrolment, Hello, Outcome
from kiosk.domain.outbox import Balance, Link, Row, Shift, State
from kiosk.sealing.envelope import Envelope

Clock = Callable[[], float]
"""Unix seconds."""


class Outbox(Protocol):
    """Every signature this kiosk took. Each call is one durable transaction.

    Raises StorageFull or StorageUnavailable; nothing has changed then.
    """

    def append(
        self,
        make: Callable[[Link], Envelope],
        *,
        hour: str,
        shift: int | None,
        held_until: float = 0.0,
    ) -> Row:
        """Make the next envelope of the chain and commit it; not due before `held_until`."""
        ...

    def due(self, now: float, limit: int) -> tuple[Row, ...]:
        """Waiting rows whose time has come, oldest first, at most `limit`."""
        ...

    def seconds_until_due(self, now: float) -> float | None:
        """0 if a row is due, seconds until the first will be, or None: none waits for its time."""
        ...

    def count_attempt(self, ids: Sequence[str], next_attempt_at: float) -> None:
        """Before a request leaves: one more attempt, and when to try again if no word comes."""
        ...

    def deliver(self, id: str, receipt: str) -> None:
        """waiting → delivered, with the receipt (JSON text)."""
        ...

    def postpone(self, ids: Sequence[str], next_attempt_at: float, problem: str) -> None:
        """Stay waiting; note why."""
        ...

    def refuse(self, id: str, problem: str) -> None:
        """waiting → needs_attention."""
        ...

    def retry_refused(self) -> int:
        """needs_attention → waiting, all of them; how many."""
        ...

    def hurry(self) -> None:
        """Every waiting row is due now, but for those that are held."""
        ...

    def release(self) -> int:
        """Whatever is held is due now; how many."""
        ...

    def take_back(self, id: str) -> bool:
        """waiting → withdrawn, its envelope erased; False if it was ever on its way."""
        ...

    def count_since(self, hour: str) -> int:
        """Signatures of the UTC hour `hour` and later; none that was erased."""
        ...

    def balance(self) -> Balance:
        """Counted from the rows, now."""
        ...

    def rows(self, states: Sequence[State]) -> Iterator[Row]:
        """Every row in one of `states`, in chain order, read in portions."""
        ...


class Shifts(Protocol):
    """Shifts and their wrapped keys."""

    def current(self) -> Shift | None:
        """The open shift, or None."""
        ...

    def open(self, hour: str, recipient: str | None, wrapped: bytes | None) -> Shift:
        """Open a shift, closing any that is still open."""
        ...

    def close(self) -> None:
        """Close the open shift and erase its wrapped key."""
        ...


class Enrolments(Protocol):
    """This kiosk's token for a hub."""

    def load(self, hub_url: str) -> Enrolment | None:
        """What that hub gave, or None."""
        ...

    def save(self, hub_url: str, enrolment: Enrolment) -> None:
        """Keep it, replacing an older one."""
        ...

    def forget(self, hub_url: str) -> None:
        """Drop it; the next round enrols again."""
        ...


class HubLink(Protocol):
    """The hub, over the wire. Every call raises from the tree in `domain/errors.py`:

    HubUnavailable (no network, TLS, 408, 425, 429, 5xx, redirects), NotTheHub (2xx without a
    well-formed answer), KioskNotAccepted (401, 403), BatchRefused (other 4xx).
    """

    async def hello(self) -> Hello:
        """Who is there."""
        ...

    async def enrol(self, code: str, public_key: str, name: str) -> Enrolment:
        """Introduce this kiosk."""
        ...

    async def send(self, token: str, envelopes: Sequence[bytes]) -> tuple[Outcome, ...]:
        """Hand over 1 to 200 envelopes, at most 1 MiB; the outcomes found, in any order."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
