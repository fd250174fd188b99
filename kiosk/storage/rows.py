"""Rows as the database keeps them, and the one way in which they change.

The tables of the outbox. Whatever changes here needs a migration and a test of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Connection,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    RowMapping,
    String,
    Table,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    update,
)

from kiosk.domain.errors import BadEnvelope
from kiosk.domain.outbox import Row, State
from kiosk.sealing.envelope import Envelope, parse

from .tombstones import Tombstone

metadata = MetaData()

outbox = Table(
    "outbox",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("event", String(64), nullable=False),
    Column("shift", Integer),
    Column("state", String(16), nullable=False),
    Column("envelope", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("receipt", String),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_attempt_at", Float, nullable=False, default=0.0),
    Column("last_problem", String(64)),
    Column("hour", String(16), nullable=False),
    Column("exported", Boolean, nullable=False, server_default=false()),
    Column("set_aside", Boolean, nullable=False, server_default=false()),
    Column("proof", String(64)),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("campaign", String(64), nullable=False, server_default=""),
    CheckConstraint(
        "state IN ('waiting', 'delivered', 'needs_attention', 'withdrawn')", name="known_state"
    ),
    CheckConstraint("state != 'delivered' OR receipt IS NOT NULL", name="delivered_has_receipt"),
)
Index("outbox_by_state", outbox.c.state, outbox.c.next_attempt_at)
Index("outbox_by_seq", outbox.c.seq)
Index("outbox_by_revision", outbox.c.revision)
Index("outbox_by_campaign", outbox.c.campaign, outbox.c.state, outbox.c.hour)

shifts = Table(
    "shifts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("opened_hour", String(16), nullable=False),
    Column("closed", Integer, nullable=False, default=0),
    Column("recipient", String(80)),
    Column("wrapped", LargeBinary),
    Column("place", String(80), nullable=False, server_default=""),
    Column("initials", String(16), nullable=False, server_default=""),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("hub_url", String, primary_key=True),
    Column("kiosk_id", String(32), nullable=False),
    Column("token", String, nullable=False),
)

exports = Table(
    "exports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hour", String(16), nullable=False),
    Column("initials", String(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("file", String, nullable=False),
    Column("count", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
)

paper_notes = Table(
    "paper_notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("campaign", String(64), nullable=False),
    Column("hour", String(16), nullable=False),
    Column("initials", String(16), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("lines", Integer),
)


SANE_WAIT_SECONDS = 2 * 3600.0
"""A next attempt further off than this was set by a clock that has since gone back: it is due."""
NEVER_TRIED = and_(outbox.c.attempts == 0, outbox.c.last_problem.is_(None))
"""Never on its way: its signer may still be there to take it back with one touch."""
SENT_TO_COPIES = frozenset({"state", "envelope", "receipt", "exported", "set_aside", "proof"})
"""Columns whose change gives a row a new revision."""


def is_due(now: float) -> ColumnElement[bool]:
    """Rows whose next attempt may be made at `now` (Unix seconds)."""
    return or_(outbox.c.next_attempt_at <= now, outbox.c.next_attempt_at > now + SANE_WAIT_SECONDS)


def revision_after(floor: int) -> ColumnElement[int]:
    """One more than every revision there is, and than `floor`."""
    newest = select(func.coalesce(func.max(outbox.c.revision), 0)).scalar_subquery()
    return func.max(newest, literal(floor)) + 1


def change(
    connection: Connection,
    where: Sequence[ColumnElement[bool]],
    floor: int,
    **values: object,
) -> int:
    """Write `values` to every row that meets all of `where`; how many there were.

    Each that others must hear of gets a revision of its own, oldest row first.
    """
    if not SENT_TO_COPIES & values.keys():
        return connection.execute(update(outbox).where(*where).values(**values)).rowcount
    place = func.row_number().over(order_by=(outbox.c.seq, outbox.c.id)) - 1
    chosen = (
        select(outbox.c.id, (revision_after(floor) + place).label("revision"))
        .where(*where)
        .subquery()
    )
    told = update(outbox).where(outbox.c.id == chosen.c.id)
    return connection.execute(told.values(revision=chosen.c.revision, **values)).rowcount


def waiting_row(
    envelope: Envelope,
    *,
    hour: str,
    shift: int | None,
    revision: int,
    next_attempt_at: float = 0.0,
) -> Row:
    """The row of a signature that has just been sealed."""
    return Row(
        id=envelope.header.id,
        seq=envelope.header.seq,
        event=envelope.header.event,
        shift=shift,
        state=State.WAITING,
        envelope=envelope.raw,
        digest=envelope.digest,
        receipt=None,
        attempts=0,
        next_attempt_at=next_attempt_at,
        last_problem=None,
        hour=hour,
        revision=revision,
        campaign=envelope.header.campaign,
    )


def tombstone_row(tombstone: Tombstone) -> Row:
    """The row of a signature that was taken back, and of which the database knows nothing."""
    return Row(
        id=tombstone.id,
        seq=tombstone.seq,
        event=tombstone.event,
        shift=None,
        state=State.WITHDRAWN,
        envelope=b"",
        digest=tombstone.digest,
        receipt=None,
        attempts=0,
        next_attempt_at=0.0,
        last_problem=None,
        hour="",
        proof=tombstone.proof,
        campaign=tombstone.campaign,
    )


def values_of(row: Row) -> dict[str, object]:
    """What to insert for `row`; one out of an older file is told its campaign by its envelope."""
    values = {column.name: getattr(row, column.name) for column in outbox.columns}
    if not row.campaign and row.envelope:
        with suppress(BadEnvelope):
            values["campaign"] = parse(row.envelope).header.campaign
    return values


def row_of(found: RowMapping) -> Row:
    """The row that was found."""
    return Row(**{**found, "state": State(found["state"])})
