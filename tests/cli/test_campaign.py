"""`petition-kiosk campaign check`."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.errors import BadPack
from kiosk.paths import CAMPAIGNS

from . import command

run = partial(command.status, "campaign")


def test_complete_pack(capsys: pytest.CaptureFixture[str]) -> None:
    """A complete pack: what was found, and the sentence one waits for."""
    assert run("check", str(CAMPAIGNS / "chechnya")) == 0
    printed = capsys.readouterr().out
    assert printed.endswith("The pack is complete.\n")
    for found in (
        *("chechnya, version 1", "العربية, right to left", "given_name, family_name, email (opt"),
        *("contact_email v1", "hundred.svg", "quiet on paper, 7.36 to 1 (7 needed)"),
    ):
        assert found in printed


def test_a_language_without_a_layout_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Icelandic has none, and gets the English one; Polish has its own."""
    shutil.copytree(CAMPAIGNS / "chechnya", tmp_path / "pack")
    for old, new in (("de", "is"), ("fr", "pl")):
        (tmp_path / "pack" / old).rename(tmp_path / "pack" / new)
    listed = tmp_path / "pack" / "campaign.toml"
    text = listed.read_text("utf-8")
    listed.write_text(text.replace('"de"', '"is"').replace('"fr"', '"pl"'), "utf-8")
    assert run("check", str(tmp_path / "pack")) == 0
    printed = capsys.readouterr().out.splitlines()
    keyboard = {
        line.split(":")[0]: printed[number + 1].partition(":")[2].strip()
        for number, line in enumerate(printed)
        if line.startswith("Language ")
    }
    assert keyboard["Language is"].startswith("none in this language; English comes up")
    assert keyboard["Language pl"] == "Polski"


def test_what_no_native_speaker_has_read(capsys: pytest.CaptureFixture[str]) -> None:
    """The mark in the pack is said beside its language, and beside no other."""
    assert run("check", str(CAMPAIGNS / "library")) == 0
    printed = capsys.readouterr().out
    unread = [line for line in printed.splitlines() if "native speaker" in line]
    assert len(unread) == 1
    assert unread[0].endswith("עברית, right to left, not yet read by a native speaker")
    assert "200 signatures" in printed


def test_incomplete_pack(tmp_path: Path) -> None:
    """A pack that cannot be used is a refusal with its place (exit code 2)."""
    with pytest.raises(BadPack, match=r"campaign\.toml"):
        run("check", str(tmp_path))
