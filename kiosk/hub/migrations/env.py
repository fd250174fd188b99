"""Alembic's entry: runs the migrations on the connection that `schema.migrate` passes in."""

from __future__ import annotations

from alembic import context

attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    transactional_ddl=True,
    version_table=attributes["version_table"],
)
with context.begin_transaction():
    context.run_migrations()
