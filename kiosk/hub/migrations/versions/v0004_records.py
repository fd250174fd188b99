"""The tables of records, and a mark on each envelope that was opened."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables; no envelope is opened yet."""
    _envelopes()
    _petitions_and_people()
    _signatures()
    _tags()
    op.create_table(
        "answers",
        sa.Column("token", sa.String(8), primary_key=True),
        sa.Column("key_index", sa.String(64), primary_key=True),
        sa.Column("request_index", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.Column("at", sa.String(20), nullable=False),
    )


def _envelopes() -> None:
    mark = sa.Column("opened", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("envelopes", mark)
    op.create_index(
        "envelopes_to_open",
        "envelopes",
        ["kiosk", "seq"],
        postgresql_where=sa.text("NOT opened"),
        sqlite_where=sa.text("opened = 0"),
    )


def _petitions_and_people() -> None:
    op.create_table(
        "petitions",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        *_times(),
        sa.Column("anonymised_at", sa.String(20)),
    )
    op.create_table(
        "people",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("email_index", sa.String(64)),
        sa.Column("person_index", sa.String(64), unique=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("posted", sa.LargeBinary),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("review", sa.Boolean, nullable=False),
        *_times(),
    )
    op.create_index("people_by_email", "people", ["email_index"])
    op.create_index(
        "people_to_review",
        "people",
        ["number"],
        postgresql_where=sa.text("review"),
        sqlite_where=sa.text("review = 1"),
    )


def _signatures() -> None:
    op.create_table(
        "signatures",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("petition", sa.String(64), sa.ForeignKey("petitions.id"), nullable=False),
        sa.Column("person", sa.String(36), sa.ForeignKey("people.id")),
        sa.Column("body", sa.LargeBinary),
        sa.Column("posted", sa.LargeBinary),
        *_times(),
        sa.UniqueConstraint("petition", "person", name="one_signature_each"),
    )
    op.create_index("signatures_by_person", "signatures", ["person"])
    op.create_table(
        "openings",
        sa.Column("envelope", sa.String(36), primary_key=True),
        sa.Column("signature", sa.String(36), sa.ForeignKey("signatures.id")),
        sa.Column("outcome", sa.String(32), nullable=False),
    )
    op.create_index("openings_by_signature", "openings", ["signature"])
    op.create_table(
        "identifiers",
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("scope", sa.String(64), primary_key=True),
        sa.Column("blind", sa.String(64), primary_key=True),
        sa.Column("record", sa.String(64), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("identifiers_by_record", "identifiers", ["kind", "record"])


def _tags() -> None:
    op.create_table(
        "tags",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("name_index", sa.String(64), nullable=False, unique=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        *_times(),
    )
    op.create_table(
        "taggings",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("tag", sa.String(36), sa.ForeignKey("tags.id"), nullable=False),
        sa.Column("person", sa.String(36), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("created_at", sa.String(20), nullable=False),
        sa.UniqueConstraint("tag", "person", name="one_tagging_each"),
    )
    op.create_index("taggings_by_person", "taggings", ["person"])


def _times() -> tuple[sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("created_at", sa.String(20), nullable=False),
        sa.Column("modified_at", sa.String(20), nullable=False),
    )
