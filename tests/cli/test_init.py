"""`petition-kiosk init` at a real terminal: slips, steps back, Ctrl+C, a cut of power, a script."""

import re
import stat
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.packs.event import load_event
from kiosk.packs.office import FILE, SIGNER, load_office
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.paper_key import PREFIX
from kiosk.sealing.spoken import in_words

from . import office
from .terminal import COLUMNS, Terminal

SCRIPT = (
    *("--keep-office-key", "--keep-standby-key", "--hub", "none", "--campaign", "library"),
    *("--id", "fair", "--name", "The fair", "--pin", "2468"),
)


def start(folder: Path) -> Terminal:
    """In a new or a known folder."""
    return Terminal(["init", "office"], folder)


def secret_of(lines: list[str]) -> str:
    """The key that the paper's lines are, as its code has it."""
    return PREFIX + "".join(line.replace(" ", "")[:-2] for line in lines)


def nothing_secret(folder: Path, *secrets: str) -> bool:
    """Whether none of the secrets is in any file, nor is any PDF."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    whole = b"".join(each.read_bytes() for each in files)
    return not any(each.suffix == ".pdf" for each in files) and not any(
        secret.encode() in whole for secret in secrets
    )


def test_slips_are_told_by_their_line_and_another_page_is_not_taken(tmp_path: Path) -> None:
    """Wrong letters, swapped lines, a cut scan, the other key: each is said, and asked again."""
    with start(tmp_path) as terminal:
        terminal.wait_for("Line 1: ")
        lines = office.lines_on(tmp_path / "office" / "print-me-office-key.pdf")
        terminal.enter(f"Q{lines[0]}")
        terminal.wait_for("There is a slip in line 1: it has 16 letters")
        terminal.wait_for("Line 1: ")
        terminal.enter(lines[0])
        terminal.wait_for("Line 2: ")
        terminal.enter(lines[2])
        terminal.wait_for("There is a slip in line 2")
        terminal.wait_for("Line 2: ")
        terminal.enter(secret_of(lines)[:-1])
        terminal.wait_for("This is no whole key yet")
        terminal.wait_for("Line 1: ")
        terminal.enter(OpeningKey.generate().secret)
        terminal.wait_for("but of another page")
        assert load_office(tmp_path / "office").office is not None
        assert not load_office(tmp_path / "office").office.tried  # type: ignore[union-attr]
        terminal.wait_for("Line 1: ")
        terminal.enter(secret_of(lines).lower())
        terminal.wait_for("opened a test envelope")
        terminal.answer("Keep the office key as a file", "y")
        terminal.wait_for("Step 2 of 5")
    key = OpeningKey.load(tmp_path / "office" / "office.key")
    assert key.secret == secret_of(lines)
    assert stat.S_IMODE((tmp_path / "office" / "office.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "office").stat().st_mode) == 0o700


def test_what_was_typed_does_not_stay_on_the_screen(tmp_path: Path) -> None:
    """Each line of the key is covered as soon as it is entered, also one that is wider than it."""
    with start(tmp_path) as terminal:
        terminal.wait_for("Line 1: ")
        secret = secret_of(office.lines_on(tmp_path / "office" / "print-me-office-key.pdf"))
        terminal.enter(secret)
        terminal.wait_for("(the whole key)")
        # From the line where it was typed to the end of the screen: up, then erase.
        covered = re.search(rf"{secret}\r?\n\x1b\[(\d)F\x1b\[J", terminal.raw)
        assert covered and int(covered[1]) == -(-(len("  Line 1: ") + len(secret)) // COLUMNS)


def test_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """Ctrl+C while the paper is read, then a cut of power after it, then to the end."""
    folder = tmp_path / "office"
    with start(tmp_path) as terminal:
        terminal.wait_for("Line 1: ")
        lines = office.lines_on(folder / "print-me-office-key.pdf")
        terminal.interrupt()
        terminal.wait_for("goes on here")
        assert terminal.end() == 130
    signer = SigningKey.load_or_create(folder / SIGNER).public
    with start(tmp_path) as terminal:
        terminal.answer("Is its page printed", "y")
        office.type_back(terminal, lines)
        terminal.answer("Keep the office key", "n")
        terminal.wait_for("Step 2 of 5")
        terminal.wait_for("Line 1: ")
        terminal.kill()
    known = load_office(folder).office
    with start(tmp_path) as terminal:
        terminal.wait_for("Step 1 of 5: The office key\n  settled before")
        terminal.answer("Is its page printed", "")
        terminal.wait_for("Line 1: ")
        second = office.lines_on(folder / "print-me-standby-key.pdf")
        terminal.enter(secret_of(second))
        terminal.answer("Keep the stand-by key", "")
        office.rest(terminal)
        assert terminal.end() == 0, terminal.seen
    assert load_office(folder).office == known
    assert nothing_secret(folder, secret_of(lines), secret_of(second))
    event = load_event(folder / "events" / "saturday" / "saturday.toml")
    assert event.signer == signer
    assert event.recipients == tuple(
        OpeningKey.from_secret(secret_of(each), "").recipient for each in (lines, second)
    )
    told = (folder / "README.txt").read_text("utf-8")
    for words in map(in_words, (signer, *event.recipients)):
        assert words in told and words in terminal.seen


def test_a_lost_page_is_made_anew(tmp_path: Path) -> None:
    """Nothing was sealed to it yet: another key takes its place, and the old page opens nothing."""
    folder = tmp_path / "office"
    with start(tmp_path) as terminal:
        terminal.wait_for("Line 1: ")
        lost = office.lines_on(folder / "print-me-office-key.pdf")
        terminal.enter("back")
        terminal.answer("Is its page printed", "n")
        terminal.wait_for("Line 1: ")
        lines = office.lines_on(folder / "print-me-office-key.pdf")
        terminal.enter(secret_of(lost))
        terminal.wait_for("but of another page")
        terminal.wait_for("Line 1: ")
        terminal.enter(secret_of(lines))
        terminal.wait_for("opened a test envelope")


def test_a_script_says_everything_by_flags(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal the keys have to be kept; the second time nothing is made anew."""
    folder = tmp_path / "office"
    assert main(["init", str(folder), *SCRIPT]) == 0
    first = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    assert (
        OpeningKey.load(folder / "office.key").recipient in first[folder / "office.toml"].decode()
    )
    assert load_event(folder / "events" / "fair" / "fair.toml").pin == "2468"
    assert main(["init", str(folder), *SCRIPT]) == 0
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == first
    assert "AGE-SECRET" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("without", "flag"),
    [("--keep-office-key", "--keep-office-key"), ("--hub", "--hub"), ("--campaign", "--campaign")],
)
def test_a_script_that_leaves_something_out_is_told_which_flag(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], without: str, flag: str
) -> None:
    """Status 2 and the flag; said then, it goes on."""
    at = SCRIPT.index(without)
    fewer = SCRIPT[:at] + SCRIPT[at + (1 if without.startswith("--keep") else 2) :]
    assert main(["init", str(tmp_path / "office"), *fewer]) == 2
    assert capsys.readouterr().err.startswith(f"{flag}: ")
    assert main(["init", str(tmp_path / "office"), *SCRIPT]) == 0


