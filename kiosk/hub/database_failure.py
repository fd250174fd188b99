"""What the database said when it failed: a code of ours and the driver's own, never its text."""

from __future__ import annotations

from kiosk.domain.errors import BadSettings, StorageUnavailable

SQLSTATES: tuple[tuple[str, str], ...] = (
    ("25006", "read_only"),
    ("53100", "full"),
    ("53", "crowded"),
    ("55P03", "locked"),
    ("57014", "locked"),
    ("57P", "away"),
    ("08", "away"),
    ("28", "denied"),
    ("42501", "denied"),
    ("3D000", "denied"),
    ("42P01", "schema"),
    ("42703", "schema"),
    ("58", "disk"),
    ("XX", "damaged"),
    ("40", "contested"),
    ("23", "contested"),
)
"""PostgreSQL's codes (its manual's appendix A), or how they begin; the first that fits counts."""
SQLITE: tuple[tuple[str, str], ...] = (
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_FULL", "full"),
    ("SQLITE_IOERR_SHMSIZE", "full"),
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_PERM", "denied"),
    ("SQLITE_AUTH", "denied"),
    ("SQLITE_CANTOPEN", "away"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "damaged"),
    ("SQLITE_IOERR", "disk"),
    ("SQLITE_ERROR", "schema"),
    ("SQLITE_CONSTRAINT", "contested"),
)
"""SQLite's names (sqlite.org/rescode.html), or how they begin."""
SENTENCES: dict[str, tuple[str, str]] = {
    "read_only": (
        "This database can only be read.",
        "Make the file or disk writable, or name PostgreSQL's primary server, not a standby.",
    ),
    "full": ("There is no room on the database's disk.", "Make room, and try again."),
    "crowded": (
        "The database server takes no more connections.",
        "Start fewer hub processes, or raise max_connections; then try again.",
    ),
    "locked": (
        "Somebody else has held this database for too long.",
        "Try again; if it stays so, look for a program that is busy with it.",
    ),
    "away": (
        "The database does not answer.",
        "See whether it runs and can be reached from here, then try again.",
    ),
    "denied": (
        "The database does not let this user do that.",
        "Give the hub's database user the rights to its tables, or name another user.",
    ),
    "schema": (
        "This database's tables are not those of this program.",
        "Start “petition-kiosk hub serve” of this version once, or name the right database.",
    ),
    "disk": (
        "The disk beneath the database fails.",
        "Look at the disk, and restore a backup elsewhere (“petition-kiosk hub restore”).",
    ),
    "damaged": (
        "This database is damaged.",
        "Keep it, and restore a backup (“petition-kiosk hub restore”).",
    ),
}
OTHER = "other"


class DatabaseFailure(StorageUnavailable):
    """The database failed. `code` is ours (see SENTENCES), `driver` its own: no value, no text."""

    def __init__(self, code: str, driver: str = "") -> None:
        super().__init__(f"{code} ({driver})" if driver else code)
        self.code = code
        self.driver = driver


def failure_of(error: BaseException | None) -> DatabaseFailure:
    """A driver's error as one of ours."""
    state = getattr(error, "sqlstate", None)
    name = getattr(error, "sqlite_errorname", None)
    if isinstance(state, str):
        return DatabaseFailure(_code(state, SQLSTATES), state)
    if isinstance(name, str):
        return DatabaseFailure(_code(name, SQLITE), name)
    kind = type(error).__name__
    # psycopg has no state for a connection that broke, or was never made.
    return DatabaseFailure("away" if kind == "OperationalError" else OTHER, kind)


def said(failure: StorageUnavailable, place: str) -> BadSettings:
    """A failure for people: where, what, and what to do."""
    code = failure.code if isinstance(failure, DatabaseFailure) else OTHER
    what, remedy = SENTENCES.get(
        code,
        (
            f"The database failed ({failure}).",
            "Try again; if it stays so, its own log says more.",
        ),
    )
    return BadSettings(place, what, remedy)


def _code(name: str, table: tuple[tuple[str, str], ...]) -> str:
    return next((code for start, code in table if name.startswith(start)), OTHER)
