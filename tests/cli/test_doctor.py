"""`petition-kiosk doctor`: the desk's lines at a terminal."""

import shutil
from dataclasses import replace
from pathlib import Path

from kiosk.app.health import self_check
from kiosk.bridge.desk_wording import check_label
from kiosk.packs.event import write_event
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import SigningKey
from tests import forked
from tests.services.kit import EVENT


def test_it_says_what_the_desk_shows(tmp_path: Path) -> None:
    """A line for each check, with what to do about it; red ones are counted, and are status 1."""
    done = forked.run("doctor", "--data", tmp_path / "not" / "there")
    *lines, sum_ = done.stdout.splitlines()
    judged = {check_label(each.code): each.ok for each in self_check(tmp_path)}
    assert len(lines) == len(judged)
    for line, (label, ok) in zip(lines, judged.items(), strict=True):
        assert line.startswith(f"{ {True: '✓', False: '✗', None: '?'}[ok] } {label}")
        assert (": " in line) is (ok is not True)
    red = sum(ok is False for ok in judged.values())
    assert done.returncode == (1 if red else 0)
    assert sum_.startswith(f"{red} to mend" if red else "Nothing to mend")
    assert not (tmp_path / "not").exists()


def test_it_looks_at_the_event_file(tmp_path: Path) -> None:
    """Signed or not; one that cannot be used is refused as the kiosk would."""
    shutil.copytree(CAMPAIGNS / "library", tmp_path / "library")
    event = replace(EVENT, campaigns=(Path("library"),))
    write_event(event, tmp_path / "signed.toml", SigningKey.generate())
    write_event(event, tmp_path / "bare.toml")
    label = check_label("signed")
    signed = forked.run("doctor", "--data", tmp_path, "--event", tmp_path / "signed.toml")
    assert f"✓ {label}" in signed.stdout
    bare = forked.run("doctor", "--data", tmp_path, "--event", tmp_path / "bare.toml")
    assert f"✗ {label}: " in bare.stdout
    assert bare.returncode == 1
    lost = forked.run("doctor", "--data", tmp_path, "--event", tmp_path / "lost.toml")
    assert lost.returncode == 2
    assert "What to do:" in lost.stderr
