"""Kiosks, enrolment codes, envelopes and tombstones."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "kiosks",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("public_key", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("revoked", sa.Boolean, nullable=False),
        sa.Column("enrolled_at", sa.String(20), nullable=False),
    )
    op.create_table(
        "enrolment_codes",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("created_at", sa.String(20), nullable=False),
    )
    op.create_table(
        "envelopes",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("kiosk", sa.String(32), sa.ForeignKey("kiosks.id"), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("campaign", sa.String(64), nullable=False),
        sa.Column("event", sa.String(64), nullable=False),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
        sa.Column("received_at", sa.String(20), nullable=False),
    )
    op.create_index("envelopes_by_chain", "envelopes", ["kiosk", "seq"])
    op.create_table(
        "tombstones",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("kiosk", sa.String(32), sa.ForeignKey("kiosks.id"), nullable=False),
        sa.Column("verifier", sa.String(64), nullable=False),
        sa.Column("withdrawn_at", sa.String(20), nullable=False),
    )
