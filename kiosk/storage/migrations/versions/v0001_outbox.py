"""Outbox, shifts, enrolments."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """From nothing."""
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("event", sa.String(64), nullable=False),
        sa.Column("shift", sa.Integer),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("receipt", sa.String),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", sa.Float, nullable=False),
        sa.Column("last_problem", sa.String(64)),
        sa.Column("hour", sa.String(16), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'delivered', 'needs_attention', 'withdrawn')",
            name="known_state",
        ),
        sa.CheckConstraint(
            "state != 'delivered' OR receipt IS NOT NULL", name="delivered_has_receipt"
        ),
    )
    op.create_index("outbox_by_state", "outbox", ["state", "next_attempt_at"])
    op.create_index("outbox_by_seq", "outbox", ["seq"])
    op.create_table(
        "shifts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("opened_hour", sa.String(16), nullable=False),
        sa.Column("closed", sa.Integer, nullable=False),
        sa.Column("recipient", sa.String(80)),
        sa.Column("wrapped", sa.LargeBinary),
    )
    op.create_table(
        "enrolments",
        sa.Column("hub_url", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("token", sa.String, nullable=False),
    )
