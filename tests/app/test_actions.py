"""What can be touched, touched by other means: once where it is enabled, not at all where not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QMetaMethod, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk import paths
from kiosk.app.kiosk import Kiosk
from kiosk.bridge.scan import faces
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.pictures.gallery import Appearance, Gallery
from kiosk.devtools.pictures.scene import ancestors
from kiosk.devtools.pictures.states import states_of
from kiosk.devtools.pictures.visit import Visit
from kiosk.devtools.walk import Walk
from kiosk.domain.journey import Screen
from kiosk.packs.pack import open_pack
from tests.app.conftest import LANDSCAPE
from tests.forked import HubProcess
from tests.proof import some

PRESS, TOGGLE = "Press", "Toggle"
DISTINCT = {
    "chechnya": (
        *("attract", "attract-qr", "ease", "story-1", "form-keyboard", "form-email-keys"),
        *("form-postcode-digits", "form-privacy", "form-country", "form-warning", "thanks"),
        *("desk", "desk-words", "desk-words-asked", "shift", "attention", "withdraw", "machine"),
        *("paper-noted",),
        *("evening", "desk-close-app", "export-bundle", "pin", "pin-wrong", "pin-forgotten"),
        *("hidden", "hidden-pin", "fault"),
    ),
    "library": ("form-pad", "form-pad-drawn", "form-ink"),
}
"""States that show between them every control there is."""


class Ear:
    """Hears every signal of an item and of all it stands in, but for those of changed values."""

    def __init__(self, item: QQuickItem) -> None:
        self.heard: list[str] = []
        for each in ancestors(item):
            meta = each.metaObject()
            for number in range(meta.methodCount()):
                method = meta.method(number)
                name = bytes(method.name().data()).decode()
                signature = bytes(method.methodSignature().data()).decode()
                # Pointers are Qt's own affairs, and Python cannot take them.
                quiet = name.endswith("Changed") or name == "destroyed" or "*" in signature
                if method.methodType() is QMetaMethod.MethodType.Signal and not quiet:
                    self._listen(each, signature, name)

    def _listen(self, item: QObject, signature: str, name: str) -> None:
        QObject.connect(item, SIGNAL(signature), lambda *_: self.heard.append(name))


def acting(window: QQuickWindow) -> Iterator[tuple[QQuickItem, QAccessibleInterface]]:
    """Everything on screen that a screen reader can do something with; fields last."""
    found = []
    for face in faces(QAccessible.queryAccessibleInterface(window)):
        item, actions = face.object(), face.actionInterface()
        if isinstance(item, QQuickItem) and actions and actions.actionNames():
            found.append((item, face))
    # A field that is disabled takes the keyboard with it.
    typed_in = QAccessible.Role.EditableText
    yield from sorted(found, key=lambda pair: pair[1].role() is typed_in)


def do(item: QQuickItem, names: set[str]) -> None:
    """What a screen reader does with it: each action by its name."""
    for name in sorted(names):
        face = QAccessible.queryAccessibleInterface(item)
        actions = face.actionInterface() if face else None
        if actions is not None:
            actions.doAction(name)


def heard_of_disabled(window: QQuickWindow) -> dict[str, list[str]]:
    """By the name of each thing on screen: what its actions did although it was disabled."""
    wrong, looked_at = {}, 0
    for item, face in acting(window):
        if not isValid(item):
            continue
        looked_at += 1
        was = item.isEnabled()
        item.setEnabled(False)
        ear = Ear(item)
        do(item, {PRESS, TOGGLE, *face.actionInterface().actionNames()})
        if ear.heard or item.hasActiveFocus():
            wrong[face.text(QAccessible.Text.Name)] = ear.heard
        item.setEnabled(was)
    assert looked_at
    return wrong


@pytest.mark.proof
@pytest.mark.parametrize("pack", DISTINCT)
def test_what_is_disabled_does_nothing(
    qapp: QGuiApplication, tmp_path: Path, one_hub: HubProcess, pack: str
) -> None:
    """Each control of each screen and sheet, disabled: its actions tell nobody and lead nowhere."""
    demo = DemoSetup(tmp_path / "stand", paths.CAMPAIGNS / pack, hub=one_hub)
    kiosk = Kiosk(demo.setting(size=LANDSCAPE, voice=None, scan_seconds=3600))
    states = {state.name: state for state in states_of(demo.campaigns)}
    wrong = {}
    try:
        kiosk.open()
        visit = Visit(kiosk, "en")
        for name in some(DISTINCT[pack], 14):
            visit.start_over()
            states[name].steps(visit)
            before = kiosk.journey.current
            found = heard_of_disabled(kiosk.window)
            if found or kiosk.journey.current is not before:
                wrong[name] = found
    finally:
        kiosk.close()
        demo.close()
    assert wrong == {}


@pytest.fixture
def gallery(qapp: QGuiApplication) -> Iterator[Gallery]:
    """Every control in every state."""
    with open_pack(paths.CAMPAIGNS / "chechnya") as pack:
        made = Gallery(pack.campaign, Appearance("en"))
        made.unroll()
        yield made
        made.close()


@pytest.mark.parametrize("action", [PRESS, TOGGLE])
def test_what_is_enabled_acts_once(gallery: Gallery, action: str) -> None:
    """One action is one press, of a button, a tick, a switch, a language, a key, the corner."""
    kinds: dict[str, int] = {}
    for item, face in acting(gallery.window):
        if not isValid(item) or not item.isEnabled():
            continue
        if action not in face.actionInterface().actionNames():
            continue
        kind = item.metaObject().className().split("_")[0]
        ear = Ear(item)
        do(item, {action})
        taken = [name for name in ear.heard if name in ("clicked", "held", "struck")]
        assert len(taken) == 1, (kind, face.text(QAccessible.Text.Name), ear.heard)
        kinds[kind] = kinds.get(kind, 0) + 1
    wanted = {"ConsentBox", "SwitchLine"}
    if action == PRESS:
        wanted |= {"ActionButton", "BarButton", "QrCard", "HiddenCorner"}
    assert wanted <= kinds.keys(), kinds


def test_an_action_of_the_keyboards_keys_types_once(walk: Walk) -> None:
    """A key of the on-screen keyboard, by its action: one letter; disabled: none."""
    walk.open_form()
    walk.finger.tap("Given name")
    key = walk.finger.find("A")
    do(key, {PRESS})
    assert walk.finger.text_of("Given name") == "A"
    key = walk.finger.find("b")
    assert key.parentItem() is not None
    for disabled in (key, key.parentItem()):
        disabled.setEnabled(False)
        do(key, {PRESS})
        disabled.setEnabled(True)
    assert walk.finger.text_of("Given name") == "A"


def test_the_corner_leads_nowhere_where_a_finger_finds_no_way(walk: Walk) -> None:
    """At the desk a held corner does nothing; its action neither, and the desk stays."""
    corner = walk.finger.find("Volunteers: press and hold")
    walk.kiosk.journey.go(Screen.DESK)
    do(corner, {PRESS})
    walk.at(Screen.DESK)
    walk.kiosk.journey.leave()
    do(corner, {PRESS})
    walk.at(Screen.PIN)


def test_a_real_keyboard_does_what_the_keys_on_screen_do(walk: Walk) -> None:
    """Return with no whole PIN is no try; during a pause digits are as dead as their keys."""
    finger, door, event = walk.finger, walk.kiosk.pin_gate, walk.kiosk.setting.event
    walk.kiosk.journey.corner()
    finger.find("1").parentItem().forceActiveFocus()
    finger.key(Qt.Key.Key_Return)
    finger.keys("123")
    finger.find("3 digits typed")
    finger.key(Qt.Key.Key_Enter)
    assert door.property("problem") == ""
    for _ in range(3):
        finger.key(Qt.Key.Key_Delete)
        door.tryPin("")
    assert door.property("blocked")
    finger.keys(event.pin)
    finger.key(Qt.Key.Key_Return)
    assert finger.sees("0 digits typed")
