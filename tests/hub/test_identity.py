"""A hub is who its database knows: a missing key is not a new one, another key is another hub."""

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from sqlalchemy import delete

from kiosk.cli.main import main
from kiosk.domain.errors import BadInput, BadKey, BadSettings, HubUnavailable
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.identity import known_key, settle_key
from kiosk.hub.tables import facts
from kiosk.sealing.keys import SigningKey
from kiosk.sealing.spoken import in_words
from tests.cli import command
from tests.forked import Forked, HubProcess

from .kit import CODE, SECONDS, Caller, sealed


def full(data: Path, database: str | None = None) -> str:
    """A hub that has a tablet and a signature; its public key."""
    with HubProcess(data, enrolment_code=CODE, database=database) as hub:
        caller = Caller(hub.url)
        assert caller.enrol().is_success
        caller.send(sealed(caller.device).raw)
        return hub.public_key


def refused(data: Path, *words: str) -> str:
    """What a hub says that does not start."""
    done = command.run("hub", "serve", "--data", data, "--port", "0", *words)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr and "What to do" in done.stderr
    return done.stderr


@pytest.mark.parametrize("known", [True, False], ids=["known", "before keys were known"])
def test_a_hub_without_its_key_does_not_make_another(tmp_path: Path, known: bool) -> None:
    """Over a database full of tablets it says which key is missing; put back, it is that hub."""
    public = full(tmp_path)
    if not known:
        with open_storage(tmp_path, None) as storage, transaction(storage.engine) as connection:
            connection.execute(delete(facts).where(facts.c.name == "hub_key"))
    (tmp_path / "hub.key").rename(tmp_path / "kept")
    said = refused(tmp_path)
    assert said.startswith(f"{tmp_path / 'hub.key'}: The hub's key is not here")
    assert "--replace-key" in said and "hub restore" in said
    assert (in_words(public) in said) is known
    assert not (tmp_path / "hub.key").exists()
    (tmp_path / "kept").rename(tmp_path / "hub.key")
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        assert hub.public_key == public


def test_another_key_is_refused_unless_insisted_on(tmp_path: Path) -> None:
    """Both keys are said in words; --replace-key is a new hub, from then on without a flag."""
    public = full(tmp_path)
    (tmp_path / "hub.key").unlink()
    other = SigningKey.load_or_create(tmp_path / "hub.key").public
    said = refused(tmp_path)
    assert in_words(public) in said and in_words(other) in said
    insisting = Forked(["hub", "serve", "--data", str(tmp_path), "--port", "0", "--replace-key"])
    assert other in insisting.stdout.readline()
    insisting.terminate()
    insisting.wait(SECONDS)
    insisting.stdout.close()
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        assert hub.public_key == other


def test_insisting_without_a_key_makes_one(tmp_path: Path) -> None:
    """The old one is lost for good."""
    with open_storage(tmp_path, None) as storage:
        lost = settle_key(storage.engine, tmp_path).public
        (tmp_path / "hub.key").unlink()
        new = settle_key(storage.engine, tmp_path, replace=True)
        assert known_key(storage.engine) == new.public != lost
        assert settle_key(storage.engine, tmp_path).public == new.public


def test_two_hub_machines_on_one_postgresql(tmp_path: Path, postgresql: str) -> None:
    """The second is told how to get the first one's key; with it, both are one hub."""
    first, second = tmp_path / "first", tmp_path / "second"
    public = full(first, postgresql)
    said = refused(second, f"--database={postgresql}")
    assert "scp" in said and in_words(public) in said
    assert not (second / "hub.key").exists()
    SigningKey.load_or_create(second / "hub.key")
    said = refused(second, f"--database={postgresql}")
    assert "another key" in said and "scp" in said
    shutil.copy(first / "hub.key", second / "hub.key")
    with (
        HubProcess(first, enrolment_code=CODE, database=postgresql) as one,
        HubProcess(second, enrolment_code=CODE, database=postgresql) as two,
    ):
        assert one.public_key == two.public_key == public
        caller = Caller(one.url)
        caller.enrol()
        envelope = sealed(caller.device).raw
        assert caller.send(envelope)[0]["outcome"] == "stored"
        there = Caller(two.url, caller.device)
        there.token = caller.token
        assert there.send(envelope)[0]["outcome"] == "already_stored"


