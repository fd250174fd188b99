"""The first start through its window: from an empty tablet to one that is ready."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import exporter
from kiosk.app.first_start import FirstStart, spoken_languages
from kiosk.app.kiosk import Kiosk
from kiosk.app.quick_start import PAGE
from kiosk.app.setting import Setting
from kiosk.app.sticks import FirstSetting
from kiosk.bridge import desk_wording
from kiosk.bridge import first_wording as wording
from kiosk.cli import run as command
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import StorageUnavailable
from kiosk.domain.event import Event, HubAddress
from kiosk.domain.first_steps import FirstStep
from kiosk.domain.journey import Screen
from kiosk.packs.event import load_event, write_event
from kiosk.packs.event_folder import make_event_folder
from kiosk.packs.pack import open_packs
from kiosk.packs.settings import Settings
from kiosk.packs.taken_over import WORKSPACE, is_new, taken_over
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import in_words
from tests.app.setting_up import Installer
from tests.app.test_quick_start import key_on
from tests.app.test_setback import could_not_start, told
from tests.cli.command import run
from tests.cli.terminal import Terminal
from tests.storage.pulled_stick import Stick

LANDSCAPE = QSize(1280, 800)
KEY, OFFICE = SigningKey.generate(), OpeningKey.generate()
HUB = HubAddress("https://hub.example.org", "ab" * 32, "code-of-the-hub")
LIBRARY = "Keep the lights on in our library"
PERSON = Visitor(
    "en", {FieldName.GIVEN_NAME: "Ada", FieldName.FAMILY_NAME: "Test", FieldName.POSTCODE: "10115"}
)
PIN = "2468"
Open = Callable[..., Installer]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that counts as one."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The tablet's folder."""
    return tmp_path / "state"


@pytest.fixture
def first_start(qapp: QGuiApplication, stick: Path, state: Path) -> Iterator[Open]:
    """First starts that are closed when the test ends."""
    opened: list[FirstStart] = []

    def make(**setting: object) -> Installer:
        wanted = FirstSetting(state, folder=stick, size=LANDSCAPE, locale="en_GB")
        start = FirstStart(replace(wanted, **setting))  # type: ignore[arg-type]
        opened.append(start)
        start.open()
        return Installer(start)

    yield make
    for start in opened:
        start.close()


@contextmanager
def kiosk_of(file: Path, state: Path, **other: Any) -> Iterator[Kiosk]:
    """The kiosk that begins then, over the tablet's own folder."""
    found = load_event(file, CAMPAIGNS)
    with open_packs(found.campaigns) as campaigns:
        setting = Setting(campaigns, found, state / found.id, size=LANDSCAPE, voice=None, **other)
        kiosk = Kiosk(setting)
        kiosk.open()
        try:
            yield kiosk
        finally:
            kiosk.close()


def event(name: str = "Market stall", **other: object) -> Event:
    """An office's event, with a hub."""
    pack = CAMPAIGNS / "library"
    made = Event("market", name, (pack,), OFFICE.recipient, None, HUB, PIN, False)
    return replace(made, **other)  # type: ignore[arg-type]


def on_stick(stick: Path, made: Event, key: SigningKey | None = KEY) -> Path:
    """Its folder, as `event create` makes it; the event file."""
    return make_event_folder(stick / made.id, made, key, rehearsal=True)[0]


def test_from_a_stick_to_a_tablet_that_is_ready(
    first_start: Open, stick: Path, state: Path
) -> None:
    """Which event, whose words, on the tablet; the stick may be pulled; a rehearsal; ready."""
    on_stick(stick, event())
    installer = first_start()
    finger = installer.finger
    installer.has_event_file()
    installer.tap("Market stall")
    for shown in (
        LIBRARY,
        "Signatures are sent to https://hub.example.org",
        in_words(KEY.public),
    ):
        finger.find(shown)
    assert is_new(state)
    installer.confirm_words()
    installer.sees("StartMachine", "Check the machine")
    shutil.rmtree(stick)
    file = installer.start.event_file
    assert file is not None
    kept = load_event(file, CAMPAIGNS)
    assert (kept.name, kept.hub, kept.signer) == ("Market stall", HUB, KEY.public)
    signed = desk_wording.check_label("signed")
    finger.find(said("CheckList", "%1: yes").replace("%1", signed))
    installer.look_at_machine()
    installer.press("StartRehearsal", "Try it")
    rehearse(installer)
    assert [*(state / WORKSPACE).iterdir()] == []
    installer.begin()
    assert installer.start.ready
    assert [each.name for each in state.glob("[!.]*")] == ["taken_over-1"]


