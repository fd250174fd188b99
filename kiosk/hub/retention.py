"""How long names are kept: a campaign is closed, and later made anonymous; one person is erased.

A closed campaign still takes what tablets were late to send. Anonymous means: the sealed
envelopes are emptied, so that no key opens them any more, and only counts are left; what still
arrives is refused, and stays on its tablet under “needs attention”. An erased signature is one
that was withdrawn: its envelope goes, and its id is barred for ever.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    RowMapping,
    and_,
    delete,
    func,
    or_,
    select,
    update,
)

from kiosk.domain.errors import BadEnvelope, BadSettings
from kiosk.sealing.envelope import parse

from .barred_list import BarredEntry, BarredKind, bar
from .barring import bar_signatures
from .engine import insert_once, reading, scrub, transaction
from .log import event
from .records.forgetting import anonymise_records, forget_envelope
from .tables import campaigns, envelopes, tombstones

MONTHS = 6
"""From closing a campaign to making it anonymous, unless the office says otherwise."""
PORTION = 500
"""Envelopes emptied in one transaction, so that kiosks can store between two."""
EMPTY = b""
TIME = "%Y-%m-%dT%H:00:00Z"


@dataclass(frozen=True, slots=True)
class CampaignKept:
    """What a hub holds of one campaign. Times are UTC hours."""

    id: str
    kept: int
    """Signatures, each once; those made anonymous too."""
    closed_at: str | None = None
    anonymise_at: str | None = None
    anonymised_at: str | None = None


class Retention:
    """Closing, anonymising and erasing; every call raises StorageUnavailable when it fails.

    Each portion is one transaction; stopping in the middle loses nothing, and going on is to
    start again. What the OSDI API made of an envelope goes in the same transaction.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = reading(engine)

    def campaigns(self) -> tuple[CampaignKept, ...]:
        """Every campaign that has signatures or was closed, by name."""
        count = select(envelopes.c.campaign, func.count()).group_by(envelopes.c.campaign)
        with transaction(self._reading) as connection:
            kept = {str(row[0]): int(row[1]) for row in connection.execute(count)}
            closed = {row["id"]: row for row in connection.execute(select(campaigns)).mappings()}
        return tuple(
            CampaignKept(kept=kept.get(id, 0), **({"id": id} | dict(closed.get(id, {}))))
            for id in sorted(kept.keys() | closed.keys())
        )

    def close(self, campaign: str, now: float, months: int = MONTHS) -> str:
        """Close `campaign`; the hour at which it will be made anonymous, `months` from now.

        Closing it again sets a new hour. Raises BadSettings for a campaign that is not here, or
        is anonymous already.
        """
        day = datetime.fromtimestamp(now, UTC)
        times = {
            "closed_at": day.strftime(TIME),
            "anonymise_at": months_later(day, months).strftime(TIME),
        }
        with transaction(self._engine) as connection:
            here = select(envelopes.c.id).where(envelopes.c.campaign == campaign).limit(1)
            if connection.execute(here).first() is None and not _row(connection, campaign):
                raise _no_such(campaign)
            if not insert_once(connection, campaigns, {"id": campaign, **times}, "id"):
                change = update(campaigns).where(_named(campaign), _not_anonymous()).values(**times)
                if not connection.execute(change).rowcount:
                    raise _anonymous(campaign)
            due = {"anonymise_at": times["anonymise_at"]}
            bar(connection, BarredEntry(BarredKind.CLOSED, campaign, times["closed_at"], due))
        return times["anonymise_at"]

    def reopen(self, campaign: str, now: float) -> None:
        """Undo `close`. Raises BadSettings once it is anonymous, or if it was never closed."""
        hour = datetime.fromtimestamp(now, UTC).strftime(TIME)
        with transaction(self._engine) as connection:
            undo = delete(campaigns).where(_named(campaign), _not_anonymous())
            if not connection.execute(undo).rowcount:
                raise _anonymous(campaign) if _row(connection, campaign) else _no_such(campaign)
            bar(connection, BarredEntry(BarredKind.REOPENED, campaign, hour))

    def due(self, now: float) -> tuple[str, ...]:
        """Campaigns to be made anonymous at `now` (seconds since 1970), or not yet wholly so."""
        hour = datetime.fromtimestamp(now, UTC).strftime(TIME)
        left = and_(envelopes.c.campaign == campaigns.c.id, envelopes.c.envelope != EMPTY)
        query = select(campaigns.c.id).where(
            or_(
                and_(_not_anonymous(), campaigns.c.anonymise_at <= hour),
                and_(~_not_anonymous(), select(envelopes.c.id).where(left).exists()),
            )
        )
        with transaction(self._reading) as connection:
            return tuple(connection.execute(query.order_by(campaigns.c.id)).scalars())

    def barred(self) -> frozenset[str]:
        """Campaigns that are anonymous: nothing more is taken for them."""
        query = select(campaigns.c.id).where(~_not_anonymous())
        with transaction(self._reading) as connection:
            return frozenset(connection.execute(query).scalars())

    def anonymise(
        self, campaign: str, now: float, progress: Callable[[int], None] = lambda _done: None
    ) -> int:
        """Empty every envelope of a closed campaign; how many were emptied by this call.

        The campaign is barred first, so that nothing arrives behind the work. Raises BadSettings
        if it was not closed.
        """
        hour = datetime.fromtimestamp(now, UTC).strftime(TIME)
        with transaction(self._engine) as connection:
            if not _row(connection, campaign):
                raise _no_such(campaign)
            close = update(campaigns).where(_named(campaign), _not_anonymous())
            if connection.execute(close.values(anonymised_at=hour)).rowcount:
                bar(connection, BarredEntry(BarredKind.CAMPAIGN, campaign, hour))
        anonymise_records(self._engine, campaign, hour)
        done = 0
        while emptied := self._empty_some(campaign):
            done += emptied
            progress(done)
        return done

    def let_go(self, now: float) -> None:
        """A hub's own task: make anonymous whatever is due.

        And erase what another tablet than its own took back while it was just arriving: those
        two do not wait for each other.
        """
        due = self.due(now)
        for campaign in due:
            event("anonymised", stored=self.anonymise(campaign, now))
        barred = select(envelopes.c.id).join(tombstones, tombstones.c.id == envelopes.c.id)
        with transaction(self._reading) as connection:
            late = connection.execute(barred).scalars().all()
        self.erase(late, now)
        if due or late:
            scrub(self._engine)

    def with_verifier(self, verifier: str) -> tuple[str, ...]:
        """Ids of the signatures whose withdrawal code proves `verifier`."""
        here = select(envelopes.c.id).where(envelopes.c.withdrawal == verifier)
        with transaction(self._reading) as connection:
            found = set(connection.execute(here).scalars())
        return tuple(sorted(found | set(self._older(verifier))))

    def erase(self, ids: Sequence[str], now: float) -> tuple[str, ...]:
        """Erase signatures and bar their ids; those that were here. Erasing again is harmless."""
        hour = datetime.fromtimestamp(now, UTC).strftime(TIME)
        gone, buried = [], []
        with transaction(self._engine) as connection:
            for id in ids:
                query = select(envelopes).where(envelopes.c.id == id).with_for_update()
                row = connection.execute(query).mappings().first()
                if row is None:
                    continue
                connection.execute(delete(envelopes).where(envelopes.c.id == id))
                tombstone = _tombstone(row, hour)
                if insert_once(connection, tombstones, tombstone, "id"):
                    buried.append(tombstone)
                forget_envelope(connection, id)
                gone.append(id)
            bar_signatures(connection, buried)
        return tuple(gone)

    def _empty_some(self, campaign: str) -> int:
        query = (
            select(envelopes.c.id, envelopes.c.envelope, envelopes.c.withdrawal)
            .where(envelopes.c.campaign == campaign, envelopes.c.envelope != EMPTY)
            .limit(PORTION)
            .with_for_update()
        )
        with transaction(self._engine) as connection:
            rows = connection.execute(query).mappings().all()
            for row in rows:
                change = update(envelopes).where(envelopes.c.id == row["id"])
                values = {"envelope": EMPTY, "withdrawal": _verifier(row)}
                connection.execute(change.values(**values))
        return len(rows)

    def _older(self, verifier: str) -> Iterator[str]:
        """Of envelopes stored before their verifier had a column."""
        after = ""
        query = (
            select(envelopes.c.id, envelopes.c.envelope, envelopes.c.withdrawal)
            .where(envelopes.c.withdrawal.is_(None), envelopes.c.envelope != EMPTY)
            .order_by(envelopes.c.id)
            .limit(PORTION)
        )
        while True:
            with transaction(self._reading) as connection:
                rows = connection.execute(query.where(envelopes.c.id > after)).mappings().all()
            yield from (row["id"] for row in rows if _verifier(row) == verifier)
            if len(rows) < PORTION:
                return
            after = rows[-1]["id"]


