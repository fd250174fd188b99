"""A look at a database before the hub works with it: what is wrong there is said, not touched.

The look has a connection of its own, without the hub's settings: opening a stranger's file as the
hub does would already change it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from kiosk.domain.errors import BadSettings

from .engine import DIALECTS, DatabaseFailure, bad_database, failure_of, said
from .schema import Schema, SchemaState, refuse_strange, revisions, schema_of

LARGE_BYTES = 256 << 20
"""A file above takes seconds to be checked: whoever waits is told."""


class Use(Enum):
    """What the database is wanted for."""

    READ = auto()
    """What is there is looked at: nothing is made, nothing is brought up to date."""
    COPY = auto()
    """As READ; SQLite's may be of an older version, and is copied as it is."""
    WRITE = auto()
    """What is there is changed: nothing is made, nothing is brought up to date."""
    SERVE = auto()
    """Made if it is missing, and brought up to date."""


def address_of(data: Path, database: str | None) -> URL:
    """Where the database is. Raises BadSettings for an address that is none."""
    if database is None:
        return URL.create("sqlite", database=str(data / "hub.sqlite"))
    try:
        address = make_url(database)
    except (ArgumentError, ValueError):
        raise bad_database() from None
    kind = address.get_backend_name()
    if kind not in DIALECTS or (kind == "sqlite" and address.database in (None, "", ":memory:")):
        raise bad_database()
    return address


def place_of(address: URL) -> str:
    """The database's address for people, without a password."""
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    return URL.create(
        address.get_backend_name(),
        username=address.username,
        host=address.host,
        port=address.port,
        database=address.database,
    ).render_as_string()


def examine(address: URL, use: Use) -> Schema:
    """What is at `address`; nothing there is changed.

    Raises BadSettings with the place and the way out for whatever is in the way of `use`.
    """
    place = place_of(address)
    if address.get_backend_name() == "sqlite":
        try:
            found = _sqlite(Path(str(address.database)), use, place)
        except PermissionError:
            raise BadSettings(
                place,
                "This user may not look into the folder of this database.",
                "Run the command as the hub's user.",
            ) from None
    else:
        from .examination_postgresql import examine_postgresql  # psycopg is no part of SQLite's

        found = examine_postgresql(address, use, place)
    refuse_strange(found, place)
    as_it_is = use is Use.COPY and address.get_backend_name() == "sqlite"
    if use is not Use.SERVE and not (as_it_is and found.state is SchemaState.OLDER):
        _refuse_unfinished(found, place)
    return found


def _refuse_unfinished(schema: Schema, place: str) -> None:
    if schema.state is SchemaState.EMPTY:
        raise BadSettings(
            place,
            "There is nothing in this database: no hub has run with it, or it is a copy that was "
            "made of a hub's file alone, without what lay beside it.",
            "Name a hub's database; copies are made with “petition-kiosk hub backup”.",
        )
    if schema.state is SchemaState.OLDER:
        raise BadSettings(
            place,
            f"An older version of this program made this database (schema {schema.revision}; "
            f"this one works with {revisions()[-1]}).",
            "Start “petition-kiosk hub serve” of this version: it brings it up to date.",
        )


def _sqlite(path: Path, use: Use, place: str) -> Schema:
    if path.is_dir():
        raise BadSettings(
            place,
            "This is a folder, not a database.",
            "Name the file in it: hub.sqlite, where the hub has made it by itself.",
        )
    if not path.exists():
        if use is not Use.SERVE:
            raise BadSettings(
                place,
                "No hub has ever run here: there is no database.",
                "Name what “petition-kiosk hub serve” was given: --data, and --database if any.",
            )
        _check_folder(path.parent, place)
        return Schema(SchemaState.EMPTY, frozenset())
    _check_rights(path, use, place)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=10.0)) as connection:
            return schema_of(lambda query: connection.execute(query).fetchall(), "sqlite")
    except sqlite3.Error as error:
        raise _unreadable(failure_of(error), place) from None
    except (UnicodeDecodeError, ValueError):
        raise _unreadable(DatabaseFailure("damaged"), place) from None


def _check_folder(folder: Path, place: str) -> None:
    if not folder.is_dir():
        raise BadSettings(place, "The folder for this database is not there.", "Make it first.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise BadSettings(
            place,
            "This user may not write to the folder of this database.",
            "Give the hub's user the folder (chown), or name another.",
        )


def _check_rights(path: Path, use: Use, place: str) -> None:
    if not path.is_file():
        raise BadSettings(place, "This is no file.", "Name the file of a hub's database.")
    if not os.access(path, os.R_OK):
        raise BadSettings(
            place,
            "This user may not read this database.",
            "Run the command as the hub's user, or give this user the file (chown).",
        )
    if use in (Use.READ, Use.COPY):
        return
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
        raise BadSettings(
            place,
            "This user may not write to this database, or to the folder it is in.",
            "Run the command as the hub's user, give this user the folder (chown), or look "
            "whether the disk can only be read.",
        )


def _unreadable(failure: DatabaseFailure, place: str) -> BadSettings:
    if failure.driver == "SQLITE_NOTADB":
        return BadSettings(
            place,
            "This is not a database, or its first bytes are damaged.",
            "Name the file of a hub's database, or restore a backup (“petition-kiosk hub "
            "restore”). Nothing was changed.",
        )
    return said(failure, place)


def check_integrity(address: URL, say: Callable[[str], None] = lambda _line: None) -> None:
    """Raise BadSettings if SQLite itself finds its file unsound, which is left as it is.

    PostgreSQL looks after its own. The file is read through once: a gigabyte in some seconds.
    """
    if address.get_backend_name() != "sqlite" or not Path(str(address.database)).exists():
        return
    place = place_of(address)
    path = Path(str(address.database))
    if path.stat().st_size > LARGE_BYTES:
        say(f"looking through {path} …")
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        # Only read: the last one to close a file otherwise moves its log into it, sound or not.
        with closing(sqlite3.connect(uri, uri=True, timeout=10.0)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            strays = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise _unreadable(failure_of(error), place) from None
    except (UnicodeDecodeError, ValueError):
        verdict, strays = "", None
    if verdict != "ok" or strays is not None:
        raise BadSettings(
            place,
            "This database is damaged: it may be a copy of a hub's file that was made while the "
            "hub ran, or have another one's “-wal” file beside it.",
            "Keep it, and restore a backup (“petition-kiosk hub restore BACKUP --replace”). "
            "Nothing was changed, and nothing is signed for out of it.",
        )