def rehearse(installer: Installer) -> None:
    """Sign once, with a watermark over it; nothing of it can be sent."""
    kiosk = installer.start.rehearsal
    assert kiosk is not None
    assert not installer.start.window.isVisible()
    assert (kiosk.setting.event.rehearsal, kiosk.setting.event.hub) == (True, None)
    walk = Walk(kiosk)
    walk.finger.find(said("Watermark", "Rehearsal: nothing here is real"))
    walk.sign(PERSON)
    walk.finger.tap(said("ThanksScreen", "Done"))
    installer.finger.until(lambda: installer.start.rehearsal is None, "the end of the rehearsal")
    assert installer.start.window.isVisible()


def test_a_rehearsal_that_is_broken_off(first_start: Open, stick: Path, state: Path) -> None:
    """By the desk, as the page before says; and whoever comes back to it can begin again."""
    on_stick(stick, event())
    installer = first_start()
    installer.has_event_file()
    installer.tap("Market stall")
    installer.confirm_words()
    installer.look_at_machine()
    for _ in range(2):
        installer.press("StartRehearsal", "Try it")
        kiosk = installer.start.rehearsal
        assert kiosk is not None
        kiosk.journey.go(Screen.DESK)
        kiosk.desk.closeAsked.emit()
        installer.sees("StartReady", "The tablet is ready")
        installer.press("SetupPage", "Back")
    assert [*(state / WORKSPACE).iterdir()] == []


def test_quick_start_to_a_signature_that_the_page_opens(
    first_start: Open, stick: Path, state: Path, tmp_path: Path
) -> None:
    """One tablet, no office: campaign, name, PIN, page, a signature, a bundle, opened."""
    begun = time.monotonic()
    installer = first_start()
    installer.begin_quickly(LIBRARY)
    installer.call_it("Lake friends")
    installer.choose_pin(PIN)
    installer.write_page()
    office = installer.start.quick.office
    assert office is not None
    installer.finger.find(office.key_words)
    installer.press("StartKept", "Next")
    installer.look_at_machine()
    installer.press("StartRehearsal", "Not now")
    installer.begin()
    # Twelve letters, Enter, and two PINs of four digits among them.
    assert installer.touches <= 35
    assert time.monotonic() - begun < 60
    file = installer.start.event_file
    assert file is not None
    assert is_new(state) is False
    installer.start.close()
    assert stick.rename(tmp_path / "at the office")
    with kiosk_of(file, state, export_folder=paths.private_folder(tmp_path / "evening")) as kiosk:
        walk = Walk(kiosk)
        walk.sign(PERSON)
        walk.done()
        walk.open_desk()
        walk.finger.find("Lake friends")
        walk.export_bundle()
    (bundle,) = (tmp_path / "evening").glob("*.pkbundle")
    page = tmp_path / "at the office" / office.folder.name / PAGE
    lists = paths.private_folder(tmp_path / "lists")
    with Terminal(["keys", "from-paper", "office.key"], tmp_path) as terminal:
        terminal.wait_for("Line 1: ")
        terminal.enter(key_on(page).secret)
        assert terminal.end() == 0, terminal.seen
    ended = run("open", bundle, "--key", tmp_path / "office.key", "--output", lists)
    assert ended.returncode == 0, ended.stderr
    assert any("Ada" in each.read_text("utf-8-sig") for each in lists.glob("*.csv"))


