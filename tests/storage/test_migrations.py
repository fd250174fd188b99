"""The outbox's schema: from nothing to now, without losing a row."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Engine, String, Table, insert, select

import kiosk.storage.migrations
from kiosk import migration
from kiosk.domain.errors import StorageDamaged
from kiosk.domain.outbox import Balance, State
from kiosk.storage.database import FILE
from kiosk.storage.engine import make_engine, migrate, transaction
from kiosk.storage.rows import enrolments, exports, metadata, outbox, paper_notes, shifts
from kiosk.storage.versions import VERSION_TABLE
from tests.sealing.kit import sealed

from .kit import DEVICE, HOUR, OFFICE, opened, signed

FILLED: dict[str, list[tuple[Table, dict[str, object]]]] = {
    "0001": [
        (
            outbox,
            {
                "id": "e",
                "seq": 2**40,
                "event": "a-stall",
                "shift": 3,
                "state": "delivered",
                "envelope": bytes(range(256)),
                "digest": "d",
                "receipt": "{}",
                "attempts": 4,
                "next_attempt_at": 1.5,
                "last_problem": "http_503",
                "hour": HOUR,
            },
        ),
        (
            shifts,
            {"id": 3, "opened_hour": HOUR, "closed": 1, "recipient": "age1", "wrapped": b"w"},
        ),
        (enrolments, {"hub_url": "https://سوق.example", "kiosk_id": "k", "token": "t"}),
    ],
    "0002": [
        (
            outbox,
            {
                "id": "e",
                "seq": 1,
                "event": "a-stall",
                "state": "withdrawn",
                "envelope": b"",
                "digest": "d",
                "attempts": 0,
                "next_attempt_at": 0.0,
                "hour": "",
                "exported": True,
                "set_aside": True,
                "proof": "ab" * 32,
                "revision": 2**41,
            },
        ),
        (
            shifts,
            {"id": 1, "opened_hour": HOUR, "closed": 0, "place": "سوق", "initials": "ŽK"},
        ),
        (
            exports,
            {
                "id": 1,
                "hour": HOUR,
                "initials": "ŽK",
                "kind": "bundle",
                "file": "a-stall-1.pkbundle",
                "count": 500,
                "sha256": "cd" * 32,
            },
        ),
    ],
    "0003": [
        (
            outbox,
            {
                "id": "e",
                "seq": 1,
                "event": "a-stall",
                "state": "needs_attention",
                "envelope": b"e",
                "digest": "d",
                "attempts": 1,
                "next_attempt_at": 0.0,
                "last_problem": "http_404",
                "hour": HOUR,
                "revision": 7,
            },
        )
    ],
    "0004": [
        (
            outbox,
            {
                "id": "e",
                "seq": 1,
                "event": "a-stall",
                "state": "withdrawn",
                "envelope": b"",
                "digest": "d",
                "attempts": 0,
                "next_attempt_at": 0.0,
                "hour": "",
                "revision": 1,
                "campaign": "gone",
            },
        )
    ],
    "0005": [
        (
            paper_notes,
            {
                "id": 1,
                "campaign": "an-appeal",
                "hour": HOUR,
                "initials": "ŽK",
                "first": 17,
                "last": 26,
                "lines": None,
            },
        )
    ],
}
"""For each revision, a row of each table, to be found again after every later one."""


def revisions() -> list[str]:
    """Every revision, first to last."""
    return list(migration.revisions(Path(kiosk.storage.migrations.__path__[0])))


def test_every_step_has_its_rows() -> None:
    """A revision without rows to try it on fails here."""
    assert list(FILLED) == revisions()


@pytest.mark.parametrize("revision", revisions())
def test_rows_survive_every_later_step(tmp_path: Path, revision: str) -> None:
    """A database filled at `revision` has the same rows at the newest, opened as always."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine, revision)
    with transaction(engine) as connection:
        for table, row in FILLED[revision]:
            connection.execute(insert(table).values(**row))
    engine.dispose()
    for _ in range(2):
        with opened(tmp_path) as store:
            assert not store.set_aside
            with transaction(store._engine) as connection:
                for table, row in FILLED[revision]:
                    columns = [table.c[name] for name in row]
                    assert dict(connection.execute(select(*columns)).mappings().one()) == row


