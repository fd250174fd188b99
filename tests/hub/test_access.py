"""Tokens with roles, and the sessions of a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.hub.access import SESSION_SECONDS, Access, Holder, Role
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.tables import sessions
from tests.clock import AT, NOW


@pytest.fixture
def access(tmp_path: Path, database: str | None) -> Iterator[Access]:
    """On a real database."""
    with open_storage(tmp_path, database) as storage:
        yield Access(storage.engine)


@pytest.mark.parametrize("role", list(Role))
def test_a_token_says_who_holds_it(access: Access, role: Role) -> None:
    """Its holder is found by it, with the role it was made for."""
    token = access.create(role, "Büro سوق", AT)
    found = access.holder(token)
    assert found is not None
    assert (found.role, found.name, found.created_at) == (role, "Büro سوق", AT)
    assert access.holders() == (found,)


@pytest.mark.parametrize("wrong", ["", "unknown", "ö", "\x00", "x" * 10_000])
def test_anything_else_is_nobody(access: Access, wrong: str) -> None:
    """An unknown token, and what is none, open nothing and break nothing."""
    access.create(Role.ADMIN, "a", AT)
    assert access.holder(wrong) is None
    assert access.session(wrong, NOW) is None


def test_a_revoked_token_is_nobody_and_stays_listed(access: Access) -> None:
    """Revoking ends the token and its sessions, and no other's."""
    ended, other = (access.create(Role.ADMIN, name, AT) for name in "ab")
    holder = _holder(access, ended)
    cookie = access.open_session(holder, NOW)
    kept = access.open_session(_holder(access, other), NOW)
    assert access.revoke(holder.id)
    assert access.holder(ended) is None
    assert access.session(cookie, NOW) is None
    assert access.session(kept, NOW) is not None
    assert {(each.name, each.revoked) for each in access.holders()} == {
        ("a", True),
        ("b", False),
    }


def test_revoking_nobody_is_said(access: Access) -> None:
    """A mistyped id changes nothing and is told."""
    token = access.create(Role.READER, "a", AT)
    assert not access.revoke("00000000")
    assert access.holder(token) is not None


def test_a_session_ends_with_the_day_and_is_forgotten(access: Access) -> None:
    """Good until its last second, not in the next; the next log-in clears it away."""
    holder = _holder(access, access.create(Role.ADMIN, "a", AT))
    cookie = access.open_session(holder, NOW)
    assert access.session(cookie, NOW + SESSION_SECONDS - 1) == holder
    assert access.session(cookie, NOW + SESSION_SECONDS) is None
    access.open_session(holder, NOW + SESSION_SECONDS)
    with transaction(access._engine) as connection:
        assert connection.scalar(select(func.count()).select_from(sessions)) == 1


def test_a_closed_session_is_over(access: Access) -> None:
    """Logging out ends this browser's session, and only this one."""
    holder = _holder(access, access.create(Role.ADMIN, "a", AT))
    here, there = (access.open_session(holder, NOW) for _ in range(2))
    access.close_session(here)
    assert access.session(here, NOW) is None
    assert access.session(there, NOW) == holder


def test_a_session_follows_its_token(access: Access) -> None:
    """A token is no cookie, and a cookie is no token."""
    token = access.create(Role.ADMIN, "a", AT)
    cookie = access.open_session(_holder(access, token), NOW)
    assert access.holder(cookie) is None
    assert access.session(token, NOW) is None


def _holder(access: Access, token: str) -> Holder:
    found = access.holder(token)
    assert found is not None
    return found


def test_the_database_knows_hashes_only(tmp_path: Path) -> None:
    """Neither token nor cookie is in any of its files; control: the token's name is."""
    with open_storage(tmp_path, None) as storage:
        access = Access(storage.engine)
        token = access.create(Role.ADMIN, "name of the token", AT)
        cookie = access.open_session(_holder(access, token), NOW)
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"name of the token" in everything
    assert token.encode() not in everything
    assert cookie.encode() not in everything


def test_tokens_cannot_be_guessed(tmp_path: Path) -> None:
    """256 bits each, never the same."""
    with open_storage(tmp_path, None) as storage:
        made = {Access(storage.engine).create(Role.READER, "a", AT) for _ in range(50)}
    assert len(made) == 50
    assert all(len(token) == 43 for token in made)
