"""Each kiosk's chain, as far as the hub has it; the rules are in `sealing/ENVELOPE.md`.

A number that never arrived is one of three: a signature still waiting on its tablet, one that its
signer took back there before it left (within seconds, or later by code), or one that was lost.
The hub cannot tell which; it names the number. A link that does not fit, or a number that exists
twice, is never harmless: the tablet went on from an older copy of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Engine, Select, case, func, literal, null, select, union_all

from kiosk.domain.errors import BadEnvelope
from kiosk.sealing.envelope import FIRST_PREV, parse

from .engine import reading, transaction
from .tables import envelopes, tombstones

NAMED = 100
"""Runs and numbers of each kind that are named; beyond, they are only counted."""
PORTION = 2_000
"""Rows fetched at a time."""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One envelope's place in its kiosk's chain; the envelope itself may be withdrawn."""

    seq: int
    digest: str
    prev: str | None
    """The digest that it says came before it; None where that is not known any more."""
    at: str = ""
    """Hour of arrival (UTC), where known."""


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers one after another, `first` and `last` among them."""

    first: int
    last: int
    since: str = ""
    """Hour (UTC) at which a later envelope arrived: since then the run is known to be missing."""

    @property
    def count(self) -> int:
        """How many numbers."""
        return self.last - self.first + 1

    def __str__(self) -> str:
        return str(self.first) if self.count == 1 else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Chain:
    """What one kiosk's chain shows. Of each kind, the first NAMED are named, all are counted."""

    kiosk: str
    links: int = 0
    """Envelopes kept, and withdrawn ones whose place is known."""
    newest: int = 0
    """The highest number seen."""
    missing: tuple[Run, ...] = ()
    missing_count: int = 0
    loose: tuple[int, ...] = ()
    """Numbers whose envelope does not follow what is here before it."""
    loose_count: int = 0
    repeated: tuple[Run, ...] = ()
    """Numbers that two different envelopes bear."""
    repeated_count: int = 0
    unplaced: int = 0
    """Signatures withdrawn before they arrived: so many of the missing numbers are theirs."""

    @property
    def set_back_to(self) -> int | None:
        """The number after which the tablet went on from an older copy; 0: it began again.

        None if no number exists twice.
        """
        return self.repeated[0].first - 1 if self.repeated else None

    @property
    def whole(self) -> bool:
        """Nothing is missing, loose or repeated."""
        return not (self.missing_count or self.loose_count or self.repeated_count)


def follow(kiosk: str, links: Iterable[ChainLink], unplaced: int = 0) -> Chain:
    """Walk `links`, which come by rising `seq`, and say what is missing, loose and repeated.

    After a number that is missing nothing can be said about the next link, except that only
    the first envelope of a chain may call itself the first.
    """
    missing, loose, repeated = _Runs(), _Runs(), _Runs()
    before, known = 0, {FIRST_PREV}
    count = 0
    for seq, group in groupby(links, key=lambda link: link.seq):
        here = list(group)
        count += len(here)
        if seq > before + 1:
            missing.add(before + 1, seq - 1, here[0].at)
            known = set()
        if not all(_fits(link, known) for link in here):
            loose.add(seq, seq)
        digests = {link.digest for link in here}
        if len(digests) > 1:
            repeated.add(seq, seq)
        before, known = seq, digests
    return Chain(
        kiosk,
        links=count,
        newest=before,
        missing=tuple(missing.named),
        missing_count=missing.count,
        loose=tuple(n for run in loose.named for n in range(run.first, run.last + 1))[:NAMED],
        loose_count=loose.count,
        repeated=tuple(repeated.named),
        repeated_count=repeated.count,
        unplaced=unplaced,
    )


def _fits(link: ChainLink, known: set[str]) -> bool:
    """Whether `link` may follow envelopes with the digests `known`; empty: none is here."""
    if link.prev is None:
        return True
    return link.prev in known if known else link.prev != FIRST_PREV


