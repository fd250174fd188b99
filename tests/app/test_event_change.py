"""A newer event file out of the desk: what waits stays, what would be lost is refused."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.app.quick_start import start_quickly
from kiosk.app.setting import Setting
from kiosk.bridge import first_wording as wording
from kiosk.devtools.walk import Walk, said
from kiosk.domain.event import Event, HubAddress
from kiosk.domain.outbox import Balance
from kiosk.packs.event import load_event
from kiosk.packs.event_folder import make_event_folder, named_event
from kiosk.packs.office import EVENTS, SIGNER
from kiosk.packs.pack import open_packs
from kiosk.packs.taken_over import taken_over
from kiosk.paths import CAMPAIGNS
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import in_words
from kiosk.services.first_start import QuickOffice
from kiosk.services.taking_over import Loss
from tests.app.conftest import LANDSCAPE
from tests.app.shortcut import enter
from tests.app.test_first_start import PERSON
from tests.app.test_quick_start import WANTED
from tests.clock import NOW
from tests.forked import HubProcess

Begin = Callable[[], Walk]
BUTTON = "Take over an event file"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that counts as one: what the desk looks through."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def office(qapp: QGuiApplication, tmp_path: Path) -> QuickOffice:
    """A group without an office, on a stick of its own; its tablet's folder is `state`."""
    (tmp_path / "first").mkdir()
    state = tmp_path / "state"
    return start_quickly(WANTED, tmp_path / "first", state, CAMPAIGNS, lambda: NOW)


@pytest.fixture
def begin(office: QuickOffice, stick: Path, tmp_path: Path) -> Iterator[Begin]:
    """The tablet's kiosk, as the command begins it, and begins it anew."""
    with ExitStack() as opened:

        def make() -> Walk:
            state = tmp_path / "state"
            kept = taken_over(state)
            assert kept is not None
            event = load_event(named_event(kept), CAMPAIGNS)
            campaigns = opened.enter_context(open_packs(event.campaigns))
            setting = Setting(
                campaigns,
                event,
                state / event.id,
                export_folder=stick,
                state=state,
                size=LANDSCAPE,
                voice=None,
                undo_seconds=0,
            )
            kiosk = Kiosk(setting)
            opened.callback(kiosk.close)
            kiosk.open()
            return Walk(kiosk)

        yield make


def balance(walk: Walk) -> Balance:
    """Counted on the worker."""
    return walk.kiosk.worker._executor.submit(walk.kiosk.station.balance).result()


def newer(first: QuickOffice, stick: Path, /, **changes: object) -> Path:
    """The office's event with changes, signed by it, on the stick."""
    made = replace(load_event(named_event(first.folder / EVENTS), CAMPAIGNS), signer=None)
    key = SigningKey.load(first.folder / SIGNER)
    changed: Event = replace(made, **changes)  # type: ignore[arg-type]
    return make_event_folder(stick / "newer", changed, key, rehearsal=False)[0]


def open_sheet(walk: Walk) -> None:
    """From anywhere to the event files."""
    enter(walk)
    walk.finger.tap(said("DeskScreen", "Check the machine"))
    walk.finger.tap(said("MachineSheet", BUTTON))


def ask(walk: Walk, name: str) -> None:
    """From anywhere to what a file says."""
    open_sheet(walk)
    walk.finger.tap(name)
    walk.finger.find(said("StartSigner", "The words are the same"))


def sign(walk: Walk) -> None:
    """One more."""
    walk.choose_language("en")
    walk.sign(PERSON)
    walk.done()


