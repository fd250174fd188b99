"""What the volunteers' desk and the second copy need to know of each row; the log of exports."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Columns are added in place: a full disk has no room for a second table."""
    no = sa.false()
    op.add_column("outbox", sa.Column("exported", sa.Boolean, nullable=False, server_default=no))
    op.add_column("outbox", sa.Column("set_aside", sa.Boolean, nullable=False, server_default=no))
    op.add_column("outbox", sa.Column("proof", sa.String(64)))
    op.add_column("outbox", sa.Column("revision", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE outbox SET revision = rowid")
    op.create_index("outbox_by_revision", "outbox", ["revision"])
    for name, length in (("place", 80), ("initials", 16)):
        column = sa.Column(name, sa.String(length), nullable=False, server_default="")
        op.add_column("shifts", column)
    op.create_table(
        "exports",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("hour", sa.String(16), nullable=False),
        sa.Column("initials", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
    )
