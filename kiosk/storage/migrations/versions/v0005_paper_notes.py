"""What volunteers note of sheets of paper."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """A table of its own: no row of a signature changes."""
    op.create_table(
        "paper_notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("campaign", sa.String(64), nullable=False),
        sa.Column("hour", sa.String(16), nullable=False),
        sa.Column("initials", sa.String(16), nullable=False),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("lines", sa.Integer),
    )