def test_a_hub_comes_later(
    begin: Begin, office: QuickOffice, stick: Path, one_hub: HubProcess
) -> None:
    """What was signed before there was one stays, and is sent as soon as the kiosk begins anew."""
    walk = begin()
    sign(walk)
    device = walk.kiosk.station.device.public
    hub = HubAddress(one_hub.url, one_hub.public_key, one_hub.enrolment_code)
    file = newer(office, stick, hub=hub, name="With a hub")
    signer = load_event(file, CAMPAIGNS).signer
    assert signer is not None
    ask(walk, "With a hub")
    walk.finger.find(in_words(signer))
    walk.finger.tap(said("StartSigner", "The words are the same"))
    walk.finger.until(lambda: walk.kiosk.again, "the kiosk's end")
    assert balance(walk) == Balance(waiting=1)
    walk.kiosk.close()

    walk = begin()
    assert (walk.kiosk.setting.event.hub, walk.kiosk.station.device.public) == (hub, device)
    walk.finger.until(lambda: balance(walk) == Balance(delivered=1), "the receipt")
    sign(walk)
    enter(walk)
    walk.finger.find("With a hub")


def test_another_key_is_refused_while_there_is_something_to_lose(
    begin: Begin, office: QuickOffice, stick: Path
) -> None:
    """In words; nothing has changed, and a file that has both keys is taken."""
    walk = begin()
    sign(walk)
    before = taken_over(walk.kiosk.setting.state or stick)
    other = OpeningKey.generate().recipient
    newer(office, stick, office=other, name="A new key")
    ask(walk, "A new key")
    walk.finger.tap(said("StartSigner", "The words are the same"))
    walk.finger.find(wording.would_lose(Loss.OTHER_KEY))
    assert not walk.kiosk.again
    assert taken_over(walk.kiosk.setting.state or stick) == before
    assert balance(walk) == Balance(waiting=1)
    walk.finger.tap(said("SetupPage", "Back"))
    walk.finger.tap(said("SetupPage", "Back"))
    walk.leave_desk()

    old = walk.kiosk.setting.event.office
    (stick / "newer").rename(stick.parent / "away")
    newer(office, stick, office=other, standby=old, name="Both keys")
    ask(walk, "Both keys")
    walk.finger.tap(said("StartSigner", "The words are the same"))
    walk.finger.until(lambda: walk.kiosk.again, "the kiosk's end")


@pytest.mark.parametrize("signed", [True, False], ids=["a row", "nothing yet"])
def test_another_signer_is_refused(
    begin: Begin, office: QuickOffice, stick: Path, signed: bool
) -> None:
    """Whoever knows the PIN cannot have the next signatures sealed to a key of their own."""
    walk = begin()
    if signed:
        sign(walk)
    made = replace(walk.kiosk.setting.event, signer=None, name="Somebody else's")
    make_event_folder(stick / "newer", made, SigningKey.generate(), rehearsal=False)
    ask(walk, "Somebody else's")
    walk.finger.tap(said("StartSigner", "The words are the same"))
    walk.finger.find(wording.would_lose(Loss.OTHER_SIGNER))
    assert not walk.kiosk.again


def test_only_where_the_event_is_the_tablets_own(
    begin: Begin, stick: Path, qapp: QGuiApplication
) -> None:
    """What an administrator has copied, the desk does not offer to change."""
    walk = begin()
    setting = replace(walk.kiosk.setting, state=None)
    open_sheet(walk)
    walk.kiosk.close()
    kiosk = Kiosk(setting)
    kiosk.open()
    try:
        walk = Walk(kiosk)
        enter(walk)
        walk.finger.tap(said("DeskScreen", "Check the machine"))
        walk.finger.find(said("MachineSheet", "Check the machine"))
        assert not walk.finger.sees(said("MachineSheet", BUTTON))
    finally:
        kiosk.close()


def test_the_sheet_forgets(begin: Begin, office: QuickOffice, stick: Path) -> None:
    """Whoever comes to the desk next begins with the list."""
    newer(office, stick, name="Newer")
    (stick / "milk.toml").write_text("milk = 2\n")
    walk = begin()
    ask(walk, "Newer")
    walk.finger.tap(said("SetupPage", "Back"))
    walk.finger.tap("milk.toml")
    walk.finger.find(said("StartOffers", "This one cannot be used."))
    walk.finger.tap(said("SetupPage", "Back"))
    walk.finger.tap(said("DeskScreen", "Check the machine"))
    walk.finger.tap(said("MachineSheet", BUTTON))
    walk.finger.find("Newer")
    assert not walk.finger.sees(said("StartOffers", "This one cannot be used."))
