"""A day at a stall, as rows: sealed for real, chained for real."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.domain.campaign import FieldName
from kiosk.domain.outbox import Row, State
from kiosk.domain.paper_notes import PaperTally
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.export.bundle import write_bundle
from kiosk.export.manifest import Manifest
from kiosk.sealing.envelope import FIRST_PREV
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.services.listing import WrittenFile
from tests.clock import HOUR as HOUR
from tests.sealing.kit import sealed

OFFICE = OpeningKey.generate()
SHIFT = OpeningKey.generate()
DEVICE = SigningKey.generate()


def signature(fields: Mapping[FieldName, str], marks: tuple[str, ...] = ()) -> Signature:
    """A signature with these fields; one consent given, one not."""
    return Signature(
        fields=fields,
        language="en",
        campaign_version=1,
        statement_version=3,
        wording="ab" * 32,
        consents=(GivenConsent("news", 1, True), GivenConsent("calls", 1, False)),
        hour=HOUR,
        fill_seconds=40,
        marks=marks,
    )


def numbered(n: int) -> Signature:
    """The nth signer."""
    return signature({FieldName.GIVEN_NAME: f"Name {n}", FieldName.EMAIL: f"n{n}@example.org"})


def day(
    signatures: Sequence[Signature],
    *,
    states: Mapping[int, State] | None = None,
    recipients: Sequence[str] = (OFFICE.recipient,),
    device: SigningKey = DEVICE,
    campaign: str = "chechnya",
) -> Iterator[Row]:
    """One row each, in chain order; `states` by seq, waiting where nothing is said."""
    prev = FIRST_PREV
    for seq, each in enumerate(signatures, start=1):
        envelope = sealed(
            device, recipients, seq, prev, each.payload(), campaign=campaign, event="market"
        )
        prev = envelope.digest
        yield Row(
            id=envelope.header.id,
            seq=seq,
            event="market",
            shift=None,
            state=(states or {}).get(seq, State.WAITING),
            envelope=envelope.raw,
            digest=envelope.digest,
            receipt=None,
            attempts=0,
            next_attempt_at=0.0,
            last_problem=None,
            hour=HOUR,
        )


def bundle(
    path: Path,
    rows: Sequence[Row],
    device: SigningKey = DEVICE,
    *,
    rehearsal: bool = False,
    paper: PaperTally | None = None,
) -> WrittenFile:
    """Write a bundle of `rows`."""
    about = Manifest(HOUR, device.public, "market", ("chechnya",), rehearsal=rehearsal)
    if paper:
        about = replace(about, paper={"chechnya": paper})
    return write_bundle(path, rows, about, device, total=len(rows))
