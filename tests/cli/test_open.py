"""`petition-kiosk open`: many bundles in, lists out, and an honest account."""

import csv
import os
import re
import stat
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.cli.office.lists import TABLES
from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadBundle, BadKey, BadSettings
from kiosk.domain.outbox import Row, State
from kiosk.export.lists import ListFormat
from kiosk.export.xlsx_list import decrypted, sheets
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.words import WORDS
from tests import forked
from tests.export.stall import SHIFT, bundle, day, numbered
from tests.export.test_second_copy import second_copy

from . import command

SECONDS = 60
_run = partial(command.status, "open")


def _rows(folder: Path, part: str) -> list[dict[str, str]]:
    (path,) = folder.glob(f"*-archive-*-{part}.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _names(folder: Path) -> list[str]:
    return [
        row["given_name"] for part in ("contact", "signature-only") for row in _rows(folder, part)
    ]


@pytest.fixture
def rows() -> list[Row]:
    """Five signatures of one tablet."""
    return list(day([numbered(n) for n in range(1, 6)]))


def test_a_bundle_becomes_two_lists_beside_it(
    tmp_path: Path, rows: list[Row], key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One command, private files, counts that add up."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    assert _run(path, "--key", key) == 0
    assert _names(tmp_path) == [f"Name {n}" for n in range(1, 6)]
    rest = tmp_path / "day-archive-1-signature-only.csv"
    assert stat.S_IMODE(rest.stat().st_mode) == 0o600
    said = capsys.readouterr()
    assert "read 5: 5 opened, 0 withdrawn, 0 in more than one bundle" in said.out
    assert "chechnya: 5 opened, 5 are different people, 0 are doubles" in said.out
    assert f"{rest}: 5" in said.out
    assert "tablet " in said.out
    assert said.err == ""


def test_several_bundles_become_one_list(
    tmp_path: Path, rows: list[Row], key: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each signature once, of any tablet, also if two bundles hold it."""
    other = SigningKey.generate()
    more = list(day([numbered(9)], device=other))
    monday, tuesday, there = (tmp_path / f"{n}.pkbundle" for n in ("monday", "tuesday", "there"))
    bundle(monday, rows[:3])
    bundle(tuesday, rows)
    bundle(there, more, other)
    assert _run(monday, tuesday, there, monday, "--key", key, "--output", out) == 0
    assert _names(out) == [*(f"Name {n}" for n in range(1, 6)), "Name 9"]
    assert sorted(each.name for each in out.iterdir()) == [
        "monday-and-2-more-archive-1-contact.csv",
        "monday-and-2-more-archive-1-signature-only.csv",
    ]
    assert "read 9: 6 opened, 0 withdrawn, 3 in more than one bundle" in capsys.readouterr().out


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
def test_a_withdrawal_holds_in_every_bundle(
    tmp_path: Path, rows: list[Row], key: Path, out: Path, order: tuple[str, str]
) -> None:
    """What was withdrawn later is not taken from an older bundle, in whatever order they come."""
    bundle(tmp_path / "old.pkbundle", rows)
    later = [replace(row, state=State.WITHDRAWN) if row.seq == 2 else row for row in rows]
    bundle(tmp_path / "new.pkbundle", later)
    bundles = [tmp_path / f"{name}.pkbundle" for name in order]
    assert _run(*bundles, "--key", key, "--output", out) == 0
    assert _names(out) == ["Name 1", "Name 3", "Name 4", "Name 5"]


def test_another_tablet_cannot_withdraw(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """A bundle that lists another tablet's ids as withdrawn takes nothing away."""
    thief = SigningKey.generate()
    bundle(tmp_path / "good.pkbundle", rows)
    bundle(tmp_path / "bad.pkbundle", [replace(r, state=State.WITHDRAWN) for r in rows], thief)
    bundles = [tmp_path / "bad.pkbundle", tmp_path / "good.pkbundle"]
    _run(*bundles, "--key", key)
    assert len(_names(tmp_path)) == 5


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
    assert _names(tmp_path) == ["Name 1", "Name 2", "Name 4", "Name 5"]
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
    assert sorted(_names(tmp_path)) == [f"Name {n}" for n in range(1, 6)]


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
    assert _run(*bundles, "--key", key) == 0
    assert "1 not for this key" in capsys.readouterr().out
    assert _names(tmp_path) == ["Name 2"]


def test_two_keys_open_what_each_opens(tmp_path: Path, key: Path) -> None:
    """The stand-by key beside the office's: nothing is left unread."""
    device = SigningKey.generate()
    theirs = list(day([numbered(1)], recipients=[SHIFT.recipient], device=device))
    bundle(tmp_path / "theirs.pkbundle", theirs, device)
    bundle(tmp_path / "ours.pkbundle", list(day([numbered(2)])))
    other = tmp_path / "other.key"
    SHIFT.save(other, "other")
    bundles = [tmp_path / "theirs.pkbundle", tmp_path / "ours.pkbundle"]
    assert _run(*bundles, "--key", key, "--key", other) == 0
    assert _names(tmp_path) == ["Name 1", "Name 2"]


def test_doubles_are_settled_and_listed(
    tmp_path: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who signed on two tablets is counted once, and the other one says who stands for it."""
    device = SigningKey.generate()
    here, there = list(day([numbered(1), numbered(2)])), list(day([numbered(1)], device=device))
    bundle(tmp_path / "here.pkbundle", here)
    bundle(tmp_path / "there.pkbundle", there, device)
    assert _run(tmp_path / "here.pkbundle", tmp_path / "there.pkbundle", "--key", key) == 0
    assert _names(tmp_path) == ["Name 1", "Name 2"]
    (double,) = _rows(tmp_path, "doubles")
    assert (double["id"], double["stands_for_it"]) == (there[0].id, here[0].id)
    assert "3 opened, 2 are different people, 1 are doubles" in capsys.readouterr().out


def test_any_formats_at_once(
    tmp_path: Path, rows: list[Row], key: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each once; a workbook's words are shown, and open it."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    formats = [option for each in TABLES for option in ("--to", each)]
    assert _run(path, "--key", key, "--output", out, *formats, "--to", "xlsx") == 0
    assert {each.name.split("-1")[0] for each in out.iterdir()} == {f"day-{f}" for f in TABLES}
    assert set(TABLES) == {*ListFormat}
    (words,) = re.findall("password, which nobody keeps: (.*)", capsys.readouterr().out)
    assert len(words.split()) == WORDS
    (_, contact), (_, rest) = (
        (name, [*found]) for name, found in sheets(decrypted(out / "day-xlsx-1.xlsx", words))
    )
    assert (len(contact), len(rest)) == (1, 6)


def test_prints_need_the_campaign_they_signed(
    tmp_path: Path, rows: list[Row], key: Path, out: Path
) -> None:
    """As real processes: two PDFs that name everybody; another campaign's pack is refused."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    words = ["open", path, "--key", key, "--output", out]
    words += ["--to", "hand-in", "--to", "pdf", "--lang", "de"]
    done = forked.run(*words)
    assert (done.returncode, done.stderr) == (0, "")
    printed = sorted(out.iterdir())
    assert [each.name for each in printed] == ["day-hand-in-1.pdf", "day-pdf-1.pdf"]
    assert all(each.read_bytes().startswith(b"%PDF-") for each in printed)
    assert f"{printed[0]}: 5" in done.stdout
    refused = forked.run(*words, "--pack", CAMPAIGNS / "library")
    assert refused.returncode == 2
    assert "they signed “chechnya”" in refused.stderr
    assert sorted(out.iterdir()) == printed


def test_a_second_copy_is_opened_like_a_bundle(
    tmp_path: Path, rows: list[Row], key: Path, out: Path
) -> None:
    """The stick of a drowned tablet beside its morning's bundle: everybody once."""
    bundle(tmp_path / "morning.pkbundle", rows[:3])
    copy = second_copy(tmp_path, rows)
    assert _run(tmp_path / "morning.pkbundle", copy, "--key", key, "--output", out) == 0
    assert _names(out) == [f"Name {n}" for n in range(1, 6)]


def test_campaigns_are_kept_apart(tmp_path: Path, key: Path, out: Path) -> None:
    """Who signed two petitions is no double, and on the list of each."""
    other = SigningKey.generate()
    bundle(tmp_path / "here.pkbundle", list(day([numbered(1)])))
    rows = list(day([numbered(1)], device=other, campaign="library"))
    bundle(tmp_path / "there.pkbundle", rows, other)
    bundles = [tmp_path / "here.pkbundle", tmp_path / "there.pkbundle"]
    assert _run(*bundles, "--key", key, "--output", out) == 0
    assert sorted(each.name for each in out.glob("*signature-only.csv")) == [
        "here-and-1-more-chechnya-archive-1-signature-only.csv",
        "here-and-1-more-library-archive-1-signature-only.csv",
    ]
    assert list(out.glob("*doubles*")) == []


def test_a_bundle_of_nobody_gives_lists_of_nobody(tmp_path: Path, key: Path) -> None:
    """An empty day is told from a lost one."""
    bundle(tmp_path / "day.pkbundle", [])
    assert _run(tmp_path / "day.pkbundle", "--key", key) == 0
    assert _names(tmp_path) == []


def test_a_rehearsal_is_never_mixed_with_reality(
    tmp_path: Path, rows: list[Row], key: Path, out: Path
) -> None:
    """Together they are refused in either order; alone, the lists of a rehearsal say so."""
    real, rehearsed = tmp_path / "day.pkbundle", tmp_path / "REHEARSAL-day.pkbundle"
    bundle(real, rows)
    bundle(rehearsed, rows, rehearsal=True)
    for both in ((real, rehearsed), (rehearsed, real)):
        with pytest.raises(BadBundle, match="of a rehearsal, and others are real") as caught:
            _run(*both, "--key", key, "--output", out)
        assert caught.value.place == str(rehearsed)
    assert list(out.iterdir()) == []
    assert _run(rehearsed, "--key", key, "--output", out) == 0
    assert {each.name[:20] for each in out.iterdir()} == {"REHEARSAL-day-archiv"}
    assert [row["rehearsal"] for row in _rows(out, "signature-only")] == ["REHEARSAL"] * 5


def test_a_wrong_key_is_said_and_writes_nothing(tmp_path: Path, rows: list[Row]) -> None:
    """A key that opens nothing is named, instead of an empty list."""
    bundle(tmp_path / "day.pkbundle", rows)
    stranger = tmp_path / "stranger.key"
    OpeningKey.generate().save(stranger, "stranger")
    with pytest.raises(BadKey, match="opens none") as caught:
        _run(tmp_path / "day.pkbundle", "--key", stranger)
    assert caught.value.place == str(stranger)
    assert list(tmp_path.glob("*.csv")) == []


def test_what_is_no_bundle_is_named(tmp_path: Path, key: Path) -> None:
    """A wrong file gives its place and a way out, and no list."""
    wrong = tmp_path / "photo.jpg"
    wrong.write_bytes(b"\xff\xd8")
    with pytest.raises(BadBundle) as caught:
        _run(wrong, "--key", key)
    assert caught.value.place == str(wrong)
    assert list(tmp_path.glob("*.csv")) == []


def test_no_file_is_overwritten(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """An older list stays as it was, and the new one has the next number."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    older = tmp_path / "day-archive-1-contact.csv"
    older.write_text("older")
    assert _run(path, "--key", key) == 0
    assert older.read_text() == "older"
    assert (tmp_path / "day-archive-2-signature-only.csv").exists()


def test_a_folder_that_cannot_be_written_to_is_named(
    tmp_path: Path, rows: list[Row], key: Path
) -> None:
    """Place, errno and way out."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    with pytest.raises(BadSettings, match="ENOENT") as caught:
        _run(path, "--key", key, "--output", tmp_path / "gone")
    assert caught.value.place == str(tmp_path / "gone")


def test_the_exit_status_reaches_the_shell(tmp_path: Path, rows: list[Row], key: Path) -> None:
    """As a real process: 0 and a list; 2 and a sentence with place and remedy, no traceback."""
    path = tmp_path / "day.pkbundle"
    bundle(path, rows)
    assert forked.run("open", path, "--key", key).returncode == 0
    failed = forked.run("open", path, "--key", tmp_path / "gone.key")
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
        shown = os.read(ours, 4096)
        assert b"day.pkbundle: 5 of 5" in shown
        assert b"archive: 14 of 14" in shown
        assert b"5 of 5" not in done.stdout
    finally:
        os.close(ours)
        os.close(theirs)


def test_what_no_form_takes_is_said(
    tmp_path: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Refused: named as damaged, and counted; cleaned: counted, and written without it."""
    odd = [
        replace(numbered(1), hour="2026-13-01T10Z"),
        replace(numbered(2), fields={**numbered(2).fields, FieldName.GIVEN_NAME: "Na\x00me"}),
        numbered(3),
    ]
    bundle(tmp_path / "odd.pkbundle", list(day(odd)))
    assert _run(tmp_path / "odd.pkbundle", "--key", key) == 1
    told = capsys.readouterr()
    assert "number 1 is damaged (payload_members)" in told.err
    assert "1 of the damaged hold what no form takes" in told.err
    assert "1 had something in a field that no form takes" in told.err
    names = {row["given_name"] for row in _rows(tmp_path, "signature-only")}
    assert names == {"Name", "Name 3"}