def test_two_machines_that_start_at_once_do_not_both_win(tmp_path: Path, postgresql: str) -> None:
    """On an empty database: one of them is the hub, the other is told so."""
    gate = threading.Barrier(2)

    def start(name: str) -> str | BadInput:
        data = tmp_path / name
        with open_storage(data, postgresql) as storage:
            gate.wait()
            try:
                return settle_key(storage.engine, data).public
            except BadInput as error:
                return error

    with ThreadPoolExecutor(2) as machines:
        ends = list(machines.map(start, ("first", "second")))
    with open_storage(tmp_path / "first", postgresql) as storage:
        known = known_key(storage.engine)
    assert [end for end in ends if isinstance(end, str)] == [known]


def test_two_processes_that_start_at_once_are_one_hub(tmp_path: Path) -> None:
    """On one new folder: both have the key that is on the disk."""
    hubs = [HubProcess(tmp_path, enrolment_code=CODE) for _ in range(2)]
    with ThreadPoolExecutor(2) as machines:
        list(machines.map(HubProcess.start, hubs))
    try:
        on_disk = SigningKey.load(tmp_path / "hub.key").public
        for hub in hubs:
            told = httpx.get(f"{hub.url}/kiosk/v1/hello", timeout=SECONDS).json()
            assert told["public_key"] == on_disk == hub.public_key
    finally:
        for hub in hubs:
            hub.stop()


def test_an_older_hub_s_database_learns_its_key(tmp_path: Path) -> None:
    """Tablets, a key beside it, and no word of it in the database: it is written down."""
    public = full(tmp_path)
    with open_storage(tmp_path, None) as storage:
        with transaction(storage.engine) as connection:
            connection.execute(delete(facts).where(facts.c.name == "hub_key"))
        assert known_key(storage.engine) is None
        assert settle_key(storage.engine, tmp_path).public == public
        assert known_key(storage.engine) == public


def test_the_key_command_makes_none_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the pen is no new hub; --new makes one, and never beside a hub's database."""
    slip = tmp_path / "hbu"
    assert main(["hub", "key", "--data", str(slip)]) == 2
    assert "no hub has run" in capsys.readouterr().err and not slip.exists()
    assert main(["hub", "key", "--data", str(slip), "--new"]) == 0
    first = capsys.readouterr().out
    assert main(["hub", "key", "--data", str(slip), "--new"]) == 0
    assert main(["hub", "key", "--data", str(slip)]) == 0
    assert capsys.readouterr().out == first * 2
    with open_storage(slip, None) as storage:
        settle_key(storage.engine, slip)
    (slip / "hub.key").unlink()
    for words in ((), ("--new",)):
        assert main(["hub", "key", "--data", str(slip), *words]) == 2
        assert "hub restore" in capsys.readouterr().err
    assert not (slip / "hub.key").exists()


def test_status_says_when_the_key_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The public key is the database's word; a folder without it is warned of, and stays so."""
    with open_storage(tmp_path, None) as storage:
        public = settle_key(storage.engine, tmp_path).public
    assert main(["hub", "status", "--data", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert public in said and "TAKE CARE" not in said
    (tmp_path / "hub.key").unlink()
    assert main(["hub", "status", "--data", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert public in said and "TAKE CARE" in said and "no hub.key" in said
    assert not (tmp_path / "hub.key").exists()


def test_a_key_that_is_damaged_is_kept(tmp_path: Path) -> None:
    """Not overwritten, not passed over."""
    with open_storage(tmp_path, None) as storage:
        settle_key(storage.engine, tmp_path)
        (tmp_path / "hub.key").write_text("half")
        for replace in (False, True):
            with pytest.raises(BadKey):
                settle_key(storage.engine, tmp_path, replace=replace)
    with pytest.raises((HubUnavailable, BadSettings)):
        HubProcess(tmp_path, enrolment_code=CODE).start()
    assert (tmp_path / "hub.key").read_text() == "half"