def test_old_rows_get_a_revision_each(tmp_path: Path) -> None:
    """Rows of the first schema are new to a second copy: none is left at revision 0, or shared."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine, "0001")
    old = FILLED["0001"][0][1]
    with transaction(engine) as connection:
        for number in range(5):
            connection.execute(insert(outbox).values(**{**old, "id": str(number)}))
    engine.dispose()
    with opened(tmp_path) as store:
        rows = store.outbox.changes(0, 9)
        assert [row.revision for row in rows] == [1, 2, 3, 4, 5]
        assert {(row.exported, row.set_aside, row.proof) for row in rows} == {(False, False, None)}
        assert signed(store.outbox)[0].revision == 6


def test_what_a_proxy_had_refused_waits_again(tmp_path: Path) -> None:
    """Rows stranded by an unsigned 404 go again, as news; what the office has, and what the hub
    itself refused, stays.
    """
    engine = make_engine(tmp_path / FILE)
    migrate(engine, "0002")
    old = {**FILLED["0002"][0][1], "state": "needs_attention", "envelope": b"e"}
    cases: dict[str, dict[str, object]] = {
        "stranded": {"last_problem": "http_404", "set_aside": False},
        "forbidden": {"last_problem": "http_403", "set_aside": False},
        "kept": {"last_problem": "http_404", "set_aside": True},
        "refused": {"last_problem": "campaign", "set_aside": False},
        "silent": {"last_problem": None, "set_aside": False},
    }
    with transaction(engine) as connection:
        for number, (id, case) in enumerate(cases.items(), 1):
            row = {**old, **case, "id": id, "seq": number, "revision": number}
            connection.execute(insert(outbox).values(**row))
    engine.dispose()
    with opened(tmp_path) as store:
        rows = {row.id: row for row in store.outbox.rows(tuple(State))}
    assert {id for id, row in rows.items() if row.state is State.WAITING} == {
        "stranded",
        "forbidden",
    }
    assert len({row.revision for row in rows.values()}) == 5
    assert rows["stranded"].revision > 5
    assert rows["kept"].revision == 3


def test_old_rows_are_told_their_campaign(tmp_path: Path) -> None:
    """By their envelopes; what was erased goes by its neighbours of the same event."""
    engine = make_engine(tmp_path / FILE)
    migrate(engine, "0003")
    old = FILLED["0003"][0][1] | {"state": "waiting", "last_problem": None}
    signed_for = ["the-lake", None, "another-one", None, "a-name-" + "x" * 57]
    with transaction(engine) as connection:
        for seq, campaign in enumerate(signed_for, start=1):
            envelope = (
                b""
                if campaign is None
                else sealed(DEVICE, [OFFICE.recipient], seq, campaign=campaign, event="stall").raw
            )
            row = {"id": str(seq), "seq": seq, "event": "stall", "envelope": envelope}
            state = {"state": "withdrawn"} if campaign is None else {}
            connection.execute(insert(outbox).values(**{**old, **row, **state}))
        alone = {"id": "6", "seq": 6, "event": "of-another-day", "envelope": b""}
        connection.execute(insert(outbox).values(**{**old, **alone, "state": "withdrawn"}))
    engine.dispose()
    with opened(tmp_path) as store:
        rows = list(store.outbox.rows(tuple(State)))
        assert [row.campaign for row in rows] == [
            "the-lake",
            "the-lake",
            "another-one",
            "another-one",
            signed_for[-1],
            "",
        ]
        balances = store.outbox.balances()
        assert balances["another-one"] == Balance(waiting=1, withdrawn=1)
        assert sum(balances.values(), Balance()) == store.outbox.balance()
        assert store.outbox.balance().signed == 6


def differences(folder: Path) -> list[object]:
    """What the newest schema lacks or has too much, compared with `tables.py`."""
    engine = by_steps(folder / FILE)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[object] = compare_metadata(context, metadata)
        connection.rollback()
    engine.dispose()
    return found


def by_steps(file: Path) -> Engine:
    """A store that was made by the first version and brought up to date."""
    engine = make_engine(file)
    migrate(engine, "0001")
    migrate(engine)
    return engine


def test_the_steps_lead_to_the_tables(tmp_path: Path) -> None:
    """After all steps the database has exactly the tables that the code expects."""
    assert differences(tmp_path) == []


def test_a_new_store_is_as_one_that_took_every_step(tmp_path: Path) -> None:
    """Constraints and version too, which Alembic does not compare: the statements are the same."""

    def contents(engine: Engine) -> tuple[set[str], object]:
        with transaction(engine) as connection:
            found = connection.exec_driver_sql("SELECT sql FROM sqlite_master").scalars().all()
            version = connection.exec_driver_sql(f"SELECT * FROM {VERSION_TABLE}").all()
        engine.dispose()
        return {" ".join(sql.split()) for sql in found if sql}, version

    new = make_engine(tmp_path / "new.sqlite")
    migrate(new)
    made = contents(new)
    assert made == contents(by_steps(tmp_path / FILE))
    assert len(made[0]) > 5


def test_a_forgotten_step_is_noticed(tmp_path: Path) -> None:
    """Control: a column that no step makes shows."""
    extra = Column("forgotten", String(8))
    shifts.append_column(extra)
    try:
        assert differences(tmp_path)
    finally:
        shifts._columns.remove(extra)


def test_a_failed_step_leaves_nothing_behind(tmp_path: Path) -> None:
    """Steps run in one transaction, data definition included."""
    engine = make_engine(tmp_path / FILE)
    with transaction(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE enrolments (id TEXT)")
    with pytest.raises(StorageDamaged, match="SQLITE_ERROR"):
        migrate(engine)
    with transaction(engine) as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    assert names == ["enrolments"]
    engine.dispose()
