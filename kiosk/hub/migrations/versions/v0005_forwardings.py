"""Receivers of signatures, and each signature's way to each of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "receivers",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("address", sa.String(32), nullable=False),
        sa.Column("holder", sa.String(32)),
        sa.Column("held_until", sa.Double, nullable=False),
        sa.Column("rest_until", sa.Double, nullable=False),
    )
    op.create_table(
        "forwardings",
        sa.Column("receiver", sa.String(64), sa.ForeignKey("receivers.name"), primary_key=True),
        sa.Column("signature", sa.String(64), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.BigInteger, nullable=False),
        sa.Column("next_attempt_at", sa.Double, nullable=False),
        sa.Column("last_problem", sa.String(64)),
        sa.Column("reference", sa.String(128)),
        sa.Column("merged", sa.Boolean, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
    )
    op.create_index("forwardings_by_state", "forwardings", ["receiver", "state"])
    op.create_index("forwardings_by_reference", "forwardings", ["receiver", "reference"])
    op.create_index("forwardings_by_signature", "forwardings", ["signature"])
