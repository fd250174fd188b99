"""`petition-kiosk open`: many bundles in, one list out, and an honest account."""

from __future__ import annotations

import argparse
import csv
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli import open as open_command
from kiosk.domain.errors import BadBundle, BadKey, BadSettings
from kiosk.domain.outbox import Row, State
from kiosk.sealing.keys import OpeningKey, SigningKey
from tests.export.stall import OFFICE, SHIFT, bundle, day, numbered

SECONDS = 60


def _run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    open_command.add(parser.add_subparsers(required=True))
    chosen = parser.parse_args(["open", *map(str, arguments)])
    return int(chosen.run(chosen))


def _names(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["given_name"] for row in csv.DictReader(file)]


@pytest.fixture
def rows() -> list[Row]:
    """Five signatures of one tablet."""
    return list(day([numbered(n) for n in range(1, 6)]))


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The office's key file."""
    path = tmp_path / "office.key"
    OFFICE.save(path, "office")
    return path


def test_a_bundle_becomes_a_list_beside_it(
    tmp_path: Path, rows: list[Row], key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One command, one private file, counts that add up."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    assert _run(path, "--key", key) == 0
    target = tmp_path / "day.csv"
    assert _names(target) == [f"Name {n}" for n in range(1, 6)]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    said = capsys.readouterr()
    assert "read 5: 5 opened, 0 withdrawn, 0 in more than one bundle" in said.out
    assert "tablet " in said.out
    assert said.err == ""


def test_several_bundles_become_one_list(
    tmp_path: Path, rows: list[Row], key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each signature once, of any tablet, also if two bundles hold it."""
    other = SigningKey.generate()
    more = list(day([numbered(9)], device=other))
    monday, tuesday, there = (tmp_path / f"{n}.pkbundle" for n in ("monday", "tuesday", "there"))
    bundle(monday, rows[:3])
    bundle(tuesday, rows)
    bundle(there, more, other)
    target = tmp_path / "all.csv"
    assert _run(monday, tuesday, there, monday, "--key", key, "--to", target) == 0
    assert _names(target) == [*(f"Name {n}" for n in range(1, 6)), "Name 9"]
    assert "read 9: 6 opened, 0 withdrawn, 3 in more than one bundle" in capsys.readouterr().out


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
def test_a_withdrawal_holds_in_every_bundle(
    tmp_path: Path, rows: list[Row], key: Path, order: tuple[str, str]
) -> None:
    """What was withdrawn later is not taken from an older bundle, in whatever order they come."""
    bundle(tmp_path / "old.pkbundle", rows)
    later = [replace(row, state=State.WITHDRAWN) if row.seq == 2 else row for row in rows]
    bundle(tmp_path / "new.pkbundle", later)
    bundles = [tmp_path / f"{name}.pkbundle" for name in order]
    assert _run(*bundles, "--key", key, "--to", tmp_path / "all.csv") == 0
    assert _names(tmp_path / "all.csv") == ["Name 1", "Name 3", "Name 4", "Name 5"]


def test_another_tablet_cannot_withdraw(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """A bundle that lists another tablet's ids as withdrawn takes nothing away."""
    thief = SigningKey.generate()
    bundle(tmp_path / "good.pkbundle", rows)
    bundle(tmp_path / "bad.pkbundle", [replace(r, state=State.WITHDRAWN) for r in rows], thief)
    bundles = [tmp_path / "bad.pkbundle", tmp_path / "good.pkbundle"]
    _run(*bundles, "--key", key, "--to", tmp_path / "all.csv")
    assert len(_names(tmp_path / "all.csv")) == 5


def _damage(path: Path, row: Row) -> None:
    raw = path.read_bytes()
    at = raw.index(row.envelope) + 900
    path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])


