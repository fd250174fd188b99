"""What the hub can say without any key: who sent how much, and when. Counts, never names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select, tuple_

from .engine import reading, transaction
from .tables import campaigns, envelopes, kiosks, tombstones

PORTION = 500
"""Envelopes read at a time for a download: 3 MB."""
_DAY = len("2026-11-24")


@dataclass(frozen=True, slots=True)
class CampaignBalance:
    """Signatures of one campaign. Times are UTC hours."""

    campaign: str
    """Its id; empty for withdrawals of signatures that never arrived."""
    kept: int
    withdrawn: int
    tablets: int = 0
    first_at: str = ""
    last_at: str = ""
    closed_at: str | None = None
    anonymised_at: str | None = None


@dataclass(frozen=True, slots=True)
class Tablet:
    """An enrolled kiosk and what came from it."""

    id: str
    name: str
    revoked: bool
    enrolled_at: str
    kept: int
    last_at: str
    """Hour (UTC) of the newest signature; empty if there is none."""
    seen_at: str
    """When it last enrolled, delivered or was seen; never finer than a quarter of an hour."""
    waiting: int | None = None
    """Signatures that waited there when it last told; None: it never did."""
    needs_attention: int | None = None
    version: str = ""
    """Of the program it runs."""
    told_at: str = ""


@dataclass(frozen=True, slots=True)
class HourCount:
    """Signatures of one campaign that came from one tablet, at one event, in one hour (UTC)."""

    hour: str
    campaign: str
    event: str
    """Its id: what organisers call the stall, not what volunteers typed."""
    kiosk: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class GatheredDay:
    """What came from one tablet, at one event, on one day (UTC), of one campaign."""

    day: str
    event: str
    kiosk: str
    name: str
    first_at: str
    """Hour of the first arrival."""
    last_at: str
    count: int


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A sealed signature as it came, or (`envelope` None) one that was withdrawn."""

    public_key: str
    id: str
    seq: int
    event: str
    digest: str
    received_at: str
    envelope: bytes | None


