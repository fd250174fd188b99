"""A real pgbouncer between the hub and PostgreSQL."""

import threading
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.errors import BadSettings
from kiosk.hub.database import open_storage
from kiosk.hub.engine import make_engine
from kiosk.hub.examination_postgresql import refuse_shared_sessions
from tests.cli import command
from tests.forked import HubProcess

from .kit import CODE, Caller, sealed
from .pgbouncer import Pgbouncer
from .postgresql import Cluster


@pytest.mark.parametrize("size", [1, 2, 20])
@pytest.mark.parametrize("turns", [False, True], ids=["last used", "in turn"])
@pytest.mark.parametrize("mode", ["transaction", "statement"])
def test_sessions_that_are_shared_out_are_refused(
    tmp_path: Path, cluster: Cluster, postgresql: str, mode: str, turns: bool, size: int
) -> None:
    """However large its pool is, and in whatever order it gives sessions out; nothing is made."""
    with Pgbouncer(cluster, mode, size=size, turns=turns) as pooler:
        url = pooler.address(postgresql)
        with pytest.raises(BadSettings, match="pool_mode") as caught, open_storage(tmp_path, url):
            pass
        assert "--database" in str(caught.value)
    with psycopg.connect(postgresql) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        assert tables.fetchone() == (0,)


def test_it_is_said_in_words(tmp_path: Path, cluster: Cluster, postgresql: str) -> None:
    """A hub that is started so ends with one sentence, and no traceback."""
    with Pgbouncer(cluster, "transaction") as pooler:
        address = pooler.address(postgresql)
        words = ["hub", "serve", "--data", tmp_path, "--port", "0", f"--database={address}"]
        done = command.run(*words)
    assert done.returncode == 2
    assert "pgbouncer with pool_mode = transaction" in done.stderr
    assert "pool_mode = session" in done.stderr
    assert "Traceback" not in done.stderr


def test_others_at_the_pooler_hide_nothing(cluster: Cluster, postgresql: str) -> None:
    """While somebody else keeps the same pool busy, it is found out all the same."""
    with Pgbouncer(cluster, "transaction", size=3) as pooler:
        url = pooler.address(postgresql)
        stop = threading.Event()

        def busy() -> None:
            with psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
                while not stop.is_set():
                    connection.execute("SELECT 1")

        others = [threading.Thread(target=busy) for _ in range(4)]
        for each in others:
            each.start()
        engine = make_engine(url)
        try:
            with pytest.raises(BadSettings):
                refuse_shared_sessions(engine)
        finally:
            engine.dispose()
            stop.set()
            for each in others:
                each.join()


def test_a_session_of_ones_own_is_as_good(
    tmp_path: Path, cluster: Cluster, postgresql: str
) -> None:
    """Control: with pool_mode = session a hub enrols, receives and keeps, in several requests."""
    with Pgbouncer(cluster, "session", size=60) as pooler:
        url = pooler.address(postgresql)
        with HubProcess(tmp_path, enrolment_code=CODE, database=url) as hub:
            caller = Caller(hub.url)
            assert caller.enrol().is_success
            envelopes = [sealed(caller.device, seq).raw for seq in range(1, 13)]
            for raw in envelopes:
                assert caller.send(raw)[0]["outcome"] == "stored"
            assert caller.send(*envelopes)[5]["outcome"] == "already_stored"


def test_without_a_pooler_one_question_tells(tmp_path: Path, postgresql: str) -> None:
    """PostgreSQL itself is not refused, nor is SQLite asked."""
    for url in (postgresql, f"sqlite:///{tmp_path / 'hub.sqlite'}"):
        engine = make_engine(url)
        refuse_shared_sessions(engine)
        engine.dispose()
