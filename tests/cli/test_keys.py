"""`petition-kiosk keys`: a key that is announced is a key that opens."""

import re
import stat
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.appeal import Appeal
from kiosk.bridge.pin_gate import PinGate
from kiosk.domain.errors import BadKey, BadSettings
from kiosk.packs.event import event_text, load_event
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.spoken import in_earlier_words, in_words
from tests import forked
from tests.domain.kit import CAMPAIGN
from tests.services.kit import EVENT

from . import command
from .office import lines_on, type_back
from .terminal import Terminal

_run = partial(command.status, "keys")


def test_a_new_key_is_private_and_opens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is its owner's alone; its public key and the next steps are shown."""
    file = tmp_path / "office.key"
    assert _run("new", file) == 0
    said = capsys.readouterr().out
    key = OpeningKey.load(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert key.recipient in said
    assert "AGE-SECRET-KEY" not in said
    for step in ("a test envelope was opened", "Print", "stand-by", "off every tablet"):
        assert step in said


def test_an_existing_key_is_never_overwritten(tmp_path: Path) -> None:
    """The second `keys new` of one name is refused, and the first key stays."""
    file = tmp_path / "office.key"
    _run("new", file)
    before = file.read_bytes()
    with pytest.raises(BadKey, match="already"):
        _run("new", file)
    assert file.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A key that cannot be written gives the place and a way out."""
    with pytest.raises(BadKey, match="cannot be written"):
        _run("new", tmp_path / "gone" / "office.key")


def test_a_key_that_is_read_back_wrong_is_not_announced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: a disk that gives another key back is found by the test envelope."""
    save = OpeningKey.save
    monkeypatch.setattr(
        OpeningKey, "save", lambda _key, path, title: save(OpeningKey.generate(), path, title)
    )
    with pytest.raises(BadKey, match="does not open the test envelope"):
        _run("new", tmp_path / "office.key")
    assert capsys.readouterr().out == ""


def test_show_prints_the_public_key_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, ready to be copied into an event file."""
    key, file = OpeningKey.generate(), tmp_path / "office.key"
    key.save(file, "office")
    assert _run("show", file) == 0
    assert capsys.readouterr().out == f"{key.recipient}\n"


def test_a_key_goes_to_paper_and_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page of a key file, which says which key it is, typed back at a terminal: the same key."""
    key, file = OpeningKey.generate(), tmp_path / "standby.key"
    key.save(file, "stand-by")
    page = tmp_path / "page.pdf"
    # In a process of its own: Qt for printing is not this test process's Qt.
    printed = forked.run("keys", "page", file, page, "--standby")
    assert printed.returncode == 0
    with pytest.raises(BadSettings, match="already"):
        _run("page", file, page)
    with pdfium.PdfDocument(page) as document:
        assert "Stand-by key" in document[0].get_textpage().get_text_range()
    with Terminal(["keys", "from-paper", "back.key"], tmp_path) as terminal:
        type_back(terminal, lines_on(page))
        assert terminal.end() == 0, terminal.seen
    assert OpeningKey.load(tmp_path / "back.key") == key
    assert stat.S_IMODE((tmp_path / "back.key").stat().st_mode) == 0o600
    with pytest.raises(BadKey, match="already"):
        _run("from-paper", tmp_path / "back.key")
    assert "AGE-SECRET" not in capsys.readouterr().out + terminal.seen + printed.stdout


CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
LINE = re.compile(r'^ *(reset = "[0-9a-f]{64}")$', re.MULTILINE)


def _reset_code(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """A new code, and the line for the event file."""
    assert _run("reset-code") == 0
    said = capsys.readouterr().out
    (code,), (line,) = CODE.findall(said), LINE.findall(said)
    for step in ("Write the code down", "at the office", "into the event file", "forgotten"):
        assert step in said
    return code, line


def test_a_reset_code_opens_the_desk_of_its_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    """The line as printed, put into an event file: that code opens, another one does not."""
    (code, line), (other, _) = _reset_code(capsys), _reset_code(capsys)
    assert code != other
    (tmp_path / "lake").mkdir()
    file = tmp_path / "event.toml"
    file.write_text(event_text(EVENT).replace('# reset = "…"', line), "utf-8")
    event = load_event(file)
    assert event.reset is not None
    door = PinGate(Appeal((CAMPAIGN,)), event.pin, event.reset)
    with qtbot.assertNotEmitted(door.opened):
        door.tryReset(other)
    with qtbot.waitSignal(door.opened):
        door.tryReset(code)


def test_a_reset_code_is_in_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is printed, once; the line for the event file does not hold it."""
    monkeypatch.chdir(tmp_path)
    code, line = _reset_code(capsys)
    assert list(tmp_path.iterdir()) == []
    assert code not in line


def test_the_help_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    """What it is for, what it does not open, and an example."""
    with pytest.raises(SystemExit):
        _run("reset-code", "--help")
    said = " ".join(capsys.readouterr().out.split())
    for words in ("forgotten", "event file", "printed once", "opens no signature", "Example:"):
        assert words in said


def test_show_refuses_what_is_no_key(tmp_path: Path) -> None:
    """A wrong file is named."""
    with pytest.raises(BadKey) as caught:
        _run("show", tmp_path / "gone.key")
    assert caught.value.place == str(tmp_path / "gone.key")


def test_a_key_in_words_as_older_programs_say_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Both fingerprints of a public key; a secret one is refused, and not repeated."""
    key = OpeningKey.generate()
    assert _run("words", key.recipient) == 0
    said = capsys.readouterr().out
    assert in_words(key.recipient) in said
    assert in_earlier_words(key.recipient) in said
    assert _run("words", "AB" * 32) == 0
    for wrong, told in ((key.secret, "secret key"), ("ab" * 31, "not an age public key")):
        with pytest.raises(BadKey, match=told) as refused:
            _run("words", wrong)
        assert wrong not in str(refused.value)
