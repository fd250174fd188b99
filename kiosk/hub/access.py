"""Who may do what at the hub: tokens of people and programs, and the sessions of a browser."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine, delete, insert, select, true, update

from .barring import bar_token
from .engine import reading, transaction
from .storage import hashed
from .tables import sessions, tokens

TOKEN_BYTES = 32
"""256 random bits."""
ID_BYTES = 4
SESSION_SECONDS = 8 * 3600
"""A working day; then the browser is asked again."""


class Role(StrEnum):
    """What the holder of a token may do. A kiosk's token has none of these: it only appends."""

    READER = "reader"
    """Read the OSDI API and the metrics."""
    RELAY = "relay"
    """Hand in signatures on the OSDI API, and read nothing back but what it sent."""
    ADMIN = "admin"
    """Everything, the dashboard too."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a token."""

    id: str
    """8 hex digits: names the token in lists and logs, and is no secret."""
    role: Role
    name: str
    created_at: str
    revoked: bool


class Access:
    """Tokens and sessions; the database sees only their SHA-256.

    Every call is one transaction and raises StorageUnavailable when the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = reading(engine)

    def create(self, role: Role, name: str, at: str) -> str:
        """A new token, shown to nobody again."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        row = {
            "id": secrets.token_hex(ID_BYTES),
            "token_hash": hashed(token),
            "role": role.value,
            "name": name,
            "created_at": at,
            "revoked": False,
        }
        with transaction(self._engine) as connection:
            connection.execute(insert(tokens).values(**row))
        return token

    def holder(self, token: str) -> Holder | None:
        """Who holds `token`; None for an unknown or a revoked one."""
        query = _HOLDERS.where(tokens.c.token_hash == hashed(token), ~tokens.c.revoked)
        with transaction(self._reading) as connection:
            found = connection.execute(query).mappings().first()
        return _holder(dict(found)) if found else None

    def holders(self) -> tuple[Holder, ...]:
        """Everybody who ever got a token, oldest first."""
        query = _HOLDERS.order_by(tokens.c.created_at, tokens.c.id)
        with transaction(self._reading) as connection:
            return tuple(_holder(dict(row)) for row in connection.execute(query).mappings())

    def revoke(self, id: str) -> bool:
        """End a token and every session begun with it; whether there is such a token."""
        with transaction(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.token == id))
            change = update(tokens).where(tokens.c.id == id, ~tokens.c.revoked)
            if connection.execute(change.values(revoked=true())).rowcount:
                bar_token(connection, id)
            known = select(tokens.c.id).where(tokens.c.id == id)
            return connection.execute(known).first() is not None

    def open_session(self, holder: Holder, now: float) -> str:
        """A browser's cookie, good for SESSION_SECONDS; sessions that are over are forgotten."""
        cookie = secrets.token_urlsafe(TOKEN_BYTES)
        row = {
            "cookie_hash": hashed(cookie),
            "token": holder.id,
            "expires": int(now) + SESSION_SECONDS,
        }
        with transaction(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.expires <= int(now)))
            connection.execute(insert(sessions).values(**row))
        return cookie

    def session(self, cookie: str, now: float) -> Holder | None:
        """Whose session `cookie` is; None if there is none, or no more."""
        query = _HOLDERS.join(sessions, sessions.c.token == tokens.c.id).where(
            sessions.c.cookie_hash == hashed(cookie),
            sessions.c.expires > int(now),
            ~tokens.c.revoked,
        )
        with transaction(self._reading) as connection:
            found = connection.execute(query).mappings().first()
        return _holder(dict(found)) if found else None

    def close_session(self, cookie: str) -> None:
        """The browser is logged out."""
        with transaction(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.cookie_hash == hashed(cookie)))


_HOLDERS = select(tokens.c.id, tokens.c.role, tokens.c.name, tokens.c.created_at, tokens.c.revoked)


def _holder(row: dict[str, object]) -> Holder:
    return Holder(
        id=str(row["id"]),
        role=Role(str(row["role"])),
        name=str(row["name"]),
        created_at=str(row["created_at"]),
        revoked=bool(row["revoked"]),
    )
