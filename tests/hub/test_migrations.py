"""The hub's schema: from nothing to now, without losing a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, String, Table, func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import kiosk.hub.migrations
from kiosk.hub.engine import make_engine, migrate, transaction
from kiosk.hub.tables import (
    enrolment_codes,
    envelopes,
    facts,
    kiosks,
    metadata,
    sessions,
    tokens,
    tombstones,
)

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
AT = "2026-11-24T15:00:00Z"
FILLED: dict[str, list[tuple[Table, dict[str, object]]]] = {
    "0001": [
        (
            kiosks,
            {
                "id": "k",
                "public_key": "p",
                "name": "Marktplatz — سوق",
                "token_hash": "t",
                "revoked": True,
                "enrolled_at": AT,
            },
        ),
        (enrolment_codes, {"code_hash": "c", "created_at": AT}),
        (
            envelopes,
            {
                "id": "e",
                "digest": "d",
                "kiosk": "k",
                "seq": 2**40,
                "campaign": "c",
                "event": "s",
                "envelope": bytes(range(256)),
                "received_at": AT,
            },
        ),
        (tombstones, {"id": "w", "kiosk": "k", "verifier": "v", "withdrawn_at": AT}),
    ],
    "0002": [(facts, {"name": "rehearsal", "value": "False"})],
    "0003": [
        (
            tokens,
            {
                "id": "t",
                "token_hash": "h",
                "role": "admin",
                "name": "Büro",
                "created_at": AT,
                "revoked": False,
            },
        ),
        (sessions, {"cookie_hash": "c", "token": "t", "expires": 2**40}),
    ],
    "0004": [],
    "0005": [],
    "0006": [],
}
"""For each revision, rows to be found again after every later one."""


def revisions() -> list[str]:
    """Every revision, first to last."""
    config = Config()
    config.set_main_option("script_location", str(Path(kiosk.hub.migrations.__path__[0])))
    return [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()][::-1]


@pytest.mark.parametrize("revision", revisions())
def test_rows_survive_every_later_step(tmp_path: Path, revision: str) -> None:
    """A database filled at `revision` has the same rows at the newest, also when run again."""
    engine = make_engine(f"sqlite:///{tmp_path / 'hub.sqlite'}")
    migrate(engine, revision)
    with transaction(engine) as connection:
        for table, row in FILLED[revision]:
            connection.execute(insert(table).values(**row))
    for _ in range(2):
        migrate(engine)
        with transaction(engine) as connection:
            for table, row in FILLED[revision]:
                columns = [table.c[name] for name in row]
                assert dict(connection.execute(select(*columns)).mappings().one()) == row
    engine.dispose()


def differences(folder: Path) -> list[object]:
    """What the newest schema lacks or has too much, compared with `tables.py`."""
    engine = make_engine(f"sqlite:///{folder / 'hub.sqlite'}")
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[object] = compare_metadata(context, metadata)
    engine.dispose()
    return found


def test_the_steps_lead_to_the_tables(tmp_path: Path) -> None:
    """After all steps the database has exactly the tables that the code expects."""
    assert differences(tmp_path) == []


def test_a_forgotten_step_is_noticed(tmp_path: Path) -> None:
    """Control: a column that no step makes shows."""
    extra = Column("forgotten", String(8))
    kiosks.append_column(extra)
    try:
        assert differences(tmp_path)
    finally:
        kiosks._columns.remove(extra)


def test_a_failed_step_leaves_nothing_behind(tmp_path: Path) -> None:
    """Steps run in one transaction, data definition included."""
    engine = make_engine(f"sqlite:///{tmp_path / 'hub.sqlite'}")
    with transaction(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE tombstones (id TEXT)")
    with pytest.raises(Exception, match="OperationalError"):
        migrate(engine)
    with transaction(engine) as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert connection.scalar(select(func.count()).select_from(tombstones)) == 0
    assert "kiosks" not in names
    engine.dispose()


def test_the_tables_are_portable() -> None:
    """PostgreSQL has a form of every table."""
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=DIALECT))
