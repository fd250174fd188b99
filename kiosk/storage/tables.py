"""The tables of the outbox. Whatever changes here needs a migration and a test of it."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    false,
)

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
    CheckConstraint(
        "state IN ('waiting', 'delivered', 'needs_attention', 'withdrawn')", name="known_state"
    ),
    CheckConstraint("state != 'delivered' OR receipt IS NOT NULL", name="delivered_has_receipt"),
)
Index("outbox_by_state", outbox.c.state, outbox.c.next_attempt_at)
Index("outbox_by_seq", outbox.c.seq)
Index("outbox_by_revision", outbox.c.revision)

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
