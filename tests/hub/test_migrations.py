"""The hub's schema: from nothing to now, without losing a row."""

from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Engine, String, Table, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import kiosk.hub.migrations
from kiosk import migration
from kiosk.hub.engine import DatabaseFailure, make_engine, transaction
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
    "0009": [(campaigns, {"id": "c", "closed_at": AT, "anonymise_at": AT, "anonymised_at": None})],
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
    engine = by_steps(f"sqlite:///{folder / 'hub.sqlite'}")
    with engine.connect() as connection:
        opts = {"compare_type": True, "version_table": VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=opts)
        found: list[object] = compare_metadata(context, metadata)
    engine.dispose()
    return found


def by_steps(url: str) -> Engine:
    """A database that was made by the first version and brought up to date."""
    engine = make_engine(url)
    migrate(engine, "0001")
    migrate(engine)
    return engine


def contents(engine: Engine) -> list[set[tuple[object, ...]]]:
    """Columns with whatever makes them so, indexes, constraints, version; the engine is closed."""
    queries = [f"SELECT version_num FROM {VERSION_TABLE}"]
    if engine.dialect.name == "postgresql":
        queries += (
            "SELECT attrelid::regclass::text, attname, format_type(atttypid, atttypmod),"
            " attnotnull, attstorage::text, pg_get_expr(adbin, adrelid) FROM pg_attribute"
            " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attnum > 0"
            " AND attrelid IN (SELECT oid FROM pg_class"
            " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace)",
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
        )
    else:
        queries += (
            "SELECT name, CASE type WHEN 'index' THEN sql END FROM sqlite_master",
            'SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk'
            " FROM sqlite_master m, pragma_table_info(m.name) c",
            'SELECT m.name, f."from", f."table", f."to"'
            " FROM sqlite_master m, pragma_foreign_key_list(m.name) f",
            'SELECT m.name, i."unique", i.partial, i.origin, group_concat(c.name)'
            " FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c"
            " GROUP BY i.name",
        )
    with transaction(engine) as connection:
        found = [{tuple(row) for row in connection.exec_driver_sql(query)} for query in queries]
    engine.dispose()
    return found


def test_the_steps_lead_to_the_tables(tmp_path: Path) -> None:
    """After all steps the database has exactly the tables that the code expects."""
    assert differences(tmp_path) == []


def test_a_new_database_is_as_one_that_took_every_step(tmp_path: Path) -> None:
    """SQLite: columns, their order apart, keys, indexes, version."""
    new = make_engine(f"sqlite:///{tmp_path / 'new.sqlite'}")
    migrate(new)
    made = contents(new)
    assert made == contents(by_steps(f"sqlite:///{tmp_path / 'steps.sqlite'}"))
    assert all(made)


def test_a_new_database_on_postgresql_too(postgresql: str) -> None:
    """The same, with how PostgreSQL keeps the sealed bytes."""
    new = make_engine(postgresql)
    migrate(new)
    made = contents(new)
    with psycopg.connect(postgresql, autocommit=True) as bare:
        bare.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    assert made == contents(by_steps(postgresql))
    assert all(made)
    assert ("envelopes", "envelope", "bytea", True, "e", None) in made[1]


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
