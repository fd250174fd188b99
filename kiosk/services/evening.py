"""The evening: what must hold before a tablet may be wiped, and what is kept of it afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from kiosk.domain.errors import NotSafe
from kiosk.domain.outbox import Balance, ExportNote

from .ports import Outbox


@dataclass(frozen=True, slots=True)
class Evening:
    """How far the evening is. Counted from rows and read from the stick, never remembered."""

    balance: Balance
    loose: int
    """Signatures (and withdrawals) that neither the hub nor a verified bundle has."""
    bundled: Balance | None = None
    """What the last bundle, read again from where it lies, says it holds; None: there is none."""

    owed: bool = False
    """Whether a receipt of the last wipe can (still) be written."""

    @property
    def matches(self) -> bool:
        """Whether the bundle counts what the screen counts."""
        return self.bundled == self.balance

    @property
    def safe(self) -> bool:
        """Whether everything here is somewhere else too, as far as this tablet can know."""
        return self.loose == 0


@dataclass(frozen=True, slots=True)
class Farewell:
    """What is kept of a tablet that was wiped: counts and digests, no names."""

    event: str
    place: str
    kiosk: str
    """The kiosk's id, 32 hex digits."""
    hour: str
    """UTC hour, "2026-11-24T15Z"."""
    initials: str
    handed_to: str
    balance: Balance
    last_seq: int
    last_digest: str
    """Where the chain ended."""
    exports: tuple[ExportNote, ...]
    hub: str
    """The hub's address, or ""."""

    def to_json(self) -> str:
        """For the note that outlives the store, until the receipt is printed."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Farewell:
        """Raises ValueError, KeyError or TypeError on anything else."""
        found = json.loads(text)
        if not isinstance(found, dict):
            raise TypeError("no object")
        balance, exports = Balance(**found.pop("balance")), found.pop("exports")
        return cls(balance=balance, exports=tuple(ExportNote(**e) for e in exports), **found)


def farewell(outbox: Outbox, exports: Sequence[ExportNote], blank: Farewell) -> Farewell:
    """`blank` filled in from the store that is to be wiped.

    Raises NotSafe while anything here is neither delivered nor in a verified bundle.
    """
    if outbox.loose():
        raise NotSafe("loose")
    seq, digest = outbox.head()
    return replace(
        blank,
        balance=outbox.balance(),
        last_seq=seq,
        last_digest=digest,
        exports=tuple(exports),
    )