class _Runs:
    """Numbers as they come by, joined to runs; the first NAMED runs are kept."""

    def __init__(self) -> None:
        self.named: list[Run] = []
        self.count = 0
        self._last = -1

    def add(self, first: int, last: int, since: str = "") -> None:
        self.count += last - first + 1
        joins = self._last == first - 1 and bool(self.named) and self.named[-1].last == self._last
        self._last = last
        if joins:
            self.named[-1] = Run(self.named[-1].first, last, self.named[-1].since)
        elif len(self.named) < NAMED:
            self.named.append(Run(first, last, since))


class Chains:
    """The chains of all kiosks. A chain is walked again only when rows came or went.

    What is remembered is bounded by the number of kiosks. Every call raises StorageUnavailable
    when the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._reading = reading(engine)
        self._walked: dict[str, tuple[_Mark, Chain]] = {}

    def all(self) -> tuple[Chain, ...]:
        """Of every kiosk from which anything ever came, by id."""
        marks = self._marks()
        return tuple(self._chain(kiosk, mark) for kiosk, mark in sorted(marks.items()))

    def of(self, kiosk: str) -> Chain:
        """Of one kiosk; an empty one if nothing ever came from it."""
        mark = self._marks(kiosk).get(kiosk)
        return self._chain(kiosk, mark) if mark else Chain(kiosk)

    def _chain(self, kiosk: str, mark: _Mark) -> Chain:
        known = self._walked.get(kiosk)
        if known is None or known[0] != mark:
            known = mark, follow(kiosk, self._links(kiosk), mark.unplaced)
            self._walked[kiosk] = known
        return known[1]

    def _marks(self, kiosk: str | None = None) -> dict[str, _Mark]:
        """From the indexes alone: no envelope is read."""
        kept = select(envelopes.c.kiosk, func.count(), func.max(envelopes.c.seq))
        gone = select(tombstones.c.kiosk, func.count(), func.count(tombstones.c.seq))
        if kiosk is not None:
            kept = kept.where(envelopes.c.kiosk == kiosk)
            gone = gone.where(tombstones.c.kiosk == kiosk)
        with transaction(self._reading) as connection:
            stored = connection.execute(kept.group_by(envelopes.c.kiosk)).all()
            erased = connection.execute(gone.group_by(tombstones.c.kiosk)).all()
        marks = {row[0]: _Mark(row[1], row[2]) for row in stored}
        for id, withdrawn, placed in erased:
            there = marks.get(id, _Mark(0, 0))
            marks[id] = _Mark(there.kept, there.newest, withdrawn, withdrawn - placed)
        return marks

    def _links(self, kiosk: str) -> Iterator[ChainLink]:
        """By rising number, in one snapshot, fetched in portions."""
        with transaction(self._reading) as connection:
            rows = connection.execution_options(yield_per=PORTION).execute(_links_of(kiosk))
            for seq, digest, prev, old, at in rows:
                yield ChainLink(seq, digest, prev or _prev_in(old), at or "")


@dataclass(frozen=True, slots=True)
class _Mark:
    """Changes with every row that comes or goes: ids are unique, tombstones stay for ever."""

    kept: int
    newest: int
    withdrawn: int = 0
    unplaced: int = 0


def _links_of(kiosk: str) -> Select[int, str, str | None, bytes | None, str | None]:
    """Envelopes that were stored before `prev` had a column come whole, as `old`."""
    e, t = envelopes.c, tombstones.c
    placed = union_all(
        select(
            e.seq,
            e.digest,
            e.prev,
            case((e.prev.is_(None), e.envelope)).label("old"),
            e.received_at.label("at"),
        ).where(e.kiosk == kiosk),
        select(t.seq, t.digest, null(), null(), literal("")).where(
            t.kiosk == kiosk, t.seq.is_not(None)
        ),
    ).subquery()
    return select(*placed.c).order_by(placed.c.seq, placed.c.digest)


def _prev_in(envelope: bytes | None) -> str | None:
    """What the header says; None for an envelope that was emptied, or was never one."""
    if not envelope:
        return None
    try:
        return parse(envelope).header.prev
    except BadEnvelope:
        return None