class Overview:
    """Counts for the people who run the hub; every query but `sealed` is answered by an index.

    Every call raises StorageUnavailable when the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._reading = reading(engine)

    def balance(self) -> tuple[CampaignBalance, ...]:
        """Of every campaign of which anything is, or was, here; by id."""
        e, t = envelopes.c, tombstones.c
        hour = e.received_at
        kept = select(
            e.campaign, func.count(), func.count(e.kiosk.distinct()), func.min(hour), func.max(hour)
        ).group_by(e.campaign)
        gone = select(func.coalesce(t.campaign, ""), func.count()).group_by(t.campaign)
        with transaction(self._reading) as connection:
            stored = {row[0]: tuple(row)[1:] for row in connection.execute(kept)}
            withdrawn = {row[0]: row[1] for row in connection.execute(gone)}
            closed = {row.id: row for row in connection.execute(select(campaigns))}
        balance = []
        for id in sorted(stored.keys() | withdrawn.keys() | closed.keys()):
            count, tablets, first_at, last_at = stored.get(id, (0, 0, "", ""))
            ends = closed.get(id)
            balance.append(
                CampaignBalance(
                    id,
                    count,
                    withdrawn.get(id, 0),
                    tablets,
                    first_at,
                    last_at,
                    ends.closed_at if ends else None,
                    ends.anonymised_at if ends else None,
                )
            )
        return tuple(balance)

    def tablets(self) -> tuple[Tablet, ...]:
        """Every kiosk that ever enrolled, by name."""
        e, k = envelopes.c, kiosks.c
        counts = select(e.kiosk, func.count(), func.max(e.received_at)).group_by(e.kiosk)
        query = select(
            k.id,
            k.name,
            k.revoked,
            k.enrolled_at,
            k.seen_at,
            k.waiting,
            k.needs_attention,
            k.version,
            k.told_at,
        )
        with transaction(self._reading) as connection:
            kept = {row[0]: (row[1], row[2]) for row in connection.execute(counts)}
            found = connection.execute(query).all()
        tablets = []
        for row in found:
            count, last_at = kept.get(row.id, (0, ""))
            tablets.append(
                Tablet(
                    id=row.id,
                    name=row.name,
                    revoked=bool(row.revoked),
                    enrolled_at=row.enrolled_at,
                    kept=count,
                    last_at=last_at,
                    seen_at=max(row.enrolled_at, last_at, row.seen_at or "", row.told_at or ""),
                    waiting=row.waiting,
                    needs_attention=row.needs_attention,
                    version=row.version or "",
                    told_at=row.told_at or "",
                )
            )
        return tuple(sorted(tablets, key=lambda tablet: (tablet.name.casefold(), tablet.id)))

    def hours(self, since: str, campaign: str | None = None) -> dict[str, int]:
        """Signatures by the hour (UTC) of their arrival, from the hour `since` on; of `campaign`,
        or of all.
        """
        hour = envelopes.c.received_at
        query = select(hour, func.count()).where(hour >= since).group_by(hour).order_by(hour)
        if campaign is not None:
            query = query.where(envelopes.c.campaign == campaign)
        with transaction(self._reading) as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def newest(self, campaign: str) -> str:
        """Hour of the last arrival; "" if nothing is here."""
        query = select(func.max(envelopes.c.received_at)).where(envelopes.c.campaign == campaign)
        with transaction(self._reading) as connection:
            return connection.scalar(query) or ""

    def by_hour(self) -> tuple[HourCount, ...]:
        """Everything that is here, by hour, campaign, event and tablet."""
        e = envelopes.c
        who = (e.received_at, e.campaign, e.event, e.kiosk)
        counts = select(*who, func.count()).group_by(*who)
        with transaction(self._reading) as connection:
            names = _names(connection)
            found = connection.execute(counts).all()
        return tuple(
            HourCount(hour, campaign, event, kiosk, names[kiosk], count)
            for hour, campaign, event, kiosk, count in sorted(map(tuple, found))
        )

    def gathered(self, campaign: str) -> tuple[GatheredDay, ...]:
        """Everything of `campaign` that is here, by day, event and tablet's name; newest first."""
        e = envelopes.c
        day = func.substr(e.received_at, 1, _DAY).label("day")
        counts = select(
            day, e.event, e.kiosk, func.min(e.received_at), func.max(e.received_at), func.count()
        ).where(e.campaign == campaign)
        with transaction(self._reading) as connection:
            names = _names(connection)
            found = connection.execute(counts.group_by(day, e.event, e.kiosk)).all()
        lines = [
            GatheredDay(on, event, kiosk, names[kiosk], *rest) for on, event, kiosk, *rest in found
        ]
        lines.sort(key=lambda each: (each.event, each.name.casefold(), each.kiosk))
        return tuple(sorted(lines, key=lambda each: each.day, reverse=True))

    def sealed(self, campaign: str) -> Iterator[SealedRow]:
        """Every signature of `campaign` in the order of each chain, read in portions.

        Withdrawn ones come first, so that whoever reads the file bars them. Those whose envelope
        was emptied, because the campaign is anonymous, are left out.
        """
        yield from self._withdrawn(campaign)
        e = envelopes.c
        key = (e.kiosk, e.seq, e.id)
        query = (
            select(
                kiosks.c.public_key,
                e.id,
                e.seq,
                e.event,
                e.digest,
                e.received_at,
                e.envelope,
                e.kiosk,
            )
            .join(kiosks, kiosks.c.id == e.kiosk)
            .where(e.campaign == campaign)
            .order_by(*key)
            .limit(PORTION)
        )
        after = ("", 0, "")
        while True:
            with transaction(self._reading) as connection:
                portion = connection.execute(query.where(tuple_(*key) > after)).all()
            yield from (SealedRow(*row[:-1]) for row in portion if row.envelope)
            if len(portion) < PORTION:
                return
            after = (portion[-1].kiosk, portion[-1].seq, portion[-1].id)

    def _withdrawn(self, campaign: str) -> Iterator[SealedRow]:
        t = tombstones.c
        query = (
            select(kiosks.c.public_key, t.id, t.seq, t.digest, t.withdrawn_at)
            .join(kiosks, kiosks.c.id == t.kiosk)
            .where(func.coalesce(t.campaign, campaign) == campaign)
            .order_by(t.kiosk, t.id)
        )
        with transaction(self._reading) as connection:
            found = connection.execute(query).all()
        for key, id, seq, digest, at in found:
            yield SealedRow(key, id, seq or 0, "", digest or "", at, None)


def _names(connection: Connection) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(select(kiosks.c.id, kiosks.c.name))}
