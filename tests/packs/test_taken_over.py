"""An event is taken over whole, or nothing has changed; and who never had one is new."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import BadEvent, BadPack, StorageFull, StorageUnavailable
from kiosk.domain.event import Event
from kiosk.packs import copying
from kiosk.packs.event import load_event, write_event
from kiosk.packs.event_folder import make_event_folder, named_event
from kiosk.packs.pack import open_packs
from kiosk.packs.taken_over import STICK_AWAY, WORKSPACE, is_new, take_over, taken_over
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from tests.storage.pulled_stick import Stick

from .kit import Workbench, well_said

KEY = SigningKey.generate()
OFFICE = OpeningKey.generate().recipient
MEGABYTE = 1 << 20


def event(*packs: Path, **other: object) -> Event:
    """One without a hub."""
    made = Event("saturday", "Saturday", packs, OFFICE, None, None, "2468", False)
    return replace(made, **other)  # type: ignore[arg-type]


@pytest.fixture
def stick(tmp_path: Path, bench: Workbench) -> Path:
    """With an event's folder among other things; its event file."""
    (tmp_path / "stick" / "holiday").mkdir(parents=True)
    (tmp_path / "stick" / "holiday" / "beach.jpg").write_bytes(bytes(1000))
    bench.write(".DS_Store", "left by a file manager")
    bench.write("pictures/large.bin", os.urandom(3 * MEGABYTE))
    folder = tmp_path / "stick" / "saturday"
    return make_event_folder(folder, event(bench.folder), KEY, rehearsal=True)[0]


