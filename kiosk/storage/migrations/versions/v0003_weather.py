"""Rows that were given up because something on the way, and not the hub, had refused them."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """They wait again, as news for the second copy; if it was the hub, it will say so, signed."""
    op.execute(
        "UPDATE outbox SET state = 'waiting', next_attempt_at = 0,"
        " revision = (SELECT max(revision) FROM outbox) + rowid"
        " WHERE state = 'needs_attention' AND NOT set_aside"
        " AND substr(last_problem, 1, 6) = 'http_4'"
    )
