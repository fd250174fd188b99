"""The courier's rules as data and pure functions: what a failure means, how long to wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import (
    BatchRefused,
    HubUnavailable,
    KioskNotAccepted,
    NotTheHub,
    OtherWorld,
    StorageDamaged,
    StorageFull,
    StorageUnavailable,
)
from kiosk.domain.outbox import Row
from kiosk.sealing.canonical import canonical

MAX_ENVELOPES = 200
"""In one request."""
MAX_BODY_BYTES = 1 << 20
"""Of one request: JSON with base64, which takes four bytes for three."""
STRANGER_AFTER = 3
"""Answers without proof in a row before the desk is told that this is not the hub."""
COMPARE_SECONDS = 3600.0
"""After a delivery: how long ago the hub was last asked what it has lost, before it is again."""
COMPARED = 10_000
"""Runs of numbers, and ids, in one such question: under 1 MiB."""
_FRAME_BYTES = 64
_MAX_PROBLEM_LETTERS = 64


class Condition(StrEnum):
    """How the courier is, in the desk's terms."""

    IDLE = "idle"
    SENDING = "sending"
    WAITING = "waiting"
    NOT_THE_HUB = "not_the_hub"
    NOT_ACCEPTED = "not_accepted"
    OTHER_WORLD = "other_world"
    """A rehearsal and a real hub, or the other way round."""
    STORAGE = "storage"


@dataclass(frozen=True, slots=True)
class CourierReport:
    """What a desk wants to know. Times are Unix seconds."""

    condition: Condition = Condition.IDLE
    last_problem: str | None = None
    """A problem code; None again after a delivery."""
    last_delivery: float | None = None
    """Since the courier was made."""
    next_attempt_at: float | None = None


@dataclass(frozen=True, slots=True)
class Delays:
    """Seconds between attempts: random from `first` to a ceiling that doubles up to `longest`."""

    first: float = 5.0
    longest: float = 15 * 60.0

    def after(self, failures: int, random: Callable[[], float]) -> float:
        """The pause after so many failures in a row; `random` gives [0, 1)."""
        ceiling = min(self.longest, self.first * 2.0 ** min(failures, 32))
        return self.first + random() * max(0.0, ceiling - self.first)


FAILURES: tuple[tuple[type[Exception], Condition, str | None], ...] = (
    (KioskNotAccepted, Condition.NOT_ACCEPTED, None),
    (OtherWorld, Condition.OTHER_WORLD, None),
    (NotTheHub, Condition.NOT_THE_HUB, None),
    (HubUnavailable, Condition.WAITING, None),
    (BatchRefused, Condition.WAITING, None),
    (StorageFull, Condition.STORAGE, "storage_full"),
    (StorageDamaged, Condition.STORAGE, "storage_damaged"),
    (StorageUnavailable, Condition.STORAGE, "storage_unavailable"),
)
"""What ended a round, what the desk is told, and the problem (None: the error's own code)."""


def judged(error: Exception) -> tuple[Condition, str]:
    """Condition and problem code of a failed round; a bug is named by its type alone."""
    for kind, condition, problem in FAILURES:
        if isinstance(error, kind):
            return condition, (problem or str(error))[:_MAX_PROBLEM_LETTERS]
    return Condition.WAITING, f"bug_{type(error).__name__}"[:_MAX_PROBLEM_LETTERS]


def fitting(rows: Sequence[Row]) -> tuple[Row, ...]:
    """As many of the first rows as one request may carry; at least one."""
    room = MAX_BODY_BYTES - _FRAME_BYTES
    for count, row in enumerate(rows[:MAX_ENVELOPES]):
        room -= 4 * -(-len(row.envelope) // 3) + len('"", ')
        if room < 0:
            return tuple(rows[: max(count, 1)])
    return tuple(rows[:MAX_ENVELOPES])


def receipt_text(receipt: Receipt) -> str:
    """A receipt as the outbox keeps it: canonical JSON."""
    return canonical(asdict(receipt)).decode()