def months_later(day: datetime, months: int) -> datetime:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def _verifier(row: RowMapping) -> str | None:
    """The withdrawal verifier, from its column or from the header; None where neither is whole."""
    if row["withdrawal"] is not None:
        return str(row["withdrawal"])
    try:
        return parse(row["envelope"]).header.withdrawal
    except BadEnvelope:
        return None


def _tombstone(row: RowMapping, hour: str) -> dict[str, object]:
    """With its place in the chain, so that an erased number is no gap."""
    return {
        **{name: row[name] for name in ("id", "kiosk", "seq", "digest", "campaign")},
        "verifier": _verifier(row) or "",
        "withdrawn_at": hour,
    }


def _named(campaign: str) -> ColumnElement[bool]:
    return campaigns.c.id == campaign


def _not_anonymous() -> ColumnElement[bool]:
    return campaigns.c.anonymised_at.is_(None)


def _row(connection: Connection, campaign: str) -> bool:
    return connection.execute(select(campaigns.c.id).where(_named(campaign))).first() is not None


def _no_such(campaign: str) -> BadSettings:
    return BadSettings(
        campaign,
        "There is no such campaign here, or it was not closed.",
        "See “petition-kiosk hub campaigns” for those there are.",
    )


def _anonymous(campaign: str) -> BadSettings:
    return BadSettings(
        campaign,
        "This campaign is anonymous already: its names are gone, and its counts stay.",
        "There is nothing left to close or to open again.",
    )
