"""What the use cases need from the world, as Protocols. storage and remote provide them.

Clocks that nobody can set: for how long something lasts, never for what time it is.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from kiosk.domain.delivery import Acknowledged, Enrolment, Hello, Lost, Outcome, TabletStatus
from kiosk.domain.outbox import Balance, ExportNote, Gathered, Link, Row, Shift, State
from kiosk.domain.paper_notes import PaperNote
from kiosk.sealing.envelope import Envelope

Clock = Callable[[], float]
"""Seconds: Unix's, where it does not say since when."""


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

    def count_attempt(self, ids: Sequence[str], next_attempt_at: float) -> frozenset[str]:
        """Before a request leaves: one more attempt, and when to try again if no word comes.

        Gives the ids that were counted: those that wait still. No other may leave.
        """
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
        """needs_attention → waiting, all that are not set aside; how many."""
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

    def withdraw(self, id: str, proof: str) -> bool:
        """Any state → withdrawn, its envelope erased; the hub has yet to hear of `proof`.

        False if there is no such row, or it was withdrawn before.
        """
        ...

    def find_by_verifier(self, verifier: str) -> Row | None:
        """The row whose envelope names this withdrawal verifier (64 hex digits), or None."""
        ...

    def pending_withdrawals(self, limit: int) -> tuple[tuple[str, str], ...]:
        """(id, proof) of withdrawals that the hub has yet to hear of, oldest first."""
        ...

    def confirm_withdrawal(self, id: str) -> None:
        """The hub has heard: its proof is erased."""
        ...

    def acknowledged(self, limit: int) -> Acknowledged:
        """What the hub has acknowledged: at most `limit` runs, and as many ids, newest first."""
        ...

    def tell_again(self, lost: Lost) -> int:
        """What the hub has lost is due again: delivered → waiting, and proofs of withdrawals.

        How many signatures and withdrawals. What is not here any more is left out.
        """
        ...

    def retry(self, id: str) -> bool:
        """needs_attention → waiting, due at once; False if it was not refused."""
        ...

    def set_aside(self, id: str) -> bool:
        """Leave a refused row to the office; False if it was not refused, or set aside before."""
        ...

    def mark_exported(self, ids: Iterable[str]) -> None:
        """These are in a verified sealed bundle, in the state they have now."""
        ...

    def loose(self) -> int:
        """Rows that exist only here: undelivered (or a withdrawal untold), and in no bundle."""
        ...

    def per_hour(self) -> Mapping[str, int]:
        """Signatures by UTC hour, in order; none that was erased, or carved out of damage."""
        ...

    def gathered(self) -> tuple[Gathered, ...]:
        """Who gathered how many: a line for each campaign in each shift, but for withdrawn ones.

        In the order of shifts, what was taken without one last.
        """
        ...

    def changes(self, after: int, limit: int) -> tuple[Row, ...]:
        """Rows whose revision is above `after`, by revision, at most `limit`."""
        ...

    def head(self) -> tuple[int, str]:
        """The chain's last number and the digest there; 0 and 64 zeros before the first."""
        ...

    def count_since(self, hour: str, campaign: str) -> int:
        """A campaign's signatures of the UTC hour `hour` and later; none that was erased."""
        ...

    def balance(self) -> Balance:
        """Counted from the rows, now."""
        ...

    def balances(self) -> Mapping[str, Balance]:
        """The balance of each campaign that has a row, by its id; together they are `balance`."""
        ...

    def rows(self, states: Sequence[State]) -> Iterator[Row]:
        """Every row in one of `states`, in chain order, read in portions."""
        ...


class Shifts(Protocol):
    """Shifts and their wrapped keys."""

    def current(self) -> Shift | None:
        """The open shift, or None."""
        ...

    def open(
        self,
        hour: str,
        recipient: str | None,
        wrapped: bytes | None,
        place: str = "",
        initials: str = "",
    ) -> Shift:
        """Open a shift, closing any that is still open."""
        ...

    def hand_over(self, hour: str, initials: str) -> None:
        """Another volunteer takes the open shift, from `hour` on: same place, same words.

        What was gathered before stays with whoever gathered it.
        """
        ...

    def close(self) -> None:
        """Close the open shift and erase its wrapped key."""
        ...


class Exports(Protocol):
    """The log of what left this kiosk as a file. No line names a signer."""

    def log_export(self, note: ExportNote) -> None:
        """Add a line."""
        ...

    def exports(self) -> tuple[ExportNote, ...]:
        """Every line, oldest first."""
        ...


class PaperNotes(Protocol):
    """What volunteers noted of a campaign's sheets of paper. No note names a signer."""

    def add(self, campaign: str, note: PaperNote) -> None:
        """One more note."""
        ...

    def drop_last(self, campaign: str) -> None:
        """The last note was a slip."""
        ...

    def notes(self, campaign: str) -> tuple[PaperNote, ...]:
        """Every note, oldest first."""
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

    HubUnavailable (no network, TLS, 408, 425, 429, 5xx, redirects), NotTheHub (anything that the
    hub did not sign, or that is not well-formed), KioskNotAccepted (its own 401, 403),
    BatchRefused (its own other 4xx).
    """

    async def hello(self) -> Hello:
        """Who is there. Raises NotTheHub for whoever does not hold the event's key."""
        ...

    async def enrol(
        self, code: str, public_key: str, name: str, rehearsal: bool = False
    ) -> Enrolment:
        """Introduce this kiosk."""
        ...

    async def send(
        self, token: str, envelopes: Sequence[bytes], standing: TabletStatus
    ) -> tuple[Outcome, ...]:
        """Hand over 1 to 200 envelopes, at most 1 MiB; the outcomes found, in any order."""
        ...

    async def compare(self, token: str, acknowledged: Acknowledged, standing: TabletStatus) -> Lost:
        """What the hub has lost of what it had acknowledged."""
        ...

    async def withdraw(self, token: str, id: str, proof: str) -> None:
        """Take a signature back; returning means that its id is barred for ever."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


def boottime() -> float:
    """Seconds since some moment, those in which the machine slept included.

    `time.monotonic` stands still with a sleeping machine on Linux and macOS: a limit of ninety
    seconds would outlast the night.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # Not Python's `monotonic`: this one goes on (clock_gettime(3) of macOS).
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
