"""What each tablet last told of itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Empty until a tablet tells."""
    op.add_column("kiosks", sa.Column("waiting", sa.BigInteger))
    op.add_column("kiosks", sa.Column("needs_attention", sa.BigInteger))
    op.add_column("kiosks", sa.Column("version", sa.String(32)))
    op.add_column("kiosks", sa.Column("told_at", sa.String(20)))
