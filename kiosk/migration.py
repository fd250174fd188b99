"""Alembic's steps of a schema, read once a process and run within the caller's transaction.

`alembic.command.upgrade` reads every step anew each time. A new store takes no steps at all: it
gets the tables as they are now, and tests hold both ways to the same result.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData


@cache
def steps_in(folder: Path) -> ScriptDirectory:
    """The steps below `folder`/versions."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return ScriptDirectory.from_config(config)


def revisions(folder: Path) -> tuple[str, ...]:
    """Every revision, first to last."""
    return tuple(step.revision for step in steps_in(folder).walk_revisions())[::-1]


def upgrade(
    connection: Connection,
    folder: Path,
    version_table: str,
    tables: MetaData,
    revision: str | None = None,
) -> None:
    """Bring the schema behind `connection` to `revision` (None: to `tables`, the newest)."""
    steps = steps_in(folder)
    context = MigrationContext.configure(connection, opts={"version_table": version_table})
    current = context.get_current_revision()
    if current is None and revision is None:
        tables.create_all(connection, checkfirst=False)
        context.stamp(steps, "head")
        return
    missing = list(steps.iterate_revisions(revision or "head", current or "base"))
    if not missing:
        return
    with Operations.context(context):
        for step in reversed(missing):
            step.module.upgrade()
    context.stamp(steps, missing[0].revision)
