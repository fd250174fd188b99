"""The hub's tables. Whatever changes here needs a migration and a test of it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
)

metadata = MetaData()

kiosks = Table(
    "kiosks",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("public_key", String(64), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("revoked", Boolean, nullable=False),
    Column("enrolled_at", String(20), nullable=False),
    Column("seen_at", String(20)),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("name", String(80), nullable=False),
    Column("created_at", String(20), nullable=False),
    Column("revoked", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("cookie_hash", String(64), primary_key=True),
    Column("token", String(8), ForeignKey("tokens.id"), nullable=False),
    Column("expires", BigInteger, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", String(64), nullable=False),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("created_at", String(20), nullable=False),
)

envelopes = Table(
    "envelopes",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("kiosk", String(32), ForeignKey("kiosks.id"), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("campaign", String(64), nullable=False),
    Column("event", String(64), nullable=False),
    Column("envelope", LargeBinary, nullable=False),
    Column("received_at", String(20), nullable=False),
    Column("prev", String(64)),
    Column("withdrawal", String(64)),
)
Index("envelopes_by_chain", envelopes.c.kiosk, envelopes.c.seq)

tombstones = Table(
    "tombstones",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kiosk", String(32), ForeignKey("kiosks.id"), nullable=False),
    Column("verifier", String(64), nullable=False),
    Column("withdrawn_at", String(20), nullable=False),
)
