"""The hub's schema: from nothing to now, without losing a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, String, Table, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import kiosk.hub.migrations
from kiosk import migration
from kiosk.hub.engine import make_engine, transaction
from kiosk.hub.outage import DatabaseFailure
from kiosk.hub.records import tables as records
from kiosk.hub.schema import VERSION_TABLE, migrate
from kiosk.hub.tables import (
    campaigns,
    enrolment_codes,
    envelopes,
    facts,
    forwardings,
    kiosks,
    metadata,
    receivers,
    sessions,
    tokens,
    tombstones,
)
from tests.clock import AT

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
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
        (
            kiosks,
            {
                "id": "k",
                "public_key": "p",
                "name": "n",
                "token_hash": "t",
                "revoked": False,
                "enrolled_at": AT,
                "seen_at": AT,
            },
        ),
        (
            tombstones,
            {
                "id": "w",
                "kiosk": "k",
                "verifier": "v",
                "withdrawn_at": AT,
                "seq": 2**40,
                "digest": "d",
                "campaign": "c",
            },
        ),
    ],
    "0004": [
        (
            records.petitions,
            {"number": 1, "id": "c", "body": b"b", "created_at": AT, "modified_at": AT},
        ),
        (
            records.people,
            {
                "id": "p",
                "email_index": "e",
                "person_index": "i",
                "body": bytes(range(256)),
                "posted": b"p",
                "kept": True,
                "review": False,
                "created_at": AT,
                "modified_at": AT,
            },
        ),
        (
            records.signatures,
            {
                "id": "s",
                "petition": "c",
                "person": "p",
                "body": b"b",
                "posted": None,
                "created_at": AT,
                "modified_at": AT,
            },
        ),
        (records.openings, {"envelope": "s", "signature": "s", "outcome": "signature"}),
        (
            records.identifiers,
            {"kind": "person", "scope": "", "blind": "b", "record": "p", "body": b"b"},
        ),
        (
            records.tags,
            {"id": "t", "name_index": "n", "body": b"b", "created_at": AT, "modified_at": AT},
        ),
        (records.taggings, {"id": "g", "tag": "t", "person": "p", "created_at": AT}),
        (
            records.answers,
            {"token": "t", "key_index": "k", "request_index": "r", "body": None, "at": AT},
        ),
    ],
    "0005": [
        (
            receivers,
            {
                "name": "our-list",
                "address": "a" * 32,
                "holder": None,
                "held_until": 0.0,
                "rest_until": 2.0**40 + 0.5,
            },
        ),
        (
            forwardings,
            {
                "receiver": "our-list",
                "signature": "e",
                "state": "delivered",
                "attempts": 2,
                "next_attempt_at": 0.0,
                "last_problem": None,
                "reference": "r",
                "merged": True,
                "told": False,
            },
        ),
    ],
    "0006": [
        (
            campaigns,
            {"id": "c", "closed_at": AT, "anonymise_at": AT, "anonymised_at": None},
        )
    ],
    "0007": [
        (
            records.petitions,
            {"number": 1, "id": "c", "body": b"b", "created_at": AT, "modified_at": AT},
        ),
        (
            records.signatures,
            {
                "id": "s",
                "petition": "c",
                "person": None,
                "body": b"b",
                "comments": bytes(range(256)),
                "created_at": AT,
                "modified_at": AT,
            },
        ),
    ],
    "0008": [
        (
            kiosks,
            {
                "id": "k",
                "public_key": "p",
                "name": "Marktplatz",
                "token_hash": "t",
                "revoked": False,
                "enrolled_at": AT,
                "waiting": 2**33,
                "needs_attention": 0,
                "version": "0.2.0",
                "told_at": AT,
            },
        )
    ],
}
"""For each revision, rows to be found again after every later one."""


def revisions() -> list[str]:
    """Every revision, first to last."""
    return list(migration.revisions(Path(kiosk.hub.migrations.__path__[0])))


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
        opts = {"compare_type": True, "version_table": VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=opts)
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
    migrate(engine, "0001")
    with transaction(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE tokens (id TEXT)")
    with pytest.raises(DatabaseFailure, match="schema"):
        migrate(engine)
    with transaction(engine) as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    assert "facts" not in names
    assert found == "0001"
    engine.dispose()


def test_the_tables_are_portable() -> None:
    """PostgreSQL has a form of every table."""
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=DIALECT))