def test_a_name_and_pins_with_slips(first_start: Open, state: Path) -> None:
    """Two different PINs are told, a PIN is chosen again, and the way back keeps the name."""
    installer = first_start()
    installer.begin_quickly(LIBRARY)
    installer.call_it("Lake")
    installer.type_pin("1234")
    installer.type_pin("1235")
    installer.finger.find(wording.pins_differ())
    installer.sees("StartPin", "Choose a PIN")
    installer.type_pin("1234")
    installer.press("StartPin", "Choose another")
    installer.sees("StartPin", "Choose a PIN")
    for digit in "9876":
        installer.finger.keys(digit)
    installer.finger.key(Qt.Key.Key_Return)
    installer.sees("StartPin", "Type the same PIN again")
    installer.press("SetupPage", "Back")
    label = said("StartName", "Name of the group, or of the stall")
    assert installer.finger.text_of(label) == "Lake"
    assert is_new(state)
    installer.press("StartName", "Next")
    installer.choose_pin("9876")
    assert installer.start.steps.current is FirstStep.KEY


def test_files_that_cannot_be_used(first_start: Open, stick: Path, state: Path) -> None:
    """Changed, or no event file: why, where, and the way out; the tablet stays new."""
    file = on_stick(stick, event())
    file.write_text(file.read_text("utf-8").replace(PIN, "1111"), "utf-8")
    (stick / "shopping.toml").write_text("milk = 2\n")
    installer = first_start()
    installer.has_event_file()
    for name in (file.name, "shopping.toml"):
        installer.tap(name)
        installer.sees("StartOffers", "This one cannot be used.")
        assert installer.start.steps.current is FirstStep.EVENT
        problem = installer.start.events.property
        for part in ("what", "place", "remedy"):
            installer.finger.reach(problem(part))
    assert installer.start.event_file is None
    assert is_new(state)


def test_one_that_nobody_signed(first_start: Open, stick: Path) -> None:
    """It is said, the office's key can be compared instead, and it takes another touch."""
    shutil.copytree(CAMPAIGNS / "library", stick / "library")
    write_event(event(campaigns=(Path("library"),)), stick / "market.toml")
    installer = first_start()
    installer.has_event_file()
    installer.tap("Market stall")
    warned = "Nobody has signed this file."
    names = installer.finger.names
    installer.finger.until(lambda: any(warned in each for each in names()), "a warning")
    installer.finger.find(in_words(OFFICE.recipient))
    assert not installer.finger.sees(said("StartSigner", "The words are the same"))
    installer.press("StartSigner", "Use it all the same")
    installer.sees("StartMachine", "Check the machine")
    unsigned = said("CheckList", "%1: no").replace("%1", desk_wording.check_label("signed"))
    installer.finger.find(unsigned)


def test_several_tablets_from_one_stick(first_start: Open, stick: Path, tmp_path: Path) -> None:
    """The same file, one after the other; the stick is as it was, and each has a key of its own."""
    on_stick(stick, event())
    before = sorted(stick.rglob("*"))
    devices = set()
    for number in range(2):
        own = tmp_path / f"tablet-{number}"
        installer = first_start(state=own)
        installer.has_event_file()
        installer.tap("Market stall")
        installer.confirm_words()
        installer.look_at_machine()
        installer.press("StartRehearsal", "Not now")
        installer.begin()
        file = installer.start.event_file
        assert file is not None
        installer.start.close()
        with kiosk_of(file, own) as kiosk:
            made = kiosk.worker._executor.submit(getattr, kiosk.station, "device").result()
            devices.add(made.public)
    assert len(devices) == 2
    assert sorted(stick.rglob("*")) == before


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


def test_a_stick_that_comes_and_goes(first_start: Open, real: Stick, state: Path) -> None:
    """It appears by itself; pulled before it was taken over, that is said; again it works."""
    on_stick(real.place, event())
    real.take_out()
    installer = first_start(folder=None)
    installer.has_event_file()
    installer.finger.find(wording.nothing_found(0))
    real.put_in()
    installer.tap("Market stall")
    installer.sees("StartSigner", "The words are the same")
    real.pull()
    installer.confirm_words()
    installer.finger.find(wording.cannot_take_over(StorageUnavailable("stick_away")))
    assert is_new(state)
    assert taken_over(state) is None
    installer.press("SetupPage", "Back")
    installer.finger.find(wording.nothing_found(0))
    real.put_in()
    installer.tap("Market stall")
    installer.confirm_words()
    installer.sees("StartMachine", "Check the machine")
    assert not is_new(state)


