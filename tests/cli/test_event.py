"""`petition-kiosk event`: made by flags or at a terminal, checked, signed again."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli.main import main
from kiosk.domain.event import HubAddress
from kiosk.packs.event import load_event
from kiosk.packs.office import SIGNER, ChosenHub, MadeKey, Office, save_office
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import in_words
from tests.forked import HubProcess

from .terminal import Terminal

OFFICE, STANDBY = OpeningKey.generate().recipient, OpeningKey.generate().recipient
HUB = HubAddress("https://hub.example.org", "ab" * 32, "code-of-the-hub")
CODE = "a-code-for-tests"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder as init leaves it."""
    folder = tmp_path / "office"
    SigningKey.load_or_create(folder / SIGNER)
    keys = (MadeKey(OFFICE, True), MadeKey(STANDBY, True))
    save_office(Office(*keys, ChosenHub("there", HUB), "library"), folder)
    return folder


def create(*words: object) -> int:
    """As a script does."""
    return main(["event", "create", *map(str, words)])


def test_the_office_s_folder_knows_the_rest(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Id and name are enough: keys, hub and campaign are the office's, and it is signed."""
    assert create("--folder", office, "--id", "fair", "--name", " The  fair ") == 0
    file = office / "events" / "fair" / "fair.toml"
    event = load_event(file)
    assert (event.office, event.standby, event.hub) == (OFFICE, STANDBY, HUB)
    assert (event.name, event.campaigns) == ("The fair", (file.parent / "library",))
    assert event.signer == SigningKey.load_or_create(office / SIGNER).public
    assert not event.readable_lists and not event.rehearsal and event.reset is None
    said = capsys.readouterr().out
    assert f"PIN of the desk: {event.pin}" in said
    assert in_words(event.signer) in said


def test_flags_win_and_nothing_is_overwritten(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each has its say; the twin is a rehearsal without the hub; a second time is refused."""
    words = (
        *("--folder", office, "--id", "fair", "--name", "Fair", "--campaign", "chechnya"),
        *("--pin", "1234", "--readable-lists", "--rehearsal", "--reset-code"),
        *("--hub-url", "https://other.example.org/", "--hub-key", "CD" * 32),
        *("--enrolment-code", "another-code", "--output", tmp_path / "out"),
    )
    assert create(*words) == 0
    event = load_event(tmp_path / "out" / "fair" / "fair.toml")
    assert event.hub == HubAddress("https://other.example.org", "cd" * 32, "another-code")
    assert event.readable_lists and event.reset and event.pin == "1234"
    twin = load_event(tmp_path / "out" / "fair" / "fair-rehearsal.toml")
    assert twin.rehearsal and twin.hub is None and twin.signer == event.signer
    assert "Code for a forgotten PIN: " in capsys.readouterr().out
    assert create(*words) == 2
    assert "already" in capsys.readouterr().err
    assert create(*words, "--no-hub", "--id", "fete") == 0
    assert load_event(tmp_path / "out" / "fete" / "fete.toml").hub is None


def test_without_a_folder_it_is_not_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The keys are said by flags then; and it is said that nobody signed."""
    words = ("--id", "fair", "--name", "Fair", "--campaign", "library", "--office", OFFICE)
    assert create(*words, "--no-hub", "--output", tmp_path) == 0
    assert load_event(tmp_path / "fair" / "fair.toml").signer is None
    assert "Not signed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--name", "Fair"], "--id: This was not said"),
        (["--id", "../fair", "--name", "Fair"], "--id: An id has small letters"),
        (["--id", "fair"], "--name: This was not said"),
        (["--id", "fair", "--name", "a" * 81], "--name: A name has 1 to 80"),
        (["--id", "fair", "--name", "a\u202eb"], "--name: A name has 1 to 80"),
        (["--id", "fair", "--name", "F", "--pin", "12"], "--pin: A PIN has"),
        (["--id", "fair", "--name", "F", "--campaign", "/none"], "/none: There is no such pack"),
        (["--id", "fair", "--name", "F", "--office", "age1x"], "--office: This is not an age"),
        (["--id", "fair", "--name", "F", "--hub-url", "http://hub.example.org"], "--hub-url: "),
        (["--id", "fair", "--name", "F", "--hub-url", "https://h", "--hub-key", "x"], "--hub-key:"),
    ],
    ids=lambda words: "-".join(words[-2:])[-30:] if isinstance(words, list) else None,
)
def test_what_cannot_be_used_is_named_and_nothing_is_made(
    office: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    """Status 2, the flag and the way out."""
    assert create("--folder", office, *words) == 2
    told = capsys.readouterr().err
    assert told.startswith(said)
    assert "What to do: " in told
    assert not list((office / "events").glob("*"))


def test_a_folder_that_is_no_office_and_a_key_never_tried(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are refused before anything is asked."""
    assert create("--folder", tmp_path, "--id", "fair", "--name", "Fair") == 2
    assert "not an office's folder" in capsys.readouterr().err
    save_office(Office(MadeKey(OFFICE, True), MadeKey(STANDBY)), office)
    assert create("--folder", office, "--id", "fair", "--name", "Fair") == 2
    assert "never read back" in capsys.readouterr().err


def test_check_says_everything_in_words(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Keys, hub and signer can be compared by voice; the PIN and the code are not shown."""
    create("--folder", office, "--id", "fair", "--name", "Fair", "--pin", "975310")
    file = office / "events" / "fair" / "fair.toml"
    capsys.readouterr()
    assert main(["event", "check", str(file)]) == 0
    said = capsys.readouterr().out
    signer = load_event(file).signer
    assert signer
    for key in (OFFICE, STANDBY, HUB.public_key, signer):
        assert in_words(key) in said
    assert "The event file can be used." in said
    assert "975310" not in said and HUB.enrolment_code not in said


def test_a_change_by_hand_is_refused_until_it_is_signed(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Check and run both refuse, with the signer in words; `event sign` makes it good."""
    create("--folder", office, "--id", "fair", "--name", "Fair")
    file = office / "events" / "fair" / "fair.toml"
    signer = load_event(file).signer
    assert signer
    file.write_text(file.read_text("utf-8").replace('"Fair"', '"Fête"'), "utf-8")
    for words in (["event", "check", str(file)], ["run", "--event", str(file)]):
        assert main(words) == 2
        assert f"“{in_words(signer)}”" in capsys.readouterr().err
    assert main(["event", "sign", str(file)]) == 2
    assert main(["event", "sign", str(file), "--folder", str(office)]) == 0
    assert load_event(file).name == "Fête"
    file.write_text(file.read_text("utf-8").partition("[signature]")[0], "utf-8")
    capsys.readouterr()
    assert main(["event", "check", str(file)]) == 0
    assert "nobody: it is not signed" in capsys.readouterr().out


def test_a_hub_is_asked_who_it_is(tmp_path: Path) -> None:
    """At a terminal: nobody there, then a hub whose words are compared, and “no” is no."""
    with HubProcess(tmp_path / "hub", enrolment_code=CODE) as hub:
        words = ["--id", "fair", "--name", "Fair", "--campaign", "library", "--office", OFFICE]
        with Terminal(["event", "create", *words], tmp_path) as terminal:
            terminal.answer("A PIN for the desk", "12")
            terminal.wait_for("A PIN has 4 to 12 digits")
            terminal.answer("A PIN for the desk", "")
            terminal.answer("May the stall read", "maybe")
            terminal.answer("neither yes nor no", "")
            terminal.answer("as a rehearsal", "n")
            terminal.answer("forgotten the PIN", "n")
            terminal.answer("Is there a hub?", "y")
            terminal.answer("The hub's address", "http://127.0.0.1:9")
            terminal.answer("No hub of ours answers there (no_connection).", "y")
            terminal.answer("The hub's address", hub.url)
            terminal.wait_for(in_words(hub.public_key))
            terminal.answer("Are the words the same?", "n")
            terminal.answer("The hub's address", hub.url)
            terminal.answer("Are the words the same?", "y")
            terminal.answer("The enrolment code", CODE)
            assert terminal.end() == 0, terminal.seen
    event = load_event(tmp_path / "fair" / "fair.toml", paths.CAMPAIGNS)
    assert event.hub == HubAddress(hub.url, hub.public_key, CODE)
