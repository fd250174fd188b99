"""Quick start makes an office on a stick, and nothing of its key stays on the tablet."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp
from PySide6.QtGui import QGuiApplication

from kiosk.app import exporter
from kiosk.app.quick_start import PAGE, README, start_quickly
from kiosk.domain.errors import StorageFull, StorageUnavailable
from kiosk.packs.event import load_event
from kiosk.packs.event_folder import named_event
from kiosk.packs.offered import offered_events
from kiosk.packs.office import EVENTS, SIGNER, MadeKey, load_office
from kiosk.packs.taken_over import is_new, taken_over
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.paper_key import scanned
from kiosk.sealing.spoken import in_words
from kiosk.services.first_start import QuickOffice, Wanted
from tests.cli.terminal import Terminal
from tests.clock import NOW
from tests.proof import PROOF
from tests.storage.pulled_stick import Stick

WANTED = Wanted(CAMPAIGNS / "library", "Friends of the library", "2468")
MEGABYTE = 1 << 20
KILLS = 40 if PROOF else 3
Begin = Callable[..., QuickOffice]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that stands for one."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The tablet's folder, that is not there yet."""
    return tmp_path / "tablet" / "state"


@pytest.fixture
def begin(qapp: QGuiApplication, stick: Path, state: Path) -> Begin:
    """Quick start with `WANTED`, on that stick."""

    def make(
        place: Path = stick, read_again: Callable[[Path], None] = lambda _: None
    ) -> QuickOffice:
        return start_quickly(WANTED, place, state, CAMPAIGNS, lambda: NOW, read_again)

    return make


def key_on(page: Path) -> OpeningKey:
    """Read off the page with a scanner."""
    with pdfium.PdfDocument(page) as document:
        (found,) = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    secret = scanned(found.text)
    assert secret
    return OpeningKey.from_secret(secret, "the page")


def test_an_office_lies_on_the_stick(begin: Begin, stick: Path, state: Path) -> None:
    """The page, what `init` goes on with, and the event's folder, which the tablet has as well."""
    made = begin()
    key = key_on(made.folder / PAGE)
    assert made.folder.parent == stick
    assert made.key_words == in_words(key.recipient)
    office = load_office(made.folder)
    assert office.office == MadeKey(key.recipient, tried=False)
    assert (office.standby, office.hub) == (None, None)
    event = load_event(made.event_file, CAMPAIGNS)
    assert (event.name, event.pin, event.hub) == (WANTED.name, WANTED.pin, None)
    assert event.recipients == (key.recipient,)
    assert event.signer == SigningKey.load(made.folder / SIGNER).public
    kept = taken_over(state)
    assert kept is not None
    assert named_event(kept) == made.event_file
    assert load_event(named_event(made.folder / EVENTS), CAMPAIGNS).signer == event.signer
    (offered,) = offered_events(stick, CAMPAIGNS)
    assert offered.event is not None
    assert replace(offered.event, campaigns=()) == replace(event, campaigns=())
    assert WANTED.name in (made.folder / README).read_text("utf-8")
    assert [each.name for each in stick.iterdir()] == [made.folder.name]


def everything_below(folder: Path) -> bytes:
    """The bytes of every file."""
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


def test_the_tablet_has_nothing_of_the_key(
    begin: Begin, stick: Path, state: Path, world: Path
) -> None:
    """Neither in its folder nor in a temporary file; control: on the stick it is found."""
    made = begin()
    key = key_on(made.folder / PAGE)
    seed = (made.folder / SIGNER).read_text("ascii").strip()
    (made.folder / "control").write_text(key.secret)
    for secret in (key.secret, key.secret[-40:], seed):
        assert secret.encode() in everything_below(stick)
        assert secret.encode() not in everything_below(state)
    (made.folder / "control").unlink()
    (made.folder / SIGNER).unlink()
    rest = everything_below(world)
    assert not any(each.encode() in rest for each in (key.secret, key.secret[-40:], seed))


