"""A database the hub cannot work with: a sentence with place and remedy, nothing touched."""

import hashlib
import os
import pwd
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import insert, select

import kiosk.hub.migrations
from kiosk import migration
from kiosk.domain.errors import BadSettings
from kiosk.hub.database import existing, open_storage
from kiosk.hub.engine import make_engine, reading, transaction
from kiosk.hub.examination import Use, address_of, check_integrity, examine
from kiosk.hub.examination_postgresql import OLDEST
from kiosk.hub.schema import OLD_VERSION_TABLE, VERSION_TABLE, SchemaState, migrate
from kiosk.hub.tables import facts
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from tests.cli import command
from tests.proof import some

from .kit import SECONDS, enrolled, sealed
from .postgresql import Cluster

COMMANDS = {
    "serve": ("hub", "serve", "--port", "0"),
    "status": ("hub", "status"),
    "tokens": ("hub", "token", "list"),
    "token": ("hub", "token", "new", "--role", "admin", "--name", "a"),
    "list": ("hub", "list"),
    "campaigns": ("hub", "campaign", "list"),
    "close": ("hub", "campaign", "close", "lake"),
    "erase": ("hub", "erase", "--yes"),
    "backup": ("hub", "backup"),
    "kiosks": ("kiosk", "list"),
    "revoke": ("kiosk", "revoke", "0" * 32, "--yes"),
}
"""Every command that works with a hub's database."""
NEWER = "9999"


def told(folder: Path, name: str, *more: object) -> str:
    """What a command says when it refuses."""
    words = [*COMMANDS[name], "--data", folder / "hub", *more]
    if name == "list":
        words += [folder / "lists", "--key", folder / "office.key"]
    if name == "backup":
        words += [folder / "hub.pkbackup"]
    done = command.run(*words, answer="ABCD-EFGH-JKMN\n")
    status, said = done.returncode, done.stderr
    assert "Traceback" not in said, said
    assert status == 2, (name, status, said)
    assert "\n  What to do: " in said
    return said


def well_said(caught: pytest.ExceptionInfo[BadSettings]) -> BadSettings:
    """A place, a sentence, a remedy."""
    error = caught.value
    assert error.place and error.what.endswith(".") and error.remedy
    return error


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With an office key, and a place for a hub."""
    OpeningKey.generate().save(tmp_path / "office.key", "a key")
    (tmp_path / "hub").mkdir(mode=0o700)
    return tmp_path


@pytest.fixture
def file(folder: Path) -> Path:
    """A hub's SQLite file with a signature in it."""
    with open_storage(folder / "hub", None) as storage:
        device = enrolled(storage, "token")
        storage.store(kiosk_id(device.public), [sealed(device)], "2026-11-24T15:00:00Z")
    SigningKey.load_or_create(folder / "hub" / "hub.key")
    return folder / "hub" / "hub.sqlite"