def test_a_signing_key_that_is_gone_is_not_made_anew_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tablets would refuse the next files; what a cut of power left at the start does no harm."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / f"{SIGNER}.new").write_text("half", "utf-8")
    assert main(["init", str(folder), *SCRIPT]) == 0
    (folder / SIGNER).rename(tmp_path / "copy")
    assert main(["init", str(folder), *SCRIPT]) == 2
    assert "Put it back from your copy" in capsys.readouterr().err
    assert not (folder / SIGNER).exists()


def test_an_office_whose_file_is_gone_is_not_begun_anew_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second office key would open nothing that was sealed to the first: nothing is made."""
    folder = tmp_path / "office"
    assert main(["init", str(folder), *SCRIPT]) == 0
    (folder / FILE).rename(tmp_path / "copy")
    before = {each: each.stat().st_mtime_ns for each in folder.rglob("*")}
    assert main(["init", str(folder), *SCRIPT]) == 2
    assert "“events” is still here" in capsys.readouterr().err
    assert {each: each.stat().st_mtime_ns for each in folder.rglob("*")} == before
    (tmp_path / "copy").rename(folder / FILE)
    assert main(["init", str(folder), *SCRIPT]) == 0


@pytest.mark.parametrize("how", ["gone", "another", "folder"])
def test_the_hub_s_key_that_event_files_name_is_not_made_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    """With it gone, or another in its place, every receipt would be a stranger's."""
    folder = tmp_path / "office"
    words = [*SCRIPT]
    words[words.index("--hub") + 1] = "here"
    assert main(["init", str(folder), *words]) == 0
    if how == "folder":
        (folder / "hub").rename(tmp_path / "away")
    else:
        (folder / "hub" / "hub.key").unlink()
    if how == "another":
        SigningKey.load_or_create(folder / "hub" / "hub.key")
    assert main(["init", str(folder), *words]) == 2
    assert "hub.key" in capsys.readouterr().err
    assert (folder / "hub" / "hub.key").exists() is (how == "another")


def test_somebody_else_s_folder_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with other things in it is refused; nothing is changed in it, its rights neither."""
    (tmp_path / "thesis.txt").write_text("chapter 1", "utf-8")
    tmp_path.chmod(0o755)
    assert main(["init", str(tmp_path), *SCRIPT]) == 2
    assert "something else" in capsys.readouterr().err
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_that_is_copied_to_a_cloud_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said, and not forbidden; an ordinary one is not suspected."""
    assert main(["init", str(tmp_path / "office"), *SCRIPT]) == 0
    assert "TAKE CARE" not in capsys.readouterr().out
    (tmp_path / "Dropbox (Team)").mkdir()
    assert main(["init", str(tmp_path / "Dropbox (Team)" / "office"), *SCRIPT]) == 0
    assert "“Dropbox (Team)”" in capsys.readouterr().out
