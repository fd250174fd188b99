"""A pooler between the hub and PostgreSQL: recognised, and refused where it shares sessions out.

What the hub sets for a session (how long to wait for a lock, when to give up) and what it has read
back (that a commit is on the disk) would hold for a connection that the next statement does not
go to; and prepared statements would be somebody else's.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any

import psycopg
from sqlalchemy import Engine

from kiosk.domain.errors import BadSettings

from .engine import CONNECT_SECONDS

ROUNDS = 12
"""Questions on two connections in turn: a pooler that shares sessions out is found by the first
coincidence, however many others use it."""


def refuse_shared_sessions(engine: Engine) -> None:
    """Raise BadSettings if each transaction may get another session (pgbouncer's `transaction`).

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