def changed(file: Path, statement: str) -> None:
    """One statement by another program; the file is whole afterwards."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)


def prints(folder: Path) -> dict[str, str]:
    """Each file's digest; SQLite's own side files come and go with a look."""
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in folder.iterdir()
        if each.is_file() and not each.name.endswith(("-shm", "-wal"))
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_a_newer_program_s_database_is_refused_and_not_touched(
    folder: Path, file: Path, name: str
) -> None:
    """Each command says that it is newer; byte for byte the file stays what it was."""
    changed(file, f"UPDATE {VERSION_TABLE} SET version_num = '{NEWER}'")
    before = prints(file.parent)
    said = told(folder, name)
    assert said.startswith(f"{file}: A newer version") and NEWER in said
    assert prints(file.parent) == before


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("whose", ["plain", "alembic"])
def test_somebody_else_s_database_is_refused_and_not_touched(
    folder: Path, name: str, whose: str
) -> None:
    """Also one that Alembic keeps for another program, and one that is not in WAL mode."""
    file = folder / "hub" / "hub.sqlite"
    changed(file, "CREATE TABLE customers (id TEXT)")
    if whose == "alembic":
        changed(file, f"CREATE TABLE {OLD_VERSION_TABLE} (version_num TEXT)")
        changed(file, f"INSERT INTO {OLD_VERSION_TABLE} VALUES ('0003')")
    before = prints(file.parent)
    said = told(folder, name)
    assert "somebody else's" in said
    assert prints(file.parent) == before


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_no_database_is_refused(folder: Path, name: str) -> None:
    """A folder, a text, a damaged file, an address that is none: each in its own words."""
    place = folder / "place"
    place.mkdir()
    assert "a folder, not a database" in told(folder, name, f"--database=sqlite:///{place}")
    text = folder / "thesis.txt"
    text.write_text("chapter 1 " * 1000, "utf-8")
    assert "not a database" in told(folder, name, f"--database=sqlite:///{text}")
    assert text.read_text("utf-8") == "chapter 1 " * 1000
    for address in ("sqlite://", "mysql://a/b", "postgresql://h:port/d"):
        assert "address of a database" in told(folder, name, f"--database={address}")


READERS = [name for name in COMMANDS if name not in ("serve", "backup")]
"""A backup is made of an older one, too: before it is brought up to date."""


@pytest.mark.parametrize("name", READERS)
def test_commands_make_nothing_and_bring_nothing_up_to_date(folder: Path, name: str) -> None:
    """Where nothing is, nothing is made; an older schema stays as it is. Serving makes both."""
    (folder / "hub").rmdir()
    said = told(folder, name)
    assert "No hub has ever run here" in said
    assert sorted(each.name for each in folder.iterdir()) == ["office.key"]
    (folder / "hub").mkdir()
    said = told(folder, name)
    assert "No hub has ever run here" in said
    assert list((folder / "hub").iterdir()) == []
    file = folder / "hub" / "hub.sqlite"
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine, "0002")
    engine.dispose()
    before = prints(file.parent)
    said = told(folder, name)
    assert "An older version" in said and "0002" in said
    assert prints(file.parent) == before
    file.write_bytes(b"")
    assert "There is nothing in this database" in told(folder, name)
    assert sorted(each.name for each in folder.iterdir()) == ["hub", "office.key"]


def test_who_only_looks_leaves_a_log_beside_the_file_where_it_is(file: Path) -> None:
    """It may be another file's: the last who closes a database otherwise moves it in."""
    log = file.with_name("hub.sqlite-wal")
    with closing(sqlite3.connect(file, isolation_level=None)) as running:
        running.execute("INSERT INTO facts VALUES ('a', 'b')")
        copy = file.with_name("copy")
        shutil.copy(file, copy)
        shutil.copy(log, copy.with_name("copy-wal"))
    before = copy.read_bytes()
    with (
        existing(file.parent, f"sqlite:///{copy}", Use.READ) as storage,
        transaction(reading(storage.engine)) as connection,
    ):
        found = connection.scalar(select(facts.c.value).where(facts.c.name == "a"))
    assert found == "b"
    assert copy.read_bytes() == before
    assert copy.with_name("copy-wal").stat().st_size > 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize(
    ("how", "said"),
    some(
        [
            ("unreadable", "may not read this database"),
            ("read only", "may not write to this database"),
            ("folder", "cannot be made"),
            ("inside", "may not write to the folder"),
        ],
        2,
    ),
)
def test_rights_that_are_missing_are_named(file: Path, world: Path, how: str, said: str) -> None:
    """The file another user's, or its folder: told to whoever starts the hub."""
    entry = pwd.getpwnam("nobody")
    data = file.parent
    for each in [data, *data.parents]:
        if each == world.parent:
            break
        each.chmod(0o755)
    for each in data.iterdir():
        each.chmod(0o600 if how == "unreadable" else 0o644)
    address: str | None = None
    if how == "folder":
        data = data / "new"
    if how == "inside":
        address = f"sqlite:///{data / 'other.sqlite'}"
    words = ["hub", "serve", "--port", "0", "--data", str(data)]
    words += [f"--database={address}"] if address else []
    someone = ["setpriv", "--reuid", str(entry.pw_uid), "--regid", str(entry.pw_gid)]
    line = [*someone, "--clear-groups", sys.executable, "-m", "kiosk", *words]
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=SECONDS * 3)
    if "No module named" in done.stderr:
        pytest.skip("nobody may not read this program")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_file_is_not_served(folder: Path, file: Path) -> None:
    """Half of it from another time, as a copy that is made while the hub runs."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE envelopes SET event = event || 'x'")
        for number in range(400):
            connection.execute("INSERT INTO facts VALUES (?, 'x')", (f"fact {number}",))
    whole = file.read_bytes()
    page = 4096
    for start in range(2 * page, len(whole), 3 * page):
        whole = whole[:start] + bytes(page) + whole[start + page :]
    file.write_bytes(whole)
    before = prints(file.parent)
    said = told(folder, "serve")
    assert "damaged" in said and "hub restore" in said
    assert prints(file.parent) == before
    with pytest.raises(BadSettings):
        check_integrity(address_of(file.parent, None))


def test_a_sound_file_passes(file: Path) -> None:
    """Control."""
    check_integrity(address_of(file.parent, None))
    assert examine(address_of(file.parent, None), Use.READ).state is SchemaState.CURRENT


def test_an_old_log_beside_a_restored_file_is_not_moved_into_it(folder: Path, file: Path) -> None:
    """The hub looks before it opens: refused, and the restored file is whole once the log goes."""
    with open_storage(file.parent, None) as storage, transaction(storage.engine) as connection:
        for number in range(300):
            connection.execute(insert(facts).values(name=f"fact {number}", value="x" * 60))
    older = file.read_bytes()
    with closing(sqlite3.connect(file, isolation_level=None)) as running:
        running.execute("DELETE FROM facts WHERE name LIKE 'fact 1%'")
        running.execute("VACUUM")
        for number in range(900):
            running.execute("INSERT INTO facts VALUES (?, 'y')", (f"other {number}",))
        log = file.with_name("hub.sqlite-wal").read_bytes()
    file.write_bytes(older)
    file.with_name("hub.sqlite-wal").write_bytes(log[: len(log) // 2])
    file.with_name("hub.sqlite-shm").unlink(missing_ok=True)
    try:
        check_integrity(address_of(file.parent, None))
    except BadSettings:
        assert "damaged" in told(folder, "serve")
    else:
        pytest.skip("this log fits by chance")
    assert file.read_bytes() == older
    file.with_name("hub.sqlite-wal").unlink()
    file.with_name("hub.sqlite-shm").unlink(missing_ok=True)
    check_integrity(address_of(file.parent, None))


def renamed_back(execute: Callable[[str], object]) -> None:
    """As a database was before the version had a table of our own name."""
    execute(f"ALTER TABLE {VERSION_TABLE} RENAME TO {OLD_VERSION_TABLE}")


def test_a_database_from_before_the_table_s_new_name_is_carried_over(file: Path) -> None:
    """SQLite: same rows, one version table, of the new name."""
    changed(file, f"ALTER TABLE {VERSION_TABLE} RENAME TO {OLD_VERSION_TABLE}")
    with open_storage(file.parent, None) as storage:
        assert len(list(storage.envelopes())) == 1
        with transaction(storage.engine) as connection:
            tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    assert VERSION_TABLE in tables and OLD_VERSION_TABLE not in tables


def test_a_newer_one_under_the_old_name_is_refused(folder: Path, file: Path) -> None:
    """Its tables are a hub's, its version is none that we know."""
    changed(file, f"ALTER TABLE {VERSION_TABLE} RENAME TO {OLD_VERSION_TABLE}")
    changed(file, f"UPDATE {OLD_VERSION_TABLE} SET version_num = '{NEWER}'")
    assert "A newer version" in told(folder, "serve")


