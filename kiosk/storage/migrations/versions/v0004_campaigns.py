"""Several campaigns on one tablet: which of them each row belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_HEAD = "CAST(substr(envelope, 13, 128) AS TEXT)"
"""The header's beginning, after eight bytes of magic and four of length: `{"campaign":"` is 13
letters, and a campaign's id has none that JSON would escape."""
_NEIGHBOUR = """\
UPDATE outbox SET campaign = coalesce((
  SELECT near.campaign FROM outbox AS near
  WHERE near.campaign != '' AND near.event = outbox.event AND near.seq {} outbox.seq
  ORDER BY near.seq {} LIMIT 1
), '') WHERE campaign = ''"""


def upgrade() -> None:
    """As each envelope says; one that was taken back has none, and goes by its neighbours.

    They were of one campaign, unless the event file was changed in between.
    """
    campaign = sa.Column("campaign", sa.String(64), nullable=False, server_default="")
    op.add_column("outbox", campaign)
    op.execute(
        f"UPDATE outbox SET campaign = substr({_HEAD}, 14, instr(substr({_HEAD}, 14), '\"') - 1)"  # noqa: S608
        f' WHERE substr({_HEAD}, 1, 13) = \'{{"campaign":"\''
    )
    for beside in (("<", "DESC"), (">", "ASC")):
        op.execute(_NEIGHBOUR.format(*beside))
    op.create_index("outbox_by_campaign", "outbox", ["campaign", "state", "hour"])
