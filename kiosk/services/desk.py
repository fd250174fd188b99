"""What the volunteers' desk is told of: values that pass between the window and the store.

Shifts: opened once two of its words were typed back, closed with the key erased.

Withdrawing: whoever has the code takes the signature back, before and after it was sent.

The evening: what must hold before a tablet may be wiped, and what is kept of it afterwards.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from kiosk.domain.errors import NotSafe, WrongWords
from kiosk.domain.event import Event
from kiosk.domain.outbox import Balance, ExportKind, ExportNote, Gathered, Shift
from kiosk.domain.paper_notes import PaperTally
from kiosk.sealing.keys import OpeningKey, unwrap, wrap
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.sealing.words import new_words, plain_words

from .ports import Outbox, Shifts


@dataclass(frozen=True, slots=True)
class Rescue:
    """What became of a damaged store since the app started."""

    folder: Path
    """Where the damaged file is kept, under a new name."""
    count: int
    """Signatures taken over from it."""


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything the desk counts, read in one go."""

    balance: Balance = field(default_factory=Balance)
    shift: Shift | None = None
    rescue: Rescue | None = None
    per_hour: Mapping[str, int] = field(default_factory=dict)
    """Signatures by UTC hour."""
    untold: int = 0
    """Withdrawals that the hub has yet to hear of."""
    gathered: tuple[Gathered, ...] = ()
    """Who gathered how many."""
    balances: Mapping[str, Balance] = field(default_factory=dict)
    """Each campaign's, by its id; together they are `balance`."""


@dataclass(frozen=True, slots=True)
class ExportPlace:
    """A stick or folder one can export to."""

    folder: Path
    removable: bool
    free_bytes: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote, checked."""

    kind: ExportKind
    paths: tuple[Path, ...]
    count: int
    left_out: int = 0
    """Sealed to other keys (an earlier shift's), or damaged."""
    boxed: int = 0
    """Texts with a letter that no font of this machine has: a box stands there on paper."""
    password: str = ""
    """Made for this file; shown once."""


@dataclass(frozen=True, slots=True)
class Wiped:
    """What became of a wipe."""

    receipt: Path | None
    """Where the receipt lies; None if it could not be written yet."""
    signed: int


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the self-check."""

    code: str
    ok: bool | None
    """None: this machine does not tell."""


@dataclass(frozen=True, slots=True)
class MachineHealth:
    """As the machine is now."""

    percent: int | None = None
    hours_left: float | None = None
    charging: bool = False
    free_bytes: int | None = None
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class ShiftKey:
    """A shift's key before the shift is opened: its words are in nobody's notebook yet."""

    key: OpeningKey
    words: str = field(repr=False)

    def spoken(self, number: int, typed: str) -> bool:
        """Whether `typed` is the word of this number, from 1 on."""
        return plain_words(typed) == plain_words(self.words).split()[number - 1]


def prepare_shift(event: Event, language: str) -> ShiftKey | None:
    """A key and its words in `language`, or None where lists are not read at the stall."""
    return ShiftKey(OpeningKey.generate(), new_words(language)) if event.readable_lists else None


def open_shift(
    shifts: Shifts, hour: str, prepared: ShiftKey | None, place: str = "", initials: str = ""
) -> None:
    """Open a shift; from now on signatures are sealed to its key, too."""
    if prepared is None:
        shifts.open(hour, None, None, place, initials)
        return
    wrapped = wrap(prepared.key.secret, prepared.words)
    shifts.open(hour, prepared.key.recipient, wrapped, place, initials)


def shift_key(shift: Shift | None, words: str) -> OpeningKey:
    """The key of an open shift. Raises WrongWords (also when there is nothing to open)."""
    if shift is None or shift.wrapped is None:
        raise WrongWords("no_shift")
    return unwrap(shift.wrapped, words)


class Withdrawal(StrEnum):
    """What became of a code that was typed."""

    DONE = "done"
    """Erased here, and a tombstone bars its id; the hub hears of it from the courier."""
    NO_CODE = "no_code"
    """Not twelve letters and digits of a code."""
    UNKNOWN = "unknown"
    """No signature here has this code: another tablet's, mistyped, or taken back before."""


def withdraw(outbox: Outbox, code: str) -> Withdrawal:
    """Take back the signature whose code this is. The code itself is stored nowhere.

    Takes as long for an unknown code as for a known one, but for the erasing.
    """
    try:
        proof = proof_of(code)
    except ValueError:
        return Withdrawal.NO_CODE
    row = outbox.find_by_verifier(verifier_of(proof))
    if row is None or not outbox.withdraw(row.id, proof):
        return Withdrawal.UNKNOWN
    return Withdrawal.DONE


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
    gathered: tuple[Gathered, ...] = ()
    """Who gathered how many, as the desk showed it."""
    balances: Mapping[str, Balance] = field(default_factory=dict)
    """Each campaign's, by its id, where there were several."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Of the campaigns, by their ids, where there were several."""
    paper: Mapping[str, PaperTally] = field(default_factory=dict)
    """What was noted of sheets of paper, by campaign."""

    def to_json(self) -> str:
        """For the note that outlives the store, until the receipt is printed."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Farewell:
        """Raises ValueError, KeyError or TypeError on anything else."""
        found = json.loads(text)
        if not isinstance(found, dict):
            raise TypeError("no object")
        balance = Balance(**found.pop("balance"))
        exports = tuple(ExportNote(**each) for each in found.pop("exports"))
        # Neither is in the note of an older program.
        gathered = tuple(Gathered(**each) for each in found.pop("gathered", ()))
        balances = {id: Balance(**each) for id, each in found.pop("balances", {}).items()}
        paper = {id: PaperTally.from_json(each) for id, each in found.pop("paper", {}).items()}
        return cls(
            balance=balance,
            exports=exports,
            gathered=gathered,
            balances=balances,
            paper=paper,
            **found,
        )


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
        balances=dict(outbox.balances()) if blank.titles else {},
        last_seq=seq,
        last_digest=digest,
        exports=tuple(exports),
        gathered=outbox.gathered(),
    )
