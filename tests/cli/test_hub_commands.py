"""`petition-kiosk hub status|token` and `petition-kiosk kiosk`: an organiser and a hub."""

import re
import socket
import threading
from pathlib import Path

import pytest

from kiosk.cli.hub.where import DATA, DATABASE
from kiosk.cli.main import main
from kiosk.hub.access import Access, Role
from kiosk.hub.database import open_storage
from kiosk.hub.records.records import Records
from kiosk.sealing.keys import SigningKey, kiosk_id
from kiosk.sealing.spoken import in_words
from tests.clock import AT
from tests.forked import HubProcess
from tests.hub.kit import CODE, OFFICE, sealed

from .terminal import Terminal

DEVICES = [SigningKey.generate(), SigningKey.generate()]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A hub's folder: two tablets, three signatures of two campaigns, one withdrawn."""
    folder = tmp_path / "hub"
    SigningKey.load_or_create(folder / "hub.key")
    with open_storage(folder, None) as storage:
        storage.settle_world(rehearsal=False)
        storage.add_code(CODE, AT)
        for number, device in enumerate(DEVICES):
            storage.enrol(CODE, device.public, f"Stall {number}", device.public, AT)
        first = [sealed(DEVICES[0], seq, campaign="lake") for seq in (1, 2)]
        storage.store(kiosk_id(DEVICES[0].public), first, AT)
        storage.store(kiosk_id(DEVICES[1].public), [sealed(DEVICES[1], campaign="sea")], AT)
        gone = sealed(DEVICES[1], 2)
        storage.withdraw(kiosk_id(DEVICES[1].public), gone.header.id, gone.header.withdrawal, AT)
    return folder


def said(capsys: pytest.CaptureFixture[str], *words: object, status: int = 0) -> str:
    """What a command prints."""
    capsys.readouterr()
    assert main([str(word) for word in words]) == status
    printed = capsys.readouterr()
    return printed.out if status != 2 else printed.err


