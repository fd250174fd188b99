"""What is found on sticks as people have them."""

import os
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.errors import BadEvent, BadPack
from kiosk.domain.event import Event
from kiosk.packs.event import write_event
from kiosk.packs.event_folder import make_event_folder
from kiosk.packs.offered import DEEPEST, MOST_FOUND, offered_events, offered_packs
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from tests.clock import NOW

from .kit import Workbench, well_said

KEY = SigningKey.generate()
OFFICE = OpeningKey.generate().recipient


def event(pack: Path, name: str) -> Event:
    """One of this name."""
    return Event(name.lower(), name, (pack,), OFFICE, None, None, "2468", False)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An untidy one."""
    place = tmp_path / "stick"
    for name in ("photos/2026", ".Trashes/501", "System Volume Information"):
        (place / name).mkdir(parents=True)
    (place / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (place / "._saturday.toml").write_bytes(b"\0\5\x16\7")
    (place / ".Trashes/501/thrown-away.toml").write_text("x = 1\n")
    return place


def test_event_files_of_an_office(stick: Path, bench: Workbench) -> None:
    """Newest first; no twin, no campaign, no settings; another file says what it is."""
    events = stick / "office" / "events"
    for age, name in enumerate(("Saturday", "Sunday")):
        made = make_event_folder(events / name, event(bench.folder, name), KEY, rehearsal=True)
        os.utime(made[0], (NOW - age * 86400, NOW - age * 86400))
    (stick / "office" / "office.toml").write_text("format = 1\n")
    os.utime(stick / "pyproject.toml", (0, 0))
    first, second, other = offered_events(stick, CAMPAIGNS)
    assert [each.event.name for each in (first, second) if each.event] == ["Saturday", "Sunday"]
    assert first.event is not None
    assert first.event.signer == KEY.public
    assert first.changed == date.fromtimestamp(NOW)
    assert first.titles == ({"en": "Keep the lake clean", "fr": first.titles[0]["fr"]},)
    assert (other.event, other.file.name) == (None, "pyproject.toml")
    assert isinstance(other.problem, BadEvent)
    well_said(other.problem)


def test_one_that_was_changed_says_so(stick: Path, bench: Workbench) -> None:
    """It is offered with what is wrong, and not hidden; one that nobody signed is told from it."""
    (stick / "pyproject.toml").unlink()
    (file,) = make_event_folder(stick / "a", event(bench.folder, "Lake"), KEY, rehearsal=False)
    file.write_text(file.read_text("utf-8").replace("2468", "1111"), "utf-8")
    (found,) = offered_events(stick)
    assert found.event is None
    assert found.problem is not None
    assert "changed after it was signed" in found.problem.what
    file.unlink()
    write_event(event(Path("small"), "Lake"), file)
    (found,) = offered_events(stick)
    assert found.event is not None
    assert found.event.signer is None


def test_only_so_deep_and_so_many(stick: Path) -> None:
    """A stick with a whole computer on it is not searched for ever."""
    (stick / "pyproject.toml").unlink()
    deep = stick.joinpath(*"abcdef")
    deep.mkdir(parents=True)
    (deep / "deep.toml").write_text("x = 1\n")
    assert len(deep.relative_to(stick).parts) > DEEPEST
    assert offered_events(stick) == ()
    for number in range(MOST_FOUND + 5):
        (stick / f"{number}.toml").write_text("x = 1\n")
    assert len(offered_events(stick)) == MOST_FOUND


def test_a_stick_that_is_away(tmp_path: Path) -> None:
    """Nothing is on it."""
    assert offered_events(tmp_path / "none") == ()
    assert offered_packs(tmp_path / "none") == ()


def test_campaigns(stick: Path, bench: Workbench) -> None:
    """Folders, zips; one that is not finished or broken says so; those that ship can be used."""
    bench.zip().rename(stick / "lake.zip")
    (stick / "holiday.zip").write_bytes(b"no zip")
    bench.change("en/wording.toml", "Keep the lake clean", "[TO WRITE] a title")
    bench.folder.rename(stick / "photos" / "lake")
    holiday, lake, zipped = offered_packs(stick)
    assert isinstance(lake.problem, BadPack)
    assert "still to be written" in lake.problem.what
    assert isinstance(holiday.problem, BadPack)
    assert holiday.titles == {"": "holiday.zip"}
    assert (zipped.problem, zipped.titles["en"]) == (None, "Keep the lake clean")
    assert [each.problem for each in offered_packs(CAMPAIGNS)] == [None, None]