def revisions() -> list[str]:
    """Every revision, first to last."""
    return list(migration.revisions(Path(kiosk.hub.migrations.__path__[0])))


@pytest.mark.proof
@pytest.mark.parametrize("revision", some(revisions(), 3))
def test_every_earlier_version_is_carried_over_on_postgresql(
    tmp_path: Path, postgresql: str, revision: str
) -> None:
    """From each revision, under the old table's name, with a row; again changes nothing."""
    engine = make_engine(postgresql)
    migrate(engine, revision)
    with transaction(engine) as connection:
        connection.exec_driver_sql("INSERT INTO enrolment_codes VALUES ('c', 'then')")
        renamed_back(connection.exec_driver_sql)
    engine.dispose()
    for _ in range(2):
        with open_storage(tmp_path, postgresql) as storage:
            assert storage.has_codes()
            with transaction(storage.engine) as connection:
                query = f"SELECT version_num FROM {VERSION_TABLE}"
                assert connection.exec_driver_sql(query).scalar() == revisions()[-1]
                there = f"SELECT to_regclass('{OLD_VERSION_TABLE}')"
                assert connection.exec_driver_sql(there).scalar() is None


@pytest.mark.proof
@pytest.mark.parametrize("name", some(COMMANDS, 3))
def test_postgresql_of_a_newer_program_or_somebody_else_is_refused(
    folder: Path, cluster: Cluster, name: str
) -> None:
    """In words, with the database's address; nothing is added to it."""
    with (
        cluster.database() as address,
        closing(psycopg.connect(address, autocommit=True)) as connection,
    ):
        connection.execute("CREATE TABLE customers (id TEXT)")
        connection.execute(f"CREATE TABLE {OLD_VERSION_TABLE} (version_num TEXT)")
        assert "somebody else's" in told(folder, name, f"--database={address}")
        tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        assert connection.execute(tables).fetchone() == (2,)
    with cluster.database() as address:
        with open_storage(folder / "other", address):
            pass
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '{NEWER}'".encode())
        said = told(folder, name, f"--database={address}")
        assert said.startswith("postgresql://") and "A newer version" in said


