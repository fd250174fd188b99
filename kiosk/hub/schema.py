"""Whose tables a database holds, and of which version: looked at before anything is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from kiosk import migration
from kiosk.domain.errors import BadSettings

from .engine import MIGRATION_SECONDS, transaction
from .records import tables as records

VERSION_TABLE = "petition_kiosk_version"
OLD_VERSION_TABLE = "alembic_version"
"""Before, with a name that every program of Alembic's uses: a foreign one is told by the rest."""
OURS = frozenset({"kiosks", "envelopes"})
"""Tables that were there from the first version on."""
Ask = Callable[[str], Sequence[Sequence[Any]]]
"""Runs one query that changes nothing; its rows."""
_STEPS = Path(__file__).parent / "migrations"
_EVERYTHING = records.petitions.metadata
"""All tables: the records' are in it because they are imported here."""
_MIGRATION = 0x6B696F736B
"""The advisory lock of whoever migrates."""
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' "
    "ESCAPE '~'",
    "postgresql": "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p') "
    "AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) "
    "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass "
    "AND d.objid = c.oid AND d.deptype = 'e')",
}
"""Tables of the schema in use; those of PostgreSQL's extensions are nobody's."""


class SchemaState(Enum):
    """What a database is to this program."""

    EMPTY = auto()
    OLDER = auto()
    CURRENT = auto()
    NEWER = auto()
    FOREIGN = auto()


@dataclass(frozen=True, slots=True)
class Schema:
    """A database's tables; `revision` is theirs, `old_name` whether it stands in the old table."""

    state: SchemaState
    tables: frozenset[str]
    revision: str = ""
    old_name: bool = False


def schema_of(ask: Ask, dialect: str) -> Schema:
    """The schema behind `ask`; nothing is changed. Raises what `ask` raises."""
    tables = frozenset(str(row[0]) for row in ask(_TABLES[dialect]))
    old_name = VERSION_TABLE not in tables and OLD_VERSION_TABLE in tables and tables >= OURS
    if VERSION_TABLE not in tables and not old_name:
        return Schema(SchemaState.FOREIGN if tables else SchemaState.EMPTY, tables)
    table = OLD_VERSION_TABLE if old_name else VERSION_TABLE
    found = ask(f"SELECT version_num FROM {table}")  # noqa: S608 - one of our two names
    revision = str(found[0][0]) if found else ""
    steps = revisions()
    if revision not in steps:
        return Schema(SchemaState.NEWER, tables, revision, old_name)
    current = SchemaState.CURRENT if revision == steps[-1] else SchemaState.OLDER
    return Schema(current, tables, revision, old_name)


def revisions() -> tuple[str, ...]:
    """Every revision of this program's, first to last."""
    return migration.revisions(_STEPS)


def refuse_strange(schema: Schema, place: str) -> None:
    """Raise BadSettings for a database of a newer program, or of somebody else."""
    if schema.state is SchemaState.NEWER:
        raise BadSettings(
            place,
            f"A newer version of this program made this database (schema {schema.revision}; this "
            f"one knows {revisions()[-1]}).",
            "Install that version again, or restore a backup that this one made. Nothing was "
            "changed.",
        )
    if schema.state is SchemaState.FOREIGN:
        raise BadSettings(
            place,
            f"This database is somebody else's: it has tables such as “{min(schema.tables)}”, and "
            "none of a hub's.",
            "Name a database of its own, new or a hub's. Nothing was changed.",
        )


def migrate(engine: Engine, revision: str | None = None, place: str = "") -> None:
    """Bring the schema to `revision` (None: the newest), one process after the other.

    A database of a newer program or of somebody else is left as it is. Raises BadSettings for
    those (naming `place`), StorageUnavailable.
    """
    with transaction(engine) as connection:
        migrate_within(connection, revision, place)


def migrate_within(connection: Connection, revision: str | None = None, place: str = "") -> None:
    """The same within the caller's transaction."""
    if connection.dialect.name == "postgresql":
        for name in ("lock_timeout", "statement_timeout"):
            connection.exec_driver_sql(f"SET LOCAL {name} = '{MIGRATION_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION})")
    found = schema_of(
        lambda query: connection.exec_driver_sql(query).all(), connection.dialect.name
    )
    refuse_strange(found, place or "the database")
    if found.old_name:
        rename = f"ALTER TABLE {OLD_VERSION_TABLE} RENAME TO {VERSION_TABLE}"
        connection.exec_driver_sql(rename)
    migration.upgrade(connection, _STEPS, VERSION_TABLE, _EVERYTHING, revision)
