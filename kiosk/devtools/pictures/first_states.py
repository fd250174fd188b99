"""The first start in every state it has: steps, and what lies on the stick that it looks at."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk import paths
from kiosk.app.first_start import FirstStart
from kiosk.app.sticks import FirstSetting
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import said
from kiosk.domain.errors import StorageFull
from kiosk.domain.event import Event, HubAddress
from kiosk.domain.first_steps import FirstStep
from kiosk.packs.event import write_event
from kiosk.packs.event_folder import make_event_folder
from kiosk.sealing.keys import OpeningKey, SigningKey
from kiosk.sealing.spoken import in_words
from kiosk.services.first_start import QuickOffice

PACK = "library"
HUB = HubAddress("https://hub.example.org", "ab" * 32, "not-a-real-code")
BROKEN, UNSIGNED, SIGNED = "Sunday", "Night of museums", "Saturday, market square"


class Setup:
    """One first start in one language, and ways to its states."""

    def __init__(self, start: FirstStart, language: str) -> None:
        self.start = start
        self.finger = Finger(start.window)
        self._language = language

    def start_over(self) -> None:
        """The welcome, in the visit's language."""
        self.finger.window.contentItem().forceActiveFocus()
        self.start.steps.go(FirstStep.WELCOME)
        self.start.language.choose(self._language)

    def look(self) -> None:
        """The list of event files, complete."""
        self.start.steps.begin(False)
        files = self.start.events.property("files")
        self.finger.until(lambda: len(files.rows()) == 3, "event files")

    def pick(self, name: str) -> None:
        """One of them."""
        self.look()
        rows = self.start.events.property("files").rows()
        wanted = next(row for row in rows if name in (row.label, Path(row.path).stem))
        self.start.events.pick(wanted.path)

    def quick(self, step: FirstStep) -> None:
        """A step of quick start, with what it lists."""
        self.start.steps.begin(True)
        packs = self.start.quick.property("packs")
        self.finger.until(lambda: packs.rows(), "campaigns")
        self.start.steps.go(step)


@dataclass(frozen=True, slots=True)
class FirstState:
    """A state worth a picture, and the steps that lead there from the welcome."""

    name: str
    steps: Callable[[Setup], None]


def packs(setup: Setup) -> None:
    setup.quick(FirstStep.PACK)


def typing(setup: Setup) -> None:
    setup.quick(FirstStep.NAME)
    setup.finger.tap(said("StartName", "Name of the group, or of the stall"))


def pin_again(setup: Setup) -> None:
    setup.quick(FirstStep.PIN)
    setup.start.quick.choosePin("2468")


def pins_differ(setup: Setup) -> None:
    pin_again(setup)
    setup.start.quick.choosePin("2469")


def full(setup: Setup) -> None:
    setup.quick(FirstStep.KEY)
    sentence = setup.start.quick._not_made(StorageFull("ENOSPC"))
    setup.start.quick._say(sentence)


def kept(setup: Setup) -> None:
    words = in_words("ab" * 32)
    name = "petition-kiosk-stall-2026-11-28-k3m7"
    setup.start.quick.office = QuickOffice(Path(name), Path(name), words)
    setup.start.steps.go(FirstStep.KEPT)


def machine(setup: Setup) -> None:
    setup.start.quick.office = None
    setup.start.steps.go(FirstStep.MACHINE)
    setup.finger.until(lambda: setup.start.machine.health.checks, "the self-check")


STATES = (
    FirstState("first-welcome", lambda _: None),
    FirstState("first-events", Setup.look),
    FirstState("first-event-broken", lambda setup: setup.pick(BROKEN.lower())),
    FirstState("first-signer", lambda setup: setup.pick(SIGNED)),
    FirstState("first-unsigned", lambda setup: setup.pick(UNSIGNED)),
    FirstState("first-campaigns", packs),
    FirstState("first-name", lambda setup: setup.quick(FirstStep.NAME)),
    FirstState("first-name-typing", typing),
    FirstState("first-pin", lambda setup: setup.quick(FirstStep.PIN)),
    FirstState("first-pin-again", pin_again),
    FirstState("first-pins-differ", pins_differ),
    FirstState("first-key", lambda setup: setup.quick(FirstStep.KEY)),
    FirstState("first-key-full", full),
    FirstState("first-kept", kept),
    FirstState("first-machine", machine),
    FirstState("first-rehearsal", lambda setup: setup.start.steps.go(FirstStep.REHEARSAL)),
    FirstState("first-ready", lambda setup: setup.start.steps.go(FirstStep.READY)),
)


@contextmanager
def setting_up(
    folder: Path, size: QSize, diagonal: float, text_scale: float, language: str
) -> Iterator[Setup]:
    """A first start whose stick, in `folder`, has an event that is signed, one not, one broken."""
    stick = paths.private_folder(folder / "STICK")
    _prepare(stick)
    setting = FirstSetting(
        folder / "state", folder=stick, size=size, diagonal=diagonal, text_scale=text_scale
    )
    start = FirstStart(setting)
    try:
        start.open()
        yield Setup(start, language)
    finally:
        start.close()
        shutil.rmtree(folder)


def _prepare(stick: Path) -> None:
    key, office = SigningKey.generate(), OpeningKey.generate().recipient
    pack = paths.CAMPAIGNS / PACK
    event = Event("saturday", SIGNED, (pack,), office, None, HUB, "2468", False)
    make_event_folder(stick / "saturday", event, key, rehearsal=False)
    place = paths.private_folder(stick / "museums")
    shutil.copytree(pack, place / PACK)
    write_event(replace(event, name=UNSIGNED, campaigns=(Path(PACK),), hub=None), place / "m.toml")
    sunday = make_event_folder(
        stick / BROKEN.lower(), replace(event, id=BROKEN.lower(), name=BROKEN), key, rehearsal=False
    )[0]
    sunday.write_text(sunday.read_text("utf-8").replace("2468", "1357"), "utf-8")
