"""Tokens of people and programs, their sessions; when a kiosk was seen; what chains need."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make them. Older envelopes have `prev` and `withdrawal` in their header only.

    A tombstone keeps the erased envelope's place in its chain, where there was one.
    """
    op.create_table(
        "tokens",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("created_at", sa.String(20), nullable=False),
        sa.Column("revoked", sa.Boolean, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("cookie_hash", sa.String(64), primary_key=True),
        sa.Column("token", sa.String(8), sa.ForeignKey("tokens.id"), nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
    )
    op.add_column("kiosks", sa.Column("seen_at", sa.String(20)))
    op.add_column("envelopes", sa.Column("prev", sa.String(64)))
    op.add_column("envelopes", sa.Column("withdrawal", sa.String(64)))
    op.add_column("tombstones", sa.Column("seq", sa.BigInteger))
    op.add_column("tombstones", sa.Column("digest", sa.String(64)))
    op.add_column("tombstones", sa.Column("campaign", sa.String(64)))
    op.create_index("envelopes_by_hour", "envelopes", ["campaign", "received_at", "kiosk"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE envelopes ALTER envelope SET STORAGE EXTERNAL")
