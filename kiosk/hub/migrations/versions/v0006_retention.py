"""Which campaigns are closed, and when their names go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "campaigns",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("closed_at", sa.String(20), nullable=False),
        sa.Column("anonymise_at", sa.String(20), nullable=False),
        sa.Column("anonymised_at", sa.String(20)),
    )