@pytest.mark.proof
@pytest.mark.parametrize("name", some(COMMANDS, 3))
def test_no_server_no_database_no_text(folder: Path, cluster: Cluster, name: str) -> None:
    """Nobody listens; the name is wrong; the encoding cannot hold every name."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    nobody = told(folder, name, f"--database=postgresql://hub@127.0.0.1:{port}/petition")
    assert nobody.startswith(f"postgresql://hub@127.0.0.1:{port}/petition: No PostgreSQL answers")
    missing = told(folder, name, f"--database={cluster.url('no_such')}")
    assert "no database “no_such”" in missing and "createdb" in missing
    for encoding in ("SQL_ASCII", "LATIN1"):
        database = f"in_{encoding.lower()}_{os.getpid()}"
        with cluster.connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} ENCODING {} TEMPLATE template0 LOCALE 'C'").format(
                    sql.Identifier(database), sql.Literal(encoding)
                )
            )
        try:
            said = told(folder, name, f"--database={cluster.url(database)}")
            assert encoding in said and "UTF8" in said
        finally:
            with cluster.connect() as connection:
                connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(database)))


@contextmanager
def role(cluster: Cluster, database: str, *grants: str) -> Iterator[str]:
    """The address of `database` for a new user who may do what `grants` say, and no more."""
    name = f"limited_{uuid.uuid4().hex[:12]}"
    with cluster.connect() as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN".encode())
    with closing(psycopg.connect(database, autocommit=True)) as connection:
        for grant in grants:
            connection.execute(grant.replace(" ROLE", f" {name}").encode())
    try:
        yield database.replace(f"//{cluster.account}@", f"//{name}@")
    finally:
        with closing(psycopg.connect(database, autocommit=True)) as connection:
            connection.execute(f"DROP OWNED BY {name}".encode())
        with cluster.connect() as connection:
            connection.execute(f"DROP ROLE {name}".encode())


@pytest.mark.parametrize(
    ("grants", "said"),
    [
        ((), "may not make tables"),
        (("REVOKE ALL ON SCHEMA public FROM PUBLIC",), "none of the schemas"),
        (
            (
                "GRANT CREATE ON SCHEMA public TO ROLE",
                "ALTER USER ROLE SET default_transaction_read_only = on",
            ),
            "read only",
        ),
    ],
    ids=["tables", "schema", "read only"],
)
def test_an_empty_postgresql_without_rights(
    folder: Path, cluster: Cluster, postgresql: str, grants: tuple[str, ...], said: str
) -> None:
    """What is missing is named, and how to give it."""
    with role(cluster, postgresql, *grants) as address:
        assert said in told(folder, "serve", f"--database={address}")


@pytest.mark.proof
@pytest.mark.parametrize("name", some(COMMANDS, 3))
def test_a_hub_s_postgresql_without_rights(
    folder: Path, cluster: Cluster, postgresql: str, name: str
) -> None:
    """The tables are another user's: every command names one of them."""
    with open_storage(folder / "other", postgresql):
        pass
    with role(cluster, postgresql, "GRANT USAGE ON SCHEMA public TO ROLE") as address:
        said = told(folder, name, f"--database={address}")
        assert "may not work with the table" in said and "GRANT" in said


