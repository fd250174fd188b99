"""What leaves the tablet in the evening: the sealed bundle, and, with a shift's key, a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadEnvelope
from kiosk.domain.outbox import Row, State
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.sealing.envelope import Envelope, open_envelope, parse, verify
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id

from .ports import Outbox

KEPT = (State.WAITING, State.DELIVERED, State.NEEDS_ATTENTION)
"""States whose signatures count; a withdrawn one is never in a list."""
PROGRESS_EVERY = 100
"""Rows between two words to whoever watches."""
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}Z", re.ASCII)


class Cancelled(Exception):
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


UNWATCHED = Watch()


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


@dataclass(frozen=True, slots=True)
class Opening:
    """What one or more keys made of many envelopes."""

    opened: tuple[Opened, ...]
    not_readable: int
    """Sealed to other keys (another shift's)."""
    damaged: tuple[Damaged, ...]


@dataclass(frozen=True, slots=True)
class ExportResult:
    """A file that was written, read again and found equal."""

    path: Path
    count: int
    """Signatures in the file."""
    damaged: tuple[Damaged, ...]
    not_readable: int = 0


class BundleWriter(Protocol):
    """Writes a bundle; `export.bundle.write_bundle` does."""

    def __call__(
        self,
        path: Path,
        rows: Iterable[Row],
        *,
        total: int,
        device: SigningKey,
        event: str,
        campaign: str,
        made: str,
        watch: Watch = UNWATCHED,
    ) -> ExportResult:
        """Raises StorageFull, StorageUnavailable or Cancelled; there is no file then."""
        ...


class ListWriter(Protocol):
    """Writes a readable list; `export.csv_list.write_csv` does."""

    def __call__(self, path: Path, opened: Sequence[Opened]) -> None:
        """Raises StorageFull or StorageUnavailable; there is no file then."""
        ...


def export_bundle(
    outbox: Outbox,
    write: BundleWriter,
    folder: Path,
    *,
    device: SigningKey,
    event: str,
    campaign: str,
    made: str,
    watch: Watch = UNWATCHED,
) -> ExportResult:
    """Write every row, sealed as it is, to a new bundle in `folder`. `made` is a UTC hour."""
    return write(
        free_path(folder, event, made, device.public, ".pkbundle"),
        outbox.rows(tuple(State)),
        total=outbox.balance().signed,
        device=device,
        event=event,
        campaign=campaign,
        made=made,
        watch=watch,
    )


def export_list(
    outbox: Outbox,
    write: ListWriter,
    folder: Path,
    *,
    keys: Sequence[OpeningKey],
    device_public: str,
    event: str,
    made: str,
    watch: Watch = UNWATCHED,
) -> ExportResult:
    """Open what `keys` open and write it, readable, to a new list in `folder`."""
    total = outbox.balance().signed
    rows = _watched(outbox.rows(KEPT), total, watch)
    found = open_all((checked(row, device_public) for row in rows), device_public, keys)
    path = free_path(folder, event, made, device_public, ".csv")
    write(path, found.opened)
    return ExportResult(path, len(found.opened), found.damaged, found.not_readable)


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
    not_readable = 0
    for each in found:
        if isinstance(each, Damaged):
            damaged.append(each)
            continue
        try:
            payload = open_envelope(each, public, keys)
            opened.append(Opened(each.header.id, signature_from(payload)))
        except BadEnvelope as error:
            if error.code == "not_for_this_key":
                not_readable += 1
            else:
                damaged.append(Damaged(each.header.id, each.header.seq, error.code))
    return Opening(tuple(opened), not_readable, tuple(damaged))


def signature_from(payload: Mapping[str, Any]) -> Signature:
    """The signature of an opened payload. Raises BadEnvelope("payload_members").

    A member that this release does not know is left aside; one that is missing, or of another
    type, is not guessed.
    """
    signature = _signature(payload)
    if signature is None:
        raise BadEnvelope("payload_members")
    return signature


def free_path(folder: Path, event: str, hour: str, public: str, suffix: str) -> Path:
    """`<event>-<hour>-<kiosk's first 6>-<n><suffix>`, the first `n` that is not taken."""
    stem = f"{event}-{hour}-{kiosk_id(public)[:6]}"
    n = 1
    while (path := folder / f"{stem}-{n}{suffix}").exists():
        n += 1
    return path


def _watched(rows: Iterable[Row], total: int, watch: Watch) -> Iterator[Row]:
    for done, row in enumerate(rows, start=1):
        watch.step(done, total)
        yield row


def _signature(payload: Mapping[str, Any]) -> Signature | None:
    """None instead of an exception: a ValueError would quote what somebody typed."""
    try:
        statement = payload["statement"]
        signature = Signature(
            fields={FieldName(name): value for name, value in payload["fields"].items()},
            language=payload["language"],
            campaign_version=payload["campaign_version"],
            statement_version=statement["version"],
            wording=statement["wording"],
            consents=tuple(
                GivenConsent(each["id"], each["version"], each["given"])
                for each in payload["consents"]
            ),
            hour=payload["hour"],
            fill_seconds=payload["fill_seconds"],
            marks=tuple(payload["marks"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    whole = type(payload["marks"]) is list and _well_typed(signature)
    return signature if whole else None


def _well_typed(signature: Signature) -> bool:
    texts = (
        *signature.fields.values(),
        signature.language,
        signature.wording,
        signature.hour,
        *signature.marks,
        *(consent.id for consent in signature.consents),
    )
    numbers = (
        signature.campaign_version,
        signature.statement_version,
        signature.fill_seconds,
        *(consent.version for consent in signature.consents),
    )
    return (
        all(type(text) is str for text in texts)
        and all(type(number) is int for number in numbers)
        and all(type(consent.given) is bool for consent in signature.consents)
        and _HOUR.fullmatch(signature.hour) is not None
    )