def test_damage_is_said_and_the_rest_is_written(
    tmp_path: Path, rows: list[Row], key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 1, the damaged one by number and id, the others in the list."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    _damage(path, rows[2])
    assert _run(path, "--key", key) == 1
    assert _names(tmp_path / "day.csv") == ["Name 1", "Name 2", "Name 4", "Name 5"]
    said = capsys.readouterr()
    assert f"number 3 is damaged (unreadable), id {rows[2].id}" in said.err
    assert "1 damaged" in said.out


def test_another_bundle_mends_the_damage(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """A signature that is whole in any bundle is not lost."""
    first, second = tmp_path / "first.pkbundle", tmp_path / "second.pkbundle"
    bundle(first, rows)
    bundle(second, rows)
    _damage(first, rows[2])
    assert _run(first, second, "--key", key) == 0
    assert sorted(_names(tmp_path / "first.csv")) == [f"Name {n}" for n in range(1, 6)]


def test_a_gap_is_said(
    tmp_path: Path, rows: list[Row], key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Signatures that are missing from the tablet's chain do not vanish silently."""
    path = tmp_path / "day.pkbundle"
    bundle(path, [rows[0], *rows[3:]])
    assert _run(path, "--key", key) == 0
    assert "something is missing before number 4" in capsys.readouterr().err


def test_other_keys_signatures_are_counted(
    tmp_path: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is sealed to a shift alone is no damage at the office, and is counted."""
    device = SigningKey.generate()
    theirs = list(day([numbered(1)], recipients=[SHIFT.recipient], device=device))
    bundle(tmp_path / "theirs.pkbundle", theirs, device)
    bundle(tmp_path / "ours.pkbundle", list(day([numbered(2)])))
    bundles = [tmp_path / "theirs.pkbundle", tmp_path / "ours.pkbundle"]
    assert _run(*bundles, "--key", key, "--to", tmp_path / "all.csv") == 0
    assert "1 not for this key" in capsys.readouterr().out
    assert _names(tmp_path / "all.csv") == ["Name 2"]


def test_a_wrong_key_is_said_and_writes_nothing(tmp_path: Path, rows: list[Row]) -> None:
    """A key that opens nothing is named, instead of an empty list."""
    bundle(tmp_path / "day.pkbundle", rows)
    stranger = tmp_path / "stranger.key"
    OpeningKey.generate().save(stranger, "stranger")
    with pytest.raises(BadKey, match="opens none") as caught:
        _run(tmp_path / "day.pkbundle", "--key", stranger)
    assert caught.value.place == str(stranger)
    assert not (tmp_path / "day.csv").exists()


def test_what_is_no_bundle_is_named(tmp_path: Path, key: Path) -> None:
    """A wrong file gives its place and a way out, and no list."""
    wrong = tmp_path / "photo.jpg"
    wrong.write_bytes(b"\xff\xd8")
    with pytest.raises(BadBundle) as caught:
        _run(wrong, "--key", key)
    assert caught.value.place == str(wrong)
    assert not (tmp_path / "photo.csv").exists()


def test_no_file_is_overwritten_unasked(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """An existing list stays, unless --force says otherwise; a key never goes, even then."""
    path, target = tmp_path / "day.pkbundle", tmp_path / "day.csv"
    bundle(path, rows)
    target.write_text("older")
    with pytest.raises(BadSettings, match="--force"):
        _run(path, "--key", key)
    assert target.read_text() == "older"
    assert _run(path, "--key", key, "--force") == 0
    assert len(_names(target)) == 5
    for precious in (key, path):
        before = precious.read_bytes()
        with pytest.raises(BadSettings, match="overwrite a file that is needed"):
            _run(path, "--key", key, "--force", "--to", precious)
        assert precious.read_bytes() == before
    with pytest.raises(BadSettings, match="no such folder"):
        _run(path, "--key", key, "--to", tmp_path / "gone" / "list.csv")


def test_the_exit_status_reaches_the_shell(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """As a real process: 0 and a list; 2 and a sentence with place and remedy, no traceback."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    command = [sys.executable, "-m", "kiosk", "open", str(path), "--key"]

    def run(file: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, str(file)], capture_output=True, text=True, timeout=SECONDS, check=False
        )

    assert run(key).returncode == 0
    (tmp_path / "day.csv").unlink()
    failed = run(tmp_path / "gone.key")
    assert failed.returncode == 2
    assert str(tmp_path / "gone.key") in failed.stderr
    assert "What to do:" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_who_waits_at_a_terminal_sees_how_far_it_is(
    tmp_path: Path, rows: list[Row], key: Path
) -> None:
    """Progress goes to the terminal, and nowhere else."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    try:
        ours, theirs = os.openpty()
    except (AttributeError, OSError):
        pytest.skip("this system has no pseudo-terminal")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "open", str(path), "--key", str(key)],
            stdout=subprocess.PIPE,
            stderr=theirs,
            timeout=SECONDS,
            check=False,
        )
        assert b"day.pkbundle: 5 of 5" in os.read(ours, 4096)
        assert b"5 of 5" not in done.stdout
    finally:
        os.close(ours)
        os.close(theirs)
