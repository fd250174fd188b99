"""`hub show-person`: an honest answer in each state, to nobody but who asked for it."""

import json
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.signature import SheetLine
from kiosk.hub.database import open_storage
from kiosk.hub.person_report import NOTES
from kiosk.hub.records.records import Records
from kiosk.hub.storage import HubStorage
from kiosk.sealing.keys import SigningKey
from tests.clock import NOW
from tests.forked import HubProcess
from tests.hub.kit import CODE, OFFICE, WITHDRAWAL, Caller, sealed
from tests.hub.signed import Stall

from .command import run
from .terminal import Terminal

ANA = "ana@example.org"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the hub is."""
    return tmp_path / "hub"


@pytest.fixture
def storage(data: Path) -> Iterator[HubStorage]:
    """A hub's own, in its data folder."""
    with open_storage(data, None) as opened:
        yield opened


@pytest.fixture
def stall(storage: HubStorage) -> Stall:
    """Ana signed twice, and Luz with the same address."""
    made = Stall(storage)
    made.sign(ANA, opted_in=True)
    made.sign(ANA, campaign="another-appeal")
    made.sign(ANA, given="Luz\x1b[2J")
    return made


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The office's key file."""
    OFFICE.save(tmp_path / "office.key", "office")
    return tmp_path / "office.key"


def show(data: Path, answer: str, *words: object) -> subprocess.CompletedProcess[str]:
    """The command about this hub, answered on its standard input."""
    return run("hub", "show-person", "--data", data, *words, answer=f"{answer}\n")


def test_from_waiting_to_withdrawn_at_a_hub_that_runs(data: Path, key: Path) -> None:
    """Not arrived, arrived, taken back: what a real hub says, and where else to look."""
    device = SigningKey.generate()
    envelope = sealed(device, fields={"email": ANA, "given_name": "Ana"})
    with HubProcess(data, enrolment_code=CODE) as hub:
        tablet = Caller(hub.url, device)
        tablet.enrol()
        waiting = show(data, WITHDRAWAL)
        assert waiting.returncode == 1
        for words in ("Nothing of this person", "never arrived", "waits on its tablet", "bundles"):
            assert words in waiting.stdout
        tablet.send(envelope.raw)
        here = show(data, WITHDRAWAL.lower())
        assert here.returncode == 0
        assert envelope.header.id in here.stdout
        assert "sealed: only the office's key opens it" in here.stdout
        assert ANA not in here.stdout
        opened = show(data, ANA, "--key", key)
        assert f"email: {ANA}" in opened.stdout
        assert tablet.withdraw(envelope.header.id).is_success
        gone = show(data, WITHDRAWAL)
        assert gone.returncode == 0
        assert "Taken back or erased: 1" in gone.stdout
        by_address = show(data, ANA, "--key", key)
        assert by_address.returncode == 1
        assert "leaves no address" in by_address.stdout


def test_a_shared_address_is_warned_of(data: Path, stall: Stall, key: Path) -> None:
    """All are shown with their consents; what moves a cursor is shown as it is written."""
    shown = show(data, ANA, "--key", key).stdout
    assert "make sure that whoever asks" in shown
    assert "CAUTION: more than one set of names" in shown
    assert "Signatures as tablets sent them: 3" in shown
    assert "Signed more than once" in shown
    assert '"contact_email", version 1: yes' in shown
    assert '"contact_email", version 1: no' in shown
    assert "\x1b" not in shown
    assert "open; names go some months after" in shown