def test_status_counts_what_is_stored(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Signatures by campaign, withdrawals, the latest hour, each tablet; the key in words."""
    told = said(capsys, "hub", "status", "--data", data)
    assert f"Signatures   3\n  lake: 2\n  sea: 1\nWithdrawn    1\nLatest       {AT[:13]}" in told
    assert "Tablets      2" in told
    assert re.search(rf"{kiosk_id(DEVICES[0].public)}  2 kept .*Stall 0", told)
    assert in_words(SigningKey.load_or_create(data / "hub.key").public) in told
    assert "REHEARSAL" not in told


def test_status_tells_what_was_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A hub that opens signatures says how many were none; one that does not has nothing to say."""
    assert "Refused" not in said(capsys, "hub", "status", "--data", data)
    with open_storage(data, None) as storage:
        Records(storage.engine, OFFICE, lambda: 0.0).catch_up()
    assert "Refused      3 (" in said(capsys, "hub", "status", "--data", data)


def test_status_settles_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A hub that was only made is neither real nor a rehearsal yet: looking does not decide it."""
    with open_storage(tmp_path, None):
        pass
    said(capsys, "hub", "status", "--data", tmp_path)
    with open_storage(tmp_path, None) as storage:
        assert storage.settle_world(rehearsal=True)
    assert "REHEARSAL" in said(capsys, "hub", "status", "--data", tmp_path)


def test_a_folder_without_a_hub_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped path makes no empty hub that looks well."""
    for words in (("hub", "status"), ("kiosk", "list"), ("hub", "token", "list")):
        assert "No hub has ever run" in said(capsys, *words, "--data", tmp_path / "hbu", status=2)
    assert list(tmp_path.iterdir()) == []


def test_a_running_hub_is_asked_at_its_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who it is, in words, and that its database answers; then nobody is there."""
    with HubProcess(tmp_path, enrolment_code=CODE) as hub:
        told = said(capsys, "hub", "status", "--url", hub.url)
        assert in_words(hub.public_key) in told
        assert "Database     answers" in told
        url = hub.url
    assert "not there (no_connection)" in said(capsys, "hub", "status", "--url", url, status=1)
    for words in ((), ("--data", tmp_path, "--url", url)):
        assert "one of --data and --url" in said(capsys, "hub", "status", *words, status=2)
    assert "hub address: " in said(capsys, "hub", "status", "--url", "ftp://hub", status=2)


def test_gaps_are_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers that never came, and a tablet that was set back; a whole chain is not mentioned."""
    with open_storage(data, None) as storage:
        late = [sealed(DEVICES[0], 5, campaign="lake"), sealed(DEVICES[0], 2, campaign="lake")]
        storage.store(kiosk_id(DEVICES[0].public), late, AT)
    told = said(capsys, "hub", "status", "--data", data)
    first, second = told.partition("Stall 1")[0::2]
    assert "not here: 3–4 (2)" in first
    assert "SET BACK: numbers from 2 on" in first
    assert "not here" not in second and "SET BACK" not in second


def test_something_else_at_the_address_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A café's login page is no hub of ours."""
    page = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"

    def answer() -> None:
        connection, _ = other.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(page)

    with socket.create_server(("127.0.0.1", 0)) as other:
        cafe = threading.Thread(target=answer)
        cafe.start()
        url = f"http://127.0.0.1:{other.getsockname()[1]}"
        assert "no hub of ours" in said(capsys, "hub", "status", "--url", url, status=1)
        cafe.join()


def test_a_token_is_shown_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It opens with its role, the list shows its name and never itself, revoked it is nothing."""
    new = ("hub", "token", "new", "--data", data, "--role", "reader", "--name", "the CRM")
    token = said(capsys, *new).splitlines()[0]
    with open_storage(data, None) as storage:
        holder = Access(storage.engine).holder(token)
        assert holder and (holder.role, holder.name) == (Role.READER, "the CRM")
        assert holder.created_at.endswith(":00:00Z")
    listed = said(capsys, "hub", "token", "list", "--data", data)
    assert holder.id in listed and "the CRM" in listed and token not in listed
    said(capsys, "hub", "token", "revoke", "--data", data, holder.id)
    assert "revoked" in said(capsys, "hub", "token", "list", "--data", data)
    with open_storage(data, None) as storage:
        assert Access(storage.engine).holder(token) is None
    unknown = said(capsys, "hub", "token", "revoke", "--data", data, "00000000", status=2)
    assert "no token of this id" in unknown
    assert "80 printable" in said(capsys, *new[:-1], "a\nb", status=2)


def test_a_tablet_is_shut_out_by_its_name(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At a terminal the name has to be typed; a wrong one changes nothing."""
    lost = kiosk_id(DEVICES[1].public)
    words = ["kiosk", "revoke", "--data", str(data), lost[:12]]
    for name, status, state in (("Stall 0", 2, "accepted"), ("Stall 1", 0, "revoked")):
        with Terminal(words, data) as terminal:
            terminal.answer("type its name", name)
            assert terminal.end() == status, terminal.seen
        told = said(capsys, "kiosk", "list", "--data", data)
        assert re.search(rf"{lost}  {state}", told)
    assert re.search(rf"{kiosk_id(DEVICES[0].public)}  accepted", told)


@pytest.mark.parametrize("id", ["0" * 32, "", "zz", "abc"])
def test_an_id_that_names_none_is_refused(
    data: Path, capsys: pytest.CaptureFixture[str], id: str
) -> None:
    """Mistyped, or too short to name one: nobody believes a tablet is out that is not."""
    told = said(capsys, "kiosk", "revoke", "--data", data, id, "--yes", status=2)
    assert "kiosk list" in told
    assert "revoked" not in said(capsys, "kiosk", "list", "--data", data)


def test_a_service_names_its_hub_in_the_environment(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Folder and database; a folder on the line is another hub, whose database is its own."""
    elsewhere = tmp_path / "elsewhere.sqlite"
    (data / "hub.sqlite").rename(elsewhere)
    monkeypatch.setenv(DATA, str(data))
    monkeypatch.setenv(DATABASE, f"sqlite:///{elsewhere}")
    assert "Signatures   3" in said(capsys, "hub", "status")
    assert "Stall 0" in said(capsys, "kiosk", "list")
    said(capsys, "hub", "status", "--data", data, status=2)
    told = said(capsys, "hub", "status", "--database", f"sqlite:///{elsewhere}", "--data", data)
    assert "Signatures   3" in told