def test_quick_start_asks_for_a_stick(first_start: Open, real: Stick, state: Path) -> None:
    """Without one there is nothing to touch; pulled at the last moment, that is said."""
    real.take_out()
    installer = first_start(folder=None)
    installer.begin_quickly(LIBRARY)
    installer.call_it("Lake")
    installer.choose_pin(PIN)
    installer.sees("StartKey", "Put a stick in. It appears here.")
    write = installer.finger.find(said("StartKey", "Write the page onto the stick"))
    assert not write.isEnabled()
    real.put_in()
    installer.finger.until(write.isEnabled, "a stick to write to")
    real.shut()
    installer.press("StartKey", "Write the page onto the stick")
    installer.finger.find(wording.cannot_make(StorageUnavailable("EIO")))
    assert is_new(state)
    real.unmount()
    real.put_in()
    installer.write_page()
    assert not is_new(state)


def test_every_language_has_every_step(first_start: Open) -> None:
    """One touch on its own name, on whichever step."""
    installer = first_start()
    rows = {row.endonym: row.code for row in installer.start.language.property("languages").rows()}
    assert [*rows.values()] == spoken_languages()
    for endonym, code in rows.items():
        installer.tap(endonym)
        assert installer.start.language.spoken == code
        installer.sees("StartWelcome", "This tablet is new")
    installer.tap("English")
    installer.sees("StartWelcome", "This tablet is new")


def test_nobody_gets_out_but_by_the_corner(first_start: Open) -> None:
    """The window says no to whatever closes windows."""
    installer = first_start()
    window = installer.start.window
    assert window.flags() & Qt.WindowType.FramelessWindowHint
    window.close()
    installer.finger.key(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    installer.finger.key(Qt.Key.Key_Escape)
    assert window.isVisible()
    installer.sees("StartWelcome", "This tablet is new")


def started(words: Sequence[object], home: Path) -> subprocess.CompletedProcess[str]:
    """The session's command, with somebody who sets the tablet up if that is offered."""
    child = [sys.executable, "-m", "tests.app.first_start_child", "Market stall", "run", *words]
    return subprocess.run(
        [*map(str, child)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(home)},
    )


def test_the_session_of_a_new_tablet(stick: Path, tmp_path: Path) -> None:
    """Empty folders: the first start, and in the same process the kiosk; again: the kiosk alone."""
    on_stick(stick, event())
    etc, home = tmp_path / "etc", paths.private_folder(tmp_path / "lib")
    (etc / "event").mkdir(parents=True)
    (etc / "settings.toml").write_text('event = "event"\n', "utf-8")
    words = ("--settings", etc / "settings.toml", "--window", "1280x800", "--export", stick)
    ended = started((*words, "--problems-on-screen"), home)
    assert ended.stdout.splitlines() == ["attract"], ended.stderr
    assert ended.returncode == 0, ended.stderr
    assert f"signed by {in_words(KEY.public)}" in ended.stderr
    kept = home / "petition-kiosk"
    assert sorted(each.name for each in kept.iterdir()) == ["market", "taken_over-1"]
    assert (kept / "market" / "device.key").exists()
    assert [*(etc / "event").iterdir()] == []
    again = command.chosen_event(Settings(event=etc / "event"), kept, first_start=True)
    assert again == kept / "taken_over-1" / "market.toml"


def test_the_session_of_a_tablet_that_lost_its_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody who passes by is asked whose it should be: the calm window, as ever."""
    (tmp_path / "event").mkdir()
    (tmp_path / "settings.toml").write_text('event = "event"\n', "utf-8")
    kept = tmp_path / "lib" / "petition-kiosk" / "saturday" / "device.key"
    kept.parent.mkdir(parents=True)
    kept.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "lib"))
    words = ("run", "--problems-on-screen", "--settings", tmp_path / "settings.toml")
    shown, message = could_not_start(tmp_path / "seen.png", *words)
    assert shown[0] == "The kiosk cannot start"
    assert "has had an event before" in told(shown)[0]
    assert str(kept.parents[1]) in message
    assert kept.exists()