def test_a_signature_on_paper_is_told_as_one(
    data: Path, storage: HubStorage, key: Path, tmp_path: Path
) -> None:
    """Sheet and line, in words and in JSON; without the key, that it was paper."""
    stall = Stall(storage)
    stall.sign(ANA, paper=SheetLine(17, 3))
    told = show(data, ANA, "--key", key).stdout
    assert "signed with a pen: sheet 17, line 3; typed in at the office" in told
    assert "no code was given out for it" in told
    assert "noted by the tablet" not in told
    members = json.loads(show(data, ANA, "--key", key, "--json").stdout)
    (envelope,) = members["envelopes"]
    assert envelope["contents"]["paper"] == {"sheet": 17, "line": 3}
    assert "with a pen: sheet" not in show(data, WITHDRAWAL).stdout

    records = Records(storage.engine, OFFICE, lambda: NOW)
    records.check_key()
    records.catch_up()
    assert "signed with a pen and typed in at the office" in show(data, WITHDRAWAL).stdout


def test_an_answer_in_a_file_is_its_owners_alone(
    data: Path, stall: Stall, key: Path, tmp_path: Path
) -> None:
    """JSON with every member; never over a file that is there."""
    out = tmp_path / "answer.json"
    done = show(data, ANA, "--key", key, "--json", "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    answer = json.loads(out.read_text("utf-8"))
    assert answer["several_people"] is True
    assert {each["contents"]["fields"]["email"] for each in answer["envelopes"]} == {ANA}
    assert [each["id"] for each in answer["campaigns"]] == ["an-appeal", "another-appeal"]
    again = show(data, ANA, "--key", key, "--out", out)
    assert again.returncode == 2
    assert "Choose another name" in again.stderr
    nowhere = show(data, ANA, "--key", key, "--out", tmp_path / "no" / "answer")
    assert nowhere.returncode == 2
    assert "cannot be written here" in nowhere.stderr


@pytest.mark.parametrize(("mode", "status"), [(0o600, 0), (0o644, 2)])
def test_a_file_that_the_shell_made_for_all_is_refused(
    data: Path, stall: Stall, tmp_path: Path, mode: int, status: int
) -> None:
    """Before anything is asked; one that is its owner's alone is filled, with the answer alone."""
    file = tmp_path / "answer"
    file.touch(mode)
    file.chmod(mode)
    with file.open("w") as out:
        command = [sys.executable, "-m", "kiosk", "hub", "show-person", "--data", str(data)]
        done = subprocess.run(
            command, input=WITHDRAWAL, stdout=out, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == status
    text = file.read_text("utf-8")
    assert text.startswith("Before you hand this over") if status == 0 else not text
    assert "--out" in done.stderr or status == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (ANA, "Only the office's key can tell"),
        ("Ana Pérez of Market Street", "neither an e-mail address nor a withdrawal code"),
        ("", "neither an e-mail address nor a withdrawal code"),
    ],
)
def test_a_slip_is_refused_and_not_repeated(
    data: Path, stall: Stall, typed: str, told: str
) -> None:
    """An address without the key, no code, nothing: with the way out, and no trace."""
    done = show(data, typed)
    assert done.returncode == 2
    assert told in done.stderr
    assert not typed or typed not in done.stderr
    assert not (data / NOTES).exists()


def test_no_trace_of_whom(data: Path, stall: Stall, key: Path) -> None:
    """In the hub's folder nothing has the address or the code; the note has the way."""
    show(data, ANA, "--key", key)
    show(data, WITHDRAWAL)
    notes = [json.loads(line) for line in (data / NOTES).read_text().splitlines()]
    assert [each.keys() for each in notes] == [{"time", "event", "way"}] * 2
    assert [each["way"] for each in notes] == ["email", "code"]
    for file in data.iterdir():
        held = file.read_bytes()
        assert not any(word.encode() in held for word in (ANA, WITHDRAWAL, "Pérez"))


def test_at_a_terminal(data: Path, stall: Stall, tmp_path: Path) -> None:
    """The question is asked there, and the help says why it is not an argument."""
    with Terminal(["hub", "show-person", "--data", str(data)], tmp_path) as terminal:
        terminal.answer("E-mail address or withdrawal code", WITHDRAWAL)
        terminal.wait_for("How long it is kept")
        assert terminal.end() == 0
    assert "Neither\nis an argument" in run("hub", "show-person", "--help").stdout
