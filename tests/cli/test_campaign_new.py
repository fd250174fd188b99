"""`petition-kiosk campaign new` and its neighbours: at a real terminal, from a pipe, by flags."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.cli.office import answers
from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadInput, BadSettings
from kiosk.packs.campaign import load_campaign
from tests.packs.test_manuscript import LIBREOFFICE, MARKDOWN

from . import command
from .terminal import Terminal

QUESTIONS = 12
ANSWERS = (
    *("", "", "https://example.org/pool", "The town council; The mayor", "en, de"),
    *(
        "Sign to keep the pool open.",
        "",
        "",
        "de",
        "",
        "Friends of the Pool, 1 Mill Lane",
        "#1d9a3e",
    ),
)
"""A line for each question; an empty one takes what is proposed."""
SECONDS = 60


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A page of Markdown."""
    file = tmp_path / "text.md"
    file.write_text(MARKDOWN, "utf-8")
    return file


def piped(folder: Path, *words: object, answers: tuple[str, ...] = ANSWERS) -> tuple[int, str]:
    """Its status and everything it said; answers come from a pipe."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "campaign", *map(str, words)],
        input="".join(f"{line}\n" for line in answers),
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=SECONDS,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_at_a_terminal_slips_are_told_and_asked_again(text: Path, tmp_path: Path) -> None:
    """One question after another; the rules are a pack's own, said at once."""
    with Terminal(["campaign", "new", "pool", "--from", "text.md"], tmp_path) as terminal:
        assert "2 demands, 2 sections" in terminal.answer("The title", "")
        terminal.answer("[save-the-pool]", "No Id")
        terminal.wait_for("must be small letters")
        terminal.answer("A short name", "")
        terminal.answer("The online petition", "http://example.org")
        terminal.wait_for("starts with https://")
        terminal.answer("The online petition", "https://example.org/pool")
        terminal.answer("Who is asked", "The town council; The mayor")
        terminal.answer("The text's language", "en, klingon")
        terminal.wait_for("is not a language's tag")
        terminal.answer("The text's language", "en, ar")
        terminal.answer("What a signature asks for", "x" * 161)
        terminal.wait_for("161 characters; at most 160")
        terminal.answer("What a signature asks for", "Sign.")
        terminal.answer("What one puts", "To the town council: keep it.")
        terminal.answer("What the form asks", "given_name, phone")
        terminal.wait_for("no field of the kind “phone”")
        terminal.answer("What the form asks", "given_name, family_name?, email?")
        terminal.answer("want e-mails", "n")
        terminal.answer("Who collects", "Friends of the Pool")
        terminal.answer("One colour", "green")
        terminal.wait_for("written like")
        terminal.answer("One colour", "")
        assert terminal.end() == 0
    campaign = load_campaign(tmp_path / "pool")
    assert (campaign.id, campaign.targets) == ("save-the-pool", ("The town council", "The mayor"))
    assert [(f.name, f.required) for f in campaign.fields] == [
        (FieldName.GIVEN_NAME, True),
        (FieldName.FAMILY_NAME, False),
        (FieldName.EMAIL, False),
    ]
    assert campaign.consents == ()
    assert campaign.editions[0].demands == ("Keep the pool open.", "Ask us first.")
    assert campaign.editions[1].right_to_left and not campaign.editions[1].proofread


def test_ctrl_c_leaves_nothing_half_written(text: Path, tmp_path: Path) -> None:
    """Status 130, said, and nothing is there; again, it can be made."""
    with Terminal(["campaign", "new", "pool", "--from", "text.md"], tmp_path) as terminal:
        terminal.answer("The title", "")
        terminal.wait_for("A short name")
        terminal.interrupt()
        assert terminal.end() == 130
        assert "nothing was written" in terminal.seen
    assert list(tmp_path.iterdir()) == [text]


def test_from_a_pipe_and_what_remains_is_named(text: Path, tmp_path: Path) -> None:
    """`campaign check` says what is still to be written, and is content once it is."""
    status, said = piped(tmp_path, "new", tmp_path / "pool", "--from", text)
    assert (status, len(ANSWERS)) == (0, QUESTIONS), said
    checked = command.run("campaign", "check", tmp_path / "pool")
    assert checked.returncode == 1
    for words in (
        "de/wording.toml: 7 texts",
        "title: [NOCH SCHREIBEN] Save the pool",
        "and 2 more",
    ):
        assert words in checked.stdout and words in said
    assert "en/" not in checked.stdout and "not complete" in checked.stdout
    for_an_event = answers.campaign("--campaign")
    with pytest.raises(BadSettings, match="title is still to be written"):
        for_an_event(str(tmp_path / "pool"))
    for name in ("wording.toml", "story.md"):
        file = tmp_path / "pool" / "de" / name
        written = file.read_text("utf-8").replace("[NOCH SCHREIBEN] ", "")
        file.write_text(written, "utf-8")
    checked = command.run("campaign", "check", tmp_path / "pool")
    assert (checked.returncode, checked.stdout[-22:]) == (0, "The pack is complete.\n")
    assert for_an_event(str(tmp_path / "pool")) == str(tmp_path / "pool")


