"""The same look at a PostgreSQL, and at what stands before it: who refuses the hub, and why."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import psycopg
from psycopg import pq
from sqlalchemy import URL, Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from kiosk.domain.errors import BadSettings

from .engine import CONNECT_SECONDS, DURABLE, failure_of, said
from .examination import Use
from .schema import OLD_VERSION_TABLE, OURS, VERSION_TABLE, Schema, SchemaState, schema_of

OLDEST = 13
"""Of the major versions. Its own makers gave up older ones by November 2024."""
ALWAYS_THERE = "postgres"
"""A database of every server's, to ask whether another is there."""
_RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE")


def examine_postgresql(address: URL, use: Use, place: str) -> Schema:
    """What is at `address`. Raises BadSettings."""
    try:
        with closing(connect(address)) as connection:
            return _look(connection, use, place)
    except psycopg.Error as error:
        raise said(failure_of(error), place) from None
    except UnicodeError:
        raise _encoding(place, "unknown") from None


def connect(address: URL, database: str | None = None) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection of its own that commits each statement. Raises BadSettings."""
    words = _words(address)
    if database is not None:
        words["dbname"] = database
    try:
        return psycopg.connect(**words, autocommit=True)
    except (psycopg.Error, UnicodeError) as error:
        if database is not None:
            raise
        raise _not_let_in(error, address, words) from None


def _words(address: URL) -> dict[str, Any]:
    _, words = PGDialect_psycopg().create_connect_args(address)  # type: ignore[no-untyped-call]
    words.setdefault("connect_timeout", CONNECT_SECONDS)
    return dict(words)


def _not_let_in(error: Exception, address: URL, words: dict[str, Any]) -> BadSettings:
    """Asked in other ways, since a server's own words come in any language."""
    from .examination import place_of

    place = place_of(address)
    if isinstance(error, psycopg.ProgrammingError | UnicodeError):
        return BadSettings(
            place,
            "This is not the address of a PostgreSQL database.",
            "Write postgresql://NAME@HOST/DATABASE; “?” begins what libpq calls parameters.",
        )
    timed_out = isinstance(error, psycopg.errors.ConnectionTimeout)
    ping = pq.Ping.NO_RESPONSE if timed_out else _ping(words)
    if ping is pq.Ping.REJECT:
        return BadSettings(
            place, "This PostgreSQL is just starting, or just stopping.", "Try again in a moment."
        )
    if ping is not pq.Ping.OK:
        return BadSettings(
            place,
            "No PostgreSQL answers there.",
            "See whether the server runs, and listens where this address says: host, port, and "
            "what stands between.",
        )
    if (named := address.database or address.username) and _is_missing(address, named):
        return BadSettings(
            place,
            f"This PostgreSQL has no database “{named}”.",
            f"Make it: createdb --encoding=UTF8 --template=template0 {named}. Or correct the name.",
        )
    connection = getattr(error, "pgconn", None)
    if connection is not None and connection.needs_password:
        return BadSettings(
            place,
            "PostgreSQL asks for a password, and none was given.",
            "Write it into ~/.pgpass of the hub's user (mode 0600): HOST:PORT:DATABASE:NAME:…",
        )
    if connection is not None and connection.used_password:
        return BadSettings(
            place,
            "PostgreSQL refuses this user's name or password.",
            "Correct the name; the password belongs into ~/.pgpass of the hub's user (mode 0600).",
        )
    return BadSettings(
        place,
        "PostgreSQL answers there, and does not let the hub in.",
        "Look at its log, or try psql with this address: it shows the server's own words. Often "
        "the user is not there, pg_hba.conf has no line for it, or all connections are taken.",
    )


def _ping(words: dict[str, Any]) -> pq.Ping:
    info = psycopg.conninfo.make_conninfo("", **words)
    return pq.Ping(pq.PGconn.ping(info.encode()))


def _is_missing(address: URL, name: str) -> bool:
    """Whether the server, by another of its databases, says that there is none of this name."""
    try:
        with closing(connect(address, ALWAYS_THERE)) as other:
            known = "SELECT FROM pg_database WHERE datname = %s"
            return other.execute(known, (name,)).fetchone() is None
    except psycopg.Error:
        return False


def _look(connection: psycopg.Connection[tuple[Any, ...]], use: Use, place: str) -> Schema:
    _check_server(connection, place)

    def ask(query: str) -> Sequence[Sequence[Any]]:
        return connection.execute(query.encode()).fetchall()

    if use in (Use.WRITE, Use.SERVE):
        _check_writable(ask, place)
    if ask("SELECT current_schema()")[0][0] is None:
        raise BadSettings(
            place,
            "This user may look into none of the schemas of this database.",
            "Give it one: GRANT USAGE, CREATE ON SCHEMA public TO its name. Or set its "
            "search_path.",
        )
    _check_readable(ask, place)
    found = schema_of(ask, "postgresql")
    if use is Use.SERVE and found.state is SchemaState.EMPTY:
        _check_making(ask, place)
    if use is Use.SERVE and (found.state is SchemaState.OLDER or found.old_name):
        _check_changing(ask, place)
    if use in (Use.WRITE, Use.SERVE) and found.state in (SchemaState.OLDER, SchemaState.CURRENT):
        _check_rights(ask, found, place)
    return found


