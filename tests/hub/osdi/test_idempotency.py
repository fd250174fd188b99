"""Idempotency-Key: at most once, whoever asks again, and however at once."""

import sqlite3
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from kiosk.hub.access import Role
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.records.records import Records
from kiosk.hub.records.session import Answers, OtherRequest
from kiosk.hub.records.tables import answers

from ..kit import OFFICE, SECONDS
from .conftest import OpenHub, body, id_of, listed, signature, told

KEY = {"Idempotency-Key": "a key"}
NAMELESS = signature()
"""Without an address: each post would be a signature of its own."""


def test_the_same_again_is_the_same_answer(
    admin: httpx.Client, relay: httpx.Client, petition: str
) -> None:
    """One signature, and the very same answer; control: without a key there are two."""
    path = f"{petition}/signatures"
    first, again = (relay.post(path, json=NAMELESS, headers=KEY) for _ in range(2))
    assert body(first) and first.content == again.content
    slashed = relay.post(f"{path}/", json=NAMELESS, headers=KEY)
    assert slashed.content == first.content
    assert len(listed(admin.get(path))) == 1
    for _ in range(2):
        body(relay.post(path, json=NAMELESS))
    assert len(listed(admin.get(path))) == 3


def test_another_body_is_refused(relay: httpx.Client, admin: httpx.Client, petition: str) -> None:
    """A key that was used for something else is 422, and nothing is done."""
    path = f"{petition}/signatures"
    body(relay.post(path, json=NAMELESS, headers=KEY))
    other = relay.post(path, json=signature(given_name="Eva"), headers=KEY)
    assert told(other) == (422, "idempotency_key")
    assert len(listed(admin.get(path))) == 1


def test_keys_are_each_tokens_own(side: OpenHub, admin: httpx.Client, petition: str) -> None:
    """Two relays may use the same key for different things."""
    path = f"{petition}/signatures"
    ids = {
        id_of(body(side.client(Role.RELAY).post(path, json=NAMELESS, headers=KEY)))
        for _ in range(2)
    }
    assert len(ids) == len(listed(admin.get(path))) == 2


def test_a_refusal_leaves_the_key_free(relay: httpx.Client, petition: str) -> None:
    """Nothing was done, so that the mended request may use the key."""
    path = f"{petition}/signatures"
    bad = {"person": {"given_name": "Ana", "email_addresses": [{"address": "ana"}]}}
    assert told(relay.post(path, json=bad, headers=KEY))[0] == 400
    assert told(relay.post("petitions/none/signatures", json=NAMELESS, headers=KEY))[0] == 404
    assert body(relay.post(path, json=NAMELESS, headers=KEY))


@pytest.mark.parametrize("key", ["", "k" * 256])
def test_a_key_has_a_length(relay: httpx.Client, petition: str, key: str) -> None:
    """No key at all is one thing, an empty or endless one another."""
    head = {"Idempotency-Key": key}
    assert told(relay.post(f"{petition}/signatures", json=NAMELESS, headers=head))[0] == 422


def test_while_it_runs_it_is_409(
    side: OpenHub, relay: httpx.Client, admin: httpx.Client, petition: str
) -> None:
    """A second request under the key of one that runs is 409; afterwards it is the answer."""
    path = f"{petition}/signatures"
    if side.storage.engine.dialect.name != "sqlite":
        pytest.skip("only SQLite is held up by one who writes")
    file = str(side.storage.engine.url.database)
    with closing(sqlite3.connect(file, isolation_level=None)) as blocking:
        blocking.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(2) as threads:
            post = [
                threads.submit(lambda: relay.post(path, json=NAMELESS, headers=KEY))
                for _ in range(2)
            ]
            (refused,), (running,) = wait(post, SECONDS, FIRST_COMPLETED)
            blocking.execute("ROLLBACK")
            assert told(refused.result()) == (409, "running")
            made = body(running.result())
    assert body(relay.post(path, json=NAMELESS, headers=KEY)) == made
    assert len(listed(admin.get(path))) == 1


def test_many_at_once_do_it_once(relay: httpx.Client, admin: httpx.Client, petition: str) -> None:
    """Of many at once one does it; all others are told that it runs, or its answer."""
    path = f"{petition}/signatures"
    ready = threading.Barrier(6)

    def post(_turn: int) -> httpx.Response:
        ready.wait()
        return relay.post(path, json=NAMELESS, headers=KEY)

    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(post, range(6)))
    assert {answer.status_code for answer in found} <= {200, 409}
    assert len({answer.content for answer in found if answer.status_code == 200}) == 1
    assert len(listed(admin.get(path))) == 1


def test_answers_are_sealed_and_forgotten(tmp_path: Path, database: str | None) -> None:
    """A kept answer is unreadable in the database, and gone a day later."""
    now = [1_795_000_000.0]
    with open_storage(tmp_path, database) as storage:
        records = Records(storage.engine, OFFICE, lambda: now[0])
        with records.writing() as unit:
            kept = Answers(unit.session, "token", "key")
            assert kept.begin("a request") is None
            kept.keep("Ana Pérez")
        with records.writing() as unit:
            assert Answers(unit.session, "token", "key").begin("a request") == "Ana Pérez"
            assert Answers(unit.session, "other", "key").begin("a request") is None
        with pytest.raises(OtherRequest), records.writing() as unit:
            Answers(unit.session, "token", "key").begin("another request")
        with transaction(storage.engine) as connection:
            told = repr(connection.execute(answers.select()).all())
        assert "Ana" not in told and "request" not in told
        now[0] += 25 * 3600
        with records.writing() as unit:
            assert Answers(unit.session, "token", "key").begin("another request") is None


def test_hubs_on_one_database_do_it_once(tmp_path: Path, database: str | None) -> None:
    """Another process under the same key waits for the first, and gives its answer."""
    with open_storage(tmp_path, database) as one, open_storage(tmp_path, database) as two:
        done: list[str] = []
        ready = threading.Barrier(2)

        def act(records: Records) -> str:
            ready.wait()
            with records.writing() as unit:
                kept = Answers(unit.session, "token", "key")
                known = kept.begin("a request")
                if known is None:
                    known = f"answer {len(done)}"
                    done.append(known)
                    kept.keep(known)
                return known

        hubs = [Records(hub.engine, OFFICE, lambda: 1_795_000_000.0) for hub in (one, two)]
        with ThreadPoolExecutor(2) as threads:
            assert list(threads.map(act, hubs)) == ["answer 0", "answer 0"]
        assert done == ["answer 0"]