def test_the_stick_may_be_pulled_then(stick: Path, tmp_path: Path) -> None:
    """Event file and campaigns are the tablet's, for its user alone; nothing else is."""
    state = tmp_path / "state"
    before = load_event(stick)
    file = take_over(stick, state)
    shutil.rmtree(tmp_path / "stick")
    assert taken_over(state) == file.parent
    kept = load_event(named_event(file.parent))
    with open_packs(kept.campaigns) as (campaign,):
        assert campaign.id == "small"
    assert replace(kept, campaigns=()) == replace(before, campaigns=())
    assert sorted(each.name for each in file.parent.iterdir()) == ["saturday.toml", "small"]
    for each in (file.parent, *file.parent.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0, each
    assert [each.name for each in (state / WORKSPACE).iterdir()] == []


def test_packs_of_every_kind(bench: Workbench, tmp_path: Path) -> None:
    """A zip beside the file, a folder below it, and one that ships with the program."""
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.move(bench.zip(), stick / "small.zip")
    write_event(event(Path("small.zip"), Path("library")), stick / "two.toml")
    file = take_over(stick / "two.toml", tmp_path / "state", CAMPAIGNS)
    assert sorted(each.name for each in file.parent.iterdir()) == ["small.zip", "two.toml"]
    shutil.rmtree(stick)
    with open_packs(load_event(file, CAMPAIGNS).campaigns) as found:
        assert [each.id for each in found] == ["small", "library"]


def test_a_newer_one_takes_its_place(stick: Path, tmp_path: Path) -> None:
    """The newest counts, the older goes, and what a crash left unfinished is in nobody's way."""
    state = tmp_path / "state"
    take_over(stick, state)
    (state / WORKSPACE / "event").mkdir()
    (state / WORKSPACE / "event" / "half.toml").write_text("half")
    newer = make_event_folder(
        tmp_path / "stick" / "newer", replace(load_event(stick), name="Newer"), KEY, rehearsal=False
    )[0]
    file = take_over(newer, state)
    assert load_event(file).name == "Newer"
    assert [each.name for each in state.glob("[!.]*")] == ["taken_over-2"]
    assert taken_over(state) == file.parent


def change(file: Path, old: str, new: str) -> None:
    """Text in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda file: change(file, "Saturday", "Sunday"), BadEvent),
        (lambda file: change(file.parent / "small" / "en" / "story.md", "lake", "sea"), BadEvent),
        (lambda file: file.write_bytes(b"\xff\xfe"), BadEvent),
        (lambda file: file.write_text("shopping = 'milk'\n"), BadEvent),
        (lambda file: (file.parent / "small" / "campaign.toml").unlink(), (BadEvent, BadPack)),
    ],
    ids=["event", "pack", "bytes", "other", "no pack"],
)
def test_a_wrong_file_is_refused(
    stick: Path, tmp_path: Path, spoil: Callable[[Path], object], kind: type[BadEvent]
) -> None:
    """Changed after it was signed, or no event file: in words, and the tablet stays new."""
    state = tmp_path / "state"
    spoil(stick)
    with pytest.raises(kind) as refused:
        take_over(stick, state)
    well_said(refused.value)
    assert is_new(state)
    assert taken_over(state) is None


def test_a_campaign_that_lies_elsewhere(bench: Workbench, tmp_path: Path) -> None:
    """It would not come along."""
    for written in (bench.folder, Path("..") / bench.folder.relative_to(tmp_path)):
        file = tmp_path / "stick" / "saturday.toml"
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        write_event(event(written), file)
        with pytest.raises(BadEvent, match="lies elsewhere") as refused:
            take_over(file, tmp_path / "state")
        well_said(refused.value)
    assert is_new(tmp_path / "state")


def test_a_stick_that_is_away(stick: Path, tmp_path: Path) -> None:
    """It was pulled between the look and the touch."""
    (tmp_path / "stick").rename(tmp_path / "pulled")
    with pytest.raises(StorageUnavailable, match=STICK_AWAY):
        take_over(stick, tmp_path / "state")
    assert is_new(tmp_path / "state")


@pytest.fixture
def real(on_a_disk: Path) -> Iterator[Stick]:
    """A disk of its own, that can be pulled."""
    try:
        made = Stick(on_a_disk / "volume", 16)
    except OSError as error:
        pytest.skip(f"a stick that can be pulled takes root and loop devices: {error}")
    yield made
    made.close()


@pytest.mark.parametrize("at", range(1, 5))
def test_a_stick_that_is_pulled_while_copying(
    real: Stick, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Before the first file, between two, in the middle: nothing half, and in again it works."""
    shutil.copytree(stick.parent, real.place / "saturday")
    real.take_out()
    real.put_in()  # nothing of it is in memory any more
    file, state = real.place / "saturday" / "saturday.toml", tmp_path / "state"
    copied, copy_file = [], copying.copy_file

    def pulled(source: Path, target: Path) -> None:
        copied.append(source)
        if len(copied) == at:
            real.pull()
        copy_file(source, target)

    monkeypatch.setattr(copying, "copy_file", pulled)
    with pytest.raises(StorageUnavailable, match=STICK_AWAY):
        take_over(file, state)
    monkeypatch.undo()
    assert taken_over(state) is None
    assert is_new(state)
    assert [*(state / WORKSPACE).iterdir()] == []
    real.put_in()
    assert load_event(take_over(file, state)).id == "saturday"


def test_a_tablet_that_is_full(real: Stick, stick: Path) -> None:
    """Said as what it is; nothing stays, and with room again it works."""
    state, ballast = real.place / "state", real.place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(MEGABYTE // 4)):
                pass
        except OSError:
            file.truncate(file.tell() - MEGABYTE)
    with pytest.raises(StorageFull):
        take_over(stick, state)
    assert taken_over(state) is None
    assert is_new(state)
    ballast.unlink()
    take_over(stick, state)
    assert not is_new(state)


OWNED = (
    "device.key",
    "outbox.sqlite",
    "outbox-damaged-1.sqlite",
    "signers.json",
    "last-wipe.json",
    "kiosk.log",
    "saturday/device.key",
    "saturday/rehearsal/outbox.sqlite",
    "taken_over-1/nothing-left-of-it",
)
"""What a tablet that had an event has in its folder, one of it at least."""


@pytest.mark.parametrize("name", OWNED)
def test_who_ever_had_an_event_is_not_new(tmp_path: Path, name: str) -> None:
    """Whatever is left of it."""
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).touch()
    assert not is_new(tmp_path)


def test_who_never_had_one_is_new(tmp_path: Path) -> None:
    """Control: no folder, an empty one, caches, an unfinished first start."""
    assert is_new(tmp_path / "none")
    assert is_new(tmp_path)
    for name in (".cache", WORKSPACE, f"{WORKSPACE}/event", "lost+found"):
        (tmp_path / name).mkdir()
    (tmp_path / WORKSPACE / "kiosk.log").touch()
    assert is_new(tmp_path)


def test_a_folder_that_cannot_be_looked_into_is_nobodys_to_set_up(tmp_path: Path) -> None:
    """Unknown is not new."""
    (tmp_path / "file").touch()
    assert not is_new(tmp_path / "file")
