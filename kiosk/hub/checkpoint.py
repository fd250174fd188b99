"""SQLite's log is moved into its file whenever there is time, so that the file alone is enough.

Also what was taken back or erased is in the log until then, in earlier pages.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from .database_failure import failure_of
from .engine import prepare

SECONDS = 2.0
"""How long at most a quiet hub leaves something in the log."""


def settle_log(engine: Engine) -> bool:
    """Empty the log, unless somebody reads or writes just now; whether nothing is left in it.

    It waits for nobody and nobody waits for it for long. Raises DatabaseFailure.
    """
    file = engine.url.database
    if engine.dialect.name != "sqlite" or not file:
        return True
    path = Path(file)
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        return True
    try:
        with closing(sqlite3.connect(path, timeout=0.0)) as connection:
            prepare(connection, None)
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
    except sqlite3.Error as error:
        failure = failure_of(error)
        if failure.code == "locked":
            return False
        raise failure from None