def _check_server(connection: psycopg.Connection[tuple[Any, ...]], place: str) -> None:
    version = connection.info.server_version // 10_000
    if version < OLDEST:
        raise BadSettings(
            place,
            f"This PostgreSQL is too old: version {version}.",
            f"The hub needs {OLDEST} or newer.",
        )
    encoding = connection.info.parameter_status("server_encoding") or ""
    if encoding != "UTF8":
        raise _encoding(place, encoding)
    for name, allowed in DURABLE.items():
        row = connection.execute("SELECT current_setting(%s)", (name,)).fetchone()
        if row is not None and row[0] not in allowed:
            raise BadSettings(
                place,
                f"This PostgreSQL does not keep what it says it keeps: {name} is {row[0]}.",
                f"Set {name} = {allowed[0]} in postgresql.conf: a receipt is a promise.",
            )


def _encoding(place: str, encoding: str) -> BadSettings:
    return BadSettings(
        place,
        f"This database keeps text as {encoding}, which cannot hold every name.",
        "Make one with ENCODING 'UTF8' (createdb --encoding=UTF8 --template=template0 NAME).",
    )


def _check_writable(ask: Any, place: str) -> None:
    if ask("SELECT pg_is_in_recovery()")[0][0]:
        raise BadSettings(
            place,
            "This PostgreSQL is a standby: it only reads.",
            "Name the primary server (target_session_attrs=read-write finds it among several).",
        )
    if ask("SELECT current_setting('default_transaction_read_only')")[0][0] == "on":
        raise BadSettings(
            place,
            "This database is set to be read only.",
            "Set default_transaction_read_only = off for the hub's user or database.",
        )


def _check_readable(ask: Any, place: str) -> None:
    for table in (VERSION_TABLE, OLD_VERSION_TABLE):
        there = f"SELECT to_regclass('{table}') IS NOT NULL"
        if ask(there)[0][0] and not ask(f"SELECT has_table_privilege('{table}', 'SELECT')")[0][0]:
            raise _rights(place, table)


def _check_making(ask: Any, place: str) -> None:
    if not ask("SELECT has_schema_privilege(current_schema(), 'CREATE')")[0][0]:
        raise BadSettings(
            place,
            "This user may not make tables in this database.",
            "As its owner: GRANT CREATE ON SCHEMA public TO its name; or make the user the "
            "database's owner.",
        )


def _check_changing(ask: Any, place: str) -> None:
    query = (
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "  # noqa: S608
        f"WHERE n.nspname = current_schema() AND c.relname IN {tuple(sorted(OURS))} "
        "AND NOT pg_has_role(c.relowner, 'USAGE')"
    )
    if found := ask(query):
        raise BadSettings(
            place,
            f"The tables are another user's (“{found[0][0]}”), and have to be brought up to date.",
            "Start the hub once as their owner, or give this user that role.",
        )


def _check_rights(ask: Any, schema: Schema, place: str) -> None:
    from .tables import metadata

    known = [table for table in metadata.tables if table in schema.tables]
    for table in known:
        allowed = " AND ".join(f"has_table_privilege('{table}', '{right}')" for right in _RIGHTS)
        if not ask(f"SELECT {allowed}")[0][0]:
            raise _rights(place, table)


def _rights(place: str, table: str) -> BadSettings:
    return BadSettings(
        place,
        f"This user may not work with the table “{table}”.",
        "Start the hub as the tables' owner, or: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL "
        "TABLES IN SCHEMA public TO its name, and USAGE, SELECT ON ALL SEQUENCES.",
    )


ROUNDS = 12
"""Questions on two connections in turn: a pooler that shares sessions out is found by the first
coincidence, however many others use it."""


def refuse_shared_sessions(engine: Engine) -> None:
    """Raise BadSettings if each transaction may get another session (pgbouncer's `transaction`).

    What the hub sets for a session (how long to wait for a lock, when to give up) and what it has
    read back (that a commit is on the disk) would hold for a connection that the next statement
    does not go to; and prepared statements would be somebody else's.

    Without a pooler one question tells. A database that cannot be reached is left to whoever uses
    it.
    """
    if engine.dialect.name != "postgresql":
        return
    try:
        shared = _are_shared(engine)
    except psycopg.Error:
        return
    if shared:
        raise BadSettings(
            "--database",
            "In front of this PostgreSQL stands a pooler that gives each transaction another "
            "session (pgbouncer with pool_mode = transaction, or statement).",
            "Name PostgreSQL's own address and port, or set pool_mode = session for this "
            "database: the hub keeps few connections of its own.",
        )


def _are_shared(engine: Engine) -> bool:
    """Whether a connection's transactions are not all of one session, which is its alone."""
    with closing(_connected(engine)) as one:
        if _session(one) == one.info.backend_pid:
            return False  # who answers is who greeted: there is no pooler
        with closing(_connected(engine)) as other:
            seen: tuple[set[int], set[int]] = (set(), set())
            # One more question now and then, or a pooler that takes turns would seem constant.
            for turn in (0, 1, 0, 0, 1) * ROUNDS:
                seen[turn].add(_session((one, other)[turn]))
                if max(map(len, seen)) > 1 or seen[0] & seen[1]:
                    return True
    return False


def _connected(engine: Engine) -> psycopg.Connection[Any]:
    """A connection of one's own, on which nothing is set and every statement is a transaction."""
    words, named = engine.dialect.create_connect_args(engine.url)
    named.setdefault("connect_timeout", CONNECT_SECONDS)
    return psycopg.connect(*words, **named, autocommit=True, prepare_threshold=None)


def _session(connection: psycopg.Connection[Any]) -> int:
    row = connection.execute("SELECT pg_backend_pid()").fetchone()
    assert row is not None
    return int(row[0])