def test_from_a_word_processor_s_page_by_flags_alone(tmp_path: Path) -> None:
    """Nothing is asked that was said; the German words are the program's."""
    words = {
        "title": "Rettet das Bad",
        "id": "bad",
        "petition": "https://example.org/bad",
        "targets": "Der Stadtrat",
        "lang": "de",
        "ask": "Unterschreiben Sie.",
        "statement": "Das Bad soll offen bleiben.",
        "fields": "given_name, family_name, postcode",
        "country": "de",
        "organiser": "Verein",
        "accent": "#00aaff",
    }
    flags = [f"--{name}={answer}" for name, answer in words.items()]
    done = command.run("campaign", "new", tmp_path / "bad", "--from", LIBREOFFICE, *flags)
    assert done.returncode == 0, done.stderr
    campaign = load_campaign(tmp_path / "bad")
    assert (campaign.home_country, campaign.editions[0].endonym) == ("DE", "Deutsch")
    assert campaign.editions[0].breath[1].startswith("Zweitausend Kinder")
    # The postcode is a must: what is said of the name alone has to be looked at.
    assert "privacy, entry 2: [NOCH SCHREIBEN] Was gespeichert" in done.stdout
    again = command.run("campaign", "new", tmp_path / "bad", *flags)
    assert again.returncode == 2 and "nothing is ever written over it" in again.stderr


def test_answers_that_end_too_early_write_nothing(text: Path, tmp_path: Path) -> None:
    """Neither does a flag that cannot be used, nor a text that is not there."""
    status, said = piped(tmp_path, "new", tmp_path / "pool", "--from", text, answers=ANSWERS[:-1])
    assert status == 2 and "answers ended before the last question" in said
    wrong = command.run("campaign", "new", tmp_path / "pool", "--title", "x" * 99)
    assert wrong.returncode == 2 and wrong.stderr.startswith("--title: ")
    missing = command.run("campaign", "new", tmp_path / "pool", "--from", tmp_path / "no.html")
    assert missing.returncode == 2 and "What to do: Put it there" in missing.stderr
    assert list(tmp_path.iterdir()) == [text]


def test_a_language_is_added(text: Path, tmp_path: Path) -> None:
    """The pack loads with it, and the check names what to translate; twice is refused."""
    pack = tmp_path / "pool"
    assert piped(tmp_path, "new", pack, "--from", text)[0] == 0
    assert command.status("campaign", "add-language", pack, "fr") == 0
    assert [each.language for each in load_campaign(pack).editions] == ["en", "de", "fr"]
    checked = command.run("campaign", "check", pack)
    assert "title: [À ÉCRIRE] Save the pool" in checked.stdout
    assert "Français, not yet read by a native speaker" in checked.stdout
    for language in ("fr", "klingon"):
        with pytest.raises(BadInput):
            command.status("campaign", "add-language", pack, language)


def test_preview_is_a_command_that_a_signal_ends_in_order(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window over a real pack, large and small; its throw-away store is gone at the end.

    Without a display, or a pack, it says so.
    """
    pack, temporary = tmp_path / "pool", tmp_path / "tmp"
    assert piped(tmp_path, "new", pack, "--from", text)[0] == 0
    temporary.mkdir()
    words = [
        "campaign",
        "preview",
        "pool",
        "--size",
        "800x600",
        "--lang",
        "de",
        "--text-scale",
        "2",
    ]
    with Terminal(words, tmp_path, TMPDIR=str(temporary)) as terminal:
        deadline = time.monotonic() + SECONDS
        while not list(temporary.glob("preview-*/1/*.sqlite")):
            assert time.monotonic() < deadline, terminal.seen
            time.sleep(0.05)
        terminal.interrupt()
        assert terminal.end() == 0, terminal.seen
    assert list(temporary.iterdir()) == []
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    refused = command.run("campaign", "preview", pack)
    assert refused.returncode == 2 and "There is none for a window" in refused.stderr
    shutil.rmtree(pack)
    refused = command.run("campaign", "preview", pack)
    assert refused.returncode == 2 and "no pack's folder" in refused.stderr
