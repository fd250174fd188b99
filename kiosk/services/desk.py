"""What the volunteers' desk is told of: values that pass between the window and the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.exports import ExportKind
from kiosk.domain.outbox import Balance, Shift


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
