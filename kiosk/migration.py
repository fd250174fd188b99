"""Alembic's steps of a schema, read once a process and run within the caller's transaction.

`alembic.command.upgrade` reads every step anew each time; for a new store that is most of the work.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


@cache
def steps_in(folder: Path) -> ScriptDirectory:
    """The steps below `folder`/versions."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return ScriptDirectory.from_config(config)


def revisions(folder: Path) -> tuple[str, ...]:
    """Every revision, first to last."""
    return tuple(step.revision for step in steps_in(folder).walk_revisions())[::-1]


def upgrade(connection: Connection, folder: Path, revision: str, version_table: str) -> None:
    """Bring the schema behind `connection` to `revision` ("head": the newest)."""
    steps = steps_in(folder)
    context = MigrationContext.configure(connection, opts={"version_table": version_table})
    missing = list(steps.iterate_revisions(revision, context.get_current_revision() or "base"))
    if not missing:
        return
    with Operations.context(context):
        for step in reversed(missing):
            step.module.upgrade()
    context.stamp(steps, missing[0].revision)
