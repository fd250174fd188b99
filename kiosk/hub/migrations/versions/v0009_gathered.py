"""Who gathered how many is counted from an index alone, by event too."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the index of counts anew."""
    op.drop_index("envelopes_by_hour", "envelopes")
    op.create_index("envelopes_by_hour", "envelopes", ["campaign", "received_at", "kiosk", "event"])
