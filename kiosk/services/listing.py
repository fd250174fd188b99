"""What leaves the tablet in the evening: the sealed bundle, and, with a shift's key, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import BadEnvelope, KioskError
from kiosk.domain.outbox import Row, State
from kiosk.domain.signature import Signature
from kiosk.sealing.envelope import Envelope, open_envelope, parse, verify
from kiosk.sealing.keys import OpeningKey, kiosk_id

from .payload import is_cleaned, signature_from
from .ports import Outbox

KEPT = (State.WAITING, State.DELIVERED, State.NEEDS_ATTENTION)
"""States whose signatures count; a withdrawn one is never in a list."""
PROGRESS_EVERY = 100
"""Rows between two words to whoever watches."""
REHEARSAL = "REHEARSAL-"
"""The first letters of every file of a rehearsal."""


class Cancelled(KioskError):
    """Whoever watches asked to stop; nothing was written."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody who watches long work and may stop it."""

    progress: Callable[[int, int], None] = lambda _done, _total: None
    """Gets (done, total), now and then, from the thread that works."""
    cancelled: Callable[[], bool] = lambda: False

    def step(self, done: int, total: int) -> None:
        """One more is done. Raises Cancelled."""
        if self.cancelled():
            raise Cancelled
        if done % PROGRESS_EVERY == 0 or done == total:
            self.progress(done, max(done, total))

    def part(self, number: int, parts: int) -> Watch:
        """For the `number`-th (from 0) of `parts` that are as much work, one after another."""

        def progress(done: int, total: int) -> None:
            self.progress(number * total + done, parts * total)

        return Watch(progress, self.cancelled)


UNWATCHED = Watch()


class Steps:
    """Long work in several loops, watched as one: each call is one step of `total`."""

    def __init__(self, watch: Watch, total: int) -> None:
        self._watch = watch
        self._total = total
        self._done = 0

    def __call__(self) -> None:
        """One more is done. Raises Cancelled."""
        self._done += 1
        self._watch.step(self._done, self._total)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A signature that could not be taken along. `code` says which rule failed."""

    id: str
    seq: int
    code: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A signature in clear."""

    id: str
    signature: Signature
    opted_out: bool = False
    """Whether the signer said no to e-mails since, as far as the office knows."""
    campaign: str = ""
    """Which was signed, as the envelope says; "" where only one is looked at."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What one or more keys made of many envelopes."""

    opened: tuple[Opened, ...]
    not_readable: int
    """Sealed to other keys (another shift's)."""
    damaged: tuple[Damaged, ...]
    cleaned: int = 0
    """Of the opened: without something in a field that no form lets anybody type."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written, read again and found equal."""

    path: Path
    count: int
    """Signatures in the file."""
    sha256: str
    """Of the file, 64 hex digits."""
    damaged: tuple[Damaged, ...] = ()
    """Of a bundle: what could not be taken along."""
    ids: tuple[str, ...] = ()
    """Of a bundle: every signature it holds undamaged, and those it lists as withdrawn."""
    boxed: int = 0
    """On paper: texts with a letter that no font on this machine has; a box stands for it."""


def open_rows(
    outbox: Outbox, keys: Sequence[OpeningKey], device_public: str, watch: Watch = UNWATCHED
) -> Opening:
    """Open what `keys` open of every row that counts, in chain order. Raises Cancelled."""
    step = Steps(watch, outbox.balance().signed)

    def found() -> Iterator[Envelope | Damaged]:
        for row in outbox.rows(KEPT):
            step()
            yield checked(row, device_public)

    return open_all(found(), device_public, keys)


def checked(row: Row, public: str) -> Envelope | Damaged:
    """The row's envelope, if it is what this kiosk once signed and stored."""
    try:
        envelope = parse(row.envelope)
        verify(envelope, public)
    except BadEnvelope as error:
        return Damaged(row.id, row.seq, error.code)
    if (envelope.digest, envelope.header.id, envelope.header.seq) != (row.digest, row.id, row.seq):
        return Damaged(row.id, row.seq, "other_row")
    return envelope


def open_all(
    found: Iterable[Envelope | Damaged], public: str, keys: Sequence[OpeningKey]
) -> Opening:
    """Open each that `keys` open; one that is damaged never stops the rest."""
    opened: list[Opened] = []
    damaged: list[Damaged] = []
    not_readable = cleaned = 0
    for each in found:
        if isinstance(each, Damaged):
            damaged.append(each)
            continue
        try:
            payload = open_envelope(each, public, keys)
            signature = signature_from(payload)
            opened.append(Opened(each.header.id, signature, campaign=each.header.campaign))
            cleaned += is_cleaned(payload, signature)
        except BadEnvelope as error:
            if error.code == "not_for_this_key":
                not_readable += 1
            else:
                damaged.append(Damaged(each.header.id, each.header.seq, error.code))
    return Opening(tuple(opened), not_readable, tuple(damaged), cleaned)


def file_stem(event: str, hour: str, public: str) -> str:
    """How the files of a kiosk's exports begin: `<event>-<hour>-<the kiosk's first 6>`."""
    return f"{event}-{hour}-{kiosk_id(public)[:6]}"


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """`<stem>-<n><suffix>`, the first `n` that is not taken."""
    n = 1
    while (path := folder / f"{stem}-{n}{suffix}").exists():
        n += 1
    return path
