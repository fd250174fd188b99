"""The machine's eye: defects planted in tiny windows are seen; a sound one is clean."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.devtools.finger import Finger
from kiosk.devtools.pictures.inspection import Fault
from kiosk.devtools.pictures.series import examine

DENSITY = 5.0
"""Pixels to a millimetre: 12 mm are 60 pixels."""
WINDOW = """
import QtQuick
Window {{
    width: 400
    height: 300
    visible: true
    color: "white"
    component Key: Rectangle {{
        width: 80
        height: 60
        color: "white"
        border.width: 2
        border.color: "black"
        Accessible.role: Accessible.Button
        Accessible.name: "key"
    }}
    {}
}}
"""
SOUND = """
    Text { x: 10; y: 10; text: "plain words" }
    Key { x: 10; y: 100; Text { anchors.centerIn: parent; text: "press" } }
    Flickable {
        x: 200; width: 150; height: 100; contentHeight: 500; clip: true
        Text { y: 400; text: "further down" }
    }
    Key { x: 10; y: 200; enabled: false; Text { text: "resting"; color: "#dddddd" } }
"""
COVERED = """
    Text { x: 10; y: 10; text: "below"; color: "#dddddd"; width: 20; elide: Text.ElideRight }
    Rectangle { anchors.fill: parent; color: "#dd000000" }
    Text { x: 50; y: 50; text: "in front"; color: "white" }
"""
DEFECTS = {
    "a line that ends in dots": (
        Fault.CUT,
        'Text { width: 60; elide: Text.ElideRight; text: "far too long for this" }',
    ),
    "a line wider than its box": (Fault.CUT, 'Text { width: 60; text: "far too long for this" }'),
    "lines higher than their box": (
        Fault.CUT,
        'Text { width: 60; height: 20; wrapMode: Text.Wrap; text: "three or four lines of it" }',
    ),
    "a word that does not fit a line": (
        Fault.BROKEN,
        'Text { width: 60; wrapMode: Text.Wrap; text: "Donaudampfschifffahrt" }',
    ),
    "text outside the window": (Fault.UNREACHABLE, 'Text { x: 380; text: "out of sight" }'),
    "text that is cut off and does not scroll": (
        Fault.UNREACHABLE,
        'Item { width: 50; height: 50; clip: true; Text { text: "out of sight" } }',
    ),
    "text beyond what scrolls": (
        Fault.UNREACHABLE,
        "Flickable { width: 90; height: 90; contentHeight: 200; clip: true;"
        ' Text { y: 195; text: "lower" } }',
    ),
    "text that scrolls in no room": (
        Fault.UNREACHABLE,
        'Flickable { width: 90; height: 3; contentHeight: 200; Text { y: 100; text: "lower" } }',
    ),
    "a button that is half outside": (Fault.UNREACHABLE, "Key { y: 270 }"),
    "text over text": (
        Fault.OVERLAP,
        'Text { text: "one over" } Text { x: 10; y: 4; text: "the other" }',
    ),
    "text half under a box": (
        Fault.UNDER,
        'Text { text: "half of this" } Rectangle { x: 30; width: 90; height: 90; color: "white" }',
    ),
    "text half under a button": (
        Fault.UNDER,
        'Text { text: "half of this" } Key { x: 30; color: "transparent" }',
    ),
    "a small button": (Fault.SMALL, "Key { width: 58 }"),
    "two buttons in one place": (Fault.CROWDED, "Key {} Key { x: 70 }"),
    "a button without a name": (Fault.NAMELESS, 'Key { Accessible.name: "" }'),
    "grey on white": (Fault.PALE, 'Text { text: "pale"; color: "#777777" }'),
    "words that are nearly transparent": (Fault.PALE, 'Text { text: "pale"; opacity: 0.4 }'),
    "white words, partly on yellow": (
        Fault.PALE,
        'Rectangle { width: 400; height: 300; color: "#ffee66" }'
        ' Rectangle { width: 60; height: 30; color: "black" }'
        ' Text { y: 5; text: "dark and light"; color: "white" }',
    ),
    "a button that is hardly there": (
        Fault.FAINT,
        'Key { x: 20; y: 20; border.color: "#cccccc" }',
    ),
    "a field behind the keyboard": (
        Fault.HIDDEN_FIELD,
        "TextInput { readOnly: true; width: 90; height: 60; focus: true;"
        ' Accessible.role: Accessible.EditableText; Accessible.name: "line" }'
        ' Rectangle { y: 40; width: 400; height: 90; color: "black" }',
    ),
}
FADE = """
    component ScrollEdge: Item {
        anchors.fill: parent
        Rectangle {
            y: 100; width: 400; height: 40
            gradient: Gradient {
                GradientStop { position: 0; color: "#00ffffff" }
                GradientStop { position: 1; color: "white" }
            }
        }
    }
    Rectangle { y: 100; width: 40; height: 40; color: "#800000"
        Text { anchors.centerIn: parent; text: "!"; color: "white"; font.pixelSize: 30 }
    }
    ScrollEdge {}
"""
See = Callable[[str], set[Fault]]


@pytest.fixture
def see(qapp: QGuiApplication) -> Iterator[See]:
    """Show QML in a window; what is wrong with it."""
    engine = QQmlEngine()
    shown: list[QQmlComponent] = []

    def show(body: str) -> set[Fault]:
        component = QQmlComponent(engine)
        component.setData(WINDOW.format(body).encode(), "")
        window = component.create()
        assert isinstance(window, QQuickWindow), component.errorString()
        shown.append(component)
        window.requestActivate()
        finger = Finger(window)
        shot = examine(finger, finger.look(), DENSITY, "planted")
        return {finding.fault for finding in shot.findings}

    yield show
    # PySide deletes a window with the component that made it.
    shown.clear()
    engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_seen(see: See, name: str) -> None:
    """It, and nothing else."""
    fault, body = DEFECTS[name]
    assert see(body) == {fault}


def test_a_sound_window_is_clean(see: See) -> None:
    """Words, a button, something further down, and a disabled button that may be pale."""
    assert see(SOUND) == set()


def test_what_a_sheet_covers_is_not_looked_at(see: See) -> None:
    """Pale, cut words behind a veil; control: without the veil they are found."""
    assert see(COVERED) == set()
    assert see(COVERED.replace("#dd000000", "#11000000")) == {Fault.CUT, Fault.PALE}


def test_text_that_fades_out_to_be_scrolled_on_is_not_pale(see: See) -> None:
    """A sign in the fade; control: the same fade over it that belongs to nothing that scrolls."""
    assert see(FADE) == set()
    assert see(FADE.replace("ScrollEdge", "Veil")) == {Fault.PALE}
