"""Is the store sound? Only what SQLite, its integrity check or an unreadable row says is damage."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, insert, select, text

from kiosk.domain.errors import BadStore, StorageDamaged, StorageUnavailable
from kiosk.domain.outbox import State

from .engine import CORRUPT, migrate, transaction
from .tables import metadata, outbox

_FORMATS = (b"\x01\x01", b"\x02\x02")
"""Bytes 18 and 19 of a database file: the versions of its format (SQLite's file format, 1.3.3)."""
_TRIAL = {"seq": 0, "event": "", "envelope": b"", "digest": "", "receipt": "", "hour": ""}


def make_ready(engine: Engine, file: Path) -> None:
    """Check the file, bring it to this version's schema, and try what will be asked of it.

    Raises StorageDamaged for what is damaged, and for nothing else; StorageFull or
    StorageUnavailable if the disk fails; BadStore if the schema cannot be brought up to date,
    and then the file is as it was.
    """
    try:
        check(engine)
        _bring_up_to_date(engine, file)
        rehearse(engine)
    except StorageUnavailable as error:
        if str(error) == "SQLITE_READONLY" and _odd_format(file):
            raise StorageDamaged("format") from None
        raise
    except UnicodeDecodeError:
        # Python's word for a name or a value in the file that is no text.
        raise StorageDamaged("text") from None


def check(engine: Engine) -> None:
    """Raise StorageDamaged if SQLite itself finds the file unsound.

    The whole check, not the quick one, which does not see an index that has lost a row (and
    that row then cannot change its state). 50,000 rows take a quarter of a second.
    """
    with transaction(engine) as connection:
        verdict = connection.scalar(text("PRAGMA integrity_check(1)"))
    if verdict != "ok":
        raise StorageDamaged("integrity_check")


def rehearse(engine: Engine) -> None:
    """Raise StorageDamaged unless every row can be read and new ones written; keeps nothing.

    SQLite's own check passes over text that is no text, and over a changed name in the schema,
    which at this version is ours to the letter.
    """
    with transaction(engine) as connection:
        try:
            for table in metadata.sorted_tables:
                for _row in connection.execute(select(table)):
                    pass
        except (ValueError, TypeError):
            raise StorageDamaged("values") from None
        for state in State:
            connection.execute(insert(outbox).values(**_TRIAL, id=state.value, state=state.value))
        connection.rollback()


def _bring_up_to_date(engine: Engine, file: Path) -> None:
    try:
        migrate(engine)
    except StorageDamaged as error:
        if str(error).startswith(CORRUPT):
            raise
        raise BadStore(
            str(file),
            f"The signatures stored here could not be brought to this version ({error}). They are "
            "all there, and nothing was changed.",
            "Install the version that was here before, and send us this sentence.",
        ) from None


def _odd_format(file: Path) -> bool:
    """A damaged byte of the header makes SQLite, and nobody else, take the file for read-only."""
    with file.open("rb") as stream:
        return stream.read(20)[18:] not in _FORMATS
