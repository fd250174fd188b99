"""What was written with a signature on the OSDI API, sealed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column."""
    op.add_column("signatures", sa.Column("comments", sa.LargeBinary))
