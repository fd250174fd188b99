"""Tables of records. Bodies are sealed, look-ups are blind; ids, campaigns and hours are in clear.

Whoever steals the database counts signatures, and names nobody.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from kiosk.hub.tables import metadata

NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""Counts up by itself in both databases: pages are in this order, so that new ones come last."""

petitions = Table(
    "petitions",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", String(20), nullable=False),
    Column("modified_at", String(20), nullable=False),
    Column("anonymised_at", String(20)),
)
"""`id` is the campaign's, or a random one for a petition that was made on the OSDI API."""

people = Table(
    "people",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("email_index", String(64)),
    Column("person_index", String(64), unique=True),
    Column("body", LargeBinary, nullable=False),
    Column("posted", LargeBinary),
    Column("kept", Boolean, nullable=False),
    Column("review", Boolean, nullable=False),
    Column("created_at", String(20), nullable=False),
    Column("modified_at", String(20), nullable=False),
)
"""`posted`: what the OSDI API alone said; `kept`: stays without a signature, because the office
made or changed this person itself; `review`: something this person stood on has gone."""
Index("people_by_email", people.c.email_index)
Index(
    "people_to_review",
    people.c.number,
    postgresql_where=people.c.review,
    sqlite_where=text("review = 1"),
)

signatures = Table(
    "signatures",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("petition", String(64), ForeignKey("petitions.id"), nullable=False),
    Column("person", String(36), ForeignKey("people.id")),
    Column("body", LargeBinary),
    Column("posted", LargeBinary),
    Column("comments", LargeBinary),
    Column("created_at", String(20), nullable=False),
    Column("modified_at", String(20), nullable=False),
    UniqueConstraint("petition", "person", name="one_signature_each"),
)
"""No `person`: anonymous, and only counted. No `body` yet: its envelopes are being opened again.
`comments` came by the OSDI API and are no part of what was signed; sealed like the rest."""
Index("signatures_by_person", signatures.c.person)

openings = Table(
    "openings",
    metadata,
    Column("envelope", String(36), primary_key=True),
    Column("signature", String(36), ForeignKey("signatures.id")),
    Column("outcome", String(32), nullable=False),
)
"""What became of each envelope: a signature's, or why there is none."""
Index("openings_by_signature", openings.c.signature)

identifiers = Table(
    "identifiers",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("scope", String(64), primary_key=True),
    Column("blind", String(64), primary_key=True),
    Column("record", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""`scope` is the petition of a signature's identifier, and empty for other kinds."""
Index("identifiers_by_record", identifiers.c.kind, identifiers.c.record)

tags = Table(
    "tags",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("name_index", String(64), nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", String(20), nullable=False),
    Column("modified_at", String(20), nullable=False),
)

taggings = Table(
    "taggings",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("tag", String(36), ForeignKey("tags.id"), nullable=False),
    Column("person", String(36), ForeignKey("people.id"), nullable=False),
    Column("created_at", String(20), nullable=False),
    UniqueConstraint("tag", "person", name="one_tagging_each"),
)
Index("taggings_by_person", taggings.c.person)

answers = Table(
    "answers",
    metadata,
    Column("token", String(8), primary_key=True),
    Column("key_index", String(64), primary_key=True),
    Column("request_index", String(64), nullable=False),
    Column("body", LargeBinary),
    Column("at", String(20), nullable=False),
)
"""Answers that are given again to the same Idempotency-Key of the same token."""