def turn_a_bit(page: Path) -> None:
    """As worn flash does."""
    raw = bytearray(page.read_bytes())
    raw[len(raw) // 2] ^= 1
    page.write_bytes(raw)


def another_page(page: Path) -> None:
    """A stick that gives back what was on it before."""
    page.write_bytes(b"%PDF-1.4 of another day")


@pytest.mark.parametrize("lie", [turn_a_bit, another_page, Path.unlink])
def test_a_stick_that_lies(
    begin: Begin, stick: Path, state: Path, lie: Callable[[Path], None]
) -> None:
    """What does not read back counts for nothing: no page, no event, and the tablet is as new."""
    with pytest.raises(StorageUnavailable):
        begin(read_again=lie)
    assert [*stick.iterdir()] == []
    assert is_new(state)
    begin()
    assert not is_new(state)


@pytest.fixture
def real(on_a_disk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stick]:
    """A stick that can be pulled, where the program looks for sticks."""
    try:
        made = Stick(on_a_disk / "volume", 16)
    except OSError as error:
        pytest.skip(f"a stick that can be pulled takes root and loop devices: {error}")
    monkeypatch.setattr(exporter, "REMOVABLE", (on_a_disk,))
    yield made
    made.close()


def test_a_full_stick(begin: Begin, real: Stick, state: Path) -> None:
    """Said as what it is; nothing half stays on it, and with room again it works."""
    ballast = real.place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            file.truncate(file.tell() - MEGABYTE // 8)
    with pytest.raises(StorageFull):
        begin(real.place)
    assert [each.name for each in real.place.iterdir()] == ["ballast"]
    assert is_new(state)
    ballast.unlink()
    assert begin(real.place).folder.is_dir()


def test_a_stick_that_is_pulled(begin: Begin, real: Stick, state: Path) -> None:
    """While the page is on its way: the tablet is as new, and no folder of its own has the key."""
    with pytest.raises(StorageUnavailable):
        begin(real.place, lambda _page: real.pull())
    assert is_new(state)
    assert [*real.place.parent.iterdir()] == []
    real.put_in()
    made = begin(real.place)
    assert key_on(made.folder / PAGE).recipient in load_event(made.event_file).recipients


def test_a_tablet_that_is_full(begin: Begin, stick: Path, state: Path, on_a_disk: Path) -> None:
    """The key of an event that no tablet has would be asked for in vain: its page goes again."""
    try:
        disk = Stick(on_a_disk / "disk", 4)
    except OSError as error:
        pytest.skip(f"a disk of its own takes root and loop devices: {error}")
    try:
        state.parent.mkdir()
        state.symlink_to(disk.place, target_is_directory=True)
        subprocess.run(["fallocate", "-l", "64M", disk.place / "ballast"], capture_output=True)
        with (disk.place / ".ballast").open("wb", buffering=0) as file:
            try:
                while file.write(bytes(1024)):
                    pass
            except OSError:
                os.fsync(file.fileno())
        with pytest.raises(StorageFull):
            begin()
        assert [*stick.iterdir()] == []
        assert taken_over(state) is None
    finally:
        disk.close()


def test_an_office_goes_on_with_it(begin: Begin, tmp_path: Path) -> None:
    """`init` asks for the key from the paper, takes the page away, and goes on to the next step."""
    folder = begin().folder
    secret = key_on(folder / PAGE).secret
    with Terminal(["init", folder.name], folder.parent) as terminal:
        terminal.wait_for("not yet read back")
        terminal.enter("")
        terminal.wait_for("Line 1: ")
        terminal.enter(secret)
        terminal.answer("Keep the office key", "n")
        terminal.wait_for("Step 2 of 5: The stand-by key")
        terminal.wait_for("Line 1: ")
        terminal.kill()
    office = load_office(folder)
    assert office.office is not None
    assert office.office.tried
    assert not (folder / PAGE).exists()


@pytest.mark.proof
def test_the_power_goes(qapp: QGuiApplication, stick: Path, state: Path) -> None:
    """At whatever moment: the tablet is as new, or it has an event whose key is on the stick."""
    for number in range(KILLS):
        if not is_new(state):
            _whole(stick, state)
            shutil.rmtree(state)
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.app.quick_child", stick, state], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        with child, child.stdout:
            child.stdout.readline()
            # A moment of about as long as all of it takes.
            with suppress(subprocess.TimeoutExpired):
                child.wait(0.9 * (number + 1) / KILLS)
            child.kill()
    if is_new(state):
        start_quickly(WANTED, stick, state, CAMPAIGNS)
    _whole(stick, state)


def _whole(stick: Path, state: Path) -> None:
    """The tablet's event opens with the key on a page of the stick."""
    kept = taken_over(state)
    assert kept is not None
    event = load_event(named_event(kept), CAMPAIGNS)
    key = key_on(stick / f"petition-kiosk-{event.id}" / PAGE)
    assert event.recipients == (key.recipient,)