def test_a_user_who_makes_nothing_may_serve_what_is_there(
    folder: Path, cluster: Cluster, postgresql: str
) -> None:
    """Right after the organiser's own hands made the tables; over none, a reader says so."""
    with role(cluster, postgresql) as address:
        assert "may not make" not in told(folder, "status", f"--database={address}")
    with open_storage(folder / "other", postgresql):
        pass
    grants = [
        f"GRANT {what} TO ROLE"
        for what in (
            "USAGE ON SCHEMA public",
            "ALL ON ALL TABLES IN SCHEMA public",
            "ALL ON ALL SEQUENCES IN SCHEMA public",
        )
    ]
    with (
        role(cluster, postgresql, *grants) as address,
        open_storage(folder / "mine", address) as it,
    ):
        assert it.kiosks() == ()


@pytest.mark.parametrize("words", ["?colour=red", "?connect_timeout=soon"])
def test_what_is_no_address_is_no_bug(folder: Path, words: str) -> None:
    """A parameter that libpq does not know, a value it cannot read: told, with what to write."""
    said = told(folder, "serve", f"--database=postgresql://127.0.0.1/hub{words}")
    assert "not the address of a PostgreSQL" in said


def test_a_schema_that_another_user_owns_cannot_be_brought_up_to_date(
    folder: Path, cluster: Cluster, postgresql: str
) -> None:
    """Said before it is tried."""
    engine = make_engine(postgresql)
    migrate(engine, "0005")
    engine.dispose()
    grants = "GRANT ALL ON ALL TABLES IN SCHEMA public TO ROLE"
    with role(cluster, postgresql, grants, "GRANT ALL ON SCHEMA public TO ROLE") as address:
        said = told(folder, "serve", f"--database={address}")
        assert "another user's" in said


def test_a_password_that_is_wrong_or_missing(folder: Path, cluster: Cluster) -> None:
    """Told apart, without repeating either; the database's address is shown without it."""
    hba = cluster.folder / "data" / "pg_hba.conf"
    before = hba.read_text()
    with cluster.connect() as connection:
        connection.execute("CREATE ROLE guarded LOGIN PASSWORD 'the right one'")
        hba.write_text(f"local all guarded scram-sha-256\n{before}")
        connection.execute("SELECT pg_reload_conf()")
        try:
            host = f"?host={cluster.folder}"
            for words, said in (
                (":wr0ng-pass", "refuses this user's name or password"),
                ("", "asks for a password"),
            ):
                address = f"postgresql://guarded{words}@/postgres{host}"
                found = told(folder, "status", f"--database={address}")
                assert said in found and "wr0ng" not in found
        finally:
            hba.write_text(before)
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("DROP ROLE guarded")


def test_a_server_that_is_too_old(folder: Path) -> None:
    """A stand-in that says no more than its version, as the protocol has it (version 3)."""

    def message(kind: bytes, body: bytes) -> bytes:
        return kind + (len(body) + 4).to_bytes(4, "big") + body

    def answer(listener: socket.socket) -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            with line:
                while (start := line.recv(4096))[4:8] in (b"\x04\xd2\x16\x2f", b"\x04\xd2\x16\x30"):
                    line.sendall(b"N")  # no TLS, no GSSAPI
                if not start:
                    continue
                said = message(b"R", bytes(4))
                for name, value in (
                    (b"server_version", b"9.6.24"),
                    (b"server_encoding", b"UTF8"),
                    (b"client_encoding", b"UTF8"),
                ):
                    said += message(b"S", name + b"\0" + value + b"\0")
                line.sendall(said + message(b"K", bytes(8)) + message(b"Z", b"I"))
                line.recv(4096)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=answer, args=(listener,), daemon=True).start()
        port = listener.getsockname()[1]
        said = told(folder, "serve", f"--database=postgresql://hub@127.0.0.1:{port}/petition")
        listener.shutdown(socket.SHUT_RDWR)
    assert "too old: version 9" in said and str(OLDEST) in said


def test_extensions_of_postgresql_are_nobody_s(tmp_path: Path, postgresql: str) -> None:
    """A database with an extension's table in it is an empty one; with a table, it is not."""
    with closing(psycopg.connect(postgresql, autocommit=True)) as connection:
        connection.execute("CREATE TABLE of_an_extension (id TEXT)")
        refused = pytest.raises(BadSettings, match="of_an_extension")
        with refused as caught, open_storage(tmp_path, postgresql):
            pass
        well_said(caught)
        connection.execute("ALTER EXTENSION plpgsql ADD TABLE of_an_extension")
        with open_storage(tmp_path, postgresql) as storage:
            assert not storage.has_codes()
        connection.execute("ALTER EXTENSION plpgsql DROP TABLE of_an_extension")
