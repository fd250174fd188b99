"""Sealed files of tablets, taken in by hand: after a loss, or from a stall that had no network.

What comes this way is held to the same rules as what comes over the wire: the tablet's own
signature, each id once, and nothing that was ever withdrawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import delete, select

from kiosk.domain.errors import BadEnvelope, KioskNotAccepted
from kiosk.sealing.envelope import Envelope, verify
from kiosk.sealing.keys import kiosk_id
from kiosk.sealing.withdrawal import verifier_of

from .barring import bar_signatures, make_known
from .engine import insert_once, transaction
from .ingest import Accepted
from .records.forgetting import forget_envelope
from .storage import HubStorage
from .tables import envelopes, tombstones

PORTION = 200
"""Envelopes in one transaction."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A signature that the file says was withdrawn."""

    id: str
    seq: int
    digest: str
    proof: str | None
    """From the signer's code; None: the tablet's own signature over the file has to do."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one tablet's file."""

    stored: int
    already: int
    """They were here before."""
    withdrawn: int
    refused: Mapping[str, int]
    """By problem code."""


def admit(storage: HubStorage, public_key: str, at: str) -> None:
    """Know a tablet that never enrolled here, or has been forgotten; it holds no token."""
    with transaction(storage.engine) as connection:
        make_known(connection, kiosk_id(public_key), public_key, at, revoked=False)


def take_in(
    storage: HubStorage,
    public_key: str,
    arrived: Iterable[Envelope],
    taken_back: Sequence[TakenBack],
    at: str,
) -> Imported:
    """Withdrawals first, then envelopes, PORTION at a time; again is harmless.

    `at` is the hour, as it is kept. Raises KioskNotAccepted for a tablet that is revoked or not
    known, StorageUnavailable.
    """
    kiosk = kiosk_id(public_key)
    known = {each.id: each for each in storage.kiosks()}
    if kiosk not in known or known[kiosk].revoked:
        raise KioskNotAccepted(kiosk)
    withdrawn = sum(_bury(storage, kiosk, each, at) for each in taken_back)
    counts: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    sound = _sound(arrived, public_key, refused)
    while portion := list(islice(sound, PORTION)):
        for placed in storage.store(kiosk, portion, at):
            if isinstance(placed, Accepted):
                counts["stored" if placed.fresh else "already"] += 1
            else:
                refused[placed.problem] += 1
    return Imported(counts["stored"], counts["already"], withdrawn, dict(refused))


def _sound(
    arrived: Iterable[Envelope], public_key: str, refused: Counter[str]
) -> Iterator[Envelope]:
    for envelope in arrived:
        try:
            verify(envelope, public_key)
        except BadEnvelope as error:
            refused[error.code] += 1
        else:
            yield envelope


def _bury(storage: HubStorage, kiosk: str, taken_back: TakenBack, at: str) -> bool:
    """Erase and bar one signature of this very tablet; whether that is news.

    One with a proof needs the right one: whoever writes on a stick could name any signature.
    """
    id = taken_back.id
    buried = select(tombstones.c.id).where(tombstones.c.id == id)
    columns = ("kiosk", "seq", "digest", "campaign", "withdrawal")
    stored = select(*(envelopes.c[name] for name in columns)).where(envelopes.c.id == id)
    proven = None if taken_back.proof is None else verifier_of(taken_back.proof)
    with transaction(storage.engine) as connection:
        found = connection.execute(stored.with_for_update()).mappings().first()
        if connection.execute(buried).first() is not None:
            return False
        if found and (found["kiosk"] != kiosk or proven not in (None, found["withdrawal"])):
            return False
        connection.execute(delete(envelopes).where(envelopes.c.id == id))
        row: dict[str, object] = {"seq": taken_back.seq, "digest": taken_back.digest}
        if found:
            row |= {name: found[name] for name in ("seq", "digest", "campaign")}
        verifier = proven or (found["withdrawal"] if found else None) or ""
        row |= {"id": id, "kiosk": kiosk, "verifier": verifier, "withdrawn_at": at}
        if insert_once(connection, tombstones, row, "id"):
            bar_signatures(connection, [row])
        forget_envelope(connection, id)
    return True
