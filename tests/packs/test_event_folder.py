"""The folder that sets up a tablet, and the office's own."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import BadEvent, BadInput, BadPack, BadSettings
from kiosk.domain.event import Event, HubAddress
from kiosk.packs.event import load_event
from kiosk.packs.event_folder import make_event_folder, named_event
from kiosk.packs.office import FILE, ChosenHub, MadeKey, Office, load_office, save_office
from kiosk.packs.pack import open_pack
from kiosk.sealing.keys import OpeningKey, SigningKey

from .kit import Workbench, well_said

KEY = SigningKey.generate()
OFFICE = OpeningKey.generate().recipient
HUB = HubAddress("https://hub.example.org", "ab" * 32, "code-of-the-hub")


def event(pack: Path) -> Event:
    """An event with a hub."""
    return Event("saturday", "Saturday “here”", (pack,), OFFICE, None, HUB, "2468", False)


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_one_folder_sets_up_a_tablet(bench: Workbench, tmp_path: Path, zipped: bool) -> None:
    """Moved anywhere, without the pack it came from, it loads, signed; nobody else may read it."""
    pack = bench.zip() if zipped else bench.folder
    folder = tmp_path / "events" / "saturday"
    made = make_event_folder(folder, event(pack), KEY, rehearsal=True)
    moved = folder.rename(tmp_path / "tablet")
    pack.rename(tmp_path / "away")
    assert [each.name for each in made] == ["saturday.toml", "saturday-rehearsal.toml"]
    assert stat.S_IMODE(moved.stat().st_mode) == 0o700
    real, twin = (load_event(moved / each.name) for each in made)
    with open_pack(real.campaigns[0]) as opened:
        assert opened.campaign.id == "small"
    assert (real.signer, real.hub, real.rehearsal) == (KEY.public, HUB, False)
    assert twin == replace(real, rehearsal=True, hub=None)
    assert sorted(each.name for each in (tmp_path / "events").iterdir()) == []


def test_the_folder_of_one_event_names_it(bench: Workbench, tmp_path: Path) -> None:
    """It or what is in it, copied to where a tablet looks; none or two: a sentence says so."""
    place = tmp_path / "event"
    place.mkdir()
    with pytest.raises(BadEvent, match="no event file here yet") as told:
        named_event(place)
    well_said(told.value)
    made = make_event_folder(place / "saturday", event(bench.folder), None, rehearsal=True)
    assert named_event(place) == named_event(place / "saturday") == named_event(made[0]) == made[0]
    make_event_folder(place / "sunday", event(bench.folder), None, rehearsal=False)
    with pytest.raises(BadEvent, match="several"):
        named_event(place)


def test_it_is_on_the_disk_before_it_gets_its_name(
    bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file and every folder in it, then its name: the power may go at any moment."""
    done: list[tuple[int, int] | str] = []
    fsync, rename = os.fsync, Path.rename

    def synced(descriptor: int) -> None:
        stat = os.fstat(descriptor)
        done.append((stat.st_dev, stat.st_ino))
        fsync(descriptor)

    def renamed(path: Path, name: Path) -> Path:
        done.append("named")
        return rename(path, name)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    folder = tmp_path / "events" / "saturday"
    make_event_folder(folder, event(bench.folder), KEY, rehearsal=True)
    monkeypatch.undo()
    at = done.index("named")

    def place(path: Path) -> tuple[int, int]:
        return path.stat().st_dev, path.stat().st_ino

    missing = [each for each in [folder, *folder.rglob("*")] if place(each) not in done[:at]]
    assert missing == []
    assert any(each.is_dir() for each in folder.iterdir()), "there are folders in it"
    assert place(folder.parent) in done[at:], "and its name, too"


def test_never_over_another(bench: Workbench, tmp_path: Path) -> None:
    """A folder that is there stays as it is."""
    folder = tmp_path / "saturday"
    make_event_folder(folder, event(bench.folder), None, rehearsal=False)
    with pytest.raises(BadEvent, match="already") as caught:
        make_event_folder(folder, event(bench.folder), KEY, rehearsal=False)
    well_said(caught.value)
    assert load_event(folder / "saturday.toml").signer is None


def test_whole_or_not_at_all(bench: Workbench, tmp_path: Path) -> None:
    """A pack or a value that cannot be used leaves nothing; what a crash left is no hindrance."""
    place = tmp_path / "events"
    (place / ".saturday.new" / "small").mkdir(parents=True)
    wrong: list[tuple[Event, type[BadInput]]] = [
        (replace(event(bench.folder), pin="x"), BadEvent),
        (replace(event(bench.folder), name="two\u202ename"), BadEvent),
        (event(tmp_path / "none"), BadPack),
    ]
    for each, kind in wrong:
        with pytest.raises(kind):
            make_event_folder(place / "saturday", each, KEY, rehearsal=False)
        assert list(place.iterdir()) == []
    make_event_folder(place / "saturday", event(bench.folder), KEY, rehearsal=False)
    assert [each.name for each in place.iterdir()] == ["saturday"]


@pytest.mark.parametrize(
    "office",
    [
        Office(),
        Office(MadeKey(OFFICE)),
        Office(MadeKey(OFFICE, True), MadeKey(OFFICE, True), ChosenHub("none"), "chechnya"),
        Office(hub=ChosenHub("there", HUB), campaign='/home/a "b"\\c/é'),
    ],
    ids=["nothing", "made", "none", "there"],
)
def test_what_is_settled_is_kept(tmp_path: Path, office: Office) -> None:
    """Written and read back equal, over what was there, for its owner alone."""
    assert load_office(tmp_path) == Office()
    save_office(Office(campaign="before"), tmp_path)
    save_office(office, tmp_path)
    assert load_office(tmp_path) == office
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "text",
    ["format = 1\nkey = 1", "format =", "[hub]\nformat = 1", 'format = 1\n[hub]\nkind = "x"'],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    """With its line and the way out."""
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(BadSettings, match=FILE) as caught:
        load_office(tmp_path)
    well_said(caught.value)
